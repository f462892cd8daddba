"""The dates of money that is owed or held: instalments, a reminder, the end of a hold, the end of the claim."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.award_enums import WRITES_OFF, MoneyStepKind
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days
from subsidies.services.objections import objections
from subsidies.services.payments import holds
from subsidies.services.recovery import claims, receipts, recovery
from subsidies.services.terms import clock
from subsidies.services.terms.clock import Term
from subsidies.services.terms.deadlines import LegalDate
from subsidies.transitions import OWING


def dates_of(application: Application, *, on: date, extra: Collection[date]) -> Iterator[LegalDate]:
    """Yield by when what is owed comes in, until when it can be claimed, when a hold ends, and letters that wait."""
    for step in unsent(application):  # the costs of an objection are told whatever became of the application
        what = {"what": step.get_kind_display()}
        yield LegalDate("send-money", _("Send the letter: %(what)s") % what, Term(step.decided_on or on), step.pk)
    if application.status not in OWING:
        return
    held = holds.hold_on(application, on=on)
    if held is not None and held.until is not None:
        yield LegalDate("hold", _("The hold on payment ends after"), Term(held.until), held.pk)
    yield from _of_debt(application, extra)


def unsent(application: Application) -> list[MoneyStep]:
    """Return the steps that stand and of which the recipient was not told, but for what ended meanwhile.

    Of a write-off that a receipt overtook nobody is told any more: it works with its letter, which does not go out.
    """
    rows = [row for row in application.money_steps.all() if row.stands and row.ended_on is None]
    rows = [row for row in rows if row.replaces_id is None]  # the decision on the objection tells of that
    sent = sent_days(application) if rows else {}
    untold = [row for row in rows if row.sent_in(sent) is None]
    return [row for row in untold if not _came_to_other(row)]


def _came_to_other(row: MoneyStep) -> bool:
    """Whether the letter of a step goes out no more: what it writes off or recovers came to another amount since."""
    if row.kind == MoneyStepKind.RECOVERY:
        return claims.is_overtaken(row)
    return row.kind in WRITES_OFF and receipts.left_of(row) < (row.amount or ZERO)


def _of_debt(application: Application, extra: Collection[date]) -> Iterator[LegalDate]:
    arrangement = recovery.arrangement_of(application)
    is_suspended = objections.suspended_since(application) is not None  # the court: nothing is collected (Awb 8:81)
    for part in recovery.due_parts(application, extra=extra):
        amount = {"amount": format_euros(part.amount), "number": part.number or 1}
        if part.number is None:
            term = clock.payment_term(part.told_on or part.due_on, extra)
            term = replace(term, is_suspended=is_suspended)
            yield LegalDate("repay", _("The recipient repays %(amount)s") % amount, term)
        else:
            label = _("The recipient pays instalment %(number)s: %(amount)s") % amount
            yield LegalDate("instalment", label, Term(part.due_on, is_suspended=is_suspended), part.number)
    limits = recovery.limitations(application, extra=extra)
    if not limits:
        return
    reminders = recovery.standing(application, MoneyStepKind.REMINDER)
    sent_on = reminders[-1].sent_on if reminders and arrangement is None else None
    if sent_on is not None:
        term = replace(clock.reminder_term(sent_on, extra), is_suspended=is_suspended)
        yield LegalDate("reminded", _("The recipient pays after the reminder"), term, reminders[-1].pk)
    whole = _("What is owed can be claimed up to and including (Awb 4:104)")
    apart = _("%(amount)s of what is owed can be claimed up to and including (Awb 4:104)")
    for number, (part, last_day) in enumerate(limits):
        label = whole if len(limits) == 1 else apart % {"amount": format_euros(part.amount)}
        yield LegalDate("limitation", label, Term(last_day), number)
