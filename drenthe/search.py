"""The search box: what somebody asks, over everything that they may see, and what they opened last.

The texts are kept in the process (drenthe.lib.search) and follow the trail: before each search the rows are read again
of which an entry was added since.
"""

from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_safe

from drenthe.lib.search import LONGEST, Group, Hit, Source, Texts, changed_keys, found_in, sources, terms_of
from drenthe.lib.values.keys import key_of
from drenthe.trail.models import TrailEntry

BACK = 1000  # entries before the last that are looked at too: one with a lower number may become visible later
MOST_CHANGES = 5_000  # entries since the last search; after more everything is read anew
MOST_RECENT = 10
SHORTEST = 2  # characters


@dataclass
class Kept:
    """The texts of every source, and up to which entry of the trail they are as the database has it."""

    texts: dict[str, Texts] = field(default_factory=dict)
    entry: tuple[int, datetime] | None = None
    count: int = 0  # of the entries just before: one more is one that became visible later
    lock: Lock = field(default_factory=Lock)

    def of(self, source: Source) -> Texts:
        """Return the texts of a source, as `follow` left them."""
        return self.texts[source.key]

    def follow(self) -> None:
        """Read what is new, changed or gone since the last search; everything where that cannot be told."""
        with self.lock:
            last = TrailEntry.objects.values_list("pk", "recorded_at").first()
            count = TrailEntry.objects.filter(pk__gt=last[0] - BACK).count() if last is not None else 0
            if (last, count) == (self.entry, self.count) and last is not None:
                return
            if self.entry is not None and self._is_known():
                self._catch_up()
            else:
                for source in sources():
                    self.texts.setdefault(source.key, Texts()).put(source)
            self.entry, self.count = last, count

    def _is_known(self) -> bool:
        """Whether the entry that was the last is still there: another database or a restored one has another."""
        assert self.entry is not None  # noqa: S101 -- for the type checker
        pk, recorded_at = self.entry
        return TrailEntry.objects.filter(pk=pk, recorded_at=recorded_at).exists()

    def _catch_up(self) -> None:
        assert self.entry is not None  # noqa: S101 -- for the type checker
        tables = {table for source in sources() for table in source.tables}
        rows = TrailEntry.objects.filter(pk__gt=self.entry[0] - BACK, table_name__in=tables).order_by()
        found = list(rows.values_list("table_name", "row_key")[: MOST_CHANGES + 1])
        changes: dict[str, set[int]] = {}
        for table, row in found:
            if (key := key_of(row)) is not None:
                changes.setdefault(table, set()).add(key)
        for source in sources():
            if len(found) > MOST_CHANGES:
                self.texts[source.key].put(source)
            elif keys := set(changed_keys(source, changes)):
                self.texts[source.key].put(source, keys)


KEPT = Kept()


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What was asked, by kind, with why it was found; without a question what was opened last."""
    asked = request.GET.get("q", "").strip()[:LONGEST]
    terms = terms_of(asked) if len(asked) >= SHORTEST else []
    context = {
        "asked": asked,
        "is_short": bool(asked) and not terms,
        "groups": groups(request.user, terms) if terms else [],
        "recent": recent(request.user, request.GET.getlist("recent")) if not asked else [],
        "searched": [source.label for source in sources() if source.may(request.user)],
        "is_part": bool(getattr(request, "htmx", False)),
    }
    name = "site/search_found.html" if context["is_part"] else "site/search.html"
    return render(request, name, context)


def groups(user: Any, terms: list[Any]) -> list[Group]:
    """Return what the person finds, by kind. Words almost like those asked count only where nothing else is found."""
    KEPT.follow()
    mine = [source for source in sources() if source.may(user)]
    found = [group for source in mine if (group := found_in(source, KEPT.of(source), user, terms)) is not None]
    least = min((group.wrong for group in found), default=0)
    return [group for group in found if group.wrong == least]


def recent(user: Any, paths: list[str]) -> list[Hit]:
    """Return what the browser says that the person opened last, as far as they may see it today.

    The browser keeps addresses only; what stands there is asked anew each time, under the rights of now.
    """
    found: list[Hit] = []
    for path in paths[:MOST_RECENT]:
        try:
            match = resolve(path[:200])
        except Resolver404:
            continue
        source = next((one for one in sources() if one.opens == match.view_name), None)
        if source is None or source.find is None or not source.may(user):
            continue
        if (key := source.find(match.kwargs)) is not None:
            found += source.show(user, [key]).values()
    return found
