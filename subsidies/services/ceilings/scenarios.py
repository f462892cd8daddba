"""What if: suppositions about pending applications. Nothing here writes to the ledger or to a case."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Q, QuerySet

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO
from subsidies.models import Application, Ceiling, CeilingShare, Scenario, Scheme, Supposition
from subsidies.models.scenario import ScenarioChoice
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings.ledger import spread
from subsidies.services.ceilings.queue import pending
from subsidies.services.refusals import AmountNotPositive, AwardAboveRequest, NotYourScenario

MOST_PENDING = 1_000


@dataclass(frozen=True)
class ScenarioLine:
    """One pending application in a scenario: what is supposed, and what that takes (euros)."""

    application: Application
    choice: ScenarioChoice
    takes: Decimal


@dataclass(frozen=True)
class SourceOutcome:
    """What a scenario leaves of one source of a ceiling, in euros."""

    share: CeilingShare
    before: Decimal
    takes: Decimal

    @property
    def after(self) -> Decimal:
        """What is left; below zero when the scenario takes more than there is."""
        return self.before - self.takes


@dataclass(frozen=True)
class CeilingOutcome:
    """What a scenario leaves of one ceiling (a scheme, part and period), by source."""

    ceiling: Ceiling
    lines: Sequence[ScenarioLine]
    sources: Sequence[SourceOutcome]

    @property
    def before(self) -> Decimal:
        """What the ceiling has left now."""
        return sum((source.before for source in self.sources), ZERO)

    @property
    def takes(self) -> Decimal:
        """What the scenario awards."""
        return sum((line.takes for line in self.lines), ZERO)

    @property
    def after(self) -> Decimal:
        """What is left when the scenario comes true."""
        return self.before - self.takes

    @property
    def fits(self) -> bool:
        """Whether the ceiling has room for all of it."""
        return self.after >= 0


def visible_to(user: User) -> QuerySet[Scenario]:
    """The scenarios that a user may see: own ones and those that were shared."""
    return Scenario.objects.filter(Q(owner=user) | Q(is_shared=True)).select_related("scheme", "owner")


def outcome(scenario: Scenario, *, is_whole: bool = True) -> list[CeilingOutcome]:
    """Return what the scenario does to each ceiling of its scheme that has pending applications or room.

    Unless it must be whole, it is that of the first MOST_PENDING applications: for a screen, which says so.
    """
    suppositions = {row.application_id: row for row in scenario.suppositions.all()}
    ceilings = Ceiling.objects.filter(scheme=scenario.scheme_id).select_related("scheme").order_by("part", "starts_on")
    ceilings = ceilings.prefetch_related("shares__source")
    cases: dict[int, list[Application]] = {}
    for case in pending(*ceilings)[: None if is_whole else MOST_PENDING]:
        cases.setdefault(case.ceiling_id, []).append(case)
    return [_ceiling(ceiling, cases.get(ceiling.pk, []), suppositions) for ceiling in ceilings]


def _ceiling(
    ceiling: Ceiling, cases: Iterable[Application], suppositions: Mapping[int, Supposition]
) -> CeilingOutcome:
    lines = [_line(case, suppositions.get(case.pk)) for case in cases]
    takes = sum((line.takes for line in lines), ZERO)
    return CeilingOutcome(ceiling, lines, _lay(ceiling.shares.all(), takes))


def _line(case: Application, supposition: Supposition | None) -> ScenarioLine:
    if supposition is None or supposition.choice == ScenarioChoice.ACCEPT:
        return ScenarioLine(case, ScenarioChoice.ACCEPT, eligible_amount(case))
    if supposition.choice == ScenarioChoice.REFUSE:
        return ScenarioLine(case, ScenarioChoice.REFUSE, ZERO)
    return ScenarioLine(case, ScenarioChoice.AMOUNT, supposition.amount or ZERO)


def _lay(shares: Iterable[CeilingShare], takes: Decimal) -> list[SourceOutcome]:
    """Lay an amount on the sources in their order of use; what does not fit is short on the last one."""
    room = {share: share.available for share in shares}
    parts, rest = spread(takes, room)
    outcomes = [SourceOutcome(share, before, parts.get(share, ZERO)) for share, before in room.items()]
    if rest and outcomes:
        last = outcomes[-1]
        outcomes[-1] = SourceOutcome(last.share, last.before, last.takes + rest)
    return outcomes


def create_scenario(scheme: Scheme, *, name: str, actor: User) -> Scenario:
    """Make a scenario in which everything pending is awarded as asked."""
    return Scenario.objects.create(scheme=scheme, name=name, owner=actor)


@transaction.atomic
def suppose(
    scenario: Scenario,
    application: Application,
    *,
    choice: ScenarioChoice | str,
    amount: Decimal | None = None,
    actor: User,
) -> None:
    """Suppose something about one application. Raises NotYourScenario, AmountNotPositive or AwardAboveRequest."""
    check_owner(scenario, actor)
    choice = ScenarioChoice(choice)
    if choice == ScenarioChoice.AMOUNT:
        if amount is None or amount <= 0:
            raise AmountNotPositive(amount=amount or ZERO)
        if amount > application.requested_amount:
            raise AwardAboveRequest(amount=amount, requested=application.requested_amount)
    Supposition.objects.update_or_create(
        scenario=scenario,
        application=application,
        defaults={"choice": choice, "amount": amount if choice == ScenarioChoice.AMOUNT else None},
    )


@transaction.atomic
def copy_scenario(scenario: Scenario, *, name: str, actor: User) -> Scenario:
    """Make an own copy of a scenario that one may see, to go on with."""
    copy = Scenario.objects.create(scheme=scenario.scheme, name=name, owner=actor)
    Supposition.objects.bulk_create(
        Supposition(scenario=copy, application_id=row.application_id, choice=row.choice, amount=row.amount)
        for row in scenario.suppositions.all()
    )
    return copy


def share_scenario(scenario: Scenario, *, is_shared: bool, actor: User) -> Scenario:
    """Show a scenario to others, or no longer. Raises NotYourScenario."""
    check_owner(scenario, actor)
    scenario.is_shared = is_shared
    scenario.save(update_fields=["is_shared"])
    return scenario


def delete_scenario(scenario: Scenario, *, actor: User) -> None:
    """Throw a scenario away; it never was more than a supposition. Raises NotYourScenario."""
    check_owner(scenario, actor)
    scenario.delete()


def check_owner(scenario: Scenario, actor: User) -> None:
    """Only the maker changes a scenario; others make a copy. Raises NotYourScenario."""
    if scenario.owner_id != actor.pk:
        raise NotYourScenario(name=scenario.name, owner=scenario.owner)
