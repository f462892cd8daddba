"""What is asked of a file that waits: which one it corrects, to discard or store it, to take back what was stored."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import needed
from monitoring.models import PlanUpload, Upload
from monitoring.services.checks.corrected import REASON_LENGTH


class DiscardForm(forms.Form):
    """Which of the files that wait are thrown away: with figures, or with plans."""

    uploads = forms.ModelMultipleChoiceField(queryset=Upload.objects.filter(closed_at=None), required=False)
    plans = forms.ModelMultipleChoiceField(queryset=PlanUpload.objects.filter(closed_at=None), required=False)

    def clean(self) -> dict[str, Any]:
        """At least one is chosen."""
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned[name] for name in self.fields):
            self.add_error("uploads", _("Choose the files that you want to throw away."))
        return cleaned


class StoreForm(forms.Form):
    """What somebody says who stores a file as it was shown: what is asked of it follows from the file."""

    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    sheet = forms.CharField(required=False, widget=forms.HiddenInput)
    why_changed = forms.CharField(required=False, max_length=REASON_LENGTH)
    why_corrected = forms.CharField(required=False, max_length=REASON_LENGTH)
    correct_source = forms.BooleanField(required=False)
    is_sure = forms.BooleanField(required=False)
    is_whole = forms.BooleanField(required=False)


class TakeBackForm(forms.Form):
    """Why a delivery is taken back."""

    reason = needed(
        forms.CharField(
            label=_("Why are these figures taken back?"),
            max_length=1000,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text=_("It is kept with the delivery, with your name."),
        )
    )
