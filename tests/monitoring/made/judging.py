"""What became of a file: read right, asked about and then right, refused at its cell or as a whole, or wrong.

Wrong is what must not be: another value stored than the right one, something left out without a word, a refusal that
does not name the cell that is wrong, something unsound that is taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from monitoring.forms.mapping import MappingForm
from monitoring.models import Table, Value
from monitoring.services.files.intake import (
    Delivery,
    DeliveryPreview,
    preview_delivery,
    store_delivery,
)
from monitoring.services.files.layouts import chosen_layout
from monitoring.services.files.suggestions import suggest_mapping
from tests.monitoring.made.case import YEAR, Case
from tests.monitoring.made.writing import marked, write

MOST_QUESTIONS = 3


class Outcome(StrEnum):
    """What became of it."""

    RIGHT = "right"
    ASKED = "asked"
    AT_CELL = "refused at the cell"
    WHOLE = "refused for the whole file"
    WRONG = "wrong"


@dataclass(frozen=True)
class Verdict:
    """What became of a file, and what was said."""

    outcome: Outcome
    said: str = ""
    is_sound: bool = True

    @property
    def is_refused_wrongly(self) -> bool:
        """Whether it can be read, and was not."""
        return self.is_sound and self.outcome in (Outcome.AT_CELL, Outcome.WHOLE)


@transaction.atomic
def judge(case: Case, folder: Path, *, actor: User) -> Verdict:
    """Write the file of a case, read it as the screen does, store it, and forget all of it."""
    point = transaction.savepoint()
    try:
        verdict = _judge(case, Delivery(write(case, folder), Table.objects.get(key=case.table), YEAR, _today()), actor)
    finally:
        transaction.savepoint_rollback(point)
    return replace(verdict, is_sound=case.right is not None)


def _today() -> Any:
    return timezone.localdate()


def _judge(case: Case, delivery: Delivery, actor: User) -> Verdict:
    previewed = preview_delivery(delivery)
    asked = 0
    while previewed.effect is None and asked < MOST_QUESTIONS:
        answered = _answer(case, delivery, previewed)
        if answered is None:
            break
        asked, delivery = asked + 1, answered
        previewed = preview_delivery(delivery)
    if previewed.effect is None:
        return _refused(case, previewed)
    return _stored(case, delivery, actor, is_asked=bool(asked))


def _answer(case: Case, delivery: Delivery, previewed: DeliveryPreview) -> Delivery | None:
    """Answer what is asked, as the case says that somebody would."""
    if previewed.reading.choices and not delivery.chosen and case.chosen:
        return replace(delivery, chosen=case.chosen)
    is_answered = case.columns or case.rows or case.leaves_out_periods or case.is_lacking
    if not previewed.reading.needs_mapping or not is_answered or previewed.reading.has_layout:
        return None
    suggestion = suggest_mapping(delivery)
    if suggestion is None:
        return None
    form = MappingForm(_answers(case, MappingForm(suggestion=suggestion)), suggestion=suggestion)
    if not form.is_valid():
        return None
    layout = chosen_layout(delivery.table, suggestion.header, form.columns(), form.names(), year=delivery.year)
    return replace(delivery, layout=layout)


def _answers(case: Case, form: MappingForm) -> dict[str, str]:
    """What somebody answers: what the case says, and for the rest what is filled in already."""
    rows = {name: case.rows.get(question.cell.content, question.guess) for name, question in form.asked.items()}
    columns = {field.name: case.columns.get(str(field.label), str(field.initial)) for field in form.column_fields()}
    others = {field.name: "on" for field in form.other_fields() if case.leaves_out_periods}
    others |= {field.name: "on" for field in form.lacking_fields() if case.is_lacking}
    return {**columns, **rows, **others, **({"is_other_year": "on"} if case.is_doubted else {})}


def _refused(case: Case, previewed: DeliveryPreview) -> Verdict:
    faults = previewed.reading.faults
    said = "; ".join(str(fault) for fault in faults[:2])
    at = {f"{fault.sheet}!{fault.cell}" for fault in faults}
    if case.right is None and (silent := marked(case) - at) and not previewed.reading.choices:
        return Verdict(Outcome.WRONG, f"{', '.join(sorted(silent))} not named: {said}")
    is_at_cell = all(any(sign.isalpha() for sign in fault.cell) for fault in faults)
    return Verdict(Outcome.AT_CELL if is_at_cell else Outcome.WHOLE, said)


def _stored(case: Case, delivery: Delivery, actor: User, *, is_asked: bool) -> Verdict:
    if case.is_doubted and not preview_delivery(delivery).doubts:
        return Verdict(Outcome.WRONG, "stored without a question")
    previewed, stored = store_delivery(delivery, is_sure=True, actor=actor)
    if case.right is None:
        return Verdict(Outcome.WRONG, "taken, and not sound")
    found = {} if stored is None or stored.load is None else _values(stored.load.pk)
    other = {place for place in case.right.keys() | found.keys() if found.get(place, "-") != _kept(case.right, place)}
    if other:
        place = min(other)
        return Verdict(Outcome.WRONG, f"{place}: {found.get(place, '-')}, right is {_kept(case.right, place)}")
    reading = previewed.reading
    said = {f"{fault.sheet}!{fault.cell}" for fault in (*reading.notes, *reading.sums)}
    said |= {reading.where(place) for finding in previewed.findings for place in finding.cells}
    if silent := marked(case) - said:
        return Verdict(Outcome.WRONG, f"{', '.join(sorted(silent))} left out without a word")
    return Verdict(Outcome.ASKED if is_asked else Outcome.RIGHT)


def _kept(right: Mapping[Any, Any], place: Any) -> Any:
    """What the database keeps of a figure: nothing of one that is secret or blank."""
    value = right.get(place, "-")
    return value if isinstance(value, Decimal) or value == "-" else None


def _values(load: int) -> dict[Any, Any]:
    return {
        (value.series.key, value.period): value.number
        for value in Value.objects.filter(load=load).select_related("series")
    }
