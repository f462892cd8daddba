"""The form with which a file of plan registration is brought."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from drenthe.lib.entry.days import not_in_future
from drenthe.lib.screens.formfields import RowField, needed
from drenthe.lib.sheets.list_forms import ListColumnsForm
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.lib.values.keys import key_of
from monitoring.forms.tables import named_source
from monitoring.services.files.figures import have_one_sign
from monitoring.services.sources.plan_columns import BY_ROW, known_words, wanted_columns, years_said
from monitoring.services.sources.plan_file import PlanFile, consecutive
from monitoring.services.sources.plan_layouts import PlanLayout
from monitoring.services.sources.plan_suggestions import is_by_name_alone, suggestion
from monitoring.services.sources.plan_sums import sum_columns
from monitoring.services.sources.plan_values import ValueQuestion, choices_of, questions_of
from monitoring.services.sources.plan_years import demolition_beside, rows_of_demolition
from projects.models import Municipality

GROUPS_NAMED = 5


class PlanUploadForm(forms.Form):
    """A file, and the day on which the plans stood so."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "A workbook (.xlsx, .ods, .xls, .xlsb) or a CSV file: a row for each plan and segment, and a column for "
            "each year. Of columns with names of your own you say next what they contain."
        ),
    )
    as_of = forms.DateField(
        label=_("Plans as of"),
        help_text=_(
            "Of a day there is one edition with the plans of all municipalities, or one of each municipality."
        ),
        validators=[not_in_future],
    )
    source = forms.CharField(label=_("Source"), max_length=200, initial=_("Plan registration"))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ",".join(ENDINGS)

    def clean_source(self) -> str:
        """It names somebody."""
        return named_source(self.cleaned_data["source"])


