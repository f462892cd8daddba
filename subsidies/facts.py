"""How the facts of a line in the dossier are read: each with its label, and its value as people write it.

Facts are stored as text (services.record), so that a line never changes with the code; this only shows them. A fact
named `was.` or `now.` and the name of something given with an application is what that was before a correction, and is
since; one named `known.` what was known otherwise of the applicant.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext, gettext_noop

from drenthe.lib.screens.fieldwords import DASH, from_to, kept_in_words, label_of, model_field
from drenthe.lib.values.money import format_euros
from projects.enums import DwellingForm, OrganisationKind, Segment
from subsidies.award_enums import (
    AidBasis,
    AidReason,
    AidRegister,
    ArrangementEnd,
    LoanTrigger,
    MoneyStepKind,
    ObligationOutcome,
    OtherDebtKind,
    SampleFinding,
)
from subsidies.enums import Action, CaseAnswerValue, CaseQuestion, DecisionKind, Outcome, Salutation
from subsidies.models import ApplicantDetails, Application, CoFinancer, PlannedDwellings
from subsidies.objection_enums import NoHearingGround, ObjectionOutcome, ObjectionStepKind, ObjectorRole, WaiverWay
from subsidies.term_enums import Channel, ExtensionKind, LongerGround, NoPenaltyGround, SuspensionKind, ViewException
from subsidies.words import worded

WAS, NOW, KNOWN = "was.", "now.", "known."
OF_APPLICANT, COFINANCERS, DWELLINGS = "applicant_", "cofinancers.", "planned_dwellings."

LABELS = {
    "adviser": gettext_noop("Adviser"),
    "account_reason": gettext_noop("Why this account"),
    "ahead_reason": gettext_noop("Why more was paid than was due"),
    "amount": gettext_noop("Amount"),
    "booked_on": gettext_noop("Booked on"),
    "applicant_address": gettext_noop("Address for letters"),
    "applicant_co_applicants": gettext_noop("Who apply together with it"),
    "applicant_salutation": gettext_noop("How a letter greets"),
    "applicant_branch": gettext_noop("KvK branch number"),
    "applicant_contact_email": gettext_noop("Email address of the contact person"),
    "applicant_contact_name": gettext_noop("Contact person"),
    "applicant_contact_phone": gettext_noop("Telephone number of the contact person"),
    "applicant_iban": gettext_noop("IBAN"),
    "applicant_kind": gettext_noop("Type of applicant"),
    "applicant_kvk": gettext_noop("KvK number"),
    "applicant_name": gettext_noop("Applicant"),
    "applicant_rsin": gettext_noop("RSIN"),
    "aid_article": gettext_noop("Article, or number of the approval"),
    "aid_basis": gettext_noop("Basis for state aid"),
    "aid_why": gettext_noop("Why it was entered"),
    "answer": gettext_noop("Answer"),
    "as_it_is_on": gettext_noop("Assessed as it is from"),
    "asked_amount": gettext_noop("Amount asked"),
    "before": gettext_noop("Before"),
    "channel": gettext_noop("Received by"),
    "complete": gettext_noop("Complete"),
    "complete_on": gettext_noop("Complete on"),
    "corrected": gettext_noop("Corrected"),
    "criterion": gettext_noop("Criterion"),
    "date_reason": gettext_noop("Dated back because"),
    "days": gettext_noop("Days with a penalty"),
    "decided": gettext_noop("Already decided"),
    "deviation": gettext_noop("Deviation, because"),
    "document": gettext_noop("Document"),
    "due_on": gettext_noop("Due by"),
    "drawer": gettext_noop("Prepared by"),
    "earlier": gettext_noop("Earlier application"),
    "ends_on": gettext_noop("Last day"),
    "ends_with": gettext_noop("Ends with"),
    "stood": gettext_noop("What stood of the subsidy"),
    "weighing": gettext_noop("Why collecting is out of proportion"),
    "entry_reference": gettext_noop("Reference of the register"),
    "exception": gettext_noop("Exception"),
    "first_due_on": gettext_noop("First repayment by"),
    "forwarded_to": gettext_noop("Forwarded to"),
    "gaps": gettext_noop("Not in order"),
    "ground": gettext_noop("Ground"),
    "has_ended": gettext_noop("No longer acts for the applicant"),
    "handler": gettext_noop("Case officer"),
    "holder": gettext_noop("Account holder"),
    "bank_file": gettext_noop("File of the bank"),
    "import": gettext_noop("Import"),
    "repayments": gettext_noop("Number of repayments"),
    "interest": gettext_noop("Personal interest"),
    "kind": gettext_noop("Type"),
    "known_otherwise": gettext_noop("Known otherwise"),
    "latest_on": gettext_noop("Repaid in full by"),
    "letter": gettext_noop("Letter"),
    "lines": gettext_noop("Lines of the budget"),
    "eligible_costs": gettext_noop("Eligible costs"),
    "lot": gettext_noop("Lot"),
    "objector": gettext_noop("Who objects"),
    "objector_role": gettext_noop("Whose objection it is"),
    "objector_address": gettext_noop("Address of who objects"),
    "objector_representative": gettext_noop("Representative of who objects"),
    "representative_address": gettext_noop("Address of the representative"),
    "against": gettext_noop("Against"),
    "against_penalty": gettext_noop("Against the decision on the penalty of"),
    "suspends": gettext_noop("The court suspends what it is against"),
    "step_amount": gettext_noop("Comes to instead"),
    "approval_lapsed": gettext_noop("What was approved, and counts no more"),
    "at_stake": gettext_noop("What is still at stake"),
    "premature": gettext_noop("Why who objects could think that there was a decision"),
    "rest_reason": gettext_noop("Why the rest is refused"),
    "ended_because": gettext_noop("Why the arrangement is withdrawn"),
    "posted_on": gettext_noop("Posted on"),
    "elsewhere_on": gettext_noop("Received elsewhere on"),
    "has_committee": gettext_noop("A committee advises"),
    "chair": gettext_noop("Chair of the hearing"),
    "consent": gettext_noop("Who agreed to less than a week"),
    "waived_on": gettext_noop("Waived on"),
    "waived_by": gettext_noop("In which way"),
    "corrects": gettext_noop("Corrects the reason before it"),
    "place": gettext_noop("Place or court"),
    "step": gettext_noop("What happened"),
    "number": gettext_noop("Number of the case at the court"),
    "objection_outcome": gettext_noop("Decision on the objection"),
    "costs": gettext_noop("Costs granted"),
    "stays_refused": gettext_noop("For the rest the decision stays: amount"),
    "mandate": gettext_noop("Mandate"),
    "missing": gettext_noop("What is missing"),
    "months_after": gettext_noop("Months until the first repayment"),
    "months_between": gettext_noop("Months between repayments"),
    "moved_from": gettext_noop("Moved from case"),
    "moved_to": gettext_noop("Moved to case"),
    "new_facts": gettext_noop("New facts"),
    "other_debt": gettext_noop("Paid for, beside the subsidy"),
    "obligation": gettext_noop("Obligation"),
    "obligation_outcome": gettext_noop("Outcome"),
    "of": gettext_noop("Number of lots"),
    "outcome": gettext_noop("Outcome"),
    "outside_period": gettext_noop("Outside the period"),
    "outstanding": gettext_noop("Outstanding after this"),
    "pay_to": gettext_noop("Pay to IBAN"),
    "points": gettext_noop("Points"),
    "proxy": gettext_noop("Proxy"),
    "question": gettext_noop("Question"),
    "reason": gettext_noop("Reason"),
    "realised_costs": gettext_noop("Costs made"),
    "reference": gettext_noop("Payment reference"),
    "register": gettext_noop("Register of state aid"),
    "received_on": gettext_noop("Received on"),
    "repeat_reason": gettext_noop("Why the same payment was made twice"),
    "reversed": gettext_noop("Reversed"),
    "reversed_on": gettext_noop("Recorded as of"),
    "released": gettext_noop("Back to the ceiling"),
    "receipt_costs": gettext_noop("Of which for costs"),
    "receipt_interest": gettext_noop("Of which for default interest"),
    "receipt_principal": gettext_noop("Of which for what was paid too much"),
    "report": gettext_noop("Report on the activities"),
    "reported_on": gettext_noop("Date of the report"),
    "representative": gettext_noop("Representative"),
    "sample_finding": gettext_noop("Finding"),
    "seed": gettext_noop("Seed of the draw"),
    "remark": gettext_noop("Remark"),
    "sent_on": gettext_noop("Sent on"),
    "sender": gettext_noop("Sender"),
    "sha256": gettext_noop("Fingerprint (SHA-256)"),
    "statement": gettext_noop("Auditor's statement"),
    "starts_on": gettext_noop("First day"),
    "money_step": gettext_noop("Step about the money"),
    "basis": gettext_noop("Power to it"),
    "costs_asked_on": gettext_noop("Costs asked on"),
    "cost": gettext_noop("Cost that is charged"),
    "instalments": gettext_noop("Instalments"),
    "until": gettext_noop("Up to and including"),
    "taken_over": gettext_noop("Taken over from"),
    "terms_source": gettext_noop("Where the terms stand"),
    "too_early": gettext_noop("Too early: the term ends on"),
    "early_while_still": gettext_noop("Too early: the term stood still on"),
    "trigger": gettext_noop("Repaid from"),
    "type_now": gettext_noop("Type now"),
    "type_was": gettext_noop("Type before"),
    "confirmed": gettext_noop("Confirmed"),
    "set_off_with": gettext_noop("Set off with"),
    "charge": gettext_noop("Costs or interest of"),
    "signed_on": gettext_noop("Signed by both on"),
    "payment": gettext_noop("Payment order"),
    "version": gettext_noop("Version"),
    "was": gettext_noop("Previous version"),
    "weeks": gettext_noop("Weeks"),
    "year": gettext_noop("Year of the budget"),
}
READ_BY_VALUE = (
    *(CaseQuestion, CaseAnswerValue, DecisionKind, SuspensionKind, Outcome, Channel, ExtensionKind, LongerGround),
    WaiverWay,
    *(NoPenaltyGround, ViewException, NoHearingGround, ObjectionStepKind),
)
CHOICES = {value: label for choices in READ_BY_VALUE for value, label in choices.choices}


def lines(data: Mapping[str, str], *, hidden: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return the label and value of each fact of a line in the dossier in the active language, a change as one."""
    found: dict[str, tuple[str, str]] = {}
    for name, value in data.items():
        changed = name.removeprefix(WAS).removeprefix(NOW) if name.startswith((WAS, NOW)) else ""
        if changed:
            label, before, after = change(changed, data.get(f"{WAS}{changed}", ""), data.get(f"{NOW}{changed}", ""))
            found.setdefault(f"{NOW}{changed}", (label, from_to(before, after)))
        elif name not in hidden:
            found[name] = shown(name, value)
    return list(found.values())


