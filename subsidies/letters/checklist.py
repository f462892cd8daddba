"""What each kind of letter must say: the element, the article behind it, and the facts of a text that say it.

Where one is not known, the letter is not made and the decision is not proposed: the refusal names the element, and
`where` it is filled in. An element with `when` is asked only where that fact is known.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from subsidies.enums import LetterKind

IN_PROPOSAL = _("Fill it in with the proposal.")
IN_CASE = _("Fill it in with “Correct the application” on the page of the case.")
IN_CLAUSES = _("A functional administrator fills it in with the letter clauses.")
IN_VERSION = _("Fill in a schedule of advances with the proposal, or that none is paid.")
IN_QUESTION = _(
    "Answer the question whether the applicant acts as an undertaking, under “More” on the page of the case."
)
IN_SETTINGS = _("Operations fills in the account of the province (PAYER_IBAN).")
IN_MANDATE = _("A functional administrator fills it in with the mandate.")
IN_ACT = _("It comes with the act that the letter tells of.")
IN_NEW_SUSPENSION = _(
    "End this suspension under “Dates and terms”, and record it again with the day by which you expect the decision."
)
IN_TERM_ARTICLE = _(
    "A functional administrator fills in and confirms, with the scheme version, the article that lays down the "
    "decision term or allows adjournment: by its number, and not the name of an office."
)
# What the layout of every letter shows, whatever its text says.
IN_LAYOUT = frozenset(
    {
        *("addressee", "address", "applicant", "salutation", "letter_date", "case_number", "reference"),
        *("contact", "contact_phone", "contact_email", "sender", "sender_address"),
        *("signer", "signer_function", "mandate", "legal_remedy", "annexes", "on_behalf"),
    }
)


@dataclass(frozen=True)
class Element:
    """One thing that a letter must say."""

    code: str
    label: Any
    article: str
    names: tuple[str, ...]
    where: Any = IN_CLAUSES
    when: str = ""


def _one(code: str, label: Any, article: str, names: str = "", where: Any = IN_CLAUSES, when: str = "") -> Element:
    return Element(code, label, article, tuple((names or code).split()), where, when)


EVERY = (
    _one("on_behalf", _("on whose behalf the representative gets it"), "Awb 2:1", when="represented"),
    _one("addressee", _("the address"), "Awb 3:41", "addressee salutation", IN_CASE),
    _one("case", _("the case number and the subject"), "Awb 3:46", "case_number title", IN_CASE),
    _one(
        "contact", _("telephone number and email address"), "Awb 2:1", "contact contact_phone contact_email", IN_CASE
    ),
)
SIGNATURE = _one(
    "signature",
    _("who signs, the function and the mandate"),
    "Awb 10:10",
    "signer signer_function mandate",
    IN_MANDATE,
)
DECISION = (
    *EVERY,
    _one("received", _("the day of receipt"), "Awb 4:1", "received_on", IN_CASE),
    _one("decided", _("the day of the decision"), "Awb 1:3", "decision_date", IN_PROPOSAL),
    _one("scheme_words", _("the scheme and its version"), "Awb 3:47", where=IN_CASE),
    _one("legal_remedy", _("how to object"), "Awb 3:45"),
    SIGNATURE,
    _one("view", _("that the applicant could give a view"), "Awb 4:7", where=IN_PROPOSAL, when="view"),
    _one("view_answer", _("the answer to the view of the applicant"), "Awb 3:46", where=IN_PROPOSAL,
         when="view_received_on"),
    _one("advice_answer", _("the advice, and what was done with it"), "Awb 3:50", "advice advice_answer", IN_PROPOSAL,
         "advice"),
    _one("privacy", _("what is done with personal data"), "AVG 13"),
    _one("asv", _("the general ordinance by the day of the award"), "Asv"),
)  # fmt: skip
AWARD = (
    *DECISION,
    _one("award_article", _("the article of the scheme on which the award rests"), "Awb 3:47", where=IN_PROPOSAL),
    _one("activities", _("a description of the activities"), "Awb 4:30", where=IN_PROPOSAL),
    _one("period", _("until when the activities last"), "Awb 4:32", where=IN_PROPOSAL),
    _one("amount", _("the amount, and how it was found"), "Awb 4:31", "awarded awarded_words calculation",
         IN_PROPOSAL),
    _one("advance", _("the advance, or a schedule of advances"), "Awb 4:95", where=IN_VERSION),
    _one("settlement", _("when and with what to account for it"), "Awb 4:44"),
    _one("obligations", _("the obligations, each with its article"), "Awb 4:37", where=IN_PROPOSAL,
         when="obligations"),
    _one("consequences", _("what follows when obligations are not met"), "Awb 4:46"),
    _one("change_duty", _("the duty to report changes"), "Asv"),
    _one("aid", _("state aid: the regulation and the gross amount"), "VWEU 107", where=IN_QUESTION),
    _one("reservation", _("the condition on the budget"), "Awb 4:34", where=IN_PROPOSAL, when="reservation"),
    _one("loan_terms", _("the agreement on the loan"), "Awb 4:36", when="loan"),
    _one("publication", _("publication in the register"), "Woo 3.3"),
)  # fmt: skip
REASONED = (
    _one("reason", _("the reason"), "Awb 3:46", where=IN_PROPOSAL),
    _one("grounds", _("the grounds in the words of the law"), "Awb 3:47", where=IN_PROPOSAL),
)
NOT_HEARD = _one("not_heard", _("why the applicant was not heard"), "Awb 4:7", when="not_heard_reason")
NOT_MET = _one(
    "not_met",
    _("the obligation that was not met, and what was found of it"),
    "Awb 3:46",
    where=IN_PROPOSAL,
    when="not_met",
)
WEIGHED = _one("weighing", _("how the interests were weighed"), "Awb 3:4", where=IN_PROPOSAL)
COMPENSATION = _one(
    "compensation", _("the compensation of who relied on the award"), "Awb 4:50", when="compensation_due"
)
AS_IT_IS = _one(
    "asked_for",
    _("what was asked for, when and until when"),
    "Awb 4:5",
    "missing requested_on completion_due",
    IN_CASE,
    "as_it_is",
)
REFUSAL = (
    *DECISION,
    _one("asked", _("what was asked"), "Awb 4:1", "requested", IN_CASE),
    *REASONED,
    _one("ceiling_words", _("the ceiling, its period and publication, and the place in the order"), "Awb 4:25",
         where=IN_CASE, when="ceiling_words"),
    _one("open_period", _("the period in which one could apply"), "Awb 3:46", where=IN_CASE, when="open_period"),
    AS_IT_IS,
    NOT_HEARD,
)  # fmt: skip
AFTER = (
    *DECISION,
    _one("award", _("the award that it is about"), "Awb 4:48", "award_date award_amount", IN_CASE),
    _one("reason", _("the reason"), "Awb 3:46", where=IN_PROPOSAL),
    _one("works_from", _("from when it works"), "Awb 4:48"),
    _one("paid", _("what was paid already"), "Awb 4:95", "paid_before", IN_CASE, "paid_before"),
    _one("too_much", _("what was paid too much"), "Awb 4:57", "paid_too_much", IN_CASE, "paid_too_much"),
)


SETTLED = (
    _one("amount", _("the amount at which it is settled"), "Awb 4:46", "settled settled_words", IN_PROPOSAL),
    _one("paid", _("what was paid already"), "Awb 4:95", "paid_before", IN_CASE),
    _one("still_to_pay", _("what is still paid, and when"), "Awb 4:87", when="still_to_pay"),
    _one(
        "to_repay",
        _("what is to be repaid, and to which account"),
        "Awb 4:57",
        "to_repay repay_to",
        IN_SETTINGS,
        "to_repay",
    ),
)
OBJECTED = (
    _one("objection", _("the objection, and what it is against"), "Awb 7:11",
         "objection_received_on objection_against objection_grounds", IN_ACT),
    _one("outcome", _("what is decided on it"), "Awb 7:11", "objection_outcome", IN_PROPOSAL),
    _one("reason", _("the reason"), "Awb 7:12", where=IN_PROPOSAL),
    _one("in_time", _("whether it came in time"), "Awb 6:9", "objection_in_time", IN_PROPOSAL),
    _one("heard", _("the hearing, or why nobody was heard"), "Awb 7:2", "objection_heard", IN_ACT),
    _one("committee", _("what the committee advised"), "Awb 7:13", "objection_advice", IN_PROPOSAL,
         "objection_advice"),
    _one("costs", _("the costs of the objection"), "Awb 7:15", "objection_costs objection_costs_reason", IN_PROPOSAL,
         "objection_costs"),
    _one("no_costs", _("why no costs are paid"), "Awb 7:15", "objection_no_costs objection_costs_reason", IN_PROPOSAL,
         "objection_no_costs"),
)  # fmt: skip


def _of_money(*elements: Element) -> tuple[Element, ...]:
    """What is owed or held has nothing to do with the day on which the application came in."""
    return (*EVERY, *elements)


def _act(*elements: Element) -> tuple[Element, ...]:
    return (*EVERY, _one("received", _("the day of receipt"), "Awb 4:1", "received_on", IN_CASE), *elements)


def _told(code: str, label: Any, article: str, names: str = "") -> Element:
    return _one(code, label, article, names, IN_ACT)


OF_OBJECTION = _told(
    "objection", _("the objection, and what it is against"), "Awb 6:14", "objection_received_on objection_against"
)
INADMISSIBLE = _one(
    "inadmissible",
    _("why it is inadmissible"),
    "Awb 7:12",
    "objection_inadmissible",
    IN_PROPOSAL,
    "objection_inadmissible",
)
DECIDE_BY = _told("decide_by", _("the last day of the decision term"), "Awb 4:13")
MONEY = (
    _told("owed", _("the amount, and the day of the decision"), "Awb 4:86", "money_amount decision_date"),
    _told("why", _("why"), "Awb 3:46", "reason"),
    _one("legal_remedy", _("how to object"), "Awb 3:45"),
)
CHECKLISTS: dict[LetterKind, tuple[Element, ...]] = {
    LetterKind.ACKNOWLEDGEMENT: _act(
        _told("requested", _("what was asked"), "Awb 4:1"), DECIDE_BY, _one("privacy", _("privacy"), "AVG 13")
    ),
    LetterKind.COMPLETION_REQUEST: _act(
        _told("missing", _("what is missing"), "Awb 4:5"), _told("due", _("until when"), "Awb 4:5", "completion_due")
    ),
    LetterKind.REMINDER: _act(
        _told("missing", _("what is missing"), "Awb 4:5", "missing requested_on"),
        _told("due", _("until when"), "Awb 4:5", "completion_due"),
    ),
    LetterKind.COMPLETION_RECEIVED: _act(
        _told("completed_on", _("the day on which it came in"), "Awb 4:15"), DECIDE_BY
    ),
    LetterKind.SUSPENSION: _act(
        _told("why", _("the ground and the reason"), "Awb 4:15", "suspension_ground suspension_reason"),
        _told("since", _("since when"), "Awb 4:15", "suspended_from"),
    ),
    LetterKind.SUSPENSION_ENDED: _act(
        _one("until", _("since and until when"), "Awb 4:15", "suspended_from suspended_until", IN_ACT,
             "suspended_from"),
        DECIDE_BY,
    ),
    LetterKind.FORCE_MAJEURE: _act(
        _told("why", _("the reason"), "Awb 4:15", "suspension_reason"),
        _told("since", _("since when"), "Awb 4:15", "suspended_from"),
        _one("by", _("within which term there will be a decision"), "Awb 4:15", "expected_by", IN_NEW_SUSPENSION),
    ),
    LetterKind.EXTENSION: _act(
        _told("why", _("why and by how long"), "Awb 4:14", "extension_reason extension_weeks"),
        _one("before", _("until when the term ran"), "Awb 4:14", "extension_before", IN_ACT, "extension_before"),
        _one("basis", _("the article that makes the term longer, confirmed"), "Awb 3:47", "extension_basis",
             IN_TERM_ARTICLE),
        _one("ground", _("the ground of the longer term"), "Awb 3:46", "extension_ground", IN_ACT, "extension_longer"),
        DECIDE_BY,
    ),
    LetterKind.DELAY_NOTICE: _act(
        _told("why", _("why"), "Awb 4:14", "delay_reason"),
        _told("promised", _("by when there will be a decision"), "Awb 4:14", "promised_by"),
        DECIDE_BY,
    ),
    LetterKind.VIEW_INVITATION: _act(
        _told("intention", _("what the province intends, and why"), "Awb 4:7", "view_intention"),
        _told("due", _("until when"), "Awb 4:9", "view_due"),
        _one("award", _("the award that it is about"), "Awb 4:8", "award_date award_amount", IN_CASE, "award_date"),
        _one("not_met", NOT_MET.label, "Awb 4:8", where=IN_ACT, when="not_met"),
    ),
    LetterKind.VIEW_RECEIVED: _act(_told("view", _("the day on which it came in"), "Awb 4:9", "view_received_on")),
    LetterKind.NOTICE_EARLY: _act(_told("notice", _("the notice"), "Awb 4:17", "notice_received_on"), DECIDE_BY),
    LetterKind.NOTICE_RECEIVED: _act(
        _told("notice", _("the notice"), "Awb 4:17", "notice_received_on"),
        _told("penalty", _("from when a penalty runs"), "Awb 4:17", "penalty_from"),
        _one("rates", _("what a penalty is a day"), "Awb 4:17", "penalty_rates", IN_ACT, "penalty_rates"),
    ),
    LetterKind.NOTICE_LATE: _act(
        _told("notice", _("the notice"), "Awb 4:17", "notice_received_on"),
        _told("decided", _("the day of the decision"), "Awb 4:18", "decision_date"),
        _told("why", _("why"), "Awb 3:46", "reason"),
        _one("legal_remedy", _("how to object"), "Awb 3:45"),
        SIGNATURE,
    ),
    LetterKind.PENALTY_DECISION: _act(
        _told("penalty", _("days, amount and payment"), "Awb 4:18", "penalty_amount penalty_days"),
        _one("counted", _("how the penalty was counted"), "Awb 4:17", "penalty_first penalty_last penalty_counted",
             IN_ACT, "penalty_counted"),
        _one("parts", _("that each applicant gets an equal part"), "Awb 4:17", "penalty_applicants", IN_ACT,
             "penalty_applicants"),
        _one("legal_remedy", _("how to object"), "Awb 3:45"),
    ),
    LetterKind.MONEY_ARRANGEMENT: _of_money(
        *MONEY,
        _told("instalments", _("the instalments, by day"), "Awb 4:94", "money_instalments"),
        _one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_ENDED: _of_money(
        *MONEY, _one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS)
    ),
    LetterKind.MONEY_REMINDER: _of_money(
        _told("owed", _("what is owed, and by when it is paid"), "Awb 4:112", "money_amount money_pay_by"),
        _one("cost", _("the cost that is charged"), "Awb 4:113", "money_cost", IN_ACT, "money_cost"),
        _one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_WRIT: _of_money(
        *MONEY[:2],
        _one("legal_remedy", _("where to go against it"), "Awb 8:4"),
        _told("basis", _("what gives the power to it"), "Awb 4:115", "money_basis"),
        _told("debt", _("the decision that the debt follows from"), "Awb 4:122", "money_debt_on"),
        _one("cost", _("the cost that is charged"), "Awb 4:122", "money_cost", IN_ACT, "money_cost"),
        _one("reminded", _("the reminder, and its cost"), "Awb 4:122", "money_reminded_on money_reminder_cost", IN_ACT,
             "money_reminder_cost"),
        _one("interest", _("from when default interest runs"), "Awb 4:122", "money_interest_from money_interest",
             IN_ACT, "money_interest_from"),
        SIGNATURE,
        _one("account", _("to which account is paid"), "Awb 4:86", "repay_to", IN_SETTINGS),
    ),
    LetterKind.MONEY_WRITE_OFF: _of_money(*MONEY),
    LetterKind.MONEY_HOLD: _of_money(
        _told("until", _("until when nothing is paid"), "Awb 4:56", "money_until"),
        _told("why", _("why"), "Awb 3:46", "reason"),
        _one("legal_remedy", _("how to object"), "Awb 3:45"),
    ),
    LetterKind.MONEY_SET_OFF: _of_money(
        *MONEY,
        _told("power", _("what gives the power to it"), "Awb 4:93", "money_basis"),
        _told("claim", _("what is owed"), "Awb 4:93", "set_off_owed"),
        _told("payable", _("what is still to be paid, and on which case"), "Awb 4:93",
              "set_off_open set_off_case set_off_title"),
    ),
    LetterKind.ACCOUNT_REMINDER: (
        *EVERY,
        _one("award", _("the award that it is about"), "Awb 4:44", "award_date award_amount", IN_CASE),
        _told("asked_by", _("by when it had to be asked"), "Awb 4:44", "account_asked_by"),
        _told("again_by", _("until when it still can be asked"), "Awb 4:44", "account_again_by"),
    ),
    LetterKind.FORWARDED: (
        *EVERY,
        _told("forwarded", _("to whom, and both dates"), "Awb 2:3", "forwarded_to forwarded_on received_on"),
    ),
    LetterKind.AWARD: AWARD,
    LetterKind.PARTIAL_AWARD: (*AWARD, *REASONED, AS_IT_IS, NOT_HEARD),
    LetterKind.REFUSAL: REFUSAL,
    LetterKind.DISREGARD: (
        *DECISION,
        _told("asked_for", _("what was asked for, when and until when"), "Awb 4:5",
              "missing requested_on completion_due"),
        *REASONED,
    ),
    LetterKind.WITHDRAWAL: _act(_told("withdrawn_on", _("the day of the withdrawal"), "Awb 4:1")),
    LetterKind.LOAN_REPAID: _act(
        _told("drawn", _("what was lent"), "Awb 4:36", "loan_drawn"),
        _told("repaid_on", _("the day on which the last part came back"), "Awb 4:36", "loan_repaid_on"),
    ),
    LetterKind.AWARD_ENDED: AFTER,
    LetterKind.AWARD_WITHDRAWN: (*AFTER, REASONED[1], WEIGHED, NOT_MET, NOT_HEARD, COMPENSATION),
    LetterKind.AWARD_LOWERED: (
        *AFTER, REASONED[1], WEIGHED, NOT_MET, NOT_HEARD, COMPENSATION,
        _one("amount", _("the new amount"), "Awb 4:48", "awarded awarded_words", IN_PROPOSAL),
    ),
    LetterKind.OBJECTION_RECEIVED: (
        *EVERY, OF_OBJECTION,
        _one("by", _("by when is decided on it"), "Awb 7:10", "objection_decide_by", IN_ACT, "objection_about_on"),
    ),
    LetterKind.OBJECTION_REPAIR: (
        *EVERY, OF_OBJECTION,
        _told("missing", _("what it lacks"), "Awb 6:5", "objection_missing"),
        _told("due", _("until when"), "Awb 6:6", "objection_due"),
    ),
    LetterKind.OBJECTION_HEARING: (
        *EVERY, OF_OBJECTION,
        _told("file", _("from when the file lies open"), "Awb 7:4", "hearing_file_from"),
        _told("hearing", _("when, where and by whom it is heard"), "Awb 7:2", "hearing_on hearing_place hearing_by"),
    ),
    LetterKind.OBJECTION_ADJOURNED: (
        *EVERY, OF_OBJECTION,
        _told("why", _("why and by how long"), "Awb 7:10", "objection_reason objection_weeks"),
        _told("by", _("by when is decided on it"), "Awb 7:10", "objection_decide_by"),
    ),
    LetterKind.OBJECTION_FORWARDED: (
        *EVERY, OF_OBJECTION,
        _told("forwarded", _("to whom, and when"), "Awb 6:15", "forwarded_to forwarded_on"),
    ),
    LetterKind.DECIDED_OBJECTION: (*DECISION, *OBJECTED, INADMISSIBLE),
    LetterKind.AWARDED_OBJECTION: (
        *AWARD, *OBJECTED,
        _one("refused", _("what is still refused"), "Awb 7:12", "objection_refused", IN_PROPOSAL,
             "objection_refused"),
        _one("refused_grounds", _("the grounds in the words of the law"), "Awb 3:47", "grounds", IN_PROPOSAL,
             "grounds"),
    ),
    LetterKind.SETTLED_OBJECTION: (*DECISION, *OBJECTED, *SETTLED),
    LetterKind.SETTLEMENT: (
        *DECISION,
        _one("award", _("the award that it is about"), "Awb 4:46", "award_date award_amount", IN_CASE),
        _one("asked", _("the request to settle, and its day"), "Awb 4:44", "settlement_asked_on settlement_asked",
             IN_CASE, "settlement_asked_on"),
        _one("unasked", _("what says that it is settled unasked"), "Awb 4:47", "settlement_unasked", IN_PROPOSAL,
             "settlement_unasked"),
        _one("not_asked", _("the reminder after which nobody asked for the settlement either"), "Awb 4:44",
             "account_asked_by account_reminded_on account_again_by", IN_CASE, "account_reminded_on"),
        *SETTLED,
        _one("reason", _("the reason"), "Awb 3:46", where=IN_PROPOSAL),
        _one("grounds", _("the grounds in the words of the law"), "Awb 3:47", where=IN_PROPOSAL, when="grounds"),
        NOT_MET,
        NOT_HEARD,
    ),
}  # fmt: skip
