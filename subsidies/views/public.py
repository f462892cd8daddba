"""The public pages of the subsidies: the schemes and the register. For everybody, without a sign-in."""

import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, BinaryIO

from django.core.serializers.json import DjangoJSONEncoder
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.paging import CappedPaginator
from drenthe.lib.screens.public_pages import public_page
from drenthe.lib.sheets import ods_writer
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_cells import ColumnSpec
from subsidies.filters import RegisterFilter
from subsidies.models import Scheme
from subsidies.services.public import public_register
from subsidies.services.public.public_register import COLUMNS, MEANINGS
from subsidies.services.public.public_schemes import public_scheme, public_schemes

PER_PAGE = 50
AT_ONCE = 2000  # rows that are fetched together
MOST = 50_000  # rows of a file, which is made while somebody waits


def _codes() -> Iterator[dict[str, Any]]:
    published = Scheme.objects.filter(versions__published_on__lte=timezone.localdate()).distinct()
    return ({"code": code} for code in published.values_list("code", flat=True))


@public_page()
def scheme_list(request: HttpRequest) -> HttpResponse:
    """The schemes: those that are open first."""
    now = timezone.now()
    context = {"schemes": public_schemes(on=timezone.localdate(now)), "now": now}
    return render(request, "subsidies/public/scheme_list.html", context)


@public_page(_codes)
def scheme(request: HttpRequest, code: str) -> HttpResponse:
    """One scheme: whether it is open, for whom, how much, what is left now, and how to apply."""
    now = timezone.now()
    row = Scheme.objects.filter(code=code).first()
    found = public_scheme(row, on=timezone.localdate(now)) if row is not None else None
    if found is None:
        raise NotFoundWithReason(_("There is no scheme with this name."))
    return render(request, "subsidies/public/scheme.html", {"found": found, "scheme": found.scheme, "now": now})


@public_page()
def register(request: HttpRequest) -> HttpResponse:
    """The subsidy register: filtered, with the sums of what was chosen."""
    filters = RegisterFilter(request.GET)
    valid = filters.is_valid()
    awards = filters.qs if valid else public_register.public_awards().none()
    page = CappedPaginator(public_register.with_rows(awards), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": filters.form,
        "page": page,
        "entries": list(public_register.entries(page.object_list)),
        "totals": public_register.totals(awards),
        "is_filtered": bool(filters.applied()),
        "now": timezone.now(),
    }
    return render(request, "subsidies/public/register.html", context, status=200 if valid else 400)


@public_page()
def register_columns(request: HttpRequest) -> HttpResponse:
    """What each column of the files of the register means."""
    columns = [(column, MEANINGS[column.key]) for column in COLUMNS]
    return render(request, "subsidies/public/register_columns.html", {"columns": columns})


def _files() -> Iterator[dict[str, Any]]:
    return ({"suffix": suffix} for suffix in FILES)


@public_page(_files)
def register_file(request: HttpRequest, suffix: str) -> HttpResponse | FileResponse:
    """The register as a file, exactly as it was filtered; with `heads=keys` under the names that never change."""
    asked = request.GET.copy()
    heads = asked.pop(HEADS, [LABELS])[-1]
    if heads not in (LABELS, KEYS):
        asked[HEADS] = heads  # refused with what is no filter
    filters = RegisterFilter(asked)
    if filters.is_valid() and filters.qs.order_by()[: MOST + 1].count() > MOST:
        filters.form.add_error("year", _("This is more than one file holds. Choose a year."))
    if filters.form.errors:
        return render(request, "subsidies/public/register_refused.html", {"form": filters.form}, status=400)
    awards = public_register.with_rows(filters.qs)[:MOST].iterator(chunk_size=AT_ONCE)
    content_type, write = FILES[suffix]
    out = io.BytesIO()
    with override("nl"):  # who reads the file is a program: it gets the same words whatever language was chosen
        write(out, _columns(heads), _values(awards, heads))
    out.seek(0)
    return FileResponse(out, as_attachment=True, filename=f"{NAME}.{suffix}", content_type=content_type)


NAME = "subsidieregister-wonen-drenthe"
HEADS, LABELS, KEYS = "heads", "labels", "keys"  # what is asked of the heads of a file, and what they can be
Columns = Sequence[ColumnSpec]
Rows = Iterable[list[Any]]


def _columns(heads: str) -> list[ColumnSpec]:
    """The columns under the heads that people read, or under their fixed names for a program."""
    return [column if heads == KEYS else replace(column, key=str(column.label)) for column in COLUMNS]


def _values(awards: Iterable[Any], heads: str) -> Rows:
    """The rows: in words under the heads that people read, in fixed codes under fixed names."""
    entries = public_register.entries(awards)
    return (entry.values() if heads == KEYS else entry.told() for entry in entries)


def _json(out: BinaryIO, columns: Columns, rows: Rows) -> None:
    """Write the rows as objects; an amount as a text with two decimals, so that no program makes a float of it."""
    keys = [column.key for column in columns]
    out.write(json.dumps({"columns": keys}, ensure_ascii=False)[:-1].encode() + b', "rows": [')
    for number, row in enumerate(rows):
        told = {key: _two(value) for key, value in zip(keys, row, strict=True)}
        out.write((b",\n" if number else b"\n") + json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False).encode())
    out.write(b"\n]}\n")


def _two(value: Any) -> Any:
    return f"{value:.2f}" if isinstance(value, Decimal) else value


def _csv(out: BinaryIO, columns: Columns, rows: Rows) -> None:
    write_csv(out, columns, rows)


def _ods(out: BinaryIO, columns: Columns, rows: Rows) -> None:
    ods_writer.write_ods(out, columns, rows, title=NAME)


FILES: dict[str, tuple[str, Callable[[BinaryIO, Columns, Rows], None]]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "json": ("application/json", _json),
    "ods": (ods_writer.MIME, _ods),
}
