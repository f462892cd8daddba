"""As of which day the figures of a report are wanted."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.entry.days import not_in_future
from monitoring.report.base import Year


class DaysForm(forms.Form):
    """A day of the year of the report, and as known on which day; without them the whole year as known now."""

    as_of = forms.DateField(
        label=_("As of"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[not_in_future],
    )
    known_on = forms.DateField(
        label=_("As known on"),
        help_text=_("Leaves out bookings that were entered later."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[not_in_future],
    )

    def __init__(self, year: int, data: Any = None) -> None:
        super().__init__(data)
        self.year = year
        self.initial = {"as_of": Year(year).last}

    def clean_as_of(self) -> date | None:
        """A day in the year of the report."""
        day: date | None = self.cleaned_data["as_of"]
        if day is not None and day.year != self.year:
            raise forms.ValidationError(
                _("Choose a day in %(year)s; for another year choose that year first.") % {"year": self.year}
            )
        return day

    def period(self) -> Year:
        """The year as of the days that were asked."""
        if not self.is_bound:
            return Year(self.year)
        as_of = self.cleaned_data["as_of"]
        asked = None if as_of == Year(self.year).last else as_of
        return Year(self.year, asked, self.cleaned_data["known_on"])
