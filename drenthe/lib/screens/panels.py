"""What a higher app adds to a page of a lower one, without the lower one knowing it.

An app contributes in `panels.py`; the page asks for what was contributed under its name. So a project shows its
subsidies while the app projects does not know that there are any.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Panel:
    """A part of a page: its template, and what it shows under the name `panel`."""

    template: str
    content: Mapping[str, Any] = field(default_factory=dict)


PanelMaker = Callable[[Any, Any], Panel | None]
LinkMaker = Callable[[Iterable[str], Any], Mapping[str, str]]
_panels: dict[str, list[PanelMaker]] = {}
_links: dict[str, list[LinkMaker]] = {}


def add_panel(page: str, make: PanelMaker) -> None:
    """Have a panel on a page; `make` gets what the page is about and the user, and returns None for no panel."""
    _panels.setdefault(page, []).append(make)


def panels(page: str, subject: Any, user: Any) -> list[Panel]:
    """Return the panels of a page about a subject that this user may see."""
    made = (make(subject, user) for make in _panels.get(page, []))
    return [panel for panel in made if panel is not None]


def add_links(kind: str, make: LinkMaker) -> None:
    """Turn the keys of a kind of thing into addresses; `make` gets all keys of a page at once, and the user."""
    _links.setdefault(kind, []).append(make)


def links(kind: str, keys: Iterable[str], user: Any) -> dict[str, str]:
    """Return the address of each thing by its key: empty where there is no such thing, no key where it is hidden."""
    wanted = sorted({key for key in keys if key})
    if not wanted:
        return {}
    return {key: url for make in _links.get(kind, []) for key, url in make(wanted, user).items()}
