"""An obligation in the words of a letter, and the articles that it rests on (Awb 4:37 to 4:39).

Awb 4:37 is a closed list of what the province may impose by itself. What serves the purpose of the subsidy (4:38) or
does not (4:39) is imposed by or under a regulation where the subsidy rests on one, as it does here: its article stands
behind that of the Awb, after a semicolon.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from subsidies.letters import law_words
from subsidies.letters.sentences import sentence
from subsidies.models import ObligationCheck
from subsidies.services.letters.fact_words import day_words, lines
from subsidies.services.letters.letter_refusals import (
    ObligationWithoutArticle,
    ObligationWithoutRegulation,
    ObligationWithoutSubject,
)

BETWEEN = "; "
_OF_AWB = re.compile(r"\b4:(\d+)")
BY_ITSELF, BY_REGULATION = "37", ("38", "39")


def check_articles(text: str, article: str) -> None:
    """Refuse an obligation without the articles that it rests on.

    Raises ObligationWithoutArticle, ObligationWithoutSubject or ObligationWithoutRegulation.
    """
    if not article.strip():
        raise ObligationWithoutArticle(text=text)
    first, regulation = _parts(article)
    found = _OF_AWB.search(first)
    if found is None:
        return
    if found[1] == BY_ITSELF and "onder" not in first.casefold():
        raise ObligationWithoutSubject(text=text)
    is_named = any(sign.isdigit() for sign in regulation) and _OF_AWB.search(regulation) is None
    if found[1] in BY_REGULATION and not is_named:
        raise ObligationWithoutRegulation(text=text, article=first)


def in_letter(row: Mapping[str, Any]) -> str:
    """Return an obligation as the letter of an award lists it, with its day and its articles."""
    what = str(row["text"]).strip().rstrip(".")
    due = row.get("due_on")
    day = f", uiterlijk op {day_words(date.fromisoformat(due))}" if due else ""
    articles = [law_words.of_regulation(part, "van de regeling") for part in _parts(row.get("article") or "") if part]
    said = f" ({' en '.join(articles)})" if articles else ""
    return sentence(f"{what}{day}{said}")


def found_not_met(rows: Iterable[ObligationCheck]) -> str | None:
    """Return the obligations that were not met, each in the words of the award with what was found of it."""
    return lines(map(_found, rows)) or None


def _found(row: ObligationCheck) -> str:
    asked = row.obligation
    what = in_letter({"text": asked.text, "article": asked.article})
    due = f" De laatste dag daarvoor was {day_words(asked.due_on)}." if asked.due_on else ""
    found = f"Op {day_words(row.found_on)} hebben wij vastgesteld dat dit niet is nagekomen."
    return f"{what}{due} {found} {sentence(row.remark)}"


def _parts(article: str) -> tuple[str, str]:
    """The article itself, and that of the regulation behind it; empty where there is none."""
    first, _semicolon, regulation = article.partition(BETWEEN.strip())
    return first.strip(), regulation.strip()
