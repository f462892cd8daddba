"""With what a recipient gives account when it asks for the settlement, by the tier of the award (Awb 4:45)."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO
from subsidies.models import Application, SettlementRequest
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.letters.letter_clauses import tier_of
from subsidies.services.letters.letter_facts import accounts_by_sisa
from subsidies.services.settlements import account_terms
from subsidies.services.settlements.settlement_refusals import EvidenceOfSettlementMissing, RequestEmpty


def missing_of(application: Application, asked: SettlementRequest) -> list[str]:
    """Return what the recipient did not give account with yet, by the tier of the award, in the active language."""
    awarded = application.awarded_amount or ZERO
    tier = tier_of(application, awarded, on=application.decided_on or timezone.localdate())
    return list(_missing(application, asked, tier or 3))


def _missing(application: Application, asked: SettlementRequest, tier: int) -> Iterator[str]:
    """Yield what the recipient did not give: the second tier accounts for what was done, the third with a statement.

    And for the costs where it is settled by them.
    """
    if tier > 1 and not is_on_file(application, asked.report):
        yield _("a report on the activities")
    if tier > 1 and asked.realised_costs is None and account_terms.is_settled_by_costs(application):
        yield _("the costs that were made")
    if tier > 2 and not is_on_file(application, asked.statement) and not accounts_by_sisa(application):
        yield _("an auditor's statement")


def check_says_something(asked: SettlementRequest) -> None:
    """Refuse a request with nothing of what its tier asks (Awb 4:45), unless it is written what follows.

    Its receipt begins the time to settle. What is taken over was received elsewhere. Raises RequestEmpty.
    """
    missing = missing_of(asked.application, asked)
    given = (asked.report, asked.statement, asked.realised_costs)
    if missing and not asked.remark and all(one is None for one in given) and not taken_over_from():
        raise RequestEmpty(missing=get_text_list(missing, _("and")))


def check_evidence(application: Application, asked: SettlementRequest) -> None:
    """Refuse to settle on request without what the tier of the award asks (Awb 4:45)."""
    awarded = application.awarded_amount or ZERO
    tier = tier_of(application, awarded, on=application.decided_on or timezone.localdate())
    missing = missing_of(application, asked)
    if missing and not taken_over_from():
        said = get_text_list(missing, _("and"))
        raise EvidenceOfSettlementMissing(awarded=awarded, tier=tier or "–", missing=said)
