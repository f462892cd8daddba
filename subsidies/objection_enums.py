"""The closed lists of objections (bezwaar, Awb chapters 6 and 7)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ObjectionStepKind(models.TextChoices):
    """What happened to an objection; each is a row that is never changed."""

    RECEIVED = "received", _("Objection received")
    REPAIR_ASKED = "repair_asked", _("Asked to repair the objection (Awb 6:6)")
    REPAIRED = "repaired", _("Objection repaired")
    INVITED = "invited", _("Invited to the hearing (Awb 7:2)")
    HEARING_OFF = "hearing_off", _("Hearing called off")
    HEARD = "heard", _("Heard (Awb 7:2)")
    NOT_HEARD = "not_heard", _("Not heard (Awb 7:3)")
    ADJOURNED = "adjourned", _("Decision adjourned (Awb 7:10, paragraph 3)")
    AGREED = "agreed", _("Later decision agreed on (Awb 7:10, paragraph 4)")
    FORWARDED = "forwarded", _("Forwarded (Awb 6:15)")
    WITHDRAWN = "withdrawn", _("Objection withdrawn (Awb 6:21)")
    DEFAULT = "default", _("Notice of default on the objection (Awb 4:17)")
    APPEAL = "appeal", _("Appeal to the court")
    RELIEF = "relief", _("Provisional relief asked (Awb 8:81)")
    RULING = "ruling", _("Ruling of the court")


CLOSINGS = (ObjectionStepKind.FORWARDED, ObjectionStepKind.WITHDRAWN)
HEARINGS = (ObjectionStepKind.HEARD, ObjectionStepKind.NOT_HEARD)
OF_HEARING = (ObjectionStepKind.INVITED, ObjectionStepKind.HEARING_OFF, *HEARINGS)
POSTPONEMENTS = (ObjectionStepKind.ADJOURNED, ObjectionStepKind.AGREED)
OF_COURT = (ObjectionStepKind.APPEAL, ObjectionStepKind.RELIEF, ObjectionStepKind.RULING)


class ObjectedTo(models.TextChoices):
    """What an objection is against: one thing, or that none was decided in time (Awb 1:3, 6:2, 7:1)."""

    DECISION = "decision", _("A decision on the application")
    MONEY_STEP = "money_step", _("A step about money")
    PENALTY = "penalty", _("A decision on the penalty")
    NOT_DECIDING = "not_deciding", _("Not deciding in time (Awb 6:2)")


class ObjectorRole(models.TextChoices):
    """Whose objection it is: where its letters go, and who is told of it besides (Awb 3:41, 7:2)."""

    APPLICANT = "applicant", _("Of the applicant, or of who acts for it")
    ANOTHER = "another", _("Of somebody else, for example a neighbour")


class ObjectionOutcome(models.TextChoices):
    """What is decided on an objection (Awb 7:11)."""

    INADMISSIBLE = "inadmissible", _("Inadmissible")
    UNFOUNDED = "unfounded", _("Unfounded: the decision stands")
    PARTLY_FOUNDED = "partly_founded", _("Partly founded")
    FOUNDED = "founded", _("Founded")


UPHELD = (ObjectionOutcome.PARTLY_FOUNDED, ObjectionOutcome.FOUNDED)


class InadmissibleGround(models.TextChoices):
    """Why an objection is not looked at."""

    LATE = "late", _("It came too late (Awb 6:7 to 6:11)")
    DEFECT = "defect", _("What was lacking was not repaired in time (Awb 6:6)")
    NOT_INTERESTED = "not_interested", _("Who objects is no interested party (Awb 1:2, 7:1)")
    EARLY = "early", _("It came before there was a decision, and who objects could not think otherwise (Awb 6:10)")
    NO_DECISION = "no_decision", _("It is not against a decision that one can object to (Awb 1:3, 7:1)")
    NO_INTEREST = "no_interest", _("The objection can lead to nothing any more")


class NoHearingGround(models.TextChoices):
    """Why who objects is not heard (Awb 7:3)."""

    INADMISSIBLE = "inadmissible", _("Evidently inadmissible (Awb 7:3, under a)")
    UNFOUNDED = "unfounded", _("Evidently unfounded (Awb 7:3, under b)")
    WAIVED = "waived", _("Those with an interest said that they need not be heard (Awb 7:3, under c)")
    NO_ANSWER = "no_answer", _("Asked whether they want to be heard, and no answer in time (Awb 7:3, under d)")
    GRANTED = "granted", _("The objection is met wholly, and it harms no other (Awb 7:3, under e)")


class WaiverWay(models.TextChoices):
    """In which way somebody said that it need not be heard (Awb 7:3, under c)."""

    LETTER = "letter", _("By letter")
    EMAIL = "email", _("Email")
    TELEPHONE = "telephone", _("By telephone")
    SPOKEN = "spoken", _("In person")


# What a reason not to hear says of the outcome (Awb 7:3, under a, b and e): with another one somebody is heard first.
OUTCOME_OF = {
    NoHearingGround.INADMISSIBLE: ObjectionOutcome.INADMISSIBLE,
    NoHearingGround.UNFOUNDED: ObjectionOutcome.UNFOUNDED,
    NoHearingGround.GRANTED: ObjectionOutcome.FOUNDED,
}


class ObjectionState(models.TextChoices):
    """Where an objection stands; read from what happened, and stored nowhere."""

    FORWARD = "forward", _("To be forwarded to the court")
    REPAIR = "repair", _("Waits for repair")
    HEARING = "hearing", _("To be heard")
    INVITED = "invited", _("Invited to the hearing")
    PROPOSAL = "proposal", _("To be proposed")
    PROPOSED = "proposed", _("Waits for a decision")
    DECIDED = "decided", _("Decided, not told yet")
    TOLD = "told", _("Decided")
    FORWARDED = "forwarded", _("Forwarded")
    WITHDRAWN = "withdrawn", _("Withdrawn")


ENDED = (ObjectionState.DECIDED, ObjectionState.TOLD, ObjectionState.FORWARDED, ObjectionState.WITHDRAWN)
