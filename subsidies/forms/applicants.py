"""What is filled in to join two records of one applicant, or to take them apart."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from subsidies.forms.acts import text_field
from subsidies.models import Application


class JoinForm(forms.Form):
    """Which other record, by a case of it, and why."""

    case_number = forms.CharField(
        label=_("Case of the other record"), max_length=20, help_text=_("Any case of it; no case changes.")
    )
    apart = forms.BooleanField(label=_("They were joined, and are not the same after all"), required=False)
    reason = text_field(_("Reason"), _("For example where it was looked up."), rows=3)

    def clean_case_number(self) -> Application:
        """The case itself."""
        number = self.cleaned_data["case_number"].strip()
        found = Application.objects.filter(case_number=number).select_related("applicant").first()
        if found is None:
            raise forms.ValidationError(_("There is no case with this number."))
        return found


class JoinAnswerForm(forms.Form):
    """Whether what was proposed about two records is right, and why not."""

    is_confirmed = forms.ChoiceField(
        label=_("Answer"),
        choices=[("yes", _("Confirm")), ("no", _("Do not confirm"))],
        widget=forms.RadioSelect,
    )
    reason = text_field(_("Reason"), _("Needed where you do not confirm it."), rows=3, required=False)

    def clean_is_confirmed(self) -> Any:
        """As a yes or a no."""
        return self.cleaned_data["is_confirmed"] == "yes"
