"""The facts of a case as a letter says them, in Dutch. A letter's texts know them by these names and no others."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.text import get_text_list

from drenthe.accounts.models import User
from drenthe.lib.documents.text_merge import MergeError, MergeProblem, UnknownFact, clean
from drenthe.lib.values.money import format_euros
from drenthe.lib.values.words import euros_in_words
from projects.enums import OrganisationKind
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import (
    AFTER_AWARD,
    AWARDS,
    FIRST_DECISIONS,
    ON_OBJECTION,
    SETTLEMENTS,
    Action,
    LetterKind,
    ParameterCode,
    Part,
)
from subsidies.letters.sentences import listed, quoted, sentence
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    Forwarding,
    Hearing,
    Mandate,
    MoneyStep,
    ObjectionStep,
    PenaltyDecision,
    SettlementReminder,
    Suspension,
    TermExtension,
)
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.application.applicants import given_applicant, names_of
from subsidies.services.application.refused_as_is import OUTSIDE_PERIOD
from subsidies.services.case.schemes import is_outside_period, open_period
from subsidies.services.decisions import decision_facts
from subsidies.services.decisions.said import terms_of
from subsidies.services.letters import came_in_facts
from subsidies.services.letters.addressee import addressee_of, objector_addressee
from subsidies.services.letters.fact_words import Facts, day_words, lines
from subsidies.services.letters.letter_clauses import codes_of, said, settles_by_costs, tier_of
from subsidies.services.letters.letter_names import NAMES
from subsidies.services.loans import loan_facts
from subsidies.services.objections import included_words, objection_facts, objectors
from subsidies.services.public import public_register
from subsidies.services.recovery import money_step_facts
from subsidies.services.settlements import settlement_facts
from subsidies.services.terms import (
    awaited,
    deadlines,
    default_notices,
    extension_facts,
    penalty_facts,
    standstill_facts,
)

Parts = list[tuple[date, str]]  # what came in after a request: on which day, and what was said of it
FORMS = {Part.GRANT: "een subsidie", Part.LOAN: "een renteloze lening"}
ALWAYS_ASKED = ("settlement", "final", "advance", "aid")  # of an award, whatever else is known
# what somebody typed and a text gives as sentences of their own
TYPED = (
    *("activities", "advice_answer", "delay_reason", "extension_reason", "not_heard_reason", "reason"),
    *("suspension_reason", "view_answer", "view_intention", "weighing"),
    *("objection_advice", "objection_costs_reason", "objection_grounds", "objection_reason"),
)
# Steps that count from the date of their letter, and what it says of them.
BY_LETTER_DATE: dict[type, Callable[[Application, Any, date], Facts]] = {
    SettlementReminder: settlement_facts.of_reminder,
    Suspension: lambda _case, row, on: standstill_facts.of_suspension(row, on),
}

# How to go against a step about money that one does not object to (Awb 8:4, paragraph 1 under b; 7:1, 7:15).
REMEDIES: dict[str, str] = {MoneyStepKind.WRIT: "remedy-writ", MoneyStepKind.OBJECTION_COSTS: "appeal"}
About = (
    Decision
    | CompletionRequest
    | TermExtension
    | Hearing
    | Suspension
    | Forwarding
    | DefaultNotice
    | PenaltyDecision
    | MoneyStep
    | ObjectionStep
    | SettlementReminder
    | None
)


def facts_of(
    application: Application, about: About, *, kind: LetterKind, letter_date: date, annexes: str, actor: User
) -> dict[str, Any]:
    """Return every fact of NAMES: text in Dutch, or UnknownFact where it is not known of this case. Call in Dutch.

    `about` is what the letter tells: a decision (also one that is only proposed), or one of the other steps of About.
    Raises AddressMissing, ObjectorAddressMissing, and MergeError for a clause that cannot be merged.
    """
    found: Facts = {
        **_of_case(application),
        **to_whom(application, kind, about),
        **_of_term(application, letter_date),
        **_of_sender(application, about, actor),
        **_of_request(application, about),
        "letter_date": day_words(letter_date),
        "annexes": annexes,
    }
    if isinstance(about, Decision):
        found |= decision_facts.of_decision(application, about) | _of_signer(about)
        found |= {"open_period": _open_period(application) if _is_refused_for_its_day(about) else None}
        found |= {"objection_pending": included_words.of_decision(application, about)}
        if about.kind in SETTLEMENTS:
            found |= settlement_facts.of_settlement(application, about)
        if about.kind in ON_OBJECTION:
            found |= objection_facts.of_ruling(application, about, to_objector=bool(found.get("to_objector")))
    elif isinstance(about, ObjectionStep):
        found |= objection_facts.of_letter(application, about, kind, letter_date)
        if about.kind == ObjectionStepKind.DEFAULT:
            found |= penalty_facts.of_notice(about, letter_date)
    else:
        found |= _of_about(application, about, letter_date, actor)
    found |= penalty_facts.of_closing(application, kind, letter_date)
    if kind == LetterKind.ACKNOWLEDGEMENT and is_outside_period(application):
        found |= {"open_period": _open_period(application)}
    found |= {name: sentence(found.get(name) or "") for name in TYPED}
    return known(found | _of_clauses(application, about, kind, found, letter_date))


def _of_about(application: Application, about: About, letter_date: date, actor: User) -> Facts:
    """What a letter tells that is no decision, nor a step of an objection."""
    of_step = BY_LETTER_DATE.get(type(about))
    if of_step is not None:
        return of_step(application, about, letter_date)
    if isinstance(about, TermExtension):
        return extension_facts.of_extension(about, letter_date)
    if isinstance(about, Hearing):
        asked = decision_facts.of_hearing(application, about) | settlement_facts.of_hearing(application, about)
        return asked | objection_facts.of_others(application, on=letter_date)
    if isinstance(about, CompletionRequest):
        return standstill_facts.of_pause(about, about.sent_on)
    if isinstance(about, DefaultNotice):
        fixed = default_notices.found_too_late(about)
        signed = {} if fixed is None else _signed(fixed.mandate, fixed.actor)
        return penalty_facts.of_notice(about, letter_date) | signed
    if isinstance(about, PenaltyDecision):
        return penalty_facts.of_penalty(about, letter_date) | _signed(about.mandate, about.actor)
    if isinstance(about, MoneyStep):
        signed = {} if about.mandate is None else _signed(about.mandate, about.closed_by or actor)
        return money_step_facts.of_step(application, about, letter_date) | signed
    if isinstance(about, Forwarding):
        to = {"forwarded_to": about.forwarded_to, "forwarded_on": day_words(about.forwarded_on)}
        return {**to, "reason": about.reason}
    return {}


def known(found: Mapping[str, str | None]) -> dict[str, Any]:
    """Return the facts cleaned, and UnknownFact for every name without one."""
    return {name: clean(value) if (value := found.get(name)) else UnknownFact(name=name) for name in NAMES}


def _of_clauses(application: Application, about: About, kind: LetterKind, found: Facts, letter_date: date) -> Facts:
    """What the fixed clauses say, merged with the facts that are there."""
    codes, on = dict[str, str | None](asv="asv"), letter_date
    if (
        isinstance(about, PenaltyDecision)
        or (isinstance(about, DefaultNotice) and default_notices.found_too_late(about) is not None)
        or (isinstance(about, MoneyStep) and about.mandate_id is not None)
    ):
        codes |= {"legal_remedy": REMEDIES.get(about.kind, "remedy") if isinstance(about, MoneyStep) else "remedy"}
    if isinstance(about, Decision):
        on = about.decided_on
        terms = terms_of(about.proposal)
        tier = tier_of(application, about.amount, on=on) if about.amount is not None else None
        advance = decision_facts.advance_code(application, terms, tier)
        is_by_costs = about.amount is not None and settles_by_costs(application, about.amount, on=on)
        aid = decision_facts.aid_of(application)
        codes = codes_of(about, tier=tier, by_costs=is_by_costs, advance=advance, aid=aid)
        found = {**found, "by_costs": "ja" if is_by_costs else None}
        codes |= {"works_from": decision_facts.works_code(about)}
        codes |= {"compensation": "compensation-50" if found.get("compensation_due") else None}
        codes |= {"not_heard": decision_facts.not_heard_code(application, about)}
        codes |= {"reservation": "reservation"} if found.get("reservation_year") else {}
        codes |= {"ceiling_words": "ceiling-refusal"} if found.get("ceiling_words") else {}
        if about.kind in AFTER_AWARD:  # the ordinance of the award holds for what becomes of it
            on = _awarded_on(application) or on
    if kind == LetterKind.OBJECTION_DECISION_NOTICE:
        # Awb 6:8, 8:1: who objected is told by this letter; for the applicant the term began with the decision itself
        codes |= {"legal_remedy": "appeal" if found.get("to_objector") else "appeal-notice"}
    privacy = "privacy-objector" if found.get("to_objector") else "privacy"
    codes |= {"privacy": privacy, "on_behalf": "on-behalf" if found.get("represented") else None}
    texts: Facts = {}
    for name, code in sorted(codes.items(), key=lambda one: one[0] != "asv"):  # others name the ordinance
        if code:
            is_later = name == "asv" and not isinstance(about, Decision)
            day = (_awarded_on(application) if is_later else None) or on
            texts[name] = _said(application, name, code, known(found | texts), day)
    if pending := found.get("objection_pending"):  # before how to object: who did need not do so again
        texts["legal_remedy"] = "\n".join(filter(None, [pending, texts.get("legal_remedy")]))
    return texts


def _awarded_on(application: Application) -> date | None:
    """The day of the award that a case is about; None before there is one."""
    first = next((row for row in application.decisions.all() if row.kind in AWARDS), None)
    return first.decided_on if first is not None else None


def _said(application: Application, name: str, code: str, facts: Mapping[str, Any], on: date) -> str | None:
    """The text of a clause; None where a fact for it is missing and the checklist then asks for the clause."""
    try:
        return said(application, code, facts, on=on)
    except MergeError as error:
        if error.trouble == MergeProblem.FACT and name in ALWAYS_ASKED:
            return None
        raise


def _line(value: str) -> str:
    """A name on one line, whatever was typed."""
    return " ".join(value.split())


def _of_case(case: Application) -> Facts:
    given = given_applicant(case)  # and not what is known of it: others fill that in
    return {
        "applicant": listed(names_of(case), "en"),
        "municipality": case.municipality.name,
        "case_number": case.case_number,
        "reference": _line(case.reference),
        "scheme": case.scheme.name,
        "scheme_words": _scheme(case),
        "loan": "ja" if case.part == Part.LOAN else None,
        "title": quoted(_line(case.title)),
        "title_4_2": "ja" if has_title_4_2(case) else None,
        "form": FORMS[Part(case.part)],
        "received_on": day_words(case.received_on),
        "complete_on": day_words(case.complete_since),
        "withdrawn_on": day_words(case.withdrawn_on),
        "requested": format_euros(case.requested_amount),
        "requested_words": euros_in_words(case.requested_amount),
        "applicant_is_municipality": "ja" if given.kind == OrganisationKind.MUNICIPALITY else None,
        "accounts_by_sisa": "ja" if accounts_by_sisa(case) else None,
        "is_named_in_register": "ja" if public_register.is_named(case) else None,
        "applicant_is_person": "ja" if given.kind == OrganisationKind.PERSON else None,
        **loan_facts.of_case(case),
    }


def to_whom(case: Application, kind: LetterKind, about: About) -> Facts:
    """Return to whom a letter goes, how it greets, and for whom that is when it goes to a representative (Awb 2:1).

    About somebody else's objection it goes to who objects, without what is the applicant's own. Raises AddressMissing
    or ObjectorAddressMissing.
    """
    other = objectors.addressed(case, kind, about)
    to = addressee_of(case) if other is None else objector_addressee(other)
    found: Facts = {"addressee": "\n".join(to.lines), "salutation": to.salutation, "represented": to.represented}
    if other is None:
        return found | {"address": given_applicant(case).address.strip()}
    return found | {"address": other.address.strip(), "to_objector": "ja", "reference": None}


def on_behalf(case: Application, to: Facts, *, on: date) -> str:
    """Return what a letter of a day to a representative begins with; empty when it goes to whom it is about."""
    facts = known(to)
    return said(case, "on-behalf", facts, on=on) or "" if facts["represented"] else ""


def _of_term(case: Application, on: date) -> Facts:
    """Until when the term runs, or what it stands still for: without an end of that nobody knows when it ends."""
    if not awaited.is_awaited(case):
        return {}
    term = deadlines.decision_term(case, on=on)
    still = None if term.is_late(on) else awaited.standing_still(case, on=on)
    return {
        "decide_by": None if term.has_open_end else day_words(term.last_day),
        "term_over": "ja" if term.is_late(on) else None,
        **penalty_facts.in_default(case, term, on),
        "term_still": None if still is None else standstill_facts.still_in_words(case, still, on=on),
    }


def _of_sender(case: Application, about: About, actor: User) -> Facts:
    """Who sends it, and whom to call: who has the case, or else who made the letter or proposed the decision.

    About an objection who made the letter: who had the case is whose work is objected to (Awb 7:5, 10:3).
    """
    maker = about.proposal.proposed_by if isinstance(about, Decision) else actor
    objected = isinstance(about, ObjectionStep) or (isinstance(about, Decision) and about.kind in ON_OBJECTION)
    name, *address = settings.LETTER_SENDER
    return {
        "sender": name,
        "sender_address": ", ".join(address),
        "contact": str(maker if objected else case.handler or maker),
        "contact_phone": settings.LETTER_PHONE,
        "contact_email": settings.LETTER_EMAIL,
        "signer": str(maker),
    }


def _of_signer(decision: Decision) -> Facts:
    """Who signs and by what mandate; not known of a decision that is only proposed."""
    if decision.mandate_id is None:
        return {"signer": None}
    return _signed(decision.mandate, decision.actor)


def _signed(mandate: Mandate, actor: User) -> Facts:
    return {"mandate": mandate.reference, "signer": str(actor), "signer_function": mandate.function}


def _of_request(case: Application, about: About) -> Facts:
    request = about if isinstance(about, CompletionRequest) else case.completion_requests.last()
    if request is None:
        return {}
    return {
        "completion_due": day_words(request.due_on),
        "requested_on": day_words(request.requested_on),
        "completed_on": day_words(request.completed_on or request.partly_received_on),
        "missing": lines(request.missing.splitlines()),
        "as_it_is": "ja" if case.as_it_is_on else None,
        "answered_on": day_words(request.completed_on),
        **_of_part(request, parts := _parts_of(request)),
        **_of_dossier(case, request, about, [day for day, _remark in parts]),
    }


def _of_part(asked: CompletionRequest, parts: Parts) -> Facts:
    """What came in when that was not all, and what somebody then said to be missing still."""
    if not parts:
        return {}
    said = [sentence(remark) for _day, remark in parts if remark.strip()]
    return {
        "partly_on": get_text_list(
            [str(day_words(day)) for day in dict.fromkeys(day for day, _remark in parts)], "en"
        ),
        "partly_said": " ".join(said) or None,
        "still_missing": lines((asked.still_missing or "").splitlines()),
    }


def _parts_of(asked: CompletionRequest) -> Parts:
    """Return every part that came in after a request, with its day and what was said of it: the row has the last.

    One statement where a part came in, for a letter.
    """
    if asked.partly_received_on is None:
        return []
    lines = asked.application.events.filter(action=Action.RECEIVE_COMPLETION, data__complete="no").order_by("pk")
    days = [(timezone.localdate(line.occurred_at), line.data.get("remark", "")) for line in lines]
    found = [(day, remark) for day, remark in days if day >= asked.requested_on]
    return found or [(asked.partly_received_on, asked.remark)]


def _of_dossier(case: Application, asked: CompletionRequest, about: About, parts: Collection[date]) -> Facts:
    """What a decision says of what the dossier has of it, besides the parts that were recorded."""
    if not isinstance(about, Decision) or about.kind not in FIRST_DECISIONS:
        return {}
    return came_in_facts.of_decision(case, about, asked, parts=parts)


def _is_refused_for_its_day(about: Decision) -> bool:
    return any(ground.code == OUTSIDE_PERIOD for ground in about.proposal.grounds.all())


def _open_period(case: Application) -> str:
    """When one could apply, for what came in outside of that."""
    first, last = open_period(case)
    return f"van {day_words(first)} tot en met {day_words(last)}" if last else f"vanaf {day_words(first)}"


def _scheme(case: Application) -> str:
    version = case.version
    since, until = day_words(version.effective_from), version.effective_until
    held = f"die gold van {since} tot en met {day_words(until)}" if until and until < case.received_on else ""
    where = f" ({version.source})" if version.is_confirmed else ""  # a decision cites no source that nobody confirmed
    return f"de regeling {case.scheme.name}, versie {version.number}, {held or f'die geldt vanaf {since}'}{where}"


def accounts_by_sisa(case: Application) -> bool:
    """Whether a municipality accounts in its annual accounts (SiSa): only where the scheme version says so."""
    is_municipality = case.applicant_kind == OrganisationKind.MUNICIPALITY
    return is_municipality and case.version.parameter(ParameterCode.SISA).value is True


def has_title_4_2(case: Application) -> bool:
    """Whether the scheme version says that title 4.2 of the Awb applies; not where that is unknown (Awb 4:21)."""
    return case.version.parameter(ParameterCode.TITLE_4_2).value is True
