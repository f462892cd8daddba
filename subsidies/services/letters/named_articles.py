"""The articles that the letter of a decision names: of the award, of a criterion that is not met, of a ground.

A decision says on what it rests (Awb 3:46, 3:47). What the scheme version and the law data do not know, whoever
proposes writes down; it is kept with the proposal.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import check_words
from subsidies.enums import AWARDS, DecisionKind, ParameterCode
from subsidies.letters import law_words
from subsidies.models import Application, RefusalGround
from subsidies.services.decisions.ground_facts import CRITERIA, OTHER_LAW, met, unmet
from subsidies.services.letters.letter_refusals import (
    CriterionIsMet,
    CriterionNotNamed,
    CriterionWithoutArticle,
    GroundWithoutArticle,
    NoArticle,
    OtherLawNotNamed,
)


def with_articles(
    application: Application, kind: DecisionKind, grounds: Sequence[RefusalGround], terms: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the terms of a proposal with the articles of its award, its criteria and its grounds.

    Criteria are mappings with `text` and `article`; without any they are the required ones that were judged as not
    met. The articles of grounds are by code. Raises CriterionNotNamed, CriterionIsMet,
    CriterionWithoutArticle, GroundWithoutArticle or NoArticle; what is taken over has its letter.
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


def suggested(application: Application) -> list[dict[str, str]]:
    """Return the criteria that were judged as not met today, each with its article where the version knows it."""
    rows = unmet(application, on=timezone.localdate())
    return [{"text": row.criterion.text, "article": row.criterion.article.strip()} for row in rows]


def _criteria(
    application: Application, kind: DecisionKind, grounds: Sequence[RefusalGround], given: Sequence[Mapping[str, str]]
) -> list[dict[str, str]]:
    if CRITERIA not in {ground.code for ground in grounds}:
        return []
    named = [{"text": row["text"].strip(), "article": (row.get("article") or "").strip()} for row in given]
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
    """Refuse to refuse on a criterion that was recorded as met: the dossier would contradict the letter (Awb 3:46).

    Of an award for less a part can fall outside what is met as a whole. Raises CriterionIsMet.
    """
    if kind != DecisionKind.REFUSAL:
        return
    judged = met(application, on=timezone.localdate())
    for row in named:
        if row["text"] in judged:
            raise CriterionIsMet(text=row["text"])


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
