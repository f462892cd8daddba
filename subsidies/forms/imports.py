"""The forms of an import of applications: the file, and which column holds what."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.formfields import RowField, field_of
from drenthe.lib.sheets.list_forms import ListColumnsForm, ListUploadForm
from subsidies.imports.fields import fields
from subsidies.imports.run import ApplicationList


class ApplicationsForm(ListUploadForm):
    """One workbook or CSV file with applications."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("Applications")
        self.fields["file"].help_text = _(
            "A workbook (.xlsx, .ods, .xls, .xlsb), such as the template, or a CSV file. The sheet with the names of "
            "the columns is read."
        )


class ApplicationColumnsForm(ListColumnsForm):
    """For each field the column that holds it."""

    def __init__(
        self, *args: Any, listed: ApplicationList, remembered: Mapping[str, Any] | None = None, **kwargs: Any
    ):
        chosen = remembered["columns"] if remembered else listed.suggestion()
        super().__init__(*args, listed=listed, wanted=fields(), chosen=chosen, **kwargs)

    @property
    def needed(self) -> list[Any]:
        """The fields that an application cannot do without."""
        return [self[one.key] for one in self.wanted if one.is_required]

    @property
    def others(self) -> list[Any]:
        """The other fields."""
        return [self[one.key] for one in self.wanted if not one.is_required]


class DeciderForm(forms.Form):
    """Who confirms the decisions in a workbook."""

    decider = RowField(label=_("Who confirms the decisions?"), queryset=User.objects.none())

    def __init__(self, *args: Any, deciders: QuerySet[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "decider", RowField).queryset = deciders


class UndoForm(forms.Form):
    """Why an import is undone."""

    reason = forms.CharField(
        label=_("Why is the import undone?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It is kept in the dossier of each case."),
    )


class NoDoubleForm(forms.Form):
    """What a person says of rows that look like other applications."""

    is_no_double = forms.BooleanField(label=_("I looked at them: they are different applications"), required=False)
