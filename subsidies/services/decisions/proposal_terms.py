"""What a proposal says besides amount, reason and grounds, and that its letter is complete before it is proposed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry import days
from drenthe.lib.entry.written import check_words
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS, DecisionKind
from subsidies.models import Proposal, ProposalTerms, RefusalGround
from subsidies.services.decisions import decision_facts, reservations
from subsidies.services.letters import letters
from subsidies.services.letters.letter_refusals import (
    AccountIsPast,
    ActivitiesOver,
    AdvanceOfNothing,
    AdvancesAboveAward,
    AdvanceTooLate,
)
from subsidies.services.letters.named_articles import check_article
from subsidies.services.obligations.obligation_words import check_articles

FIELDS = (
    *("activities", "activities_from", "activities_until", "advances", "reserved_for"),
    *("award_article", "criteria", "ground_articles", "works_on", "settlement_basis"),
    *("breached_on", "weighing", "view_answer", "advice_answer"),
)
WORDS = ("activities", "weighing", "view_answer", "advice_answer")
DISREGARDED_FOR = "disregard-c"  # of the law data: Awb 4:5, paragraph 1c; unless another letter of it is chosen


def write(proposal: Proposal, terms: Mapping[str, Any]) -> ProposalTerms:
    """Keep what a proposal says besides. Advances are mappings with an ISO `due_on` and an `amount` (euros): an empty
    list says that none is paid, None that the scheme lays it down.

    Each day of an obligation or an advance is a planned one; of what is taken over, any day that can be meant.
    Raises SaysNothing, NoArticle, DateOutOfReach, ActivitiesOver, AccountIsPast, BudgetOfYearGone, BudgetIsAdopted,
    what `check_articles` does, AdvancesAboveAward, AdvanceOfNothing, AdvanceTooLate, and ValidationError for a period
    that ends before it begins.
    """
    for row in proposal.obligations:
        if row.get("due_on"):
            _check_planned(date.fromisoformat(row["due_on"]))
    if not taken_over_from():
        for row in proposal.obligations:
            check_articles(row["text"], row.get("article") or "")
            check_article(row["article"], field="obligations")
            check_words(row["text"], field="obligations")
        for name in WORDS:
            check_words(str(terms.get(name) or ""), field=name)
        if proposal.kind in AWARDS:
            _check_period(proposal, terms)
    reservations.check_new(proposal.application, terms.get("reserved_for"))
    said = {name: terms[name] for name in FIELDS if terms.get(name)}
    if terms.get("advances") is not None and proposal.kind in (*AWARDS, DecisionKind.LOWERING):
        said["advances"] = _advances(proposal, terms)
    found = ProposalTerms(proposal=proposal, **said)
    found.full_clean()
    found.save()
    return found


def _check_planned(day: date) -> None:
    """Refuse a day that nobody plans; what is taken over was agreed elsewhere. Raises DateOutOfReach."""
    if taken_over_from():
        days.check_reach(day)
    else:
        days.check_ahead(day)


def _check_period(proposal: Proposal, terms: Mapping[str, Any]) -> None:
    """Refuse days that lie out of reach, or activities that are over.

    Raises DateOutOfReach, ActivitiesOver or AccountIsPast.
    """
    until, case = terms.get("activities_until"), proposal.application
    if until is None:
        return
    days.check_ahead(until)
    accounts_by = decision_facts.accounts_by(case, proposal.amount or ZERO, until)
    if until < case.received_on:
        raise ActivitiesOver(day=until, received_on=case.received_on)
    if accounts_by is not None and accounts_by <= timezone.localdate():
        raise AccountIsPast(day=until, accounts_by=accounts_by)


def _advances(proposal: Proposal, terms: Mapping[str, Any]) -> list[dict[str, str]]:
    """The schedule of advances as it is kept; an empty one says that none is paid."""
    rows = [{"due_on": _iso(row["due_on"]), "amount": str(row["amount"])} for row in terms["advances"]]
    amount, total = proposal.amount or ZERO, sum((Decimal(row["amount"]) for row in rows), ZERO)
    if total > amount:
        raise AdvancesAboveAward(total=total, amount=amount)
    last_day = decision_facts.accounts_by(proposal.application, amount, terms.get("activities_until"))
    for row in rows:
        day = date.fromisoformat(row["due_on"])
        _check_planned(day)
        if Decimal(row["amount"]) <= 0:
            raise AdvanceOfNothing(day=day)
        if last_day is not None and day > last_day:
            raise AdvanceTooLate(day=day, last_day=last_day)
    return rows


def _iso(day: date | str) -> str:
    return day.isoformat() if isinstance(day, date) else day


def check_letter(proposal: Proposal) -> None:
    """Refuse a proposal whose letter is not complete or asks something by a day gone by.

    What is taken over was decided elsewhere and has its letter. Raises what `letters.compose_decision` raises, and
    DayHasPassed.
    """
    if taken_over_from():
        return
    letters.check_dates(letters.compose_decision(proposal, decided_on=timezone.localdate()))


def of_disregard(grounds: Sequence[RefusalGround]) -> list[RefusalGround]:
    """Return the grounds to disregard an application, of Awb 4:5: those chosen, or that too little was provided."""
    return list(grounds) or list(_known([DISREGARDED_FOR]))


def _known(codes: Iterable[str]) -> Iterable[RefusalGround]:
    return RefusalGround.objects.filter(code__in=list(codes))
