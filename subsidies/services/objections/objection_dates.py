"""The dates of the objections of a case, and the letters about them that are still to be sent."""

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from subsidies.award_enums import NO_DECISIONS, MoneyStepKind
from subsidies.enums import ON_OBJECTION, LetterKind
from subsidies.models import Application, Objection
from subsidies.models.told import SentDays, sent_days
from subsidies.objection_enums import ENDED, OF_HEARING, ObjectedTo, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.objections import objections
from subsidies.services.terms import clock
from subsidies.services.terms.clock import Term

POSSIBLE = gettext_lazy("Objection to “%(decision)s” possible up to and including")


def _terms_by_decision(
    application: Application, *, on: date, extra: Collection[date]
) -> Iterator[tuple[int, str, Term, int]]:
    """Yield the id of each decision that was sent, what it is, the term to object to it, and the id of what sent it.

    Also of one that was sent outside this system. Of what is taken over from another one only while the term runs on
    the day: what is over was kept there. To a decision on an objection one does not object: see `appeals`.
    """
    on_objection = {row.pk for row in application.decisions.all() if row.kind in ON_OBJECTION}
    for letter in application.letters.all():
        if letter.sent_on and letter.decision_id and letter.decision_id not in on_objection:
            term = clock.objection_term(letter.sent_on, extra)
            yield letter.decision_id, letter.get_kind_display(), term, letter.pk
    elsewhere = [row for row in application.sent_elsewhere.all() if row.decision_id]
    for decision in application.decisions.all() if elsewhere else ():
        for sent in elsewhere if decision.pk not in on_objection else ():
            term = clock.objection_term(sent.sent_on, extra)
            if sent.decision_id == decision.pk and not (sent.taken_over_from and term.is_late(on)):
                yield decision.pk, decision.get_kind_display(), term, sent.pk


def _terms_by_step(
    application: Application, sent: SentDays, extra: Collection[date]
) -> Iterator[tuple[ObjectedTo, int, str, Term]]:
    """Yield each step about money and penalty that was told, with what it is and the term to object to it.

    Not a reminder or a writ, which are no decisions; and what took the place of another, or is about the costs of an
    objection, is of a decision on an objection.
    """
    for step in application.money_steps.all():
        told_on = step.sent_in(sent) if step.stands and not step.is_of_ruling else None
        if told_on is not None and step.kind not in NO_DECISIONS:
            yield ObjectedTo.MONEY_STEP, step.pk, step.get_kind_display(), clock.objection_term(told_on, extra)
    for row in application.penalty_decisions.all():
        told_on = row.sent_in(sent)
        if told_on is not None:
            yield ObjectedTo.PENALTY, row.pk, row.get_kind_display(), clock.objection_term(told_on, extra)


def appeals(application: Application, *, extra: Collection[date]) -> Iterator[tuple[str, Term, int]]:
    """Yield each decision on an objection that was sent, with the term to appeal to the court (Awb 6:7, 8:1).

    Who objected and is told by a letter of its own has its own term, from that letter (6:8).
    """
    sent = sent_days(application)
    for decision in application.decisions.all():
        day = decision.sent_in(sent) if decision.kind in ON_OBJECTION else None
        if day is not None:
            yield decision.get_kind_display(), clock.objection_term(day, extra), decision.pk
    for step in application.money_steps.all():  # a later decision on the costs is of the decision on the objection
        day = step.sent_in(sent) if step.kind == MoneyStepKind.OBJECTION_COSTS and step.stands else None
        if day is not None:
            yield step.get_kind_display(), clock.objection_term(day, extra), step.pk
    for objection in objections.of(application):
        ruled, first = objections.decision_on(objection), objections.last_step(objection, Kind.RECEIVED)
        if ruled is None or first is None or not objections.is_told_to_objector(objection):
            continue
        for letter in application.letters.all():
            is_notice = letter.kind == LetterKind.OBJECTION_DECISION_NOTICE and letter.objection_step_id == first.pk
            if is_notice and letter.sent_on:
                yield ruled.get_kind_display(), clock.objection_term(letter.sent_on, extra), letter.pk


def dates(application: Application, *, on: date, extra: Collection[date]) -> Iterator[tuple[str, str, Term, int]]:
    """Yield the dates of the objections of a case: code, what it is in the active language, term, id of its row."""
    rows = objections.of(application)
    sent = sent_days(application) if rows else {}
    over = {row.decision_id for row in rows if _is_told(row, sent)}  # from then on one appeals (Awb 8:1)
    for decision, what, term, number in _terms_by_decision(application, on=on, extra=extra):
        if decision in over:
            continue
        yield "objection", POSSIBLE % {"decision": what}, term, number
    ruled = {(row.about, (row.money_step_id or row.penalty_id)) for row in rows if _is_told(row, sent)}
    for about, number, what, term in _terms_by_step(application, sent or sent_days(application), extra):
        if (about, number) not in ruled:
            yield "objection", POSSIBLE % {"decision": what}, term, number
    yield from of_objections(application, on=on, extra=extra)


