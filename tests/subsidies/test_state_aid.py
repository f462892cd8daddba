"""State aid: what is to be entered of an award, by when, that it was, and what a change of the award asks."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from drenthe.exports.base import ExportRequest
from drenthe.exports.refusals import BadFilter
from drenthe.lib.entry.days import DateInFuture
from drenthe.lib.entry.written import SaysNothing
from subsidies.award_enums import AidBasis, AidReason, AidRegister
from subsidies.enums import Action, Outcome
from subsidies.exports import de_minimis
from subsidies.exports import state_aid as export
from subsidies.models import AidAssessment, AidEntry, Application, CaseEvent, MoneyFigure, Undertaking
from subsidies.services.application import answers, completeness
from subsidies.services.assessment.weighed import Weighed
from subsidies.services.decisions import decisions, taking_back
from subsidies.services.letters import letters
from subsidies.services.refusals import ReasonMissing
from subsidies.services.state_aid import aid_refusals, deminimis
from subsidies.services.state_aid.aid_basis import basis_of, record_basis
from subsidies.services.state_aid.aid_entries import enter_aid
from subsidies.services.state_aid.aid_tasks import aid_tasks
from subsidies.services.verify import verify_aid
from tests.factories import (
    award,
    end_award,
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_organisation,
    make_proposal,
    make_user,
)
from tests.settling import settled
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate()
CENTRAL, SHOWN = AidRegister.CENTRAL, AidRegister.TRANSPARENCY
NIL = Decimal("0.00")


def fresh(case):
    return Application.objects.get(pk=case.pk)


def aid(*, decided_on=TODAY, is_sent=True, **fields):
    """An award, of today unless said, to who acts as an undertaking and declared no earlier aid."""
    case = make_application(undertaking="yes", **fields)
    QuerySet(Application).filter(pk=case.pk).update(declared_aid=NIL)
    if is_sent:
        return award(fresh(case), amount=case.requested_amount, decided_on=decided_on, actor=make_user())
    actor, proposal = make_user(), make_proposal(fresh(case))
    give_mandate(actor)
    return decisions.sign(proposal, decided_on=decided_on, actor=actor)


def enter(case, register=CENTRAL, **terms):
    said = {"entered_on": TODAY, "reference": "NL-1", "actor": make_user(), **terms}
    return enter_aid(fresh(case), register=register, **said)


def asked(register="", **terms):
    rows = aid_tasks(on=TODAY, register=register, **terms).rows
    return [(row.application.case_number, row.register, row.why, row.amount, row.entered) for row in rows]


def test_award_is_entered_once_and_corrected_by_an_entry_that_says_why():
    case, none = aid(), make_award()
    number, amount = case.case_number, Decimal("1000.00")
    assert asked() == [(number, CENTRAL, AidReason.FIRST, amount, None)]
    assert asked(SHOWN) == []
    assert aid_tasks(on=TODAY, handler=make_user()).rows == []
    for terms, refusal in (
        ({"reference": " "}, aid_refusals.AidReferenceMissing),
        ({"entered_on": TODAY + timedelta(days=1)}, DateInFuture),
        ({"entered_on": TODAY - timedelta(days=1)}, aid_refusals.EnteredBeforeAward),
        ({"register": SHOWN}, aid_refusals.NoAidToEnter),
        ({"case": none}, aid_refusals.NoAidToEnter),
    ):
        with pytest.raises(refusal):
            enter(**{"case": case, **terms})

    entry = enter(case)
    assert (entry.why, entry.amount, entry.days_late) == (AidReason.FIRST, amount, 0)
    assert asked() == []
    with pytest.raises(aid_refusals.AidEnteredAlready, match="NL-1"):
        enter(case, reference="NL-2")
    with pytest.raises(SaysNothing):
        enter(case, reference="NL-2", reason="x")
    again = enter(case, reference="NL-2", reason="Het nummer was van een andere zaak")
    assert (again.why, again.amount) == (AidReason.CORRECTION, amount)
    assert (asked(), list(verify_aid.differences())) == ([], [])
    line = CaseEvent.objects.filter(action=Action.ENTER_AID).order_by("pk").first()
    assert line.data == {"register": "central", "aid_why": "first", "amount": "1000.00", "entry_reference": "NL-1"}


def test_change_of_the_award_asks_to_change_its_entry_and_says_why():
    less, ended, undone, never = (
        aid(amount="3000.00"),
        aid(amount="2000.00"),
        aid(is_sent=False),
        aid(),
    )
    for case in (less, ended, undone):
        enter(case)
    settled(less, "2500.00")
    end_award(ended)
    taking_back.take_back(fresh(undone), reason="Verkeerd bedrag", actor=fresh(undone).decisions.get().actor)
    end_award(never)  # gone before it was entered: nothing is to be told

    assert asked() == [
        (less.case_number, CENTRAL, AidReason.SETTLED, Decimal("2500.00"), Decimal("3000.00")),
        (ended.case_number, CENTRAL, AidReason.WITHDRAWN, NIL, Decimal("2000.00")),
        (undone.case_number, CENTRAL, AidReason.TAKEN_BACK, NIL, Decimal("1000.00")),
    ]
    entry = enter(less, reference="NL-9")
    assert (entry.why, entry.amount) == (AidReason.SETTLED, Decimal("2500.00"))
    assert [enter(case, reference="NL-8").amount for case in (ended, undone)] == [NIL, NIL]
    assert (asked(), list(verify_aid.differences())) == ([], [])


def test_award_of_before_the_register_is_not_asked_and_a_late_one_says_so():
    with take_over("test"):
        old = aid(received_on=date(2025, 6, 1), decided_on=date(2025, 12, 31))
        first = aid(received_on=date(2025, 6, 1), decided_on=date(2026, 1, 5))
        unknown = make_award(undertaking=None, received_on=date(2025, 6, 1), decided_on=date(2026, 1, 5))
    assert [row[0] for row in asked()] == [first.case_number, unknown.case_number]
    rows = aid_tasks(on=TODAY).rows
    assert [(row.due_on, row.act) for row in rows] == [
        (date(2026, 2, 2), "enter-aid"),
        (date(2026, 2, 2), "record-aid-basis"),
    ]
    assert all(row.is_late for row in rows)
    with pytest.raises(aid_refusals.NoAidToEnter):
        enter(old)
    entry = enter(first)
    assert entry.days_late == (TODAY - date(2026, 2, 2)).days
    record_basis(fresh(unknown), basis="none", reason="Geen economische activiteit", actor=make_user())
    assert asked() == []


def assessed(**fields):
    case = make_application(**fields)
    completeness.start_assessment(case, actor=make_user())
    return fresh(case)


def test_basis_goes_with_the_answer_and_says_what_it_rests_on():
    case, no, open_one = (assessed(undertaking=said) for said in ("yes", "no", None))
    why = {"reason": "Renovatie van woningen", "actor": make_user()}
    assert [basis_of(one) for one in (case, no, open_one)] == [AidBasis.DE_MINIMIS, AidBasis.NONE, None]
    for one, basis in ((case, "none"), (no, "block_exemption"), (no, "de_minimis"), (open_one, "none")):
        with pytest.raises(aid_refusals.AidBasisAgainstAnswer):
            record_basis(one, basis=basis, article="artikel 56", **why)
    with pytest.raises(aid_refusals.AidArticleMissing):
        record_basis(case, basis="notified", **why)
    with pytest.raises(ReasonMissing):
        record_basis(case, basis="block_exemption", article="artikel 56", reason="", actor=make_user())

    record_basis(case, basis="block_exemption", article="artikel 56", **why)
    assert basis_of(fresh(case)) == AidBasis.BLOCK_EXEMPTION
    weighed = Weighed(amount=Decimal("400000.00"), on=TODAY)
    outcome, facts = deminimis.room_for_aid(fresh(case), weighed)
    assert outcome == Outcome.NOT_APPLICABLE
    assert "artikel 56" in facts
    deminimis.check_declared(fresh(case))  # no declaration is asked of exempted aid
    answers.answer(fresh(case), question="undertaking", answer="no", reason="Toch niet", actor=make_user())
    assert basis_of(fresh(case)) == AidBasis.NONE


def test_large_exempted_award_goes_on_the_transparency_list_and_counts_for_no_maximum():
    company = make_organisation()
    ceiling = make_ceiling(amount="900000.00")
    made = {"undertaking": "yes", "applicant": company, "ceiling": ceiling}
    small, large = (assessed(amount=amount, **made) for amount in ("100000.00", "100000.01"))
    for case in (small, large):
        record_basis(case, basis="block_exemption", article="artikel 56", reason="Infrastructuur", actor=make_user())
    for case in (small, large):
        award(fresh(case), amount=case.requested_amount, decided_on=TODAY, actor=make_user())
    assert asked() == [(large.case_number, SHOWN, AidReason.FIRST, Decimal("100000.01"), None)]
    said = letters.compose(fresh(large), "award", letter_date=TODAY, actor=make_user())
    words = " ".join(block.text for block in said.blocks)
    assert "artikel 56 van de Algemene groepsvrijstellingsverordening" in words
    assert "de-minimis" not in words
    enter(large, SHOWN)

    other = make_application(applicant=company, undertaking="yes")
    assert deminimis.aid_of_others(other, Weighed(amount=Decimal("1.00"), on=TODAY)) == (NIL, NIL)
    record_basis(fresh(large), basis="de_minimis", reason="Artikel 56 gold niet", actor=make_user())
    assert asked() == [
        (large.case_number, CENTRAL, AidReason.FIRST, Decimal("100000.01"), None),
        (large.case_number, SHOWN, AidReason.OTHER_BASIS, NIL, Decimal("100000.01")),
    ]
    assert deminimis.aid_of_others(other, Weighed(amount=Decimal("1.00"), on=TODAY))[0] == Decimal("100000.01")


def test_lists_screens_and_workbooks_say_the_same():
    case = aid(amount="50000.00", ceiling=make_ceiling(amount="90000.00"))
    other = make_organisation(name="Zusterbedrijf")
    group = Undertaking.objects.create(name="Groep Noord")
    for company in (case.applicant, other):
        group.members.create(organisation=company)
    officer = signed_in(Role.CASE_OFFICER)
    QuerySet(Application).filter(pk=case.pk).update(handler=officer.user)

    page = text_of(officer.get("/state-aid/"))
    assert all(text in page for text in (case.case_number, "50.000,00", "Centraal register"))
    assert "Centraal register" in text_of(officer.get("/my-work/mine/"))
    url = f"/applications/{case.case_number}/"
    assert "Centraal register" in text_of(officer.get(url))
    form = officer.get(f"{url}enter-aid/")
    assert "50.000,00" in text_of(form)
    sent = {"register": "central", "entered_on": TODAY.isoformat(), "reference": "NL-7", "reason": ""}
    assert officer.post(f"{url}enter-aid/", {**sent, "reference": " "}).status_code in (400, 409)
    assert officer.post(f"{url}enter-aid/", sent).status_code == 302
    assert case.case_number not in text_of(officer.get("/state-aid/"))
    assert "NL-7" in text_of(officer.get("/state-aid/?entered=yes&register=central"))
    assert officer.get("/state-aid/?register=x").status_code == 400
    assert "NL-7" in text_of(officer.get(url))

    order = ExportRequest({"entered": "yes"}, TODAY, "x", timezone.now())
    assert [row[9] for row in export.prepare(order).sheets[0].rows] == ["NL-7"]
    assert list(export.prepare(ExportRequest({}, TODAY, "x", timezone.now())).sheets[0].rows) == []
    shown = officer.get(f"/state-aid/undertakings/{other.pk}/")
    assert "Groep Noord" in text_of(shown)
    assert (shown.context["figures"].had, shown.context["figures"].left) == (Decimal("50000.00"), Decimal("250000.00"))
    before = officer.get(f"/state-aid/undertakings/{other.pk}/?on={(TODAY - timedelta(days=1)).isoformat()}")
    assert before.context["figures"].had == NIL
    assert officer.get(f"/state-aid/undertakings/{other.pk}/?on=x").status_code == 400
    order = ExportRequest({"undertaking": str(other.pk), "on": TODAY.isoformat()}, TODAY, "x", timezone.now())
    rows = [list(row) for row in de_minimis.prepare(order).sheets[0].rows]
    assert [row[4] for row in rows] == [Decimal("50000.00"), NIL]  # the award, and its declaration of nothing
    for module, wrong in ((export, {"register": "x"}), (de_minimis, {"undertaking": "0"}), (de_minimis, {"on": "x"})):
        with pytest.raises(BadFilter):
            module.check(wrong, officer.user)
    assert signed_in(Role.STATISTICS_OFFICER).get("/state-aid/").status_code == 403


def test_database_refuses_what_no_entry_can_be_and_verify_finds_what_was_planted():
    case, other, bare = aid(), aid(), make_application()
    entry = enter(case)
    made = {"register": CENTRAL, "entered_on": TODAY, "reference": "NL-3", "actor": make_user()}
    for wrong in (
        {"application": bare, "why": "lowered", "amount": NIL},
        {"application": case, "why": "first", "amount": NIL},
        {"application": other, "why": "first", "amount": NIL},
        {"application": other, "why": "first", "amount": Decimal("1.00"), "reference": ""},
        {"application": other, "why": "correction", "amount": Decimal("1.00")},
        {"application": case, "why": "first", "amount": Decimal("1.00")},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            AidEntry.objects.create(**{**made, **wrong})
    for basis, reason in (("notified", "Besluit"), ("none", "")):
        with pytest.raises(IntegrityError), transaction.atomic():
            AidAssessment.objects.create(application=case, basis=basis, reason=reason, actor=make_user())
    figure = MoneyFigure.objects.get(code="aid_entry_days")
    with pytest.raises(IntegrityError), transaction.atomic():
        QuerySet(MoneyFigure).filter(pk=figure.pk).update(value=Decimal("30.00"))
    assert list(verify_aid.differences()) == []

    entries = QuerySet(AidEntry).filter(pk=entry.pk)
    for plant, found in (
        (lambda: entries.update(amount=Decimal("999.00")), "are not those in its dossier"),
        (lambda: entries.update(entered_on=TODAY - timedelta(days=400)), "before the award"),
        (lambda: entries.update(why="lowered"), "no first one, and there is none before it"),
        (lambda: entries.update(application=bare), "and nothing was awarded"),
        (entries.delete, "are not those in its dossier"),
        (
            lambda: (
                QuerySet(Application).filter(pk=other.pk).update(status="void", withdrawn_on=TODAY, decided_on=None)
            ),
            "neither entered in the register nor to be entered",
        ),
    ):
        with asleep(), transaction.atomic():
            plant()
            assert any(found in line for line in verify_aid.differences()), found
            transaction.set_rollback(True)
