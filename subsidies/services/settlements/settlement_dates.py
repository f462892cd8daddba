"""By when a subsidy is accounted for and settled; `recovery_dates` says by when it is repaid."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.lib.entry.days import within
from drenthe.lib.values.money import format_euros
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind, ParameterCode
from subsidies.models import Application
from subsidies.parameters import UNLESS_LAID_DOWN
from subsidies.services.decisions import effects
from subsidies.services.letters import sending
from subsidies.services.loans.loan_balances import balance_of
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.settlements import account_terms, settled
from subsidies.services.terms.clock import Step, StepReason, Term
from subsidies.services.terms.deadlines import LegalDate

WEEK = timedelta(weeks=1)


def dates_of(application: Application, *, extra: Collection[date]) -> Iterator[LegalDate]:
    """Yield by when the recipient asks to settle, the province settles, and a loan is repaid."""
    if application.status == Status.AWARDED and is_loan(application):
        yield from _of_loan(application)
    if application.status != Status.AWARDED or is_loan(application) or effects.awaiting(application):
        return
    request = settled.first_request_of(application)
    if request is not None:
        yield LegalDate("settle", _("Settle the subsidy"), settle_by(application, request.received_on), request.pk)
    elif sending.award_was_sent_on(application) is not None:
        yield from _of_account(application, extra)


def settle_by(application: Application, since: date) -> Term:
    """Return until when a subsidy is settled: the weeks of the scheme version after the request, or else 22.

    Those of the Subsidieloket are not confirmed. So long a term does not move for a free day (Atw 3).
    """
    parameter = application.version.parameter(ParameterCode.SETTLEMENT_WEEKS)
    weeks = parameter.value if isinstance(parameter.value, int) and parameter.value > 0 else None
    length = (weeks or UNLESS_LAID_DOWN[ParameterCode.SETTLEMENT_WEEKS]) * WEEK
    article = parameter.source if weeks else _("Subsidieloket; not confirmed")
    since = within(since)
    last = since + length
    steps = [Step(StepReason.ANCHOR, article, since), Step(StepReason.TERM, article, last, length.days)]
    return Term(last, (*steps, Step(StepReason.END, article, last)))


def _of_account(application: Application, extra: Collection[date]) -> Iterator[LegalDate]:
    """By when the recipient accounts for the award; in the first tier the province settles it unasked after that."""
    day = account_terms.account_day(application)
    if day is None:
        return
    if account_terms.is_settled_unasked(application):
        yield LegalDate("settle", _("Settle the subsidy unasked"), settle_by(application, day))
        return
    reminder = account_terms.reminder_of(application)
    if reminder is None:
        yield LegalDate("account", _("The recipient asks to settle the subsidy"), Term(day))
        return
    term = account_terms.new_term(application, extra=extra)
    if term is None:
        what = {"what": LetterKind.ACCOUNT_REMINDER.label}
        yield LegalDate("send-account", _("Send the letter: %(what)s") % what, Term(reminder.reminded_on), reminder.pk)
    else:
        yield LegalDate("account-again", _("The recipient asks to settle it, after the reminder"), term, reminder.pk)


def _of_loan(application: Application) -> Iterator[LegalDate]:
    """By when a loan is repaid, as its agreement says; a late repayment too."""
    for row in balance_of(application, on=timezone.localdate()).instalments:
        label = _("The recipient repays %(amount)s") % {"amount": format_euros(row.amount)}
        yield LegalDate("repay", label, Term(row.due_on))
