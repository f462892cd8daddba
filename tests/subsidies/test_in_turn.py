"""The ceiling refuses what it has not; money that is only kept for who comes first is not spent (Awb 4:25, 4:26)."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from subsidies.enums import DecisionKind
from subsidies.models import Application, CeilingEntry, Decision, Proposal, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.ceilings import jumped
from subsidies.services.ceilings.ceiling_facts import of_ceiling
from subsidies.services.ceilings.ceiling_refusals import (
    AwardAboveRoom,
    CeilingHasRoom,
    FirstUndecided,
    NoPartForCeiling,
    OtherwiseLimited,
    RoomAboveAward,
    RoomUnderCeiling,
)
from subsidies.services.ceilings.first_room import room_at_first
from subsidies.services.ceilings.in_turn import InTurn, in_turn
from subsidies.services.ceilings.turn_refusals import OutOfTurn
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


def two(*, amount="1000.00", ceiling="1000.00"):
    """A case that waits, and after it one that is assessed, of which the applicant need not be heard."""
    ceiling = make_ceiling(amount=ceiling)
    first, second = (make_application(ceiling=ceiling, amount=amount) for _number in range(2))
    second = completeness.start_assessment(second, actor=make_user())
    need_not_be_heard(second, make_user(), "urgent")
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


@pytest.mark.parametrize("deviation", ["", WHY, "Op {first} wachten wij niet: de eigenaar gaat failliet."])
@pytest.mark.parametrize("amount", [None, Decimal("600.00")])
def test_ceiling_is_no_ground_while_who_comes_first_is_undecided_whatever_is_written(amount, deviation):
    first, case = two()

    with pytest.raises(FirstUndecided, match=first.case_number) as refused:
        refuse(case, amount=amount, deviation=deviation.format(first=first.case_number))

    assert refused.value.facts["room"] == Decimal("1000.00")
    assert "Besluit eerst daarop" in str(refused.value)


@pytest.mark.parametrize(
    ("room", "amount", "refusal"),
    [
        ("137492.00", "10000.00", RoomAboveAward),  # plenty of room
        ("900.00", "899.99", RoomAboveAward),
        ("900.00", None, RoomUnderCeiling),
        ("900.00", "900.01", AwardAboveRoom),
        ("0.00", "0.01", AwardAboveRoom),
        ("900.00", "900.00", None),
    ],
)
def test_ceiling_refuses_to_the_cent_what_it_has_not_whatever_is_written(room, amount, refusal):
    case = completeness.start_assessment(
        make_application(ceiling=make_ceiling(amount=room), amount="12000.00"), actor=make_user()
    )
    need_not_be_heard(case, make_user(), "urgent")
    said = {"amount": amount and Decimal(amount), "deviation": "Wij willen geld overhouden voor later."}

    if refusal is None:
        assert refuse(case, **said).deviations is None
        return
    with pytest.raises(refusal):
        refuse(case, **said)


@pytest.mark.parametrize("deviation", ["", WHY])
def test_what_the_maximum_takes_is_not_refused_for_a_ceiling_with_room(deviation):
    scheme = make_scheme(parameters={"max_amount": "10000.00"})
    case = make_application(ceiling=make_ceiling(scheme=scheme, amount="137492.00"), amount="12000.00")
    need_not_be_heard(completeness.start_assessment(case, actor=make_user()), make_user(), "urgent")

    with pytest.raises(OtherwiseLimited, match=r"10\.000,00"):
        refuse(Application.objects.get(pk=case.pk), amount=Decimal("10000.00"), deviation=deviation)


def test_award_that_does_not_fit_is_refused_at_its_proposal_with_the_ways_on():
    case = completeness.start_assessment(
        make_application(ceiling=make_ceiling(amount="276.00"), amount="300.00"), actor=make_user()
    )

    with pytest.raises(AwardAboveRoom) as refused:
        make_proposal(case, deviation=WHY)

    said = str(refused.value).replace("\u00a0", " ")
    assert "€ 276,00" in said
    assert [word for word in ("hoogstens", "wacht", "verhogen", "dekkingsbron") if word not in said] == []


def test_award_above_the_room_of_a_version_without_parts_is_advised_to_be_refused():
    scheme = make_scheme(parameters={"partial_award": "no"})
    case = completeness.start_assessment(
        make_application(ceiling=make_ceiling(scheme=scheme, amount="276.00"), amount="300.00"), actor=make_user()
    )

    with pytest.raises(AwardAboveRoom) as refused:
        make_proposal(case, deviation=WHY)

    with override("en"):
        said = str(refused.value)
    assert "276" in said
    assert "Propose to refuse it for the ceiling" in said
    assert "at most" not in said


def test_award_in_part_for_the_ceiling_is_refused_where_the_version_forbids_parts():
    scheme = make_scheme(parameters={"partial_award": "no"})
    case = completeness.start_assessment(
        make_application(ceiling=make_ceiling(scheme=scheme, amount="276.00"), amount="300.00"), actor=make_user()
    )
    need_not_be_heard(case, make_user(), "urgent")

    for deviation in ("", WHY):
        with pytest.raises(NoPartForCeiling):
            refuse(case, amount=Decimal("276.00"), deviation=deviation)

    assert refuse(case).kind == DecisionKind.REFUSAL  # as the sentence says


def test_ceiling_is_a_ground_once_the_award_of_who_comes_first_is_proposed_and_signed():
    first, case = two()
    award = make_proposal(first)
    proposal = refuse(case)

    with pytest.raises(FirstUndecided, match=first.case_number):
        sign(proposal)
    sign(award)

    kept = sign(proposal).basis.data["in_turn"]
    left = {"left": "0.00", "at_place": "0.00", "now": "0.00", "kept": "0.00"}
    assert kept == {**left, "whole": "1000.00", "ceiling": "1000.00"}


def test_proposal_to_refuse_who_comes_first_takes_no_room():
    first, case = two()
    ground = RefusalGround.objects.get(code="bankruptcy")
    need_not_be_heard(first, make_user(), "urgent")
    make_proposal(first, kind="refusal", amount=None, reason="De aanvrager is failliet.", grounds=[ground])

    with pytest.raises(RoomUnderCeiling, match=r"1\.000,00"):
        refuse(case)


def test_money_that_is_gone_refuses_also_while_who_comes_first_is_undecided():
    """The order itself makes it certain: whatever is decided on who comes first, nothing is left for this case."""
    ceiling = make_ceiling(amount="1000.00")
    spent, first, last = (make_application(ceiling=ceiling, amount="1000.00") for _number in range(3))
    sign(make_proposal(spent))
    last = completeness.start_assessment(last, actor=make_user())
    need_not_be_heard(last, make_user(), "urgent")

    decision = sign(refuse(last))

    facts = of_ceiling(last, decision)
    assert facts["ceiling_left"] == "€\xa00,00"
    assert "vrij" not in facts["ceiling_place"]
    assert room_at_first(decision) == Decimal("0.00")
    assert first.case_number in decision.basis.data["ahead"]


PENDING = [(), ("1000.00",), ("300.00", "400.00"), ("150000.00", "126000.00")]
AMOUNTS = re.compile(r"€ ([\d.]+,\d\d)")


@pytest.mark.parametrize("ahead", PENDING)
@pytest.mark.parametrize("room", ["0.00", "600.00", "1600.00", "276000.00"])
@pytest.mark.parametrize("awarded", [None, "0.01", "150.00", "1599.99"])
def test_amounts_of_the_letter_add_up_whatever_is_left_and_whoever_comes_first(ahead, room, awarded):
    ceiling = make_ceiling(amount=room)
    before = [make_application(ceiling=ceiling, amount=amount) for amount in ahead]
    case = make_application(ceiling=ceiling, amount="300000.00")
    amount = min(Decimal(awarded or 0), Decimal(room)) or None
    kind = DecisionKind.REFUSAL if amount is None else DecisionKind.PARTIAL_AWARD
    maker = make_user()
    proposal = Proposal.objects.create(application=case, kind=kind, amount=amount, reason="Op", proposed_by=maker)
    proposal.grounds.set(RefusalGround.objects.filter(code="ceiling"))
    decision = Decision(application=case, proposal=proposal, kind=kind, amount=amount)

    facts = {name: str(value).replace("\u00a0", " ") for name, value in of_ceiling(case, decision).items()}

    for_case = euros(facts["ceiling_left"])
    said = [euros(found) for found in AMOUNTS.findall(facts["ceiling_place"])]
    left, kept = said or (Decimal(room), Decimal(0))
    assert (left, left - kept) == (Decimal(room), for_case)
    assert euros(facts["ceiling_amount"]) == left  # nothing was awarded yet
    assert "nog niets verleend" in facts["ceiling_place"]
    assert for_case >= (amount or 0)
    assert kept == min(Decimal(room) - (amount or 0), sum(map(Decimal, ahead)))
    named = [row.case_number in facts["ceiling_place"] for row in before]
    assert any(named) == bool(kept)


def euros(said):
    """An amount as a letter has it."""
    return Decimal(said.replace("€ ", "").replace(".", "").replace(",", "."))


@pytest.mark.parametrize(
    ("left", "kept", "amount", "said"),
    [
        ("276", "276", "276", ("276", "0", "276")),  # out of turn: the award takes what was kept
        ("276", "276", "150", ("276", "126", "150")),
        ("276", "276", None, ("276", "276", "0")),
        ("276", "300", None, ("276", "276", "0")),  # under a higher ceiling, published before
        ("311", "240", "60", ("311", "240", "71")),
        ("-5", "0", None, ("0", "0", "0")),
    ],
)
def test_what_is_told_adds_up(left, kept, amount, said):
    found = InTurn(Decimal(left), Decimal(0), Decimal(0), kept=Decimal(kept))

    told = found.told(amount and Decimal(amount))

    assert (told.left, told.kept, told.for_case) == tuple(map(Decimal, said))


def test_letter_says_that_a_part_is_not_awarded_where_the_version_forbids_it():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"partial_award": "no"}), amount="600.00")
    case = completeness.start_assessment(make_application(ceiling=ceiling), actor=make_user())
    need_not_be_heard(case, make_user(), "urgent")

    letter = letter_to_sign(refuse(case)).replace("\u00a0", " ")

    assert (
        "nog € 600,00 beschikbaar. Toch weigeren wij alles. De reden daarvan is: De regeling laat niet toe" in letter
    )
    assert "Voor zover uw aanvraag meer vraagt" not in letter


def test_part_is_nothing_where_the_version_forbids_it():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"partial_award": "no"}), amount="600.00")

    assert in_turn(make_application(ceiling=ceiling)).now == 0


def test_what_fits_wholly_is_never_refused_for_the_ceiling_whatever_is_written():
    _first, case = two(ceiling="2000.00")  # both fit

    with pytest.raises(CeilingHasRoom, match=r"1\.000,00"):
        refuse(case, deviation=WHY)


@pytest.mark.parametrize("is_published", [True, False])
def test_letter_says_where_the_ceiling_was_published_where_that_is_known(is_published):
    first, case = two()
    sign(make_proposal(first))
    if is_published:
        with asleep():
            QuerySet(CeilingEntry).filter(share__ceiling=case.ceiling).update(
                published_on=date(2020, 1, 9), publication="Provinciaal blad 2020, 7"
            )

    letter = letter_to_sign(refuse(case))

    assert ("Het is bekendgemaakt met: Provinciaal blad 2020, 7 (9 januari 2020)." in letter) == is_published
    assert ("Het is bekendgemaakt met" in letter) == is_published


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


def test_award_beside_which_all_that_come_first_fit_waits_for_nobody():
    """The order divides what is short: one case that takes long held up all later ones."""
    ceiling = make_ceiling(amount="1000.00")
    cases = [make_application(ceiling=ceiling, amount="300.00") for _number in range(3)]
    cases = [completeness.start_assessment(case, actor=make_user()) for case in cases]

    make_proposal(cases[-1], deviation="")

    assert sign(cases[-1].proposals.get()).basis.data.get(jumped.JUMPED) is None


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


def test_award_that_takes_the_room_of_one_that_waits_before_it_is_not_signed_before_that():
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
    with pytest.raises(OutOfTurn, match=first.case_number):
        sign(proposals_of[1])
    assert sign(proposals_of[0]).amount == Decimal("600.00")


def test_award_beside_which_all_that_wait_fit_is_signed_in_any_order():
    ceiling = make_ceiling(amount="1200.00")
    cases = [make_application(ceiling=ceiling, amount="600.00") for _number in range(2)]
    first, second = (completeness.start_assessment(case, actor=make_user()) for case in cases)
    make_proposal(first)

    assert sign(make_proposal(second)).amount == Decimal("600.00")
