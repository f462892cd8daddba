"""The forms of an import: the file, and which column holds what."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.list_forms import ListColumnsForm, ListUploadForm, UndoListForm
from projects.enums import Track
from projects.imports.fields import FIELDS
from projects.imports.known import known_municipalities
from projects.imports.project_list import ProjectList


class UploadForm(ListUploadForm):
    """One workbook or CSV file with projects."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("Project list")


class ColumnsForm(ListColumnsForm):
    """For each field the column that holds it, and the track of rows that name none."""

    def __init__(self, *args: Any, projects: ProjectList, remembered: Mapping[str, Any] | None = None, **kwargs: Any):
        chosen = remembered.get("columns", {}) if remembered else projects.suggestion(known_municipalities())
        super().__init__(*args, listed=projects, wanted=FIELDS, chosen=chosen, **kwargs)
        if names := self.not_used():
            self.fields["left_out"] = forms.BooleanField(
                label=_("Leave out the columns that are not used"),
                help_text=_("Nothing of them is imported: %(names)s.") % {"names": "; ".join(names)},
                initial=remembered is not None,
                error_messages={
                    "required": _("Choose at which field these columns belong, or tick that they are left out.")
                },
            )
        self.fields["default_track"] = forms.ChoiceField(
            label=_("Track for rows without one"),
            choices=[("", _("leave out such a new row")), *Track.choices],
            required=False,
            initial=(remembered or {}).get("track", ""),
        )
        if groups := projects.groups():
            self.fields["in_groups"] = forms.BooleanField(
                label=_("The sign between the digits stands before thousands in all of this list"),
                help_text=_("In it: %(sample)s. Without this tick such a number of dwellings is not imported.")
                % {"sample": ", ".join(f"{cell.ref} {cell.content}" for cell in groups)},
                required=False,
                initial=(remembered or {}).get("in_groups", False),
            )


class UndoForm(UndoListForm):
    """Why an import of projects is undone."""

    kept = _("It is kept in the dossier of each project.")
