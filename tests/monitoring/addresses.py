"""The rows that the addresses of the monitor are about, for the table of who may open what."""

import json
from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile

from monitoring.models import CbsJob, DemandEstimate, Finding, PlanEdition
from monitoring.services.files import uploads
from monitoring.services.sources import plan_uploads
from subsidies.models import Application
from tests.monitoring.report_rows import REPORT
from tests.monitoring.tables import make_load, make_table

PLAN_FILE = ("upload", "columns", "groups", "signs", "only", "confirm", "discard")
CBS_JOB = ("", "-progress", "-cancel", "-store", "-discard")


def make_table_for(application: Application, user: Any) -> dict[str, Any]:
    return {"key": make_table(classes=2).key}


def make_upload(application: Application, user: Any) -> dict[str, Any]:
    about = uploads.About(2024, date(2025, 7, 1), "definitive")
    return {"pk": uploads.by_hand(make_table(), figures={}, about=about, actor=user).pk}


def make_finding(application: Application, user: Any) -> dict[str, Any]:
    fields = {"kind": "sum", "check_key": "x", "seen_on": date(2025, 7, 1)}
    return {"pk": Finding.objects.create(table=make_table(), **fields).pk}


def make_plan_upload(application: Application, user: Any) -> dict[str, Any]:
    file = ContentFile(b"Plannaam;2025\n")
    about = {"as_of": date(2025, 1, 1), "source": "test"}
    return {"pk": plan_uploads.receive(file=file, name="plans.csv", actor=user, **about).pk}


def make_edition(application: Application, user: Any) -> dict[str, Any]:
    """An edition of the plans, of a day of its own."""
    day = date(2020, 1, 1) + timedelta(days=PlanEdition.objects.count())
    return {"pk": PlanEdition.objects.create(as_of=day, source="test", loaded_by=user).pk}


def make_cbs_job(application: Application, user: Any) -> dict[str, Any]:
    """What was fetched of a table, that waits to be looked at."""
    job = CbsJob(table=make_table(classes=2), requested_by=user, state="done", rows_total=1, size=1)
    cell = ["one/class1", "2024", "5", "", "5", "definitive"]
    job.file.save("x.json", ContentFile(json.dumps({"published_on": "2025-07-01", "cells": [cell]}).encode()))
    return {"pk": job.pk}


def make_demand(application: Application, user: Any) -> dict[str, Any]:
    """An estimate of the demand, of its own source."""
    source = f"research {DemandEstimate.objects.count()}"
    about = {"year": 2025, "low": 1, "high": 2, "source": source, "published_on": date(2024, 1, 1)}
    return {"kind": "demand", "pk": DemandEstimate.objects.create(**about).pk}


MONITOR = {
    **REPORT,
    "monitoring:entered-new": lambda *_args: {"kind": "inhabitants"},
    "monitoring:entered-change": make_demand,
    **dict.fromkeys([f"monitoring:table-{name}" for name in ("load", "hand", "template")], make_table_for),
    **dict.fromkeys(
        [
            f"monitoring:upload{name}"
            for name in ("", "-mapping", "-choose", "-year", "-groups", "-signs", "-status", "-confirm", "-discard")
        ],
        make_upload,
    ),
    **dict.fromkeys([f"monitoring:plan-{name}" for name in PLAN_FILE], make_plan_upload),
    "monitoring:plan-edition": make_edition,
    "monitoring:finding": make_finding,
    "monitoring:load-list": make_table_for,
    "monitoring:load": lambda *_args: {"pk": make_load(make_table()).pk},
    "monitoring:cbs-fetch": make_table_for,
    **dict.fromkeys([f"monitoring:cbs-job{part}" for part in CBS_JOB], make_cbs_job),
}
