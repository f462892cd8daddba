"""Periods and cases that are kept, straight into the tables."""

from datetime import date
from typing import Any

from subsidies.models import Application, RetentionHold, RetentionPeriod, RetentionRelease
from tests.factories import make_application, make_user


def period(**values: Any) -> RetentionPeriod:
    terms = {"outcome": "refused", "valid_from": date(2021, 1, 1), "years": 7, "source": "Selectielijst, nr. 1"}
    return RetentionPeriod.objects.create(**terms | values)


def hold(case: Application | None = None, **values: Any) -> RetentionHold:
    terms = {"reason": "Een claim van de buurman", "actor": make_user()}
    return RetentionHold.objects.create(application=case or make_application(), **terms | values)


def release(**values: Any) -> RetentionRelease:
    return RetentionRelease.objects.create(
        **{"hold": hold(), "reason": "De claim is ingetrokken", "actor": make_user(), **values}
    )


def confirmed() -> RetentionPeriod:
    """A period that stays as it is."""
    return period(is_confirmed=True)


CONSTRAINTS: dict[str, Any] = {
    "retention_period_is_one_a_day": (period, {}, {"valid_from": date(2020, 1, 1)}),
    "retention_period_is_of_some_years": (period, {"years": 100}, {"years": 101}),
    "retention_period_names_its_source": (period, {}, {"source": ""}),
    "retention_hold_says_why": (hold, {}, {"reason": ""}),
    "retention_release_says_why": (release, {}, {"reason": ""}),
}
