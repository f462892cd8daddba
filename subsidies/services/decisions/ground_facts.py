"""The grounds of a decision as its letter says them: in the words of the law, with the criteria that are not met."""

from collections.abc import Collection, Iterable
from datetime import date

from subsidies.enums import AWARDS, Outcome
from subsidies.letters import law_words
from subsidies.letters.sentences import sentence
from subsidies.models import Application, Decision, ProposalTerms
from subsidies.services.application.refused_as_is import OUTSIDE_PERIOD
from subsidies.services.assessment import assessment
from subsidies.services.assessment.assessment import CriterionResult
from subsidies.services.assessment.criterion_words import in_sentences, too_much_aid
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.decisions.ground_checks import STATE_AID
from subsidies.services.letters.fact_words import lines
from subsidies.services.letters.letter_clauses import ground_words
from subsidies.services.state_aid import deminimis

# grounds of the law data that say more than their words
CRITERIA, ORDINANCE = "scheme-criteria", "asv"
# what is said of the first in an award: the part that is awarded meets the conditions
CRITERIA_IN_PART, PLAIN_IN_PART = f"{CRITERIA}-part", "Een deel van wat u vraagt, voldoet niet aan de voorwaarden."
OTHER_LAW = "award-other-law"  # of the law data: Awb 4:50, paragraph 1c, which leaves it to any regulation


def grounds_of(case: Application, decision: Decision, *, stay: Collection[int] | None = None) -> str:
    """Return the grounds of a decision in the words of the law, as the lines of a list; those that `stay` (ids)."""
    return lines(_grounds(case, decision, stay=stay))


def _grounds(case: Application, decision: Decision, *, stay: Collection[int] | None = None) -> Iterable[str]:
    on, terms = decision.decided_on, getattr(decision.proposal, "terms", None) or ProposalTerms()
    for ground in decision.proposal.grounds.all():
        if stay is not None and ground.pk not in stay:
            continue
        is_named = ground.code == CRITERIA
        in_part = is_named and decision.kind in AWARDS
        code, plain = (CRITERIA_IN_PART, PLAIN_IN_PART) if in_part else (ground.code, ground.plain)
        words = ground_words(case, code, ground.text, ground.article, on=on)
        if plain and ground.code != OUTSIDE_PERIOD:  # of that its letter has the days in plain words below
            words = f"{sentence(plain)} {words}"
        article = (terms.ground_articles or {}).get(ground.code)
        criteria = list(_criteria(case, terms, decision, still=stay is not None)) if is_named else []
        if article or not criteria:  # a criterion that is named says more than that there is one
            named = f" ({ground.article})"  # the regulation only, where its article is written down
            yield f"{words.replace(named, '')} Het gaat om {_of_ground(ground.code, article)}." if article else words
        yield from criteria
        if ground.code == STATE_AID and (aid := _too_much_aid(case, on)):
            yield aid


def _too_much_aid(case: Application, on: date) -> str | None:
    """The limit and the amounts, where what was asked is more de-minimis aid than the undertaking may have."""
    weighed = weighed_for(case, on=on, amount=case.requested_amount)
    outcome, _facts = deminimis.room_for_aid(case, weighed)
    return too_much_aid(case, weighed) if outcome == Outcome.NOT_MET else None


def _of_ground(code: str, article: str) -> str:
    if code == OTHER_LAW:  # it names its own regulation
        return law_words.in_words(article)
    return law_words.of_regulation(article, "van de Asv" if code == ORDINANCE else "van de regeling")


def _criteria(case: Application, terms: ProposalTerms, decision: Decision, *, still: bool = False) -> Iterable[str]:
    """The criteria that were named with the proposal, or that are not met; each with its article, and with why where
    the reason of the decision does not say that.

    With `still` not what was judged as met since: an objection took that away (Awb 7:11).
    """
    on = decision.decided_on
    judged = {row.criterion.text: row for row in assessment.assess(case, on=on) if row.outcome == Outcome.NOT_MET}
    asked = {row.criterion.text: row for row in assessed_as_asked(case, on=on) if row.outcome == Outcome.NOT_MET}
    required = [text for text, row in judged.items() if row.criterion.is_required]
    named = terms.criteria or [{"text": text, "article": ""} for text in required]
    gone = met(case, on=on) if still else set()
    for row in named:
        if row["text"] in gone:
            continue
        said = {"text": row["text"], "article": law_words.of_regulation(row["article"], "van de regeling")}
        result, weighed = judged.get(row["text"]), weighed_for(case, on=on)
        if result is None and row["text"] in asked:  # what is awarded meets it, and what was asked does not
            result, weighed = asked[row["text"]], weighed_for(case, on=on, amount=case.requested_amount)
        in_part = decision.kind in AWARDS
        yield in_sentences(case, result, weighed, besides=decision.reason, in_part=in_part, **said)


def unmet(case: Application, *, on: date) -> list[CriterionResult]:
    """Return the required criteria that were judged as not met, each with its facts."""
    rows = assessment.assess(case, on=on)
    return [row for row in rows if row.criterion.is_required and row.outcome == Outcome.NOT_MET]


def met(case: Application, *, on: date) -> set[str]:
    """Return the criteria (their texts) that were judged as met."""
    return {row.criterion.text for row in assessment.assess(case, on=on) if row.outcome == Outcome.MET}


def assessed_as_asked(case: Application, *, on: date) -> list[CriterionResult]:
    """Return how every criterion came out for all that was asked; of a part more can be met."""
    return assessment.assess(case, on=on, amount=case.requested_amount)
