"""The form with which a view is kept."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.roles import Role
from drenthe.lib.screens.formfields import field_of


class GroupChoice(forms.ModelChoiceField):
    """A team by the name of its role."""

    def label_from_instance(self, obj: Group) -> str:
        """The role in the active language."""
        return str(Role(obj.name).label) if obj.name in Role.values else obj.name


class SavedViewForm(forms.Form):
    """A name, and the team it is shared with."""

    name = forms.CharField(label=_("Name of this view"), max_length=80)
    shared_with = GroupChoice(
        label=_("Share with"), queryset=Group.objects.none(), required=False, empty_label=_("Only me")
    )

    def __init__(self, *args: Any, groups: QuerySet[Group], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "shared_with", forms.ModelChoiceField).queryset = groups
