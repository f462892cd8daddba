"""Counting everything again: the checks of all apps, under the one command `manage.py verify`.

An app registers its checks in `verification.py`. A check gives a line for everything that is not as it should be, and
nothing when all is well; it streams, so that its memory does not grow with the database.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NoSuchCheck(Refusal):
    """There is no check of that name."""

    sentence = _("There is no check named “%(name)s”. The checks are: %(known)s.")


@dataclass(frozen=True)
class Scope:
    """What is looked at: all tables, or some; and the anchors that were kept elsewhere, by day."""

    tables: Collection[str] | None = None
    anchors: Mapping[str, Mapping[str, Any]] | None = None

    def covers(self, table: str) -> bool:
        """Whether this table is looked at."""
        return self.tables is None or table in self.tables


Run = Callable[[Scope], Iterator[str]]
_checks: dict[str, Run] = {}


def add_check(name: str, run: Run) -> None:
    """Have `verify` run this. A name that is taken by another check is refused with ValueError."""
    if _checks.setdefault(name, run) is not run:
        raise ValueError(f"There are two checks named {name}.")


def names() -> list[str]:
    """Return the names of the checks, in the order in which they run."""
    return list(_checks)


def differences(scope: Scope | None = None, *, only: Collection[str] | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree, each after the name of its check. Raises NoSuchCheck."""
    for name in only or ():
        if name not in _checks:
            raise NoSuchCheck(name=name, known=", ".join(_checks))
    for name, run in _checks.items():
        if not only or name in only:
            for line in run(scope or Scope()):
                yield f"{name}: {line}"
