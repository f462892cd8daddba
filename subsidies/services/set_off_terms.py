"""When what a recipient owes can be set off against what it is still paid, and what was (Awb 4:57, 4:93)."""

from datetime import date

from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import ParameterCode
from subsidies.letters import law_words
from subsidies.models import Application, MoneyStep, SetOff
from subsidies.services import recovery
from subsidies.services.money_step_refusals import SetOffWaits

YEARS = 5  # Awb 4:57: after that a subsidy that was paid too much is not recovered
STANDING = (MoneyStepState.PROPOSED, MoneyStepState.DECIDED)


def power_of(application: Application) -> str | None:
    """Return the article that gives the power to set off, of the scheme version; None while nobody confirmed one."""
    found = application.version.parameter(ParameterCode.SET_OFF_ARTICLE)
    article = str(found.value or "")
    return article if found.is_confirmed and law_words.names_article(law_words.in_words(article)) else None


def last_day(application: Application) -> date | None:
    """Return the last day on which a subsidy that was paid too much is recovered; None while it is not settled."""
    return None if application.settled_on is None else recovery.years_after(application.settled_on, YEARS)


def to_book(application: Application) -> MoneyStep | None:
    """Return the set-off of a case that was decided and told and is to be booked; None where none waits."""
    rows = recovery.standing(application, MoneyStepKind.SET_OFF)
    return next((row for row in rows if row.sent_on is not None and booking_of(row) is None), None)


def booking_of(step: MoneyStep) -> SetOff | None:
    """Return what was booked of a set-off; None while nothing was."""
    return getattr(step, "set_off", None)


def check_none_waits(application: Application, *, besides: MoneyStep | None = None) -> None:
    """Refuse to pay on a case what is to be set off, `besides` one set-off. Raises SetOffWaits."""
    rows = MoneyStep.objects.filter(set_off_with=application, state__in=STANDING, set_off=None)
    if besides is not None:
        rows = rows.exclude(pk=besides.pk)
    step = rows.select_related("application").first()
    if step is not None:
        raise SetOffWaits(case=step.application.case_number, amount=step.amount)


def set_off_with(application: Application) -> list[SetOff]:
    """Return what was set off against what was still to be paid on a case, and was not undone, the first one first."""
    rows = SetOff.objects.filter(paid__application=application, paid__reversal=None)
    return list(rows.select_related("step__application"))
