"""An edition of the plans taken back as a whole: its figures count no more, and its day is free for another file.

The plans of the edition before count again. Nothing is removed: the edition stays, with who took it back and why.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from monitoring.models import Load, PlanEdition, Table
from monitoring.services.checks.findings import recheck
from monitoring.services.checks.withdrawals import (
    WithdrawalUnexplained,
    check_can_be_taken_back,
    is_public,
    withdraw,
)
from monitoring.services.sources.plan_counts import TABLES


class EditionAlreadyTakenBack(Refusal):
    """An edition is taken back once."""

    sentence = gettext_lazy("These plans were taken back already, on %(day)s by %(person)s.")


class EditionRestedOn(Refusal):
    """A later edition of one municipality has the plans of the others from this one."""

    sentence = gettext_lazy(
        "Later plans have those of the other municipalities from these: %(later)s. Take those back first."
    )


class EditionIsPublic(Refusal):
    """What the public sees is corrected by a later edition, and not made undone."""

    sentence = gettext_lazy(
        "Figures that were counted from these plans are in the public version, of %(day)s. They cannot be taken back. "
        "Submit the right file as of the day on which it was corrected: both stay to be seen."
    )


@transaction.atomic
def take_back_edition(edition: PlanEdition, *, reason: str, actor: User) -> PlanEdition:
    """Have the plans of an edition count no more, and the figures that were counted from them.

    Raises WithdrawalUnexplained, SaysNothing, EditionAlreadyTakenBack, EditionRestedOn, EditionIsPublic,
    and StoredOver of its figures: then nothing has changed.
    """
    list(Table.objects.select_for_update(of=("self",)).filter(key__in=TABLES).order_by("pk"))
    locked = PlanEdition.objects.select_for_update(of=("self",)).get(pk=edition.pk)
    reason = written(reason, missing=WithdrawalUnexplained())
    check_edition_can_be_taken_back(locked)
    loads = _counting(locked)
    locked.taken_back_at, locked.taken_back_by, locked.take_back_reason = timezone.now(), actor, reason
    locked.save(update_fields=["taken_back_at", "taken_back_by", "take_back_reason"])
    for load in loads:
        withdraw(load, reason=reason, actor=actor)
    for table in Table.objects.filter(key__in=TABLES).exclude(pk__in=[load.table_id for load in loads]):
        recheck(table, on=locked.as_of)  # a file without another figure may still be silent on years
    return locked


def check_edition_can_be_taken_back(edition: PlanEdition) -> None:
    """Raise why an edition cannot be taken back."""
    if edition.taken_back_at is not None:
        raise EditionAlreadyTakenBack(day=timezone.localdate(edition.taken_back_at), person=edition.taken_back_by)
    later = PlanEdition.objects.counting().filter(rest=edition).select_related("municipality")
    if names := [f"{one.municipality} ({one.as_of:%d-%m-%Y})" for one in later]:
        raise EditionRestedOn(later=get_text_list(names, _("and")))
    for load in _counting(edition):
        if is_public(load):
            raise EditionIsPublic(day=load.table.released_on)
        check_can_be_taken_back(load)


def is_public_edition(edition: PlanEdition) -> bool:
    """Whether a figure that was counted from an edition is what the public sees."""
    return any(is_public(load) for load in _counting(edition))


def _counting(edition: PlanEdition) -> list[Load]:
    return list(edition.loads.filter(withdrawal=None).select_related("table").order_by("table", "pk"))
