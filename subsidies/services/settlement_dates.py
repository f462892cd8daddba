"""By when a subsidy is accounted for and settled; `recovery_dates` says by when it is repaid."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.lib.money import ZERO, format_euros
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import ParameterCode
from subsidies.models import Application
from subsidies.parameters import UNLESS_LAID_DOWN
from subsidies.services import decision_facts, effects, sending, settled
from subsidies.services.clock import Step, StepReason, Term
from subsidies.services.deadlines import LegalDate
from subsidies.services.letter_clauses import tier_of
from subsidies.services.loan_balances import balance_of
from subsidies.services.loan_terms import is_loan

WEEK = timedelta(weeks=1)


def dates_of(application: Application) -> Iterator[LegalDate]:
    """Yield by when the recipient asks to settle, the province settles, and a loan is repaid."""
    if application.status == Status.AWARDED and is_loan(application):
        yield from _of_loan(application)
    if application.status != Status.AWARDED or is_loan(application) or effects.awaiting(application):
        return
    request = settled.first_request_of(application)
    if request is not None:
        yield LegalDate("settle", _("Settle the subsidy"), settle_by(application, request.received_on), request.pk)
    elif sending.award_was_sent_on(application) is not None:
        yield from _of_account(application)


def settle_by(application: Application, since: date) -> Term:
    """Return until when a subsidy is settled: the weeks of the scheme version after the request, or else 22.

    Those of the Subsidieloket are not confirmed. So long a term does not move for a free day (Atw 3).
    """
    parameter = application.version.parameter(ParameterCode.SETTLEMENT_WEEKS)
    weeks = parameter.value if isinstance(parameter.value, int) and parameter.value > 0 else None
    length = (weeks or UNLESS_LAID_DOWN[ParameterCode.SETTLEMENT_WEEKS]) * WEEK
    article = parameter.source if weeks else _("Subsidieloket; not confirmed")
    last = since + length
    steps = [Step(StepReason.ANCHOR, article, since), Step(StepReason.TERM, article, last, length.days)]
    return Term(last, (*steps, Step(StepReason.END, article, last)))


def _of_account(application: Application) -> Iterator[LegalDate]:
    """By when the recipient accounts for the award; in the first tier the province settles it unasked after that."""
    awarded = application.awarded_amount or ZERO
    until = decision_facts.activities_until(application)
    decided_on = application.decided_on
    day = decision_facts.accounts_by(application, awarded, until, on=decided_on)
    if day is None or decided_on is None:
        return
    if tier_of(application, awarded, on=decided_on) == 1:
        yield LegalDate("settle", _("Settle the subsidy unasked"), settle_by(application, day))
    else:
        yield LegalDate("account", _("The recipient asks to settle the subsidy"), Term(day))


def _of_loan(application: Application) -> Iterator[LegalDate]:
    """By when a loan is repaid, as its agreement says; a late repayment too."""
    for row in balance_of(application, on=timezone.localdate()).instalments:
        label = _("The recipient repays %(amount)s") % {"amount": format_euros(row.amount)}
        yield LegalDate("repay", label, Term(row.due_on))
