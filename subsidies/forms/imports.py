"""The forms of an import of applications: the file, and which column holds what."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.formfields import RowField, field_of
from drenthe.lib.sheets.header import match_exactly
from drenthe.lib.sheets.list_forms import ListUploadForm, UndoListForm
from drenthe.lib.sheets.word_forms import ListWordsForm
from subsidies.imports.fields import fields
from subsidies.imports.own_words import choices_of, questions_of
from subsidies.imports.run import Answers, ApplicationList


class ApplicationsForm(ListUploadForm):
    """One workbook or CSV file with applications."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("Applications")
        self.fields["file"].help_text = _(
            "A workbook (.xlsx, .ods, .xls, .xlsb), such as the template, or a CSV file. The sheet with the names of "
            "the columns is read."
        )


class ApplicationColumnsForm(ListWordsForm):
    """For each field the column that holds it, and what words of people's own mean."""

    not_said = _("not said: the cell is named as an error")

    def __init__(
        self, *args: Any, listed: ApplicationList, remembered: Mapping[str, Any] | None = None, **kwargs: Any
    ):
        remembered = remembered if remembered and remembered.get("columns") else None
        self.chosen = remembered["columns"] if remembered else listed.suggestion()
        wanted = fields()
        super().__init__(*args, listed=listed, wanted=wanted, chosen=self.chosen, **kwargs)
        by_key = {one.key: one for one in wanted}
        said = (remembered or {}).get("words", {})
        questions = questions_of(listed.rows, self.so_far(), wanted, said)
        self.ask(questions, lambda key: choices_of(by_key[key]), said=said)
        exact = match_exactly(self.wanted)(listed.header.row)
        found = {key: at for key, at in self.chosen.items() if at is not None}
        self.known = {key for key, at in found.items() if remembered or exact.get(at) == key}

    def sure(self) -> list[Any]:
        """The fields of which the column has the very name, or of which somebody said it before."""
        return [self[one.key] for one in self.wanted if one.key in self.known]

    def unsure(self) -> list[Any]:
        """The fields that an application needs and of which no column is found, and those that are a guess."""
        return [
            self[one.key]
            for one in self.wanted
            if one.key not in self.known and (one.is_required or self.chosen.get(one.key) is not None)
        ]

    def absent(self) -> list[Any]:
        """The other fields, that are likely not in the list."""
        asked = {field.name for field in (*self.sure(), *self.unsure())}
        return [self[one.key] for one in self.wanted if one.key not in asked]


class DeciderForm(forms.Form):
    """Who confirms the decisions in a workbook."""

    decider = RowField(label=_("Who confirms the decisions?"), queryset=User.objects.none())

    def __init__(self, *args: Any, deciders: QuerySet[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "decider", RowField).queryset = deciders


class UndoForm(UndoListForm):
    """Why an import of applications is undone."""

    kept = _("It is kept in the dossier of each case.")


class AnswersForm(forms.Form):
    """What a person says of each row that looks like something else: a tick of its own, for only that row."""

    different = forms.MultipleChoiceField(
        label=_("Rows that look like another application"),
        help_text=_("Tick each that is a different application."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    same = forms.MultipleChoiceField(
        label=_("Applicants that are known here under another name"),
        help_text=_("Tick each that is the same organisation."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, rows: Sequence[Mapping[str, Any]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        asked = {
            "different": [(row["row"], _looks_like(row)) for row in rows if row["doubles"]],
            "same": [(row["row"], _known_as(row)) for row in rows if row.get("other_name")],
        }
        for name, choices in asked.items():
            if choices:
                field_of(self, name, forms.MultipleChoiceField).choices = choices
                self.fields[name].is_needed = True  # type: ignore[attr-defined]  # the service says of which rows
            else:
                del self.fields[name]

    def answers(self) -> Answers:
        """What was ticked; nothing when something was sent that is not of this file."""
        said = self.cleaned_data if self.is_valid() else {}
        return Answers(*({int(row) for row in said.get(name, ())} for name in ("different", "same")))


def _looks_like(row: Mapping[str, Any]) -> str:
    others = ", ".join(
        double["case"] or gettext("row %(row)s of this file") % {"row": double["row"]} for double in row["doubles"]
    )
    text = gettext("Row %(row)s, %(subject)s: looks like %(others)s")
    return text % {"row": row["row"], "subject": row["subject"], "others": others}


def _known_as(row: Mapping[str, Any]) -> str:
    if row.get("other_row"):
        text = gettext("Row %(row)s, %(applicant)s: row %(other)s of this file names it %(known)s")
        facts = {"row": row["row"], "other": row["other_row"]}
        return text % {**facts, "applicant": row["applicant"], "known": row["other_name"]}
    text = gettext("Row %(row)s: %(applicant)s is known as %(known)s")
    return text % {"row": row["row"], "applicant": row["applicant"], "known": row["other_name"]}
