"""What people write as text where Excel would have a number or a date: read when it can mean one thing only.

Anything else is refused with the reason that is true of it, and with what to write where that can be told.
"""

import re
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.values.grouped import SPACED
from drenthe.lib.values.money import MAX_AMOUNT, AmountError, to_euros

MONTH_NAMES = (
    "januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sep sept, "
    "oktober okt, november nov, december dec"
)
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES.split(","), start=1) for name in names.split()}
MONTHS_OF_A_YEAR = 12
DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
SHORT_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})")
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
IN_WORDS = re.compile(r"(\d{1,2})(?:e|de|ste)?[- ]([a-z]+)\.?[- ](\d{4}|'?\d{2})")
WEEKDAY = re.compile(r"^(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?,? (?=\d)")
TIME = re.compile(
    r"(?<=\d)(?:t|,? (?:om )?)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r" ?(?:uur|u|h)?$"
)
YEARS_AHEAD = 20  # a year of two digits is at most so far ahead, and otherwise of the century before

CURRENCY = re.compile(r"^(?:€|eur|euro)(?=[\s\d(-])\s*|\s*(?:€|eur|euro)$", re.IGNORECASE)
SIGNED = re.compile(r"^([-+\u2013\u2014\u2212])\s*(?:€|euro|eur)\s*(?=\d)", re.IGNORECASE)  # "-€ 500"
ROUND = re.compile(r"\s*[.,]\s*(?:[-\u2013\u2014\u2212]{1,2}|=)$")  # how an amount without cents is ended: 60.000,-
BELOW_ZERO = re.compile(r"[-\u2013\u2014\u2212]\s*\d[\d.,' ]*|\([\d.,' ]+\)|\d[\d.,' ]*[-\u2013\u2014\u2212]")
PLAIN = re.compile(r"(?P<whole>\d+)(?:[.,](?P<cents>\d{1,2}))?")
GROUPS = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?P<by>[., '’])\d{3}(?:(?P=by)\d{3})*)(?:(?!(?P=by))[.,](?P<cents>\d{1,2}))?"
)
MANY_DECIMALS = re.compile(r"\d+[.,]\d{3,}")
GROUP_SIGNS = str.maketrans("", "", "., '’")

THOUSANDS = re.compile(r"-?[1-9]\d{0,2},\d{3}")  # of a number: "1,000" is 1 here and a thousand elsewhere
GROUPED = re.compile(r"-?\d{1,3}([. ']\d{3})+")
BROKEN = re.compile(r"-?\d{1,11},\d{1,3}")
WHOLE = re.compile(r"-?\d{1,11}")
NO_DECIMALS = re.compile(r"(-?\d{1,11}),0{1,3}")
DECIMALS_OF_A_GROUP = 3


def euros(text: str) -> Decimal:
    """Return the amount that a text can only mean: "€ 60.000,-", "EUR 5000.-", "1.250.000", "50000.00".

    "125.000" is a hundred and twenty-five to one, and a thousand times that to another. Raises CellError.
    """
    bare = CURRENCY.sub("", SIGNED.sub(r"\1", text.strip())).strip().removeprefix("+").strip()
    if not any(sign.isdigit() for sign in bare):
        raise CellError(_("There is no number here. Write the amount in digits, such as 50000."))
    body = ROUND.sub("", bare)
    if BELOW_ZERO.fullmatch(body):
        raise CellError(_("An amount cannot be below zero."))
    found = PLAIN.fullmatch(body) or GROUPS.fullmatch(body)
    if found is None:
        raise CellError(_why_no_amount(body))
    whole, cents = found["whole"], found["cents"]
    if cents is not None and body != bare:
        raise CellError(_why_no_amount(bare))
    is_round = cents is not None or body != bare
    if not is_round and re.fullmatch(r"\d{1,3}[.,]\d{3}", whole):
        raise CellError(_either(whole))
    try:
        return to_euros(f"{whole.translate(GROUP_SIGNS)}.{cents or 0}", most=MAX_AMOUNT)
    except AmountError as error:
        raise CellError(str(error)) from None


def _why_no_amount(body: str) -> str:
    if MANY_DECIMALS.fullmatch(body):
        return _("An amount can have at most two decimals.")
    if re.fullmatch(r"[\d.,' ’]+", body):
        return _(
            "There is a full stop, comma or space in the wrong place. Write the amount in digits, such as 1234,56."
        )
    return _("There is more here than an amount. Write only the amount, in digits, such as 1234,56.")


def _either(written: str) -> str:
    """Say that what stands there is one number here and another elsewhere."""
    bare = re.sub(r"[.,]", "", written)
    broken = re.sub(r"[.,]", ",", written).rstrip("0").rstrip(",")
    return _("This can be %(whole)s or %(broken)s. Write the one that you mean.") % {"whole": bare, "broken": broken}


