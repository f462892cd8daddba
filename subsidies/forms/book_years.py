"""What is filled in to close a year of the ledger, to open it again, or to answer that."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from subsidies.forms.acts import text_field


class ProposeYearForm(forms.Form):
    """Why a year can be closed, or has to be opened again."""

    reason = text_field(
        _("Reason"), _("What was checked, or what has to be put right. It stays with the year."), rows=3
    )


class AnswerYearForm(forms.Form):
    """Whether what was proposed is right, and why not."""

    is_confirmed = forms.ChoiceField(
        label=_("Answer"),
        choices=[("yes", _("Confirm")), ("no", _("Do not confirm"))],
        widget=forms.RadioSelect,
    )
    reason = text_field(_("Reason"), _("Needed where you do not confirm it."), rows=3, required=False)

    def clean_is_confirmed(self) -> Any:
        """As a yes or a no."""
        return self.cleaned_data["is_confirmed"] == "yes"
