"""The power to award out of the order of handling: an article of the scheme or the ordinance, never Awb 4:26 itself.

Awb 4:26 has the money divided by the order that was laid down; who deviates from that order needs a rule that allows
it, such as a hardship clause. It is a parameter of the scheme version, and counts once somebody confirmed it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from drenthe.dates.services.takeover import taken_over_from
from subsidies.enums import ParameterCode
from subsidies.letters import law_words
from subsidies.models import Application
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.ceilings.turn_refusals import NoPowerToDeviate, OfOrder


def power_of(application: Application) -> str | None:
    """Return the article by which the order of a case can be deviated from; None while nobody confirmed one."""
    found = application.version.parameter(ParameterCode.ORDER_ARTICLE)
    article = str(found.value or "")
    return article if found.is_confirmed and law_words.names_article(law_words.in_words(article)) else None


def check(application: Application, gaps: Iterable[Gap]) -> None:
    """Give what deviates from the order the article that allows it, to be kept with its reason.

    Raises NoPowerToDeviate where the scheme version has none. What is taken over was decided elsewhere, as it was.
    """
    found = [gap for gap in gaps if isinstance(gap, OfOrder)]
    if not found or taken_over_from():
        return
    article = power_of(application)
    if article is None:
        raise _none(application, found[0])
    for gap in found:
        gap.article = article


def shown(application: Application, gaps: list[Gap]) -> list[Gap]:
    """Return gaps as a page shows them beforehand: those of the order with the article that allows it."""
    for gap in gaps:
        if isinstance(gap, OfOrder):
            gap.article = power_of(application) or ""
    return gaps


def check_signed(application: Application, gaps: Iterable[Gap], deviations: Mapping[str, Any] | None) -> None:
    """Refuse to sign what deviates from the order and was proposed without an article. Raises NoPowerToDeviate."""
    if taken_over_from():
        return
    rows = {row["key"]: row for row in (deviations or {}).get("gaps", [])}
    for gap in gaps:
        if isinstance(gap, OfOrder) and gap.key in rows and not rows[gap.key].get("article"):
            raise _none(application, gap)


def _none(application: Application, gap: OfOrder) -> NoPowerToDeviate:
    said = {"finding": gap.finding, "version": application.version, "parameter": ParameterCode.ORDER_ARTICLE.label}
    return NoPowerToDeviate(way=gap.way, **said)
