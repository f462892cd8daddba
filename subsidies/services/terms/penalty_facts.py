"""What the letters on a notice of default say: the penalty that can run, and what was fixed of it (Awb 4:17)."""

from datetime import date, timedelta
from itertools import groupby

from drenthe.lib.values.money import ZERO, format_euros
from drenthe.lib.values.workdays import ONE_DAY
from subsidies.enums import LetterKind
from subsidies.models import Application, DefaultNotice, ObjectionStep, PenaltyDecision
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.letters.fact_words import Facts, day_words, lines
from subsidies.services.objections import objection_facts, objections
from subsidies.services.terms import clock, deadlines, default_notices, penalty_clock
from subsidies.services.terms.clock import Term
from subsidies.services.terms.default_notices import Notice
from subsidies.services.terms.penalty_clock import PENALTY_BLOCK, PENALTY_DAYS, DailyRates
from subsidies.term_enums import NoPenaltyGround

_LAW = "artikel 4:17, zesde lid, onder"
GROUNDS = {  # why nothing is due, in the words of the law
    NoPenaltyGround.UNREASONABLY_LATE: (
        f"Een ingebrekestelling die onredelijk laat komt, geeft geen recht op een dwangsom ({_LAW} a, van de Awb)."
    ),
    NoPenaltyGround.NO_INTEREST: f"Wie geen belanghebbende is, krijgt geen dwangsom ({_LAW} b, van de Awb).",
    NoPenaltyGround.EVIDENTLY_UNFOUNDED: (
        "Er is geen dwangsom als de aanvraag kennelijk niet-ontvankelijk of kennelijk ongegrond is "
        f"({_LAW} c, van de Awb)."
    ),
}


def of_notice(notice: Notice, letter_date: date) -> Facts:
    """Return the facts of a notice of default; with the decision that answers it, where it came too late.

    The penalty is counted from the first notice that counts (Awb 4:17 paragraph 3): a later one is answered with the
    days of that one. Whether it lies ahead, runs or ended is said as it is on the date of the letter.
    """
    counts = default_notices.earlier(notice) or notice
    first, last = _days_from(counts)
    came, counted = default_notices.received_on(notice), default_notices.received_on(counts)
    found: Facts = {
        "notice_received_on": day_words(came),
        "notice_first_on": day_words(counted) if counts.pk != notice.pk else None,
        "penalty_from": day_words(first),
        "penalty_until": day_words(last),
        "penalty_ahead": "ja" if letter_date < first else None,
        "penalty_over": "ja" if letter_date > last else None,
        "penalty_rates": _rates_in_words(_rates_of(first)),
        "penalty_undecided": "ja" if _is_undecided(notice) else None,
    }
    fixed = default_notices.found_too_late(notice)
    if fixed is not None:
        return found | {"decision_date": day_words(fixed.decided_on), "reason": fixed.reason}
    before = default_notices.penalty_fixed(notice)
    return found | {"penalty_decided_on": day_words(before.decided_on) if before is not None else None}


def in_default(application: Application, term: Term, on: date) -> Facts:
    """Since when the province is in default, and from which day the penalty counts; nothing without a notice."""
    counts = deadlines.effective_notice(application) if term.is_late(on) else None
    if counts is None:
        return {}
    since = counts.received_on
    return {"default_since": day_words(since), "default_from": day_words(penalty_clock.penalty_starts(since))}


def of_closing(application: Application, kind: LetterKind, on: date) -> Facts:
    """What letters say with which an application ends undecided: that a penalty is still to be fixed (Awb 4:18)."""
    if kind not in (LetterKind.WITHDRAWAL, LetterKind.FORWARDED):
        return {}
    return {"penalty_awaits": "ja" if _is_to_be_fixed(application, on) else None}


def _is_to_be_fixed(application: Application, on: date) -> bool:
    due = deadlines.penalty(application, on=on)
    fixed = any(row.notice_id is not None for row in application.penalty_decisions.all())
    return due is not None and due.days > 0 and not fixed


def _days_from(notice: Notice) -> tuple[date, date]:
    """The first day of a penalty on a notice, and the last that there can be."""
    first = penalty_clock.penalty_starts(default_notices.received_on(notice))
    return first, first + ONE_DAY * (PENALTY_DAYS - 1)


