"""Pages of a long list: the rows of one page, and a count that stops counting when it no longer matters."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

FOLDED = "fields"  # the key with which a page asks for the filters that were folded away
COUNT_UP_TO = 1_000
MOST_COLLEAGUES = 300  # to choose from on the page of a case, beside everything else that is on it
MOST_ROWS = 200  # of a list that is shown whole: a longer one says that it is cut


class CappedPaginator(Paginator):
    """Counts at most COUNT_UP_TO rows: a full count of a million rows costs more than the page itself."""

    @cached_property
    def counted(self) -> int:
        """The number of rows, or one more than COUNT_UP_TO when there are more."""
        objects: Any = self.object_list
        return objects.order_by()[: COUNT_UP_TO + 1].count()

    @cached_property
    def count(self) -> int:  # type: ignore[override]
        """The number of rows that can be paged through."""
        return min(self.counted, COUNT_UP_TO)

    @property
    def capped(self) -> bool:
        """Whether there are more rows than were counted."""
        return self.counted > COUNT_UP_TO


def wants_results_only(request: HttpRequest) -> bool:
    """Whether htmx asks for the results below the filters: not for the whole page, nor for filters folded away."""
    htmx: Any = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.history_restore_request and FOLDED not in request.GET


@dataclass(frozen=True)
class FirstRows:
    """The first rows of a list, and whether there are more than `most`; a page says so (components/left_out.html)."""

    rows: list[Any]
    most: int
    has_more: bool


def first_of(queryset: Any, most: int | None = None) -> FirstRows:
    """Return the first rows of a queryset, MOST_ROWS unless another number is given; one query with a limit."""
    most = MOST_ROWS if most is None else min(most, MOST_ROWS)
    rows = list(queryset[: most + 1])
    return FirstRows(rows[:most], most, has_more=len(rows) > most)
