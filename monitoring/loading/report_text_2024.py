"""The text of the report of 2024 in our own words: its chapters, its figures by name, and what it says of them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from monitoring.loading.definitions import DATA
from monitoring.models import Report, Table
from monitoring.report.base import Year
from monitoring.report.editions import freeze, publish
from monitoring.report.reviewing import approve, submit
from monitoring.report.text import for_any_year
from monitoring.report.values import Figures
from monitoring.report.writing import Writing, add_block
from monitoring.report.writing import start as start_report

YEAR = 2024
REASON = "Eerste editie, met de cijfers zoals ze zijn ingelezen."


@transaction.atomic
def load_report_text(writer: User, approver: User) -> dict[str, int] | None:
    """Write the report of 2024, and let somebody else approve and publish it; None when there is one already."""
    if Report.objects.exists():
        return None
    data = json.loads((DATA / "report_text_2024.json").read_text(encoding="utf-8"))
    claims = {one["key"]: one for one in json.loads((DATA / "claims_2024.json").read_text(encoding="utf-8"))["claims"]}
    tables = {table.key: table for table in Table.objects.all()}
    report = start_report(YEAR, chapters=[(one["number"], one["title"]) for one in data["chapters"]], actor=writer)
    figures, blocks = Figures(Year(YEAR)), 0
    for chapter, fields in zip(report.chapters.all(), data["chapters"], strict=True):
        for block in fields["blocks"]:
            writing = Writing(
                text=block["text"],
                figures=block.get("figures", ()),
                table=tables[block["table"]] if "table" in block else None,
                claims=[_claim(claims[key]) for key in block.get("claims", ())],
            )
            add_block(chapter, kind=block["kind"], writing=writing, figures=figures, actor=writer)
            blocks += 1
        approve(submit(chapter, actor=writer), actor=approver)
    edition = freeze(report, as_of=date(YEAR, 12, 31), reason=REASON, with_findings=True, actor=writer)
    publish(edition, actor=approver)
    return {"chapters": report.chapters.count(), "blocks": blocks, "frozen figures": edition.figures.count()}


def _claim(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A claim as a block has it: on the cells of a table, the year of the report not named."""
    cells = [f"{fields['table']}:{series}@{for_any_year(period, YEAR)}" for series, period in fields["cells"]]
    found = {"key": fields["key"], "label": fields["label_nl"], "kind": fields["kind"], "figures": cells}
    return found | {name: fields[name] for name in ("value", "tolerance") if name in fields}