def change(name: str, was: str, now: str) -> tuple[str, str, str]:
    """Return in words the label of something given with an application, what it was and what it is."""
    label, field = _given(name)
    return label, _in_words(field, was), _in_words(field, now)


def _given(name: str) -> tuple[str, Any]:
    """The label of something given and the field that reads its text; None for a text that is read as it is."""
    if name.startswith(COFINANCERS):
        label = gettext("Co-financing by %(name)s") % {"name": name.removeprefix(COFINANCERS)}
        return label, model_field(CoFinancer, "amount")
    if name.startswith(DWELLINGS):
        segment, _dot, form = name.removeprefix(DWELLINGS).partition(".")
        kind = f"{Segment(segment).label}, {DwellingForm(form).label}".lower()
        return gettext("Dwellings: %(kind)s") % {"kind": kind}, model_field(PlannedDwellings, "count")
    if name.startswith(OF_APPLICANT):
        return gettext(LABELS[name]), model_field(ApplicantDetails, name.removeprefix(OF_APPLICANT))
    field = model_field(Application, name)
    return label_of(field), None if field.is_relation else field


def _in_words(field: Any, text: str) -> str:
    try:
        return (text or DASH) if field is None else kept_in_words(field, text)
    except ValidationError:
        return text


def shown(name: str, value: str) -> tuple[str, str]:
    """Return the label and the value of a fact in the active language; what is not known stays as it is."""
    if name.startswith(KNOWN):
        label, before, _after = change(name.removeprefix(KNOWN), value, "")
        return gettext("Known otherwise: %(label)s") % {"label": label}, before
    label = gettext(LABELS[name]) if name in LABELS else name
    read = READERS.get(name)
    try:
        return label, read(value) if read else value
    except (ValueError, InvalidOperation):
        return label, value


