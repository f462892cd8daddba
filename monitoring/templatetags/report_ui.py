"""How the yearly report is shown: a value that was kept, in the reader's own numbers, and a drawing."""

from decimal import Decimal
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from drenthe.lib.templatetags.charts import number
from drenthe.lib.templatetags.ui import DASH
from monitoring.enums import ChapterState
from monitoring.report.values import LANGUAGE, of_json
from monitoring.templatetags.monitoring_ui import shown

register = template.Library()
TONES = {ChapterState.APPROVED: "positive", ChapterState.REVIEW: "warning"}


@register.filter
def kept_value(figure: dict[str, Any]) -> str:
    """Return the value of a figure as it was kept, with its unit; a dash when it is unknown.

    As the report writes numbers, whatever language the page around it is in: the words beside it are the report's.
    """
    with override(LANGUAGE):
        return shown(of_json(figure["value"]), figure["unit"])


@register.filter
def kept_cell(value: str | None, content: dict[str, Any]) -> str:
    """Return a cell of a table as it was kept, with the decimals of the table; a dash when it is blank."""
    with override(LANGUAGE):
        return DASH if value is None else number(Decimal(value), content["decimals"])


@register.filter
def drawn(svg: str) -> SafeString:
    """Return a drawing of ours (drenthe.lib.charts.alone), in which the names were escaped when it was made."""
    return mark_safe(svg)


@register.filter
def chapter_tone(state: str) -> str:
    """Return the tone of the state of a chapter."""
    return TONES.get(ChapterState(state), "neutral")


@register.filter
def heads(content: dict[str, Any]) -> list[str]:
    """Return the heads of the columns after the first."""
    return list(content["head"][1:])


@register.filter
def in_unit_of(value: Any, figure: Any) -> str:
    """Return a value as it was kept, in the unit of a figure."""
    return shown(of_json(value), figure.unit)


@register.filter
def as_number(value: Any) -> str:
    """Return the number of a row as it was kept, its unit left out; a dash when it has none."""
    return shown(of_json(value), "")
