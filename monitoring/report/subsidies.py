"""The figures of the yearly report on subsidies (chapter 3.2)."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from monitoring.report.base import EURO, NUMBER, YEARS, Figure, Row, Value, Year
from monitoring.report.sources import (
    AwardedCases,
    CeilingSum,
    Grouped,
    LedgerSum,
    PendingSum,
    Received,
    Stated,
    Sums,
    allotted,
    booked,
)
from projects.models import Project
from subsidies.enums import ParameterCode, Part, Phase
from subsidies.models import Application, Scheme, SchemeVersion
from subsidies.services.case.schemes import maximum_for

POT, CAPACITY, COLLECTIVE, TRANSFORMATION = "knelpuntenpot", "capaciteit", "collectief", "transformatie"


def subsidy_figures(period: Year) -> list[Figure]:
    """Return the figures of chapter 3.2 (subsidies)."""
    parts: list[Callable[[Year], Iterator[Figure]]] = [_pot, _capacity, _collective, _transformation]
    return [figure for part in parts for figure in part(period)]


def _pot(period: Year) -> Iterator[Figure]:
    figure = partial(Figure, part=_("Bottleneck fund for housing"), period=period)
    of_scheme = Application.objects.standing().filter(scheme__code=POT)
    ceiling, awards = CeilingSum(allotted(POT, period)), LedgerSum(booked(POT, period))
    pending = PendingSum(Application.objects.pending_on(period.last).filter(scheme__code=POT))
    received = of_scheme.filter(received_on__range=(period.first, period.last))
    yield figure(
        id="knelpuntenpot.ceiling",
        name=_("Ceiling"),
        source=ceiling,
        unit=EURO,
        derivation=_("Entries for the ceiling up to the day of the figures."),
    )
    yield figure(
        id=f"knelpuntenpot.applications.{period.number}",
        name=_("Applications received, %(year)s") % {"year": period.number},
        source=Received(received),
        unit=NUMBER,
        derivation=_("Applications received in the year."),
    )
    yield figure(
        id="knelpuntenpot.awarded.count",
        name=_("Number of awards"),
        source=AwardedCases(booked(POT, period)),
        unit=NUMBER,
        derivation=_("Applications with more commitments than releases in the ledger."),
    )
    yield figure(
        id="knelpuntenpot.awarded.amount",
        name=_("Awarded"),
        source=awards,
        unit=EURO,
        derivation=_("Commitments minus releases in the ledger."),
    )
    yield figure(
        id="knelpuntenpot.available",
        name=_("Available"),
        source=Sums([(1, ceiling), (-1, awards)]),
        unit=EURO,
        derivation=_("Ceiling minus awarded."),
    )
    yield figure(
        id="knelpuntenpot.pending.amount",
        name=_("In progress"),
        source=pending,
        unit=EURO,
        derivation=_("Requested amounts of applications in progress, up to the maximum of the scheme."),
    )
    yield figure(
        id="knelpuntenpot.available_if_all_pending_awarded",
        name=_("Available if everything is awarded"),
        source=Sums(
            [(1, CeilingSum(allotted(POT, period.now))), (-1, LedgerSum(booked(POT, period.now))), (-1, pending)]
        ),
        unit=EURO,
        derivation=_("Available minus in progress."),
    )


def _capacity(period: Year) -> Iterator[Figure]:
    figure = partial(Figure, part=_("Staff capacity for housing projects"), period=period)
    before = period.before
    for one in (period, before):
        yield figure(
            id=f"capacity.awarded.{one.number}",
            name=_("Awarded in the year, %(year)s") % {"year": one.number},
            source=LedgerSum(booked(CAPACITY, one, since=one.first)),
            unit=EURO,
            derivation=_("Commitments minus releases booked in the year, provincial and state funding together."),
        )
    both = booked(CAPACITY, period, since=before.first)
    yield figure(
        id="capacity.awarded.total",
        name=_("Awarded in the two years together"),
        source=LedgerSum(both),
        unit=EURO,
        derivation=_("Commitments minus releases booked in the year and the year before."),
    )
    supported = AwardedCases(booked(CAPACITY, period.now, since=before.first)).cases().values("application")
    yield figure(
        id="capacity.projects_supported",
        name=_("Projects supported"),
        source=Grouped(
            Application.objects.filter(pk__in=supported, projects__isnull=False),
            "projects",
            Project.objects.select_related("municipality"),
            _project,
        ),
        unit=NUMBER,
        derivation=_("Distinct projects in applications with more commitments than releases."),
    )


def _project(project: Project) -> Row:
    return Row(project.title, str(project.municipality), url=project.get_absolute_url())


def _collective(period: Year) -> Iterator[Figure]:
    figure = partial(Figure, part=_("Collective housing initiatives"), period=period)
    scheme = Scheme.objects.filter(code=COLLECTIVE).first()
    version = scheme.versions.in_force_on(period.last).first() if scheme else None
    most = maximum_for(version, part=Part.GRANT, dwellings=None) if version else None
    yield figure(
        id="collective.grant.max_per_application",
        name=_("Maximum grant per application"),
        source=_parameter(most, version),
        unit=EURO,
        derivation=_("Parameter of the scheme version in force on the day of the figures."),
    )
    loans = _("Principal of the loans."), _("Loans in the development phase"), _("Lent in the development phase")
    grants = (
        _("Commitments minus releases in the ledger."),
        _("Grants in the plan phase"),
        _("Awarded in the plan phase"),
    )
    for phase, part, stem, (derivation, count, amount) in (
        (Phase.PLAN, Part.GRANT, "plan_phase", grants),
        (Phase.DEVELOPMENT, Part.LOAN, "development_phase", loans),
    ):
        entries = booked(COLLECTIVE, period, since=period.first, part=part, phase=phase)
        yield figure(
            id=f"collective.{stem}.count.{period.number}",
            name=f"{count}, {period.number}",
            source=AwardedCases(entries),
            unit=NUMBER,
            derivation=_("Awards in this phase in the year."),
        )
        yield figure(
            id=f"collective.{stem}.amount.{period.number}",
            name=f"{amount}, {period.number}",
            source=LedgerSum(entries),
            unit=EURO,
            derivation=derivation,
        )


def _transformation(period: Year) -> Iterator[Figure]:
    figure = partial(Figure, part=_("Conversion and splitting of homes"), period=period)
    yield figure(
        id="transformation.ceiling",
        name=_("Ceiling"),
        source=CeilingSum(allotted(TRANSFORMATION, period)),
        unit=EURO,
        derivation=_("Entries for the ceiling up to the day of the figures."),
    )
    scheme = Scheme.objects.filter(code=TRANSFORMATION).first()
    version = scheme.versions.order_by("number").first() if scheme else None
    announced = version.parameter(ParameterCode.DURATION_YEARS).value if version else None
    years = announced if isinstance(announced, int) else None
    yield figure(
        id="transformation.years",
        name=_("Duration in years, as announced"),
        source=_parameter(years, version),
        unit=YEARS,
        derivation=_("Parameter of the scheme version, as announced."),
        remark=_difference(announced, version.effective_from, version.effective_until) if version else "",
    )


def _parameter(value: Value, version: SchemeVersion | None) -> Stated:
    """What a scheme version lays down, with the page of its scheme as its row."""
    if version is None:
        return Stated(Row(_("No scheme version is known."), number=value))
    url = reverse("subsidies:scheme", args=[version.scheme.code])
    return Stated(Row(str(version), str(version.scheme), version.effective_from, value, url))


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
