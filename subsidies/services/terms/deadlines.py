"""The legal dates of a case, computed from its rows each time they are asked; nothing of it is stored."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.database.fetch_together import rows_together
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind, ParameterCode
from subsidies.models import (
    Application,
    CompletionRequest,
    DefaultNotice,
    ExtraFreeDay,
    PenaltyRate,
    Suspension,
    TermExtension,
)
from subsidies.models.told import SentDays, sent_days
from subsidies.services.letters import untold
from subsidies.services.objections import objection_dates, objections
from subsidies.services.terms import clock, penalty_clock, promises
from subsidies.services.terms.clock import Longer, Pause, Step, StepReason, Term
from subsidies.services.terms.penalty_clock import DailyRates, Penalty
from subsidies.term_enums import ExtensionKind, SuspensionKind

REASONABLE_WEEKS = 8  # Awb 4:13 paragraph 2: what is reasonable when no term is laid down, at most
REASONABLE = "Awb 4:13, lid 2"
ARTICLES_OF_SUSPENSION = {
    SuspensionKind.FOREIGN: "Awb 4:15, lid 1",
    SuspensionKind.CONSENT: "Awb 4:15, lid 2",
    SuspensionKind.APPLICANT: "Awb 4:15, lid 2",
    SuspensionKind.FORCE_MAJEURE: "Awb 4:15, lid 2",
}
CLOCK_ROWS = (
    "version__parameters",
    "completion_requests",
    "suspensions",
    "extensions",
    "default_notices",
    *("advices", "hearings"),
    "letters",
    "sent_elsewhere",
    *("decisions", "money_steps", "penalty_decisions"),  # to each of which one can object
    objections.WITH_STEPS,
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
    """Return the legal term to decide on a case as it stands on a day (Awb 4:13 to 4:15).

    The weeks come from the scheme version, by the article of the ordinance or scheme; 8 weeks (reasonable, Awb 4:13)
    when it knows none. What makes the term longer counts when the applicant was told by letter before it ended.
    """
    sent = sent_days(application)
    pauses, longer = list(_pauses(application, sent)), list[Longer]()
    weeks, extra = _weeks(application, ParameterCode.DECISION_WEEKS), free_days() if extra is None else extra

    def term() -> Term:
        return clock.decision_term(
            _anchor(application),
            weeks=weeks or REASONABLE_WEEKS,
            article=article_of_term(application),
            pauses=pauses,
            extensions=longer,
            is_of_act=weeks is None,
            on=on,
            extra=extra,
        )

    found = term()
    for told_on, one in _longer(application, sent, is_laid_down=weeks is not None):
        if not found.is_late(told_on):
            longer.append(one)
            found = term()
    return found


def _anchor(application: Application) -> date:
    """The day after which the decision term runs: receipt, or as the version says completeness or a closing date."""
    value_of = application.version.parameter
    since, closes_on = value_of(ParameterCode.TERM_ANCHOR).value, value_of(ParameterCode.CLOSING_DATE).value
    if since == "closing" and isinstance(closes_on, date):  # what comes in after it runs from its receipt
        return max(application.received_on, closes_on)
    return (application.complete_on if since == "complete" else None) or application.received_on


def article_of_term(application: Application) -> str:
    """Return what lays down the weeks of the decision term, and whether that was confirmed, in the active language."""
    if _weeks(application, ParameterCode.DECISION_WEEKS) is None:
        return REASONABLE
    article = application.version.parameter(ParameterCode.DECISION_ARTICLE)
    weeks = application.version.parameter(ParameterCode.DECISION_WEEKS)
    source = str(article.value or "") or weeks.source or _("source unknown")
    return source if article.value and article.is_confirmed else _("%(source)s; not confirmed") % {"source": source}


def _longer(application: Application, sent: SentDays, *, is_laid_down: bool) -> Iterator[tuple[date, Longer]]:
    """Yield what makes the decision term longer, with the day on which the applicant was told, in that order."""
    told = [(row.sent_in(sent), row) for row in application.extensions.all()]
    notices = 0
    for told_on, row in sorted(((day, row) for day, row in told if day), key=lambda one: (one[0], one[1].pk)):
        if row.kind != ExtensionKind.NOTICE:
            why = StepReason.LONGER if row.kind == ExtensionKind.LONGER else StepReason.ADJOURNED
            yield told_on, Longer(row.weeks, row.article, why)
        elif not is_laid_down and not notices:
            notices += 1
            yield told_on, Longer(row.weeks)


def has_laid_down_term(application: Application) -> bool:
    """Whether a regulation lays down the decision term: then a notice of Awb 4:14 paragraph 1 moves nothing."""
    return _weeks(application, ParameterCode.DECISION_WEEKS) is not None


def _weeks(application: Application, code: ParameterCode) -> int | None:
    value = application.version.parameter(code).value
    return value if isinstance(value, int) and value > 0 else None


def _pauses(application: Application, sent: SentDays) -> Iterator[Pause]:
    rows: list[CompletionRequest | Suspension] = [*application.completion_requests.all()]
    for row in [*rows, *application.suspensions.all()]:
        pause = pause_of(row, row.sent_in(sent))
        if pause is not None:
            yield pause


def pause_of(row: CompletionRequest | Suspension, told_on: date | None) -> Pause | None:
    """Return the days on which the term stands still by a step of which the applicant was told on a day.

    None where not a single day does: it ended before it could, or the applicant was not told. A letter that says when
    the term stands still asks it here as well, so that it says what the clock counts.
    """
    if isinstance(row, CompletionRequest):
        pause = None if told_on is None else clock.completion_pause(told_on, row.due_on, row.completed_on)
    else:
        first = _suspended_from(row, told_on)
        article = ARTICLES_OF_SUSPENSION[SuspensionKind(row.kind)]
        pause = None if first is None else Pause(first, row.ends_on, article, row.get_kind_display())
    return None if pause is None or pause.is_empty else pause


def _suspended_from(suspension: Suspension, told_on: date | None) -> date | None:
    """Return the first day that stands still: not before the applicant was told; None while that was not done."""
    if suspension.kind == SuspensionKind.CONSENT:
        return suspension.starts_on
    if told_on is None:
        return None
    if suspension.kind == SuspensionKind.FOREIGN:
        return max(suspension.starts_on, told_on + timedelta(days=1))
    return max(suspension.starts_on, told_on)


def disregard_by(application: Application, *, on: date) -> date | None:
    """Return the last day to disregard an incomplete application (Awb 4:5); None while the applicant has a chance."""
    term = disregard_term(application, on=on)
    return None if term is None else term.last_day


def disregard_term(application: Application, *, on: date, extra: Collection[date] | None = None) -> Term | None:
    """Return the term to disregard, once the time to complete has lapsed on the day; None otherwise.

    It rests on the letter that asked: one that was not sent gave no time.
    """
    sent = sent_days(application)
    requests = [row for row in application.completion_requests.all() if row.sent_in(sent)]
    if application.complete_on is not None or not requests:
        return None
    last = requests[-1]
    if last.completed_on is not None or last.due_on >= on:
        return None
    extra = free_days() if extra is None else extra
    return clock.disregard_term(last.due_on, partly_on=last.partly_received_on, extra=extra)


def days_and_rates() -> tuple[set[date], list[DailyRates]]:
    """Return what `free_days` does, and the amounts of the penalty from each day on which they changed; one query."""
    days, rates = rows_together([(ExtraFreeDay, "", None), (PenaltyRate, "", None)])
    daily = [DailyRates(row.valid_from, row.first_days, row.second_days, row.further_days) for row in rates]
    return {row.day for row in days}, daily


def penalty(
    application: Application,
    *,
    on: date,
    extra: Collection[date] | None = None,
    rates: Sequence[DailyRates] | None = None,
) -> Penalty | None:
    """Return the penalty for a late decision after the first notice of default, or None (Awb 4:17).

    It ends with the day before the decision was made known (Awb 3:41), or before the application was withdrawn or
    forwarded: from then on none is owed.
    """
    if extra is None or rates is None:
        extra, rates = days_and_rates()
    notice = effective_notice(application, extra=extra)
    if notice is None or not any(rate.valid_from <= notice.received_on for rate in rates):
        return None
    until = owed_until(application)
    return penalty_clock.penalty(notice.received_on, rates=rates, on=on, decided_on=until, extra=extra)


def effective_notice(application: Application, *, extra: Collection[date] | None = None) -> DefaultNotice | None:
    """Return the first notice of default that came after the legal term had ended; an early one has no effect."""
    extra = free_days() if extra is None else extra
    return next((row for row in application.default_notices.all() if not is_early(row, extra=extra)), None)


def is_early(notice: DefaultNotice, *, extra: Collection[date] | None = None) -> bool:
    """Whether a notice of default came in while the legal term still ran: it has no effect (Awb 4:17 paragraph 3)."""
    on = notice.received_on
    return not decision_term(notice.application, on=on, extra=extra).is_late(on)


def made_known_on(application: Application) -> date | None:
    """Return the day on which the decision was made known (Awb 3:41): of sending its letter, here or elsewhere."""
    days = [letter.sent_on for letter in application.letters.all() if letter.decision_id and letter.sent_on]
    days += [sent.sent_on for sent in application.sent_elsewhere.all() if sent.decision_id]
    return min(days, default=None)


def owed_until(application: Application) -> date | None:
    """Return the day from which no decision is owed: it was made known, or the application withdrawn or forwarded."""
    return min((day for day in (made_known_on(application), application.withdrawn_on) if day), default=None)


def legal_dates(application: Application, *, on: date, extra: Collection[date] | None = None) -> list[LegalDate]:
    """Return the dates that count for a case on a day, the nearest first, each with its explanation."""
    extra = free_days() if extra is None else extra
    dates = [LegalDate(*row) for row in objection_dates.dates(application, on=on, extra=extra)]
    waiting = untold.unsent(application) if application.is_open else untold.untold_after(application)
    dates += [
        LegalDate(
            "send", _("Send the letter: %(what)s") % {"what": untold.name_of(row)}, _send_by(row, day, on), row.pk
        )
        for row, day in (*waiting, *untold.untold_penalties(application))
        if not _is_needless(row, application, on=on, extra=extra)
    ]
    if application.is_open:
        term = decision_term(application, on=on, extra=extra)
        dates.append(LegalDate("decide", _("Decide"), term))
        if not term.is_late(on):  # after that a letter promises nothing more
            dates.extend(_dates_of_resumed(application, on=on, extra=extra))
        promised = promises.promised(application)
        if promised is not None and has_laid_down_term(application):
            notice, day = promised
            dates.append(LegalDate("promised", _("Promised to the applicant"), Term(day), notice.pk))
        dates.extend(_dates_of_completion(application, on=on, extra=extra))
        dates.extend(_dates_of_others(application, on=on))
    return sorted(dates, key=lambda row: row.term.last_day)


def _send_by(row: untold.Waiting, day: date, on: date) -> Term:
    """By when a letter goes out: on the day of its step. A suspension counts from its letter on, so that is today."""
    return Term(max(day, on) if isinstance(row, Suspension) else day)


def _is_needless(row: untold.Waiting, application: Application, *, on: date, extra: Collection[date]) -> bool:
    """Whether a step is a notice that names a day within the term, as it became longer since (Awb 4:14)."""
    if not isinstance(row, TermExtension) or row.kind != ExtensionKind.NOTICE or row.named_day is None:
        return False
    return row.named_day <= decision_term(application, on=on, extra=extra).last_day


def _dates_of_resumed(application: Application, *, on: date, extra: Collection[date]) -> Iterator[LegalDate]:
    """Of suspensions that ended the applicant is told as soon as the term runs again (Awb 4:15 paragraph 4)."""
    rows = list(untold.resumed(application, on=on))
    if rows and not stands_still_after(application, on, extra=extra):
        what = _("Send the letter: %(what)s") % {"what": LetterKind.SUSPENSION_ENDED.label}
        yield from (LegalDate("resumed", what, Term(day), row.pk) for row, day in rows)


def stands_still_after(application: Application, day: date, *, extra: Collection[date] | None = None) -> bool:
    """Whether the decision term stands still on the day after."""
    return decision_term(application, on=day + timedelta(days=1), extra=extra).is_suspended


def _dates_of_completion(application: Application, *, on: date, extra: Collection[date]) -> Iterator[LegalDate]:
    if application.status not in (Status.INCOMPLETE, Status.PROPOSED):
        return
    disregard = disregard_term(application, on=on, extra=extra)
    if disregard is not None:
        yield LegalDate("disregard", _("Decide to disregard"), disregard)
    sent = sent_days(application)
    for request in application.completion_requests.all():
        waits = application.status == Status.INCOMPLETE and request.sent_in(sent) and request.completed_on is None
        if waits and request.due_on >= on:
            yield LegalDate("complete", _("Applicant completes the application"), Term(request.due_on), request.pk)


def _dates_of_others(application: Application, *, on: date) -> Iterator[LegalDate]:
    for advice in application.advices.all():
        if advice.received_on is None:
            label = _("Advice from %(name)s") % {"name": advice.adviser}
            yield LegalDate("advice", label, Term(advice.due_on), advice.pk)
    sent = sent_days(application)
    for hearing in application.hearings.all():
        if hearing.received_on is None and hearing.sent_in(sent) and hearing.due_on >= on:
            yield LegalDate("view", _("View of the applicant"), Term(hearing.due_on), hearing.pk)


def explain(steps: Iterable[Step]) -> list[str]:
    """Return the steps to a date as sentences in the active language, each with its article."""
    return [_sentence(step) for step in steps]


def _sentence(step: Step) -> str:
    texts: dict[StepReason, str] = {
        StepReason.ANCHOR: _("The term starts on the day after %(day)s"),
        StepReason.TERM: _("%(length)s later is %(day)s"),
        StepReason.EXTENSION: _("Extended by %(length)s: %(day)s"),
        StepReason.ADJOURNED: _("Adjourned by %(length)s: %(day)s"),
        StepReason.LONGER: _("The longer term holds, %(length)s more: %(day)s"),
        StepReason.SUSPENDED: _("The term was suspended for %(length)s (%(note)s): %(day)s"),
        StepReason.STILL: _("It stands still and has no last day yet; %(length)s are left once it runs again"),
        StepReason.ATW: _("%(before)s is %(free)s: the term ends on the next working day, %(day)s"),
        StepReason.LAPSE: _("The time allowed to complete the application ended on %(day)s"),
        StepReason.PARTLY: _("An incomplete response was received on %(day)s, in time"),
        StepReason.OBJECTION: _("The objection term ends on %(day)s"),
        StepReason.LATE_OBJECTION: _("The objection came in too late, on %(day)s: the term starts after that day"),
        StepReason.AGREED: _("A decision by %(day)s was agreed on"),
        StepReason.ADOPTED: _("The budget was adopted on %(day)s"),
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
