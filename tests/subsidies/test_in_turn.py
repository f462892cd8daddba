"""The ceiling refuses what it has not; money that is only kept for who comes first is not spent (Awb 4:25, 4:26)."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.models import Application, CeilingEntry, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.ceilings.ceiling_facts import of_ceiling
from subsidies.services.ceilings.first_room import room_at_first
from subsidies.services.ceilings.in_turn import InTurn, in_turn, said_in_letter
from subsidies.services.ceilings.order_refusals import CeilingHasRoom, RoomUnderCeiling
from subsidies.services.ceilings.turn_refusals import FirstUndecided, OutOfTurn, ReasonNamesNobody
from subsidies.services.decisions import decisions, proposals
from subsidies.services.dossier import legality
from tests.factories import (
    give_mandate,
    make_application,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_terms,
    make_user,
)
from tests.subsidies.test_jumped import letter_to_sign
from tests.told import need_not_be_heard
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
WHY = "Het college wacht niet op de aanvragen die eerder kwamen."


def why(first):
    """A reason that names who comes first."""
    return f"Op {first.case_number} wachten wij niet: de eigenaar gaat failliet."


def two(*, amount="1000.00", ceiling="1000.00"):
    """A case that waits, and after it one that is assessed, of which the applicant need not be heard."""
    ceiling = make_ceiling(amount=ceiling)
    first, second = (make_application(ceiling=ceiling, amount=amount) for _number in range(2))
    need_not_be_heard(make_proposal(second, deviation=WHY).application, make_user(), "urgent")
    proposals.send_back_waiting(second, remark="Kijk er nog eens naar.", actor=make_user())
    return first, Application.objects.get(pk=second.pk)


def refuse(case, *, amount=None, **terms):
    kind = "refusal" if amount is None else "award"
    said = {"kind": kind, "amount": amount, "reason": "Het plafond is bereikt.", "terms": make_terms()}
    grounds = [RefusalGround.objects.get(code="ceiling")]
    return proposals.propose(case, **said, grounds=grounds, **{"actor": make_user(), **terms})


def sign(proposal):
    decider = make_user()
    give_mandate(decider)
    decisions.sign(proposal, decided_on=timezone.localdate(), actor=decider)
    return proposal.application.decisions.get()


def test_ceiling_is_no_ground_while_nothing_was_decided_on_who_comes_first():
    first, case = two()

    with pytest.raises(FirstUndecided, match=first.case_number) as refused:
        refuse(case)

    assert refused.value.facts["room"] == Decimal("1000.00")


def test_nor_is_it_a_ground_to_award_less():
    first, case = two()

    with pytest.raises(OutOfTurn) as refused:
        refuse(case, amount=Decimal("600.00"))

    assert [(type(gap), gap.facts["cases"]) for gap in refused.value.beside] == [(FirstUndecided, first.case_number)]


def test_ceiling_is_a_ground_once_the_award_of_who_comes_first_is_proposed_and_signed():
    first, case = two()
    award = make_proposal(first)
    proposal = refuse(case)

    with pytest.raises(FirstUndecided, match=first.case_number):
        sign(proposal)
    sign(award)

    kept = sign(proposal).basis.data["in_turn"]
    assert kept == {"left": "0.00", "at_place": "0.00", "now": "0.00", "kept": "0.00", "whole": "1000.00"}


def test_proposal_to_refuse_who_comes_first_takes_no_room():
    first, case = two()
    ground = RefusalGround.objects.get(code="bankruptcy")
    need_not_be_heard(first, make_user(), "urgent")
    make_proposal(first, kind="refusal", amount=None, reason="De aanvrager is failliet.", grounds=[ground])

    with pytest.raises(RoomUnderCeiling, match=r"1\.000,00"):
        refuse(case)


def test_letter_and_record_say_what_is_kept_free_where_it_is_refused_all_the_same():
    first, case = two()
    proposal = refuse(case, deviation=why(first))

    decision = sign(proposal)
    facts = of_ceiling(case, decision)

    assert facts["ceiling_left"] == "€\xa00,00"
    assert "nog €\xa01.000,00 over. Daarvan houden wij €\xa01.000,00 vrij" in facts["ceiling_place"]
    assert room_at_first(decision) == Decimal("1000.00")  # an objection is held against what was not awarded


@pytest.mark.parametrize("ceiling", ["1600.00", "2100.00"])
def test_letter_of_an_award_in_part_never_says_that_another_amount_is_left(ceiling):
    first, case = two(amount="1500.00", ceiling=ceiling)  # 100 or 600 at its place

    facts = of_ceiling(case, sign(refuse(case, amount=Decimal("700.00"), deviation=f"{why(first)}\nZie 1")))

    assert facts["ceiling_left"] == "€\xa0700,00"


@pytest.mark.parametrize(
    ("amount", "grounds", "said"),
    [
        ("60", {"ceiling"}, "60"),
        ("60", {"ceiling", "asv"}, "71"),
        ("90", {"ceiling", "asv"}, "90"),
        (None, {"ceiling"}, "71"),
    ],
)
def test_letter_says_what_is_left_and_never_less_than_what_it_awards(amount, grounds, said):
    found = InTurn(left=Decimal(311), at_place=Decimal(71), now=Decimal(161), waiting=["DW-1"])

    told = said_in_letter(found, amount=amount and Decimal(amount), grounds=grounds)

    assert told == Decimal(said)


def test_part_is_nothing_where_the_version_forbids_it():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"partial_award": "no"}), amount="600.00")

    assert in_turn(make_application(ceiling=ceiling)).now == 0


def test_what_fits_wholly_is_never_refused_for_the_ceiling_whatever_is_written():
    _first, case = two(ceiling="2000.00")  # both fit

    with pytest.raises(CeilingHasRoom, match=r"1\.000,00"):
        refuse(case, deviation=WHY)


@pytest.mark.parametrize("is_published", [True, False])
def test_letter_that_refuses_all_says_why_a_part_is_not_awarded_and_where_it_was_published(is_published):
    _first, case = two(ceiling="1600.00")  # 600 at its place
    if is_published:
        with asleep():
            QuerySet(CeilingEntry).filter(share__ceiling=case.ceiling).update(
                published_on=date(2020, 1, 9), publication="Provinciaal blad 2020, 7"
            )

    letter = letter_to_sign(refuse(case, deviation=WHY)).replace("\u00a0", " ")

    assert f"Toch weigeren wij alles. De reden daarvan is: {WHY} Wij weigeren uw aanvraag" in letter
    assert "Voor zover uw aanvraag meer vraagt" not in letter
    assert "Daarvan houden wij € 1.000,00 vrij voor aanvragen die eerder aan de beurt zijn" in letter
    assert ("Het is bekendgemaakt met: Provinciaal blad 2020, 7 (9 januari 2020)." in letter) == is_published
    assert ("Het is bekendgemaakt met" in letter) == is_published


def test_reason_to_refuse_before_who_comes_first_names_it_and_is_on_the_legality_list():
    first, case = two()
    with pytest.raises(ReasonNamesNobody, match=first.case_number):
        refuse(case, deviation=WHY)

    sign(refuse(case, deviation=why(first)))

    [line] = [row for row in legality.lines_of("order", timezone.localdate().year) if row.case == case]
    assert first.case_number in line.what
    assert line.reason == why(first)


def test_award_out_of_turn_says_whose_room_it_takes_and_keeps_it():
    ceiling = make_ceiling(amount="1000.00")
    cases = [make_application(ceiling=ceiling, amount=amount) for amount in ("500.00", "300.00", "600.00")]
    cases = [completeness.start_assessment(case, actor=make_user()) for case in cases]
    whole, cut, last = cases

    with pytest.raises(OutOfTurn) as refused:
        make_proposal(last, deviation="")

    said = str(refused.value).replace("\u00a0", " ")
    assert f"{cut.case_number} vraagt € 300,00 en houdt € 0,00 over" in said
    assert f"{whole.case_number} vraagt € 500,00 en houdt € 400,00 over" in said
    decision = sign(make_proposal(last, deviation=WHY))
    assert decision.basis.data["squeezed"] == [whole.case_number, cut.case_number]
    assert any("nam ruimte af van" in row.what for row in legality.lines_of("order", timezone.localdate().year))


def test_award_out_of_turn_beside_which_all_fit_takes_no_room():
    ceiling = make_ceiling(amount="1000.00")
    cases = [make_application(ceiling=ceiling, amount="300.00") for _number in range(3)]
    cases = [completeness.start_assessment(case, actor=make_user()) for case in cases]

    with pytest.raises(OutOfTurn) as refused:
        make_proposal(cases[-1], deviation="")

    assert "neemt ruimte af" not in str(refused.value)


@pytest.mark.parametrize("is_award", [True, False])
def test_award_that_is_proposed_keeps_its_room_and_a_refusal_does_not(is_award):
    ceiling = make_ceiling(amount="1000.00")
    cases = [make_application(ceiling=ceiling, amount="600.00") for _number in range(2)]
    first, second = (completeness.start_assessment(case, actor=make_user()) for case in cases)
    if is_award:
        make_proposal(first)
    else:
        need_not_be_heard(first, make_user(), "urgent")
        ground = RefusalGround.objects.get(code="bankruptcy")
        make_proposal(first, kind="refusal", amount=None, reason="De aanvrager is failliet.", grounds=[ground])

    if is_award:
        with pytest.raises(OutOfTurn, match=first.case_number):
            make_proposal(second, deviation="")
    else:
        assert make_proposal(second, deviation="").state == "open"


def test_who_signs_out_of_turn_reads_whose_room_it_takes_as_it_is_today():
    ceiling = make_ceiling(amount="1000.00")
    cases = [make_application(ceiling=ceiling, amount="600.00") for _number in range(2)]
    first, second = (completeness.start_assessment(case, actor=make_user()) for case in cases)
    make_proposal(second, deviation=WHY)
    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider)

    page = text_of(signed_in(user=decider).get(f"{second.get_absolute_url()}decide/"))

    assert f"{first.case_number} vraagt € 600,00 en houdt € 400,00 over" in page
    assert WHY in page


def test_who_signs_reads_that_an_award_before_it_waits_and_loses_its_room():
    ceiling = make_ceiling(amount="1200.00")
    cases = [make_application(ceiling=ceiling, amount="600.00") for _number in range(3)]
    first, second, third = (completeness.start_assessment(case, actor=make_user()) for case in cases)
    proposals_of = [make_proposal(first), make_proposal(second), make_proposal(third, deviation=WHY)]
    sign(proposals_of[2])
    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider)

    page = text_of(signed_in(user=decider).get(f"{second.get_absolute_url()}decide/"))

    assert f"{first.case_number} gaat voor en is nog niet beslist" in page
    assert f"{first.case_number} vraagt € 600,00 en houdt € 0,00 over" in page
    assert sign(proposals_of[1]).amount == Decimal("600.00")  # who signs may sign both, and here chose
