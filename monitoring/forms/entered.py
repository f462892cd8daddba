"""The forms of research on the demand, inhabitants and national targets; a change asks for its reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.entry.days import not_in_future
from drenthe.lib.screens.formfields import WholeNumberField
from monitoring.forms.periods import HalfYearField
from monitoring.models import DemandEstimate, NationalTarget, Population
from projects.models import Municipality, Region

FIRST_YEAR, LAST_YEAR = 2000, 2100
# Against a slip of the finger: what no municipality or country near here, and no research, comes to.
OF_MUNICIPALITY = 500, 1_000_000
OF_COUNTRY = 10_000_000, 30_000_000
OF_DEMAND = 0, 1_000_000
OF_TARGET = 1, 1_000_000


def _number(label: Any, bounds: tuple[int, int], *, required: bool = True) -> WholeNumberField:
    return WholeNumberField(label=label, min_value=bounds[0], max_value=bounds[1], required=required)


class DemandForm(forms.ModelForm):
    """A number of dwellings that research says a region needs in a year."""

    region = forms.ModelChoiceField(
        Region.objects.select_related("scheme").order_by("scheme__name", "name"),
        label=_("Region"),
        required=False,
        empty_label=_("the whole province"),
    )
    year = forms.IntegerField(label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    low = _number(_("At least"), OF_DEMAND)
    high = _number(_("At most"), OF_DEMAND)
    published_on = forms.DateField(label=_("Published on"), validators=[not_in_future])

    class Meta:
        model = DemandEstimate
        fields = ["region", "year", "low", "high", "basis", "source", "published_on"]
        help_texts = {"source": _("Who did the research, and where it is to be read.")}


class InhabitantsForm(forms.ModelForm):
    """The inhabitants of one municipality on a day, to change."""

    inhabitants = _number(_("Inhabitants"), OF_MUNICIPALITY)
    counted_on = forms.DateField(label=_("Counted on"), validators=[not_in_future])

    class Meta:
        model = Population
        fields = ["counted_on", "inhabitants", "source"]


class NewInhabitantsForm(forms.Form):
    """The inhabitants of every municipality on a day, from one source; an empty field is left out."""

    counted_on = forms.DateField(label=_("Counted on"), validators=[not_in_future])
    source = forms.CharField(label=_("Source"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.places = {f"place_{one.code}": one for one in Municipality.objects.order_by("name")}
        for name, one in self.places.items():
            self.fields[name] = _number(one.name, OF_MUNICIPALITY, required=False)

    def clean(self) -> dict[str, Any]:
        """At least one number."""
        found = super().clean() or self.cleaned_data
        if not self.errors and not any(found.get(name) is not None for name in self.places):
            raise forms.ValidationError(_("Fill in the inhabitants of at least one municipality."))
        return found

    def rows(self) -> list[Population]:
        """What was filled in."""
        about = {name: self.cleaned_data[name] for name in ("counted_on", "source")}
        return [
            Population(municipality=one, inhabitants=self.cleaned_data[name], **about)
            for name, one in self.places.items()
            if self.cleaned_data[name] is not None
        ]


class NationalForm(forms.ModelForm):
    """The number of permit holders that all municipalities together must house in a half-year."""

    period = HalfYearField()
    persons = _number(_("Persons to be housed"), OF_TARGET)
    inhabitants = _number(_("Inhabitants of the Netherlands"), OF_COUNTRY)
    counted_on = forms.DateField(label=_("Inhabitants counted on"), validators=[not_in_future])
    announced_on = forms.DateField(label=_("Announced on"), validators=[not_in_future], required=False)

    class Meta:
        model = NationalTarget
        fields = ["period", "persons", "inhabitants", "counted_on", "announced_on", "source", "is_confirmed"]
        help_texts = {"is_confirmed": _("Only when you have looked at the source itself.")}


class ReasonForm(forms.Form):
    """Why a figure that is there is changed."""

    reason = forms.CharField(
        label=_("Why do you change this?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
