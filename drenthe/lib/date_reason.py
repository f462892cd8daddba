"""The reason of a day that lies further back than is usual for its act (drenthe.dates), in forms and in the API."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

REASON = "date_reason"
LONGEST = 500


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
            widget=forms.HiddenInput,
        )
        if self.asks_reason_at_once:
            self.fields[REASON].help_text = _("Only if the date is further back than usual.")
            self.fields[REASON].widget = forms.TextInput(attrs={"maxlength": LONGEST})
        elif self.is_bound and str(self.data.get(self.add_prefix(REASON)) or "").strip():
            self._ask_reason()

    def add_error(self, field: str | None, error: Any) -> None:
        """Note an error; one about the reason brings its field in sight."""
        super().add_error(field, error)
        if field == REASON and not self.asks_reason_at_once:
            self._ask_reason()

    def _ask_reason(self) -> None:
        self.fields[REASON].required = True  # for who reads the form; whether it is needed is for the service to say
        self.fields[REASON].widget = forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST})


class DatedSerializer(serializers.Serializer):
    """An act with a day: `date_reason` says why the day lies further back than is usual for the act."""

    date_reason = serializers.CharField(
        default="", allow_blank=True, max_length=LONGEST, help_text="Needed for a date further back than is usual."
    )
