"""Grounds on which an application is refused without being completed first: the law asks no completing for them."""

from collections.abc import Iterable

from subsidies.models import Application, RefusalGround
from subsidies.services.case.schemes import is_outside_period

OUTSIDE_PERIOD, REPEAT = "outside-period", "repeat"  # of the law data


def grounds_for(application: Application) -> set[str]:
    """Return the codes of the grounds on which a case may be refused as it stands, complete or not.

    That it came in outside the period; that it repeats a refused application and states nothing new, which may be
    refused without the chance to complete it (Awb 4:6, paragraph 2: “zonder toepassing te geven aan artikel 4:5”).
    """
    repeat = application.repeat
    found = {OUTSIDE_PERIOD} if is_outside_period(application) else set()
    return found | ({REPEAT} if repeat is not None and not repeat.new_facts else set())


def is_refused_so(application: Application, grounds: Iterable[RefusalGround]) -> bool:
    """Whether a case is refused on such grounds alone: whether it is complete makes no difference then."""
    codes = {ground.code for ground in grounds}
    return bool(codes) and codes <= grounds_for(application)
