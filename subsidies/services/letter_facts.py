"""The facts of a case as a letter says them, in Dutch. A letter's texts know them by these names and no others."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.money import format_euros
from drenthe.lib.text_merge import UnknownFact, clean
from drenthe.lib.words import euros_in_words
from projects.enums import OrganisationKind
from subsidies.enums import AFTER_AWARD, AWARDS, WITH_AMOUNT, ParameterCode, Part
from subsidies.letters import text
from subsidies.models import (
    Application,
    CeilingShare,
    CompletionRequest,
    Decision,
    Hearing,
    RefusalGround,
    TermExtension,
)
from subsidies.services import deadlines
from subsidies.services.applicants import given_applicant

NAMES: dict[str, Any] = {
    "address": _("address of the applicant"),
    "annexes": _("annexes, one per line"),
    "applicant": _("name of the applicant"),
    "award_amount": _("amount of the award before it was withdrawn or lowered"),
    "award_date": _("date of the award that is withdrawn or lowered"),
    "awarded": _("awarded amount in figures"),
    "awarded_words": _("awarded amount in words"),
    "case_number": _("case number"),
    "complete_on": _("day on which the application was complete"),
    "completion_due": _("last day to complete the application"),
    "contact": _("name of the case officer"),
    "decide_by": _("last day of the decision term"),
    "decision_date": _("date of the decision"),
    "division": _("parts by funding source, when there is more than one"),
    "extension_reason": _("reason for the extension"),
    "extension_weeks": _("number of weeks of the extension"),
    "form": _("a subsidy, or an interest-free loan"),
    "grounds": _("grounds with their articles, one per line"),
    "legal_remedy": _("how to object; only for a decision"),
    "letter_date": _("date of the letter"),
    "mandate": _("mandate decision"),
    "missing": _("what is missing, one per line"),
    "municipality": _("municipality of the project"),
    "obligations": _("obligations with their days, one per line"),
    "payment_term": _("when the amount is paid; only for an award"),
    "reason": _("reason for the decision"),
    "received_on": _("day of receipt"),
    "reference": _("reference of the applicant"),
    "requested": _("requested amount in figures"),
    "requested_words": _("requested amount in words"),
    "salutation": _("salutation"),
    "scheme": _("name of the scheme"),
    "sender": _("name of the sender"),
    "sender_address": _("address of the sender, on one line"),
    "signer": _("who signs"),
    "title": _("subject of the application"),
    "title_4_2": _("only for a condition: whether title 4.2 of the Awb applies to the scheme"),
    "view_due": _("last day to give a view"),
    "view_intention": _("what the province intends to decide"),
    "withdrawn_on": _("day of the withdrawal"),
}
LAYOUT_NAMES = ("subject", "blocks", "address_lines", "remedy_lines", "annex_lines")
FORMS = {Part.GRANT: "een subsidie", Part.LOAN: "een renteloze lening"}
FIRST_OF_TITLE, LAST_OF_TITLE = 21, 80  # title 4.2 of the Awb has the articles 4:21 to 4:80
_ARTICLE = re.compile(r"Awb 4:(\d+)")

About = Decision | CompletionRequest | TermExtension | Hearing | None


def facts_of(
    application: Application, about: About, *, letter_date: date, annexes: str, actor: User
) -> dict[str, Any]:
    """Return every fact of NAMES: text in Dutch, or Absent where it is not known of this case. Call in Dutch.

    `about` is what the letter tells: a decision, a request to complete, an extension, or an invitation.
    """
    found: dict[str, Any] = {
        **_of_case(application),
        **_of_term(application, letter_date),
        **_of_sender(application, actor),
        "letter_date": _day(letter_date),
        "annexes": annexes,
    }
    if isinstance(about, Decision):
        found |= _of_decision(application, about)
    elif isinstance(about, TermExtension):
        found |= {"extension_weeks": str(about.weeks), "extension_reason": about.reason}
    elif isinstance(about, Hearing):
        found |= {"view_due": _day(about.due_on), "view_intention": about.intention}
    request = about if isinstance(about, CompletionRequest) else application.completion_requests.last()
    if request is not None:
        found |= {"completion_due": _day(request.due_on), "missing": lines(request.missing.splitlines())}
    return known(found)


def known(found: Mapping[str, str | None]) -> dict[str, Any]:
    """Return the facts cleaned, and Absent for every name without one."""
    return {name: clean(value) if (value := found.get(name)) else UnknownFact(name=name) for name in NAMES}


def lines(texts: Iterable[str]) -> str:
    """Return texts as the lines of a list."""
    return "\n".join(f"- {one.strip().removeprefix('- ')}" for one in texts if one.strip())


def _day(day: date | None) -> str | None:
    return formats.date_format(day, "DATE_FORMAT") if day else None


def _line(value: str) -> str:
    """A name on one line, whatever was typed."""
    return " ".join(value.split())


def _of_case(case: Application) -> dict[str, str | None]:
    given = given_applicant(case)  # and not what is known of it: others fill that in
    return {
        "applicant": _line(given.name),
        "address": given.address.strip(),
        "municipality": case.municipality.name,
        "case_number": case.case_number,
        "reference": _line(case.reference),
        "scheme": case.scheme.name,
        "title": _line(case.title),
        "title_4_2": "ja" if has_title_4_2(case) else None,
        "form": FORMS[Part(case.part)],
        "received_on": _day(case.received_on),
        "complete_on": _day(case.complete_since),
        "withdrawn_on": _day(case.withdrawn_on),
        "requested": format_euros(case.requested_amount),
        "requested_words": euros_in_words(case.requested_amount),
        "salutation": _salutation(case),
    }


def _salutation(case: Application) -> str:
    if case.applicant_kind == OrganisationKind.MUNICIPALITY:
        return "Geacht college,"
    contact = _line(given_applicant(case).contact_name)
    return f"Geachte {contact}," if contact else "Geachte heer, mevrouw,"


def _of_term(case: Application, on: date) -> dict[str, str | None]:
    return {"decide_by": _day(deadlines.decision_term(case, on=on).last_day) if case.is_open else None}


def _of_sender(case: Application, actor: User) -> dict[str, str | None]:
    name, *address = settings.LETTER_SENDER
    return {
        "sender": name,
        "sender_address": ", ".join(address),
        "contact": str(case.handler or actor),
        "signer": str(actor),
    }


def _of_decision(case: Application, decision: Decision) -> dict[str, str | None]:
    found = {
        "decision_date": _day(decision.decided_on),
        "reason": decision.reason,
        "grounds": lines(_ground(case, ground) for ground in decision.proposal.grounds.all()),
        "obligations": lines(_obligation(row.text, row.due_on) for row in decision.obligations.all()),
        "mandate": decision.mandate.reference,
        "signer": str(decision.actor),
        "legal_remedy": text("legal_remedy"),
    }
    if decision.kind in AFTER_AWARD:
        found |= _of_award(case, decision)
    elif decision.kind in AWARDS and decision.amount is not None:
        found |= {
            "awarded": format_euros(decision.amount),
            "awarded_words": euros_in_words(decision.amount),
            "division": _division(decision),
            "payment_term": text("payment_loan" if case.part == Part.LOAN else "payment_grant").strip(),
        }
    return found


def _of_award(case: Application, decision: Decision) -> dict[str, str | None]:
    """What a decision that ends or lowers an award says of it: what held until then, and what holds now."""
    before = [row for row in case.decisions.all() if row.kind in WITH_AMOUNT and row.pk < decision.pk]
    first = next((row for row in before if row.kind in AWARDS), None)
    found = {
        "award_date": _day(first.decided_on) if first else None,
        "award_amount": format_euros(before[-1].amount) if before and before[-1].amount is not None else None,
    }
    if decision.amount is not None:
        found |= {"awarded": format_euros(decision.amount), "awarded_words": euros_in_words(decision.amount)}
    return found


def _obligation(what: str, due_on: date | None) -> str:
    return f"{what.rstrip('.')}, uiterlijk op {_day(due_on)}" if due_on else what


def _division(decision: Decision) -> str | None:
    parts = decision.proposal.division
    if len(parts) < 2:
        return None
    shares = CeilingShare.objects.select_related("source").in_bulk([int(pk) for pk in parts])
    return lines(f"{format_euros(Decimal(part))} uit {shares[int(pk)].source.name}" for pk, part in parts.items())


def _ground(case: Application, ground: RefusalGround) -> str:
    """A ground with its article; an article of title 4.2 only where that title applies (Awb 4:21 paragraph 3)."""
    article = _ARTICLE.search(ground.article)
    inside = article is not None and FIRST_OF_TITLE <= int(article[1]) <= LAST_OF_TITLE
    return ground.text if inside and not has_title_4_2(case) else f"{ground.text.rstrip('.')} ({ground.article})."


def has_title_4_2(case: Application) -> bool:
    """Whether the scheme version says that title 4.2 of the Awb applies; not where that is unknown (Awb 4:21)."""
    return case.version.parameter(ParameterCode.TITLE_4_2).value is True
