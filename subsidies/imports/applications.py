"""Applications from a legacy workbook: all of them or none, through the same intake as the screen."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from operator import itemgetter
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import take_over
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import IGNORE, Match, match_exactly, signature
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.table import EXPLANATION, Table, read_table
from subsidies.enums import Part, Phase
from subsidies.imports.addresses import letter_address
from subsidies.imports.decided import DECIDED, RowRefused, Signers, decide_as_before, who_may_confirm
from subsidies.imports.fields import OUTSIDE, fields
from subsidies.imports.own_words import with_said
from subsidies.imports.row_rules import wrong_in
from subsidies.models import ApplicantDetails, Application, Scheme
from subsidies.services.application.applicants import GIVEN, NewApplicant, known_otherwise, labels_of
from subsidies.services.application.doubles import Double, doubles_of
from subsidies.services.application.import_refusals import TooManyDecisions
from subsidies.services.application.intake import Plan, receive
from subsidies.services.refusals import SchemeClosed
from subsidies.term_enums import Channel

OnRow = Callable[[int, int], None]
COLUMN_OF = {  # at which cell a refusal is told; any other at the day of receipt
    "AccountOfProvince": "iban",
    "AmountNotPositive": "requested",
    "ApplicantHasOtherNumbers": "applicant",
    "DwellingsDoNotAddUp": "dwellings",
    "PhaseNotInScheme": "phase",
    "PhaseOfOtherPart": "phase",
}


@dataclass
class RowOutcome:
    """One row that can be stored: what of it, what it may be a double of, and what is known otherwise.

    `other_name` is the name under which the applicant is known, where that is another than in the row; `other_row` is
    the earlier row of the file that alone gave that name. A double names a `case`, or a `row` of the same file, and in
    what they are alike (Likeness). `is_channel_assumed`: the row does not say how it was received.
    """

    row: int
    reference: str
    applicant: str
    scheme: str
    subject: str
    requested: str
    received_on: str
    status: str = ""
    decided_on: str = ""
    awarded: str = ""
    doubles: list[dict[str, Any]] = field(default_factory=list)
    other_name: str = ""
    other_row: int | None = None
    known: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_channel_assumed: bool = False
    application: Application | None = None

    def facts(self) -> dict[str, Any]:
        """All of it as it is kept, with the number of its case once it is stored."""
        return {**vars(self), "application": self.application.case_number if self.application else ""}


@dataclass(frozen=True)
class Outcome:
    """What came of a file: how many applications were (or would be) stored, each row, and what was wrong.

    `skipped` are the columns that a person left out, `totals` the rows that add up others and are no application.
    `known` are the cases that have the numbers of all its rows, where each of them is known already. `notes` are the
    sheets that were not read, or that were though they are hidden.
    """

    stored: int
    faults: list[Fault]
    rows: list[RowOutcome] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    totals: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    @property
    def decisions(self) -> int:
        """How many rows have a decision that another person confirms."""
        return sum(row.status in DECIDED for row in self.rows)

    @property
    def known_otherwise(self) -> dict[int, str]:
        """For a row of the file the sentence on an applicant that was known with other details."""
        return {row.row: note for row in self.rows for note in row.notes}


def import_applications(
    path: Path,
    *,
    name: str = "",
    columns: Mapping[str, Any] | None = None,
    actor: User,
    decider: User | None = None,
    most_decisions: int | None = None,
    is_dry_run: bool = True,
    on_row: OnRow | None = None,
) -> Outcome:
    """Read a workbook and store its applications, or say for each cell why not.

    All or nothing: with one fault nothing is stored. A dry run does everything and then takes it back. `name` is what
    people call the file; `columns` says what its columns hold where that is not told by their names. `on_row` gets
    the number of rows done and in all. `decider` signs the decisions in it: without one they are only proposed, and
    nothing is stored. What comes in is taken over: its dossiers say from which workbook. Raises TooManyDecisions for
    more than `most_decisions`.
    """
    name = name or path.name
    table = read_rows(path, name=name, columns=columns or {})
    known = _check_references(table)
    if most_decisions is not None and _decided(table) > most_decisions:
        raise TooManyDecisions(most=most_decisions)
    with take_over(name), transaction.atomic():
        list(Scheme.objects.select_for_update(no_key=True).order_by("pk"))  # two files at once would make doubles
        rows = _store(table, actor, _signers(table, actor, decider), on_row)
        is_waiting = decider is None and any(row.status in DECIDED for row in rows)
        if is_dry_run or table.faults or is_waiting:
            transaction.set_rollback(True)
            rows = [replace(row, application=None) for row in rows]
    return Outcome(
        0 if table.faults else len(table.rows),
        table.faults,
        rows,
        _skipped(table),
        _totals(table),
        known,
        _notes(table),
    )


def read_rows(path: Path, *, name: str, columns: Mapping[str, Any]) -> Table:
    """Read a workbook as somebody said what its columns hold, where its names are, and what words in it mean."""
    return read_table(
        path,
        with_said(fields(), columns.get("words", {})),
        name=name,
        beside=EXPLANATION,
        match=match_chosen(columns),
        place=columns.get("place", ""),
        is_pointed=bool(columns.get("is_pointed")),
    )


def match_chosen(columns: Mapping[str, Any]) -> Match | None:
    """Return a match of the header row for which somebody chose the columns; the others are left out.

    None when nothing was chosen: then the names say it.
    """
    if not columns.get("columns"):
        return None
    chosen = {column: key for key, column in columns["columns"].items()}
    exactly = match_exactly(fields())

    def match(row: Any) -> dict[int, str]:
        if signature(row.values) != columns["signature"]:
            return exactly(row)
        return {at: chosen.get(at, IGNORE) for at, cell in enumerate(row.cells) if at in chosen or not cell.is_empty}

    return match


def _decided(table: Table) -> int:
    return sum(values.get("status") in DECIDED for _row, values in table.rows)


def _skipped(table: Table) -> list[str]:
    header = table.header
    return [header.row.cell(at).content for at, key in header.columns.items() if key == IGNORE] if header else []


def _totals(table: Table) -> list[str]:
    """The rows that were left out, each with its number and the first that stands in it."""
    return [f"{row.number} ({row.filled[0].content})" for row in table.totals]


def _notes(table: Table) -> list[Fault]:
    """What is to be said of other sheets, but for those of which that is an error."""
    wrong = {fault.sheet for fault in table.faults if not fault.cell}
    return [note for note in table.notes if note.sheet not in wrong]


def _signers(table: Table, actor: User, decider: User | None) -> Signers:
    able = who_may_confirm(actor) if decider is None and _decided(table) else ()
    return Signers(decider, list(able))


def _check_references(table: Table) -> list[str]:
    """Refuse numbers that are known already; return the cases that have them where all rows do, else nothing."""
    seen: dict[str, int] = {}
    rows = sorted([*table.rows, *table.broken], key=itemgetter(0))
    rows = [(number, values) for number, values in rows if values.get("reference")]
    wanted = {values["reference"] for _row, values in rows}
    cases = Application.objects.standing().exclude(reference="")
    known = dict(cases.values_list("reference", "case_number"))
    known = {reference: case for reference, case in known.items() if reference in wanted}
    for number, values in rows:
        reference = values["reference"]
        if reference in seen:
            reason = _("This case number is already in row %(row)s.") % {"row": seen[reference]}
            _tell(table, number, "reference", reason, reference)
        elif reference in known:
            reason = _("This case number is already in the system: %(case)s.") % {"case": known[reference]}
            _tell(table, number, "reference", reason, reference)
        seen.setdefault(reference, number)
    is_all = bool(rows) and all(values["reference"] in known for _row, values in rows)
    return sorted(known.values()) if is_all and len(rows) == len(table.rows) + len(table.broken) else []


def _store(table: Table, actor: User, signers: Signers, on_row: OnRow | None) -> list[RowOutcome]:
    """Store the rows with nothing wrong in them; all that is wrong is told, in the order of the rows."""
    total = len(table.rows)
    done: list[RowOutcome] = []
    here: dict[int, int] = {}  # which cases came of which rows of this file
    for number, values in (*table.rows, *table.broken):
        for column, refusal in wrong_in(values):
            _tell(table, number, column, _sentence(refusal))
    wrong = table.faulty_rows()
    for count, (number, values) in enumerate(table.rows, start=1):
        if number not in wrong:
            _store_row(table, number, values, done, here, actor=actor, signers=signers)
        if on_row:
            on_row(count, total)
    table.sort_faults()
    return done


def _store_row(
    table: Table,
    number: int,
    values: dict[str, Any],
    done: list[RowOutcome],
    here: dict[int, int],
    *,
    actor: User,
    signers: Signers,
) -> None:
    try:
        with transaction.atomic():
            outcome = _receive(number, values, here, actor)
            if outcome.application is not None:
                decide_as_before(outcome.application, values, actor=actor, signers=signers)
        done.append(outcome)
    except RowRefused as refused:
        _tell(table, number, refused.column, str(refused))
    except Refusal as refusal:
        _tell(table, number, COLUMN_OF.get(refusal.code, "received_on"), _sentence(refusal))
    except ValidationError as error:
        _tell(table, number, "applicant", " ".join(error.messages))


def _sentence(refusal: Refusal) -> str:
    """Return why a row cannot be stored; where a form would ask something, with the column that says it."""
    if refusal.field == SchemeClosed.field:
        way = _("For that, put “yes” in the column “%(column)s” of the template.") % {"column": OUTSIDE}
        return f"{refusal} {way}"
    return str(refusal)


def _tell(table: Table, row: int, column: str, reason: str, content: str = "") -> None:
    label = next(one.label for one in fields() if one.key == column)
    table.fault_at(row, column, f"{label}: {reason}", content)


def _receive(number: int, values: dict[str, Any], here: dict[int, int], actor: User) -> RowOutcome:
    given = {**values, "address": letter_address(values)}
    applicant = NewApplicant(
        values["applicant"],
        values["applicant_kind"],
        **{name: given.get(name) or "" for name in GIVEN if name not in ("name", "kind")},
    )
    projects = [values["project"]] if values.get("project") else []
    alike = doubles_of(
        values["scheme"],
        applicant=applicant,
        title=values["subject"],
        projects=projects,
        amount=values["requested"],
        received_on=values["received_on"],
    )
    application = receive(
        values["scheme"],
        applicant=applicant,
        municipality=values["municipality"],
        title=values["subject"],
        requested_amount=values["requested"],
        received_at=timezone.make_aware(datetime.combine(values["received_on"], time.min)),
        is_day_only=True,
        part=values.get("form") or Part.GRANT,
        phase=values.get("phase") or Phase.NONE,
        dwellings=values.get("dwellings"),
        projects=projects,
        plan=Plan(total_costs=values.get("total_costs"), own_contribution=values.get("own_contribution")),
        reference=values["reference"],
        channel=values.get("channel") or Channel.PAPER,
        is_outside_period=bool(values.get("outside_period")),
        actor=actor,
    )
    rows = _given_before(application, here)
    said = known_otherwise(application.given, without=rows)
    outcome = RowOutcome(
        row=number,
        reference=values["reference"],
        applicant=values["applicant"],
        scheme=values["scheme"].name,
        subject=values["subject"],
        requested=str(values["requested"]),
        received_on=values["received_on"].isoformat(),
        status=str(values.get("status") or ""),
        decided_on=values["decided_on"].isoformat() if values.get("decided_on") else "",
        awarded=str(values.get("awarded") or ""),
        doubles=[_named(double, here) for double in alike],
        other_name=_other_name(application),
        known=sorted(application.given.known),
        other_row=rows.get("name"),
        notes=[*_of_rows(rows), *([said] if said else [])],
        is_channel_assumed=not values.get("channel"),
        application=application,
    )
    here[application.pk] = number
    return outcome


def _given_before(application: Application, here: Mapping[int, int]) -> dict[str, int]:
    """Return, by name of a detail that was known otherwise, the earlier row of this file that gave it so.

    Nothing for an applicant who has another case than those of this file: that one is known.
    """
    known = application.given.known
    others = Application.objects.filter(applicant=application.applicant_id).exclude(pk=application.pk)
    if not known or not set(others.values_list("pk", flat=True)) <= here.keys():
        return {}
    given = ApplicantDetails.objects.filter(application__in=others).order_by("-pk")  # so that the earliest row stays
    return {
        name: here[one.application_id] for one in given for name, was in known.items() if getattr(one, name) == was
    }


def _of_rows(rows: Mapping[str, int]) -> Iterator[str]:
    """Give for each earlier row of the file a sentence with what it gives otherwise of the same applicant."""
    for row in sorted(set(rows.values())):
        names = [name for name, one in rows.items() if one == row]
        said = _(
            "Row %(row)s of this file gives other details of the same applicant: %(details)s. Check which are right."
        )
        yield said % {"row": row, "details": labels_of(names)}


def _other_name(application: Application) -> str:
    """Return the name under which the applicant is known; empty when it is the same one, however written.

    Another branch, with its own number, has its own name.
    """
    known = str(application.given.known.get("name", ""))
    if application.given.known.get("branch"):
        return ""
    return "" if squeeze(known) == squeeze(application.given.name) else known


def _named(double: Double, here: Mapping[int, int]) -> dict[str, Any]:
    case, row = double.application, here.get(double.application.pk)
    return {"case": "" if row else case.case_number, "row": row, "likeness": [str(one) for one in double.likeness]}
