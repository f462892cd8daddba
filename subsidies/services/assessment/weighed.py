"""The amount against which the criteria of a case are held: what is proposed, not what was asked."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.values.money import format_euros
from subsidies.enums import Outcome
from subsidies.models import Application, Proposal
from subsidies.services.case.schemes import eligible_amount

Answer = tuple[Outcome, str]


@dataclass(frozen=True)
class Weighed:
    """The amount of a decision (euros) on a day; `proposal` is the one that it stands in, once there is one."""

    amount: Decimal
    on: date
    proposal: Proposal | None = None

    def in_words(self, application: Application) -> str:
        """Return the amount, and whether that is what was requested or less."""
        if self.amount == application.requested_amount:
            return _("%(amount)s requested") % {"amount": format_euros(self.amount)}
        return _("%(amount)s to be awarded of the %(requested)s requested") % {
            "amount": format_euros(self.amount),
            "requested": format_euros(application.requested_amount),
        }


def weighed_for(
    application: Application, *, on: date, amount: Decimal | None = None, proposal: Proposal | None = None
) -> Weighed:
    """Return what to hold the criteria against: the amount given, that of the proposal, or the most that is possible.

    The most that is possible is what was asked, up to the maximum of the scheme version.
    """
    if amount is None and proposal is not None:
        amount = proposal.amount
    return Weighed(eligible_amount(application) if amount is None else amount, on, proposal)
