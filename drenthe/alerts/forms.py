"""Which kinds of alerts come by mail."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.alerts.base import AlertKind


class WantedForm(forms.Form):
    """A box for each kind that is for the user; a tick means by mail."""

    wanted = forms.MultipleChoiceField(
        label=_("Send me an email about"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, kinds: list[AlertKind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wanted"].choices = [(kind.code, kind.label) for kind in kinds]  # type: ignore[attr-defined]
