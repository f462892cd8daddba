"""What the handling of an objection, and the decision on it, can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import CeilingExceeded
from subsidies.services.terms.clock import Term


class AppealIsForCourt(Refusal):
    """Against a decision on an objection one appeals to the court (Awb 7:1, 8:1)."""

    field = "objection"
    sentence = _(
        "This is against a decision on an objection: against that one appeals to the court, and does not object again "
        "(Awb 7:1, 8:1). Forward it to the court with “Withdraw or forward the objection” and send that letter, which "
        "says when it came in and when it was forwarded (Awb 6:15)."
    )


class DecisionToChoose(Refusal):
    """An objection is against one decision, once there is one."""

    fields = ("against", "decision")
    sentence = _(
        "Choose the decision that the objection is against. Only while nothing was decided is it against not deciding "
        "in time (Awb 6:2)."
    )


class CameBeforeItWasSent(Refusal):
    """What was posted, or received elsewhere, was so at the latest on the day on which it came in here."""

    fields = ("posted_on", "elsewhere_on")
    sentence = _("%(day)s is after %(received_on)s, on which it came in here. Check both days.")


class ObjectorMissing(Refusal):
    """An objection has a name under it (Awb 6:5)."""

    field = "objector"
    sentence = _("Write who objects: the name under the objection (Awb 6:5).")


class GroundsOfObjectionMissing(Refusal):
    """What an objection says is in the dossier, or that it gives no grounds yet (Awb 6:5)."""

    field = "grounds"
    sentence = _("Write shortly on which grounds it rests; or that it gives none yet, so that you ask for them.")


class ObjectionIsClosed(Refusal):
    """Of an objection on which was decided, or that was withdrawn or forwarded, nothing is asked any more."""

    field = "objection"
    sentence = _(
        "The objection of %(name)s is closed (%(state)s). Nothing can be recorded with it but an appeal or a ruling."
    )


class ObjectionIsProposed(Refusal):
    """What waits for a decision is not changed meanwhile."""

    field = "objection"
    sentence = _(
        "A decision on the objection of %(name)s is proposed and waits. Have the proposal sent back first, or "
        "withdraw it if it is your own."
    )


class NotDecidingIsForCourt(Refusal):
    """Against not deciding in time one appeals to the court (Awb 6:12, 7:1, paragraph 1f)."""

    field = "objection"
    sentence = _(
        "This is against not deciding in time. That is for the court (Awb 7:1, paragraph 1f): forward it (Awb 6:15), "
        "and decide on the application."
    )


class RepairIsAsked(Refusal):
    """One request to repair at a time."""

    field = "objection"
    sentence = _("It was asked already on %(asked_on)s to repair this objection, by %(due_on)s. Wait for that first.")


class NoRepairAsked(Refusal):
    """What comes in is a repair if it was asked."""

    field = "objection"
    sentence = _("Nobody asked to repair this objection. Add what came in to the documents of the case.")


class RepairTimeTooShort(Refusal):
    """Who is to repair an objection gets time for it (Awb 6:6)."""

    field = "due_on"
    sentence = _("%(due_on)s leaves too little time. Give at least %(weeks)s weeks: %(least)s or later (Awb 6:6).")


class RepairStillOpen(Refusal):
    """Nothing is decided on an objection while it can still be repaired."""

    field = "objection"
    sentence = _("The objection can still be repaired until %(due_on)s (Awb 6:6). Wait for that day.")


class ObjectorNotHeard(Refusal):
    """Who objects is heard before there is a decision (Awb 7:2), unless the law says otherwise (Awb 7:3)."""

    field = "objection"
    sentence = _(
        "Who objects was not heard yet (Awb 7:2). Record the hearing; or why nobody is heard, if one of the reasons "
        "of Awb 7:3 holds."
    )


class NotHeardForAnotherOutcome(Refusal):
    """What is evident, or met wholly, needs no hearing; with another outcome that reason is gone (Awb 7:2, 7:3)."""

    field = "outcome"
    sentence = _(
        "Nobody was heard because: %(ground)s. That reason does not fit the outcome “%(outcome)s”, so who objects is "
        "heard first (Awb 7:2). Invite who objects, send the letter and record the hearing; or record that who "
        "objects does not want to be heard, if that was asked (Awb 7:3, under c or d)."
    )


class NotMetWholly(Refusal):
    """Who gets less than was asked is not met wholly, and is heard first (Awb 7:2; 7:3, under e)."""

    field = "amount"
    sentence = _(
        "Nobody was heard because the objection is met wholly, and %(amount)s is less than the %(asked)s that was "
        "asked. Propose what was asked; or hear who objects first (Awb 7:2): invite, send the letter and record the "
        "hearing."
    )


class AdjournedAlready(Refusal):
    """A decision on an objection is adjourned once (Awb 7:10, paragraph 3)."""

    field = "kind"
    sentence = _(
        "It was adjourned already on %(on)s, by %(weeks)s weeks. A later day than that needs the agreement of who "
        "objects (Awb 7:10, paragraph 4): record that."
    )


class WeeksOutOfReach(Refusal):
    """An adjournment is of six weeks at most (Awb 7:10, paragraph 3)."""

    field = "weeks"
    sentence = _("Enter a number of weeks from 1 to %(most)s: longer is not allowed (Awb 7:10, paragraph 3).")


class ObjectionTermIsOver(Refusal):
    """What is late cannot be adjourned any more (Awb 7:10)."""

    field = "done_on"
    sentence = _(
        "The term to decide on this objection ended on %(last_day)s, so it cannot be adjourned any more. Decide now, "
        "or agree on a day with who objects (Awb 7:10, paragraph 4)."
    )


class NoTermRuns(Refusal):
    """The term to decide on an objection follows that to object, which runs from the sending (Awb 6:8, 7:10)."""

    field = "objection"
    sentence = _(
        "The letter with the decision that the objection is against was not sent, so no term runs. Send that letter "
        "first."
    )


class AgreedDayMissing(Refusal):
    """Who agrees to a later decision agrees to a day after the term (Awb 7:10, paragraph 4)."""

    field = "due_on"
    sentence = _("Enter the day that was agreed on: one after %(last_day)s, the present last day.")
    while_still = _(
        "Enter the day that was agreed on: one after %(last_day)s. The term stands still now, and can last "
        "until that day."
    )

    def __init__(self, term: Term):
        self.sentence = self.while_still if term.has_open_end else self.sentence
        super().__init__(last_day=term.last_day)


class AgreementUnexplained(Refusal):
    """Why a decision comes later is in the dossier, and in the letter."""

    field = "text"
    sentence = _("Write why the decision comes later; and if it was agreed on: who agreed, and how.")


class ClosingUnexplained(Refusal):
    """What becomes of an objection without a decision is accounted for."""

    field = "text"
    sentence = _("Write who withdrew it and how; or why it is for another body.")


class BodyMissing(Refusal):
    """What is forwarded goes somewhere, and a case of a court is at a court."""

    field = "place"
    sentence = _("Name the body or the court.")


class ObjectionReasonMissing(Refusal):
    """A decision on an objection gives reasons (Awb 7:12)."""

    field = "reason"
    sentence = _("Give the reasons: what you think of each ground of the objection (Awb 7:11, 7:12).")


class InadmissibleGroundMissing(Refusal):
    """What is not looked at rests on a ground."""

    field = "ground"
    sentence = _("Choose why the objection is inadmissible.")


class ObjectionIsInTime(Refusal):
    """What came in time is not late."""

    field = "ground"
    sentence = _(
        "The objection is in time: one could object until %(last_day)s, and what was posted by then could come in "
        "until %(posted_until)s (Awb 6:7 to 6:9)."
    )


class ObjectionIsNotEarly(Refusal):
    """What came once there was a decision is not too early (Awb 6:10)."""

    field = "ground"
    sentence = _(
        "It came in once the decision was taken, so it is not too early, whether that was sent or not (Awb 6:10, "
        "paragraph 1). Choose another ground or outcome."
    )


class LateWithoutExcuse(Refusal):
    """A late objection is inadmissible, unless that cannot be held against who objects (Awb 6:11)."""

    field = "late_excuse"
    sentence = _(
        "The objection came too late: one could object until %(last_day)s, and what was posted by then could come in "
        "until %(posted_until)s. It is inadmissible; or write why that cannot be held against who objects (Awb 6:11)."
    )


class LateUnweighed(Refusal):
    """A late objection is inadmissible only where that can be held against who objects (Awb 6:11, 7:12)."""

    field = "late_excuse"
    sentence = _("Write why being late is not excusable: what who objects said of it, and what you found (Awb 6:11).")


class DefectWasRepaired(Refusal):
    """A defect makes an objection inadmissible only if it was asked to repair it, in vain (Awb 6:6)."""

    field = "ground"
    sentence = _(
        "An objection is inadmissible for what it lacks only if you asked to repair it, and that time passed unused "
        "(Awb 6:6). Ask for it first."
    )


class AdviceOfCommitteeMissing(Refusal):
    """Where a committee advises, the decision says what it advised (Awb 7:13)."""

    field = "advice"
    sentence = _("A committee advises on this objection: write what it advised, and whether you follow it (Awb 7:13).")


class CostsUndecided(Refusal):
    """What is asked for costs is decided on with the objection (Awb 7:15)."""

    fields = ("costs", "costs_reason")
    sentence = _(
        "Who objects asked for its costs (Awb 7:15): enter what is paid, or 0, and write why. They are paid only if "
        "the decision is revoked for a fault of the province."
    )


class CostsWithoutRevocation(Refusal):
    """Costs are paid only where a decision is revoked (Awb 7:15, paragraph 2)."""

    field = "costs"
    sentence = _("Costs are paid only if the decision is revoked (Awb 7:15, paragraph 2): enter 0.")


class ObjectionAmountWrong(Refusal):
    """What is awarded on an objection is within the request, and not less than stands (Awb 7:11)."""

    field = "amount"
    sentence = _(
        "Enter what the award comes to in all: from %(least)s up to %(most)s, which was asked. Who objects does not "
        "get less by its own objection (Awb 7:11)."
    )


class SettledLower(Refusal):
    """Who objects does not get less by its own objection (Awb 7:11)."""

    field = "amount"
    sentence = _(
        "Enter at which amount the subsidy is settled anew: from %(settled)s, which stands now, up to the award of "
        "%(awarded)s. Who objects does not get less by its own objection (Awb 7:11). Less takes a decision of its own "
        "to change the settlement (Awb 4:49): ask a legal officer whether its grounds hold, and hear the recipient "
        "first."
    )


class SettledTheSame(Refusal):
    """An objection that is well founded changes what was decided (Awb 7:11, paragraph 2)."""

    field = "amount"
    sentence = _(
        "The subsidy is settled at %(settled)s already. Enter a higher amount, or propose that the objection is "
        "unfounded: then the settlement stays as it is."
    )


class SettledAboveAward(Refusal):
    """A subsidy is settled at the award at most (Awb 4:46)."""

    field = "amount"
    sentence = _(
        "A subsidy is settled at its award at most: %(awarded)s (Awb 4:46). If the award itself was too low, settle "
        "it at the award now, and enter what is above it as an application of its own."
    )


class RoomAtFirstDecision(Refusal):
    """The ceiling counts as it stood at the first decision (Awb 4:25, paragraph 3)."""

    field = "outcome"
    sentence = _(
        "The application was refused for the ceiling, but on %(day)s, the day of that decision, there was room for "
        "it: %(room)s. Today's room does not matter (Awb 4:25, paragraph 3). Declare the objection founded, or give "
        "another ground in the decision."
    )


class CeilingNeedsEntry(CeilingExceeded):
    """What is awarded on an objection needs money under the ceiling; where it lacks, that is decided on first."""

    field = "amount"
    sentence = _(
        "The ceiling has %(available)s left, and this needs %(needed)s. On %(day)s, the day of the first decision, "
        "there was %(room)s (Awb 4:25, paragraph 3). First let the ceiling be raised by a decision: a functional "
        "administrator records it with the ceiling under Administration, another confirms it. Then decide on the "
        "objection."
    )


class DecidedContested(Refusal):
    """Who took a decision does not decide on the objection to it (Awb 10:3, paragraph 3)."""

    sentence = _(
        "You took the decision that this objection is against, so somebody else decides on it (Awb 10:3, paragraph "
        "3). Ask a colleague with a mandate."
    )


class ObjectionDecisionStays(Refusal):
    """How a decision on an objection is taken back before it is told is not built."""

    sentence = _(
        "A decision on an objection cannot be taken back here. Send its letter; what has to change, change by a "
        "decision after it."
    )


class AmountWithoutAward(Refusal):
    """What somebody fills in is not dropped in silence."""

    field = "amount"
    sentence = _("With this outcome nothing is awarded. Leave the amount empty, or choose another outcome.")
