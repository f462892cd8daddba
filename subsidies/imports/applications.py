"""Applications from a legacy workbook: all of them or none, through the same intake as the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import take_over
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets import values as read
from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.table import EXPLANATION, Table, read_table
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, FormSheet, Sheet, write_workbook
from projects.enums import OrganisationKind
from projects.models import Municipality
from projects.validators import plain_iban, validate_branch, validate_kvk, validate_rsin
from subsidies.enums import Channel, Part, Phase, Salutation
from subsidies.models import Application, Scheme
from subsidies.services.applicants import GIVEN, NewApplicant, known_otherwise
from subsidies.services.intake import Plan, receive

OnRow = Callable[[int, int], None]
NOON = time(12)


@dataclass(frozen=True)
class Outcome:
    """What came of a file: how many applications were (or would be) stored, what was wrong, and what to look at.

    `known_otherwise` has for a row of the file the sentence on an applicant that was known with other details.
    """

    stored: int
    faults: list[Fault]
    known_otherwise: dict[int, str] = field(default_factory=dict)


def _choices(choices: Any) -> Callable[[], dict[str, Any]]:
    return lambda: {**{value: value for value in choices.values}, **{str(label): v for v, label in choices.choices}}


def _schemes() -> dict[str, Any]:
    return {name: scheme for scheme in Scheme.objects.all() for name in (scheme.code, scheme.name)}


def _municipalities() -> dict[str, Any]:
    return {name: place for place in Municipality.objects.all() for name in (place.code, place.name)}


def _checked(reader: read.Reader, validate: Callable[[str], None]) -> read.Reader:
    def run(cell: Cell) -> str:
        value: str = reader(cell)
        validate(value)
        return value

    return run


def _plain(reader: read.Reader, clean: Callable[[str], str]) -> read.Reader:
    return lambda cell: clean(reader(cell))


def fields() -> list[WantedColumn]:
    """Return the columns of the workbook; schemes and places are looked up once per file."""
    schemes, places = lru_cache(_schemes), lru_cache(_municipalities)
    label = gettext_lazy
    return [
        _required("reference", label("Legacy case number"), read.text(80)),
        _required("scheme", label("Scheme"), read.choice(schemes)),
        _optional("form", label("Form"), read.choice(_choices(Part))),
        _optional("phase", label("Phase"), read.choice(_choices(Phase))),
        _required("applicant", label("Applicant"), read.text(200)),
        _required("applicant_kind", label("Type of applicant"), read.choice(_choices(OrganisationKind))),
        _optional("kvk", label("KvK number"), _checked(read.text(8), validate_kvk)),
        _optional("branch", label("KvK branch number"), _checked(read.text(12), validate_branch)),
        _optional("rsin", label("RSIN"), _checked(read.text(9), validate_rsin)),
        _optional("iban", label("IBAN"), _plain(read.text(42), plain_iban)),
        _optional("contact_name", label("Contact person"), read.text(150)),
        _optional(
            "contact_email", label("Email address of the contact person"), _checked(read.text(254), validate_email)
        ),
        _optional("contact_phone", label("Telephone number of the contact person"), read.text(30)),
        _optional("address", label("Address for letters"), read.text(500)),
        _optional("salutation", label("How a letter greets"), read.choice(_choices(Salutation))),
        _optional("co_applicants", label("Who apply together with it"), read.text(500)),
        _required("municipality", label("Municipality"), read.choice(places)),
        _optional("project", label("Housing project"), read.text(200)),
        _required("subject", label("Subject"), read.text(200)),
        _optional("dwellings", label("Dwellings"), read.whole),
        _required("requested", label("Requested"), read.positive_euros),
        _optional("total_costs", label("Total project costs"), read.euros),
        _optional("own_contribution", label("Own contribution"), read.euros),
        _required("received_on", label("Received on"), read.day),
        _optional("channel", label("Received via"), read.choice(_choices(Channel))),
    ]


def _required(key: str, label: Any, reader: read.Reader) -> WantedColumn:
    return WantedColumn(key, label, read=reader, is_required=True)


def _optional(key: str, label: Any, reader: read.Reader) -> WantedColumn:
    return WantedColumn(key, label, read=reader, is_optional_column=True)


def import_applications(path: Path, *, actor: User, is_dry_run: bool = True, on_row: OnRow | None = None) -> Outcome:
    """Read a workbook and store its applications, or say for each cell why not.

    All or nothing: with one fault nothing is stored. A dry run does everything and then takes it back. `on_row` gets
    the number of rows done and in all. What comes in is taken over: its dossiers say from which workbook.
    """
    table = read_table(path, fields(), beside=EXPLANATION)
    _check_references(table)
    with take_over(path.name), transaction.atomic():
        differs = _store(table, actor, on_row)
        if is_dry_run or table.faults:
            transaction.set_rollback(True)
    return Outcome(0 if table.faults else len(table.rows), table.faults, differs)


def _check_references(table: Table) -> None:
    seen: dict[str, int] = {}
    wanted = {values["reference"] for _row, values in table.rows}
    known = set(Application.objects.exclude(reference="").values_list("reference", flat=True)) & wanted
    for number, values in table.rows:
        reference = values["reference"]
        if reference in seen:
            reason = _("This case number is already in row %(row)s.") % {"row": seen[reference]}
            table.fault_at(number, "reference", reason, reference)
        elif reference in known:
            table.fault_at(number, "reference", _("This case number is already in the system."), reference)
        seen.setdefault(reference, number)


def _store(table: Table, actor: User, on_row: OnRow | None) -> dict[int, str]:
    total, differs = len(table.rows), {}
    for done, (number, values) in enumerate(table.rows, start=1):
        try:
            with transaction.atomic():
                received = _receive(values, actor)
            if sentence := known_otherwise(received.given):
                differs[number] = sentence
        except Refusal as refusal:
            table.fault_at(number, _column_of(refusal), str(refusal))
        except ValidationError as error:
            table.fault_at(number, "applicant", " ".join(error.messages))
        if on_row:
            on_row(done, total)
    return differs


def _column_of(refusal: Refusal) -> str:
    return {"AmountNotPositive": "requested"}.get(refusal.code, "received_on")


def _receive(values: dict[str, Any], actor: User) -> Application:
    applicant = NewApplicant(
        values["applicant"],
        values["applicant_kind"],
        **{name: values.get(name) or "" for name in GIVEN if name not in ("name", "kind")},
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


KINDS: dict[Any, CellKind] = {
    read.day: CellKind.DATE,
    read.euros: CellKind.EURO,
    read.positive_euros: CellKind.EURO,
    read.whole: CellKind.INTEGER,
}


def write_template(out: BinaryIO) -> None:
    """Write an empty workbook with the columns, and a sheet that says what each is for."""
    columns = [
        ColumnSpec(wanted_column.key, wanted_column.label, KINDS.get(wanted_column.read, CellKind.TEXT), width=22)
        for wanted_column in fields()
    ]
    explained = [[_("Column"), _("Key"), _("Must be filled in")]]
    explained += [
        [str(wanted_column.label), wanted_column.key, _("yes") if wanted_column.is_required else _("no")]
        for wanted_column in fields()
    ]
    sheets: list[Sheet | FormSheet] = [
        Sheet(_("Applications"), columns, []),
        FormSheet(_("Explanation"), explained, widths=(36, 24, 20)),
    ]
    write_workbook(out, sheets, title=_("Applications to import"), creator="Drenthe Wonen")