def of_penalty(row: PenaltyDecision, letter_date: date) -> Facts:
    """The penalty and when it is paid: within six weeks after the letter (Awb 4:87); why none is due, if so."""
    pay_by = clock.payment_term(letter_date, deadlines.free_days()).last_day if row.amount else None
    counted = _counted(row)
    return {
        **_notice_of(row),
        "penalty_amount": None if row.ground else format_euros(row.amount),
        "penalty_days": None if row.ground else str(row.days),
        "penalty_ground": GROUNDS[NoPenaltyGround(row.ground)] if row.ground else None,
        "penalty_first": day_words(row.first_day) if counted else None,
        "penalty_last": day_words(row.first_day + timedelta(row.days - 1)) if counted else None,
        "penalty_counted": lines(counted) or None,
        "penalty_applicants": str(row.applicants) if row.amount and row.applicants > 1 else None,
        "penalty_each": _each(row) if row.amount and row.applicants > 1 else None,
        "penalty_pay_by": day_words(pay_by),
        "reason": row.reason,
        "decision_date": day_words(row.decided_on),
    }


def _each(row: PenaltyDecision) -> str:
    """Who of more applicants gets which part (Awb 4:17, paragraph 4), a line for each."""
    if not row.names:
        return f"Dat is {format_euros(row.parts_of(row.amount)[-1][1])} voor ieder, op een cent na."
    parts = [f"- {name}: {format_euros(part)}" for name, part in row.parts_of(row.amount)]
    return "\n".join(["Zo verdelen wij het:", *parts])


def _notice_of(row: PenaltyDecision) -> Facts:
    """What the notice of default was about, its day, and the term that was over: the application, or an objection."""
    notice = row.notice or row.on_objection
    if notice is None:
        return {"penalty_on_application": "ja"}
    term, came = default_notices.term_of(notice), default_notices.received_on(notice)
    began = row.first_day == penalty_clock.penalty_starts(came)
    found: Facts = {
        "notice_received_on": day_words(came),
        "penalty_term_ended": day_words(term.last_day if term is not None else None),
        "penalty_weeks_until": day_words(row.first_day - ONE_DAY) if began else None,
        "penalty_undecided": "ja" if _is_undecided(notice) else None,
        **_why_ended(row, notice),
    }
    if row.on_objection is not None:
        return found | objection_facts.about(row.on_objection.objection, to_objector=True)
    return found | {"penalty_on_application": "ja"}


def _is_undecided(notice: Notice) -> bool:
    """Whether what a notice is about ended without a decision, so that an objection to that covers nothing (4:19)."""
    if isinstance(notice, DefaultNotice):
        return notice.application.withdrawn_on is not None and notice.application.decided_on is None
    return _closing(notice) is not None and objections.decision_on(notice.objection) is None


def _why_ended(row: PenaltyDecision, notice: Notice) -> Facts:
    """What ended a penalty: all its days were over, the decision was sent, or none was owed any more (Awb 4:17)."""
    if row.days == PENALTY_DAYS:
        return {"penalty_full": "ja"}
    after = row.last_day + ONE_DAY
    if isinstance(notice, DefaultNotice):
        sent_on, closed_on = deadlines.made_known_on(notice.application), notice.application.withdrawn_on
    else:
        sent_on, closed_on = objections.told_on(notice.objection), _closing(notice)
    if sent_on == after:
        return {"penalty_sent_on": day_words(sent_on)}
    return {"penalty_closed_on": day_words(closed_on)} if closed_on == after else {}


def _closing(notice: ObjectionStep) -> date | None:
    """On which day an objection was withdrawn or forwarded."""
    step = objections.last_step(notice.objection, ObjectionStepKind.FORWARDED, ObjectionStepKind.WITHDRAWN)
    return step.done_on if step is not None else None


def _rates_of(first: date) -> DailyRates | None:
    """The amounts a day in force on the first day of a penalty; None where none is known."""
    _days, rates = deadlines.days_and_rates()
    known = [rate for rate in rates if rate.valid_from <= first]
    return max(known, key=lambda one: one.valid_from, default=None)


def _rates_in_words(rate: DailyRates | None) -> str | None:
    if rate is None:
        return None
    most = sum((rate.of(number) for number in range(1, PENALTY_DAYS + 1)), ZERO)
    return (
        f"De dwangsom is {format_euros(rate.first)} per dag voor de eerste {PENALTY_BLOCK} dagen, "
        f"{format_euros(rate.second)} per dag voor de {PENALTY_BLOCK} dagen daarna en {format_euros(rate.further)} "
        f"per dag voor de andere dagen. Samen is dat ten hoogste {format_euros(most)}."
    )


def _counted(row: PenaltyDecision) -> list[str]:
    """The days by their amount, each sum on a line; nothing where these do not add up to what was fixed."""
    rate = _rates_of(row.first_day)
    if rate is None or not row.amount:
        return []
    amounts = groupby(map(rate.of, range(1, row.days + 1)))
    counted = [(len(list(days)), amount) for amount, days in amounts]
    if sum((days * amount for days, amount in counted), ZERO) != row.amount:
        return []
    return [
        f"{days} {'dag' if days == 1 else 'dagen'} van {format_euros(amount)}: {format_euros(days * amount)}"
        for days, amount in counted
    ]
