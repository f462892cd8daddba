"""The legal dates of a case, computed from its rows each time they are asked; nothing of it is stored."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.fetch_together import rows_together
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import ParameterCode
from subsidies.models import Application, ExtraFreeDay, PenaltyRate
from subsidies.services import clock
from subsidies.services.clock import DailyRates, Pause, Penalty, Step, StepReason, Term

REASONABLE_WEEKS = 8  # Awb 4:13 paragraph 2: what is reasonable when no term is laid down, at most
MAX_EXTENSION_WEEKS = 26  # not laid down anywhere: a bound against a slip of the finger
CLOCK_ROWS = (
    "version__parameters",
    "completion_requests",
    "suspensions",
    "extensions",
    "default_notices",
    "advices",
    "hearings",
    "letters",
)


@dataclass(frozen=True)
class LegalDate:
    """One date of a case: what it is and the term behind it."""

    code: str
    label: str
    term: Term
    number: int = 0  # of the row, where a case can have more of a kind

    @property
    def explanation(self) -> list[str]:
        """How the date came about, step by step; empty for a date that somebody simply set."""
        return explain(self.term.steps)


def with_clock(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Fetch what the clock needs, so that the dates of a list take a fixed number of queries."""
    return applications.select_related("version").prefetch_related(*CLOCK_ROWS)


def free_days() -> set[date]:
    """Return the days that decrees put on a par with holidays (Atw 3 paragraph 3)."""
    return set(ExtraFreeDay.objects.values_list("day", flat=True))


def decision_term(application: Application, *, on: date, extra: Collection[date] | None = None) -> Term:
    """Return the decision term of a case as it stands on a day (Awb 4:13 to 4:15).

    The weeks come from the scheme version: the longer term once advice was asked from outside while the term ran; 8
    weeks (reasonable, Awb 4:13) when the version knows none. It runs from receipt, or from completeness where the
    version says so.
    """
    anchor = application.received_on
    if application.version.parameter(ParameterCode.TERM_ANCHOR).value == "complete" and application.complete_on:
        anchor = application.complete_on
    pauses, extensions = list(_pauses(application)), [row.weeks for row in application.extensions.all()]
    extra = free_days() if extra is None else extra

    def term_of(weeks: int | None) -> Term:
        return clock.decision_term(
            anchor,
            weeks=weeks or REASONABLE_WEEKS,
            pauses=pauses,
            extensions=extensions,
            is_of_act=weeks is None,
            on=on,
            extra=extra,
        )

    term = term_of(_weeks(application, ParameterCode.DECISION_WEEKS))
    longer = _weeks(application, ParameterCode.DECISION_WEEKS_EXTENDED)
    asked = [row.asked_on for row in application.advices.all()] if longer else []
    return term_of(longer) if asked and not term.is_late(min(asked)) else term


def longest_extension(application: Application) -> int:
    """Return by how many weeks the decision term can be extended at most: what the scheme version lays down.

    Where it lays down nothing the law gives no number (Awb 4:14: "a reasonable term"); half a year is the bound then.
    """
    value = application.version.parameter(ParameterCode.EXTENSION_WEEKS).value
    return value if isinstance(value, int) and value > 0 else MAX_EXTENSION_WEEKS


def _weeks(application: Application, code: ParameterCode) -> int | None:
    value = application.version.parameter(code).value
    return value if isinstance(value, int) and value > 0 else None


def _pauses(application: Application) -> Iterator[Pause]:
    for request in application.completion_requests.all():
        pause = clock.completion_pause(request.requested_on, request.due_on, request.completed_on)
        if not pause.is_empty:
            yield pause
    for suspension in application.suspensions.all():
        yield Pause(suspension.starts_on, suspension.ends_on, "Awb 4:15, lid 2", suspension.get_kind_display())


def disregard_by(application: Application, *, on: date) -> date | None:
    """Return the last day to disregard an incomplete application (Awb 4:5); None while the applicant has a chance."""
    term = disregard_term(application, on=on)
    return None if term is None else term.last_day


def disregard_term(application: Application, *, on: date, extra: Collection[date] | None = None) -> Term | None:
    """Return the term to disregard, once the time to complete has lapsed on the day; None otherwise."""
    requests = list(application.completion_requests.all())
    if application.complete_on is not None or not requests:
        return None
    last = requests[-1]
    if last.completed_on is not None or last.due_on >= on:
        return None
    return clock.disregard_term(
        last.due_on, partly_on=last.partly_received_on, extra=free_days() if extra is None else extra
    )


def days_and_rates() -> tuple[set[date], list[DailyRates]]:
    """Return what `free_days` does, and the amounts of the penalty from each day on which they changed; one query."""
    days, rates = rows_together([(ExtraFreeDay, "", None), (PenaltyRate, "", None)])
    return {row.day for row in days}, [
        DailyRates(row.valid_from, row.first_days, row.second_days, row.further_days) for row in rates
    ]


