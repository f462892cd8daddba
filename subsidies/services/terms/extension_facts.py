"""What the letters that make a term longer say of it (Awb 4:14)."""

from datetime import date

from subsidies.letters import law_words
from subsidies.models import TermExtension
from subsidies.services.letters.fact_words import Facts, day_words
from subsidies.services.letters.letter_clauses import clause
from subsidies.services.terms import deadlines, extensions
from subsidies.term_enums import ExtensionKind, LongerGround

LONGER_GROUNDS = {
    LongerGround.COMMITTEE: "Een externe commissie geeft ons advies over uw aanvraag.",
    LongerGround.EU_COFINANCING: "De Europese Unie betaalt mee.",
    LongerGround.INVESTIGATION: "Wij moeten nog verder onderzoek doen.",
}


def of_extension(row: TermExtension, letter_date: date) -> Facts:
    """What moves, and by which article that was confirmed. The day that is named counts from the letter on, which is
    not sent yet.
    """
    if row.kind == ExtensionKind.NOTICE:
        return {
            "delay_reason": row.reason,
            "promised_by": day_words(row.named_day),
            "promised_before": day_words(_promised_before(row)),
            "delay_moves": "ja" if _moves(row, letter_date) else None,
        }
    return {
        "extension_weeks": str(row.weeks),
        "extension_longer": "ja" if row.kind == ExtensionKind.LONGER else None,
        "extension_reason": row.reason,
        "extension_basis": _basis(row),
        "extension_before": _before(row),
        "extension_ground": LONGER_GROUNDS[LongerGround(row.ground)] if row.ground else None,
        "decide_by": day_words(row.named_day),
    }


def _promised_before(row: TermExtension) -> date | None:
    """The day that an earlier notice named, where it is another one; None without."""
    notices = [other for other in row.application.extensions.all() if other.kind == ExtensionKind.NOTICE]
    days = [other.named_day for other in notices if other.pk < row.pk and other.sent_on]
    return days[-1] if days and days[-1] != row.named_day else None


def _moves(row: TermExtension, letter_date: date) -> bool:
    """Whether a notice makes the term longer (Awb 4:14 paragraph 3): the first, where no regulation lays it down."""
    if deadlines.has_laid_down_term(row.application):
        return False
    notices = (other for other in row.application.extensions.all() if other.kind == ExtensionKind.NOTICE)
    told_before = any(other.sent_on for other in notices if other.pk != row.pk)
    return not told_before and not deadlines.decision_term(row.application, on=letter_date).is_late(letter_date)


def _before(row: TermExtension) -> str | None:
    """The last day of the term that is made longer; not once it was told, for then the term counts it."""
    if row.sent_on is not None:
        return None
    return day_words(deadlines.decision_term(row.application, on=row.announced_on).last_day)


def _basis(row: TermExtension) -> str | None:
    """The article of the ordinance or scheme, with the ordinance where it does not say of what it is one."""
    case = row.application
    article = extensions.confirmed_article(case, ExtensionKind(row.kind))
    if article is None:
        return None
    article = law_words.in_words(article)
    ordinance = None if law_words.names_source(article) else clause(case, "asv", on=row.announced_on)
    return law_words.of_regulation(article, f"van de {ordinance.text.strip()}") if ordinance else article
