"""Duties apart: every ordered pair of duties on one case by one person, in the table, in the services and in SQL."""

from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.refusals import Refusal
from projects.services.facts import change_facts
from subsidies.duties import DUTY_OF, TABLE, Duty, actions_of, is_refused
from subsidies.enums import Action
from subsidies.models import CaseEvent, Decision, LedgerEntry
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.case import duties
from subsidies.services.case.record import record
from subsidies.services.decisions import decisions, people, proposals, signing
from tests import paying
from tests.factories import (
    award,
    give_mandate,
    make_application,
    make_assignment,
    make_award,
    make_guide,
    make_project,
    make_proposal,
    make_terms,
    make_user,
)
from tests.told import sent
from tests.trail.tampering import undone
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
PAIRS = [(did, wants) for did in Duty for wants in Duty]
WITHOUT_ACT = {Duty.ADVISE}
IN_DOSSIER = [(did, wants) for did, wants in PAIRS if not {did, wants} & WITHOUT_ACT]
EVERY_ACT = [(first, second) for did, wants in IN_DOSSIER for first in actions_of(did) for second in actions_of(wants)]


def today():
    return timezone.localdate()


def test_every_pair_of_duties_has_a_cell():
    assert set(TABLE) == set(Duty)
    assert {len(row.split()) for row in TABLE.values()} == {len(Duty)}
    assert (len(PAIRS), sum(is_refused(*pair) for pair in PAIRS)) == (49, 21)


def test_every_act_is_part_of_a_duty_or_of_none_on_purpose():
    assert set(DUTY_OF) == set(Action)
    assert {duty for duty in Duty if not actions_of(duty)} == WITHOUT_ACT


@pytest.mark.parametrize("duty", [Duty.RECEIVE, Duty.ADVISE])
def test_column_that_no_act_can_refuse_is_empty(duty):
    assert not [did for did in Duty if is_refused(did, duty)]


@pytest.mark.parametrize(("did", "wants"), IN_DOSSIER)
def test_pair_on_one_case_by_one_person(did, wants):
    case, actor = make_application(), make_user(name="Bo Bos")
    record(case, actions_of(did)[0], actor=actor)
    lines = case.events.count()

    if is_refused(did, wants):
        with pytest.raises(refusals.DutiesApart) as refused, transaction.atomic():
            record(case, actions_of(wants)[-1], actor=actor)
        assert case.case_number in str(refused.value)
        assert str(actions_of(did)[0].label) in str(refused.value)
    else:
        record(case, actions_of(wants)[-1], actor=actor)
    assert case.events.count() == lines + (not is_refused(did, wants))


@pytest.mark.parametrize(("did", "wants"), IN_DOSSIER)
def test_pair_by_two_people_or_on_two_cases_is_allowed(did, wants):
    case, other, actor = make_application(), make_application(), make_user()
    record(case, actions_of(did)[0], actor=actor)

    record(case, actions_of(wants)[0], actor=make_user())
    record(other, actions_of(wants)[0], actor=actor)


def test_every_pair_of_acts_is_refused_by_the_database_too():
    """Past every service: one INSERT. Counts the cells it walks."""
    case, refused, walked = make_application(), 0, 0
    for first, pairs in groupby(EVERY_ACT, key=itemgetter(0)):
        actor = make_user()
        CaseEvent.objects.create(application=case, action=first, actor=actor, occurred_at=timezone.now())
        for _first, second in pairs:
            apart, said = is_refused(DUTY_OF[first], DUTY_OF[second]), ""
            try:
                with undone():
                    CaseEvent.objects.create(application=case, action=second, actor=actor, occurred_at=timezone.now())
            except IntegrityError as error:
                said = str(error)
            assert ("one_person_does_not_do_both" in said) is apart, (first, second)
            refused, walked = refused + apart, walked + 1
    assert (walked, refused) == (6241, 3050)


@pytest.mark.parametrize("did", [duty for duty in Duty if duty not in WITHOUT_ACT])
def test_database_refuses_the_decision_and_the_payment_of_somebody_who_did_something_else(did):
    case, actor = make_award(), make_user()
    CaseEvent.objects.create(application=case, action=actions_of(did)[0], actor=actor, occurred_at=timezone.now())
    proposal, share = case.decisions.get().proposal, case.ceiling.shares.get()

    def pay():
        LedgerEntry.objects.create(
            share=share, application=case, kind="payment", amount=Decimal("1.00"), booked_on=today(), actor=actor
        )

    def decide():
        Decision.objects.create(
            application=case,
            proposal=make_proposal(make_application()),
            kind="refusal",
            reason="Omdat het zo is",
            decided_on=today(),
            mandate=give_mandate(actor),
            proposed_by=proposal.proposed_by,
            actor=actor,
        )

    for write, duty in ((pay, Duty.PAY), (decide, Duty.DECIDE)):
        if is_refused(did, duty):
            with pytest.raises(IntegrityError, match="one_person_does_not_do_both"), transaction.atomic():
                write()
        else:
            write()


