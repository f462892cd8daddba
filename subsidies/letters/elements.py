"""The elements of letters: what is said, the article behind it, the facts that say it, and where one is filled in.

An element with `when` is asked only where that fact is known. Which kind asks which: subsidies.letters.checklist.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

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
        "objection_pending",  # stands before how to object
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


def one(code: str, label: Any, article: str, names: str = "", where: Any = IN_CLAUSES, when: str = "") -> Element:
    return Element(code, label, article, tuple((names or code).split()), where, when)


EVERY = (
    one("on_behalf", _("on whose behalf the representative gets it"), "Awb 2:1", when="represented"),
    one("addressee", _("the address"), "Awb 3:41", "addressee salutation", IN_CASE),
    one("case", _("the case number and the subject"), "Awb 3:46", "case_number title", IN_CASE),
    one("contact", _("telephone number and email address"), "Awb 2:1", "contact contact_phone contact_email", IN_CASE),
)
SIGNATURE = one(
    "signature",
    _("who signs, the function and the mandate"),
    "Awb 10:10",
    "signer signer_function mandate",
    IN_MANDATE,
)
DECISION = (
    *EVERY,
    one("received", _("the day of receipt"), "Awb 4:1", "received_on", IN_CASE),
    one("decided", _("the day of the decision"), "Awb 1:3", "decision_date", IN_PROPOSAL),
    one("scheme_words", _("the scheme and its version"), "Awb 3:47", where=IN_CASE),
    one("legal_remedy", _("how to object"), "Awb 3:45"),
    one("pending", _("which objection of before it falls under as well"), "Awb 6:19", "objection_pending", IN_CASE,
        "objection_pending"),
    SIGNATURE,
    one("view", _("that the applicant could give a view"), "Awb 4:7", where=IN_PROPOSAL, when="view"),
    one("view_answer", _("the answer to the view of the applicant"), "Awb 3:46", where=IN_PROPOSAL,
         when="view_received_on"),
    one("advice_answer", _("the advice, and what was done with it"), "Awb 3:50", "advice advice_answer", IN_PROPOSAL,
         "advice"),
    one("privacy", _("what is done with personal data"), "AVG 13"),
    one("asv", _("the general ordinance by the day of the award"), "Asv"),
)  # fmt: skip
ORDER = one("order", _("that the order was deviated from, and why"), "Awb 4:26", "order_deviation", IN_PROPOSAL,
            "order_deviation")  # fmt: skip
AWARD = (
    *DECISION,
    one("award_article", _("the article of the scheme on which the award rests"), "Awb 3:47", where=IN_PROPOSAL),
    one("activities", _("a description of the activities"), "Awb 4:30", where=IN_PROPOSAL),
    one("period", _("until when the activities last"), "Awb 4:32", where=IN_PROPOSAL),
    one("amount", _("the amount, and how it was found"), "Awb 4:31", "awarded awarded_words calculation",
         IN_PROPOSAL),
    one("advance", _("the advance, or a schedule of advances"), "Awb 4:95", where=IN_VERSION),
    one("settlement", _("when and with what to account for it"), "Awb 4:44"),
    one("final", _("how the amount becomes final"), "Awb 4:31"),
    one("obligations", _("the obligations, each with its article"), "Awb 4:37", where=IN_PROPOSAL,
         when="obligations"),
    one("consequences", _("what follows when obligations are not met"), "Awb 4:46"),
    one("change_duty", _("the duty to report changes"), "Asv"),
    one("aid", _("state aid: the regulation and the gross amount"), "VWEU 107", where=IN_QUESTION),
    one("reservation", _("the condition on the budget"), "Awb 4:34", where=IN_PROPOSAL, when="reservation"),
    one("loan_terms", _("the agreement on the loan"), "Awb 4:36", when="loan"),
    one("publication", _("publication in the register"), "Woo 3.3"),
)  # fmt: skip
REASONED = (
    one("reason", _("the reason"), "Awb 3:46", where=IN_PROPOSAL),
    one("grounds", _("the grounds in the words of the law"), "Awb 3:47", where=IN_PROPOSAL),
)
NOT_HEARD = one("not_heard", _("why the applicant was not heard"), "Awb 4:7", when="not_heard_reason")
NOT_MET = one(
    "not_met",
    _("the obligation that was not met, and what was found of it"),
    "Awb 3:46",
    where=IN_PROPOSAL,
    when="not_met",
)
WEIGHED = one("weighing", _("how the interests were weighed"), "Awb 3:4", where=IN_PROPOSAL)
WEIGHED_TO_REFUSE = one(
    "weighing", WEIGHED.label, "Awb 3:4", "weighing weighing_article", IN_PROPOSAL, "weighing_article"
)
COMPENSATION = one(
    "compensation", _("the compensation of who relied on the award"), "Awb 4:50", when="compensation_due"
)
AS_IT_IS = one(
    "asked_for",
    _("what was asked for, when and until when"),
    "Awb 4:5",
    "missing requested_on completion_due",
    IN_CASE,
    "as_it_is",
)
REPEAT = one(
    "repeat",
    _("the refusal that it repeats, by day and number"),
    "Awb 4:6",
    "repeat_of repeat_decided_on",
    IN_CASE,
    "repeat_of",
)
REFUSAL = (
    *DECISION,
    one("asked", _("what was asked"), "Awb 4:1", "requested", IN_CASE),
    *REASONED,
    one("ceiling_words", _("the ceiling, its period and publication, and the place in the order"), "Awb 4:25",
         where=IN_CASE, when="ceiling_words"),
    one("open_period", _("the period in which one could apply"), "Awb 3:46", where=IN_CASE, when="open_period"),
    AS_IT_IS,
    ORDER,
    NOT_HEARD,
    WEIGHED_TO_REFUSE,
)  # fmt: skip
AFTER = (
    *DECISION,
    one("award", _("the award that it is about"), "Awb 4:48", "award_date award_amount", IN_CASE),
    one("reason", _("the reason"), "Awb 3:46", where=IN_PROPOSAL),
    one("works_from", _("from when it works"), "Awb 4:48"),
    one("paid", _("what was paid already"), "Awb 4:95", "paid_before", IN_CASE, "paid_before"),
    one("too_much", _("what was paid too much"), "Awb 4:57", "paid_too_much", IN_CASE, "paid_too_much"),
)


SETTLED = (
    one("amount", _("the amount at which it is settled"), "Awb 4:46", "settled settled_words", IN_PROPOSAL),
    one("paid", _("what was paid already"), "Awb 4:95", "paid_before", IN_CASE, "paid_some"),
    one("still_to_pay", _("what is still paid, and when"), "Awb 4:87", when="still_to_pay"),
    one(
        "to_repay",
        _("what is to be repaid, and to which account"),
        "Awb 4:57",
        "to_repay repay_to",
        IN_SETTINGS,
        "to_repay",
    ),
)
OBJECTED = (
    one("objection", _("the objection, and what it is against"), "Awb 7:11",
         "objection_received_on objection_against objection_grounds", IN_ACT),
    one("outcome", _("what is decided on it"), "Awb 7:11", "objection_outcome", IN_PROPOSAL),
    one("interest", _("what is still at stake of a decision that held no more"), "Awb 6:19", "objection_interest",
         IN_ACT, "objection_interest"),
    one("now", _("what took the place of the decision objected to"), "Awb 6:19", "objection_now", IN_CASE,
         "objection_now"),
    one("reason", _("the reason"), "Awb 7:12", where=IN_PROPOSAL),
    one("in_time", _("whether it came in time"), "Awb 6:9", "objection_in_time", IN_PROPOSAL),
    one("heard", _("the hearing, or why nobody was heard"), "Awb 7:2", "objection_heard", IN_ACT),
    one("committee", _("what the committee advised"), "Awb 7:13", "objection_advice", IN_PROPOSAL,
         "objection_advice"),
    one("costs", _("the costs of the objection"), "Awb 7:15", "objection_costs objection_costs_reason", IN_PROPOSAL,
         "objection_costs"),
    one("no_costs", _("why no costs are paid"), "Awb 7:15", "objection_no_costs objection_costs_reason", IN_PROPOSAL,
         "objection_no_costs"),
)  # fmt: skip


def of_money(*elements: Element) -> tuple[Element, ...]:
    """What is owed or held has nothing to do with the day on which the application came in."""
    return (*EVERY, *elements)


def act(*elements: Element) -> tuple[Element, ...]:
    return (*EVERY, one("received", _("the day of receipt"), "Awb 4:1", "received_on", IN_CASE), *elements)


def told(code: str, label: Any, article: str, names: str = "") -> Element:
    return one(code, label, article, names, IN_ACT)


OF_OBJECTION = told(
    "objection", _("the objection, and what it is against"), "Awb 6:14", "objection_received_on objection_against"
)
INADMISSIBLE = one(
    "inadmissible",
    _("why it is inadmissible"),
    "Awb 7:12",
    "objection_inadmissible",
    IN_PROPOSAL,
    "objection_inadmissible",
)
WHY_LATE = one("late", _("the question why it is late"), "Awb 6:11", "objection_late", IN_ACT, "objection_late")
LATE = one(
    "late",
    _("why being late is held against who objects"),
    "Awb 6:11",
    "objection_late_why",
    IN_PROPOSAL,
    "objection_late_why",
)
# The last day of the decision term, or that it stands still: then nobody may know when it ends.
DECIDE_BY = one("decide_by", _("the last day of the decision term"), "Awb 4:13", where=IN_ACT, when="decide_by")
STILL = one("still", _("that the decision term stands still"), "Awb 4:15", "term_still", IN_ACT, "term_still")
# The same of an objection (Awb 7:10).
OBJECTION_TERM = (
    one("by", _("by when is decided on it"), "Awb 7:10", "objection_decide_by", IN_ACT, "objection_decide_by"),
    one("still", _("that the decision term stands still"), "Awb 7:10", "objection_still", IN_ACT, "objection_still"),
)
# A notice of default, on the application or on an objection.
DEFAULT = (
    told("notice", _("the notice"), "Awb 4:17", "notice_received_on"),
    told("penalty", _("from when a penalty runs"), "Awb 4:17", "penalty_from"),
    one("first", _("the earlier notice that counts"), "Awb 4:17", "notice_first_on", IN_ACT, "notice_first_on"),
    one("until", _("until when a penalty runs"), "Awb 4:17", "penalty_until", IN_ACT, "penalty_over"),
    one("fixed", _("that the penalty was fixed"), "Awb 4:18", "penalty_decided_on", IN_ACT, "penalty_decided_on"),
    one("rates", _("what a penalty is a day"), "Awb 4:17", "penalty_rates", IN_ACT, "penalty_rates"),
)
MONEY = (
    told("owed", _("the amount, and the day of the decision"), "Awb 4:86", "money_amount decision_date"),
    told("why", _("why"), "Awb 3:46", "reason"),
    one("legal_remedy", _("how to object"), "Awb 3:45"),
)
