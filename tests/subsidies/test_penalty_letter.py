"""What the letter on a penalty for a late decision says: each part (Awb 4:17) and what an objection covers (4:19)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.letters import letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_batch import waiting
from subsidies.services.objections import objection_facts
from subsidies.services.objections.objections_open import shown_of
from subsidies.services.payments import other_debts
from subsidies.services.payments.payment_refusals import PaysMoreThanPart
from subsidies.services.terms import penalties
from tests import objecting
from tests.cases import make_case
from tests.factories import give_mandate, make_application, make_user
from tests.settling import fresh
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.mark.parametrize(("applicants", "ground"), [(1, ""), (3, ""), (3, "no_interest")])
def test_letter_on_the_penalty_tells_the_parts_and_what_an_objection_covers(applicants, ground):
    case, actor = make_case(Status.REFUSED if ground else Status.AWARDED), make_user()
    today = timezone.localdate()
    give_mandate(actor)
    case.default_notices.create(received_on=today - timedelta(days=80), actor=actor)
    terms = {
        "others": "Cas Cool\nBo Bos" if applicants == 3 else "",
        "ground": ground,
        "reason": "Daarom." if ground else "",
    }
    penalties.fix_penalty(case, decided_on=today, **terms, actor=actor)

    letter = letters.compose(case, LetterKind.PENALTY_DECISION, letter_date=today, actor=actor)

    text = "\n".join(block.text for block in letter.blocks)
    assert "(artikel 4:19, eerste lid, van de Awb)" in text
    assert letter.subject.count(":") == (1 if ground else 2)
    assert letter.subject.endswith(f"ingebrekestelling over “{case.title}”" if ground else f"besloten: “{case.title}”")
    assert ("Er zijn 3 aanvragers. Ieder krijgt een gelijk deel" in text) is (applicants == 3 and not ground)
    text = text.replace("\u00a0", " ")
    for part in ("Cas Cool: € 480,67", "Bo Bos: € 480,66"):  # together 1.442,00 with the first
        assert (part in text) is (applicants == 3 and not ground)


def test_notice_that_came_too_late_is_answered_in_one_letter():
    case, actor, today = make_case(Status.AWARDED), make_user(), timezone.localdate()
    give_mandate(actor)
    case.default_notices.create(received_on=today - timedelta(days=80), actor=actor)
    late = {"ground": "unreasonably_late", "reason": "Daarom."}
    penalties.fix_penalty(case, decided_on=today, **late, actor=actor)

    assert LetterKind.NOTICE_LATE in letters.kinds_for(fresh(case))
    assert LetterKind.PENALTY_DECISION not in letters.kinds_for(fresh(case))
    cases = type(case).objects.all()
    assert list(waiting(cases, LetterKind.PENALTY_DECISION)) == []
    letter = letters.compose(fresh(case), LetterKind.NOTICE_LATE, letter_date=today, actor=actor)
    assert "nog wel ons besluit" not in str(letter.content())  # that was taken
    assert "U hoeft dan niet apart bezwaar te maken tegen dit besluit." in str(letter.content())


def test_penalty_of_a_joint_application_is_for_all_who_are_named_in_it():
    actor, today = make_user(), timezone.localdate()
    give_mandate(actor)
    joint = {"address": "Brink 1\n9401 HS Assen", "co_applicants": "Cas Cool\nBo Bos"}
    applicant = NewApplicant(name="Bouw BV", kind="developer", **joint)
    with take_over("test"):
        case = make_application(applicant=applicant, received_on=today - timedelta(days=300))
    case.default_notices.create(received_on=today - timedelta(days=80), sender="Cas Cool", actor=actor)  # one of them
    case = fresh(case)

    fixed = penalties.fix_penalty(case, decided_on=today, others="bo bos", actor=actor)  # who is named is not added
    assert (fixed.applicants, fixed.names) == (3, ["Bouw BV", "Cas Cool", "Bo Bos"])

    letter = letters.compose(case, LetterKind.PENALTY_DECISION, letter_date=today, actor=actor)
    text = "\n".join(block.text for block in letter.blocks)
    assert "Er zijn 3 aanvragers. Ieder krijgt een gelijk deel" in text
    assert letter.facts["salutation"] == "Geachte aanvragers,"
    assert letter.facts["applicant"] == "Bouw BV, Cas Cool en Bo Bos"
    assert letter.context()["addressee_lines"][:3] == ["Bouw BV", "en Cas Cool", "en Bo Bos"]

    made = letters.make(case, LetterKind.PENALTY_DECISION, letter_date=today, actor=actor)
    letters.send(made, sent_on=today, actor=actor)
    debt = fresh(case).other_debts.get()
    assert [str(part) for _name, part in debt.parts] == ["480.67", "480.67", "480.66"]
    assert "Bouw BV, Cas Cool en Bo Bos" in debt.what
    with pytest.raises(PaysMoreThanPart, match="Bo Bos"):
        other_debts.check(fresh(case), debt, Decimal("480.68"))
    other_debts.check(fresh(case), debt, Decimal("480.67"))


@pytest.mark.parametrize("is_first", [True, False])
def test_objection_against_the_decision_covers_the_penalty_fixed_before_or_after_it(is_first):
    case, actor, today = make_case(Status.AWARDED), make_user(Role.CASE_OFFICER), timezone.localdate()
    give_mandate(actor)
    case.default_notices.create(received_on=today - timedelta(days=80), actor=actor)
    objection = None if is_first else objecting.row(case)
    assert is_first or shown(case)[0].penalties == []
    fixed = penalties.fix_penalty(fresh(case), decided_on=today, actor=actor)
    objection = objection or objecting.row(case)

    (row,) = shown(case)
    assert row.penalties == [fixed]
    client = signed_in(Role.CASE_OFFICER)
    register = client.get(reverse("subsidies:objection-list")).content.decode()
    assert "Awb 4:19" in register
    assert "Gaat ook over een dwangsom" in register
    assert "4:19" in client.get(case.get_absolute_url()).content.decode()
    (told,) = client.get(f"/api/v1/applications/{case.case_number}/objections").json()
    assert [one["id"] for one in told["penaltyDecisions"]] == [fixed.pk]
    step = objection.steps.get()
    said = objection_facts.of_step(fresh(case), step, today, to_objector=False)["objection_about_on"]
    assert f"ook over ons besluit van {day_words(today)} over de dwangsom (artikel 4:19" in said

    objecting.step(objection, ObjectionStepKind.WITHDRAWN, text="Per brief", done_on=today - timedelta(days=1))
    assert shown(case)[0].penalties == []  # no longer pending when it was fixed


def shown(case):
    return shown_of(fresh(case), on=timezone.localdate(), extra=set())
