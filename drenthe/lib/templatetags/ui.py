"""Tags and filters of the screens: amounts, dates, form controls and the style sheets that npm brings."""

import copy
import functools
import logging
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django import forms, template
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.paginator import Page
from django.forms import BoundField
from django.forms.widgets import Input
from django.utils import formats, timezone, translation
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from drenthe.lib.sheets import faults as sheet_faults
from drenthe.lib.values.money import format_euros, to_euros
from drenthe.lib.values.rounding import round_half_up
from drenthe.lib.values.stops import without_stop

logger = logging.getLogger(__name__)
register = template.Library()

DASH = "\N{EN DASH}"
VENDOR_CSS = ("vendor/tokens.css", "vendor/utrecht.css", "vendor/fonts.css")
PLAIN_CSS = ("drenthe/plain.css",)
CONTROL_CLASSES = {
    forms.CheckboxInput: "utrecht-checkbox utrecht-checkbox--html-input",
    forms.Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
    forms.Select: "utrecht-select utrecht-select--html-select",
    Input: "utrecht-textbox utrecht-textbox--html-input",
}


@register.simple_tag
def together(faults: Iterable[sheet_faults.Fault]) -> list[sheet_faults.Fault]:
    """Return what is wrong with a file, with what is the same in many cells of a column or row as one."""
    return sheet_faults.together(faults)


@register.filter
def euro(value: Decimal | int | str | None) -> str:
    """Return an amount with its cents in the active language: € 1.234,56; a dash for None. Floats raise."""
    if value is None or value == "":
        return DASH
    text = format_euros(to_euros(value))
    return text if translation.get_language() == "nl" else text.replace("€\u00a0", "€")


@register.filter
def euro_whole(value: Decimal | int | str | None) -> str:
    """Return an amount without its cents when they are zero: € 1.500.000; otherwise as `euro`."""
    text = euro(value)
    return text[:-3] if text.endswith((",00", ".00")) else text


@register.filter(name="without_stop")
def name_without_stop(value: object) -> str:
    """Return a text without the full stop at its end, where the sentence on the screen ends after it: “B.V.”."""
    return without_stop(str(value))


@register.filter
def less(value: Decimal, other: Decimal) -> Decimal:
    """Return the difference of two amounts."""
    return value - other


@register.filter
def share(value: Decimal | Fraction | None, decimals: int = 0) -> str:
    """Return a fraction of one as a percentage: 30%. What is not nothing or not all never reads as 0% or 100%."""
    if value is None:
        return DASH
    step = Decimal(1).scaleb(-decimals)
    exact = Fraction(value) * 100
    shown = round_half_up(exact, decimals)
    prefix = ""
    if exact > 0 and shown == 0:
        prefix, shown = "<", step
    elif exact < 100 and shown == 100:
        prefix, shown = ">", 100 - step
    return f"{prefix}{formats.number_format(shown, decimal_pos=decimals)}%"


@register.filter
def day(value: date | datetime | None) -> str:
    """Return a date in words, 31 december 2024, of an aware datetime the date here; a dash for None."""
    if not value:
        return DASH
    return formats.date_format(timezone.localdate(value) if isinstance(value, datetime) else value, "DATE_FORMAT")


@register.filter
def moment(value: datetime | None) -> str:
    """Return an aware datetime as date and time here: 31 december 2024 23:59; a dash for None."""
    return formats.date_format(timezone.localtime(value), "DATETIME_FORMAT") if value else DASH


@register.filter
def is_money(field: BoundField) -> bool:
    """Tell whether the form field is an amount (drenthe.lib.values.money.MoneyFormField marks its widget)."""
    return bool(field.field.widget.attrs.get("data-money"))


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Tell whether the form field is one check box, whose label stands behind it."""
    return isinstance(field.field.widget, forms.CheckboxInput)


@register.filter
def fields_in(form: forms.BaseForm, names: str) -> list[BoundField]:
    """Return the fields of a form that are named, in that order: fields_in:"q status"."""
    return [form[name] for name in names.split() if name in form.fields]


@register.filter
def fields_besides(form: forms.BaseForm, names: str) -> list[BoundField]:
    """Return the fields of a form that are not named; the order of a list is chosen in the heads of its columns."""
    return [form[name] for name in form.fields if name not in {*names.split(), "ordering"}]


@register.filter
def asked_besides(form: forms.BaseForm, names: str) -> bool:
    """Whether something is filled in of a form besides the fields that are named."""
    asked = (field.data for field in fields_besides(form, names))
    return any(any(data) if isinstance(data, list | tuple) else data for data in asked)


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """Return the field's input with our classes; dates get the browser's own date picker."""
    widget = copy.deepcopy(field.field.widget)
    if widget.attrs.get("placeholder") == field.label:
        del widget.attrs["placeholder"]  # allauth repeats the label there
    classes = f"{widget.attrs.get('class', '')} {_classes(widget, invalid=bool(field.errors))}".strip()
    if type(widget) is forms.DateInput:
        widget.input_type, widget.format = "date", "%Y-%m-%d"
    elif type(widget) is forms.DateTimeInput:
        widget.input_type, widget.format = "datetime-local", "%Y-%m-%dT%H:%M"
    return field.as_widget(widget, {"class": classes} if classes else None)


def _classes(widget: forms.Widget, *, invalid: bool) -> str:
    for kind, classes in CONTROL_CLASSES.items():
        if isinstance(widget, kind):
            return f"{classes} {classes.split()[0]}--invalid" if invalid else classes
    return ""


@register.simple_tag
def page_numbers(page: Page) -> Iterator[int | str]:
    """Return the page numbers to offer around this page, with an ellipsis where some are left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.simple_tag
def vendor_css() -> SafeString:
    """Link the style sheets that tools/assets.py copied, or our own plain one where they are missing."""
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((url,) for url in _style_sheets()))


@functools.cache
def _style_sheets() -> list[str]:
    urls = [url for name in VENDOR_CSS if (url := _static_url(name))]
    if len(urls) == len(VENDOR_CSS):
        return urls
    logger.warning("The style sheets of NL Design System are missing (python tools/assets.py brings them).")
    return [url for name in PLAIN_CSS if (url := _static_url(name))]


def _static_url(name: str) -> str | None:
    """Return the address of a static file, or None when it is not there: a manifest raises, a folder does not."""
    try:
        url = staticfiles_storage.url(name)
    except ValueError:
        return None
    return url if hasattr(staticfiles_storage, "manifest_name") or finders.find(name) else None


@register.filter
def may(user: PermissionsMixin | AnonymousUser, permission: str) -> bool:
    """Whether somebody has a right, where its name is a value."""
    return bool(user.has_perm(permission))
