"""That nobody need be heard on an objection, a reason for that which was wrong, and invitations on paper (Awb 7:3)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from drenthe.accounts.roles import Role
from subsidies.enums import Action, LetterKind
from subsidies.models import Decision, ObjectionStep, ObjectionTerms, Proposal, SentElsewhere
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters import letters, sent_elsewhere
from subsidies.services.letters.sending_refusals import HearingTimeTooShort, ToldElsewhere
from subsidies.services.objections import objection_hearing_refusals as of_hearing
from subsidies.services.objections import objection_hearings, objections
from subsidies.services.objections import objection_refusals as of_objection
from subsidies.services.objections import objection_waiver_refusals as why
from tests.factories import give_mandate, make_ceiling, make_user
from tests.objecting import TODAY, days, decide, fresh, hear, propose, receive, row, step, workday
from tests.subsidies.test_objections import refused
from tests.told import on_file, sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
WAIVED = {"kind": Kind.NOT_HEARD, "ground": "waived", "text": "Dat staat in de mail."}
EVIDENT = {"kind": Kind.NOT_HEARD, "ground": "unfounded", "text": "Het plafond was op."}


def objection():
    return receive(refused(ground="scheme-criteria"))


def heard_in(case):
    """What the letter that is proposed says of the hearing."""
    proposal = fresh(case).proposals.get(state="open")
    return letters.compose_decision(proposal, decided_on=TODAY()).facts["objection_heard"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("way", "words"),
    [("letter", "in een brief"), ("email", "in een e-mail"), ("telephone", "telefonisch"), ("spoken", "mondeling")],
)
def test_letter_says_when_and_how_the_hearing_was_waived(way, words):
    found = hear(objection(), **WAIVED, waived_on=TODAY(), waived_by=way)
    propose(found)
    text = heard_in(found.application)
    assert f"hebt u {words} laten weten dat u niet gehoord wilt worden (artikel 7:3, onder c, van de Awb)" in text
    assert text.startswith("Wij hebben u niet gehoord. Op ")


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"waived_on": None}, why.WaiverUndated),
        ({"waived_by": ""}, why.WaiverUndated),
        ({"waived_on": days(1)}, why.WaiverOutOfOrder),
        ({"waived_on": days(-1)}, why.WaiverOutOfOrder),
        ({"ground": "unfounded"}, why.WaiverWithoutGround),
        ({"ground": "no_answer", "waived_on": None}, why.WaiverWithoutGround),
    ],
)
def test_hearing_is_waived_on_a_day_and_in_a_way(values, refusal):
    with pytest.raises(refusal):
        hear(objection(), **{**WAIVED, "waived_on": TODAY(), "waived_by": "email", **values})
    assert not ObjectionStep.objects.filter(kind=Kind.NOT_HEARD).exists()


def test_wrong_reason_not_to_hear_is_corrected_by_a_row_that_replaces_it():
    found = hear(objection(), **EVIDENT)
    with pytest.raises(of_hearing.HearingIsRecorded), transaction.atomic():
        hear(found, **EVIDENT)
    found = hear(found, **WAIVED, corrects=True)
    first, second = ObjectionStep.objects.filter(kind=Kind.NOT_HEARD).order_by("pk")
    assert (second.replaces, first.ground, second.ground) == (first, "unfounded", "waived")
    assert objections.steps_of(found, Kind.NOT_HEARD) == [second]
    found = hear(found, **{**WAIVED, "text": "Dat zei zij zelf."}, waived_by="telephone", corrects=True)  # again
    line = found.application.events.filter(action=Action.HEAR_OBJECTOR).latest("pk")
    assert line.data["corrects"] == "yes"
    propose(found, "founded")  # what is evidently unfounded would not bear it
    assert "telefonisch" in heard_in(found.application)
    assert "kennelijk ongegrond" not in heard_in(found.application)


def test_nothing_is_corrected_where_nothing_was_recorded_or_somebody_was_heard_or_it_was_decided():
    found = objection()
    with pytest.raises(why.NothingToCorrect), transaction.atomic():
        hear(found, **WAIVED, corrects=True)
    heard = hear(objection())
    with pytest.raises(why.NothingToCorrect), transaction.atomic():
        hear(heard, **WAIVED, corrects=True)
    found = hear(found, **WAIVED)
    propose(found)
    with pytest.raises(of_objection.ObjectionIsProposed), transaction.atomic():
        hear(found, **EVIDENT, corrects=True)
    sent(decide(found.application))
    with pytest.raises(of_objection.ObjectionIsClosed), transaction.atomic():
        hear(found, **EVIDENT, corrects=True)


def test_database_keeps_a_correction_to_its_objection_and_before_the_decision():
    one, two = hear(objection(), **EVIDENT), hear(objection(), **EVIDENT)
    first = one.steps.get(kind=Kind.NOT_HEARD)
    received = step(one, Kind.REPAIRED, text="De gronden")
    said = {"ground": "no_answer", "text": "Geen antwoord"}
    for about, replaces in ((two, first), (one, received)):
        with pytest.raises(IntegrityError, match="corrected by another"), transaction.atomic():
            step(about, Kind.NOT_HEARD, replaces=replaces, **said)
    with pytest.raises(IntegrityError), transaction.atomic():  # only of the waiver
        step(one, Kind.NOT_HEARD, replaces=first, waived_on=TODAY(), waived_by="email", **said)
    propose(one)
    sent(decide(one.application))
    with pytest.raises(IntegrityError, match="corrected by another"), transaction.atomic():
        step(one, Kind.NOT_HEARD, replaces=first, **said)
    second = step(two, Kind.NOT_HEARD, replaces=two.steps.get(kind=Kind.NOT_HEARD), **said)
    with pytest.raises(IntegrityError), transaction.atomic():  # corrected once
        step(two, Kind.NOT_HEARD, replaces=second.replaces, **said)


def test_form_offers_to_correct_only_where_a_reason_was_recorded():
    found = objection()
    client = signed_in(Role.LEGAL_OFFICER)
    url = f"{found.application.get_absolute_url()}hear-objector/"
    page = text_of(client.get(url))
    assert 'name="waived_on"' in page
    assert 'name="corrects"' not in page
    hear(found, **EVIDENT)
    assert 'name="corrects"' in text_of(client.get(url))
    filled_in = {"objection": found.pk, "kind": "not_heard", "done_on": TODAY().isoformat(), "corrects": "on"}
    filled_in |= {"ground": "waived", "waived_on": TODAY().isoformat(), "waived_by": "email", "text": "Zie de mail"}
    assert client.post(url, filled_in).status_code == 302
    assert ObjectionStep.objects.filter(replaces__isnull=False).count() == 1


def invited(found, **terms):
    asked = {"invited_on": TODAY(), "hearing_on": workday(20), "place": "Assen", "chair": make_user(), **terms}
    return objection_hearings.invite(fresh(found.application), objection=found, **asked, actor=make_user())


def test_invitation_that_went_out_on_paper_is_recorded_and_counts():
    found = objection()
    case, asked = found.application, invited(found)
    assert [row for row, _day in sent_elsewhere.recordable(fresh(case), on=TODAY())].count(asked) == 1
    paper = {"sent_on": TODAY(), "document": on_file(case), "reason": "Aangetekend verzonden", "actor": make_user()}
    sent_elsewhere.record_elsewhere(fresh(case), step=asked, **paper)
    assert SentElsewhere.objects.get(objection_step=asked).sent_on == TODAY()
    assert ObjectionStep.objects.get(pk=asked.pk).sent_on == TODAY()
    assert asked not in [row for row, _day in sent_elsewhere.recordable(fresh(case), on=TODAY())]
    with pytest.raises(ToldElsewhere):
        letters.make(fresh(case), LetterKind.OBJECTION_HEARING, letter_date=TODAY(), actor=make_user())


def test_invitation_that_went_out_too_late_or_was_called_off_is_not_recorded():
    found = objection()
    case = found.application
    invited(found)
    late = step(
        row(refused(ground="scheme-criteria")), Kind.INVITED, due_on=TODAY() + timedelta(days=3), place="Assen"
    )
    paper = {"sent_on": TODAY(), "reason": "Per post", "actor": make_user()}
    with pytest.raises(HearingTimeTooShort):
        sent_elsewhere.record_elsewhere(late.application, step=late, document=on_file(late.application), **paper)
    objection_hearings.call_off(fresh(case), objection=found, done_on=TODAY(), text="Ziek", actor=make_user())
    kinds = [one.kind for one, _day in sent_elsewhere.recordable(fresh(case), on=TODAY()) if hasattr(one, "objection")]
    assert Kind.INVITED not in kinds


def test_database_asks_why_late_and_refuses_who_took_what_stands():
    case = refused(ground="scheme-criteria", ceiling=make_ceiling(amount="1000.00"))
    first, second = (
        hear(receive(case)),
        hear(
            receive(case, objector="K. Smit", role="another", kind="person", salutation="man", address="Kerkstraat 1")
        ),
    )
    proposal = propose(first, "partly_founded", amount=600)
    ruled = sent(decide(case))
    propose(second, "unfounded")
    waiting = fresh(case).proposals.get(state="open")
    terms = {"application": fresh(case), "proposal": waiting, "kind": waiting.kind, "reason": waiting.reason}
    people = {"proposed_by": waiting.proposed_by, "actor": ruled.actor, "mandate": give_mandate(ruled.actor)}
    with pytest.raises(IntegrityError, match="does not decide on the objection"), transaction.atomic():
        Decision.objects.create(**terms, **people, decided_on=TODAY())
    closed = {"state": "dropped", "closed_by": make_user(), "closed_at": "2026-01-01T00:00Z"}
    late = {"application": proposal.application, "kind": "objection", "reason": "Te laat", "proposed_by": make_user()}
    terms = {"proposal": Proposal.objects.create(**late, **closed), "objection": second, "outcome": "inadmissible"}
    with pytest.raises(IntegrityError, match="weighed"), transaction.atomic():
        ObjectionTerms.objects.create(**terms, ground="late", late_excuse=" ")
    ObjectionTerms.objects.create(**terms, ground="late", late_excuse="Zij wist het.")
