"""What is filled in about a scenario."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import CENT, MoneyFormField
from subsidies.models import Scenario, Scheme
from subsidies.models.scenario import ScenarioChoice


class NewScenarioForm(forms.Form):
    """A new scenario over a scheme."""

    scheme = forms.ModelChoiceField(label=_("Scheme"), queryset=Scheme.objects.all())
    name = forms.CharField(label=_("Name"), max_length=100)

    def __init__(self, *args: Any, owner: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.owner = owner

    def clean(self) -> dict[str, Any]:
        """A name is used once by a person for a scheme."""
        cleaned = super().clean() or {}
        taken = Scenario.objects.filter(owner=self.owner, scheme=cleaned.get("scheme"), name=cleaned.get("name"))
        if taken.exists():
            self.add_error("name", _("You already have a scenario with this name."))
        return cleaned


class SuppositionForm(forms.Form):
    """What is supposed about one application."""

    choice = forms.ChoiceField(label=_("Assume"), choices=ScenarioChoice.choices, initial=ScenarioChoice.ACCEPT)
    amount = MoneyFormField(label=_("Amount"), min_value=CENT, required=False)

    def clean(self) -> dict[str, Any]:
        """Another amount needs one."""
        cleaned = super().clean() or {}
        if cleaned.get("choice") == ScenarioChoice.AMOUNT and "amount" in cleaned and cleaned["amount"] is None:
            self.add_error("amount", _("Enter an amount above zero, or choose a different assumption."))
        return cleaned
