"""What a proposal says besides amount, reason and grounds, and that its letter is complete before it is proposed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.money import ZERO
from subsidies.enums import AWARDS, GroundUse
from subsidies.models import Proposal, ProposalTerms, RefusalGround
from subsidies.services import letters, reservations
from subsidies.services.letter_refusals import AdvancesAboveAward, ObligationWithoutArticle

FIELDS = (
    *("activities", "activities_from", "activities_until", "advances", "reserved_for"),
    *("award_article", "criteria", "ground_articles", "works_on"),
    *("view_answer", "advice_answer"),
)
DISREGARDED_FOR = "disregard-c"  # of the law data: Awb 4:5, paragraph 1c; unless another letter of it is chosen


def write(proposal: Proposal, terms: Mapping[str, Any]) -> ProposalTerms:
    """Keep what a proposal says besides. Advances are mappings with an ISO `due_on` and an `amount` (euros).

    Raises BudgetIsAdopted, ObligationWithoutArticle, AdvancesAboveAward, and ValidationError for a period that ends
    before it begins.
    """
    if not taken_over_from():
        for row in proposal.obligations:
            if not (row.get("article") or "").strip():
                raise ObligationWithoutArticle(text=row["text"])
    reservations.check_new(proposal.application, terms.get("reserved_for"))
    said = {name: terms[name] for name in FIELDS if terms.get(name)}
    advances = said.get("advances")
    if advances:
        said["advances"] = [{"due_on": _iso(row["due_on"]), "amount": str(row["amount"])} for row in advances]
        total = sum((Decimal(row["amount"]) for row in said["advances"]), ZERO)
        if proposal.kind not in AWARDS or total > (proposal.amount or ZERO):
            raise AdvancesAboveAward(total=total, amount=proposal.amount or ZERO)
    found = ProposalTerms(proposal=proposal, **said)
    found.full_clean()
    found.save()
    return found


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
    chosen = [ground for ground in grounds if ground.used_for == GroundUse.DISREGARD]
    return chosen or list(_known([DISREGARDED_FOR]))


def _known(codes: Iterable[str]) -> Iterable[RefusalGround]:
    return RefusalGround.objects.filter(code__in=list(codes))
