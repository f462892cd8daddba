"""Money: Decimal euros in Python, whole cents in the database, text as people write it.

SQLite keeps a DecimalField as a float, so that three times 0.10 no longer fits in 0.30. Whole cents are exact on every
database, sum exactly and can be compared by a constraint or a trigger. `MoneyField` hides the cents: outside the
database an amount is always a Decimal with two places.
"""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core import checks, exceptions, validators
from django.db import models
from django.db.models.expressions import Combinable, register_combinable_fields
from django.utils import formats
from django.utils.translation import gettext_lazy as _

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
MAX_AMOUNT = Decimal("9999999999.99")  # of one entry: thirty times what the province spends in a year
MAX_SUM = Decimal("90000000000000000.00")  # of millions of entries: what a column of cents holds

_ENTRY = re.compile(
    r"(?:(?:€|EUR) ?)?(?P<sign>-?)(?P<late>(?:€|EUR) ?)?"
    r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)"
    r"(?:,(?P<cents>\d*)|,-{1,2})?",
    re.IGNORECASE | re.ASCII,
)
_POINT_CENTS = re.compile(r"-?\d+\.\d{1,2}", re.ASCII)


class AmountError(ValueError):
    """A text or value is no amount of money; `message` says why, translated."""

    def __init__(self, message: Any):
        super().__init__(str(message))
        self.message = message


def to_euros(value: Any, *, most: Decimal = MAX_SUM) -> Decimal:
    """Return an int, str or Decimal number of euros as a Decimal with exactly two places.

    Raises AmountError for a float (it may already have lost a cent), for more than two decimals, for anything that is
    no finite number and for amounts beyond `most`: MAX_AMOUNT for what is entered, so that no sum passes MAX_SUM.
    """
    if isinstance(value, float):
        raise AmountError(_("A float cannot be used as an amount: it may already have lost a cent."))
    try:
        amount = Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        raise AmountError(_("Enter an amount in euros, for example 1.234,56.")) from None
    if not amount.is_finite():
        raise AmountError(_("Enter an amount in euros, for example 1.234,56."))
    if abs(amount) > most:
        raise AmountError(_("This amount is too large."))
    rounded = amount.quantize(CENT)
    if rounded != amount:
        raise AmountError(_("An amount can have at most two decimals."))
    return rounded + ZERO  # no negative zero


def parse_euros(text: str) -> Decimal:
    """Return the amount that a person wrote: 1.234,56 or € 1.234,- or 1234.56 (a point before one or two decimals).

    A comma is always the decimal sign, so 12,345 is refused rather than read as twelve thousand. Raises AmountError.
    """
    text = re.sub(r"[\u00a0\u202f\s]+", " ", text).strip()
    if _POINT_CENTS.fullmatch(text):
        return to_euros(text, most=MAX_AMOUNT)
    match = _ENTRY.fullmatch(text)
    if match is None:
        raise AmountError(_("Enter an amount in euros, for example 1.234,56."))
    if len(match["cents"] or "") > 2:  # 1,000 is a thousand to one, and one to another
        raise AmountError(_("An amount can have at most two decimals."))
    whole = match["whole"].replace(".", "").replace(" ", "")
    sign = match["sign"]
    return to_euros(f"{sign}{whole}.{match['cents'] or '0'}", most=MAX_AMOUNT)


def format_euros(amount: Decimal) -> str:
    """Return the amount as text in the active language, such as € 1.234,56, with a space that does not break."""
    text = formats.number_format(abs(amount), decimal_pos=2, force_grouping=True)
    return f"{'-' if amount < 0 else ''}€\u00a0{text}"


class _AtLeast(validators.MinValueValidator):
    message = _("Enter an amount of at least %(limit_value)s.")

    def __call__(self, value: Any) -> None:
        if value < self.limit_value:
            raise exceptions.ValidationError(
                self.message, code=self.code, params={"limit_value": format_euros(self.limit_value)}
            )


class MoneyFormField(forms.DecimalField):
    """An amount as people write it in the Netherlands; the value is a Decimal with two places."""

    def __init__(self, *, min_value: Decimal | None = None, **kwargs: Any):
        super().__init__(localize=True, **kwargs)
        if min_value is not None:
            self.validators.append(_AtLeast(min_value))
        self.widget.input_type = "text"
        self.widget.is_localized = True

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]  # django-stubs: IntegerField
        """Read the entry; ValidationError with a sentence when it is no amount."""
        if value in self.empty_values:
            return None
        try:
            return parse_euros(value) if isinstance(value, str) else to_euros(value, most=MAX_AMOUNT)
        except AmountError as error:
            raise exceptions.ValidationError(error.message, code="invalid") from None

    def prepare_value(self, value: Any) -> Any:
        """Show a Decimal as it is written here; leave what the user typed as it was."""
        return formats.number_format(value, decimal_pos=2) if isinstance(value, Decimal) else value

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """A plain text box with a numeric keyboard on phones."""
        return {"inputmode": "decimal", "autocomplete": "off", "data-money": True}


class MoneyField(models.Field):
    """An amount in euros: a Decimal with two places in Python, a bigint of cents in the database."""

    description = _("Amount in euros")
    empty_strings_allowed = False

    def get_internal_type(self) -> str:
        """Stored as whole cents."""
        return "BigIntegerField"

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        """Refuse a default that is a float."""
        wrong = isinstance(self.default, float)
        return [*super().check(**kwargs), *([checks.Error("A float is no amount.", obj=self)] if wrong else [])]

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Decimal | None:
        """Cents (an int, or a Decimal from a PostgreSQL sum) to euros."""
        return None if value is None else Decimal(value).scaleb(-2)

    def to_python(self, value: Any) -> Decimal | None:
        """Any entry to euros; ValidationError when it is no amount."""
        if value is None or isinstance(value, Decimal):
            return value if value is None else self._clean(value)
        return self._clean(value)

    def _clean(self, value: Any) -> Decimal:
        try:
            return parse_euros(value) if isinstance(value, str) else to_euros(value, most=MAX_AMOUNT)
        except AmountError as error:
            raise exceptions.ValidationError(error.message, code="invalid") from None

    def get_prep_value(self, value: Any) -> Any:
        """Euros to whole cents. Raises AmountError for a float or a third decimal."""
        value = super().get_prep_value(value)
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return int(to_euros(value) * 100)

    @property
    def validators(self) -> list[Any]:
        """No amount beyond what fits in the column and in common sense."""
        return [
            *super().validators,
            validators.MinValueValidator(-MAX_AMOUNT),
            validators.MaxValueValidator(MAX_AMOUNT),
        ]

    def value_to_string(self, obj: models.Model) -> str:
        """For serialisation: euros with a point, exact."""
        value = self.value_from_object(obj)
        return "" if value is None else str(value)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """A MoneyFormField."""
        return super().formfield(**{"form_class": MoneyFormField, **kwargs})


for _connector in (Combinable.ADD, Combinable.SUB):
    register_combinable_fields(MoneyField, _connector, MoneyField, MoneyField)
register_combinable_fields(MoneyField, Combinable.MUL, models.IntegerField, MoneyField)
register_combinable_fields(models.IntegerField, Combinable.MUL, MoneyField, MoneyField)
