"""Drawing lots for applications with the same place, before two people.

One prepares the draw: the list is frozen. Another draws: the seed is made at that moment, kept, and the order follows
from it. Anybody can do it again: sort the case numbers of the list by the SHA-256 of "<seed>:<case number>".
"""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from subsidies.enums import Action
from subsidies.models import Application, Ceiling, Draw, Lot
from subsidies.order_enums import Order
from subsidies.services.case.record import record
from subsidies.services.ceilings.lot_refusals import (
    AlreadyDrawn,
    AlreadyPrepared,
    ListHasChanged,
    ListNotWhole,
    NoEqualScores,
    NothingToDraw,
    ScoresMissing,
    TenderIsOpen,
    WitnessIsDrawer,
)
from subsidies.services.ceilings.order import Line, draw_day, line_of

SEED_BYTES = 16


def in_drawn_order(cases: Iterable[str], seed: str) -> list[str]:
    """Return case numbers in the order that a seed gives; the same for whoever has the seed and the list."""
    return sorted(cases, key=lambda case: (hashlib.sha256(f"{seed}:{case}".encode()).hexdigest(), case))


def days_to_draw(ceiling: Ceiling) -> dict[date, list[str]]:
    """Return for each day with more than one application that takes part in a draw their case numbers, by receipt."""
    return _days_of(line_of(ceiling))


def why_not_yet(ceiling: Ceiling, *, on: date) -> Refusal | None:
    """Return why no draw can be prepared on a day; None when it can. Only a tender makes a draw wait."""
    return _why_not_yet(line_of(ceiling), on)


def _why_not_yet(line: Line, on: date) -> Refusal | None:
    rule = line.rule
    if rule.order != Order.TENDER or rule.closes_on is None:
        return None
    if on <= rule.closes_on:
        return TenderIsOpen(closes_on=rule.closes_on)
    points = [row.points for row in line.places if row.is_complete]
    if None in points:
        return ScoresMissing(count=points.count(None))
    return NoEqualScores() if len(set(points)) == len(points) else None


def _days_of(line: Line) -> dict[date, list[str]]:
    days: dict[date, list[int]] = {}
    for row in line.places:
        day = draw_day(row, line.rule)
        if day is not None:
            days.setdefault(day, []).append(row.pk)
    everybody = [pk for pks in days.values() for pk in pks]
    numbers = dict(Application.objects.filter(pk__in=everybody).values_list("pk", "case_number"))
    return {day: sorted(numbers[pk] for pk in pks) for day, pks in days.items() if len(pks) > 1}


@transaction.atomic
def prepare_draw(ceiling: Ceiling, *, day: date, actor: User) -> Draw:
    """Freeze the list of the applications that draw lots for a day.

    Raises AlreadyPrepared, NothingToDraw, ListNotWhole, or in a tender TenderIsOpen, ScoresMissing or NoEqualScores.
    """
    ceiling = Ceiling.objects.select_for_update(no_key=True).get(pk=ceiling.pk)
    if ceiling.draws.filter(day=day).exists():
        raise AlreadyPrepared(day=day)
    line = line_of(ceiling)
    cases = _days_of(line).get(day)
    if cases is None:
        raise NothingToDraw(day=day)
    if line.is_cut:
        raise ListNotWhole(most=line.looked_at)
    refusal = _why_not_yet(line, timezone.localdate())
    if refusal is not None:
        raise refusal
    return Draw.objects.create(ceiling=ceiling, day=day, cases=cases, prepared_by=actor)


@transaction.atomic
def draw(prepared: Draw, *, actor: User) -> Draw:
    """Draw the lots of a prepared draw, as the second person; return it with its seed.

    Raises AlreadyDrawn, WitnessIsDrawer, or ListHasChanged when another list would be drawn from now.
    """
    Ceiling.objects.select_for_update(no_key=True).get(pk=prepared.ceiling_id)
    found = Draw.objects.select_for_update(no_key=True, of=("self",)).select_related("prepared_by").get(pk=prepared.pk)
    if found.drawn_at is not None:
        raise AlreadyDrawn(day=found.day)
    if found.prepared_by_id == actor.pk:
        raise WitnessIsDrawer(name=str(found.prepared_by))
    if days_to_draw(found.ceiling).get(found.day) != found.cases:
        raise ListHasChanged(day=found.day)
    found.seed, found.witness, found.drawn_at = secrets.token_hex(SEED_BYTES), actor, timezone.now()
    found.save(update_fields=["seed", "witness", "drawn_at"])
    cases = {case.case_number: case for case in Application.objects.filter(case_number__in=found.cases)}
    for number, name in enumerate(in_drawn_order(found.cases, found.seed), start=1):
        Lot.objects.create(draw=found, application=cases[name], number=number)
        facts: dict[str, Any] = {"lot": number, "of": len(found.cases), "seed": found.seed}
        record(cases[name], Action.DRAW, actor=actor, drawer=str(found.prepared_by), **facts)
    return found


@transaction.atomic
def drop_draw(prepared: Draw) -> None:
    """Drop a prepared draw that was not drawn, so that it can be prepared anew. Raises AlreadyDrawn.

    Whoever takes part in draws may; the trail says who did.
    """
    found = Draw.objects.select_for_update(no_key=True).get(pk=prepared.pk)
    if found.drawn_at is not None or found.lots.exists():
        raise AlreadyDrawn(day=found.day)
    found.delete()
