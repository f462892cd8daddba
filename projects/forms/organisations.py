"""The form in which an organisation is mended by hand."""

from django import forms
from django.utils.translation import gettext_lazy as _

from projects.validators import IbanFormField


class OrganisationForm(forms.ModelForm):
    """All of it; an IBAN as people write it."""

    iban = IbanFormField(label=_("IBAN"), required=False)
