"""Every rule of the subsidies app that can say no."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class SchemeClosed(Refusal):
    """No version of the scheme is in force on the day of receipt."""

    sentence = _("The scheme %(scheme)s is not open on %(received_on)s: no version of it is in force on that day.")


class NoCeiling(Refusal):
    """No ceiling covers the day of receipt (Awb 4:22, 4:25)."""

    sentence = _("The scheme %(scheme)s has no ceiling for %(part)s on %(received_on)s. Ask a functional admin.")


class DateInFuture(Refusal):
    """What happened cannot lie in the future."""

    sentence = _("The date %(day)s has not been yet.")


class DateBeforeReceipt(Refusal):
    """An act cannot be dated before the application was there."""

    sentence = _("The date %(day)s lies before the receipt of the application on %(received_on)s.")


class DateBeforeDecision(Refusal):
    """Money moves after the decision."""

    sentence = _("The date %(day)s lies before the decision of %(decided_on)s.")


class AmountNotPositive(Refusal):
    """An amount of money must be above zero."""

    sentence = _("The amount must be above zero; %(amount)s is not.")


class TransitionNotAllowed(Refusal):
    """The act does not exist from the present status."""

    sentence = _("This is not possible: the application %(case)s has the status “%(status)s”.")


class AwardAboveRequest(Refusal):
    """Nobody gets more than was asked."""

    sentence = _("The award of %(amount)s is more than the %(requested)s that was asked.")


class AwardAboveMaximum(Refusal):
    """The scheme version has a maximum per application."""

    sentence = _("The award of %(amount)s is more than the %(maximum)s that the scheme allows for one application.")


class CeilingExceeded(Refusal):
    """The ceiling has less room than the decision needs (Awb 4:25)."""

    sentence = _("%(available)s is available; this decision asks for %(needed)s.")


class CeilingBelowAwards(Refusal):
    """A ceiling is not lowered below what has been awarded from it."""

    sentence = _("%(committed)s has been awarded from this source; the ceiling cannot be lowered to %(allotted)s.")


class DivisionDoesNotAddUp(Refusal):
    """The parts per funding source are not the amount of the decision."""

    sentence = _("The funding sources add up to %(divided)s; the decision is %(amount)s.")


class ReasonMissing(Refusal):
    """A decision that gives less than was asked says why (Awb 3:46)."""

    sentence = _("Give the reason (Awb 3:46): the applicant does not get all that was asked.")


class AlreadyPaid(Refusal):
    """An award of which money was paid does not end by a withdrawal."""

    sentence = _("%(paid)s of this award has been paid. It must be settled or recovered; it cannot be withdrawn.")


class PaysMoreThanAwarded(Refusal):
    """Total paid never passes the award."""

    sentence = _("%(open)s of this award has not been paid yet; a payment of %(amount)s is too much.")
