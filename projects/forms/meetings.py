"""The form of a meeting or activity."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import RowsField, field_of
from projects.enums import MeetingKind
from projects.models import CONFIDENTIAL, Meeting, Project


class MeetingForm(DateReasonMixin, forms.ModelForm):
    """What was organised. Who may not see what is confidential, or names, is not asked about it."""

    projects = RowsField(
        label=_("Projects it was about"),
        queryset=Project.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
        help_text=_("Choose more than one with Ctrl (Windows) or Cmd (Mac)."),
    )

    class Meta:
        model = Meeting
        fields = [
            "kind",
            "title",
            "starts_on",
            "ends_on",
            "place",
            "theme",
            "participants",
            "participants_are_about",
            "names",
            "results",
            "follow_up",
            "score",
            "pillar",
            "action",
            "projects",
            "is_confidential",
        ]
        widgets = {
            "starts_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "ends_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "names": forms.Textarea(attrs={"rows": 2}),
            "results": forms.Textarea(attrs={"rows": 3}),
            "follow_up": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "projects", forms.ModelChoiceField).queryset = Project.objects.visible_to(user).order_by(
            "title"
        )
        if not user.has_perm("projects.view_contacts"):
            del self.fields["names"]
        if not user.has_perm(CONFIDENTIAL):
            del self.fields["is_confidential"]
            kinds = [choice for choice in MeetingKind.choices if choice[0] != MeetingKind.ACCELERATION_TABLE]
            field_of(self, "kind", forms.ChoiceField).choices = [("", "---------"), *kinds]

    def _get_validation_exclusions(self) -> set[str]:
        """The service makes a meeting of the versnellingstafel confidential, so the form does not ask for it."""
        return {*super()._get_validation_exclusions(), "is_confidential"}  # type: ignore[misc]

    def facts(self) -> dict[str, Any]:
        """Everything but the projects."""
        return {name: value for name, value in self.cleaned_data.items() if name != "projects"}
