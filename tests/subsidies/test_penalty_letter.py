"""What the letter on a penalty for a late decision says: each part (Awb 4:17) and what an objection covers (4:19)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.dates.services.takeover import take_over
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.forms.term_acts import FixPenaltyForm
from subsidies.services import letters, penalties
from subsidies.services.applicants import NewApplicant
from subsidies.services.term_refusals import ApplicantsLeftOut
from tests.cases import make_case
from tests.factories import give_mandate, make_application, make_user
from tests.settling import fresh

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("applicants", "ground"), [(1, ""), (3, ""), (3, "no_interest")])
def test_letter_on_the_penalty_tells_the_parts_and_what_an_objection_covers(applicants, ground):
    case, actor, today = make_case(Status.AWARDED), make_user(), timezone.localdate()
    give_mandate(actor)
    case.default_notices.create(received_on=today - timedelta(days=80), actor=actor)
    terms = {"applicants": applicants, "ground": ground, "reason": "Daarom." if ground else ""}
    penalties.fix_penalty(case, decided_on=today, **terms, actor=actor)

    letter = letters.compose(case, LetterKind.PENALTY_DECISION, letter_date=today, actor=actor)

    text = "\n".join(block.text for block in letter.blocks)
    assert "(artikel 4:19, eerste lid, van de Awb)" in text
    assert ("Er zijn 3 aanvragers. Ieder krijgt een gelijk deel" in text) is (applicants == 3 and not ground)


def test_penalty_of_a_joint_application_is_for_all_who_are_named_in_it():
    actor, today = make_user(), timezone.localdate()
    give_mandate(actor)
    joint = {"address": "Brink 1\n9401 HS Assen", "co_applicants": "Cas Cool\nBo Bos"}
    applicant = NewApplicant(name="Bouw BV", kind="developer", **joint)
    with take_over("test"):
        case = make_application(applicant=applicant, received_on=today - timedelta(days=300))
    case.default_notices.create(received_on=today - timedelta(days=80), sender="Cas Cool", actor=actor)  # one of them
    case = fresh(case)

    assert form_for(case, actor).fields["applicants"].initial == 3
    with pytest.raises(ApplicantsLeftOut, match="Bo Bos"):
        penalties.fix_penalty(case, decided_on=today, applicants=1, actor=actor)
    assert penalties.fix_penalty(case, decided_on=today, actor=actor).applicants == 3

    letter = letters.compose(case, LetterKind.PENALTY_DECISION, letter_date=today, actor=actor)
    text = "\n".join(block.text for block in letter.blocks)
    assert "Er zijn 3 aanvragers. Ieder krijgt een gelijk deel" in text
    assert letter.facts["salutation"] == "Geachte aanvragers,"
    assert letter.facts["applicant"] == "Bouw BV, Cas Cool en Bo Bos"
    assert letter.context()["addressee_lines"][:3] == ["Bouw BV", "en Cas Cool", "en Bo Bos"]


def form_for(case, actor):
    form = FixPenaltyForm(application=case, actor=actor)
    form.prepare()
    return form
