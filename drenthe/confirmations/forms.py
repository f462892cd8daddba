"""What is filled in to refuse a change and to start an emergency."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.roles import Role


class RefuseForm(forms.Form):
    """Why a change is not confirmed."""

    remark = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}))


class EmergencyForm(forms.Form):
    """Which role, for how long, and why."""

    role = forms.ChoiceField(
        label=_("Extra role"), required=False, help_text=_("If empty: only to confirm changes alone.")
    )
    hours = forms.IntegerField(label=_("Hours"), min_value=1, initial=1)
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The other functional administrators receive this by email."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        labels = [(role.value, role.label) for role in Role if role != Role.FUNCTIONAL_ADMIN]
        self.fields["role"].choices = [("", _("No extra role")), *labels]  # type: ignore[attr-defined]
        self.fields["hours"].help_text = _("At most %(hours)s. It then ends by itself.") % {
            "hours": settings.EMERGENCY_HOURS
        }
        self.fields["hours"].widget.attrs["max"] = settings.EMERGENCY_HOURS

    def values(self) -> dict[str, Any]:
        """Return what the service wants to know."""
        name = self.cleaned_data["role"]
        return {**self.cleaned_data, "role": Group.objects.get(name=name) if name else None}