def penalty(
    application: Application,
    *,
    on: date,
    extra: Collection[date] | None = None,
    rates: Sequence[DailyRates] | None = None,
) -> Penalty | None:
    """Return the penalty for a late decision after the first notice of default, or None (Awb 4:17).

    It ends with the day before the decision was made known (Awb 3:41): before that of sending when a letter was made.
    """
    if extra is None or rates is None:
        extra, rates = days_and_rates()
    notices = list(application.default_notices.all())
    if not notices or not any(rate.valid_from <= notices[0].received_on for rate in rates):
        return None
    return clock.penalty(
        notices[0].received_on,
        rates=rates,
        on=on,
        decided_on=made_known_on(application),
        extra=extra,
    )


def made_known_on(application: Application) -> date | None:
    """Return the day on which the decision was made known: of its letter, or of itself when no letter was made."""
    letters = [letter for letter in application.letters.all() if letter.decision_id]
    if not letters:
        return application.decided_on
    return min((letter.sent_on for letter in letters if letter.sent_on), default=None)


def legal_dates(application: Application, *, on: date, extra: Collection[date] | None = None) -> list[LegalDate]:
    """Return the dates that count for a case on a day, the nearest first, each with its explanation."""
    extra = free_days() if extra is None else extra
    dates = [
        LegalDate(
            "objection",
            _("Objection possible up to and including"),
            clock.objection_term(letter.sent_on, extra),
            letter.pk,
        )
        for letter in application.letters.all()
        if letter.sent_on and letter.decision_id
    ]
    if application.is_open:
        dates.append(LegalDate("decide", _("Decide"), decision_term(application, on=on, extra=extra)))
        dates.extend(_dates_of_completion(application, on=on, extra=extra))
        dates.extend(_dates_of_others(application, on=on))
    return sorted(dates, key=lambda row: row.term.last_day)


def _dates_of_completion(application: Application, *, on: date, extra: Collection[date]) -> Iterator[LegalDate]:
    if application.status not in (Status.INCOMPLETE, Status.PROPOSED):
        return
    disregard = disregard_term(application, on=on, extra=extra)
    if disregard is not None:
        yield LegalDate("disregard", _("Decide to disregard"), disregard)
    for request in application.completion_requests.all():
        if application.status == Status.INCOMPLETE and request.completed_on is None and request.due_on >= on:
            yield LegalDate("complete", _("Applicant completes the application"), Term(request.due_on), request.pk)


def _dates_of_others(application: Application, *, on: date) -> Iterator[LegalDate]:
    for advice in application.advices.all():
        if advice.received_on is None:
            label = _("Advice from %(name)s") % {"name": advice.adviser}
            yield LegalDate("advice", label, Term(advice.due_on), advice.pk)
    for hearing in application.hearings.all():
        if hearing.received_on is None and hearing.due_on >= on:
            yield LegalDate("view", _("View of the applicant"), Term(hearing.due_on), hearing.pk)


def explain(steps: Iterable[Step]) -> list[str]:
    """Return the steps to a date as sentences in the active language, each with its article."""
    return [_sentence(step) for step in steps]


def _sentence(step: Step) -> str:
    texts: dict[StepReason, str] = {
        StepReason.ANCHOR: _("The term starts on the day after %(day)s"),
        StepReason.TERM: _("%(length)s later is %(day)s"),
        StepReason.EXTENSION: _("Extended by %(length)s: %(day)s"),
        StepReason.SUSPENDED: _("The term was suspended for %(length)s (%(note)s): %(day)s"),
        StepReason.ATW: _("%(before)s is %(free)s: the term ends on the next working day, %(day)s"),
        StepReason.LAPSE: _("The time allowed to complete the application ended on %(day)s"),
        StepReason.PARTLY: _("An incomplete response was received on %(day)s, in time"),
        StepReason.OBJECTION: _("The objection term ends on %(day)s"),
        StepReason.SENT: _("The decision was sent on %(day)s"),
        StepReason.NOTICE: _("The notice of default was received on %(day)s"),
        StepReason.PENALTY: _("The penalty begins after two weeks have passed: %(day)s"),
        StepReason.END: _("The last day is %(day)s"),
        StepReason.BEYOND: _("A date of this case lies too far ahead to count with; correct it. Until then: %(day)s"),
    }
    facts: dict[str, Any] = {
        "day": formats.date_format(step.day),
        "before": formats.date_format(step.day - timedelta(days=step.days)),
        "length": _length(step.days),
        "note": _period(step.note),
        "free": _why_free(step.note),
    }
    return f"{texts[step.why] % facts} ({step.article})."


def _length(days: int) -> str:
    if days and days % 7 == 0:
        weeks = days // 7
        return ngettext("%(count)s week", "%(count)s weeks", weeks) % {"count": weeks}
    return ngettext("%(count)s day", "%(count)s days", days) % {"count": days}


def _period(note: str) -> str:
    period, _space, reason = note.partition(" ")
    if "/" not in period:
        return note
    first, last = (formats.date_format(date.fromisoformat(part), "SHORT_DATE_FORMAT") for part in period.split("/"))
    return _("%(first)s to %(last)s") % {"first": first, "last": last} + (f"; {reason}" if reason else "")


def _why_free(why: str) -> str:
    names = {
        "saturday": _("a Saturday"),
        "sunday": _("a Sunday"),
        "holiday": _("a public holiday"),
        "decree": _("a day treated as a public holiday by decree"),
    }
    return names.get(why, "")
