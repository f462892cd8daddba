"""Notices of default: on the decision on an application or on an objection the same rules hold (Awb 4:17, 7:14).

Which one counts, whether it came too early, and what was decided on the penalty; letters, warnings and the kinds of
answers ask it here.
"""

from collections.abc import Collection
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from subsidies.models import Application, DefaultNotice, ObjectionStep, PenaltyDecision
from subsidies.models.told import sent_days
from subsidies.services.objections import objections
from subsidies.services.terms import deadlines
from subsidies.services.terms.clock import Term
from subsidies.services.terms.term_refusals import NoticeOfAnother
from subsidies.term_enums import NoPenaltyGround, NoticeFrom

Notice = DefaultNotice | ObjectionStep  # of an objection the step that says so


def received_on(notice: Notice) -> date:
    """Return the day on which a notice came in."""
    return notice.received_on if isinstance(notice, DefaultNotice) else notice.done_on


def case_of(notice: Notice) -> Application:
    """Return the case of a notice, with what was fetched of it."""
    return notice.application if isinstance(notice, DefaultNotice) else notice.objection.application


def term_of(notice: Notice, *, extra: Collection[date] | None = None) -> Term | None:
    """Return the term that a notice is about, as it stood when that came in (Awb 4:13, 7:10).

    None of an objection while no term runs: what it is against was not sent.
    """
    extra = deadlines.free_days() if extra is None else extra
    if isinstance(notice, DefaultNotice):
        return deadlines.decision_term(notice.application, on=notice.received_on, extra=extra)
    case, on = case_of(notice), notice.done_on
    return objections.decide_by(notice.objection, on=on, sent=sent_days(case), extra=extra)


def check_given_by(given_by: NoticeFrom | str) -> None:
    """Refuse a notice of somebody who does not wait for the decision (Awb 4:17(3), 7:14). Raises NoticeOfAnother."""
    if given_by == NoticeFrom.OTHER:
        raise NoticeOfAnother


def is_early(notice: Notice, *, extra: Collection[date] | None = None) -> bool:
    """Whether a notice came in before the term was over: then it has no effect (Awb 4:17, paragraph 3)."""
    if isinstance(notice, DefaultNotice):
        return deadlines.is_early(notice, extra=extra)
    term = term_of(notice, extra=extra)
    return term is None or not term.is_late(received_on(notice))


def earlier(notice: Notice, *, extra: Collection[date] | None = None) -> Notice | None:
    """Return the notice from which the penalty is counted where that is an earlier one (Awb 4:17, paragraph 3).

    The first one after the term counts; what comes after it starts no weeks anew. None where this one counts itself.
    """
    first = _counting(notice, extra)
    return first if first is not None and _place(first) < _place(notice) else None


def later(notice: Notice, *, extra: Collection[date] | None = None) -> Notice | None:
    """Return the notice from which the penalty is counted where that is a later one: this one came too early.

    None where this one counts itself, or none does yet.
    """
    first = _counting(notice, extra)
    return first if first is not None and _place(first) > _place(notice) else None


def _counting(notice: Notice, extra: Collection[date] | None) -> Notice | None:
    """The notice that counts of those on the same application or objection."""
    extra = deadlines.free_days() if extra is None else extra
    if isinstance(notice, DefaultNotice):
        return deadlines.effective_notice(notice.application, extra=extra)
    return objections.effective_default(notice.objection, sent=sent_days(case_of(notice)), extra=extra)


def _place(notice: Notice) -> tuple[date, int]:
    return received_on(notice), notice.pk or 0


def penalty_fixed(notice: Notice) -> PenaltyDecision | None:
    """Return the decision on the penalty for what a notice is about (Awb 4:18); None before it."""
    rows = case_of(notice).penalty_decisions.all()
    if isinstance(notice, DefaultNotice):
        return next((row for row in rows if row.notice_id is not None), None)
    steps = {row.pk for row in objections.steps_of(notice.objection)}
    return next((row for row in rows if row.on_objection_id in steps), None)


def found_too_late(notice: Notice) -> PenaltyDecision | None:
    """Return the decision that a notice came unreasonably late (Awb 4:17, paragraph 6a); None without one."""
    link = "notice_id" if isinstance(notice, DefaultNotice) else "on_objection_id"
    rows = (row for row in case_of(notice).penalty_decisions.all() if getattr(row, link) == notice.pk)
    return next((row for row in rows if row.ground == NoPenaltyGround.UNREASONABLY_LATE), None)


def warning_of(notice: Notice) -> str:
    """Return that nothing runs on a notice of itself, and why: it came early, or an earlier one counts.

    Empty of one from which the penalty is counted.
    """
    extra = deadlines.free_days()
    if is_early(notice, extra=extra):
        return _early(term_of(notice, extra=extra))
    counts = earlier(notice, extra=extra)
    if counts is None:
        return ""
    return _(
        "The penalty is counted from the earlier notice of default of %(day)s; this one changes nothing in that (Awb "
        "4:17). Tell who sent it in a letter."
    ) % {"day": date_format(received_on(counts))}


def early_facts(term: Term | None, on: date) -> dict[str, date]:
    """Return what the dossier keeps of a notice that came in before the term was over; empty where none ran.

    The last day of the term; while it stood still only that day itself, as nobody knew the last one then.
    """
    if term is None or term.is_late(on):
        return {}
    return {"early_while_still": on} if term.has_open_end else {"too_early": term.last_day}


def _early(term: Term | None) -> str:
    if term is None:
        return _(
            "It came too early: no term runs yet, as what is objected to was not sent. No penalty runs on it (Awb "
            "4:17). Tell who sent it in a letter."
        )
    if term.has_open_end:
        return _(
            "It came too early: the term stood still, and nobody knew when it would end. No penalty runs on it (Awb "
            "4:17). Tell who sent it in a letter."
        )
    return _(
        "It came too early: the term runs up to and including %(day)s. No penalty runs on it (Awb 4:17). Tell who "
        "sent it in a letter."
    ) % {"day": date_format(term.last_day)}
