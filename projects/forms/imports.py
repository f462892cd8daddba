"""The forms of an import: the file, and which column holds what."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.list_forms import ListUploadForm, UndoListForm
from drenthe.lib.sheets.word_forms import ListWordsForm
from projects.enums import Track
from projects.imports.fields import FIELDS
from projects.imports.own_words import choices_of, known_names, questions_of
from projects.imports.project_list import ProjectList


class UploadForm(ListUploadForm):
    """One workbook or CSV file with projects."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("Project list")


class ColumnsForm(ListWordsForm):
    """For each field the column that holds it, what words of their own mean, and the track of rows that name none.

    Which words those are follows from the columns: with others, others are asked.
    """

    def __init__(self, *args: Any, projects: ProjectList, remembered: Mapping[str, Any] | None = None, **kwargs: Any):
        names = known_names()
        chosen = remembered.get("columns", {}) if remembered else projects.suggestion(names["municipality"])
        super().__init__(*args, listed=projects, wanted=FIELDS, chosen=chosen, **kwargs)
        said = (remembered or {}).get("words", {})
        found = questions_of(projects.rows, self.so_far(), names, said)
        self.ask(found, lambda field: choices_of(field, names), said=said)
        if left_out := self.not_used():
            self.fields["left_out"] = forms.BooleanField(
                label=_("Leave out the columns that are not used"),
                help_text=_("Nothing of them is imported: %(names)s.") % {"names": "; ".join(left_out)},
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
        self.groups_before = bool((remembered or {}).get("in_groups", False))
        if groups := projects.groups():
            self.fields["in_groups"] = forms.BooleanField(
                label=_("The sign between the digits stands before thousands in all of this list"),
                help_text=_("In it: %(sample)s. Without this tick such a number of dwellings is not imported.")
                % {"sample": ", ".join(f"{cell.ref} {cell.content}" for cell in groups)},
                required=False,
                initial=self.groups_before,
            )

    def reads_groups(self) -> bool:
        """Whether “1.024” is 1024: as is said now, or as was said before where this list has no such number."""
        return bool(self.cleaned_data.get("in_groups", self.groups_before))

    def other_fields(self) -> list[BoundField]:
        """The fields of the columns that a project can do without."""
        return [self[one.key] for one in self.wanted if not one.is_required]


class UndoForm(UndoListForm):
    """Why an import of projects is undone."""

    kept = _("It is kept in the dossier of each project.")
