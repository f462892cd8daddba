"""What needs a second person: each kind with its model, fields and rows. An app registers in its `authority.py`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model


@dataclass(frozen=True)
class Rows:
    """The rows of a parent that go with it: their model, the name of the field to the parent, and their own fields."""

    model: type[Model]
    parent: str
    fields: Sequence[str]


@dataclass(frozen=True)
class Kind:
    """A kind of change. `fields` are what a proposal can change; anything else of the model is saved by nobody.

    `store` replaces saving a new row (for what a service books); `after` is called with the row and who confirmed;
    `about` gives from the values the ids of the people whose authority it is, who may not confirm it. `follows`
    gives from the row and the values that are proposed what changes along with them. `is_installed` says that the rows
    come with the installation: one that nobody changed was confirmed by nobody.
    """

    key: str
    label: Any
    model: type[Model]
    fields: Sequence[str]
    rows: Mapping[str, Rows] = field(default_factory=dict)
    store: Callable[..., Model] | None = None
    after: Callable[..., Any] | None = None
    about: Callable[[str, Mapping[str, Any]], set[int]] = lambda _subject, _values: set()
    is_installed: bool = False
    follows: Callable[[Any, Mapping[str, Any]], Mapping[str, Any]] = lambda _subject, _values: {}


KINDS: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Declare kinds. A key that is taken is refused with ValueError."""
    for kind in kinds:
        if KINDS.setdefault(kind.key, kind) is not kind:
            raise ValueError(f"There are two kinds named {kind.key}.")


def kind_of(model: type[Model]) -> Kind:
    """Return the kind of a model. Raises KeyError when changes to it are not confirmed."""
    return {kind.model: kind for kind in KINDS.values()}[model]
