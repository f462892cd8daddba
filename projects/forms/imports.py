"""The forms of an import: the file, and which column holds what."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter

from drenthe.lib.filetypes import extension_of
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.uploads.services.refusals import NotASpreadsheet
from projects.enums import Track
from projects.imports.fields import FIELDS
from projects.imports.project_list import ProjectList


class UploadForm(forms.Form):
    """One workbook or CSV file."""

    file = forms.FileField(
        label=_("Project list"),
        help_text=_("A workbook (.xlsx, .ods, .xls, .xlsb) or a CSV file."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    def clean_file(self) -> Any:
        """Only what has rows and columns."""
        file = self.cleaned_data["file"]
        if extension_of(file.name) not in ENDINGS:
            raise forms.ValidationError(str(NotASpreadsheet(name=file.name)))
        return file


class ColumnsForm(forms.Form):
    """For each field the column that holds it, as suggested or as remembered."""

    def __init__(self, *args: Any, projects: ProjectList, remembered: Mapping[str, Any] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        chosen = (remembered or {}).get("columns") if remembered else projects.suggestion()
        columns = [("", _("not in this list")), *((str(i), _name(projects, i)) for i in _named(projects))]
        for field in FIELDS:
            column = (chosen or {}).get(field.key)
            self.fields[field.key] = forms.ChoiceField(
                label=field.label,
                choices=columns,
                required=field.is_required,
                initial="" if column is None else str(column),
            )
        self.fields["default_track"] = forms.ChoiceField(
            label=_("Track for rows without one"),
            choices=[("", _("leave out such a new row")), *Track.choices],
            required=False,
            initial=(remembered or {}).get("track", ""),
        )

    def clean(self) -> dict[str, Any]:
        """A column holds one field."""
        cleaned = super().clean() or {}
        used: dict[str, str] = {}
        for field in FIELDS:
            column = cleaned.get(field.key)
            if column and column in used:
                self.add_error(
                    field.key, _("This column has already been chosen for “%(other)s”.") % {"other": used[column]}
                )
            elif column:
                used[column] = str(field.label)
        return cleaned

    def columns(self) -> dict[str, int]:
        """The columns that were chosen, from 0."""
        return {field.key: int(column) for field in FIELDS if (column := self.cleaned_data[field.key])}


def _named(projects: ProjectList) -> list[int]:
    return [index for index, name in enumerate(projects.headers) if name or projects.sample(index)]


def _name(projects: ProjectList, index: int) -> str:
    name = f"{get_column_letter(index + 1)}: {projects.headers[index] or '–'}"
    if index in projects.hidden:
        hidden = _("hidden")
        name = f"{name} ({hidden})"
    sample = projects.sample(index)
    return f"{name} – {sample}" if sample else name
