"""The file of the bank that is uploaded."""

from django import forms
from django.utils.translation import gettext_lazy as _

from subsidies.imports.bank_files import ENDINGS


class BankFileForm(forms.Form):
    """One file of the bank."""

    file = forms.FileField(
        label=_("File of the bank"),
        help_text=_(
            "The statement as the bank gives it: camt.053 (.xml), or a CSV file with the date, the amount and the "
            "account of the other."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