# The adviser and the guide of a project of the case


def advised(user):
    return make_project(title="Plan Noord", adviser=user)


def guided(user):
    project = make_project(title="Plan Noord")
    make_assignment(project, guide=make_guide(user=user), starts_on=date(2020, 1, 1), ends_on=date(2020, 2, 1))
    return project


def advised_before(user):
    project = make_project(title="Plan Noord", adviser=user)
    change_facts(project, actor=make_user(is_superuser=True), adviser=make_user())
    return project


@pytest.mark.parametrize("link", [advised, guided, advised_before])
@pytest.mark.parametrize("wants", [duty for duty in Duty if duty not in WITHOUT_ACT])
def test_who_advises_or_guides_the_project_only_enters_the_application(link, wants):
    actor = make_user()
    case = make_application(projects=[link(actor)])

    if is_refused(Duty.ADVISE, wants):
        with pytest.raises(refusals.AdviserOfProject, match="Plan Noord"):
            record(case, actions_of(wants)[0], actor=actor)
    else:
        record(case, actions_of(wants)[0], actor=actor)


def test_guide_of_the_project_is_not_asked_to_decide():
    actor = make_user(Role.DECISION_MAKER)
    give_mandate(actor)
    proposal = make_proposal(make_application(projects=[guided(actor)]))

    assert actor not in people.deciders(proposal, on=today())
    assert people.waiting_for(actor, on=today()) == []


# Through the doors


def test_who_decides_what_another_merely_clicked_is_caught():
    actor = make_user(Role.CASE_OFFICER, Role.DECISION_MAKER)
    give_mandate(actor)
    case = make_application(actor=actor)
    completeness.start_assessment(case, actor=actor)
    proposal = proposals.propose(case, kind="award", amount=Decimal("1000.00"), terms=make_terms(), actor=make_user())

    with pytest.raises(refusals.DutiesApart):
        decisions.sign(proposal, decided_on=today(), actor=actor)

    ((_proposal, refusal),) = decisions.sign_many([proposal], decided_on=today(), actor=actor)
    (row,) = signing.signing_rows(signing.open_proposals(), on=today(), actor=actor)
    assert isinstance(refusal, refusals.DutiesApart)
    assert isinstance(row.refusal, refusals.DutiesApart)
    assert people.waiting_for(actor, on=today()) == []
    assert not Decision.objects.exists()


@pytest.mark.parametrize("who", ["proposer", "decider"])
def test_who_proposed_or_decided_does_not_pay(who):
    actor, decider = make_user(Role.FINANCE), make_user()
    other = make_user(Role.FINANCE, name="Fen Financien")
    terms = {"proposer": {"actor": decider}, "decider": {"actor": actor}}[who]
    case = make_application()
    proposal = make_proposal(case, actor=actor if who == "proposer" else make_user())
    give_mandate(terms["actor"])
    decisions.sign(proposal, decided_on=today(), **terms)
    sent(case.decisions.get())

    with pytest.raises(refusals.DutiesApart, match=other.name):
        paying.pay(case, amount=Decimal("1.00"), paid_on=today(), actor=actor)

    paying.pay(case, amount=Decimal("1.00"), paid_on=today(), actor=other)


@pytest.mark.parametrize("door", ["screen", "api"])
def test_sentence_says_what_was_done_and_who_else_can(door):
    client = signed_in(Role.FINANCE)
    make_user(Role.FINANCE, name="Fen Financien")
    case = award(make_application(), amount=Decimal("1000.00"), decided_on=today(), actor=client.user)

    if door == "screen":
        values = {"amount": "1,00", "paid_on": today().isoformat()}
        response = client.post(f"{case.get_absolute_url()}pay/", values)
    else:
        body = {"amount": "1.00", "paidOn": today().isoformat()}
        url = f"/api/v1/applications/{case.case_number}/pay"
        response = client.post(url, body, content_type="application/json")

    assert response.status_code == 409
    assert "Fen Financien" in text_of(response)
    assert not LedgerEntry.objects.filter(kind="payment").exists()


def test_nobody_left_is_said_too():
    actor = make_user(Role.FINANCE)
    case = award(make_application(), amount=Decimal("1000.00"), decided_on=today(), actor=actor)

    with pytest.raises(Refusal, match="functioneel beheerder"):
        paying.pay(case, amount=Decimal("1.00"), paid_on=today(), actor=actor)


@pytest.mark.parametrize(
    ("roles", "pairs"),
    [
        ([Role.CASE_OFFICER], 0),
        ([Role.READER], 0),
        ([Role.DECISION_MAKER, Role.FINANCE], 1),
        ([Role.CASE_OFFICER, Role.DECISION_MAKER], 4),
    ],
)
def test_roles_that_together_open_a_refused_pair_are_known(roles, pairs):
    assert len(duties.apart(duties.duties_of(make_user(*roles)))) == pairs


def test_page_in_docs_is_the_table_in_the_code():
    call_command("duties", "--check")
