"""A received application is corrected: what changes is shown first, the old values stay, and a decision closes it."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.models import Municipality, Organisation
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Undertaking
from subsidies.services.application import corrections
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.application.correction_refusals import (
    CorrectedTooLate,
    CorrectionUnexplained,
    GivenTwice,
    NothingToCorrect,
    NotYourProposal,
    OrganisationInUse,
    ReceiptAfterActs,
    TermWouldRunAgain,
)
from subsidies.services.application.intake import Plan
from subsidies.services.ceilings.order_refusals import DwellingsDoNotAddUp
from subsidies.services.decisions import proposals
from subsidies.services.refusals import AccountOfProvince, ProposalWaits
from tests.cases import correction, make_case
from tests.factories import make_application, make_ceiling, make_project, make_scheme, make_user, moment, yesterday
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LONG_AGO = timezone.localdate() - timedelta(days=400)
KVK, OTHER = "04012345", "other_form"


def correct(application, *, actor=None, **values):
    terms = {name: values.pop(name) for name in ("received_at", "organisation", "date_reason") if name in values}
    terms |= {"reason": values.pop("reason", "Tikfout"), "actor": actor or make_user(Role.CASE_OFFICER)}
    return corrections.correct(application, values=values, **terms)


def given_rows(application):
    return (
        list(application.cofinancers.values_list("name", "amount", "is_confirmed")),
        list(application.planned_dwellings.values_list("segment", "form", "count")),
        sorted(application.projects.values_list("title", "municipality__name")),
    )


def test_old_value_and_reason_stay_in_the_dossier_and_the_new_value_counts():
    application = make_application(amount="1000.00")

    correct(application, requested_amount=Decimal("900.00"))

    application.refresh_from_db()
    line = application.events.get(action="correct").data
    assert application.requested_amount == Decimal("900.00")
    assert line == {
        "was.requested_amount": "1000.00",
        "now.requested_amount": "900.00",
        "reason": "Tikfout",
    }


def test_corrected_iban_is_a_new_row_and_what_only_this_application_made_known_goes_along():
    given = NewApplicant("Actium", "corporation", kvk=KVK, iban="NL91ABNA0417164300")
    application = make_application(applicant=given)

    correct(application, iban="NL02ABNA0123456789", kvk="04012346")

    rows = list(application.applicant_details.values_list("iban", flat=True))
    organisation = Organisation.objects.get()
    assert rows == ["NL91ABNA0417164300", "NL02ABNA0123456789"]
    assert (organisation.iban, organisation.kvk) == ("NL02ABNA0123456789", "04012346")


def test_iban_is_not_corrected_to_that_of_the_province_but_one_of_before_stays_in_nobodys_way(settings):
    application = make_application(applicant=NewApplicant("Actium", "corporation", iban="NL91ABNA0417164300"))
    settings.PAYER_IBAN = "NL02ABNA0123456789"

    with pytest.raises(AccountOfProvince):
        correct(application, iban="NL02ABNA0123456789")
    assert application.applicant_details.count() == 1

    settings.PAYER_IBAN = "NL91ABNA0417164300"
    correct(application, kvk="04012346")
    assert application.applicant_details.count() == 2


def test_what_came_with_another_application_too_is_not_overwritten():
    ceiling, given = make_ceiling(), NewApplicant("Actium", "corporation", kvk=KVK, iban="NL91ABNA0417164300")
    make_application(ceiling=ceiling, applicant=given, title="Other")
    application = make_application(ceiling=ceiling, applicant=given)

    correct(application, iban="NL02ABNA0123456789")

    assert Organisation.objects.get().iban == "NL91ABNA0417164300"
    assert application.given.known == {"iban": "NL91ABNA0417164300"}


def test_rows_are_put_right_and_what_was_right_stays_as_it_was():
    plan = Plan(cofinancers=[("Bank", Decimal("1.00")), ("Fonds", Decimal("2.00"))], dwellings=[("unknown", OTHER, 3)])
    application = make_application(plan=plan, projects=["Hof"])
    application.cofinancers.filter(name="Bank").update(is_confirmed=True)
    bank = application.cofinancers.get(name="Bank")

    correct(
        application,
        cofinancers=[("Bank", Decimal("1.00")), ("Gemeente", Decimal("5.00"))],
        planned_dwellings=[("social_rent", "apartment", 2), ("unknown", OTHER, 1)],
        projects=["HOF", "Kade"],
    )

    assert given_rows(application) == (
        [("Bank", Decimal("1.00"), True), ("Gemeente", Decimal("5.00"), False)],
        [("unknown", OTHER, 1), ("social_rent", "apartment", 2)],
        [("Hof", "Assen"), ("Kade", "Assen")],
    )
    assert application.cofinancers.get(name="Bank").pk == bank.pk
    assert application.events.get(action="correct").data == {
        "was.cofinancers.Fonds": "2.00",
        "now.cofinancers.Gemeente": "5.00",
        "now.planned_dwellings.social_rent.apartment": "2",
        f"was.planned_dwellings.unknown.{OTHER}": "3",
        f"now.planned_dwellings.unknown.{OTHER}": "1",
        "was.projects": "Hof (Assen)",
        "now.projects": "Hof (Assen), Kade (Assen)",
        "reason": "Tikfout",
    }


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"cofinancers": [("Bank", Decimal("1.00")), ("Bank ", Decimal("2.00"))]}, GivenTwice),
        ({"planned_dwellings": [("unknown", OTHER, 1), ("unknown", OTHER, 2)]}, GivenTwice),
        ({"planned_dwellings": [("unknown", OTHER, 4)]}, DwellingsDoNotAddUp),
        ({"cofinancers": [], "planned_dwellings": [], "projects": [" "]}, NothingToCorrect),
    ],
)
def test_rows_that_cannot_be_are_refused_and_nothing_is_stored(values, refusal):
    application = make_application(dwellings=3)

    with pytest.raises(refusal):
        correct(application, **values)

    assert given_rows(application) == ([], [], [])


def test_another_municipality_takes_the_projects_of_that_name_there_and_the_organisation_along():
    emmen, title = Municipality.objects.get(name="Emmen"), "Hof"
    make_project(title=title, municipality=emmen)
    application = make_application(applicant=NewApplicant("Actium", "corporation"), projects=[title, "Kade"])

    correct(application, municipality=emmen)

    application.refresh_from_db()
    assert (application.municipality, application.applicant.municipality) == (emmen, emmen)
    assert given_rows(application)[2] == [("Hof", "Emmen"), ("Kade", "Assen")]


def test_confidential_project_stays_and_stands_in_no_line():
    application = make_application(projects=["Hof"])
    application.projects.add(make_project(title="Stil", is_confidential=True))

    correct(application, projects=["Kade"])

    assert given_rows(application)[2] == [("Kade", "Assen"), ("Stil", "Assen")]
    assert "Stil" not in str(application.events.get(action="correct").data)


def used_by_a_case(organisation):
    make_application(applicant=organisation)


def used_by_a_project(organisation):
    make_project(initiator=organisation)


def used_by_an_undertaking(organisation):
    Undertaking.objects.create(name="Groep").members.create(organisation=organisation)


USES = {
    "applications": used_by_a_case,
    "initiated_projects": used_by_a_project,
    "undertaking_member": used_by_an_undertaking,
}


def test_everything_that_can_refer_to_an_organisation_is_tried():
    assert {one.get_accessor_name().removesuffix("_set") for one in Organisation._meta.related_objects} == set(USES)


@pytest.mark.parametrize("use", USES.values())
def test_organisation_that_is_used_elsewhere_is_not_renamed_and_who_corrects_is_asked(use):
    application = make_application(applicant=NewApplicant("Actium", "corporation"))
    known = application.applicant
    use(known)

    with pytest.raises(OrganisationInUse):
        correct(application, applicant_name="Aktium")
    correct(application, applicant_name="Aktium", organisation="same")

    application.refresh_from_db()
    known.refresh_from_db()
    assert (application.applicant, known.name) == (known, "Actium")
    assert (application.given.name, application.given.known) == ("Aktium", {"name": "Actium"})

    correct(application, applicant_name="Domesta", organisation="other")

    application.refresh_from_db()
    known.refresh_from_db()
    assert (application.applicant.name, known.name) == ("Domesta", "Actium")


def test_number_says_which_organisation_it_is_and_nobody_is_asked():
    application = make_application(applicant=NewApplicant("Actium", "corporation", kvk=KVK))
    make_application(applicant=NewApplicant("Actium", "corporation", kvk=KVK), title="Other")

    correct(application, applicant_name="Actium wonen", applicant_kind="developer")

    assert Organisation.objects.get().name == "Actium"
    assert Application.objects.get(pk=application.pk).applicant_kind == "developer"


def test_page_asks_of_which_organisation_a_name_is():
    application, client = (
        make_application(applicant=NewApplicant("Actium", "corporation")),
        signed_in(Role.CASE_OFFICER),
    )
    used_by_a_project(application.applicant)
    url = f"{application.get_absolute_url()}correct/"
    sent = {**correction(application), "applicant_name": "Aktium", "reason": "Tikfout", "shown": ""}

    asked = client.post(url, sent)
    shown = client.post(url, {**sent, "organisation": "same"})

    assert (asked.status_code, shown.status_code) == (409, 200)
    assert "“Actium” wordt ook gebruikt bij 1 project." in text_of(asked)
    assert 'type="radio" name="organisation"' in text_of(asked)
    assert "Aktium" in text_of(shown)


def test_page_says_what_it_changes_first_and_stores_only_what_was_shown():
    application, client = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    url = f"{application.get_absolute_url()}correct/"
    sent = {**correction(application), "requested_amount": "900,00", "reason": "Tikfout"}
    sent["received_at"] = f"{timezone.localdate(application.received_at - timezone.timedelta(days=40))}T10:00"
    sent["date_reason"] = "De envelop is gestempeld"

    first = client.post(url, sent)
    shown = re.findall(r'name="shown" value="(\w+)"', text_of(first))

    assert "Laat zien wat dit verandert" in text_of(client.get(url))
    assert first.status_code == 200
    assert 'name="requested_amount" value="900,00"' in text_of(first)  # what is confirmed is what was filled in
    assert "[&#x27;" not in text_of(first)
    assert "Laatste dag van de beslistermijn" in text_of(first)
    assert not application.events.filter(action="correct").exists()
    assert client.post(url, {**sent, "shown": shown[0], "requested_amount": "800,00"}).status_code == 200
    assert Application.objects.get().requested_amount == Decimal("1000.00")
    assert client.post(url, {**sent, "shown": shown[0]}).status_code == 302
    assert Application.objects.get().requested_amount == Decimal("900.00")


def test_effects_are_told_and_nothing_is_stored():
    application = make_application()

    corrected = corrections.effects_of(application, values={"dwellings": 3}, reason="Tikfout", actor=make_user())

    assert Application.objects.get().dwellings is None
    assert not application.events.filter(action="correct").exists()
    assert [(one.before, one.after) for one in corrected.changes] == [("–", "3")]


@pytest.mark.parametrize("status", [Status.AWARDED, Status.REFUSED, Status.DISREGARDED, Status.WITHDRAWN])
def test_decided_application_is_not_corrected_and_hears_how_to_go_on(status):
    application = make_case(status)

    with pytest.raises(CorrectedTooLate) as refused:
        correct(application, title="Anders")

    assert application.case_number in str(refused.value)


def test_correction_is_refused_while_a_proposal_waits():
    with pytest.raises(ProposalWaits):
        correct(make_case(Status.PROPOSED), title="Anders")


def test_correction_needs_a_reason_and_a_change():
    application = make_application()

    with pytest.raises(CorrectionUnexplained):
        correct(application, title="Anders", reason=" ")
    with pytest.raises(NothingToCorrect):
        correct(application, title=application.title)


def test_receipt_cannot_move_past_what_was_done_since():
    application = make_case(Status.ASSESSMENT)

    with pytest.raises(ReceiptAfterActs):
        correct(application, received_at=timezone.now())


def overdue(*, entered_on=None):
    """A case whose term is over, entered when it came in or on a later day."""
    ceiling = make_ceiling(scheme=make_scheme(parameters={"decision_weeks": "13"}))
    case = make_application(ceiling=ceiling, received_on=LONG_AGO)
    since = entered_on or LONG_AGO
    with asleep():
        Application.objects.filter(pk=case.pk).update(created_at=moment(since))
        assert not case.events.filter(data__has_key="taken_over").exists()
    case.refresh_from_db()
    return case


def test_term_that_is_over_does_not_run_again_by_a_later_receipt():
    case = overdue()

    with pytest.raises(TermWouldRunAgain):
        correct(case, received_at=moment(yesterday()), date_reason="In de verkeerde bak")

    case.refresh_from_db()
    assert case.received_on == LONG_AGO


def test_receipt_that_was_typed_wrong_at_the_entry_can_be_put_right():
    case = overdue(entered_on=timezone.localdate())

    correct(case, received_at=moment(yesterday()), date_reason="In de verkeerde bak")

    case.refresh_from_db()
    assert case.received_on == yesterday()


def test_only_the_maker_withdraws_a_proposal_and_it_returns_to_assessment():
    application = make_case(Status.PROPOSED)
    maker = proposals.waiting_proposal(application).proposed_by

    with pytest.raises(NotYourProposal):
        proposals.withdraw_own(application, reason="Fout", actor=make_user())
    proposals.withdraw_own(application, reason="Fout", actor=maker)

    application.refresh_from_db()
    assert (application.status, application.proposals.get().state) == (Status.ASSESSMENT, "dropped")
