"""What can be asked of how long deciding took."""

from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import field_of
from subsidies.models import Scheme
from subsidies.services.work import turnaround
from subsidies.services.work.turnaround import STANDING_LABELS, Handled


class TurnaroundForm(forms.Form):
    """Which decisions: of a year, and if wanted of one scheme, one month and one standing to the term."""

    year = forms.TypedChoiceField(label=_("Year"), coerce=int)
    scheme = forms.ModelChoiceField(
        label=_("Scheme"),
        queryset=Scheme.objects.all(),
        to_field_name="code",
        required=False,
        empty_label=_("All schemes"),
    )
    month = forms.ChoiceField(
        label=_("Month"),
        required=False,
        choices=lambda: [("", _("All months")), *((str(number), name) for number, name in MONTHS.items())],
    )
    standing = forms.ChoiceField(
        label=_("Legal term"),
        required=False,
        choices=lambda: [("", _("All")), *((one.value, label) for one, label in STANDING_LABELS.items())],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "year", forms.TypedChoiceField).choices = [(year, str(year)) for year in turnaround.years()]

    def chosen(self, rows: list[Handled]) -> list[Handled]:
        """Return the rows that were asked for."""
        month, standing = self.cleaned_data["month"], self.cleaned_data["standing"]
        return [
            row
            for row in self.of_scheme(rows)
            if (not month or row.decided_on.month == int(month)) and (not standing or row.standing == standing)
        ]

    def of_scheme(self, rows: list[Handled]) -> list[Handled]:
        """Return the rows of the scheme that was asked for."""
        scheme = self.cleaned_data["scheme"]
        return [row for row in rows if scheme is None or row.scheme == scheme.code]

    def said(self, name: str) -> str:
        """Return what was chosen for a field, as people call it."""
        value, field = self.cleaned_data[name], self.fields[name]
        labels: dict[Any, Any] = dict(field.choices) if isinstance(field, forms.ChoiceField) else {}  # type: ignore[arg-type]
        return str(labels.get(value, value))
