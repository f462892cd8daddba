"""A delivery of figures taken back as a whole: what stood there before counts again. Every row of it stays.

Figures that came in later may rest on it: of those only what differed was stored. So it is taken back before them
only when they are of other periods; the last delivery goes first.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from monitoring.models import Finding, Load, Table, Value, Withdrawal
from monitoring.services.checks.findings import recheck
from monitoring.services.tables.grid import grid, shape_of


class WithdrawalUnexplained(Refusal):
    """Why a delivery is taken back is kept with it."""

    field = "reason"
    sentence = _("Write down why these figures are taken back.")


class AlreadyTakenBack(Refusal):
    """A delivery is taken back once."""

    sentence = _("These figures were taken back already, on %(day)s by %(person)s.")


class StoredOver(Refusal):
    """Figures that were stored later for the same periods may rest on it."""

    sentence = _(
        "Figures of the same period were stored after these: %(later)s. Take those back first, or correct the figures "
        "by submitting the right file."
    )


class InPublicVersion(Refusal):
    """What the public sees is corrected by a publication, and not made undone."""

    sentence = _(
        "Figures of this delivery are in the public version, of %(day)s. They cannot be taken back. Submit the right "
        "file, with the status corrected: both stay to be seen."
    )


class PartOfEdition(Refusal):
    """What was counted from one file of plans is taken back together: half of it would be of no day at all."""

    sentence = _(
        "These figures were counted from the plans as of %(day)s, and so were those of another table. Take the plans "
        "back as a whole, on the page of that edition."
    )


@transaction.atomic
def take_back(load: Load, *, reason: str, actor: User) -> Withdrawal:
    """Have the figures of a delivery count no more, and hold the table against its rules again.

    Raises WithdrawalUnexplained, AlreadyTakenBack, PartOfEdition, StoredOver or InPublicVersion: then nothing has
    changed.
    """
    Table.objects.select_for_update(of=("self",)).get(pk=load.table_id)
    load = Load.objects.select_related("withdrawal__actor", "table").get(pk=load.pk)
    reason = written(reason, missing=WithdrawalUnexplained())
    check_is_whole(load)
    check_can_be_taken_back(load)
    return withdraw(load, reason=reason, actor=actor)


def withdraw(load: Load, *, reason: str, actor: User) -> Withdrawal:
    """Have the figures of a delivery count no more. Call with its table locked, when that was found to be allowed."""
    table = load.table
    taken = Withdrawal.objects.create(load=load, reason=reason, actor=actor)
    outcome = recheck(table, on=load.published_on)
    for finding in outcome.opened:
        _explain_as_before(finding)
    return taken


def check_is_whole(load: Load) -> None:
    """Raise PartOfEdition for figures that are taken back together with those of another table."""
    if (edition := load.editions.first()) is not None and not load.is_taken_back:
        raise PartOfEdition(day=edition.as_of)


def check_can_be_taken_back(load: Load) -> None:
    """Raise why a delivery cannot be taken back: AlreadyTakenBack, StoredOver or InPublicVersion."""
    if load.is_taken_back:
        taken = load.withdrawal
        raise AlreadyTakenBack(day=timezone.localdate(taken.recorded_at), person=taken.actor)
    if later := stored_over(load):
        raise StoredOver(later="; ".join(_named(one) for one in later))
    if is_public(load):
        raise InPublicVersion(day=load.table.released_on)


def stored_over(load: Load) -> list[Load]:
    """Return the deliveries that came after this one, count, and have figures of its periods."""
    after = Load.objects.counting().filter(table=load.table_id, pk__gt=load.pk).select_related("upload", "table")
    periods = set(load.values.values_list("period", flat=True))
    return [one for one in after.order_by("pk") if _may_rest_on(one, periods)]


def is_public(load: Load) -> bool:
    """Whether a figure of a delivery is what the public sees."""
    table = load.table
    if not table.is_public or table.released_on is None or table.released_on > timezone.localdate():
        return False
    [found] = grid([table], as_released=True)
    return any(cell.load.pk == load.pk for cell in found.cells.values())


def _may_rest_on(later: Load, periods: set[str]) -> bool:
    """Whether a delivery has figures of these periods, stored or the same as those that were there."""
    if Value.objects.filter(load=later, period__in=periods).exists():
        return True
    upload = getattr(later, "upload", None)
    if not later.same or upload is None:
        return bool(later.same)
    return bool(periods & set(shape_of(later.table).periods_of(upload.year)))


def _named(load: Load) -> str:
    day = timezone.localtime(load.loaded_at).strftime("%d-%m-%Y %H:%M")
    return f"{load.file_name or load.source} ({day})"


def _explain_as_before(finding: Finding) -> None:
    """Give a finding that is there again the explanation that it had, when its figures are those of then."""
    same = {name: getattr(finding, name) for name in ("table", "kind", "check_key", "period", "series")}
    before = Finding.objects.filter(**same, closed_on__isnull=False).exclude(explanation="").order_by("-pk").first()
    if before is None or any(
        getattr(before, name) != getattr(finding, name) for name in ("found", "expected", "cells")
    ):
        return
    for name in ("explanation", "explained_by", "explained_at"):
        setattr(finding, name, getattr(before, name))
    finding.save(update_fields=["explanation", "explained_by", "explained_at"])
