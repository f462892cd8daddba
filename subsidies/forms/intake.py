"""What people fill in about a new application. The rules are in the services."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.money import CENT, MoneyFormField
from projects.enums import OrganisationKind
from projects.models import Municipality
from subsidies.enums import Channel, Part, Phase
from subsidies.models import Scheme
from subsidies.services.intake import NewApplicant


class AsOfForm(forms.Form):
    """As of which day figures are wanted."""

    as_of = forms.DateField(
        label=_("As of"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class ReceiveForm(forms.Form):
    """A new application, as it was received."""

    scheme = forms.ModelChoiceField(label=_("Scheme"), queryset=Scheme.objects.all())
    part = forms.ChoiceField(label=_("Form"), choices=Part.choices, initial=Part.GRANT)
    phase = forms.ChoiceField(
        label=_("Phase"),
        choices=Phase.choices,
        required=False,
        help_text=_("Only for collective initiatives: the plan phase has a grant, the development phase a loan."),
    )
    applicant_name = forms.CharField(label=_("Applicant"), max_length=200)
    applicant_kind = forms.ChoiceField(label=_("Kind of applicant"), choices=OrganisationKind.choices)
    municipality = forms.ModelChoiceField(label=_("Municipality"), queryset=Municipality.objects.all())
    title = forms.CharField(label=_("Subject"), max_length=200, help_text=_("What the subsidy is for, in one line."))
    dwellings = forms.IntegerField(label=_("Dwellings"), required=False, min_value=1, max_value=100_000)
    requested_amount = MoneyFormField(label=_("Requested amount"), min_value=CENT)
    channel = forms.ChoiceField(label=_("Received by"), choices=Channel.choices, initial=Channel.PAPER)
    received_at = forms.DateTimeField(
        label=_("Received at"),
        help_text=_("When it reached the province, not when you enter it."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def receive_values(self) -> dict[str, Any]:
        """Return what intake wants to know."""
        values = dict(self.cleaned_data)
        values["applicant"] = NewApplicant(values.pop("applicant_name"), values.pop("applicant_kind"))
        return values
