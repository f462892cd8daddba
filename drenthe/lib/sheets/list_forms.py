"""The forms of a list that somebody uploads: the file, and which of its columns holds what."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter

from drenthe.lib.files.filetypes import extension_of
from drenthe.lib.screens.formfields import field_of, needed
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.lib.sheets.refusals import NotASpreadsheet
from drenthe.lib.values.keys import key_of

NEEDED = _("Choose the column that holds this. Not in the list? Add it there and upload it again.")


class ListUploadForm(forms.Form):
    """One workbook or CSV file."""

    file = forms.FileField(
        help_text=_("A workbook (.xlsx, .ods, .xls, .xlsb) or a CSV file."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    def clean_file(self) -> Any:
        """Only what has rows and columns."""
        file = self.cleaned_data["file"]
        if extension_of(file.name) not in ENDINGS:
            raise forms.ValidationError(str(NotASpreadsheet(name=file.name)))
        return file


class AgainForm(forms.Form):
    """Which file with errors is brought again, corrected: one of those that wait."""

    again: forms.Field = forms.ModelChoiceField(queryset=None)

    def __init__(self, *args: Any, waiting: QuerySet[Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "again", forms.ModelChoiceField).queryset = waiting.filter(closed_at=None)


def corrected(request: HttpRequest, waiting: QuerySet[Any]) -> Any:
    """Return the file with errors that is brought again, corrected, as the address of the page says; None for none."""
    form = AgainForm(request.GET, waiting=waiting)
    return form.cleaned_data["again"] if form.is_valid() else None


class UndoListForm(forms.Form):
    """Why a list that was stored is undone. `kept` says where that is kept."""

    kept: Any = ""
    reason = needed(
        forms.CharField(
            label=_("Why is the import undone?"),
            max_length=1000,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = self.kept


class ListColumnsForm(forms.Form):
    """For each field of a list the column that holds it, as suggested or as remembered."""

    def __init__(
        self,
        *args: Any,
        listed: Listed,
        wanted: Sequence[WantedColumn],
        chosen: Mapping[str, int | None],
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.wanted, self.listed = wanted, listed
        columns = [("", _("not in this list")), *((str(i), _name(listed, i)) for i in _named(listed))]
        for field in wanted:
            column = chosen.get(field.key)
            self.fields[field.key] = forms.ChoiceField(
                label=field.label,
                choices=columns,
                required=field.is_required,
                initial="" if column is None else str(column),
                error_messages={
                    "required": _(
                        "Choose the column that holds this. Not in the list? Add it there and upload it again."
                    )
                },
            )

    def clean(self) -> dict[str, Any]:
        """A column holds one field."""
        cleaned = super().clean() or {}
        used: dict[str, str] = {}
        for field in self.wanted:
            column = cleaned.get(field.key)
            if column and column in used:
                self.add_error(
                    field.key, _("This column has already been chosen for “%(other)s”.") % {"other": used[column]}
                )
            elif column:
                used[column] = str(field.label)
        return cleaned

    def not_used(self) -> list[str]:
        """The columns with something in them that hold no field as it is chosen now, by letter, name and a sample."""
        used, width = self.used(), len(self.listed.headers)
        filled = {at for row in self.listed.rows for at in range(width) if not row.cell(at).is_empty}
        return [_name(self.listed, at) for at in sorted(filled - used)]

    def used(self) -> set[int]:
        """The columns that hold a field as it is chosen now, from 0."""
        given = self.data if self.is_bound else {field.key: self.fields[field.key].initial for field in self.wanted}
        return {at for field in self.wanted if (at := key_of(given.get(field.key))) is not None}

    def so_far(self) -> dict[str, int]:
        """The columns as they are chosen now, before all of the form is judged."""
        given = self.data if self.is_bound else {field.key: self.fields[field.key].initial for field in self.wanted}
        found = {field.key: key_of(given.get(field.key)) for field in self.wanted}
        width = len(self.listed.headers)
        return {key: at for key, at in found.items() if at is not None and at < width}

    def columns(self) -> dict[str, int]:
        """The columns that were chosen, from 0."""
        return {field.key: int(column) for field in self.wanted if (column := self.cleaned_data[field.key])}


def _named(listed: Listed) -> list[int]:
    return [index for index, name in enumerate(listed.headers) if name or listed.sample(index)]


def _name(listed: Listed, index: int) -> str:
    name = f"{get_column_letter(index + 1)}: {listed.headers[index] or '–'}"
    if index in listed.hidden:
        hidden = _("hidden")
        name = f"{name} ({hidden})"
    sample = listed.sample(index)
    return f"{name} – {sample}" if sample else name