def _day(value: str) -> str:
    return formats.date_format(date.fromisoformat(value))


def _amount(value: str) -> str:
    return format_euros(Decimal(value))


def _choice(value: str) -> str:
    return str(CHOICES.get(value, value))


def _kind_of_applicant(value: str) -> str:
    return str(OrganisationKind(value).label)


def _salutation(value: str) -> str:
    return str(Salutation(value).label)


def _other_debt(value: str) -> str:
    return str(OtherDebtKind(value).label)


def _obligation_outcome(value: str) -> str:
    return str(ObligationOutcome(value).label)


def _sample_finding(value: str) -> str:
    return str(SampleFinding(value).label)


def _instalments(value: str) -> str:
    """Days with euros, as they are kept: 2027-01-15: 100.00; 2027-02-15: 100.00."""
    parts = (part.partition(": ") for part in value.split("; "))
    return "; ".join(f"{_day(day)}: {_amount(amount)}" for day, _colon, amount in parts)


def _trigger(value: str) -> str:
    return str(LoanTrigger(value).label)


def _aid_basis(value: str) -> str:
    return str(AidBasis(value).label)


def _aid_why(value: str) -> str:
    return str(AidReason(value).label)


def _register(value: str) -> str:
    return str(AidRegister(value).label)


def _objector_role(value: str) -> str:
    return str(ObjectorRole(value).label)


