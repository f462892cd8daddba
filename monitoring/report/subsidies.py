"""The figures of the yearly report on subsidies (chapter 3.2), each counted from rows and saying how."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from drenthe.lib.money import ZERO
from monitoring.report.base import EURO, NUMBER, YEARS, Figure, Year
from projects.models import Project
from subsidies.enums import EntryKind, ParameterCode, Part, Phase
from subsidies.models import Application, LedgerEntry, Scheme
from subsidies.services import budget
from subsidies.services.ledger import COMMITTED
from subsidies.services.schemes import maximum_for


def subsidy_figures(year: int) -> list[Figure]:
    """Return the figures of chapter 3.2 (subsidies) as of 31 December of the year."""
    period = Year(year)
    parts: list[Callable[[Year], Iterator[Figure]]] = [_knelpuntenpot, _capacity, _collective, _transformation]
    return [figure for part in parts for figure in part(period)]


def awarded(
    scheme: str, *, until: date, since: date | None = None, part: str = Part.GRANT, phase: str = Phase.NONE
) -> Decimal:
    """Return what was committed under a scheme in a period, releases taken off, in euros."""
    entries = LedgerEntry.objects.filter(
        share__ceiling__scheme__code=scheme, share__ceiling__part=part, booked_on__lte=until
    )
    if since is not None:
        entries = entries.filter(booked_on__gte=since)
    if phase:
        entries = entries.filter(application__phase=phase)
    return entries.aggregate(total=COMMITTED)["total"] or ZERO


def awarded_cases(scheme: str, *, until: date, since: date | None = None) -> QuerySet[Application]:
    """The applications under a scheme to which money was committed in a period."""
    booked = LedgerEntry.objects.filter(kind=EntryKind.COMMITMENT, booked_on__lte=until)
    if since is not None:
        booked = booked.filter(booked_on__gte=since)
    return Application.objects.standing().filter(scheme__code=scheme, pk__in=booked.values("application"))


def _budget(scheme: str, period: Year) -> budget.Figures:
    from_scheme = budget.Ceiling.objects.filter(scheme__code=scheme)
    return budget.total(budget.figures(as_of=period.last, ceilings=from_scheme))


def _list(scheme: str, **filters: object) -> str:
    """The address of the list of applications of a scheme; empty when the scheme is not there."""
    pk = Scheme.objects.filter(code=scheme).values_list("pk", flat=True).first()
    query = urlencode({"scheme": pk, **filters})
    return "" if pk is None else f"{reverse('subsidies:application-list')}?{query}"


def _knelpuntenpot(period: Year) -> Iterator[Figure]:
    code, year = "knelpuntenpot", period.number
    sums = _budget(code, period)
    received = Application.objects.standing().filter(scheme__code=code, received_on__range=(period.first, period.last))
    in_year = {"received_from": period.first, "received_until": period.last}
    decided = _list(code, awarded_on=period.last)
    yield Figure("knelpuntenpot.ceiling", sums.allotted, EURO, _("Entries for the ceiling up to 31 December."))
    yield Figure(
        f"knelpuntenpot.applications.{year}",
        received.count(),
        NUMBER,
        _("Applications received in the year."),
        url=_list(code, **in_year),
    )
    yield Figure(
        "knelpuntenpot.awarded.count",
        awarded_cases(code, until=period.last).count(),
        NUMBER,
        _("Applications with a commitment in the ledger."),
        url=decided,
    )
    yield Figure(
        "knelpuntenpot.awarded.amount", sums.awarded, EURO, _("Commitments minus releases in the ledger."), url=decided
    )
    yield Figure("knelpuntenpot.available", sums.available, EURO, _("Ceiling minus awarded."))
    yield Figure(
        "knelpuntenpot.pending.amount",
        sums.pending,
        EURO,
        _("Requested amounts of applications in progress."),
        url=_list(code, pending_on=period.last),
    )
    yield Figure(
        "knelpuntenpot.available_if_all_pending_awarded",
        sums.available_if_all_awarded,
        EURO,
        _("Available minus in progress."),
    )


def _capacity(period: Year) -> Iterator[Figure]:
    code, year = "capaciteit", period.number
    before = Year(year - 1)
    for one in (period, before):
        yield Figure(
            f"capacity.awarded.{one.number}",
            awarded(code, since=one.first, until=one.last),
            EURO,
            _("Commitments minus releases booked in the year, provincial and state funding together."),
            url=_list(code, decided_from=one.first, decided_until=one.last),
        )
    yield Figure(
        "capacity.awarded.total",
        awarded(code, since=before.first, until=period.last),
        EURO,
        _("Commitments minus releases booked in the year and the year before."),
        url=_list(code, decided_from=before.first, decided_until=period.last),
    )
    supported = awarded_cases(code, since=before.first, until=period.last)
    yield Figure(
        "capacity.projects_supported",
        Project.objects.filter(applications__in=supported).distinct().count(),
        NUMBER,
        _("Distinct projects in applications with a commitment."),
        url=_list(code, decided_from=before.first, decided_until=period.last),
    )


def _collective(period: Year) -> Iterator[Figure]:
    code, year = "collectief", period.number
    scheme = Scheme.objects.filter(code=code).first()
    version = scheme and scheme.versions.in_force_on(period.last).first()
    yield Figure(
        "collective.grant.max_per_application",
        maximum_for(version, part=Part.GRANT, dwellings=None) if version else None,
        EURO,
        _("Parameter of the scheme version in force on 31 December."),
    )
    for phase, part, name in (
        (Phase.PLAN, Part.GRANT, "plan_phase"),
        (Phase.DEVELOPMENT, Part.LOAN, "development_phase"),
    ):
        cases = awarded_cases(code, since=period.first, until=period.last).filter(phase=phase)
        url = _list(code, part=part, awarded_on=period.last, decided_from=period.first)
        yield Figure(
            f"collective.{name}.count.{year}", cases.count(), NUMBER, _("Awards in this phase in the year."), url=url
        )
        yield Figure(
            f"collective.{name}.amount.{year}",
            awarded(code, since=period.first, until=period.last, part=part, phase=phase),
            EURO,
            _("Principal of the loans.") if part == Part.LOAN else _("Commitments minus releases in the ledger."),
            url=url,
        )


def _transformation(period: Year) -> Iterator[Figure]:
    code = "transformatie"
    yield Figure(
        "transformation.ceiling",
        _budget(code, period).allotted,
        EURO,
        _("Entries for the ceiling up to 31 December."),
    )
    scheme = Scheme.objects.filter(code=code).first()
    version = scheme and scheme.versions.order_by("number").first()
    announced = version.parameter(ParameterCode.DURATION_YEARS).value if version else None
    yield Figure(
        "transformation.years",
        announced if isinstance(announced, int) else None,
        YEARS,
        _("Parameter of the scheme version, as announced."),
        remark=_difference(announced, version.effective_from, version.effective_until) if version else "",
    )


def _difference(announced: object, start: date, end: date | None) -> str:
    """Say so when the published period is not the announced number of years."""
    if not isinstance(announced, int) or end is None:
        return ""
    days = (end - start).days + 1
    if abs(days - announced * 365.25) <= 2:
        return ""
    return _("The published scheme runs from %(start)s to %(end)s: %(days)s days, not %(years)s years.") % {
        "start": formats.date_format(start),
        "end": formats.date_format(end),
        "days": days,
        "years": announced,
    }
