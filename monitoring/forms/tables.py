"""What is asked when figures are brought: a file or a grid, a mapping of columns, an explanation of a finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter

from drenthe.lib.entry.days import not_in_future
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.formfields import OpenChoiceField, field_of
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import IGNORE
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.lib.sheets.sheet import Cell
from monitoring.enums import Mark, ValueStatus
from monitoring.models import Table
from monitoring.services.files.columns import CHECK, PERIOD
from monitoring.services.files.entries import read_entry
from monitoring.services.files.names import NameQuestion
from monitoring.services.files.suggestions import Suggestion
from monitoring.services.files.uploads import FIRST_YEAR, LAST_YEAR, About
from monitoring.services.files.years import contradicts, role_name
from monitoring.services.tables.layout import ColumnHeading, column_headings, layout_rows
from monitoring.services.tables.sentences import cell_name
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, Shape
from monitoring.services.tables.sources import check_source

PLANS = "plans"  # beside the keys of the tables: the file of plan registration
TOGETHER = 3  # names that the table does not know: from here on one question for all of them


def named_source(source: str) -> str:
    """Return a source that names somebody. Raises ValidationError."""
    try:
        check_source(source)
    except Refusal as refusal:
        raise forms.ValidationError(str(refusal)) from None
    return source


class AboutForm(forms.Form):
    """Of which year, as published on which day, how final, and from where."""

    year = forms.IntegerField(label=_("Year of the figures"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    published_on = forms.DateField(
        label=_("Published on"),
        help_text=_("The figures count from this day on."),
        widget=forms.DateInput,
        validators=[not_in_future],
    )
    status = OpenChoiceField(label=_("Status"), choices=ValueStatus.choices)
    source = forms.CharField(
        label=_("Source"),
        max_length=200,
        help_text=_(
            "Who gave these figures, and in what: “COA, statement of January 2026”. It is shown with the figures."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.initial.get("source"):
            proposed = _("This is the source of last time, put forward to %(year)s. It is kept as it stands here.")
            source = self.fields["source"]
            source.help_text = f"{source.help_text} {proposed % {'year': self.initial['year']}}"

    def clean_source(self) -> str:
        """It names somebody."""
        return named_source(self.cleaned_data["source"])

    def about(self) -> About:
        """Return what was said of the figures, to the letter: a source that was proposed and left is what was said."""
        return About(**{name: self.cleaned_data[name] for name in ("year", "published_on", "status", "source")})


class UploadForm(AboutForm):
    """A file."""

    field_order = ["file", "year", "published_on", "status", "source"]
    file = forms.FileField(label=_("File"), help_text=_("A workbook (.xlsx, .ods, .xls, .xlsb) or a CSV file."))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ",".join(ENDINGS)


@dataclass(frozen=True)
class FormRow:
    """A row of the grid: its name, and its fields each with the name of the column."""

    label: str
    is_total: bool
    cells: list[tuple[str, BoundField]]


class ManualEntryForm(AboutForm):
    """The cells of a table of a year, to be typed in."""

    def __init__(self, *args: Any, shape: Shape, of_year: int, entries: CellEntries, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.shape, self.of_year = shape, of_year
        self.fields["year"].widget = forms.HiddenInput()
        self.places: dict[str, CellAddress] = {}
        for row, line in enumerate(layout_rows(shape, of_year)):
            for column, place in enumerate(line.places):
                name = f"cell-{row}-{column}"
                self.places[name] = place
                widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "size": 7})
                label = cell_name(shape, *place)
                initial = as_typed(entries.get(place))
                self.fields[name] = forms.CharField(
                    label=label, required=False, max_length=30, widget=widget, initial=initial
                )

    def clean(self) -> dict[str, Any]:
        """Every cell is read as in a file."""
        cleaned = super().clean() or {}
        for name in self.places:
            try:
                read_entry(Cell(name, cleaned.get(name) or None), self.shape)
            except CellError as error:
                self.add_error(name, str(error))
        return cleaned

    def figures(self) -> dict[CellAddress, str]:
        """Return what was typed in each cell."""
        return {place: self.cleaned_data[name] for name, place in self.places.items()}

    def about_fields(self) -> list[BoundField]:
        """The fields that are not cells."""
        return [self[name] for name in ("published_on", "status", "source")]

    def heads(self) -> list[ColumnHeading]:
        """The columns."""
        return column_headings(self.shape, self.of_year)

    def rows(self) -> list[FormRow]:
        """The rows with their fields."""
        names, heads = iter(self.places), self.heads()
        return [
            FormRow(
                ", ".join(part for part in (line.label, line.period) if part),
                line.is_total,
                [(head.label, self[next(names)]) for head, _place in zip(heads, line.places, strict=True)],
            )
            for line in layout_rows(self.shape, self.of_year)
        ]


def as_typed(entry: CellEntry | None) -> str:
    """Return a cell as somebody would type it: digits, a decimal comma, a point for what is kept secret."""
    if entry is None:
        return ""
    if entry.number is not None:
        return f"{entry.number.normalize():f}".replace(".", ",")
    return "." if entry.mark == Mark.SUPPRESSED else entry.printed


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
                is_outside = at in suggestion.outside
                self.fields[f"column-{at}"] = forms.ChoiceField(
                    label=cell.content
                    or _("Column %(letter)s, without a name") % {"letter": get_column_letter(at + 1)},
                    choices=[("", _("Choose what this is")), *choices] if is_outside else choices,
                    initial=suggestion.roles.get(at, "" if is_outside else IGNORE),
                    error_messages={"required": _("Choose which period this is, or leave it out.")},
                    help_text=_help(sample, suggestion.reasons.get(at, ""), is_hidden=at in suggestion.hidden),
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
        lacks = self.suggestion.lacks(self.columns())
        if lacks and not self.errors:
            reason = _("No column is chosen for: %(names)s. The table of %(year)s needs these.")
            if set(lacks) & set(self.suggestion.shape.periods_of(self.suggestion.year)):
                reason = _("No column is chosen for: %(names)s. The table of %(year)s needs these. Is the year right?")
            self.add_error(None, reason % {"names": ", ".join(lacks), "year": self.suggestion.year})
        return cleaned

    def _check_rows(self) -> None:
        taken = self.suggestion.known_rows(self._chosen())
        for name, question in self.asked.items():
            answer = self.cleaned_data.get(name)
            if not answer or answer in (IGNORE, CHECK):
                continue
            if (other := taken.get((question.axis.axis, answer))) is not None:
                self.add_error(name, _("The row “%(other)s” is this one already.") % {"other": other})
            taken.setdefault((question.axis.axis, answer), question.cell.content)

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
        return found


def _help(sample: str, reason: str, *, is_hidden: bool = False) -> str:
    """What stands in a column, why something is filled in for it, and whether the file hides it."""
    shown = _("In it: %(sample)s") % {"sample": sample} if sample else ""
    hidden = _("This column is hidden in the file.") if is_hidden else ""
    return " ".join(_sentence(part) for part in (shown, reason, hidden) if part)


def _sentence(text: object) -> str:
    said = str(text)
    return said if said.endswith(".") else f"{said}."


def _rows_of(question: NameQuestion) -> list[tuple[str, Any]]:
    """What a name in the rows can stand for."""
    rows = [(one.key, one.label) for one in question.axis.classes]
    return [*rows, (CHECK, _("A total, only to check")), (IGNORE, _("Leave out this row"))]


class DoorForm(forms.Form):
    """What is in a file that somebody has: from here to the page where it is submitted."""

    what = OpenChoiceField(label=_("What is in the file?"))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        themes: dict[str, list[tuple[str, str]]] = {}
        for table in Table.objects.order_by("theme", "position", "key"):
            themes.setdefault(str(table.get_theme_display()), []).append((table.key, table.label))
        plans = (PLANS, _("All plans of plan registration"))
        field_of(self, "what", OpenChoiceField).choices = [plans, *themes.items()]


class ExplanationForm(forms.Form):
    """Why figures are as they are."""

    explanation = forms.CharField(
        label=_("Why this is so"),
        max_length=2000,
        widget=forms.Textarea,
        help_text=_("It is shown beside the figure, in the public version too. The figure itself does not change."),
    )


class FindingFilterForm(forms.Form):
    """Which findings."""

    STATES = [("", _("Not explained")), ("explained", _("Explained")), ("gone", _("Cleared")), ("all", _("All"))]
    table = forms.ChoiceField(label=_("Table"), required=False)
    state = forms.ChoiceField(label=_("Status"), choices=STATES, required=False)
    with_remarks = forms.BooleanField(label=_("With remarks"), required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        tables = [(table.key, table.label) for table in Table.objects.all()]
        field_of(self, "table", forms.ChoiceField).choices = [("", _("All tables")), *tables]
