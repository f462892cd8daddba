"""What is asked of an export."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.exports.models import ExportFormat, Rhythm
from drenthe.lib.screens.formfields import OpenChoiceField
from drenthe.lib.sheets.xlsx_writer import ColumnSpec


class ExportForm(forms.Form):
    """As which type of file, as of which day, and with which filters (the query of the list on the screen)."""

    format = forms.ChoiceField(label=_("File type"), choices=ExportFormat.choices, required=False)
    as_of = forms.DateField(label=_("As of"), required=False)
    query = forms.CharField(required=False, max_length=2000)

    def clean_format(self) -> str:
        """Excel, unless asked otherwise."""
        return self.cleaned_data["format"] or ExportFormat.XLSX

    def first_error(self) -> str:
        """The first thing that is wrong, with the name of its field."""
        name, errors = next(iter(self.errors.items()))
        label = self.fields[name].label if name in self.fields else ""
        return f"{label}: {errors[0]}" if label else str(errors[0])


class ColumnsForm(forms.Form):
    """Which columns of a list somebody takes; at least one of those that may be left out."""

    columns = forms.MultipleChoiceField(
        label=_("Columns in the file"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one column, or take them all.")},
    )

    def __init__(self, *args: Any, offered: Sequence[ColumnSpec], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["columns"].choices = [(column.key, column.label) for column in offered]  # type: ignore[attr-defined]


class RepeatForm(forms.Form):
    """How often a file is made by itself."""

    rhythm = OpenChoiceField(label=_("How often"), choices=Rhythm.choices)
