"""What kind of value each scheme parameter has, and how its text is read and shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.entry.days import typed_day
from drenthe.lib.values.money import AmountError, format_euros, parse_euros
from projects.enums import OrganisationKind
from subsidies.award_enums import LoanTrigger
from subsidies.enums import ParameterCode
from subsidies.order_enums import Order, Ties

Value = Decimal | int | bool | str | date | None

CHOICES: dict[ParameterCode, dict[str, Any]] = {
    ParameterCode.TERM_ANCHOR: {
        "receipt": _("receipt"),
        "complete": _("a complete application"),
        "closing": _("the closing date of the tender"),
    },
    ParameterCode.ORDER: dict(Order.choices),
    ParameterCode.TIES: dict(Ties.choices),
    ParameterCode.LOAN_TRIGGER: dict(LoanTrigger.choices),
    ParameterCode.COSTS_FROM_TIER: {"1": _("1: every award"), "2": "2", "3": "3"},
}
# From which accounting tier the amount follows the costs where a version does not know it: what binds the province
# more. Below it a grant is settled at the award once the activities were done (Awb 4:46, paragraph 1).
COSTS_FROM = 3


# What an admin can record and no rule reads: the screens say so.
FOR_INFORMATION = {ParameterCode.CEILING_TOTAL}


class Kind(Enum):
    """The kinds of value."""

    AMOUNT = "amount"
    NUMBER = "number"
    SHARE = "share"
    YES_NO = "yes or no"
    CHOICE = "choice"
    KINDS = "kinds of applicants"
    DAY = "day"
    TEXT = "text"


KEPT_AS_READ = {Kind.AMOUNT, Kind.SHARE}  # people may type them with a comma
LONGEST_NUMBER = 6
_NUMBERS = {  # with the largest that can be meant: a term of ten years, a duration of fifty
    ParameterCode.MIN_DWELLINGS: 99_999,
    ParameterCode.DECISION_WEEKS: 520,
    ParameterCode.DECISION_WEEKS_EXTENDED: 520,
    ParameterCode.DURATION_YEARS: 50,
    ParameterCode.COMPLETION_WEEKS: 520,
    ParameterCode.VIEW_WEEKS: 520,
    ParameterCode.SETTLEMENT_WEEKS: 520,
    ParameterCode.REMINDER_WEEKS: 520,
    **dict.fromkeys((ParameterCode.SAMPLE_TIER_1, ParameterCode.SAMPLE_TIER_2), 9_999),
    ParameterCode.EXTENSION_WEEKS: 520,
    ParameterCode.EXTENSION_TIMES: 9,
}
_TEXTS = {ParameterCode.EXTENSION_ARTICLE, ParameterCode.DECISION_ARTICLE, ParameterCode.AWARD_ARTICLE}
_TEXTS |= {ParameterCode.ORDER_ARTICLE, ParameterCode.SET_OFF_ARTICLE, ParameterCode.LOAN_CONVERSION}
# What holds where a version does not know it: the weeks and the samples (one award in so many) of the Subsidieloket,
# not confirmed for any scheme. The weeks of a reminder are a choice of ours: no rule was found that lays them down.
UNLESS_LAID_DOWN = {
    ParameterCode.COMPLETION_WEEKS: 2,
    ParameterCode.VIEW_WEEKS: 2,
    ParameterCode.SETTLEMENT_WEEKS: 22,
    ParameterCode.REMINDER_WEEKS: 4,
    ParameterCode.SAMPLE_TIER_1: 10,
    ParameterCode.SAMPLE_TIER_2: 5,
}
_SHARES = {ParameterCode.COFINANCING_SHARE, ParameterCode.ADVANCE_SHARE, ParameterCode.LOAN_INTEREST}
_DAYS = {ParameterCode.CLOSING_DATE}
_YES_NO = {ParameterCode.PARTIAL_AWARD, ParameterCode.TITLE_4_2, ParameterCode.SISA, ParameterCode.LOAN_WAIVER}


@dataclass(frozen=True)
class Parameter:
    """One parameter as it holds in a version: its value (None when unknown), where it was read, and if confirmed."""

    code: ParameterCode
    value: Value
    source: str
    is_confirmed: bool


def kind_of(code: str) -> Kind:
    """Return the kind of value of a parameter."""
    parameter = ParameterCode(code)
    if parameter in CHOICES:
        return Kind.CHOICE
    if parameter == ParameterCode.APPLICANT_KINDS:
        return Kind.KINDS
    if parameter in _TEXTS:
        return Kind.TEXT
    if parameter in _NUMBERS:
        return Kind.NUMBER
    if parameter in _SHARES:
        return Kind.SHARE
    if parameter in _DAYS:
        return Kind.DAY
    return Kind.YES_NO if parameter in _YES_NO else Kind.AMOUNT


def parse(code: str, text: str) -> Value:
    """Return the value of the stored text: euros, a whole number, a share from 0 to 1, True or False, or a choice.

    An empty text is an unknown value: None. Raises ValidationError with a sentence when the text does not fit.
    """
    if not text:
        return None
    kind = kind_of(code)
    if kind is Kind.KINDS:
        return _kinds(text)
    if kind is Kind.TEXT:
        return text
    try:
        if kind is Kind.AMOUNT:
            return _amount(text)
        if kind is Kind.NUMBER:
            return _whole(text, _NUMBERS[ParameterCode(code)])
        if kind is Kind.SHARE:
            return _share(text)
        if kind is Kind.DAY:
            return typed_day(text)
    except (AmountError, ValueError, InvalidOperation):
        raise ValidationError(_WRONG[kind], code="invalid") from None
    allowed = {"yes": True, "no": False} if kind is Kind.YES_NO else {key: key for key in CHOICES[ParameterCode(code)]}
    if text not in allowed:
        raise ValidationError(_("Choose from: %(choices)s.") % {"choices": ", ".join(allowed)}, code="invalid")
    return allowed[text]


_WRONG = {
    Kind.AMOUNT: _("Enter an amount in euros, for example 300.000,00."),
    Kind.NUMBER: _("Enter a whole number that can be meant: no term is longer than 520 weeks or 50 years."),
    Kind.DAY: _("Enter a day as year-month-day in figures, for example 2026-11-26."),
    Kind.SHARE: _("Enter a share from 0 to 1, for example 0.50."),
}


def _amount(text: str) -> Decimal:
    amount = parse_euros(text)
    if amount < 0:
        raise ValueError(text)
    return amount


def _whole(text: str, most: int) -> int:
    number = int(text[:LONGEST_NUMBER])
    if not 0 <= number <= most or len(text) > LONGEST_NUMBER:
        raise ValueError(text)
    return number


def _kinds(text: str) -> str:
    kinds = [kind.strip() for kind in text.split(",")]
    if wrong := [kind for kind in kinds if kind not in OrganisationKind.values]:
        known = ", ".join(OrganisationKind.values)
        raise ValidationError(
            _("“%(kind)s” is not a type of applicant. Choose from: %(choices)s.")
            % {"kind": wrong[0], "choices": known}
        )
    return ",".join(kinds)


def _share(text: str) -> Decimal:
    share = Decimal(text.replace(",", "."))
    if not 0 <= share <= 1:
        raise ValueError(text)
    return share


def show(code: str, value: Value) -> str:
    """Return the value as text for a screen in the active language; unknown says so."""
    if value is None:
        return gettext("unknown")
    if isinstance(value, date):
        return formats.date_format(value)
    kind = kind_of(code)
    if kind is Kind.AMOUNT:
        return format_euros(Decimal(value))
    if kind is Kind.SHARE:
        percentage = (Decimal(value) * 100).normalize()
        return formats.number_format(percentage, decimal_pos=max(0, -int(percentage.as_tuple().exponent))) + "%"
    if kind is Kind.KINDS:
        return ", ".join(str(OrganisationKind(one).label) for one in str(value).split(","))
    if kind is Kind.YES_NO:
        return gettext("yes") if value else gettext("no")
    return str(CHOICES[ParameterCode(code)][str(value)]) if kind is Kind.CHOICE else str(value)
