"""Supervision of the housing of permit holders: steps on the ladder, and what municipalities take over."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.refusals import Refusal
from monitoring import dated_acts
from monitoring.models import SupervisionRung, SupervisionStep, TargetTransfer
from projects.models import Municipality


class TermMissing(Refusal):
    """A rung that gives a term needs its last day."""

    sentence = _("“%(rung)s” gives the municipality a deadline: enter the last day.")


class TermNotPassed(Refusal):
    """A municipality must first get a term, and that must have passed (Gemeentewet, article 124)."""

    sentence = _("“%(rung)s” is only possible after %(municipality)s has been given a deadline and it has passed.")


class StepBeforePrevious(Refusal):
    """A ladder is climbed in order of time."""

    sentence = _("The date %(day)s is before the previous step of %(last)s.")


class SameMunicipality(Refusal):
    """A municipality takes nothing over from itself."""

    sentence = _("Choose two municipalities: %(municipality)s cannot take over from itself.")


class TransferEmpty(Refusal):
    """A transfer moves at least one person."""

    sentence = _("A transfer must be for at least one person.")


@transaction.atomic
def record_step(
    municipality: Municipality,
    rung: SupervisionRung,
    *,
    taken_on: date,
    term_until: date | None = None,
    letter: str = "",
    remark: str = "",
    date_reason: str = "",
    actor: User,
) -> SupervisionStep:
    """Record a step of supervision; why it is dated further back than usual is kept with its remark.

    Raises DateInFuture, StepBeforePrevious, DateTooFarBack, DateOutOfReach, TermMissing or TermNotPassed.
    """
    check_ahead(term_until)
    if rung.gives_term and (term_until is None or term_until <= taken_on):
        raise TermMissing(rung=rung.label)
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    last = municipality.supervision_steps.order_by("taken_on").last()
    after = [(last.taken_on, StepBeforePrevious(day=taken_on, last=last.taken_on))] if last else []
    date_reason = check_act_day(dated_acts.TAKE_STEP, taken_on, after=after, reason=date_reason)
    if rung.needs_term and not municipality.supervision_steps.filter(term_until__lt=taken_on).exists():
        raise TermNotPassed(rung=rung.label, municipality=municipality.name)
    return SupervisionStep.objects.create(
        municipality=municipality,
        rung=rung,
        taken_on=taken_on,
        term_until=term_until,
        letter=letter.strip(),
        remark="\n".join(text for text in (remark.strip(), date_reason) if text),
        actor=actor,
    )


@transaction.atomic
def record_transfer(
    period: str,
    *,
    giver: Municipality,
    taker: Municipality,
    persons: int,
    agreed_on: date,
    reference: str,
    actor: User,
) -> TargetTransfer:
    """Record that one municipality takes over persons from another in a half-year; the sum stays what it was.

    Its reference is the reason for a day that lies back. Raises SameMunicipality, TransferEmpty or DateInFuture.
    """
    if giver.pk == taker.pk:
        raise SameMunicipality(municipality=giver.name)
    if persons < 1:
        raise TransferEmpty
    check_act_day(dated_acts.AGREE_TRANSFER, agreed_on, decision=reference)
    return TargetTransfer.objects.create(
        period=period,
        giver=giver,
        taker=taker,
        persons=persons,
        agreed_on=agreed_on,
        reference=reference.strip(),
        actor=actor,
    )


@dataclass(frozen=True)
class Ladder:
    """A municipality with its steps, the last one first."""

    municipality: Municipality
    steps: tuple[SupervisionStep, ...]

    @property
    def now(self) -> SupervisionStep | None:
        """Where it stands: the last step."""
        return self.steps[0] if self.steps else None


def ladders() -> list[Ladder]:
    """Return every municipality with its steps, in two queries."""
    taken: dict[int, list[SupervisionStep]] = defaultdict(list)
    for step in SupervisionStep.objects.select_related("rung", "actor").order_by("-taken_on", "-pk"):
        taken[step.municipality_id].append(step)
    return [
        Ladder(municipality, tuple(taken[municipality.pk])) for municipality in Municipality.objects.order_by("name")
    ]
