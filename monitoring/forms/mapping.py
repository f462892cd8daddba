"""What the columns of an own layout hold, and what the names in its rows stand for: a person says so once."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter

from drenthe.lib.sheets.header import IGNORE
from monitoring.services.files.columns import CHECK, PERIOD
from monitoring.services.files.lacking import as_names
from monitoring.services.files.layouts import LACKING
from monitoring.services.files.names import NameQuestion
from monitoring.services.files.rows import is_stranger
from monitoring.services.files.suggestions import Suggestion
from monitoring.services.files.years import contradicts, role_name

TOGETHER = 3  # names that the table does not know: from here on one question for all of them


class MappingForm(forms.Form):
    """What each column of an own layout holds, and what each name in the rows stands for that is not known.

    Which names those are follows from the columns: with others, others are asked.
    """

    def __init__(self, *args: Any, suggestion: Suggestion, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.suggestion = suggestion
        nothing = (IGNORE, _("Nothing: leave out this column"))
        choices = [nothing, *((role.key, role.label) for role in suggestion.choices)]
        for at, sample in suggestion.samples.items():
            cell = suggestion.header.row.cell(at)
            if not cell.is_empty or sample:
                is_outside, is_asked = at in suggestion.outside, at in suggestion.outside | suggestion.unsaid
                self.fields[f"column-{at}"] = forms.ChoiceField(
                    label=cell.content
                    or _("Column %(letter)s, without a name") % {"letter": get_column_letter(at + 1)},
                    choices=[("", _("Choose what this is")), *choices] if is_asked else choices,
                    initial=suggestion.roles.get(at, "" if is_asked else IGNORE),
                    error_messages={
                        "required": _("Choose which period this is, or leave it out.")
                        if is_outside
                        else _("Choose what this column contains, or leave it out.")
                    },
                    help_text=_help(sample, self._reason(at), is_hidden=at in suggestion.hidden),
                )
        self.asked = {f"name-{one.axis.axis}-{one.name}": one for one in suggestion.questions(self._chosen())}
        for name, question in self.asked.items():
            self.fields[name] = forms.ChoiceField(
                label=_("Row “%(name)s”") % {"name": question.cell.content},
                choices=[("", _("Choose what this is")), *_rows_of(question)],
                initial=question.guess,
                error_messages={"required": _("Choose which row this is, or leave it out.")},
                help_text=_("Cell %(cell)s. %(reason)s") % {"cell": question.cell.ref, "reason": question.reason},
            )
        self.others = {f"period-{one.side}": one for one in suggestion.other_rows(self._chosen())}
        for name, rows in self.others.items():
            self.fields[name] = forms.BooleanField(
                label=_("Leave out these rows: %(rows)s") % {"rows": rows.named},
                initial=rows.is_left_out,
                error_messages={"required": _("Say that these rows are left out, or take them out of the file.")},
                help_text=_(
                    "This file is read as the table of %(year)s, with the figures of %(names)s. Those of other "
                    "periods can be submitted by themselves, with their own year."
                )
                % {"year": suggestion.year, "names": ", ".join(suggestion.shape.periods_of(suggestion.year))},
            )
        self._ask_lacking()
        self.together = [name for name, one in self.asked.items() if one.is_of_elsewhere]
        if len(self.together) >= TOGETHER:
            self._ask_together()
        if names := [said for _field, said in self._other_years()]:
            year_asked = _("Is %(year)s the year of this table? If it is not, submit the file again with its year.")
            self.fields["is_other_year"] = forms.BooleanField(
                label=_("These headings name another year than they will be read as; I have checked that"),
                help_text=f"{'; '.join(names)}. {year_asked % {'year': suggestion.year}}",
                error_messages={"required": _("Choose the right columns, or say here that it is right.")},
            )

    def _ask_lacking(self) -> None:
        """Whether the columns that nothing is chosen for, and that a file may come without, are not in it."""
        if absent := self.suggestion.may_lack(self._chosen()):
            self.fields["lacking"] = forms.BooleanField(
                label=_("The file does not have these columns: %(names)s") % {"names": ", ".join(absent.values())},
                initial=bool(self.suggestion.said.get(LACKING)),
                required=False,
                help_text=_(
                    "Their figures are stored as not known, with a finding that says so. Do they stand in a column of "
                    "the file? Then choose it below."
                ),
            )

    def _reason(self, at: int) -> str:
        """Why something is filled in for a column, or why it is asked."""
        asked = _("There are figures in this column, and nothing tells which. Left out, they are not kept.")
        return str(self.suggestion.reasons.get(at, asked if at in self.suggestion.unsaid else ""))

    def _ask_together(self) -> None:
        """One question for the names of which nothing is known; each can still be answered by itself."""
        names = ", ".join(self.asked[name].cell.content for name in self.together)
        self.fields["leave_out"] = forms.BooleanField(
            label=_("Leave out these %(count)s rows: %(names)s") % {"count": len(self.together), "names": names},
            help_text=_(
                "The table does not know these places. What you choose for one of them below goes before this."
            ),
            required=False,
        )
        for name in self.together:
            self.fields[name].required = False

    def _answer_together(self, cleaned: dict[str, Any]) -> None:
        for name in self.together if "leave_out" in self.fields else ():
            if name in cleaned and not cleaned[name]:
                if cleaned.get("leave_out"):
                    cleaned[name] = IGNORE
                else:
                    self.add_error(name, self.fields[name].error_messages["required"])

    def _other_years(self) -> Iterator[tuple[str, str]]:
        """The columns of which the heading names another year than what they are said to hold."""
        if not self.is_bound:
            return
        shape, year = self.suggestion.shape, self.suggestion.year
        for at, role in self._chosen().items():
            cell = self.suggestion.header.row.cell(at)
            if contradicts(cell.value, role, shape, year):
                yield (
                    f"column-{at}",
                    _("“%(heading)s” as %(role)s")
                    % {
                        "heading": cell.content,
                        "role": role_name(role, shape, year),
                    },
                )

    def _chosen(self) -> dict[int, str]:
        """What the columns hold, as far as that is chosen already."""
        if not self.is_bound:
            return self.suggestion.roles
        return {at: self.data.get(f"column-{at}", "") for at in self.suggestion.samples}

    def clean(self) -> dict[str, Any]:
        """Two columns cannot hold the same, none is missing, and a row has one name."""
        cleaned = super().clean() or self.cleaned_data
        self._answer_together(cleaned)
        seen: dict[str, str] = {}
        for name, role in self.columns().items():
            field = f"column-{name}"
            if role != IGNORE and role in seen:
                self.add_error(field, _("The column “%(other)s” already holds this.") % {"other": seen[role]})
            seen.setdefault(role, str(self.fields[field].label))
        self._check_rows()
        absent = self.suggestion.may_lack(self._chosen())
        lacks = [name for name in self.suggestion.lacks(self.columns()) if not self._is_lacking(name, absent)]
        if lacks and not self.errors:
            reason = _("No column is chosen for: %(names)s. The table of %(year)s needs these.")
            if set(lacks) & set(self.suggestion.shape.periods_of(self.suggestion.year)):
                reason = _("No column is chosen for: %(names)s. The table of %(year)s needs these. Is the year right?")
            way_on = _("Ask the sender for them, or enter the figures yourself.")
            if set(lacks) <= set(absent.values()):
                way_on = _("Are they not in the file? Then tick “The file does not have these columns” below.")
            said = reason % {"names": ", ".join(lacks), "year": self.suggestion.year}
            self.add_error(None, f"{said} {way_on}")
        return cleaned

    def _is_lacking(self, name: str, absent: Mapping[str, str]) -> bool:
        """Whether somebody said that the file does not have a column which it may come without."""
        return bool(self.cleaned_data.get("lacking")) and name in absent.values()

    def lacking_fields(self) -> list[BoundField]:
        """What somebody can say of columns that are not in the file."""
        return [self["lacking"]] if "lacking" in self.fields else []

    def _check_rows(self) -> None:
        taken = self.suggestion.known_rows(self._chosen())
        for name, question in self.asked.items():
            answer = self.cleaned_data.get(name)
            if not answer or answer in (IGNORE, CHECK):
                continue
            if (other := taken.get((question.axis.axis, answer))) is not None:
                self.add_error(name, _("The row “%(other)s” is this one already.") % {"other": other})
            taken.setdefault((question.axis.axis, answer), question.cell.content)

    def elsewhere(self) -> list[str]:
        """The names in the rows that are places of another kind than those of the table."""
        return [one.cell.content for one in self.asked.values() if is_stranger(one.cell, one.axis)]

    def doubt_fields(self) -> list[BoundField]:
        """What has to be confirmed."""
        return [self["is_other_year"]] if "is_other_year" in self.fields else []

    def column_fields(self) -> list[BoundField]:
        """The fields of the columns."""
        return [self[name] for name in self.fields if name.startswith("column-")]

    def other_fields(self) -> list[BoundField]:
        """The fields of the rows of periods that the table does not have."""
        return [self[name] for name in self.others]

    def name_fields(self) -> list[BoundField]:
        """The fields of the names in the rows."""
        return [self[name] for name in self.asked if "leave_out" not in self.fields or name not in self.together]

    def together_fields(self) -> list[BoundField]:
        """The fields of the names that one question is asked for: that question first."""
        return [self["leave_out"], *(self[name] for name in self.together)] if "leave_out" in self.fields else []

    def columns(self) -> dict[str, str]:
        """Return the role of each column, by its number."""
        prefix = "column-"
        return {name.removeprefix(prefix): role for name, role in self.cleaned_data.items() if name.startswith(prefix)}

    def names(self) -> dict[str, dict[str, str]]:
        """Return by axis what the names stand for; those of before that are not in this file stay as they were."""
        found = {axis: dict(known) for axis, known in self.suggestion.said.items()}
        for name, question in self.asked.items():
            found.setdefault(question.axis.axis, {})[question.name] = self.cleaned_data[name]
        for name, rows in self.others.items():
            if self.cleaned_data[name]:
                found.setdefault(PERIOD, {})[rows.side] = IGNORE
        found.pop(LACKING, None)
        if self.cleaned_data.get("lacking"):
            found[LACKING] = as_names(self.suggestion.may_lack(self._chosen()))
        return found


def _help(sample: str, reason: str, *, is_hidden: bool = False) -> str:
    """What stands in a column, why something is filled in for it, and whether the file hides it."""
    shown = _("In it: %(sample)s") % {"sample": sample} if sample else ""
    hidden = _("This column is hidden in the file.") if is_hidden else ""
    return " ".join(_sentence(part) for part in (shown, reason, hidden) if part)


def _rows_of(question: NameQuestion) -> list[tuple[str, Any]]:
    """What a name in the rows can stand for."""
    rows = [(one.key, one.label) for one in question.axis.classes]
    return [*rows, (CHECK, _("A total, only to check")), (IGNORE, _("Leave out this row"))]


def _sentence(text: object) -> str:
    said = str(text)
    return said if said.endswith(".") else f"{said}."
