"""Rows about samples, without the services."""

from datetime import date
from decimal import Decimal
from typing import Any

from subsidies.models import SampleCase, SampleCheck, SampleDraw, SampleDrawing, SampleMember
from tests.factories import make_award, make_user
from tests.told import on_file

DAY = date(2024, 3, 1)


def draw(**values: Any) -> SampleDraw:
    """A draw among some awards that one person prepared."""
    days = {"awarded_from": DAY, "awarded_until": DAY}
    scheme = values.pop("scheme", None) or make_award().scheme
    sealed = {"secret": "a", "seal": "b", "size": 2}
    return SampleDraw.objects.create(scheme=scheme, **{**days, **sealed, "actor": make_user(), **values})


def member(**values: Any) -> SampleMember:
    """An award that takes part."""
    terms = {"tier": 1, "one_in": 10, "awarded": Decimal("1000.00"), **values}
    case = terms.pop("application", None) or make_award()
    return SampleMember.objects.create(**{"draw": draw(scheme=case.scheme), "application": case, **terms})


def second_member(*, is_same: bool) -> SampleMember:
    """An award that takes part, beside the same one or another in the same list."""
    first = member()
    return member(draw=first.draw, **({"application": first.application} if is_same else {}))


def drawing(**values: Any) -> SampleDrawing:
    """That another person drew."""
    first = values.pop("draw", None) or member(draw=draw(size=1)).draw
    return SampleDrawing.objects.create(draw=first, **{"word": "zes", "seed": "c", "actor": make_user(), **values})


def drawn(**values: Any) -> SampleCase:
    """An award that was drawn."""
    of = drawing().draw.members.get()
    return SampleCase.objects.create(**{"member": of, "number": 1, **values})


def check(**values: Any) -> SampleCheck:
    """What the check of an award that was drawn found."""
    of = values.pop("drawn", None) or drawn()
    shown = {"finding": "in_order", "remark": "Factuur bekeken", "document": on_file(of.member.application)}
    return SampleCheck.objects.create(drawn=of, **{**shown, "actor": make_user(), **values})


CONSTRAINTS: dict[str, tuple[Any, dict[str, Any], dict[str, Any]]] = {
    "sample_draw_ends_after_it_begins": (draw, {}, {"awarded_until": date(2024, 2, 29)}),
    "sample_draw_is_among_some": (draw, {"size": 1}, {"size": 0}),
    "sample_draw_is_sealed": (draw, {}, {"seal": ""}),
    "sample_member_takes_part_once": (second_member, {"is_same": False}, {"is_same": True}),
    "sample_member_is_of_a_lower_tier": (member, {"tier": 2}, {"tier": 3}),
    "sample_drawing_has_its_seed": (drawing, {}, {"seed": ""}),
    "sample_case_has_a_number": (drawn, {}, {"number": 0}),
    "sample_check_says_what_was_found": (check, {}, {"remark": ""}),
    "sample_check_has_its_evidence": (check, {"document": None, "finding": "no_evidence"}, {"document": None}),
}

# What makes a row of each that is written once, and a column that somebody could try to change.
MADE: dict[Any, Any] = {
    SampleDraw: lambda _case, _actor: draw(),
    SampleMember: lambda _case, _actor: member(),
    SampleDrawing: lambda _case, _actor: drawing(),
    SampleCase: lambda _case, _actor: drawn(),
    SampleCheck: lambda _case, _actor: check(),
}
CHANGED = {
    SampleDraw: "seal",
    SampleMember: "tier",
    SampleDrawing: "word",
    SampleCase: "number",
}
