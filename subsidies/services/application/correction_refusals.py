"""What refuses a correction of an application, and the withdrawal of a proposal."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import TransitionNotAllowed


class CorrectedTooLate(Refusal):
    """What a decision rested on stays as it was."""

    sentence = _(
        "%(case)s has been decided or withdrawn (%(status)s), so the application stays as it was. Write what is wrong "
        "in a note; if the decision has to change, propose to withdraw or lower the award, or handle an objection: "
        "while that is open, the facts that the new decision needs can be corrected."
    )


class OnlyWhileObjected(TransitionNotAllowed):
    """What a decision rested on is weighed again only on an objection to it."""

    sentence = _(
        "%(case)s has been decided (%(status)s), so what the decision rested on stays as it was. It is put right "
        "while an objection is open: record the objection first. Without one write it in a note."
    )


class StaysWithDecision(Refusal):
    """Who applied, for what and when is what was decided on; an objection does not make it another application."""

    sentence = _(
        "%(case)s has been decided, and while an objection is open only the facts that the new decision needs can be "
        "corrected: title, amounts, co-financers, dwellings and earlier aid. Not: %(fields)s. If that was wrong, "
        "write it in the reason of the decision on the objection; another application is entered as a case of its own."
    )


class AskedBelowAward(Refusal):
    """What is awarded is at most what was asked, so what was asked does not become less than that."""

    field = "requested_amount"
    sentence = _(
        "%(awarded)s was awarded on this application, so the amount that was asked cannot become %(amount)s. If less "
        "is right, propose to lower the award instead."
    )


class CorrectionUnexplained(Refusal):
    """A correction says why."""

    sentence = _("Write why the application is corrected, and how you know.")


class NothingToCorrect(Refusal):
    """A correction changes something."""

    sentence = _("Nothing would change. Change what is wrong, or go back to the case.")


class GivenTwice(Refusal):
    """A co-financer, and dwellings of one segment and form, stand on an application once."""

    sentence = _("%(what)s is in the list twice. Put it in one row.")


class OrganisationInUse(Refusal):
    """One application does not rename an organisation that others rest on."""

    field = "organisation"
    sentence = _(
        "“%(name)s” is also used by %(others)s, so a correction of this application does not rename it. Say whether "
        "the new name is of the same organisation or of another one."
    )


class TermWouldRunAgain(Refusal):
    """A decision term that is over is over; a correction does not make it run again (Awb 4:13, 4:17)."""

    sentence = _(
        "The decision term ended on %(ended)s. With this day of receipt it would run again, and a correction cannot "
        "do that. Decide as soon as possible, and write in a note what is wrong with the day."
    )


class ReceiptAfterActs(Refusal):
    """An application is received before anything is done with it."""

    sentence = _(
        "Something on this case counts from %(since)s, so the application cannot have been received on %(day)s. "
        "Enter an earlier moment of receipt."
    )


class NotYourProposal(Refusal):
    """A proposal is withdrawn by its maker; another sends it back."""

    sentence = _("%(name)s made this proposal. Only its maker can withdraw it; a decision maker can send it back.")
