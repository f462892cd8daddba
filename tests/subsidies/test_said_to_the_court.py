"""What a decision and its letter say so that they stand in court: in how far, how it was weighed, what is final."""

from decimal import Decimal

import pytest
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse

from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.forms.acts import IN_LETTER
from subsidies.forms.interest import NoInterestMixin
from subsidies.models import LetterTemplate, RefusalGround, SettlementRequest
from subsidies.objection_enums import ObjectionOutcome
from subsidies.services.decisions.ground_refusals import RefusalNotWeighed
from subsidies.services.letters import letters
from subsidies.services.objections import objection_facts
from subsidies.services.objections.objection_less_refusals import FoundedInPart
from subsidies.services.objections.objection_receipt_refusals import ContestedIsReplaced, InterestWithoutReplacement
from subsidies.services.recovery.money_step_refusals import WaiverNotWeighed
from subsidies.services.terms import term_acts
from subsidies.services.terms.term_refusals import ConsentWithoutEnd, EndTwice
from subsidies.views.acts_on_objection import ACTS_ON_OBJECTION
from tests import recovering, settling
from tests.factories import (
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_terms,
    make_user,
)
from tests.objecting import TODAY, decide, fresh, hear, of_another, propose, receive, row
from tests.subsidies.test_objections import refused
from tests.told import need_not_be_heard, on_file, sent
from tests.trail.tampering import asleep, undone
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
FOUNDED, UNFOUNDED = ObjectionOutcome.FOUNDED, ObjectionOutcome.UNFOUNDED
ASKS_MORE = ("repeat", "bibob", "outside-period", "state-aid")  # an earlier application, a view, what the case says
NEIGHBOUR = {"objector": "J. de Boer", "role": "another", "kind": "person", "address": "Kerkstraat 1\n9401 AB Assen"}


def said(proposal):
    """The letter of a proposal, as it would be signed today."""
    blocks = letters.compose_decision(proposal, decided_on=TODAY()).blocks
    return "\n".join(str(block.text) for block in blocks).replace("\u00a0", " ")


def test_objection_against_what_holds_no_more_says_what_is_at_stake():
    case = refused(ground="scheme-criteria", ceiling=make_ceiling())
    first, own = case.decisions.get(), receive(case)
    early = receive(case, **NEIGHBOUR)  # before another decision took its place: that is included (Awb 6:19)
    with pytest.raises(InterestWithoutReplacement), transaction.atomic():
        receive(case, **{**NEIGHBOUR, "objector": "A. Smit"}, interest="Schade")
    propose(hear(own), FOUNDED)
    decide(case)
    late = {**NEIGHBOUR, "objector": "K. Vos", "decision": first}
    with pytest.raises(ContestedIsReplaced, match="ervoor in de plaats"), transaction.atomic():
        receive(case, **late)

    objection = receive(case, **late, interest="Mevrouw Vos heeft schade geleden")

    assert (early.interest, objection.interest) == ("", "Mevrouw Vos heeft schade geleden")
    assert case.events.filter(action=Action.RECEIVE_OBJECTION).last().data["at_stake"] == objection.interest
    page = text_of(signed_in(Role.LEGAL_OFFICER).get(case.get_absolute_url()))
    assert "Mevrouw Vos heeft schade geleden" in page
    told = objection_facts.of_step(case, objection.steps.get(), TODAY(), to_objector=True)
    assert told["objection_interest"] == "Mevrouw Vos heeft schade geleden."
    received = LetterTemplate.objects.get(kind=LetterKind.OBJECTION_RECEIVED).body
    assert "{% if objection_interest %}Dit besluit geldt niet meer" in received
    heard = hear(objection)
    with undone():
        letter = said(propose(heard, UNFOUNDED))
        assert "gold al niet meer toen wij het bezwaar ontvingen" in letter
        assert "Mevrouw Vos heeft schade geleden." in letter
    assert "schade geleden" not in said(propose(heard, ObjectionOutcome.INADMISSIBLE, ground="no_interest"))


def test_decision_is_revoked_in_so_far_as_less_stays_refused():
    case = refused(ground="scheme-criteria", ceiling=make_ceiling())
    asked = case.requested_amount
    objection = hear(of_another(row(case)))
    with undone():
        whole = said(propose(objection, FOUNDED))
        assert "gegrond. Wij herroepen het besluit. Wij verlenen" in whole
        assert "In zoverre" not in whole
    proposal = propose(objection, "partly_founded", amount=asked - Decimal("100.00"))
    letter = said(proposal)
    assert "herroepen het besluit voor zover u daarin minder dan" in letter
    assert "Voor het andere deel, € 100,00, blijft het besluit zoals het is." in letter
    assert "In zoverre komt dit besluit in de plaats van" in letter
    decision = decide(case)
    assert case.events.filter(action=Action.AWARD_ON_OBJECTION).get().data["stays_refused"] == "100.00"
    page = text_of(signed_in(Role.LEGAL_OFFICER).get(case.get_absolute_url()))
    assert "Voor de rest, € 100,00, blijft het besluit zoals het was" in page.replace("\u00a0", " ")
    sent(decision)
    notice = letters.make(fresh(case), LetterKind.OBJECTION_DECISION_NOTICE, letter_date=TODAY(), actor=make_user())
    assert "voor zover de aanvrager daarin minder dan" in str(notice.content)


