"""The closed lists of the subsidies app."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override


class Part(models.TextChoices):
    """What a ceiling pays for: grants and loans have separate ceilings."""

    GRANT = "grant", _("Grant")
    LOAN = "loan", _("Interest-free loan")


class Phase(models.TextChoices):
    """The phase of a collective initiative, in the terms of the regulation (CVDR665206).

    The plan phase (planfase) has a grant, the development phase (ontwikkelfase) a loan. The 2024 report also calls the
    plan phase the feasibility phase (haalbaarheidsfase).
    """

    NONE = "", _("Not divided into phases")
    PLAN = "plan", _("Plan phase")
    DEVELOPMENT = "development", _("Development phase")


PARTS_OF_PHASES = {Phase.PLAN: Part.GRANT, Phase.DEVELOPMENT: Part.LOAN}  # CVDR665206


class SameOrOther(models.TextChoices):
    """Of which organisation an application is, when a correction gives another name."""

    SAME = "same", _("The same organisation, written differently on this application")
    OTHER = "other", _("Another organisation")


class Salutation(models.TextChoices):
    """How a letter greets the contact person, or a natural person who applies."""

    MAN = "man", _("Sir (heer)")
    WOMAN = "woman", _("Madam (mevrouw)")
    NEITHER = "neither", _("By name, without a title")


class ApplicationStatus(models.TextChoices):
    """Where an application stands."""

    RECEIVED = "received", _("Received")
    INCOMPLETE = "incomplete", _("Waiting for completion")
    ASSESSMENT = "assessment", _("In assessment")
    PROPOSED = "proposed", _("Proposed")
    AWARDED = "awarded", _("Awarded")
    SETTLED = "settled", _("Settled")
    REFUSED = "refused", _("Refused")
    DISREGARDED = "disregarded", _("Disregarded")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    FORWARDED = "forwarded", _("Forwarded")
    VOID = "void", _("Entered by mistake")


OPEN = (
    *(ApplicationStatus.RECEIVED, ApplicationStatus.INCOMPLETE),
    *(ApplicationStatus.ASSESSMENT, ApplicationStatus.PROPOSED),
)
GRANTED = (ApplicationStatus.AWARDED, ApplicationStatus.SETTLED)  # with money that is or was to be paid
DECIDED = (*GRANTED, ApplicationStatus.REFUSED, ApplicationStatus.DISREGARDED)
# Without a decision, or the award has gone. What was entered by mistake ended on the day of its receipt: it never was.
ENDED = (ApplicationStatus.WITHDRAWN, ApplicationStatus.FORWARDED, ApplicationStatus.VOID)


class Action(models.TextChoices):
    """What can be done with an application; each is a line in its dossier."""

    RECEIVE = "receive", _("Received")
    ASSIGN = "assign", _("Assigned")
    REQUEST_COMPLETION = "request_completion", _("Completion requested")
    RECEIVE_COMPLETION = "receive_completion", _("Completion received")
    START_ASSESSMENT = "start_assessment", _("Declared complete")
    SUSPEND = "suspend", _("Decision term suspended")
    EXTEND = "extend", _("Decision term extended")
    NOTICE_OF_DEFAULT = "notice_of_default", _("Notice of default received")
    ASK_ADVICE = "ask_advice", _("Advice requested")
    RECEIVE_ADVICE = "receive_advice", _("Advice received")
    INVITE_VIEW = "invite_view", _("Invited to give a view")
    RECEIVE_VIEW = "receive_view", _("View received")
    ASSESS = "assess", _("Assessed")
    ENTER_COSTS = "enter_costs", _("Budget entered in lines")
    APPROVE_COSTS = "approve_costs", _("Eligible costs approved by line")
    PROPOSE = "propose", _("Proposed")
    RETURN = "return", _("Sent back")
    TAKE_BACK = "take_back", _("Proposal withdrawn by its maker")
    AWARD = "award", _("Awarded")
    REFUSE = "refuse", _("Refused")
    DISREGARD = "disregard", _("Disregarded")
    WITHDRAW = "withdraw", _("Withdrawn")
    FORWARD = "forward", _("Forwarded to another body")
    REPRESENT = "represent", _("Representative recorded")
    ANSWER = "answer", _("Question about the case answered")
    LINK_EARLIER = "link_earlier", _("Earlier decision linked")
    DECLARE_INTEREST = "declare_interest", _("Interest declared")
    SCORE = "score", _("Scored")
    DRAW = "draw", _("Drawn by lot")
    RECEIVE_SETTLEMENT = "receive_settlement", _("Settlement requested by the recipient")
    REMIND_SETTLEMENT = "remind_settlement", _("Reminded to ask for the settlement")
    ACCOUNT_COSTS = "account_costs", _("Costs accounted for by line")
    DRAW_SAMPLE = "draw_sample", _("Drawn for a check by sample")
    CHECK_SAMPLE = "check_sample", _("Checked by sample")
    PROPOSE_SETTLEMENT = "propose_settlement", _("Settlement proposed")
    AGREE_SETTLEMENT = "agree_settlement", _("Amount of the settlement checked")
    SETTLE = "settle", _("Settled")
    RETURN_SETTLEMENT = "return_settlement", _("Settlement sent back by finance")
    PROPOSE_CHANGE = "propose_change", _("Lower or no settlement proposed")
    CHANGE_SETTLEMENT = "change_settlement", _("Settlement lowered or revoked")
    REPAY = "repay", _("Repaid")
    SIGN_LOAN = "sign_loan", _("Loan agreement recorded")
    START_LOAN_TERM = "start_loan_term", _("Repayment of the loan begins")
    REPAY_LOAN = "repay_loan", _("Part of the loan repaid")
    CONFIRM_LOAN = "confirm_loan", _("Changed loan agreement looked at")
    END_DRAWING = "end_drawing", _("No more of the loan is drawn")
    PROPOSE_WITHDRAWAL = "propose_withdrawal", _("Withdrawal or lowering proposed")
    RETURN_WITHDRAWAL = "return_withdrawal", _("Proposal on the award not decided")
    DECIDE_AFTER_AWARD = "decide_after", _("Decision on the award taken")
    END_AWARD = "end_award", _("Award withdrawn")
    LOWER_AWARD = "lower_award", _("Award lowered")
    PROPOSE_PAYMENT = "propose_payment", _("Payment proposed")
    RELEASE_PAYMENT = "release_payment", _("Payment released")
    RETURN_PAYMENT = "return_payment", _("Payment sent back")
    UNDO_DECISION = "undo_decision", _("Decision taken back before it was told")
    UNDO_AFTER_AWARD = "undo_after", _("Decision on the award taken back before it was told")
    PAY = "pay", _("Paid")
    BOUNCE = "bounce", _("Payment returned by the bank")
    REVERSE = "reverse", _("Recorded by mistake, and reversed")
    REMIND = "remind", _("Reminded to repay")
    SET_OFF = "set_off", _("Set off against another case")
    PROPOSE_MONEY_STEP = "propose_money_step", _("Step about the money proposed")
    DECIDE_MONEY_STEP = "decide_money_step", _("Step about the money decided")
    RETURN_MONEY_STEP = "return_money_step", _("Step about the money not decided")
    END_HOLD = "end_hold", _("Hold on payment lifted")
    RECEIVE_OBJECTION = "receive_objection", _("Objection received")
    REQUEST_REPAIR = "request_repair", _("Asked to repair the objection")
    RECEIVE_REPAIR = "receive_repair", _("Objection repaired")
    CALL_OFF_HEARING = "call_off_hearing", _("Hearing on the objection called off")
    INVITE_OBJECTOR = "invite_objector", _("Invited to the hearing on the objection")
    HEAR_OBJECTOR = "hear_objector", _("Hearing on the objection recorded")
    POSTPONE_OBJECTION = "postpone_objection", _("Decision on the objection comes later")
    CLOSE_OBJECTION = "close_objection", _("Objection withdrawn or forwarded")
    CHANGE_OBJECTOR = "change_objector", _("Who objects changed")
    OBJECTION_DEFAULT = "objection_default", _("Notice of default on the objection received")
    PROPOSE_OBJECTION = "propose_objection", _("Decision on the objection proposed")
    RETURN_OBJECTION = "return_objection", _("Proposal on the objection not decided")
    DECIDE_OBJECTION = "decide_objection", _("Decision on the objection taken")
    AWARD_ON_OBJECTION = "award_on_objection", _("Awarded on the objection")
    SETTLE_ON_OBJECTION = "settle_on_objection", _("Settled anew on the objection")
    REFUSE_ON_OBJECTION = "refuse_on_objection", _("Refused on the objection")
    RECORD_APPEAL = "record_appeal", _("Appeal or ruling recorded")
    ADD_DOCUMENT = "add_document", _("Document added")
    RETIRE_DOCUMENT = "retire_document", _("Document retired")
    RESTORE_DOCUMENT = "restore_document", _("Document put back")
    CLASSIFY_DOCUMENT = "classify_document", _("Type of document changed")
    MOVE_DOCUMENT = "move_document", _("Document moved to another case")
    TAKE_IN_DOCUMENT = "take_in_document", _("Document moved here from another case")
    MAKE_LETTER = "make_letter", _("Letter created")
    SEND_LETTER = "send_letter", _("Letter sent")
    SENT_ELSEWHERE = "sent_elsewhere", _("Letter sent outside this system")
    WAIVE_VIEW = "waive_view", _("Applicant not heard")
    RELEASE_CONDITION = "release_condition", _("Condition on the budget lapsed")
    TAKE_UP = "take_up", _("Taken up again")
    FIX_PENALTY = "fix_penalty", _("Penalty for late decision fixed")
    CHECK_OBLIGATION = "check_obligation", _("Obligation checked")
    RECORD_AID_BASIS = "record_aid_basis", _("Basis for state aid recorded")
    ENTER_AID = "enter_aid", _("State aid entered in its register")
    CORRECT = "correct", _("Corrected")
    TAKE_OVER = "take_over", _("Taken over")
    VOID = "void", _("Taken out: entered by mistake")
    VERSION_CHANGED = "version_changed", _("Scheme changed")


DOCUMENT_ACTS = (
    *(Action.RETIRE_DOCUMENT, Action.RESTORE_DOCUMENT, Action.CLASSIFY_DOCUMENT),
    *(Action.MOVE_DOCUMENT, Action.TAKE_IN_DOCUMENT),
)


class DecisionKind(models.TextChoices):
    """What a decision says."""

    AWARD = "award", _("Award")
    PARTIAL_AWARD = "partial award", _("Partial award")
    REFUSAL = "refusal", _("Refusal")
    DISREGARD = "disregard", _("Disregard the application")
    WITHDRAWAL_ASKED = "withdrawal asked", _("Withdrawal at the applicant's request")
    WITHDRAWAL = "withdrawal", _("Withdrawal by the province")
    LOWERING = "lowering", _("Lowering of the award")
    SETTLEMENT = "settlement", _("Settlement of the subsidy")
    SETTLEMENT_CHANGE = "settlement change", _("Settlement lowered or revoked")
    OBJECTION = "objection", _("Decision on an objection")
    OBJECTION_AWARD = "objection award", _("Award on an objection")
    OBJECTION_SETTLEMENT = "objection settlement", _("Settlement on an objection")
    OBJECTION_REFUSAL = "objection refusal", _("Refusal on an objection")


PENALTY = "penalty"  # the decision on a penalty for a late decision (Awb 4:18), which is none on the application
MONEY = "money"  # decisions about money that is owed or held (Awb 4:56, 4:94 to 4:117)
MANDATE_KINDS = [
    *DecisionKind.choices,
    (PENALTY, _("Penalty for a late decision")),
    (MONEY, _("Recovery, payment arrangement or hold on payment")),
]
ON_OBJECTION = (
    *(DecisionKind.OBJECTION, DecisionKind.OBJECTION_AWARD),
    *(DecisionKind.OBJECTION_SETTLEMENT, DecisionKind.OBJECTION_REFUSAL),
)
SETTLEMENTS = (DecisionKind.SETTLEMENT, DecisionKind.SETTLEMENT_CHANGE, DecisionKind.OBJECTION_SETTLEMENT)
AWARDS = (DecisionKind.AWARD, DecisionKind.PARTIAL_AWARD, DecisionKind.OBJECTION_AWARD)
ENDS_OR_LOWERS = (DecisionKind.WITHDRAWAL_ASKED, DecisionKind.WITHDRAWAL, DecisionKind.LOWERING)
AFTER_AWARD = (*ENDS_OR_LOWERS, DecisionKind.SETTLEMENT, DecisionKind.SETTLEMENT_CHANGE)
FIRST_DECISIONS = tuple(kind for kind in DecisionKind if kind not in (*AFTER_AWARD, *ON_OBJECTION))
WITH_AMOUNT = (*AWARDS, DecisionKind.LOWERING)


class GroundUse(models.TextChoices):
    """Which decisions a ground is for."""

    REFUSAL = "refusal", _("Refusal")
    DISREGARD = "disregard", _("Disregard the application")
    WITHDRAWAL = "withdrawal", _("Withdrawal or lowering of an award")
    SETTLEMENT = "settlement", _("Settlement at a lower amount")
    CHANGE = "settlement change", _("Lowering or revocation of a settlement")


class ProposalState(models.TextChoices):
    """What became of a proposal."""

    OPEN = "open", _("Waiting for a decision")
    SIGNED = "signed", _("Decided as proposed")
    RETURNED = "returned", _("Sent back")
    DROPPED = "dropped", _("Lapsed")


class CaseQuestion(models.TextChoices):
    """What a person judges about a case, apart from its criteria. Until somebody did, the answer is unknown."""

    UNDERTAKING = "undertaking", _("Does the applicant act as an undertaking here (de-minimis aid)?")
    SIGNED = "signed", _("Is the application signed (Awb 4:2)?")


class CaseAnswerValue(models.TextChoices):
    """How a person answers a question about a case."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Cannot be determined yet")


