"""The forms of process guides: who they are, their state, and the projects they work for."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import CommaDecimalField, OpenChoiceField, field_of
from projects.enums import GuideState
from projects.models import Assignment, Guide, Project


def _day(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


class GuideForm(forms.ModelForm):
    """A guide; with a user it is somebody who may sign in."""

    class Meta:
        model = Guide
        fields = ["name", "organisation", "email", "phone", "user"]
        help_texts = {
            "user": _("Only for users with the process guide role, who see their own projects and nothing else.")
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        with_role = User.objects.filter(is_active=True, groups__name=Role.PROCESS_GUIDE.value, guide=None)
        present = User.objects.filter(pk=self.instance.user_id or 0)
        field_of(self, "user", forms.ModelChoiceField).queryset = (with_role | present).distinct()


class NewGuideForm(DateReasonMixin, GuideForm):
    """A new guide, in a state from a day on."""

    state = forms.ChoiceField(label=_("Status"), choices=GuideState.choices, initial=GuideState.ACTIVE)
    on = _day(_("From"), initial=timezone.localdate)


class StateForm(DateReasonMixin, forms.Form):
    """Another state from a day on."""

    state = OpenChoiceField(label=_("Status"), choices=GuideState.choices)
    on = _day(_("From"), initial=timezone.localdate)

    def __init__(self, *args: Any, present: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "state", forms.ChoiceField).choices = [
            choice for choice in GuideState.choices if choice[0] != present
        ]


class AssignForm(DateReasonMixin, forms.Form):
    """Work for one of the projects that the user may write."""

    project = forms.ModelChoiceField(label=_("Project"), queryset=Project.objects.none())
    starts_on = _day(_("From"), initial=timezone.localdate)
    ends_on = _day(_("Up to and including"), required=False)
    hours = CommaDecimalField(
        label=_("Hours"), min_value=Decimal("0.1"), max_digits=6, decimal_places=1, required=False
    )
    grant_case = forms.CharField(
        label=_("Paid from the grant in case"),
        max_length=20,
        required=False,
        help_text=_("The case number of the subsidy that the group uses to hire the guide."),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        projects = Project.objects.visible_to(user).filter(stays__isnull=False)
        if not user.has_perm("projects.write_any_project"):
            projects = projects.filter(adviser=user)
        field_of(self, "project", forms.ModelChoiceField).queryset = projects.distinct().order_by("title")

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        cleaned = super().clean() or {}
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day cannot be before the first."))
        return cleaned


class AssignmentForm(DateReasonMixin, forms.ModelForm):
    """Until when, how many hours, from which grant."""

    class Meta:
        model = Assignment
        fields = ["ends_on", "hours", "grant_case"]
        widgets = {"ends_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
