"""Letters for many cases: one zip with the Word files and a list. The dossiers get them with the whole zip."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any, BinaryIO

from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.writer import ColumnSpec, OnRow
from subsidies.enums import LetterKind
from subsidies.filters import ApplicationFilter
from subsidies.models import Application
from subsidies.services import letter_batch
from subsidies.services.letter_batch import BatchLetter, LetterBatch


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse a filter that cannot be applied, no kind of letter, or none of the cases chosen. Raises BadFilter."""
    _base(filters)


def _base(filters: Mapping[str, Any]) -> QuerySet[Application]:
    """The cases that were meant: the chosen ones, or those of the filters, whether they have their letter or not."""
    if filters.get("kind") not in LetterKind.values:
        raise BadFilter(reason=gettext("choose a type of letter"))
    cases = filters.get("case")
    if cases is not None:
        numbers = [cases] if isinstance(cases, str) else list(cases)
        if not numbers:
            raise BadFilter(reason=gettext("choose at least one case"))
        return Application.objects.filter(case_number__in=numbers)
    others = {name: value for name, value in filters.items() if name != "kind"}
    found = ApplicationFilter(others, Application.objects.all())
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found.qs


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the zip of the letters; nothing of it is in a dossier before the run is ready. Raises BadFilter."""
    cases = _base(order.filters)
    kind = LetterKind(order.filters["kind"])
    if order.actor is None:
        raise BadFilter(reason=gettext("letters are created by a person"))
    if "case" not in order.filters:
        ours = Q(letters__kind=kind, letters__made_by=order.actor, letters__made_at__gte=order.requested_at)
        cases = cases.filter(Q(pk__in=letter_batch.waiting(Application.objects.all(), kind).values("pk")) | ours)
    cases = cases.order_by("case_number").distinct()
    batch = LetterBatch(kind, letter_date=order.as_of, actor=order.actor)
    return PreparedExport(
        rows_total=cases.count(),
        write=lambda out, on_row: _write(out, batch, cases, on_row),
        store=batch.store,
        discard=batch.discard,
    )


def _write(out: BinaryIO, batch: LetterBatch, cases: QuerySet[Application], on_row: OnRow | None) -> int:
    lines: list[list[str]] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, made in enumerate(batch.make(cases), 1):
            if made.content:
                archive.writestr(made.name, made.content)
            lines.append(_line(made))
            if on_row:
                on_row(number)
        name = gettext("overview")
        archive.writestr(f"{name}.csv", _overview(lines))
    return len(lines)


def _line(made: BatchLetter) -> list[str]:
    case = made.application
    return [case.case_number, case.applicant.name, case.title, made.name if made.content else "", made.problem]


def _overview(lines: list[list[str]]) -> bytes:
    columns = [ColumnSpec(key, key) for key in ("case_number", "applicant", "subject", "file", "problem")]
    out = io.BytesIO()
    write_csv(out, columns, lines)
    return out.getvalue()


EXPORT = register(
    Export(
        key="letters",
        title=_("Letters"),
        description=_("One type of letter for several cases, in Word, with a list."),
        permission="subsidies.add_letter",
        prepare=prepare,
        check=check,
        formats=(ExportFormat.ZIP,),
        is_listed=False,
        name=lambda filters: f"letters-{filters.get('kind', '')}".replace("_", "-"),
    )
)