def _objection_outcome(value: str) -> str:
    return str(ObjectionOutcome(value).label)


def _yes_no(value: str) -> str:
    return {"yes": gettext("yes"), "no": gettext("no")}.get(value, value)


def _money_step(value: str) -> str:
    """A step about money; of before this was kept its label was, which stays as it is."""
    return str(MoneyStepKind(value).label) if value in MoneyStepKind.values else value


def _arrangement_end(value: str) -> str:
    return str(ArrangementEnd(value).label)


def _act(value: str) -> str:
    """An act; of before this was kept its label was, which stays as it is."""
    return str(Action(value).label) if value in Action.values else value


READERS: dict[str, Callable[[str], str]] = {
    "amount": _amount,
    "stays_refused": _amount,
    **dict.fromkeys(("step_amount", "approval_lapsed"), _amount),
    **dict.fromkeys(
        ("released", "asked_amount", "realised_costs", "eligible_costs", "cost", "costs", "outstanding", "stood"),
        _amount,
    ),
    **dict.fromkeys(("receipt_costs", "receipt_interest", "receipt_principal"), _amount),
    "instalments": _instalments,
    "kind": _choice,
    **dict.fromkeys(("against", "step"), _choice),
    "objection_outcome": _objection_outcome,
    "objector_role": _objector_role,
    "other_debt": _other_debt,
    "outcome": _choice,
    "obligation_outcome": _obligation_outcome,
    "sample_finding": _sample_finding,
    "reversed": _act,
    **dict.fromkeys(("reason", "type_was", "type_now"), worded),
    "money_step": _money_step,
    "ended_because": _arrangement_end,
    "trigger": _trigger,
    "aid_basis": _aid_basis,
    "aid_why": _aid_why,
    "register": _register,
    "channel": _choice,
    "waived_by": _choice,
    "exception": _choice,
    "ground": _choice,
    "question": _choice,
    "answer": _choice,
    "applicant_kind": _kind_of_applicant,
    "applicant_salutation": _salutation,
    "complete": _yes_no,
    "confirmed": _yes_no,
    "outside_period": _yes_no,
    "has_committee": _yes_no,
    "corrects": _yes_no,
    "suspends": _yes_no,
    "decided": _yes_no,
    "has_ended": _yes_no,
    "interest": _yes_no,
    **dict.fromkeys(("as_it_is_on", "complete_on", "due_on", "ends_on", "received_on", "reported_on"), _day),
    **dict.fromkeys(("elsewhere_on", "posted_on", "reversed_on", "sent_on", "starts_on", "until"), _day),
    **dict.fromkeys(
        ("against_penalty", "first_due_on", "latest_on", "signed_on", "waived_on", "costs_asked_on"), _day
    ),
}