class CheckCode(models.TextChoices):
    """What an automatic criterion computes from the case; manual ones are judged by a person."""

    MANUAL = "manual", _("Assessed by a member of staff")
    AMOUNT = "amount", _("Requested amount within the maximum")
    DWELLINGS = "dwellings", _("Enough dwellings")
    COFINANCING = "cofinancing", _("Others pay their share")
    APPLICANT_KIND = "applicant_kind", _("This type of applicant may apply")
    IN_TIME = "in_time", _("Received while the scheme was open")
    CEILING_ROOM = "ceiling_room", _("Room under the ceiling")
    DE_MINIMIS = "de_minimis", _("Room for de-minimis aid")


class Outcome(models.TextChoices):
    """How a criterion came out."""

    MET = "met", _("Met")
    NOT_MET = "not_met", _("Not met")
    UNKNOWN = "unknown", _("Cannot be determined yet")
    NOT_APPLICABLE = "not_applicable", _("Does not apply")


class LetterKind(models.TextChoices):
    """What a letter says."""

    ACKNOWLEDGEMENT = "acknowledgement", _("Acknowledgement of receipt")
    COMPLETION_REQUEST = "completion_request", _("Completion request")
    COMPLETION_RECEIVED = "completion_received", _("Confirmation of a completion")
    REMINDER = "reminder", _("Reminder of a completion request")
    SUSPENSION = "suspension", _("Suspension of the decision term")
    SUSPENSION_ENDED = "suspension_ended", _("End of a suspension")
    FORCE_MAJEURE = "force_majeure", _("Suspension for force majeure")
    EXTENSION = "extension", _("Extension of the decision term")
    DELAY_NOTICE = "delay_notice", _("Notice that the decision will be late")
    NOTICE_EARLY = "notice_early", _("Notice of default came too early")
    NOTICE_RECEIVED = "notice_received", _("Notice of default received")
    NOTICE_LATE = "notice_late", _("Notice of default came too late")
    PENALTY_DECISION = "penalty_decision", _("Decision on the penalty for a late decision")
    FORWARDED = "forwarded", _("Forwarded to another authority")
    VIEW_RECEIVED = "view_received", _("Confirmation of a view")
    VIEW_INVITATION = "view_invitation", _("Invitation to give a view")
    AWARD = "award", _("Award")
    PARTIAL_AWARD = "partial_award", _("Partial award")
    REFUSAL = "refusal", _("Refusal")
    DISREGARD = "disregard", _("Disregard the application")
    WITHDRAWAL = "withdrawal", _("Confirmation of a withdrawal")
    AWARD_ENDED = "award_ended", _("Withdrawal at the applicant's request")
    AWARD_WITHDRAWN = "award_withdrawn", _("Withdrawal by the province")
    AWARD_LOWERED = "award_lowered", _("Lowering of the award")
    ACCOUNT_REMINDER = "account_reminder", _("Reminder to ask for the settlement")
    SETTLEMENT = "settlement", _("Settlement of the subsidy")
    SETTLEMENT_CHANGED = "settlement_changed", _("Settlement lowered or revoked")
    MONEY_RECOVERY = "money_recovery", _("Recovery of what was paid too much")
    MONEY_ARRANGEMENT = "money_arrangement", _("Payment arrangement")
    MONEY_ENDED = "money_ended", _("Withdrawal of the payment arrangement")
    MONEY_REMINDER = "money_reminder", _("Reminder to repay")
    MONEY_WRIT = "money_writ", _("Writ")
    MONEY_INTEREST = "money_interest", _("Decision on default interest")
    MONEY_WRITE_OFF = "money_write_off", _("Write-off of what was to be repaid")
    MONEY_CHARGE_OFF = "money_charge_off", _("Write-off of costs or interest")
    MONEY_HOLD = "money_hold", _("Hold on payment")
    MONEY_SET_OFF = "money_set_off", _("Set-off")
    MONEY_LOAN_REMINDER = "money_loan_reminder", _("Reminder of a loan repayment")
    MONEY_WAIVER = "money_waiver", _("Waiver of a loan")
    MONEY_CONVERSION = "money_conversion", _("Conversion of a loan into a grant")
    MONEY_COSTS = "money_costs", _("Decision on the costs of an objection")
    LOAN_REPAID = "loan_repaid", _("Confirmation that a loan was repaid")
    OBJECTION_RECEIVED = "objection_received", _("Acknowledgement of an objection")
    OBJECTION_REPAIR = "objection_repair", _("Request to repair an objection")
    OBJECTION_HEARING = "objection_hearing", _("Invitation to the hearing on an objection")
    OBJECTION_HEARING_NOTICE = "objection_day_notice", _("Notice of the hearing on somebody else's objection")
    OBJECTION_OFF = "objection_off", _("Hearing on an objection is off")
    OBJECTION_OFF_NOTICE = "objection_off_notice", _("Notice that the hearing on somebody else's objection is off")
    OBJECTION_ADJOURNED = "objection_adjourned", _("Adjournment of the decision on an objection")
    OBJECTION_FORWARDED = "objection_forwarded", _("Objection forwarded")
    OBJECTION_EARLY = "objection_early", _("Notice of default on an objection came too early")
    OBJECTION_DEFAULT = "objection_default", _("Notice of default on an objection received")
    OBJECTION_DECISION_NOTICE = "objection_end_notice", _("Notice of the decision on somebody else's objection")
    DECIDED_OBJECTION = "decided_objection", _("Decision on an objection")
    AWARDED_OBJECTION = "awarded_objection", _("Award on an objection")
    SETTLED_OBJECTION = "settled_objection", _("Settlement on an objection")
    REFUSED_OBJECTION = "refused_objection", _("Refusal on an objection")

    @property
    def file_name(self) -> str:
        """How the file of such a letter is called, in Dutch whoever fetches it: the label, without spaces."""
        with override("nl"):
            return slugify(str(self.label))


