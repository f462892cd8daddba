"""The legality list: each concern finds what it is about and nothing else, on screen and in the file."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Criterion
from subsidies.services.application import completeness
from subsidies.services.assessment import hearing
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions
from subsidies.services.dossier import legality
from subsidies.services.letters import letters
from subsidies.services.terms import penalties
from tests.cases import make_case
from tests.exports.exporting import make_run
from tests.factories import give_mandate, make_application, make_proposal, make_user
from tests.told import need_not_be_heard
from tests.trail.tampering import asleep
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
YEAR = timezone.localdate().year


def today():
    return timezone.localdate()


def awarded(*, received=0, deviation="", late_letter=False):
    """A case that was awarded today; with a letter of today, unless it waits for one."""
    with take_over("test"):
        case = make_application(received_on=today() - timedelta(days=received))
    case = completeness.start_assessment(case, actor=make_user())
    if deviation:
        Criterion.objects.create(version=case.version, text="Past in de visie")
    proposal = make_proposal(case, kind="award", amount=Decimal("1000.00"), deviation=deviation)
    decider = make_user()
    give_mandate(decider, reference="Mandaatbesluit 7")
    case = decisions.sign(proposal, decided_on=today(), actor=decider)
    if not late_letter:
        letters.send(case.letters.get(), sent_on=today(), actor=make_user())
    return case


def found(concern, year=YEAR):
    with override("nl"):
        return [(line.case.case_number, line.what) for line in legality.lines_of(concern, year)]


def test_decision_in_time_that_was_sent_is_listed_with_its_mandate_only():
    case = awarded()

    assert found("late") == found("paid") == found("dated-back") == []
    [(number, what)] = found("decisions")
    assert (number, what) == (case.case_number, "Verlening")
    with override("nl"):
        assert legality.lines_of("decisions", YEAR)[0].amount == Decimal("1000.00")
        assert "Mandaatbesluit 7" in legality.lines_of("decisions", YEAR)[0].people


def test_late_decision_is_listed_with_its_days_and_a_case_that_waits_too():
    case = awarded(received=200)
    with take_over("test"):
        waiting = make_application(received_on=today() - timedelta(days=300))
    term = legality.deadlines.decision_term(waiting, on=today())

    lines = dict(found("late", term.last_day.year)) | dict(found("late"))

    assert "dagen te laat" in lines[case.case_number]
    assert "nog niet beslist" in lines[waiting.case_number]


def test_payment_before_the_letter_was_sent_is_listed_and_one_after_is_not():
    early, right = awarded(late_letter=True), awarded()
    ledger.pay([(right, Decimal("10.00"), today())], actor=make_user())
    with asleep():  # as it was before the database refused it
        ledger.pay([(early, Decimal("10.00"), today())], actor=make_user())

    assert [number for number, _what in found("paid")] == [early.case_number]
    assert {number for number, _what in found("performance")} == {early.case_number, right.case_number}
    assert all("geen controle van de prestatie" in what for _number, what in found("performance"))


def test_deviation_and_act_dated_back_are_listed_with_their_reason():
    first = make_application()
    completeness.start_assessment(first, actor=make_user())
    case = awarded(deviation="De wethouder belde.")
    back = make_application(received_on=today() - timedelta(days=20))

    with override("nl"):
        reasons = {line.case.case_number: line.reason for line in legality.lines_of("deviations", YEAR)}
        dated = {line.case.case_number: line.reason for line in legality.lines_of("dated-back", YEAR)}
    assert reasons == {case.case_number: "De wethouder belde."}
    assert dated == {back.case_number: "test"}


def test_decision_while_an_advice_is_open_is_listed_with_what_its_letter_says_of_it():
    case = with_advice(answered=False)
    with_advice(answered=True)

    with override("nl"):
        [line] = legality.lines_of("advice", YEAR)
    assert line.case == case
    assert "advies van Bureau" in line.what
    assert (line.reason, line.amount) == ("Wij volgen dit advies.", Decimal("1000.00"))


def with_advice(*, answered):
    """A case that was awarded today, of which an advice was asked before that."""
    case = completeness.start_assessment(make_application(), actor=make_user())
    asked = {"adviser": "Bureau", "question": "Klopt dit plan?", "asked_on": today(), "due_on": today()}
    hearing.ask_advice(case, **asked, actor=make_user())
    if answered:
        hearing.receive_advice(case, received_on=today(), answer="Het plan klopt", actor=make_user())
    decider = make_user()
    give_mandate(decider)
    return decisions.sign(make_proposal(case), decided_on=today(), actor=decider)


def test_who_was_not_heard_is_listed_with_the_exception_and_why():
    case = make_application()
    need_not_be_heard(case, make_user(name="Bea Bos"), "minor")

    with override("nl"):
        [line] = legality.lines_of("not-heard", YEAR)
    assert (line.case, line.people) == (case, "Bea Bos")
    assert "van geringe betekenis" in line.what
    assert line.reason


@pytest.mark.parametrize(("ground", "amount"), [("", "1442.00"), ("no_interest", "0.00")])
def test_penalty_is_listed_with_its_amount_or_why_nothing_was_due(ground, amount):
    case, actor = make_case(Status.REFUSED if ground else Status.AWARDED), make_user()
    give_mandate(actor, reference="M-9")
    case.default_notices.create(received_on=today() - timedelta(days=80), actor=actor)
    penalties.fix_penalty(case, decided_on=today(), ground=ground, reason="Geen belang meer", actor=actor)

    with override("nl"):
        [line] = legality.lines_of("penalties", YEAR)
    assert (line.case, line.amount) == (case, Decimal(amount))
    assert ("niets verschuldigd" in line.what) == bool(ground)
    assert "M-9" in line.people


def test_amounts_are_numbers_in_a_column_of_their_own():
    awarded()
    client = signed_in(Role.LEGAL_OFFICER)
    run = make_run(ExportState.QUEUED, export="legality", requested_by=client.user, filters={"year": str(YEAR)})
    runner.build(run.pk)
    run.refresh_from_db()

    with run.file.open("rb") as file, override("nl"):
        rows = list(load_workbook(file)[str(legality.CONCERNS["decisions"].label)].iter_rows(values_only=True))

    place = next(row.index("Bedrag") for row in rows if "Bedrag" in row)
    assert [row[place] for row in rows if isinstance(row[place], (int, float))] == [1000]


def test_list_is_shown_by_year_and_the_file_has_a_sheet_for_each_concern():
    awarded()
    client = signed_in(Role.LEGAL_OFFICER)
    for concern in legality.CONCERNS:
        page = client.get(reverse("subsidies:legality"), {"year": YEAR, "concern": concern})
        assert page.status_code == 200, concern
        assert f"Rechtmatigheidslijst {YEAR}" in page.text
    assert client.get(reverse("subsidies:legality"), {"year": 1900}).status_code == 400
    assert client.get(reverse("subsidies:legality"), {"concern": "nonsense"}).status_code == 400

    run = make_run(ExportState.QUEUED, export="legality", requested_by=client.user, filters={"year": str(YEAR)})
    runner.build(run.pk)
    run.refresh_from_db()
    assert (run.state, run.rows_total) == (ExportState.DONE, 2)  # the decision, and why nobody was heard


@pytest.mark.parametrize(("on", "shown"), [("2020-01-01", False), ("2024-06-01", True), ("x", False)])
def test_mandates_are_shown_as_they_hold_on_a_day(on, shown):
    give_mandate(make_user(name="Tess Tekenaar"), valid_from=timezone.datetime(2024, 1, 1).date(), reference="M-12")
    page = signed_in(Role.AUDITOR).get(reverse("subsidies:mandate-list"), {"on": on})

    assert ("M-12" in page.text) == shown
    assert page.status_code == (400 if on == "x" else 200)
