"""The rows that the addresses of the monitor are about, for the table of who may open what."""

from datetime import date
from typing import Any

from monitoring.models import Finding
from monitoring.statistics import uploads
from subsidies.models import Application
from tests.monitoring.tables import make_table


def make_table_for(application: Application, user: Any) -> dict[str, Any]:
    return {"key": make_table(classes=2).key}


def make_upload(application: Application, user: Any) -> dict[str, Any]:
    about = uploads.About(2024, date(2025, 7, 1), "definitive")
    return {"pk": uploads.by_hand(make_table(), figures={}, about=about, actor=user).pk}


def make_finding(application: Application, user: Any) -> dict[str, Any]:
    fields = {"kind": "sum", "check_key": "x", "seen_on": date(2025, 7, 1)}
    return {"pk": Finding.objects.create(table=make_table(), **fields).pk}


MONITOR = {
    **dict.fromkeys([f"monitoring:table-{name}" for name in ("load", "hand", "template")], make_table_for),
    **dict.fromkeys([f"monitoring:upload{name}" for name in ("", "-mapping", "-confirm", "-discard")], make_upload),
    "monitoring:finding": make_finding,
}