class PlanColumnsForm(ListColumnsForm):
    """For each column of the format the column of the file that holds it; the years are found by their headings.

    And for each word in those columns that the format does not know, what it means. Which words those are follows from
    the columns: with others, others are asked.
    """

    def __init__(
        self,
        *args: Any,
        listed: Listed,
        layout: PlanLayout | None,
        of_one: Any = None,
        reading: PlanFile | None = None,
        **kwargs: Any,
    ):
        chosen = layout.columns if layout else suggestion(listed)
        super().__init__(*args, listed=listed, wanted=wanted_columns(), chosen=chosen, **kwargs)
        self.before, self.known = layout or PlanLayout({}), known_words()
        self.groups_before = self.before.in_groups if reading is None else reading.in_groups
        if layout is None:
            self._say_why(chosen)
        needed(self.fields["municipality"])
        self.fields["municipality"].help_text = _("Not in the file? Choose below of which municipality all plans are.")
        self.fields["of_one"] = RowField(
            label=_("All plans are of one municipality"),
            help_text=_("Only if no column names it. This holds for this file; the next one asks it again."),
            queryset=Municipality.objects.all(),
            empty_label=_("no, a column names the municipality"),
            required=False,
            initial=of_one,
        )
        self.order_fields(["name", "municipality", "of_one"])
        found = questions_of(listed.rows, self._so_far(), self.known)
        self.too_many = found.too_many
        self.asked = {f"value-{one.column}-{one.word}": one for one in found.asked}
        for name, question in self.asked.items():
            self.fields[name] = needed(self._value_field(question))
        if reading is not None and reading.groups and have_one_sign(reading.groups):
            self.fields["in_groups"] = forms.BooleanField(
                label=_("The sign between the digits stands before thousands in all of this file"),
                help_text=_("In it: %(sample)s. Without this tick such a number cannot be read.")
                % {"sample": ", ".join(f"{one.cell} {one.content}" for one in reading.groups[:GROUPS_NAMED])},
                required=False,
                initial=self.groups_before,
            )

    def _say_why(self, chosen: Mapping[str, int | None]) -> None:
        """Say of a column that was guessed by its name alone that it was."""
        for key, at in chosen.items():
            if at is not None and is_by_name_alone(self.listed, key, at, self.known):
                self.fields[key].help_text = _(
                    "A guess by the name of the column. The words in it are others than those of the format: say "
                    "below what they mean."
                )

    def _value_field(self, question: ValueQuestion) -> forms.ChoiceField:
        said = question.cell.content or _("(empty)")
        cells = ngettext("%(count)s cell, in %(cell)s.", "%(count)s cells, the first is %(cell)s.", question.count)
        shown = cells % {"count": question.count, "cell": question.cell.ref}
        return forms.ChoiceField(
            label=_("“%(word)s” in the column “%(column)s” means")
            % {"word": said, "column": self.fields[question.column].label},
            choices=[
                ("", _("not said: I correct it in the file")),
                *choices_of(question.column, self.known[question.column]),
            ],
            initial=question.guess,
            help_text=" ".join(filter(None, [shown, question.reason])),
            required=False,
        )

    def _so_far(self) -> PlanLayout:
        """What the columns hold, as far as that is chosen already."""
        given = self.data if self.is_bound else {key: self.fields[key].initial for key in self._keys()}
        columns = {key: at for key in self._keys() if (at := key_of(given.get(key))) is not None}
        width = len(self.listed.headers)
        return PlanLayout({key: at for key, at in columns.items() if at < width}, self.before.values)

    def _keys(self) -> list[str]:
        return [one.key for one in self.wanted]

    def clean(self) -> dict[str, Any]:
        """Columns, years and words are all judged at once, so that one look is enough."""
        cleaned = super().clean()
        column, of_one = cleaned.get("municipality"), cleaned.get("of_one")
        if column and of_one and of_one != self.fields["of_one"].initial:
            self.add_error("of_one", _("Choose the column with the municipality, or one municipality, not both."))
        elif not column and not of_one and not {"municipality", "of_one"} & set(self.errors):
            self.add_error(
                "municipality",
                _("Choose the column that names the municipality, or choose below of which one all plans are."),
            )
        for name, count in self.too_many.items():
            said = _("%(count)s different texts in this column are unknown. Does another column hold this?")
            self.add_error(name, said % {"count": count})
        by_row = {key for key in BY_ROW if cleaned.get(key)}
        if by_row:
            for missing in set(BY_ROW) - by_row - set(self.errors):
                self.add_error(missing, _("With a row for each year both are needed: the year and the number."))
        elif demolition_beside(self.listed.header.row) is not None:
            self.add_error(None, rows_of_demolition())
        elif not self.years():
            self.add_error(
                None,
                _(
                    "No column has one year in its heading. Add the years to the headings, or choose the column with "
                    "the year and the one with the number."
                ),
            )
        elif not consecutive(self.years()):
            self.add_error(None, _("The years in the columns are not consecutive."))
        return cleaned

    def used(self) -> set[int]:
        """Those of a year are used as well, and those of totals, which are compared."""
        row = self.listed.header.row
        return super().used() | set(years_said(row, super().used())) | set(sum_columns(row))

    def years(self) -> list[int]:
        """The years of which a column was found, besides those that were chosen for something else."""
        return sorted(years_said(self.listed.header.row, super().used()).values())

    def value_fields(self) -> list[BoundField]:
        """The fields of the words that are asked."""
        return [self[name] for name in self.asked]

    def column_fields(self) -> list[BoundField]:
        """The fields of the columns."""
        return [self[name] for name in self.fields if name not in self.asked and name != "in_groups"]

    def layout(self) -> PlanLayout:
        """Return what was said; words of before that are not in this file keep their meaning."""
        values = {column: dict(words) for column, words in self.before.values.items()}
        for name, question in self.asked.items():
            values.setdefault(question.column, {})[question.word] = self.cleaned_data[name]
        values = {column: {word: to for word, to in words.items() if to} for column, words in values.items()}
        in_groups = bool(self.cleaned_data.get("in_groups", self.groups_before))
        return PlanLayout(self.columns(), values, in_groups, self.before.signs)
