"""Applications from a legacy workbook: all of them or none, through the same intake as the screen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib import cells
from drenthe.lib.cells import Fault, Field, Table
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.writer import CellKind, ColumnSpec, FormSheet, Sheet, write_workbook
from projects.enums import OrganisationKind
from projects.models import Municipality
from projects.validators import validate_iban, validate_kvk, validate_rsin
from subsidies.enums import Channel, Part, Phase
from subsidies.models import Application, Scheme
from subsidies.services.intake import NewApplicant, Plan, receive

OnRow = Callable[[int, int], None]
NOON = time(12)


@dataclass(frozen=True)
class Outcome:
    """What came of a file: how many applications were (or would be) stored, and what was wrong."""

    stored: int
    faults: list[Fault]


def _choices(choices: Any) -> Callable[[], dict[str, Any]]:
    return lambda: {**{value: value for value in choices.values}, **{str(label): v for v, label in choices.choices}}


def _schemes() -> dict[str, Any]:
    return {name: scheme for scheme in Scheme.objects.all() for name in (scheme.code, scheme.name)}


def _municipalities() -> dict[str, Any]:
    return {name: place for place in Municipality.objects.all() for name in (place.code, place.name)}


def _checked(read: cells.Reader, validate: Callable[[str], None]) -> cells.Reader:
    def run(value: Any) -> str:
        found: str = read(value)
        validate(found)
        return found

    return run


def fields() -> list[Field]:
    """Return the columns of the workbook; schemes and places are looked up once per file."""
    schemes, places = lru_cache(_schemes), lru_cache(_municipalities)
    label = gettext_lazy
    return [
        Field("reference", label("Legacy case number"), cells.text(80), is_required=True),
        Field("scheme", label("Scheme"), cells.choice(schemes), is_required=True),
        Field("form", label("Form"), cells.choice(_choices(Part)), is_optional_column=True),
        Field("phase", label("Phase"), cells.choice(_choices(Phase)), is_optional_column=True),
        Field("applicant", label("Applicant"), cells.text(200), is_required=True),
        Field(
            "applicant_kind", label("Type of applicant"), cells.choice(_choices(OrganisationKind)), is_required=True
        ),
        Field("kvk", label("KvK number"), _checked(cells.text(8), validate_kvk), is_optional_column=True),
        Field("rsin", label("RSIN"), _checked(cells.text(9), validate_rsin), is_optional_column=True),
        Field("iban", label("IBAN"), _checked(cells.text(34), validate_iban), is_optional_column=True),
        Field("municipality", label("Municipality"), cells.choice(places), is_required=True),
        Field("project", label("Housing project"), cells.text(200), is_optional_column=True),
        Field("subject", label("Subject"), cells.text(200), is_required=True),
        Field("dwellings", label("Dwellings"), cells.whole, is_optional_column=True),
        Field("requested", label("Requested"), cells.positive_euros, is_required=True),
        Field("total_costs", label("Total project costs"), cells.euros, is_optional_column=True),
        Field("own_contribution", label("Own contribution"), cells.euros, is_optional_column=True),
        Field("received_on", label("Received on"), cells.day, is_required=True),
        Field("channel", label("Received via"), cells.choice(_choices(Channel)), is_optional_column=True),
    ]


def import_applications(path: Path, *, actor: User, is_dry_run: bool = True, on_row: OnRow | None = None) -> Outcome:
    """Read a workbook and store its applications, or say for each cell why not.

    All or nothing: with one fault nothing is stored. A dry run does everything and then takes it back. `on_row` gets
    the number of rows done and in all.
    """
    table = cells.read_table(path, fields())
    _check_references(table)
    with transaction.atomic():
        stored = _store(table, actor, on_row)
        if is_dry_run or table.faults:
            transaction.set_rollback(True)
    return Outcome(0 if table.faults else stored, table.faults)


def _check_references(table: Table) -> None:
    seen: dict[str, int] = {}
    wanted = {values["reference"] for _row, values in table.rows}
    known = set(Application.objects.exclude(reference="").values_list("reference", flat=True)) & wanted
    for number, values in table.rows:
        reference = values["reference"]
        if reference in seen:
            reason = _("This case number is already in row %(row)s.") % {"row": seen[reference]}
            table.fault(number, "reference", reason, reference)
        elif reference in known:
            table.fault(number, "reference", _("This case number is already in the system."), reference)
        seen.setdefault(reference, number)


def _store(table: Table, actor: User, on_row: OnRow | None) -> int:
    total = len(table.rows)
    for done, (number, values) in enumerate(table.rows, start=1):
        try:
            with transaction.atomic():
                _receive(values, actor)
        except Refusal as refusal:
            table.fault(number, _column_of(refusal), str(refusal))
        except ValidationError as error:
            table.fault(number, "applicant", " ".join(error.messages))
        if on_row:
            on_row(done, total)
    return total


def _column_of(refusal: Refusal) -> str:
    return {"AmountNotPositive": "requested"}.get(refusal.code, "received_on")


def _receive(values: dict[str, Any], actor: User) -> Application:
    applicant = NewApplicant(
        values["applicant"],
        values["applicant_kind"],
        **{name: values.get(name) or "" for name in ("kvk", "rsin", "iban")},
    )
    return receive(
        values["scheme"],
        applicant=applicant,
        municipality=values["municipality"],
        title=values["subject"],
        requested_amount=values["requested"],
        received_at=timezone.make_aware(datetime.combine(values["received_on"], NOON)),
        part=values.get("form") or Part.GRANT,
        phase=values.get("phase") or Phase.NONE,
        dwellings=values.get("dwellings"),
        projects=[values["project"]] if values.get("project") else [],
        plan=Plan(total_costs=values.get("total_costs"), own_contribution=values.get("own_contribution")),
        reference=values["reference"],
        channel=values.get("channel") or Channel.PAPER,
        actor=actor,
    )


KINDS = {
    cells.day: CellKind.DATE,
    cells.euros: CellKind.EURO,
    cells.positive_euros: CellKind.EURO,
    cells.whole: CellKind.INTEGER,
}


def write_template(out: BinaryIO) -> None:
    """Write an empty workbook with the columns, and a sheet that says what each is for."""
    columns = [
        ColumnSpec(one.key, one.label, KINDS.get(one.read, CellKind.TEXT), width=22)  # type: ignore[call-overload]
        for one in fields()
    ]
    explained = [[_("Column"), _("Key"), _("Must be filled in")]]
    explained += [[str(one.label), one.key, _("yes") if one.is_required else _("no")] for one in fields()]
    sheets = [
        Sheet(_("Applications"), columns, []),
        FormSheet(_("Explanation"), explained, widths=(36, 24, 20)),
    ]
    write_workbook(out, sheets, title=_("Applications to import"), creator="Drenthe Wonen")
