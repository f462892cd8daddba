"""What each kind of letter must say: the elements of subsidies.letters.elements, by kind.

Where one is not known, the letter is not made and the decision is not proposed: the refusal names the element, and
where it is filled in.
"""

from django.utils.translation import gettext_lazy as _

from subsidies.enums import LetterKind
from subsidies.letters.elements import (
    AFTER,
    AS_IT_IS,
    AWARD,
    COMPENSATION,
    DECIDE_BY,
    DECISION,
    EVERY,
    IN_ACT,
    IN_CASE,
    IN_NEW_SUSPENSION,
    IN_PROPOSAL,
    IN_SETTINGS,
    IN_TERM_ARTICLE,
    INADMISSIBLE,
    MONEY,
    NOT_HEARD,
    NOT_MET,
    OBJECTED,
    OF_OBJECTION,
    REASONED,
    REFUSAL,
    SETTLED,
    SIGNATURE,
    WEIGHED,
    WEIGHED_TO_REFUSE,
    Element,
    act,
    of_money,
    one,
    told,
)

CHECKLISTS: dict[LetterKind, tuple[Element, ...]] = {
    LetterKind.ACKNOWLEDGEMENT: act(
        told("requested", _("what was asked"), "Awb 4:1"), DECIDE_BY, one("privacy", _("privacy"), "AVG 13")
    ),
    LetterKind.COMPLETION_REQUEST: act(
        told("missing", _("what is missing"), "Awb 4:5"), told("due", _("until when"), "Awb 4:5", "completion_due")
    ),
    LetterKind.REMINDER: act(
        told("missing", _("what is missing"), "Awb 4:5", "missing requested_on"),
        told("due", _("until when"), "Awb 4:5", "completion_due"),
    ),
    LetterKind.COMPLETION_RECEIVED: act(
        told("completed_on", _("the day on which it came in"), "Awb 4:15"), DECIDE_BY
    ),
    LetterKind.SUSPENSION: act(
        told("why", _("the ground and the reason"), "Awb 4:15", "suspension_ground suspension_reason"),
        told("since", _("since when"), "Awb 4:15", "suspended_from"),
    ),
    LetterKind.SUSPENSION_ENDED: act(
        one("until", _("since and until when"), "Awb 4:15", "suspended_from suspended_until", IN_ACT,
             "suspended_from"),
        DECIDE_BY,
    ),
    LetterKind.FORCE_MAJEURE: act(
        told("why", _("the reason"), "Awb 4:15", "suspension_reason"),
        told("since", _("since when"), "Awb 4:15", "suspended_from"),
        one("by", _("within which term there will be a decision"), "Awb 4:15", "expected_by", IN_NEW_SUSPENSION),
    ),
    LetterKind.EXTENSION: act(
        told("why", _("why and by how long"), "Awb 4:14", "extension_reason extension_weeks"),
        one("before", _("until when the term ran"), "Awb 4:14", "extension_before", IN_ACT, "extension_before"),
        one("basis", _("the article that makes the term longer, confirmed"), "Awb 3:47", "extension_basis",
             IN_TERM_ARTICLE),
        one("ground", _("the ground of the longer term"), "Awb 3:46", "extension_ground", IN_ACT, "extension_longer"),
        DECIDE_BY,
    ),
    LetterKind.DELAY_NOTICE: act(
        told("why", _("why"), "Awb 4:14", "delay_reason"),
        told("promised", _("by when there will be a decision"), "Awb 4:14", "promised_by"),
        DECIDE_BY,
    ),
    LetterKind.VIEW_INVITATION: act(
        told("intention", _("what the province intends, and why"), "Awb 4:7", "view_intention"),
        told("due", _("until when"), "Awb 4:9", "view_due"),
        one("award", _("the award that it is about"), "Awb 4:8", "award_date award_amount", IN_CASE, "award_date"),
        one("not_met", NOT_MET.label, "Awb 4:8", where=IN_ACT, when="not_met"),
    ),
    LetterKind.VIEW_RECEIVED: act(told("view", _("the day on which it came in"), "Awb 4:9", "view_received_on")),
    LetterKind.NOTICE_EARLY: act(told("notice", _("the notice"), "Awb 4:17", "notice_received_on"), DECIDE_BY),
    LetterKind.NOTICE_RECEIVED: act(
        told("notice", _("the notice"), "Awb 4:17", "notice_received_on"),
        told("penalty", _("from when a penalty runs"), "Awb 4:17", "penalty_from"),
        one("rates", _("what a penalty is a day"), "Awb 4:17", "penalty_rates", IN_ACT, "penalty_rates"),
    ),
    LetterKind.NOTICE_LATE: act(
        told("notice", _("the notice"), "Awb 4:17", "notice_received_on"),
        told("decided", _("the day of the decision"), "Awb 4:18", "decision_date"),
        told("why", _("why"), "Awb 3:46", "reason"),
        one("legal_remedy", _("how to object"), "Awb 3:45"),
        SIGNATURE,
    ),
    LetterKind.PENALTY_DECISION: act(
        told("penalty", _("days, amount and payment"), "Awb 4:18", "penalty_amount penalty_days"),
        one("counted", _("how the penalty was counted"), "Awb 4:17", "penalty_first penalty_last penalty_counted",
             IN_ACT, "penalty_counted"),
        one("parts", _("that each applicant gets an equal part"), "Awb 4:17", "penalty_applicants penalty_each",
             IN_ACT, "penalty_applicants"),
        one("legal_remedy", _("how to object"), "Awb 3:45"),
    ),
    LetterKind.MONEY_ARRANGEMENT: of_money(
        *MONEY,
        told("instalments", _("the instalments, by day"), "Awb 4:94", "money_instalments"),
        one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_ENDED: of_money(
        *MONEY,
        told("ground", _("on what ground it is withdrawn"), "Awb 4:96", "money_ended_on"),
        one("missed", _("which instalment was missed"), "Awb 4:96", "money_missed money_missed_on", IN_ACT,
            "money_missed"),
        one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_REMINDER: of_money(
        told("owed", _("what is owed, and by when it is paid"), "Awb 4:112", "money_amount money_pay_by"),
        one("cost", _("the cost that is charged"), "Awb 4:113", "money_cost", IN_ACT, "money_cost"),
        one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_WRIT: of_money(
        *MONEY[:2],
        one("legal_remedy", _("where to go against it"), "Awb 8:4"),
        told("basis", _("what gives the power to it"), "Awb 4:115", "money_basis"),
        told("debt", _("the decision that the debt follows from"), "Awb 4:122", "money_debt_on"),
        one("cost", _("the cost that is charged"), "Awb 4:122", "money_cost", IN_ACT, "money_cost"),
        one("reminded", _("the reminder, and its cost"), "Awb 4:122", "money_reminded_on money_reminder_cost", IN_ACT,
             "money_reminder_cost"),
        one("interest", _("from when default interest runs"), "Awb 4:122", "money_interest_from money_interest",
             IN_ACT, "money_interest_from"),
        SIGNATURE,
        one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_INTEREST: of_money(
        *MONEY,
        told("days", _("from when until when it runs"), "Awb 4:98", "money_interest_from money_interest_until"),
        told("counted", _("on what it was counted"), "Awb 4:99", "money_interest_counted"),
        told("pay_by", _("by when it is paid"), "Awb 4:87", "money_pay_by"),
        one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
        SIGNATURE,
    ),
    LetterKind.MONEY_WRITE_OFF: of_money(
        *MONEY, told("weighing", _("why collecting is out of proportion"), "Awb 4:94a"),
        one("remains", _("what is still to be repaid"), "Awb 4:94a", "money_remains", IN_CASE, "money_remains"),
    ),
    LetterKind.MONEY_HOLD: of_money(
        told("until", _("until when nothing is paid"), "Awb 4:56", "money_until"),
        told("why", _("why"), "Awb 3:46", "reason"),
        one("legal_remedy", _("how to object"), "Awb 3:45"),
    ),
    LetterKind.MONEY_SET_OFF: of_money(
        *MONEY,
        told("power", _("what gives the power to it"), "Awb 4:93", "money_basis"),
        told("claim", _("what is owed"), "Awb 4:93", "set_off_owed"),
        told("payable", _("what is still to be paid, and on which case"), "Awb 4:93",
             "set_off_open set_off_case set_off_title"),
    ),
    LetterKind.MONEY_LOAN_REMINDER: of_money(
        told("owed", _("what is late, by its days"), "Awb 4:36", "money_amount loan_late"),
        told("pay_by", _("by when it is paid"), "Awb 4:36", "money_pay_by"),
        one("account", _("to which account is paid"), "Awb 4:36", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_WAIVER: of_money(*MONEY),
    LetterKind.ACCOUNT_REMINDER: (
        *EVERY,
        one("award", _("the award that it is about"), "Awb 4:44", "award_date award_amount", IN_CASE),
        told("asked_by", _("by when it had to be asked"), "Awb 4:44", "account_asked_by"),
        told("again_by", _("until when it still can be asked"), "Awb 4:44", "account_again_by"),
    ),
    LetterKind.FORWARDED: (
        *EVERY,
        told("forwarded", _("to whom, and both dates"), "Awb 2:3", "forwarded_to forwarded_on received_on"),
    ),
    LetterKind.AWARD: AWARD,
    LetterKind.PARTIAL_AWARD: (*AWARD, *REASONED, AS_IT_IS, NOT_HEARD, WEIGHED_TO_REFUSE),
    LetterKind.REFUSAL: (
        *REFUSAL,
        one("repeat", _("the refusal that it repeats, by day and number"), "Awb 4:6", "repeat_of repeat_decided_on",
            IN_CASE, "repeat_of"),
    ),
    LetterKind.DISREGARD: (
        *DECISION,
        told("asked_for", _("what was asked for, when and until when"), "Awb 4:5",
              "missing requested_on completion_due"),
        *REASONED,
        WEIGHED_TO_REFUSE,
    ),
    LetterKind.WITHDRAWAL: act(told("withdrawn_on", _("the day of the withdrawal"), "Awb 4:1")),
    LetterKind.LOAN_REPAID: act(
        told("drawn", _("what was lent"), "Awb 4:36", "loan_drawn"),
        told("repaid_on", _("the day on which the last part came back"), "Awb 4:36", "loan_repaid_on"),
    ),
    LetterKind.AWARD_ENDED: AFTER,
    LetterKind.AWARD_WITHDRAWN: (*AFTER, REASONED[1], WEIGHED, NOT_MET, NOT_HEARD, COMPENSATION),
    LetterKind.AWARD_LOWERED: (
        *AFTER, REASONED[1], WEIGHED, NOT_MET, NOT_HEARD, COMPENSATION,
        one("amount", _("the new amount"), "Awb 4:48", "awarded awarded_words", IN_PROPOSAL),
    ),
    LetterKind.OBJECTION_RECEIVED: (
        *EVERY, OF_OBJECTION,
        one("by", _("by when is decided on it"), "Awb 7:10", "objection_decide_by", IN_ACT, "objection_about_on"),
    ),
    LetterKind.OBJECTION_REPAIR: (
        *EVERY, OF_OBJECTION,
        told("missing", _("what it lacks"), "Awb 6:5", "objection_missing"),
        told("due", _("until when"), "Awb 6:6", "objection_due"),
    ),
    LetterKind.OBJECTION_HEARING: (
        *EVERY, OF_OBJECTION,
        told("file", _("from when the file lies open"), "Awb 7:4", "hearing_file_from"),
        told("hearing", _("when, where and by whom it is heard"), "Awb 7:2", "hearing_on hearing_place hearing_by"),
    ),
    LetterKind.OBJECTION_HEARING_NOTICE: (
        *EVERY, OF_OBJECTION,
        told("whose", _("who objects"), "Awb 7:2", "objector"),
        told("file", _("from when the file lies open"), "Awb 7:4", "hearing_file_from"),
        told("hearing", _("when, where and by whom it is heard"), "Awb 7:2", "hearing_on hearing_place hearing_by"),
    ),
    LetterKind.OBJECTION_DECISION_NOTICE: (
        *EVERY, OF_OBJECTION,
        told("outcome", _("what is decided on it"), "Awb 7:12", "objection_outcome decision_date reason"),
        told("grounds", _("what it says, and whether it came in time"), "Awb 7:12",
             "objection_grounds objection_in_time"),
        told("heard", _("the hearing, or why nobody was heard"), "Awb 7:12", "objection_heard"),
        told("mandate", _("under which mandate, and for whom"), "Awb 10:10", "decided_mandate sender"),
        one("rest", _("why that is refused"), "Awb 3:46", "objection_rest", IN_ACT, "objection_rest"),
        INADMISSIBLE,
        one("costs", _("the costs of the objection"), "Awb 7:15", "objection_costs objection_costs_reason", IN_ACT,
            "objection_costs"),
        one("granted", _("that something is granted"), "Awb 7:11", "objection_granted", IN_ACT, "objection_granted"),
        one("legal_remedy", _("how to appeal"), "Awb 3:45"),
        one("privacy", _("what is done with personal data"), "AVG 13"),
    ),
    LetterKind.OBJECTION_ADJOURNED: (
        *EVERY, OF_OBJECTION,
        told("why", _("why and by how long"), "Awb 7:10", "objection_reason objection_weeks"),
        told("by", _("by when is decided on it"), "Awb 7:10", "objection_decide_by"),
    ),
    LetterKind.OBJECTION_FORWARDED: (
        *EVERY, OF_OBJECTION,
        told("forwarded", _("to whom, and when"), "Awb 6:15", "forwarded_to forwarded_on"),
    ),
    LetterKind.OBJECTION_OFF: (
        *EVERY, OF_OBJECTION,
        told("off", _("which hearing is off, and why"), "Awb 7:2", "hearing_off_on hearing_off_why"),
    ),
    LetterKind.OBJECTION_OFF_NOTICE: (
        *EVERY, OF_OBJECTION,
        told("off", _("which hearing is off, and why"), "Awb 7:2", "hearing_off_on hearing_off_why"),
    ),
    LetterKind.DECIDED_OBJECTION: (*DECISION, *OBJECTED, INADMISSIBLE),
    LetterKind.REFUSED_OBJECTION: (*DECISION, *OBJECTED),
    LetterKind.AWARDED_OBJECTION: (
        *AWARD, *OBJECTED,
        one("refused", _("what is refused"), "Awb 7:12", "objection_refused", IN_PROPOSAL, "objection_refused"),
        one("rest", _("why that is refused"), "Awb 3:46", "objection_rest", IN_PROPOSAL, "objection_rest"),
        one("refused_grounds", _("the grounds in the words of the law"), "Awb 3:47", "grounds", IN_PROPOSAL,
             "grounds"),
    ),
    LetterKind.SETTLED_OBJECTION: (
        *DECISION, *OBJECTED, *SETTLED,
        one("before", _("at what it was settled before"), "Awb 7:11", "settled_before settled_before_on", IN_CASE,
             "settled_before"),
    ),
    LetterKind.SETTLEMENT: (
        *DECISION,
        one("award", _("the award that it is about"), "Awb 4:46", "award_date award_amount", IN_CASE),
        one("asked", _("the request to settle, and its day"), "Awb 4:44", "settlement_asked_on settlement_asked",
             IN_CASE, "settlement_asked_on"),
        one("unasked", _("what says that it is settled unasked"), "Awb 4:47", "settlement_unasked", IN_PROPOSAL,
             "settlement_unasked"),
        one("not_asked", _("the reminder after which nobody asked for the settlement either"), "Awb 4:44",
            "account_asked_by account_reminded_on account_again_by", IN_CASE, "account_reminded_on"),
        *SETTLED,
        one("reason", _("the reason"), "Awb 3:46", where=IN_PROPOSAL),
        one("grounds", _("the grounds in the words of the law"), "Awb 3:47", where=IN_PROPOSAL, when="grounds"),
        NOT_MET,
        NOT_HEARD,
    ),
}  # fmt: skip
