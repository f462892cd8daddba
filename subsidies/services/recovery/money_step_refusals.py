"""What a step about money that is owed or held can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class MoneyStepWaits(Refusal):
    """One step waits at a time on a case."""

    sentence = _(
        "“%(kind)s”, proposed by %(name)s, waits for a decision on this case. Have that decided or sent back first."
    )


class NoMoneyStepWaits(Refusal):
    """What was not proposed is not decided."""

    sentence = _("On %(case)s no step about money waits for a decision. Have a case officer propose it first.")


class NotYourMoneyStep(Refusal):
    """Who proposed a step decides on it no more than who decided the award proposes."""

    sentence = _("You proposed this yourself. Ask a colleague with a mandate to decide on it.")


class NothingOwed(Refusal):
    """A debt is needed to do something about it."""

    sentence = _("Nothing is still to be repaid on %(case)s, so there is nothing to arrange, remind of or write off.")


class NothingToRecover(Refusal):
    """Only what was paid beyond what stands of a subsidy is recovered by a decision of its own (Awb 4:57)."""

    sentence = _(
        "On %(case)s no more was paid than stands of the subsidy, or it was asked back already: there is nothing to "
        "recover."
    )


class RecoveryUntold(Refusal):
    """A recovery works with its letter (Awb 3:40)."""

    sentence = _(
        "On %(day)s it was decided to recover %(amount)s, and the recipient was not told of it yet: send that letter "
        "first."
    )


class RecoveryChanged(Refusal):
    """What is decided is what was proposed."""

    sentence = _(
        "It was proposed to recover %(proposed)s, and by now %(amount)s was paid too much. Send the proposal back, so "
        "that it is made anew."
    )


class RecoveryCameIn(Refusal):
    """What came in on a recovery is not paid out again while less stands of the subsidy than was paid."""

    sentence = _(
        "%(amount)s came in on this recovery, and what stands of the subsidy leaves no room to pay it again. Decide "
        "on what stands first: on an objection against the lowering or the withdrawal, or with the settlement."
    )


class InstalmentsDoNotAddUp(Refusal):
    """An arrangement is of all that is owed, to the cent."""

    field = "instalments"
    sentence = _(
        "The instalments come to %(sum)s, and %(open)s is still to be repaid. Change them so that they come to that."
    )


class InstalmentsMissing(Refusal):
    """An arrangement names its days and amounts."""

    field = "instalments"
    sentence = _("Enter at least one instalment: a day that lies ahead and an amount above zero, each day once.")


class InstalmentBeforeDue(Refusal):
    """An arrangement postpones payment (Awb 4:94); it asks nothing earlier than the law does (4:87)."""

    field = "instalments"
    sentence = _(
        "The recipient has until %(due_on)s to repay (Awb 4:87), and an arrangement postpones that (4:94). Change the "
        "first day, %(day)s, to that day or a later one."
    )


class ArrangementInTheWay(Refusal):
    """While payment is postponed nobody reminds or collects (Awb 4:94)."""

    sentence = _(
        "A payment arrangement holds on this case, so the recipient is not reminded and nothing is collected (Awb "
        "4:94, paragraph 2). After a missed instalment the arrangement can be withdrawn (Awb 4:96)."
    )


class NoArrangement(Refusal):
    """Only what holds is withdrawn."""

    sentence = _("No payment arrangement holds on %(case)s, so there is none to withdraw.")


class ArrangementEndMissing(Refusal):
    """An arrangement is withdrawn on one of the grounds of the law (Awb 4:96)."""

    field = "ended_because"
    sentence = _("Choose why the arrangement is withdrawn: one of the grounds of Awb 4:96.")


class NoInstalmentMissed(Refusal):
    """An arrangement is withdrawn when what it asks is not met (Awb 4:96)."""

    field = "ended_because"
    sentence = _(
        "No instalment of this arrangement was missed, so it cannot be withdrawn for that (Awb 4:96, under a). Choose "
        "another ground if one holds: wrong information (b) or changed circumstances (c); or agree on another "
        "arrangement."
    )


class NotInDefault(Refusal):
    """Who can still pay in time is not reminded (Awb 4:112)."""

    sentence = _(
        "The recipient has until %(due_on)s to pay, so it is not in default yet. A reminder follows after that day "
        "(Awb 4:97 and 4:112)."
    )


class RemindedAlready(Refusal):
    """Two weeks follow a reminder before another step."""

    sentence = _(
        "A reminder was recorded already, on %(day)s. Send its letter and wait two weeks after that; then propose a "
        "writ, if the province has the power to it."
    )


class NotReminded(Refusal):
    """A writ follows a reminder that was of no avail (Awb 4:117)."""

    sentence = _(
        "A writ follows a reminder whose two weeks have passed (Awb 4:117). Record a reminder, send its letter, and "
        "wait until that time is over."
    )


class WritUnfounded(Refusal):
    """A writ needs a power that a law gives (Awb 4:115)."""

    field = "basis"
    sentence = _(
        "Name the article of the law that gives the province the power to issue a writ (Awb 4:115, and 4:57 for "
        "subsidies). Have a lawyer confirm it."
    )


class WriteOffAmountWrong(Refusal):
    """No more is written off than is owed."""

    field = "amount"
    sentence = _("Enter an amount above zero and at most %(open)s: that is what is still to be repaid.")


class WriteOffUntold(Refusal):
    """What was written off and not told is still owed: nothing else is done about it before that letter went out."""

    sentence = _(
        "On %(day)s it was decided to write off %(amount)s. That works from its letter on, which was not sent yet. "
        "Make and send that letter first."
    )


class WaiverNotWeighed(Refusal):
    """What is owed is waived only where collecting it is out of proportion (Awb 4:94a)."""

    field = "weighing"
    sentence = _(
        "What is owed is waived only if the adverse consequences of collecting it are out of proportion to what it "
        "serves (Awb 4:94a). Write what those consequences are, and why they are out of proportion: the letter says "
        "it. If it only cannot be collected now, propose a payment arrangement, or leave it open."
    )


class HoldAlready(Refusal):
    """One hold stands at a time."""

    sentence = _("A hold on payment stands on this case already, up to and including %(until)s.")


class HoldTooLate(Refusal):
    """A hold lasts thirteen weeks in all for the same suspicion (Awb 4:56)."""

    sentence = _(
        "A hold on payment was decided before, on %(day)s, and lasts at most thirteen weeks (Awb 4:56). Decide on the "
        "award, or pay."
    )


class NothingToHold(Refusal):
    """What is paid already cannot be held."""

    sentence = _("Nothing is still to be paid on %(case)s, so there is no payment to hold.")


class NoHold(Refusal):
    """What does not stand cannot be lifted."""

    sentence = _("No hold on payment stands on %(case)s, so there is none to lift.")


class PaymentOnHold(Refusal):
    """While payment is held nothing is paid (Awb 4:56)."""

    sentence = _(
        "Payment is on hold on this case up to and including %(until)s, on a serious suspicion (Awb 4:56): %(reason)s "
        "Nothing is paid meanwhile. Lift the hold once the suspicion is gone, or decide on the award."
    )


class HoldProposed(Refusal):
    """What is about to be held is not paid first."""

    sentence = _(
        "A hold on payment was proposed by %(name)s and waits for a decision. Nothing is paid before that is decided "
        "or sent back."
    )


class DecidedBeforeProposal(Refusal):
    """A decision follows its proposal."""

    field = "decided_on"
    sentence = _("This was proposed on %(proposed_on)s, so it cannot have been decided on %(day)s.")


class NoInterestDue(Refusal):
    """Default interest below a small amount is not due (Awb 4:98, paragraph 2), nor is what was fixed before."""

    sentence = _(
        "There is no default interest to fix: nothing was repaid late, it comes to less than %(least)s (Awb 4:98), or "
        "it was fixed already."
    )


class InterestChanged(Refusal):
    """What is fixed is what follows from the days on which something was owed."""

    sentence = _(
        "%(proposed)s was proposed, and by what was booked since the default interest comes to %(amount)s. Return the "
        "proposal, and propose it anew."
    )


class NoChargeOpen(Refusal):
    """Only costs and interest that were charged by letter and did not come in are written off."""

    field = "charge"
    sentence = _(
        "Choose the costs or the interest on %(case)s that were charged by a letter that was sent, and that did not "
        "come in. What is not charged yet needs no write-off."
    )


class SetOffUnfounded(Refusal):
    """Money is set off only where a rule gives the power to it (Awb 4:93, paragraph 1)."""

    sentence = _(
        "No confirmed article of this scheme gives the power to set off (Awb 4:93). Ask the functional administrator "
        "to record the article and where it stands, or ask the recipient to repay."
    )


class SetOffOtherRecipient(Refusal):
    """Only debts between the same two are set off."""

    field = "set_off_with"
    sentence = _(
        "Choose another case of the same recipient as %(case)s, on which is still to be paid: only what the same "
        "recipient is paid can be set off."
    )


class SetOffWithLoan(Refusal):
    """What is drawn of a loan follows its agreement."""

    field = "set_off_with"
    sentence = _("%(case)s is a loan, and what is drawn of it follows its agreement. Choose a case with a subsidy.")


class SetOffAmountWrong(Refusal):
    """Never more is set off than either of both comes to."""

    field = "amount"
    sentence = _(
        "%(owed)s is still to be repaid, and %(open)s can be paid now on the other case. Enter an amount above zero "
        "of at most %(most)s."
    )


class SetOffTooLate(Refusal):
    """What was paid too much is recovered within five years, and claimed within five (Awb 4:57, 4:104)."""

    sentence = _("It could be set off until %(day)s (Awb 4:57, 4:104). After that it can be written off.")


class SetOffWaits(Refusal):
    """What is to be set off is not paid as well."""

    sentence = _(
        "A set-off of %(amount)s with %(case)s waits: what is paid here is set off there. Have that booked or sent "
        "back first."
    )


class NoSetOffToBook(Refusal):
    """A set-off is booked once it was decided and its letter was sent."""

    sentence = _(
        "On %(case)s no set-off or conversion of a loan waits to be booked. It is booked after the decision, once its "
        "letter was sent (Awb 4:93)."
    )
