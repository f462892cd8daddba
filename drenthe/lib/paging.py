"""Pages of a long list: the rows of one page, and a count that stops counting when it no longer matters."""

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator

COUNT_UP_TO = 10_000


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
