"""A received application is corrected: what changes is shown first, the old values stay, and a decision closes it."""

import re
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.models import Organisation
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.services import corrections, proposals
from subsidies.services.applicants import NewApplicant
from subsidies.services.correction_refusals import (
    CorrectedTooLate,
    CorrectionUnexplained,
    NothingToCorrect,
    NotYourProposal,
    ReceiptAfterActs,
)
from subsidies.services.refusals import ProposalWaits
from tests.cases import correction, make_case
from tests.factories import make_application, make_ceiling, make_user, moment
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
KVK = "04012345"


def correct(application, **terms):
    received_at, reason = terms.pop("received_at", None), terms.pop("reason", "Tikfout")
    return corrections.correct(application, values=terms, received_at=received_at, reason=reason, actor=make_user())


def test_old_value_and_reason_stay_in_the_dossier_and_the_new_value_counts():
    application = make_application(amount="1000.00")

    correct(application, requested_amount=Decimal("900.00"))

    application.refresh_from_db()
    line = application.events.get(action="correct").data
    assert application.requested_amount == Decimal("900.00")
    assert line == {"corrected": "requested_amount: 1000.00 → 900.00", "reason": "Tikfout"}


def test_corrected_iban_is_a_new_row_and_what_only_this_application_made_known_goes_along():
    given = NewApplicant("Actium", "corporation", kvk=KVK, iban="NL91ABNA0417164300")
    application = make_application(applicant=given)

    correct(application, iban="NL02ABNA0123456789", kvk="04012346")

    rows = list(application.applicant_details.values_list("iban", flat=True))
    organisation = Organisation.objects.get()
    assert rows == ["NL91ABNA0417164300", "NL02ABNA0123456789"]
    assert (organisation.iban, organisation.kvk) == ("NL02ABNA0123456789", "04012346")


def test_what_came_with_another_application_too_is_not_overwritten():
    ceiling, given = make_ceiling(), NewApplicant("Actium", "corporation", kvk=KVK, iban="NL91ABNA0417164300")
    make_application(ceiling=ceiling, applicant=given, title="Other")
    application = make_application(ceiling=ceiling, applicant=given)

    correct(application, iban="NL02ABNA0123456789")

    assert Organisation.objects.get().iban == "NL91ABNA0417164300"
    assert application.given.known == {"iban": "NL91ABNA0417164300"}


def test_page_says_what_it_changes_first_and_stores_only_what_was_shown():
    application, client = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    url = f"{application.get_absolute_url()}correct/"
    sent = {**correction(application), "requested_amount": "900,00", "reason": "Tikfout"}
    sent["received_at"] = f"{timezone.localdate(application.received_at - timezone.timedelta(days=40))}T10:00"
    sent["date_reason"] = "De envelop is gestempeld"

    first = client.post(url, sent)
    shown = re.findall(r'name="shown" value="(\w+)"', text_of(first))

    assert first.status_code == 200
    assert "Laatste dag van de beslistermijn" in text_of(first)
    assert not application.events.filter(action="correct").exists()
    assert client.post(url, {**sent, "shown": shown[0], "requested_amount": "800,00"}).status_code == 200
    assert Application.objects.get().requested_amount == Decimal("1000.00")
    assert client.post(url, {**sent, "shown": shown[0]}).status_code == 302
    assert Application.objects.get().requested_amount == Decimal("900.00")


def test_effects_are_told_and_nothing_is_stored():
    application = make_application()

    effects = corrections.effects_of(application, values={"dwellings": 3}, reason="Tikfout", actor=make_user())

    assert Application.objects.get().dwellings is None
    assert not application.events.filter(action="correct").exists()
    assert isinstance(effects, list)


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
        correct(application, received_at=moment(timezone.localdate()))


def test_only_the_maker_withdraws_a_proposal_and_it_returns_to_assessment():
    application = make_case(Status.PROPOSED)
    maker = proposals.waiting_proposal(application).proposed_by

    with pytest.raises(NotYourProposal):
        proposals.withdraw_own(application, reason="Fout", actor=make_user())
    proposals.withdraw_own(application, reason="Fout", actor=maker)

    application.refresh_from_db()
    assert (application.status, application.proposals.get().state) == (Status.ASSESSMENT, "dropped")
