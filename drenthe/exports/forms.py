"""What is asked of an export."""

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.exports.models import ExportFormat


class ExportForm(forms.Form):
    """As which type of file, as of which day, and with which filters (the query of the list on the screen)."""

    format = forms.ChoiceField(label=_("File type"), choices=ExportFormat.choices, required=False)
    as_of = forms.DateField(label=_("As of"), required=False)
    query = forms.CharField(required=False, max_length=2000)

    def clean_format(self) -> str:
        """Excel, unless asked otherwise."""
        return self.cleaned_data["format"] or ExportFormat.XLSX

    def first_error(self) -> str:
        """The first thing that is wrong, with the name of its field."""
        name, errors = next(iter(self.errors.items()))
        label = self.fields[name].label if name in self.fields else ""
        return f"{label}: {errors[0]}" if label else str(errors[0])
