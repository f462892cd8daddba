"""Checks on the numbers of organisations. The arithmetic is python-stdnum's."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import iban
from stdnum.exceptions import ValidationError as NumberError
from stdnum.nl import bsn


def validate_kvk(value: str) -> None:
    """A number of the Chamber of Commerce has eight digits. Raises ValidationError."""
    if not (value.isascii() and value.isdigit() and len(value) == 8):
        raise ValidationError(_("A KvK number has eight digits; “%(value)s” does not."), params={"value": value})


def validate_branch(value: str) -> None:
    """A branch number of the Chamber of Commerce (vestigingsnummer) has twelve digits. Raises ValidationError."""
    if not (value.isascii() and value.isdigit() and len(value) == 12):
        raise ValidationError(
            _("A KvK branch number has twelve digits; “%(value)s” does not."), params={"value": value}
        )


def validate_rsin(value: str) -> None:
    """An RSIN has nine digits and passes the same test as a BSN (elfproef). Raises ValidationError."""
    try:
        valid = bsn.validate(value) == value
    except NumberError:
        valid = False
    if not valid:
        raise ValidationError(
            _("“%(value)s” is not an RSIN: an RSIN has nine digits and must pass a check for typing errors."),
            params={"value": value},
        )


def plain_iban(value: str) -> str:
    """Return an IBAN as it is kept, without the spaces that people write in it. Raises ValidationError."""
    plain = "".join(value.split()).upper()
    if plain:
        validate_iban(plain)
    return plain


def validate_iban(value: str) -> None:
    """An IBAN passes its own check (ISO 13616), written without spaces. Raises ValidationError.

    Of no country is looked up which banks it has: such a list is never complete, and a sound number would be refused.
    """
    try:
        valid = iban.validate(value, check_country=False) == value
    except NumberError:
        valid = False
    if not valid:
        raise ValidationError(_("“%(value)s” is not an IBAN: check it for typing errors."), params={"value": value})


class IbanFormField(forms.CharField):
    """An IBAN as people write it, with spaces or without; the value is as it is kept."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{"max_length": 42, **kwargs})  # the longest of 34, in groups of four

    def clean(self, value: Any) -> str:
        """Take the spaces out and check it."""
        return plain_iban(super().clean(value))
