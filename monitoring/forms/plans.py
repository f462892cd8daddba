"""The form with which a file of plan registration is brought."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.days import not_in_future
from drenthe.lib.sheets.opening import ENDINGS


class PlanUploadForm(forms.Form):
    """A file, and the day on which the plans stood so."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "A workbook (.xlsx, .ods, .xls, .xlsb) or a CSV file, in the national format: a row for each plan and "
            "segment, and a column for each year."
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
