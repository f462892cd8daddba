"""A decision on an objection that is late: its notice of default, once, and the penalty (Awb 4:17, 4:18, 7:14)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import Action, LetterKind
from subsidies.models import Decision, Objection, ObjectionStep, PenaltyDecision
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.case.once import RecordedAlready
from subsidies.services.letters import letters
from subsidies.services.objections import objecting, objections
from subsidies.services.refusals import NoMandate
from subsidies.services.terms import deadlines, penalties
from subsidies.services.terms.term_refusals import NothingDue, PenaltyIsFixed, PenaltyStillRuns
from subsidies.services.verify import verify
from subsidies.views.act_list import ACTS
from subsidies.views.acts_on_objection import ACTS_ON_OBJECTION
from tests.factories import give_mandate, make_ceiling, make_user
from tests.objecting import TODAY, days, decide, fresh, hear, propose, step
from tests.subsidies.test_objections import refused
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def late(*, notice_days_ago):
    """An objection of long ago on which nobody decided, and the notice of default that came after its term."""
    case = refused(ground="scheme-criteria", told=False, ceiling=make_ceiling())
    with asleep():
        QuerySet(Decision).filter(application=case).update(decided_on=days(-300))
    sent(case.decisions.get(), days(-300))
    row = {"application": case, "decision": case.decisions.get(), "objector": "Bouw BV", "grounds": "Onjuist"}
    objection = Objection.objects.create(
        **row, about="decision", received_on=days(-290), channel="email", actor=make_user()
    )
    step(objection, Kind.RECEIVED, done_on=days(-290))
    step(objection, Kind.DEFAULT, done_on=days(-notice_days_ago))
    return Objection.objects.get(pk=objection.pk)


def test_penalty_for_a_late_decision_on_an_objection_is_fixed_once_with_its_letter():
    objection = late(notice_days_ago=100)  # two weeks, and all 42 days of penalty
    case, decider = objection.application, make_user(Role.DECISION_MAKER)
    with pytest.raises(NoMandate), transaction.atomic():
        penalties.fix_penalty(case, objection=objection, decided_on=TODAY(), actor=decider)
    give_mandate(decider)
    client = signed_in(user=decider)
    assert "Bouw BV" in text_of(client.get(f"{case.get_absolute_url()}fix-penalty/"))

    with pytest.raises(NothingDue), transaction.atomic():  # on the application itself no notice came
        penalties.fix_penalty(case, decided_on=TODAY(), actor=decider)

    fixed = penalties.fix_penalty(case, objection=objection, decided_on=TODAY(), actor=decider)

    assert (fixed.days, fixed.amount, fixed.notice) == (42, Decimal("1442.00"), None)
    assert fixed.first_day == objection.steps.get(kind=Kind.DEFAULT).done_on + timedelta(days=15)
    assert case.events.get(action=Action.FIX_PENALTY).data["objector"] == "Bouw BV"
    with pytest.raises(PenaltyIsFixed), transaction.atomic():
        penalties.fix_penalty(case, objection=objection, decided_on=TODAY(), actor=decider)
    letter = letters.make(fresh(case), LetterKind.PENALTY_DECISION, letter_date=TODAY(), actor=make_user())
    said = str(letter.content)
    for words in ("uw bezwaar, dat wij", "1.442,00", "in beroep tegen onze beslissing op het bezwaar"):
        assert words in said
    assert "uw aanvraag voor" not in said.split("'facts'", maxsplit=1)[0].split("bezwaar maakt", maxsplit=1)[0]
    assert list(verify.differences(Scope())) == []
    with pytest.raises(IntegrityError), asleep(), transaction.atomic():
        QuerySet(PenaltyDecision).filter(pk=fixed.pk).update(on_objection=None)


def test_penalty_on_an_objection_is_not_fixed_while_it_runs_and_ends_with_the_decision():
    objection = late(notice_days_ago=20)
    decider = make_user()
    give_mandate(decider)
    with pytest.raises(PenaltyStillRuns), transaction.atomic():
        penalties.fix_penalty(objection.application, objection=objection, decided_on=TODAY(), actor=decider)

    early = late(notice_days_ago=100)
    with asleep():
        QuerySet(ObjectionStep).filter(objection=early, kind=Kind.DEFAULT).update(done_on=days(-280))
    early = Objection.objects.get(pk=early.pk)
    terms = {"sent": sent_days(early.application), "extra": deadlines.free_days()}
    assert objections.effective_default(early, **terms) is None
    with pytest.raises(NothingDue), transaction.atomic():
        penalties.fix_penalty(early.application, objection=early, decided_on=TODAY(), actor=decider)

    hear(objection)
    propose(objection, "unfounded", late_excuse="")
    sent(decide(objection.application))
    found = penalties.penalty_on(Objection.objects.get(pk=objection.pk), on=TODAY())
    assert found is not None
    assert found[1].days == 5  # from the fifteenth day to yesterday


def test_legal_officer_records_and_proposes_on_an_objection_and_does_not_decide():
    case = refused(ground="scheme-criteria")
    officer = make_user(Role.LEGAL_OFFICER)
    client = signed_in(user=officer)
    base = case.get_absolute_url()
    allowed = {act.slug for act in ACTS_ON_OBJECTION} | {"withdraw-proposal"}
    assert {act.slug for act in ACTS.values() if act.named.is_open_to(officer)} == allowed
    assert client.get(f"{base}receive-objection/").status_code == 200
    sent_in = {
        "against": f"decision-{case.decisions.get().pk}",
        "objector": "Bouw BV",
        "grounds": "Onjuist",
        "channel": "email",
    }
    sent_in["role"] = "applicant"
    assert client.post(f"{base}receive-objection/", {**sent_in, "received_on": TODAY().isoformat()}).status_code == 302
    objection = fresh(case).objections.get()
    assert (objection.actor, objection.objector) == (officer, "Bouw BV")
    assert client.get(f"{base}decide/").status_code == 403
    assert client.get(f"{base}correct/").status_code == 403

    hear(objection, actor=officer)
    propose(objection, "unfounded", actor=officer)
    reader = signed_in(Role.READER)
    assert reader.get(f"{base}receive-objection/").status_code == 403


def test_notice_of_default_on_an_objection_is_recorded_once():
    objection = late(notice_days_ago=30)
    terms = {"objection": objection, "received_on": TODAY(), "text": "Per mail", "actor": make_user()}
    objecting.receive_default(objection.application, **terms)
    with pytest.raises(RecordedAlready), transaction.atomic():
        objecting.receive_default(objection.application, **terms)
    assert objection.steps.filter(kind=Kind.DEFAULT).count() == 2
