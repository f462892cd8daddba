"""The clauses of letters: fixed parts that rest on law or policy, merged with the facts of a case."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from drenthe.lib.documents import text_merge as merging
from drenthe.lib.entry.days import within
from subsidies.enums import AWARDS, ON_OBJECTION, ParameterCode, Part
from subsidies.letters import law_words
from subsidies.letters.sentences import sentence
from subsidies.models import Application, Decision, LetterClause
from subsidies.parameters import COSTS_FROM

TIERS = (1, 2, 3)
FIXED, BY_COSTS = 2, 3  # the clauses on how an amount becomes final: as awarded (1 and 2), by the costs (3)
MOST = 10_000  # clauses that are fetched at once; the general ones are some hundred, and those of a scheme come first


_fetched: ContextVar[dict[int, list[LetterClause]]] = ContextVar("letter clauses", default={})  # noqa: B039 -- read


@contextmanager
def fetched_for(*applications: Application) -> Iterator[None]:
    """Fetch the clauses of cases once for all that is asked inside: a letter has some thirty of them. One query."""
    schemes = {application.scheme_id for application in applications}
    rows = list(LetterClause.objects.of(*schemes)[:MOST]) if schemes else []
    token = _fetched.set({key: [row for row in rows if row.scheme_id in (key, None)] for key in schemes})
    try:
        yield
    finally:
        _fetched.reset(token)


def clause(application: Application, code: str, *, on: date) -> LetterClause | None:
    """Return the clause that holds for the case on a day, or None when there is none."""
    rows = _fetched.get().get(application.scheme_id)
    if rows is None:
        rows = list(LetterClause.objects.of(application.scheme_id).filter(code=code, valid_from__lte=on)[:1])
    return next((row for row in rows if row.code == code and row.valid_from <= on), None)


def said(application: Application, code: str, facts: Mapping[str, Any], *, on: date) -> str | None:
    """Return the text of a clause with the facts of the case in it; None when there is no such clause.

    Raises MergeError when a fact that it names is not known.
    """
    found = clause(application, code, on=on)
    return merging.merge(found.text, facts).strip() if found else None


def tier_of(application: Application, amount: Decimal, *, on: date) -> int | None:
    """Return the arrangement (1, 2 or 3) that an award of an amount (euros) is accounted for under; None if unknown.

    The scheme version goes before the general ordinance; the first is below its amount, the second up to and with it.
    """
    below = _bound(application, ParameterCode.TIER_1_BELOW, "arrangement-1", on)
    up_to = _bound(application, ParameterCode.TIER_2_UP_TO, "arrangement-2", on)
    if below is None or up_to is None:
        return None
    return 1 if amount < below else 2 if amount <= up_to else 3


def settles_by_costs(application: Application, amount: Decimal, *, on: date) -> bool:
    """Whether an award of an amount (euros) is settled by the costs that were made (Awb 4:46, paragraphs 1 and 3).

    The one rule for what the award says, what the recipient accounts for and at what is settled. By the scheme
    version, or else from the third tier; an award without a tier too.
    """
    since = application.version.parameter(ParameterCode.COSTS_FROM_TIER).value
    tier = tier_of(application, amount, on=on)
    return tier is None or tier >= (int(since) if isinstance(since, str) else COSTS_FROM)


def _bound(application: Application, code: ParameterCode, general: str, on: date) -> Decimal | None:
    value = application.version.parameter(code).value
    if isinstance(value, Decimal):
        return value
    found = clause(application, general, on=on)
    return found.amount if found else None


def weeks_after(application: Application, code: str, day: date, *, on: date) -> date | None:
    """Return the day that lies as many weeks after another as a clause says; None where it does not say."""
    found = clause(application, code, on=on)
    return within(day) + timedelta(weeks=found.weeks) if found and found.weeks is not None else None


def ground_words(application: Application, code: str, text: str, article: str, *, on: date) -> str:
    """Return a ground in the words of the law, with its article; `text` where no clause has these words."""
    found = clause(application, f"ground-{code}", on=on)
    if found:
        return found.text.strip()
    return sentence(f"{text.rstrip('.')} ({law_words.in_words(article)})")


def codes_of(
    decision: Decision, *, tier: int | None, by_costs: bool, advance: str | None, aid: str | None
) -> dict[str, str | None]:
    """Return which clause says each fact of a decision, by the name of the fact."""
    remedy = "appeal" if decision.kind in ON_OBJECTION else "remedy"  # Awb 7:1, 8:1: from an objection to the court
    codes: dict[str, str | None] = {"privacy": "privacy", "legal_remedy": remedy, "asv": "asv"}
    if decision.kind not in AWARDS:
        return codes
    is_loan = decision.application.part == Part.LOAN
    settles = tier and (BY_COSTS if by_costs else min(tier, FIXED))
    return {
        **codes,
        "advance": advance,
        "settlement": "settlement-loan" if is_loan else f"arrangement-{tier}" if tier else None,
        "final": "final-loan" if is_loan else f"final-{settles}" if settles else None,
        "aid": f"aid-{aid}{'-loan' if is_loan and aid != 'none' else ''}" if aid else None,
        "loan_terms": "loan-terms" if is_loan else None,
        **{name: name.replace("_", "-") for name in ("consequences", "change_duty", "publication")},
    }
