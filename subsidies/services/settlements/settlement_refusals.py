"""What the settlement of a subsidy, and what is paid back after it, can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.ceilings.order_refusals import Gap


class LoanIsRepaid(Refusal):
    """Nobody confirmed how a loan is settled."""

    sentence = _(
        "%(case)s is a loan. A loan is repaid; how it is settled is not confirmed, so it cannot be done here."
    )


class EvidenceNotOnFile(Refusal):
    """What somebody gives account with is a document in the dossier."""

    field = "report"
    sentence = _("Add the report or statement to the documents of this case first, and choose it here.")


class SettlementBeforeSending(Refusal):
    """An award is accounted for after it was made known (Awb 3:40)."""

    field = "received_on"
    sentence = _(
        "The letter with the award was sent on %(sent_on)s. A request of %(day)s cannot be about it: enter the day on "
        "which it came in."
    )


class OthersPaidLess(Gap):
    """The share of others is held against the costs that were made: of lower costs the same amount is more."""

    sentence = _(
        "At %(amount)s others pay %(share)s of the %(made)s that was made; the scheme asks at least %(least)s. With "
        "that share the settlement comes to %(most)s at most."
    )
    advice = _("Settle at that on its ground (Awb 4:46), or write down why the scheme does not ask it here.")


class RequestEmpty(Refusal):
    """A request with nothing of what is asked begins the time to settle, and says nothing (Awb 4:45)."""

    fields = ("remark", "realised_costs", "report", "statement")
    sentence = _(
        "For an award of this amount the recipient gives account with %(missing)s. Nothing of that was entered. Add "
        "what came in; or write in the remark what is to follow, and that you asked for it."
    )


class AskedAboveAward(Refusal):
    """A settlement follows the award (Awb 4:46)."""

    field = "asked_amount"
    sentence = _(
        "%(asked)s is more than was awarded: %(awarded)s. A subsidy is settled at the award at most (Awb 4:46). Enter "
        "at most that; write the rest in the remark."
    )


class SettlementNotAsked(Refusal):
    """A settlement on request needs the request."""

    field = "settlement_basis"
    sentence = _(
        "The recipient did not ask to settle %(case)s yet. Record the request when it comes in. If the award or the "
        "scheme says that the province settles it unasked, choose that (Awb 4:47)."
    )


class SettledBeforeItsTerm(Refusal):
    """A question: the recipient reads in its award after which day it is settled unasked (Awb 3:2, 4:47)."""

    field = "before_term"
    sentence = _(
        "By the award this subsidy is accounted for up to and including %(day)s, %(days)s days from now: only after "
        "that day the recipient expects the province to settle it. Are the activities done, or does it not go on? "
        "Then tick “Settle it before that day”. If not, wait."
    )


class SettlementWasAsked(Refusal):
    """Who asked for the settlement is not reminded of it, and it is not settled as if nobody had asked."""

    field = "settlement_basis"
    sentence = _(
        "The recipient asked to settle %(case)s: the request came in on %(day)s. Settle it on that request (Awb 4:44)."
    )


class SettledUnasked(Refusal):
    """Nothing is asked of a recipient in the first tier (Awb 4:44, paragraph 1a)."""

    sentence = _(
        "%(case)s is in tier 1: the province settles it unasked, so there is nothing to remind of. Propose the "
        "settlement (Awb 4:47)."
    )


class AccountDayUnknown(Refusal):
    """Without a day by which it had to be asked nothing is late."""

    sentence = _(
        "It is not known by when the recipient of %(case)s had to ask for the settlement: the award does not say "
        "until when the activities last, or the tiers of the scheme are not known. Ask the functional administrator "
        "to look at the tiers of this scheme, and agree on a day with the recipient until then."
    )


class AccountNotDue(Refusal):
    """A reminder comes after the day by which it had to be asked (Awb 4:44, paragraph 3)."""

    sentence = _("The recipient can ask for the settlement until %(day)s. It can be reminded after that day.")


class NeverReminded(Refusal):
    """Who did not ask in time gets a new term first (Awb 4:44, paragraphs 3 and 4)."""

    field = "settlement_basis"
    sentence = _(
        "The recipient of %(case)s was not reminded yet. Record a reminder and send its letter first: only when its "
        "term has passed too can the subsidy be settled for this reason (Awb 4:44, paragraphs 3 and 4)."
    )


class ReminderNotSent(Refusal):
    """The new term runs from the sending of the letter."""

    field = "settlement_basis"
    sentence = _(
        "The letter of the reminder of %(day)s was not sent yet, and its term runs only from then on. Make and send "
        "that letter first (Awb 4:44, paragraph 3)."
    )


class NewTermRuns(Refusal):
    """Within the new term the recipient can still ask for it."""

    field = "settlement_basis"
    sentence = _(
        "By the reminder the recipient can still ask for the settlement until %(day)s. Wait until that day has passed "
        "(Awb 4:44, paragraph 4)."
    )


class ExOfficioUnfounded(Refusal):
    """A settlement unasked rests on a rule or on the award (Awb 4:47)."""

    field = "award_article"
    sentence = _(
        "Name the article of the scheme or the ordinance, or the part of the award, that says that this subsidy is "
        "settled unasked (Awb 4:47)."
    )


class SettlementAmountWrong(Refusal):
    """A subsidy is settled at nothing or more, and at the award at most (Awb 4:46)."""

    field = "amount"
    sentence = _("Enter an amount from 0,00 up to and including the award of %(awarded)s (Awb 4:46).")


class SettlementGroundMissing(Refusal):
    """A settlement at less than the award rests on a ground (Awb 4:46)."""

    field = "grounds"
    sentence = _(
        "%(amount)s is less than the award of %(awarded)s. Choose the ground for it (Awb 4:46), or settle it at the "
        "award."
    )


class SettlementGroundTooMuch(Refusal):
    """A ground for a lower settlement has no place in one at the award."""

    field = "grounds"
    sentence = _("The subsidy is settled at the whole award, so there is no ground for less. Leave the grounds empty.")


class EvidenceOfSettlementMissing(Refusal):
    """What the recipient has to give account with, by the tier of the award."""

    sentence = _(
        "For an award of %(awarded)s (tier %(tier)s) there must be, with the request: %(missing)s. Ask the recipient "
        "for it, add it to the documents, and record the request again with it."
    )


class StatementIsReport(Refusal):
    """A statement of an accountant is a document of the accountant: the report of the recipient is another."""

    field = "statement"
    sentence = _(
        "“%(title)s” is chosen as the report and as the auditor's statement. Those are two documents, of two parties: "
        "choose the other one, or leave the statement open until it has come in."
    )


class ObligationsOpen(Refusal):
    """A settlement at the whole award says what is with the obligations that are not known to be met (Awb 4:46)."""

    sentence = _(
        "It was not recorded that these obligations were met: %(obligations)s. Record what was found of each first, "
        "or settle the subsidy at less (Awb 4:46, paragraph 2b)."
    )


class SettlementIsAgreed(Refusal):
    """Finance checks an amount once."""

    sentence = _("%(name)s already checked the amount of this settlement. It waits for the decision.")


class SettlementNotAgreed(Refusal):
    """Somebody of finance looks at the amount before it is decided."""

    sentence = _(
        "Nobody of finance has checked the amount of this settlement yet. It can be decided on once that is done."
    )


class NoSettlementProposed(Refusal):
    """There must be a settlement to check."""

    sentence = _("No settlement of %(case)s is proposed, so there is no amount to check.")


class NothingToRepay(Refusal):
    """Only what was paid too much is paid back."""

    sentence = _(
        "Nothing is still to be repaid on %(case)s: no more was paid than stands, or it is not asked back yet."
    )


class RepaidTooMuch(Refusal):
    """No more is paid back than was paid too much."""

    field = "amount"
    sentence = _(
        "%(open)s is still to be repaid, and %(amount)s came in: %(rest)s more than is owed. Record %(open)s here. "
        "The other %(rest)s is not owed (Awb 4:85, 4:86): have the bank pay it back to the account that it came from, "
        "and write in a note of the case when that was done. If something else is owed, fix that first: interest (Awb "
        "4:99) or the cost of a reminder."
    )


class RepaidBeforePaid(Refusal):
    """What is paid back follows the payment that it comes back of."""

    field = "received_on"
    sentence = _(
        "%(amount)s was paid out on this case since %(paid_on)s only, so it cannot have come back on %(day)s. Enter "
        "the day on which the money came in."
    )


class RepaidTwice(Refusal):
    """A repayment looks like one that was recorded on the case before."""

    field = "repeat_reason"
    sentence = _(
        "A repayment of %(amount)s on %(day)s with this reference (%(reference)s) is already recorded. If it really "
        "came in twice, write down why."
    )
