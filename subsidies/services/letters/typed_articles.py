"""Articles that are typed with a proposal: those to choose from, and what is wrong with one that was typed.

Whoever gets the decision must be able to look up on what it rests (Awb 3:46, 3:47). What is typed stays free, as the
texts of the schemes are not in the system: what looks wrong passes with a written reason, which the decider sees.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from subsidies.enums import AWARDS, DecisionKind, ParameterCode
from subsidies.letters import article_words
from subsidies.models import Application, Obligation, ProposalTerms, Scheme
from subsidies.services.letters.condition_refusals import (
    ArticleDoubt,
    LawInShort,
    NoLawNamed,
    NoSuchArticle,
    OtherSchemeNamed,
)
from subsidies.services.state_aid.aid_basis import article_of

OF_PARAMETERS = (
    *(ParameterCode.AWARD_ARTICLE, ParameterCode.DECISION_ARTICLE),
    *(ParameterCode.EXTENSION_ARTICLE, ParameterCode.SET_OFF_ARTICLE),
)
MOST_OFFERED, LATEST = 40, 200  # articles in a list; obligations and proposals that are looked through for them


def known(application: Application) -> list[str]:
    """Return the articles that the scheme version of a case knows, each once, as they were written.

    Those of its parameters and criteria first, then those of the obligations and grounds of its latest decisions; an
    article that is in doubt itself is not offered.
    """
    version = application.version
    found = [str(version.parameter(code).value or "") for code in OF_PARAMETERS]
    found += [row.article for row in version.criteria.all()]
    cases = {"application__version": version}
    decided = Obligation.objects.filter(**{f"decision__{name}": value for name, value in cases.items()})
    found += decided.exclude(article="").order_by("-pk").values_list("article", flat=True)[:LATEST]
    said = ProposalTerms.objects.filter(**{f"proposal__{name}": value for name, value in cases.items()})
    rows = said.exclude(ground_articles=None).order_by("-pk").values_list("ground_articles", flat=True)[:LATEST]
    found += [article for row in rows for article in (row or {}).values()]
    once = dict.fromkeys(article.strip() for article in found if article.strip())
    doubted = set(doubts_by_article(application, once))
    return [article for article in once if article not in doubted][:MOST_OFFERED]


def doubts_by_article(application: Application, articles: Iterable[str]) -> dict[str, ArticleDoubt]:
    """Return, by the article as it was typed, what is wrong with those in which something is: the worst of it.

    One query, for the names of the other schemes; none where no article was typed.
    """
    typed = list(dict.fromkeys(text.strip() for text in articles if text and text.strip()))
    scheme, found = application.scheme, {}
    others = list(Scheme.objects.exclude(pk=scheme.pk).values_list("name", flat=True)) if typed else []
    for article in typed:
        doubt = _of_words(article)
        if doubt is None and (other := article_words.named_among(article, others, own=scheme.name)):
            doubt = OtherSchemeNamed(article=article, scheme=other)
        if doubt is not None:
            found[article] = doubt
    return found


def _of_words(article: str) -> ArticleDoubt | None:
    if numbers := article_words.impossible_numbers(article):
        return NoSuchArticle(article=article, numbers=numbers)
    if numbers := article_words.numbered_as_awb(article):
        return NoLawNamed(article=article, numbers=", ".join(numbers))
    if laws := article_words.laws_in_short(article):
        return LawInShort(article=article, laws=", ".join(laws))
    return None


def gaps(
    application: Application,
    kind: DecisionKind,
    said: Mapping[str, Any],
    obligations: Iterable[Mapping[str, Any]] = (),
) -> list[ArticleDoubt]:
    """Return what is wrong with the articles of a proposal that the letter names as they were typed.

    Of its award, its criteria and its grounds, also to withdraw, lower or settle; of an award its obligations too, and
    what its state aid rests on. What the scheme version itself says was not typed with it.
    """
    typed = [str(row.get("article") or "") for row in said.get("criteria") or ()]
    typed += [str(article) for article in (said.get("ground_articles") or {}).values()]
    if kind in (*AWARDS, DecisionKind.SETTLEMENT):  # settled unasked: the article that says so (Awb 4:47)
        typed.append(str(said.get("award_article") or ""))
    if kind in AWARDS:
        typed += [*(str(row.get("article") or "") for row in obligations), article_of(application)]
    return _of_typed(application, typed)


def gaps_of_power(application: Application, basis: str) -> list[ArticleDoubt]:
    """Return what is wrong with the article that gives a power, as it was typed: that to issue a writ (Awb 4:115)."""
    return _of_typed(application, [basis])


def _of_typed(application: Application, typed: Sequence[str]) -> list[ArticleDoubt]:
    own = {str(application.version.parameter(code).value or "").strip() for code in OF_PARAMETERS}
    own |= {row.article.strip() for row in application.version.criteria.all()}
    return list(doubts_by_article(application, [one for one in typed if one.strip() not in own]).values())
