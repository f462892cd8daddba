"""The reason of a day that lies further back than is usual for its act (drenthe.dates), in forms and in the API."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from drenthe.lib.api.conventions import Given

REASON = "date_reason"
NOT_YET = "django/forms/hidden_field.html"  # how a field is drawn that is not asked for yet
LONGEST = 500


def keep_for_later(field: Any) -> None:
    """Put a field of a form out of sight: it is not asked for yet."""
    field.widget, field.template_name = forms.HiddenInput(), NOT_YET


def ask_for(field: Any, widget: forms.Widget) -> None:
    """Bring a field in sight that was kept for later."""
    field.widget, field.template_name = widget, None


class DateReasonMixin(forms.BaseForm):
    """A form with a day of an act. It asks for the reason only once the day turns out to need one.

    A form that is not shown again after a refusal (a button, or many at once) asks for it from the start.
    """

    asks_reason_at_once = False

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields[REASON] = forms.CharField(
            label=_("Why the date is this far back"),
            help_text=_("It is kept in the dossier and shown to whoever handles the case next."),
            required=False,
            max_length=LONGEST,
        )
        keep_for_later(self.fields[REASON])
        if self.asks_reason_at_once:
            self.fields[REASON].help_text = _("Only if the date is further back than usual.")
            ask_for(self.fields[REASON], forms.TextInput(attrs={"maxlength": LONGEST}))
        elif self.is_bound and str(self.data.get(self.add_prefix(REASON)) or "").strip():
            self._ask_reason()

    def add_error(self, field: str | None, error: Any) -> None:
        """Note an error; one about the reason brings its field in sight."""
        super().add_error(field, error)
        if field == REASON and not self.asks_reason_at_once:
            self._ask_reason()

    def _ask_reason(self) -> None:
        ask_for(self.fields[REASON], forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST}))
        self.fields[REASON].required = True  # for who reads the form; whether it is needed is for the service to say


class DatedSerializer(Given):
    """An act with a day: `date_reason` says why the day lies further back than is usual for the act."""

    date_reason = serializers.CharField(
        default="", allow_blank=True, max_length=LONGEST, help_text="Needed for a date further back than is usual."
    )