def test_settlement_on_an_objection_says_what_was_settled_before():
    case = settling.settled(make_award(ceiling=make_ceiling(amount="1000.00")), "600.00", paid="500.00")
    first = sent(case.decisions.latest("pk"))
    with asleep():  # as if it had asked for all
        QuerySet(SettlementRequest).filter(application=case).update(asked_amount=Decimal("1000.00"))
    with undone(), pytest.raises(FoundedInPart, match=r"100,00"):
        propose(hear(receive(case)), FOUNDED, amount=Decimal("900.00"))
    letter = said(propose(hear(receive(case)), "partly_founded", amount=Decimal("900.00")))
    assert f"Op {first.decided_on.day} " in letter
    assert "hebben wij de subsidie vastgesteld op € 600,00. Nu stellen wij de subsidie vast op € 900,00" in letter
    assert "minder dan € 900,00 kreeg. Voor het andere deel, € 100,00" in letter
    decide(case)
    with pytest.raises(ContestedIsReplaced, match="bezwaar"):
        receive(case, **NEIGHBOUR, decision=first)


def test_ground_that_leaves_a_choice_asks_how_it_was_weighed():
    walked, full = 0, make_award(amount="1.00", ceiling=make_ceiling(amount="1.00")).ceiling
    for ground in RefusalGround.objects.filter(used_for="refusal", is_active=True).exclude(code__in=ASKS_MORE):
        case = make_application(ceiling=full)  # no room: each ground may be one
        need_not_be_heard(case, make_user(), "urgent")
        terms = {"kind": DecisionKind.REFUSAL, "reason": "Daarom niet", "grounds": [ground]}
        if ground.weighed_by:
            with undone(), pytest.raises(RefusalNotWeighed, match="3"):
                make_proposal(case, **terms, terms=make_terms(weighing=" "))
        walked += 1
        letter = said(make_proposal(fresh(case), **terms))
        assert ("Hoe wij de belangen hebben gewogen" in letter) == bool(ground.weighed_by), ground.code
        assert ground.plain in letter or ground.code == "scheme-criteria", ground.code
    assert walked > 8
    bibob = RefusalGround.objects.get(code="bibob")
    assert "Wet Bibob" in bibob.weighed_by
    assert not RefusalGround.objects.filter(plain="").exists()


@pytest.mark.parametrize(
    ("amount", "since", "words"),
    [
        ("24999.99", "", "ook als uw kosten anders waren dan u had begroot"),
        ("25000.00", "", "ook als uw kosten anders waren dan u had begroot"),
        ("25000.00", "2", "welke kosten u echt hebt gemaakt"),
        ("24999.99", "2", "ook als uw kosten anders waren dan u had begroot"),
        ("125000.01", "", "welke kosten u echt hebt gemaakt"),
    ],
)
def test_award_says_how_its_amount_becomes_final(amount, since, words):
    ceiling = make_ceiling(amount="1000000.00", scheme=make_scheme(parameters={"costs_from_tier": since}))
    case = make_application(ceiling=ceiling, amount=amount)
    letter = said(make_proposal(case, amount=Decimal(amount), terms=make_terms(Decimal(amount))))
    assert "Hoe het bedrag definitief wordt" in letter
    assert words in letter


def test_write_off_is_only_where_collecting_is_out_of_proportion():
    case = recovering.owing()
    for weighing in ("", "  "):
        with pytest.raises(WaiverNotWeighed), transaction.atomic():
            recovering.proposed(case, MoneyStepKind.WRITE_OFF, weighing=weighing)
    recovering.proposed(case, MoneyStepKind.WRITE_OFF, weighing="U raakt dan uw huis kwijt")
    step = recovering.decided(case)
    letter = str(recovering.told(case, MoneyStepKind.WRITE_OFF).content)
    assert step.weighing in letter
    assert "onevenredig zwaar" in letter
    assert "artikel 4:94a" in letter


def test_texts_about_an_objection_are_not_written_to_the_applicant():
    walked = 0
    case = refused(ground="scheme-criteria")
    row(case, has_committee=False)
    for act in ACTS_ON_OBJECTION:
        form = act.form(
            application=fresh(case), **({"actor": make_user()} if issubclass(act.form, NoInterestMixin) else {})
        )
        for name, field in form.fields.items():
            if name not in ("activities", "weighing", "view_answer", "advice_answer", "conditions"):
                walked += 1
                assert str(IN_LETTER) not in str(field.help_text), name
    assert walked > 40


def test_change_of_who_objects_asks_which_and_fills_that_in():
    case = refused(ground="scheme-criteria")
    one = receive(case, **NEIGHBOUR)
    two = receive(case, **{**NEIGHBOUR, "objector": "K. Vos", "kind": "developer", "address": "Brink 1"})
    client, url = signed_in(Role.LEGAL_OFFICER), reverse("subsidies:act", args=[case.case_number, "change-objector"])
    page = client.get(url)
    assert page.context["form"]["address"].is_hidden
    chosen = client.post(url, {"objection": two.pk})
    form = chosen.context["form"]
    assert (chosen.status_code, form["address"].value(), form["kind"].value()) == (200, "Brink 1", two.who.kind)
    assert [len(each.objectors.all()) for each in (one, two)] == [1, 1]


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [({"ends_on": None, "ends_with": " "}, ConsentWithoutEnd), ({"ends_with": "het rapport"}, EndTwice)],
)
def test_who_agrees_to_wait_knows_until_when(terms, refusal):
    case = make_application()
    said = {"kind": "consent", "starts_on": TODAY(), "ends_on": TODAY(), "reason": "Afgesproken", "actor": make_user()}
    with pytest.raises(refusal):
        term_acts.suspend(case, **{**said, "document": on_file(case), **terms})