class EntryKind(models.TextChoices):
    """What a ledger entry does to the balance of its ceiling."""

    COMMITMENT = "commitment", _("Commitment")
    RELEASE = "release", _("Release")
    PAYMENT = "payment", _("Payment")
    REPAYMENT = "repayment", _("Repayment")
    INSTALMENT = "instalment", _("Repayment of a loan")  # its ceiling has no new room by it
    UNDONE = "undone", _("Repayment of a loan reversed")  # it is outstanding again
    WAIVED = "waived", _("Part of a loan waived")  # it need not come back, and its ceiling has no new room by it


class ParameterCode(models.TextChoices):
    """What a scheme version can lay down. Its kind (amount, number, ...) stands in subsidies.parameters."""

    MAX_AMOUNT = "max_amount", _("Maximum grant per application")
    MIN_DWELLINGS = "min_dwellings", _("Minimum number of dwellings")
    COFINANCING_SHARE = "cofinancing_share", _("Share to be paid by others")
    LOAN_PER_DWELLING = "loan_per_dwelling", _("Loan per dwelling")
    LOAN_MAX = "loan_max", _("Maximum loan per application")
    LOAN_INTEREST = "loan_interest", _("Interest on a loan, as a share per year")
    LOAN_TRIGGER = "loan_trigger", _("Event from which a loan is repaid")
    LOAN_WAIVER = "loan_waiver", _("A loan can be waived")
    LOAN_CONVERSION = "loan_conversion", _("Article that allows a loan to become a grant")
    DECISION_WEEKS = "decision_weeks", _("Decision term in weeks")
    DECISION_WEEKS_EXTENDED = "decision_weeks_extended", _("Decision term in weeks with external advice")
    TERM_ANCHOR = "term_anchor", _("Decision term runs from")
    ORDER = "order", _("Order of handling")
    PARTIAL_AWARD = "partial_award", _("Partial award of the remainder")
    CLOSING_DATE = "closing_date", _("Closing date of the tender")
    TIES = "ties", _("Equal scores in a tender")
    TITLE_4_2 = "title_4_2", _("Title 4.2 of the Awb applies")
    SISA = "sisa", _("Municipalities account in their annual accounts (SiSa)")
    TIER_1_BELOW = "tier_1_below", _("Accounting tier 1: below this amount")
    TIER_2_UP_TO = "tier_2_up_to", _("Accounting tier 2: up to this amount")
    COSTS_FROM_TIER = "costs_from_tier", _("Settled by the costs that were made from accounting tier")
    ADVANCE_SHARE = "advance_share", _("Advance as a share of the award")
    DURATION_YEARS = "duration_years", _("Duration in years, as announced")
    APPLICANT_KINDS = "applicant_kinds", _("Types of applicant")
    COMPLETION_WEEKS = "completion_weeks", _("Weeks allowed to complete an application")
    VIEW_WEEKS = "view_weeks", _("Weeks allowed to give a view")
    SETTLEMENT_WEEKS = "settlement_weeks", _("Weeks allowed to settle a subsidy")
    REMINDER_WEEKS = "settlement_reminder", _("Weeks given by a reminder to ask for the settlement")
    SAMPLE_TIER_1 = "sample_tier_1", _("Accounting tier 1: one award in so many is checked")
    SAMPLE_TIER_2 = "sample_tier_2", _("Accounting tier 2: one award in so many is checked")
    EXTENSION_WEEKS = "extension_weeks", _("Weeks by which the decision term can be adjourned")
    EXTENSION_TIMES = "extension_times", _("Number of times that the decision term can be adjourned")
    EXTENSION_ARTICLE = "extension_article", _("Article that allows adjournment")
    DECISION_ARTICLE = "decision_article", _("Article that lays down the decision term")
    ORDER_ARTICLE = "order_article", _("Article that allows deviating from the order of handling")
    SET_OFF_ARTICLE = "set_off_article", _("Article that allows set-off of what was paid too much")
    AWARD_ARTICLE = "award_article", _("Article that an award rests on")
    CEILING_TOTAL = "ceiling_total", _("Ceiling including all increases, as announced")
