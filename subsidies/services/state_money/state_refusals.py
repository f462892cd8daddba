"""What is refused, or warned about, of money that the state pays."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.ceilings.order_refusals import Gap


class NotStateMoney(Refusal):
    """The state pays on a tranche of its own money."""

    field = "source"
    sentence = _("“%(source)s” is no state funding, so the state pays nothing on it. Choose another funding source.")


class MoreBackThanReceived(Refusal):
    """No more goes back to the state than came from it."""

    field = "amount"
    sentence = _("%(received)s was received for “%(source)s” up to now, so %(amount)s cannot go back to the state.")


class MoreBackThanUnspent(Refusal):
    """What was paid from a tranche was spent on what it was for, and does not go back to the state."""

    field = "amount"
    sentence = _(
        "%(received)s was received for “%(source)s” and %(paid)s of it was paid, so at most %(left)s can go back to "
        "the state and not %(amount)s."
    )


class SourceEnded(Refusal):
    """Money that had to be spent by a day is not awarded after it."""

    sentence = _(
        "“%(source)s” had to be spent by %(ends_on)s, so nothing is awarded from it on %(day)s. Divide the award over "
        "other funding sources, or have a functional administrator lower the ceiling by what lapsed."
    )


class ActivitiesAfterSource(Gap):
    """What is paid for goes on after the money had to be spent."""

    sentence = _(
        "The activities end on %(until)s, and %(amount)s of the award comes from “%(source)s”, which has to be spent "
        "by %(ends_on)s."
    )
    advice = _("Choose another funding source or period, or write down how the money is spent in time.")

    @property
    def key(self) -> str:
        """One for each source."""
        return f"{self.code} {self.facts['source']}"