def number(text: str, *, decimals: int = 0) -> Decimal:
    """Return the number that a text can only mean, whatever it is a number of: "29,0", "1 542", "-5", "12,5".

    With as many decimals as its column may have. A full stop or comma before three digits is no certain number: to
    some it is a thousand. Raises CellError.
    """
    plain = re.sub("[\u2212\u2013](?=\\d)", "-", re.sub("[\u00a0\u202f\u2009]", " ", text.strip()))
    if WHOLE.fullmatch(plain):
        return Decimal(plain)
    if SPACED.fullmatch(plain):
        return Decimal(plain.replace(" ", ""))
    is_certain = not THOUSANDS.fullmatch(plain) or decimals == DECIMALS_OF_A_GROUP
    if is_certain and (found := NO_DECIMALS.fullmatch(plain)):
        return Decimal(found[1])
    if is_certain and decimals and BROKEN.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    raise CellError(why_no_number(plain))


def why_no_number(plain: str) -> str:
    """Return why a text is no number that is certain, and what to write where that can be told."""
    if THOUSANDS.fullmatch(plain):
        return _either(plain)
    if GROUPED.fullmatch(plain):
        reason = _("There is a separator between the digits. Write %(number)s if that is what you mean.")
        return reason % {"number": re.sub(r"[. ']", "", plain)}
    if BROKEN.fullmatch(plain):
        return _("This has decimals; a whole number is expected here. Round it off.")
    if re.fullmatch(r"-?\d*[.,' ][\d.,' ]*", plain):
        return _("There is a full stop, comma or space in the wrong place. Write the number using digits only.")
    if re.fullmatch(r"\(\d+\)|\d+-", plain):
        return _("Write a number below zero with a minus sign in front.")
    if re.fullmatch(r"-?\d+", plain):
        return _("This number is too large to be correct.")
    if any(letter.isdigit() for letter in plain):
        return _("This is not only a number. Write the number using digits only.")
    return _("A number is expected here.")


def day(text: str, *, may_have_time: bool = False) -> date:
    """Return the day that a text in small letters says: "30-06-2025", "2025-06-30", "ma 30 juni 2025".

    A time behind it says of no other day which it is, but it may count, so it is dropped only where `may_have_time`.
    Raises CellError.
    """
    bare = WEEKDAY.sub("", text)
    if (time := TIME.search(bare)) is None:
        return _exact_day(bare)
    found = _exact_day(bare[: time.start()])
    is_midnight = all(int(part or 0) == 0 for part in time.group("hour", "minute", "second"))
    if not (is_midnight or may_have_time):
        reason = _("There is a time behind this date, and a date alone is expected. Write %(day)s.")
        raise CellError(reason % {"day": _as_written(found)})
    return found


def _exact_day(text: str) -> date:
    if (match := DAY_FIRST.fullmatch(text)) is not None:
        return _day_of(int(match[1]), int(match[2]), int(match[3]))
    if (match := YEAR_FIRST.fullmatch(text)) is not None:
        return _day_of(int(match[4]), int(match[3]), int(match[1]))
    in_words = IN_WORDS.fullmatch(text)
    if in_words is not None and in_words[2] in MONTHS:
        day, month, year = int(in_words[1]), MONTHS[in_words[2]], in_words[3].lstrip("'")
    elif (match := SHORT_YEAR.fullmatch(text)) is not None:
        day, month, year = int(match[1]), int(match[2]), match[3]
    else:
        raise CellError(_("This is not an exact day. Write the day, month and year, such as 20-11-2026."))
    if len(year) > len("26"):
        return _day_of(day, month, int(year))
    reason = _("The year has two digits here. Write %(day)s if that is what you mean.")
    raise CellError(reason % {"day": _as_written(_day_of(day, month, _year_of(int(year))))})


def _year_of(two_digits: int) -> int:
    year = 2000 + two_digits
    return year if year <= timezone.localdate().year + YEARS_AHEAD else year - 100


def _day_of(day: int, month: int, year: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        pass
    if month > MONTHS_OF_A_YEAR >= day and (turned := _exists(month, day, year)):
        reason = _("There is no month %(month)s. Write %(day)s if that is what you mean.")
        raise CellError(reason % {"month": month, "day": _as_written(turned)})
    if month > MONTHS_OF_A_YEAR:
        raise CellError(_("There is no month %(month)s. Correct the date.") % {"month": month})
    raise CellError(_("This day does not exist: that month has no day %(day)s. Correct the date.") % {"day": day})


def _exists(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _as_written(day: date) -> str:
    return f"{day:%d-%m-%Y}"
