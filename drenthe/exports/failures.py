"""What went wrong for one thing in work that is done at set times: kept until somebody has looked."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from drenthe.exports.models import FailedItem

LONGEST = 300


def keep(work: str, key: str, error: Exception) -> None:
    """Keep that a piece of work failed for a thing; what fails each night is one row that says how often."""
    facts = {"problem": f"{type(error).__name__}: {error}"[:LONGEST], "last_at": timezone.now()}
    with transaction.atomic():
        row, is_new = FailedItem.objects.get_or_create(work=work[:100], key=key[:100], defaults=facts)
        if not is_new:
            FailedItem.objects.filter(pk=row.pk).update(times=F("times") + 1, **facts)
