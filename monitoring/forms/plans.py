"""The form with which a file of plan registration is brought."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.days import not_in_future
from drenthe.lib.formfields import RowField, needed
from drenthe.lib.sheets.list_forms import ListColumnsForm
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.opening import ENDINGS
from monitoring.forms.tables import named_source
from monitoring.services.sources.plan_columns import suggestion, wanted_columns, years_said
from projects.models import Municipality


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
        help_text=_("There is one edition of the plans for each day."),
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
    """For each column of the format the column of the file that holds it; the years are found by their headings."""

    def __init__(self, *args: Any, listed: Listed, chosen: Mapping[str, int], of_one: Any = None, **kwargs: Any):
        super().__init__(*args, listed=listed, wanted=wanted_columns(), chosen=chosen or suggestion(listed), **kwargs)
        self.listed = listed
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

    def clean(self) -> dict[str, Any]:
        """There is a column of a year; and a column of the municipality, or one municipality of all."""
        cleaned = super().clean()
        column, of_one = cleaned.get("municipality"), cleaned.get("of_one")
        if column and of_one:
            self.add_error("of_one", _("Choose the column with the municipality, or one municipality, not both."))
        elif not column and not of_one and not {"municipality", "of_one"} & set(self.errors):
            self.add_error(
                "municipality",
                _("Choose the column that names the municipality, or choose below of which one all plans are."),
            )
        if not self.errors and not self.years():
            self.add_error(None, _("No column has one year in its heading. Add the years to the headings."))
        return cleaned

    def years(self) -> list[int]:
        """The years of which a column was found, besides those that were chosen for something else."""
        chosen = self.columns().values() if self.is_bound and not self.errors else ()
        return sorted(years_said(self.listed.header.row, chosen).values())
