"""What is filled in to keep a case longer, or to let it go, and to look at a year."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import field_of
from subsidies.forms.acts import text_field

ALL, GO, STAY = "", "go", "stay"
SHOWN = [(ALL, _("All")), (GO, _("What may go")), (STAY, _("What stays for a reason"))]
UNKNOWN = "unknown"


class KeepForm(forms.Form):
    """Why a case is kept."""

    reason = text_field(_("Reason"), _("For example a claim, an inquiry, or what it means for the history."), rows=3)


class LetGoForm(forms.Form):
    """Why a case need not be kept any more."""

    reason = text_field(_("Reason"), rows=3)


class GoingForm(forms.Form):
    """Of which year, and whether only what may go or what stays."""

    year = forms.ChoiceField(label=_("May go from"))
    show = forms.ChoiceField(label=_("Show"), choices=SHOWN, required=False)

    def __init__(self, *args: Any, years: list[int | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(year), str(year)) if year is not None else (UNKNOWN, _("No period")) for year in years]
        field_of(self, "year", forms.ChoiceField).choices = choices

    def clean_year(self) -> int | None:
        """As a number; None for what has no period."""
        year = self.cleaned_data["year"]
        return None if year == UNKNOWN else int(year)
