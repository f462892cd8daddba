"""Forms that ask for a kind first: what is asked next is what that kind needs, and nothing else counts."""

from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorDict

CHOOSE = "choose"  # the button that shows the fields of the kind, for a browser without scripts


class ByKindMixin(forms.Form):
    """A form with a field for the kind (`kind_field`) and fields that belong to some kinds only.

    Those are named in `only_for`, by name or its beginning.
    None of those is required by itself: the form or the service says what a kind needs. The fields of another kind are
    in the page and hidden, so what was filled in is still there when somebody chooses that kind again; they do not
    count. With a script they come and go at once (page.js).
    """

    only_for: ClassVar[Mapping[str, Collection[str]]] = {}
    kind_field: ClassVar[str] = "kind"
    needed: ClassVar[Collection[str]] = ()  # what some kind cannot do without: not called optional

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields[self.kind_field]
        values = [value for value, _label in kinds.choices]
        chosen = str(self[self.kind_field].value() or "")
        chosen = chosen if chosen in values else values[0]  # as a browser shows it
        self.of_other_kinds: list[str] = []
        for name, own in self._of_some_kinds():
            field: Any = self.fields[name]
            field.only_for, field.only_for_of = ",".join(own), self.kind_field
            field.is_of_other_kind = chosen not in own
            if field.is_of_other_kind:
                self.of_other_kinds.append(name)
        for name in self.needed:
            needed: Any = self.fields.get(name)
            if needed is not None:
                needed.is_needed = True
        kinds.is_kind = bool(self.only_for)
        if self.is_choosing:
            self._errors = ErrorDict()  # nothing was sent in yet, so nothing is wrong yet

    @property
    def is_choosing(self) -> bool:
        """Whether only a kind was chosen: the page is shown again, with its fields."""
        return self.is_bound and CHOOSE in self.data

    def _of_some_kinds(self) -> list[tuple[str, Collection[str]]]:
        """Return the fields that belong to some kinds, with those kinds; an asterisk ends the beginning of names."""
        return [
            (name, kinds)
            for name in self.fields
            for key, kinds in self.only_for.items()
            if name == key or (key.endswith("*") and name.startswith(key[:-1]))
        ]

    def clean(self) -> dict[str, Any]:
        """Drop what belongs to another kind: it counts as left empty."""
        cleaned = super().clean() or self.cleaned_data
        for name in self.of_other_kinds:
            self.errors.pop(name, None)
            cleaned[name] = self.fields[name].clean(None)
            if hasattr(self, f"clean_{name}"):
                cleaned[name] = getattr(self, f"clean_{name}")()
        return cleaned
