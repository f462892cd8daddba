"""The articles that the letter of a decision names: of the award, of a criterion that is not met, of a ground.

A decision says on what it rests (Awb 3:46, 3:47). What the scheme version and the law data do not know, whoever
proposes writes down; it is kept with the proposal.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import check_words, said_in
from subsidies.enums import AWARDS, DecisionKind, Outcome, ParameterCode
from subsidies.letters import law_words
from subsidies.models import Application, RefusalGround
from subsidies.services.assessment.assessment import CriterionResult
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.decisions.ground_facts import CRITERIA, OTHER_LAW, assessed_as_asked, unmet
from subsidies.services.letters.condition_refusals import ConditionNotListed
from subsidies.services.letters.letter_refusals import (
    CriterionIsMet,
    CriterionNotJudged,
    CriterionNotNamed,
    CriterionWithoutArticle,
    GroundWithoutArticle,
    NoArticle,
    NoneNotMet,
    OtherLawNotNamed,
)

CAN_REFUSE = (Outcome.NOT_MET, Outcome.UNKNOWN)  # the second once it was judged


def with_articles(
    application: Application, kind: DecisionKind, grounds: Sequence[RefusalGround], terms: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the terms of a proposal with the articles of its award, its criteria and its grounds.

    Criteria are mappings with `text` and `article`; without any they are the required ones that were judged as not
    met. The articles of grounds are by code. Raises CriterionNotNamed, CriterionIsMet,
    CriterionNotJudged, CriterionWithoutArticle, GroundWithoutArticle or NoArticle; what is taken over has its letter.
    """
    typed = str(terms.get("award_article") or "").strip()
    of_version = str(application.version.parameter(ParameterCode.AWARD_ARTICLE).value or "")
    said = {
        **terms,
        "works_on": None,  # is of a withdrawal or lowering, as is the weighing
        "weighing": "",
        "award_article": (typed or of_version) if kind in AWARDS else "",
    }
    if taken_over_from():
        return said
    check_article(said["award_article"], field="award_article")
    return {
        **said,
        "criteria": _criteria(application, kind, grounds, terms.get("criteria") or ()),
        "ground_articles": ground_articles(grounds, terms.get("ground_articles") or {}),
    }


def lacks_article(ground: RefusalGround) -> bool:
    """Whether a ground of the law data names only the regulation, and no article of it, or another regulation."""
    return ground.code != CRITERIA and (not has_number(ground.article) or ground.code == OTHER_LAW)


def has_number(text: str) -> bool:
    """Whether a text can be an article."""
    return any(sign.isdigit() for sign in text)


def check_article(text: str, *, field: str) -> None:
    """Refuse what cannot be an article; an empty text may be. Raises NoArticle."""
    if text.strip() and not has_number(text):
        refusal = NoArticle(text=text.strip())
        refusal.field = field
        raise refusal


def unmet_now(application: Application) -> list[CriterionResult]:
    """Return the criteria that were judged as not met today."""
    return list(unmet(application, on=timezone.localdate()))


def suggested(application: Application) -> list[dict[str, str]]:
    """Return the criteria that were judged as not met today, each with its article where the version knows it."""
    rows = unmet_now(application)
    return [{"text": row.criterion.text, "article": row.criterion.article.strip()} for row in rows]


def _criteria(
    application: Application, kind: DecisionKind, grounds: Sequence[RefusalGround], given: Sequence[Mapping[str, str]]
) -> list[dict[str, str]]:
    if CRITERIA not in {ground.code for ground in grounds}:
        return []
    known = {row.criterion.text: row.criterion.article.strip() for row in to_choose(application)}
    named = [
        {"text": text, "article": (row.get("article") or "").strip() or known.get(text, "")}
        for row in given
        if (text := row["text"].strip())
    ]
    named = named or suggested(application)
    if not named:
        raise CriterionNotNamed
    for row in named:
        if not row["article"]:
            raise CriterionWithoutArticle(text=row["text"])
        check_article(row["article"], field="criteria")
        check_words(row["text"], field="criteria")
    _check_not_met(application, kind, named)
    return named


