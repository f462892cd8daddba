"""What is filled in to record anew who objects: what is known of one objection, once it is known which."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from subsidies.forms.objections import choose_objection, objection_field
from subsidies.forms.objectors import OF_ANOTHER, ObjectorForm
from subsidies.models import Objection
from subsidies.services.objections import objections

KNOWN = ("role", *OF_ANOTHER)


class ChangeObjectorForm(ObjectorForm):
    """Whose an objection is, and where its letters go.

    Of more objections on a case first is asked which; then the page comes back with what was recorded of that one, so
    that nothing of one is written over another. `filled_for` says for which it was filled in.
    """

    objection = objection_field()
    filled_for = forms.CharField(required=False, widget=forms.HiddenInput)
    field_order = ("objection",)

    def prepare(self) -> None:
        """Every objection of the case, and who objects as recorded last in the one that it is about."""
        self.is_filled_in = False
        choose_objection(self, is_closed_too=True)
        rows = {str(row.pk): row for row in objections.of(self.application)}
        if len(rows) == 1:
            self._begin_with(*rows.values())
        elif not self.is_bound:
            self.fields["objection"].help_text = _("Choose which: then what was recorded of it is filled in.")
            for name in KNOWN:
                self.fields[name].widget = forms.HiddenInput()
        elif (found := rows.get(self.data.get("objection", ""))) and self.data.get("filled_for") != str(found.pk):
            self._fill_in(found)

    @property
    def is_choosing(self) -> bool:
        """Whether only a kind, or which objection it is about, was chosen: the page is shown again."""
        return self.is_filled_in or super().is_choosing

    def values(self) -> dict[str, Any]:
        """Without what the page keeps for itself."""
        return {name: value for name, value in super().values().items() if name != "filled_for"}

    def _begin_with(self, objection: Objection) -> None:
        for name in KNOWN if objection.who is not None else ():
            self.fields[name].initial = getattr(objection.who, name)

    def _fill_in(self, objection: Objection) -> None:
        """Show what was recorded of this objection instead of what was sent in."""
        known = {name: getattr(objection.who, name, "") for name in KNOWN}
        self.data = {**{name: self.data[name] for name in self.data}, **known, "filled_for": str(objection.pk)}
        self.is_filled_in = True
