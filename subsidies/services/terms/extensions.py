"""On what a later decision rests: a notice (Awb 4:14), an adjournment by the ordinance or scheme, its longer term."""

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from subsidies.enums import ParameterCode
from subsidies.letters import law_words
from subsidies.models import Application, TermExtension
from subsidies.services.terms.term_refusals import (
    AdjournedOften,
    AdjournmentHasNoBasis,
    CommitteeNotAsked,
    ExtensionTooLong,
    LongerGroundMissing,
    LongerTermTaken,
    LongerTermUnknown,
    TermArticleNotConfirmed,
)
from subsidies.term_enums import ExtensionKind, LongerGround

MAX_NOTICE_WEEKS = 26  # not laid down anywhere ("as short as possible"): a bound against a slip of the finger
LONGEST_ARTICLE = 200


def basis_of(
    application: Application, kind: ExtensionKind, *, weeks: int | None, ground: LongerGround | str
) -> tuple[int, str]:
    """Return by how many weeks the decision comes later, and by which article. Unknown in the version is not allowed.

    Raises ExtensionTooLong, AdjournmentHasNoBasis, AdjournedOften, LongerTermUnknown, LongerTermTaken,
    LongerGroundMissing, CommitteeNotAsked or TermArticleNotConfirmed.
    """
    if kind == ExtensionKind.NOTICE:
        return _within(weeks, MAX_NOTICE_WEEKS), "Awb 4:14"
    if kind == ExtensionKind.ADJOURNMENT:
        return _adjournment(application, weeks)
    return _longer_term(application, ground)


def adjournment_weeks(application: Application) -> int | None:
    """Return by how many weeks the term can be adjourned at most; None where article, weeks or times are unknown."""
    article, weeks, times = (
        application.version.parameter(code).value
        for code in (
            ParameterCode.EXTENSION_ARTICLE,
            ParameterCode.EXTENSION_WEEKS,
            ParameterCode.EXTENSION_TIMES,
        )
    )
    return weeks if article and isinstance(weeks, int) and weeks > 0 and times else None


def longer_weeks(application: Application) -> int | None:
    """Return by how many weeks the longer term of the ordinance is longer than the usual one; None when unknown."""
    usual, longer = (
        application.version.parameter(code).value
        for code in (ParameterCode.DECISION_WEEKS, ParameterCode.DECISION_WEEKS_EXTENDED)
    )
    if not isinstance(usual, int) or not isinstance(longer, int) or not 0 < usual < longer:
        return None
    return longer - usual


ARTICLES = {
    ExtensionKind.ADJOURNMENT: ParameterCode.EXTENSION_ARTICLE,
    ExtensionKind.LONGER: ParameterCode.DECISION_ARTICLE,
}


def confirmed_article(application: Application, kind: ExtensionKind) -> str | None:
    """Return the article of the scheme version that makes a term longer; None while nobody confirmed one.

    What names an office and no article is none: a decision to wait longer rests on a rule (Awb 3:46, 3:47).
    """
    found = application.version.parameter(ARTICLES[kind])
    article = str(found.value or "")
    return article if found.is_confirmed and law_words.names_article(article) else None


def check_article(application: Application, kind: ExtensionKind) -> None:
    """Refuse a longer term that no confirmed article bears. What is taken over was told elsewhere.

    Raises TermArticleNotConfirmed.
    """
    if not taken_over_from() and confirmed_article(application, kind) is None:
        raise TermArticleNotConfirmed


def check_times(application: Application, *, besides: TermExtension | None = None) -> None:
    """Refuse one more adjournment than the version allows, `besides` one of them. Raises AdjournedOften."""
    times = application.version.parameter(ParameterCode.EXTENSION_TIMES).value
    most = times if isinstance(times, int) else 0
    told = [row for row in application.extensions.all() if row.kind == ExtensionKind.ADJOURNMENT and row.sent_on]
    told = [row for row in told if row != besides]
    if len(told) >= most:
        raise AdjournedOften(times=most)


def _adjournment(application: Application, weeks: int | None) -> tuple[int, str]:
    longest = adjournment_weeks(application)
    if longest is None:
        raise AdjournmentHasNoBasis
    check_article(application, ExtensionKind.ADJOURNMENT)
    check_times(application)
    article = str(application.version.parameter(ParameterCode.EXTENSION_ARTICLE).value)
    return _within(weeks, longest), article[:LONGEST_ARTICLE]


def _longer_term(application: Application, ground: LongerGround | str) -> tuple[int, str]:
    added = longer_weeks(application)
    if added is None:
        raise LongerTermUnknown
    check_article(application, ExtensionKind.LONGER)
    if ground not in LongerGround.values:
        raise LongerGroundMissing
    if any(row.kind == ExtensionKind.LONGER and row.sent_on for row in application.extensions.all()):
        raise LongerTermTaken
    if ground == LongerGround.COMMITTEE and not _awaits_outsiders(application):
        raise CommitteeNotAsked
    source = application.version.parameter(ParameterCode.DECISION_WEEKS_EXTENDED).source
    article = application.version.parameter(ParameterCode.DECISION_ARTICLE).value or source
    return added, str(article)[:LONGEST_ARTICLE]


def _awaits_outsiders(application: Application) -> bool:
    """Whether advice is awaited that was not asked of somebody who works here."""
    colleagues = {str(user).casefold() for user in User.objects.filter(is_active=True)}
    awaited = [row for row in application.advices.all() if row.received_on is None]
    return any(" ".join(row.adviser.split()).casefold() not in colleagues for row in awaited)


def _within(weeks: int | None, longest: int) -> int:
    if weeks is None or not 1 <= weeks <= longest:
        raise ExtensionTooLong(longest=longest)
    return weeks