def _check_not_met(application: Application, kind: DecisionKind, named: Sequence[Mapping[str, str]]) -> None:
    """Hold what is named against the judgements: the dossier would contradict the letter otherwise (Awb 3:46).

    It is a criterion of the scheme version that came out as not met for all that was asked. Only an award of less can
    rest on a condition that the version does not list, with a reason (`not_listed`); a version that lists none leaves
    it to words. Raises CriterionIsMet, CriterionNotJudged or NoneNotMet.
    """
    rows = assessed_as_asked(application, on=timezone.localdate())
    for row in named if rows else ():
        found = [one for one in rows if _is_named(one.criterion.text, row["text"])]
        if any(one.outcome == Outcome.MET for one in found):
            raise CriterionIsMet(text=row["text"])
        is_known = any(one.outcome == Outcome.NOT_MET and _is_same(one.criterion.text, row["text"]) for one in found)
        if not is_known and (found or kind == DecisionKind.REFUSAL):
            judged = [one.criterion.text for one in rows if one.outcome == Outcome.NOT_MET]
            if not judged:
                raise NoneNotMet(text=row["text"])
            raise CriterionNotJudged(text=row["text"], judged="; ".join(judged))


def _is_same(criterion: str, typed: str) -> bool:
    return said_in(criterion) == said_in(typed)


def _is_named(criterion: str, typed: str) -> bool:
    """Whether a text names a criterion: its words, in their order, whatever stands around them."""
    said, words = f" {' '.join(said_in(typed))} ", f" {' '.join(said_in(criterion))} "
    return said == words or (len(said.split()) > 1 and len(words.split()) > 1 and (words in said or said in words))


def less_for(
    application: Application, grounds: Iterable[RefusalGround], given: Iterable[Mapping[str, str]]
) -> set[int]:
    """Return the ids of the criteria on which an award of less rests: named, or all that were judged as not met."""
    if CRITERIA not in {ground.code for ground in grounds}:
        return set()
    named = [row["text"] for row in given if row["text"].strip()]
    rows = application.version.criteria.all() if named else [row.criterion for row in unmet_now(application)]
    return {row.pk for row in rows if not named or any(_is_same(row.text, text) for text in named)}


def not_listed(application: Application, named: Iterable[Mapping[str, str]]) -> list[Gap]:
    """Return the conditions for which an award is less, and which its version does not list: nobody judged them."""
    known = [row.text for row in application.version.criteria.all()]
    other = [row["text"] for row in named if known and not any(_is_same(text, row["text"]) for text in known)]
    return [ConditionNotListed(conditions="; ".join(other))] if other else []


def to_choose(application: Application) -> list[CriterionResult]:
    """Return the criteria that a refusal can rest on: what is not met first, then what was not determined yet.

    How they came out for all that was asked, today; empty for a version that lists none.
    """
    rows = [row for row in assessed_as_asked(application, on=timezone.localdate()) if row.outcome in CAN_REFUSE]
    return sorted(rows, key=lambda row: CAN_REFUSE.index(row.outcome))


def ground_articles(grounds: Iterable[RefusalGround], given: Mapping[str, str]) -> dict[str, str]:
    """Return the article of each ground that has none of its own, by its code.

    Raises GroundWithoutArticle, NoArticle or OtherLawNotNamed.
    """
    found = {}
    for ground in grounds:
        if lacks_article(ground):
            found[ground.code] = str(given.get(ground.code) or "").strip()
            if not found[ground.code]:
                raise GroundWithoutArticle(text=ground.text.partition(".")[0])
            check_article(found[ground.code], field=f"article-of-{ground.code}")
            if ground.code == OTHER_LAW and not law_words.names_law(found[ground.code]):
                refusal = OtherLawNotNamed(text=found[ground.code])
                refusal.field = f"article-of-{ground.code}"
                raise refusal
    return found
