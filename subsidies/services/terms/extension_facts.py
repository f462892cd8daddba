"""What the letters that make a term longer say of it (Awb 4:14)."""

from datetime import date, timedelta

from subsidies.letters import law_words
from subsidies.models import TermExtension
from subsidies.services.letters.fact_words import Facts, day_words, weeks_in_words
from subsidies.services.letters.letter_clauses import clause
from subsidies.services.terms import awaited, deadlines, extensions, promises
from subsidies.services.terms.standstill_facts import still_in_words
from subsidies.term_enums import ExtensionKind, LongerGround

LONGER_GROUNDS = {
    LongerGround.COMMITTEE: "Een externe commissie geeft ons advies over uw aanvraag.",
    LongerGround.EU_COFINANCING: "De Europese Unie betaalt mee.",
    LongerGround.INVESTIGATION: "Wij moeten nog verder onderzoek doen.",
}


def of_extension(row: TermExtension, letter_date: date) -> Facts:
    """What moves, and by which article that was confirmed. The day that is named counts from the letter on, which is
    not sent yet; while the term stands still no day is named, but how many days are left of it then.
    """
    case = row.application
    term = deadlines.decision_term(case, on=letter_date)
    if row.kind == ExtensionKind.NOTICE:
        named = day_promised(row, letter_date)
        return {
            "delay_reason": row.reason,
            "promised_by": day_words(named) if named is not None else None,
            "promised_weeks": weeks_in_words(row.weeks) if named is None else None,
            "promised_before": day_words(_promised_before(row)),
            "delay_moves": "ja" if _moves(row, letter_date) else None,
        }
    still = None if term.is_late(letter_date) else awaited.standing_still(case, on=letter_date)
    more = 0 if row.sent_on is not None else row.weeks
    ends_on = term.last_day + timedelta(weeks=more)  # later than was named, where the term stood still since
    return {
        "extension_weeks": str(row.weeks),
        "extension_longer": "ja" if row.kind == ExtensionKind.LONGER else None,
        "extension_reason": row.reason,
        "extension_basis": _basis(row),
        "extension_before": None if still is not None else _before(row),
        "extension_ground": LONGER_GROUNDS[LongerGround(row.ground)] if row.ground else None,
        "decide_by": None if still is not None else day_words(max(row.named_day or date.min, ends_on)),
        "term_still": None if still is None else still_in_words(case, still, on=letter_date, weeks=more),
    }


def day_promised(row: TermExtension, letter_date: date) -> date | None:
    """Return by when the letter of a notice promises the decision; None while the term stands still without an end.

    The day that was recorded with it; where it stood still then, the weeks after the term as it is on that date.
    """
    term = deadlines.decision_term(row.application, on=letter_date)
    if term.has_open_end:
        return None
    return promises.named_day(row) or term.last_day + timedelta(weeks=row.weeks)


def _promised_before(row: TermExtension) -> date | None:
    """The day that an earlier notice named, where it is another one; None without."""
    notices = [other for other in row.application.extensions.all() if other.kind == ExtensionKind.NOTICE]
    told = [promises.named_day(other) for other in notices if other.pk < row.pk and other.sent_on]
    days = [day for day in told if day is not None]
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
