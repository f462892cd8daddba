"""What is asked when figures are brought: a file or a grid, a mapping of columns, an explanation of a finding."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from drenthe.lib.entry.days import not_in_future
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.formfields import OpenChoiceField, field_of
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.lib.sheets.sheet import Cell
from monitoring.enums import Mark, ValueStatus
from monitoring.models import Table
from monitoring.services.files.entries import read_entry
from monitoring.services.files.finality import AS_SAID
from monitoring.services.files.uploads import FIRST_YEAR, LAST_YEAR, About
from monitoring.services.tables.layout import ColumnHeading, column_headings, layout_rows
from monitoring.services.tables.sentences import cell_name
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, Shape
from monitoring.services.tables.sources import check_source

PLANS = "plans"  # beside the keys of the tables: the file of plan registration


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
        said = {name: self.cleaned_data[name] for name in ("year", "published_on", "source")}
        status = self.cleaned_data["status"]
        return About(**said, status="" if status == AS_SAID else status)


class UploadForm(AboutForm):
    """A file."""

    field_order = ["file", "year", "published_on", "status", "source"]
    file = forms.FileField(label=_("File"), help_text=_("A workbook (.xlsx, .ods, .xls, .xlsb) or a CSV file."))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ",".join(ENDINGS)
        as_said = (AS_SAID, _("As the file says; definitive where it says nothing"))
        field_of(self, "status", OpenChoiceField).choices = [as_said, *ValueStatus.choices]


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
