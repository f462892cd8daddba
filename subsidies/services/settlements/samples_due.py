"""Which draws for checks by sample there are, how far each is, and which checks wait for whom."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows, first_of
from subsidies.enums import GRANTED
from subsidies.models import SampleCase, SampleCheck, SampleDraw

OF_DRAWN = ("member__application__applicant", "member__application__handler", "member__draw__drawing")


@dataclass(frozen=True)
class TierOfDraw:
    """An accounting tier of a draw: of how many awards one is drawn, how many there were, and how many were drawn."""

    tier: int
    one_in: int
    listed: int
    drawn: int


def draws() -> QuerySet[SampleDraw]:
    """The draws, the last one first, each with how many were drawn (`drawn`) and how many of those `wait` for a check.

    An award that was withdrawn since is checked no more.
    """
    rows = SampleDraw.objects.select_related("scheme", "actor", "drawing__actor").order_by("-pk")
    unchecked = Q(members__drawn__checks=None, members__application__status__in=GRANTED)
    drawn = Count("members__drawn", distinct=True)
    return rows.annotate(drawn=drawn, wait=Count("members__drawn", filter=unchecked, distinct=True))


def tiers_of(draw: SampleDraw) -> list[TierOfDraw]:
    """Return what a draw comes to in each tier; one query."""
    rows = draw.members.order_by("tier", "one_in").values("tier", "one_in")
    found = rows.annotate(listed=Count("pk"), picked=Count("drawn"))
    return [TierOfDraw(row["tier"], row["one_in"], row["listed"], row["picked"]) for row in found]


def drawn_in(draw: SampleDraw) -> QuerySet[SampleCase]:
    """The awards that a draw drew with their checks, by tier and place."""
    rows = SampleCase.objects.filter(member__draw=draw).select_related(*OF_DRAWN)
    return rows.prefetch_related("checks__actor").order_by("member__tier", "member__one_in", "number")


def to_check(*, handler: User | None = None) -> FirstRows:
    """Return the awards that were drawn and not checked yet, the one that was drawn first in front.

    Each a SampleCase; of one handler when that is asked. A fixed number of queries.
    """
    done = SampleCheck.objects.filter(drawn=OuterRef("pk"))
    rows = SampleCase.objects.filter(~Exists(done), member__application__status__in=GRANTED)
    rows = rows.select_related(*OF_DRAWN)
    rows = rows.prefetch_related("member__application__applicant_details").order_by("pk")
    if handler is not None:
        rows = rows.filter(member__application__handler=handler)
    return first_of(rows)


def to_draw() -> FirstRows:
    """Return the draws that were prepared and wait for a second person, the first one in front; one query."""
    return first_of(SampleDraw.objects.filter(drawing=None).select_related("scheme", "actor").order_by("pk"))