def of_objections(
    application: Application, *, on: date, extra: Collection[date]
) -> Iterator[tuple[str, str, Term, int]]:
    """Yield the dates that tell that somebody objected or can appeal: for who sees objections (case.seeing)."""
    rows = objections.of(application)
    sent = sent_days(application) if rows else {}
    for what, term, number in appeals(application, extra=extra):
        yield (
            "objection",
            _("Appeal against “%(decision)s” to the court (rechtbank Noord-Nederland) possible up to and including")
            % {"decision": what},
            term,
            number,
        )
    for objection in rows:
        yield from _dates_of(objection, on=on, sent=sent, extra=extra)


def _is_told(objection: Objection, sent: SentDays) -> bool:
    """Whether it was told what was decided on the objection."""
    return objections.told_on(objection, sent=sent) is not None


def _dates_of(
    objection: Objection, *, on: date, sent: SentDays, extra: Collection[date]
) -> Iterator[tuple[str, str, Term, int]]:
    state = objections.state_of(objection, on=on, sent=sent)
    yield from _letters_to_send(objection, sent)
    if state in ENDED:
        return
    term = objections.decide_by(objection, on=on, sent=sent, extra=extra)
    if objection.is_for_court:
        label = _("Forward the objection to the court")
        yield "objection_close", label, Term(objection.received_on), objection.pk
    elif term is not None:
        yield "objection_decide", _("Decide on the objection"), term, objection.pk
    asked, invited = objections.repair_open(objection), objections.invitation_of(objection)
    if state == ObjectionState.REPAIR and asked is not None and asked.due_on is not None:
        yield "objection_repair", _("The objection is repaired"), Term(asked.due_on), asked.pk
    if state == ObjectionState.INVITED and invited is not None and invited.due_on is not None:
        yield "objection_hearing", _("Hearing on the objection"), Term(invited.due_on), invited.pk


def _letters_to_send(objection: Objection, sent: SentDays) -> Iterator[tuple[str, str, Term, int]]:
    """Yield the letters of an objection that are to be sent: while it is open, and that it was forwarded."""
    is_withdrawn = objections.last_step(objection, Kind.WITHDRAWN) is not None
    is_done = is_withdrawn or objections.decision_on(objection) is not None
    last = {row.kind: row for row in objections.steps_of(objection, *objections.WITH_LETTER)}
    if objection.is_for_court:
        last.pop(Kind.RECEIVED, None)  # that it was forwarded says when it came in
    if objections.is_hearing_over(objection):
        last.pop(Kind.INVITED, None)  # nobody is invited any more
    for row in last.values() if not is_done else ():
        if row.sent_in(sent) is None:
            label = _("Send the letter: %(what)s") % {"what": objections.WITH_LETTER[Kind(row.kind)].label}
            yield "send", label, Term(row.done_on), row.pk
    yield from _notices_to_send(objection, is_done=is_done)


def _notices_to_send(objection: Objection, *, is_done: bool) -> Iterator[tuple[str, str, Term, int]]:
    """Yield what the other party is still to be told of somebody else's objection."""
    kind, day = LetterKind.OBJECTION_DECISION_NOTICE, objections.told_on(objection)
    step = objections.last_step(objection, Kind.RECEIVED)
    off = objections.last_step(objection, Kind.HEARING_OFF)
    if not is_done and off is not None and objections.is_told_beside(off):
        about = LetterKind.OBJECTION_OFF_NOTICE
        if off.pk not in objections.notices_sent(objection.application, about):
            yield "send", _("Send the letter: %(what)s") % {"what": about.label}, Term(off.done_on), off.pk
    if not is_done:
        kind, step = LetterKind.OBJECTION_HEARING_NOTICE, objections.last_step(objection, *OF_HEARING)
        step = None if objections.is_hearing_over(objection) or objections.invitation_of(objection) is None else step
        day = step.done_on if step is not None else None
    if not objection.is_of_another or step is None or day is None:
        return
    if step.pk not in objections.notices_sent(objection.application, kind):
        yield "send", _("Send the letter: %(what)s") % {"what": kind.label}, Term(day), step.pk
