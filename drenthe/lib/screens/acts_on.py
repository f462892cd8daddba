"""What a view acts on, said by the view itself: the server then knows which versions a form must carry.

Every view of ours that takes a form says so: `@acts_on(Project)` when the form shows a version of something that
somebody else may have changed, `@acts_on_nothing(reason)` when it does not. A view that says neither takes no form at
all (drenthe.idempotency). Of the admin the things are found from its pages: the row, and the rows under it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms.models import _get_foreign_key  # what the admin itself names a set of rows by
from django.utils.datastructures import MultiValueDict

Posted = MultiValueDict[str, Any]
View = TypeVar("View", bound=Callable[..., Any])
NEW, OWN = "makes something new", "is the user's own"
CHECKED = "is refused by its state when that changed"


@dataclass(frozen=True)
class Thing:
    """A row, by its model and key; whether it is there is not known yet."""

    model: type[Model]
    pk: str


class Finder(Protocol):
    """Finds the things that a form is about, from the address and what was posted."""

    def __call__(self, data: Posted, **kwargs: Any) -> Iterable[Thing]:
        """Return them."""


@dataclass(frozen=True)
class Declaration:
    """What a view says of itself: how to find its things, or the reason why there are none."""

    finders: Sequence[Finder] = ()
    reason: str = ""

    def things(self, data: Posted, kwargs: Mapping[str, Any]) -> list[Thing]:
        """Return the things that a form is about."""
        return [thing for find in self.finders for thing in find(data, **kwargs)]


def acts_on(model: type[Model], **lookup: str) -> Callable[[View], View]:
    """Say that a view acts on a row: its `lookup` gives for a field the name in the address, pk="pk" when left out.

    A lookup over a relation (contacts="pk") names a row under it, which the view acts on as well.
    """
    names = lookup or {"pk": "pk"}
    under = [(_model_at(model, path), name) for path, name in names.items()]

    def find(data: Posted, **kwargs: Any) -> Iterable[Thing]:
        values = {field: kwargs[name] for field, name in names.items()}
        if set(values) == {"pk"}:
            return [Thing(model, str(values["pk"]))]
        rows = model._base_manager.filter(**values).values_list("pk", flat=True)  # noqa: SLF001 -- also what lists leave out
        named = [Thing(other, str(kwargs[name])) for other, name in under if other is not model]
        return [*(Thing(model, str(pk)) for pk in rows), *named]

    return acts_on_found(find)


def _model_at(model: type[Model], path: str) -> type[Model]:
    """Return the model of the row that a lookup names: that of the last relation in it, or the one it starts from."""
    for part in path.split("__"):
        field = None if part == "pk" else model._meta.get_field(part)  # noqa: SLF001 -- Django's own, documented
        if field is None or field.related_model is None:
            return model
        model = field.related_model  # type: ignore[assignment]
    return model


def acts_on_found(find: Finder) -> Callable[[View], View]:
    """Say that a view acts on what a function finds."""

    def declare(view: View) -> View:
        before = declared(view) or Declaration()
        view.acts_on = Declaration((*before.finders, find))  # type: ignore[attr-defined]
        return view

    return declare


def acts_on_nothing(reason: str) -> Callable[[View], View]:
    """Say that no form of a view acts on what somebody else may have changed, and why."""

    def declare(view: View) -> View:
        view.acts_on = Declaration(reason=reason)  # type: ignore[attr-defined]
        return view

    return declare


def declared(view: Callable[..., Any]) -> Declaration | None:
    """Return what a view says of itself, None when it says nothing; a page of the admin says it by what it is."""
    page = getattr(view, "model_admin", None)
    found: Declaration | None = getattr(view, "acts_on", None)
    return Declaration((_of_admin(page),)) if found is None and isinstance(page, ModelAdmin) else found


def _of_admin(page: "ModelAdmin[Any]") -> Finder:
    def find(data: Posted, **kwargs: Any) -> Iterable[Thing]:
        given = [unquote(kwargs["object_id"])] if "object_id" in kwargs else data.getlist(ACTION_CHECKBOX_NAME)
        if "object_id" not in kwargs and "post" not in data:
            given = []  # a new row, or a list of which the next page asks
        rows = [thing for key in given for thing in _thing(page.model, key)]
        return [*rows, *(thing for inline in page.inlines for thing in _rows_of(page, inline, data))]

    return find


def _rows_of(page: "ModelAdmin[Any]", inline: "type[InlineModelAdmin[Any, Any]]", data: Posted) -> list[Thing]:
    """Return the rows that stand under another in a form of the admin, by their hidden keys."""
    parent = _get_foreign_key(page.model, inline.model, fk_name=inline.fk_name)
    prefix = parent.remote_field.get_accessor_name(model=inline.model)
    key = re.compile(rf"{prefix}(-\d+)?-\d+-{inline.model._meta.pk.name}")  # noqa: SLF001 -- Django's own, documented
    return [thing for name in data if key.fullmatch(name) for thing in _thing(inline.model, data.get(name))]


def _thing(model: type[Model], key: Any) -> list[Thing]:
    """Return the row with a key as it was posted; none when it is no key."""
    try:
        value = model._meta.pk.to_python(key) if key else None  # type: ignore[union-attr]  # noqa: SLF001
    except ValidationError:
        return []
    return [] if value is None else [Thing(model, str(value))]
