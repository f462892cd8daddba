"""What the lines of a budget came to, and the settlement that follows from it (Awb 4:45, 4:46).

The award is to the costs that were approved as the settlement is to those that are eligible, and never more than the
award. Nobody confirmed that for any scheme: who proposes may settle at less, on a ground, as ever.
"""

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import check_words, written
from drenthe.lib.values.money import ZERO
from drenthe.lib.values.rounding import round_half_up
from subsidies.award_enums import SettlementBasis
from subsidies.enums import Action
from subsidies.models import Application, CostAccount, CostLine, RealisedCost
from subsidies.services.assessment.cost_lines import Said, needed, paired
from subsidies.services.assessment.cost_sheet import CostSheet, sheet_of
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.settlements import account_terms, evidence, settled
from subsidies.services.settlements import cost_account_refusals as why


@transaction.atomic
def account(application: Application, *, lines: Sequence[Said], actor: User) -> CostAccount:
    """Record of each line, by its `number`, what was `realised` and what of it is `not_eligible`, in euros.

    With the `ground` of what is left out, and the `document` that shows the costs. Together they are the costs that
    the recipient accounts for in its request, where that says so. The last account counts. Raises
    TransitionNotAllowed, AdviserOfProject, HasInterest, DutiesApart, NoCostLines, CostsNotAsked, CostLineLeftOut,
    NotEligibleAboveMade, GroundOfCostMissing, SaysNothing, CostEvidenceElsewhere, EvidenceBeforeAward,
    EligibleAboveApproved or RealisedNotAsRequested.
    """
    application = lock_case(application)
    next_status(application, Action.ACCOUNT_COSTS)
    sheet = needed(application)
    check_asked(application)
    rows = [_row(application, line, said) for line, said in paired(sheet, lines)]
    _check_refused(sheet, rows)
    made = sum((row.realised for row in rows), ZERO)
    check_as_requested(application, made)
    eligible = made - sum((row.not_eligible for row in rows), ZERO)
    found = CostAccount.objects.create(budget=sheet.budget, realised=made, eligible=eligible, actor=actor)
    for row in rows:
        row.account = found
    RealisedCost.objects.bulk_create(rows)
    record(application, Action.ACCOUNT_COSTS, actor=actor, realised_costs=made, eligible_costs=eligible)
    return found


def _row(application: Application, line: CostLine, said: Said) -> RealisedCost:
    made, left_out, ground = said["realised"], said.get("not_eligible") or ZERO, str(said.get("ground") or "")
    document = said.get("document")
    if made < ZERO or not ZERO <= left_out <= made:
        raise why.NotEligibleAboveMade(what=line.what, left_out=left_out, made=made)
    if left_out:
        ground = written(ground, missing=why.GroundOfCostMissing(what=line.what, number=line.number))
    check_words(ground, field=f"ground_{line.number}")
    if document is not None and not is_on_file(application, document):
        raise why.CostEvidenceElsewhere(what=line.what)
    evidence.check(application, document)
    return RealisedCost(line=line, realised=made, not_eligible=left_out, ground=ground.strip(), document=document)


def _check_refused(sheet: CostSheet, rows: Sequence[RealisedCost]) -> None:
    """Refuse that costs count by now which the award left out; of a line that was approved wholly more may count.

    Raises EligibleAboveApproved.
    """
    approved = {row.line.pk: row.approved for row in sheet.lines}
    for row in rows:
        found, eligible = approved[row.line_id], row.realised - row.not_eligible
        if found is not None and found.approved < row.line.asked and eligible > found.approved:
            terms = {"what": row.line.what, "eligible": eligible, "approved": found.approved}
            raise why.EligibleAboveApproved(number=row.line.number, **terms)


def check_asked(application: Application) -> None:
    """Refuse an account before the recipient asked for the settlement. Raises CostsNotAsked."""
    if settled.request_of(application) is None:
        raise why.CostsNotAsked(case=application.case_number)


def check_as_requested(application: Application, made: Decimal) -> None:
    """Refuse lines that do not come to what the recipient accounts for. Raises RealisedNotAsRequested."""
    request = settled.request_of(application)
    if request is not None and request.realised_costs not in (None, made):
        raise why.RealisedNotAsRequested(total=made, asked=request.realised_costs)


def follows(application: Application) -> Decimal | None:
    """Return at what a subsidy is settled at most by its costs, in euros; None where no account by line says so.

    Nor where its award says that it is settled at its amount, whatever the costs were.
    """
    sheet, awarded = sheet_of(application), application.awarded_amount
    if sheet is None or sheet.account is None or sheet.approval is None or awarded is None:
        return None
    if not account_terms.is_settled_by_costs(application):
        return None
    if sheet.account.eligible >= sheet.approval.total:
        return awarded
    return round_half_up(awarded * sheet.account.eligible / sheet.approval.total, 2)


def _check_request(application: Application, amount: Decimal) -> None:
    """Refuse more (euros) than the recipient asks itself, or than it says that the costs were where those count."""
    request = settled.request_of(application)
    if request is None:
        return
    if amount > request.asked_amount:
        raise why.SettlementAboveAsked(amount=amount, asked=request.asked_amount)
    made = request.realised_costs
    if made is not None and amount > made and account_terms.is_settled_by_costs(application):
        raise why.SettlementAboveMade(amount=amount, made=made)


def check_amount(application: Application, basis: SettlementBasis | str, amount: Decimal) -> None:
    """Refuse a settlement at more (euros) than follows from the costs by line; a case without lines passes.

    What is taken over was settled elsewhere. Raises CostsNotAccounted, RealisedNotAsRequested, SettlementAboveCosts,
    SettlementAboveAsked or SettlementAboveMade.
    """
    if taken_over_from():
        return
    _check_request(application, amount)
    sheet = sheet_of(application)
    if sheet is None:
        return
    if sheet.account is None:
        if basis == SettlementBasis.REQUESTED and account_terms.is_settled_by_costs(application):
            raise why.CostsNotAccounted(case=application.case_number)
        return
    check_as_requested(application, sheet.account.realised)
    most = follows(application)
    if most is not None and amount > most and sheet.approval is not None:
        terms = {"eligible": sheet.account.eligible, "approved": sheet.approval.total}
        raise why.SettlementAboveCosts(amount=amount, most=most, **terms)
