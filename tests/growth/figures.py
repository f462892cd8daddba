"""The housing monitor that grows: tables of every theme with more values, findings, files, targets and steps."""

from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.exports.models import ExportRun, RepeatedExport
from monitoring.enums import Theme
from monitoring.models import (
    Category,
    DemandEstimate,
    EnteredChange,
    Finding,
    NationalTarget,
    Plan,
    PlanEdition,
    PlannedDwellings,
    Population,
    Series,
    SupervisionRung,
    SupervisionStep,
    Table,
    Target,
    TargetTransfer,
    TextFigure,
    Withdrawal,
    YearlyParameter,
)
from projects.models import Municipality, Region, RegionScheme
from tests.factories import OPENED, make_organisation, make_user
from tests.monitoring import report_rows
from tests.monitoring.addresses import make_cbs_job, make_plan_upload, make_upload
from tests.monitoring.half_years import count_inhabitants, national
from tests.monitoring.tables import make_load, make_rule, make_table, put


def grow_figures(number: int, user: Any, main: dict[Any, Any]) -> None:
    """Add a table to each theme, and a period, a class, a rule and a finding to the first table of each."""
    for theme in Theme:
        unit = "persons" if theme == Theme.PERMIT_HOLDERS else "dwellings"
        table = make_table(theme=theme, is_public=True, released_on=OPENED, unit=unit)
        _connect(table)
        main.setdefault(theme, table)
        for grown in {table, main[theme]}:
            _grow_table(grown, number, user)
    _grow_targets(number, user)
    _grow_supervision(number, user)
    _grow_desk(number, user, main)
    _grow_plans(number, user)


def _connect(table: Table) -> None:
    """Make its places those of Assen and the province."""
    places = list(table.place.categories.all())
    assen = Municipality.objects.get(code="GM0106")
    Category.objects.filter(pk=places[0].pk).update(municipality=assen, code="GM0106")
    Category.objects.filter(pk=places[-1].pk).update(is_total=True)


def _grow_table(table: Table, number: int, user: Any) -> None:
    year = 2014 + number
    added = Category.objects.create(
        dimension=table.first, key=f"more{number}", label_nl=f"Meer {number}", position=9 + number
    )
    load = make_load(table)
    Withdrawal.objects.create(load=make_load(table), reason="x", actor=make_user())
    for place in table.place.categories.all():
        for one in table.first.categories.all():
            put(table, f"{place.key}/{one.key}", str(year), number, load=load)
    series = Series.objects.filter(table=table).first()
    table.definitions.create(text="x", valid_from=date(year, 1, 1), valid_until=date(year, 12, 31))
    make_rule(table, result=added.key, terms=("class1", "class2"))
    seen = {"kind": "sum", "seen_on": OPENED, "series": series.key, "period": str(year)}
    cells = {"cells": [f"{series.key}@{year}"], "load": load}
    Finding.objects.create(table=table, check_key=f"check-{number}", **seen, **cells)
    explained = {"explanation": "Omdat het zo is", "explained_by": make_user(), "explained_at": timezone.now()}
    Finding.objects.create(table=table, check_key=f"known-{number}", **seen, **cells, **explained)


def _grow_targets(number: int, user: Any) -> None:
    scheme = RegionScheme.objects.first()
    region = Region.objects.create(scheme=scheme, code=f"r{number}", name=f"Region {number}")
    period = {"year_from": 2020, "year_until": 2030}
    target = Target.objects.create(key=f"target-{number}", label_nl="x", amount=100, is_main=number == 1, **period)
    Target.objects.create(key=f"part-{number}", label_nl="x", amount=10, part_of=target, region=region, **period)
    if number > 1:
        main = Target.objects.get(key="target-1")
        Target.objects.create(key=f"more-{number}", label_nl="x", amount=10, part_of=main, region=region, **period)
    estimate = {"low": 1, "high": 2, "source": f"source {number}", "published_on": OPENED}
    DemandEstimate.objects.create(region=region, year=2025, **estimate)
    DemandEstimate.objects.create(year=2025, **estimate)
    for name, model in (("demand", DemandEstimate), ("population", Population), ("national", NationalTarget)):
        if (first := model.objects.order_by("pk").first()) is not None:
            facts = {"before": {"source": "x"}, "after": {"source": f"y{number}"}, "reason": "x", "actor": make_user()}
            EnteredChange.objects.create(**{name: first}, **facts)
    year = 2000 + number
    YearlyParameter.objects.create(code="x", year=year, value=1, unit="euro", label_nl="x", source="x")
    TextFigure.objects.create(key=f"figure-{number}", year=2024, value=1, unit="euro", statement="x")
    report_rows.grow(number)


def _grow_supervision(number: int, user: Any) -> None:
    period = f"{2010 + number}H1"
    national(period=period)
    count_inhabitants(number + 1, counted_on=OPENED + timedelta(days=number))
    assen, coevorden = (Municipality.objects.get(code=code) for code in ("GM0106", "GM0109"))
    other = make_user()
    agreed = {
        "giver": assen,
        "taker": coevorden,
        "persons": 1,
        "agreed_on": OPENED,
        "reference": "Besluit x",
        "actor": other,
    }
    TargetTransfer.objects.create(period=period, **agreed)
    TargetTransfer.objects.create(period="2024H1", **agreed)
    rung = SupervisionRung.objects.create(key=f"rung-{number}", label_nl="x", position=100 + number)
    SupervisionStep.objects.create(municipality=assen, rung=rung, taken_on=OPENED, actor=other)


def _grow_desk(number: int, user: Any, main: dict[Any, Any]) -> None:
    main.setdefault("upload", make_upload(None, make_user())["pk"])  # type: ignore[arg-type]
    main.setdefault("cbs job", make_cbs_job(None, make_user())["pk"])  # type: ignore[arg-type]
    main.setdefault("plan upload", make_plan_upload(None, make_user())["pk"])  # type: ignore[arg-type]
    for state in ("queued", "failed"):
        run = ExportRun.objects.create(export="budget", as_of=OPENED, requested_by=user, state=state)
        main.setdefault(f"{state} run", run)
    RepeatedExport.objects.create(export="budget", format="xlsx", rhythm="week", next_on=OPENED, owner=user)
    run = ExportRun(export="budget", as_of=OPENED, requested_by=user, state="done", rows_total=1, size=1)
    run.file.save("budget.xlsx", ContentFile(b"x"))
    main.setdefault("run", run)


def _grow_plans(number: int, user: Any) -> None:
    PlanEdition.objects.create(as_of=OPENED + timedelta(days=number), source="x", loaded_by=make_user())
    assen = Municipality.objects.get(code="GM0106")
    for one in PlanEdition.objects.all():
        plan = Plan.objects.create(edition=one, name=f"Plan {number}", municipality=assen, planning_status="1a")
        PlannedDwellings.objects.create(plan=plan, segment="social_rent", year=2025, number=number)
    make_organisation()
