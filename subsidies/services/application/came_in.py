"""What was asked to complete an application and is in its dossier: when it came in, in time or not (Awb 4:5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from drenthe.lib.entry.written import said_in
from subsidies.models import Application, CompletionRequest, DocumentVersion
from subsidies.services.application import documents

SMALL = {"de", "het", "een", "uw", "van", "en", "of", "met"}  # words that tell no document from another


@dataclass(frozen=True)
class CameIn:
    """A document that was asked for, by its name and the `line` that asks for it, and the day on which it came in.

    `asked_on` is the day of the request and `due_on` the last day to complete.
    """

    name: str
    line: str
    day: date
    asked_on: date
    due_on: date

    @property
    def is_late(self) -> bool:
        """Whether it came in after the last day to complete the application."""
        return self.day > self.due_on

    @property
    def is_of_before(self) -> bool:
        """Whether it was there when it was asked for: something better was wanted, and did not come."""
        return self.day < self.asked_on


def of_request(application: Application, asked: CompletionRequest) -> list[CameIn]:
    """Return what a request asked for, or what was missing still after a part came in, that the dossier has.

    What came in since the request counts: with the last day up to the last one to complete, else with the first one
    after it; what was there before only where nothing did. Four queries.
    """
    lines = [line for line in (asked.still_missing or asked.missing).splitlines() if line.strip()]
    items = [(item, _line_about(item.requirement.name, lines)) for item in documents.checklist(application)]
    named = [(item.requirement.name, line, item.documents) for item, line in items if line and item.documents]
    there = {document.pk for _name, _line, rows in named for document in rows}
    days: dict[int, list[date]] = {}
    versions = DocumentVersion.objects.filter(document__in=there).order_by("received_on", "pk") if there else ()
    for row in versions:
        days.setdefault(row.document_id, []).append(row.received_on)
    found = []
    for name, line, rows in named:
        every = sorted(day for document in rows for day in days.get(document.pk, ()))
        if came := [day for day in every if day >= asked.requested_on] or every:
            day = max((day for day in came if day <= asked.due_on), default=came[0])
            found.append(CameIn(name, line, day, asked.requested_on, asked.due_on))
    return found


def _line_about(name: str, lines: Iterable[str]) -> str:
    """Return the first line of what is missing that is about the document of a name; empty when none is."""
    words = set(said_in(name)) - SMALL
    return next((line for line in lines if _is_same(words, set(said_in(line)) - SMALL)), "")


def _is_same(name: set[str], line: set[str]) -> bool:
    """Whether a line of what is missing is about the document of a name: all words of the one are in the other."""
    return bool(name and line) and (name <= line or line <= name)
