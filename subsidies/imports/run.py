"""A workbook with applications received, tried and stored: the same both times, so that the trial tells it all."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.db.models import Max, Model, QuerySet

from drenthe.accounts.models import User
from drenthe.lib.files.filechecks import fingerprint
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import Header, find_header, header_faults, match_exactly, match_likely, widest_header
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.own_words import WordQuestion
from drenthe.lib.sheets.pointing import names_remembered, pointed_at
from drenthe.lib.sheets.refusals import TooManyRows
from drenthe.lib.sheets.sheet import Book, Sheet
from drenthe.lib.sheets.table import NAMES_IN_HEADER
from drenthe.lib.sheets.values import Reader
from drenthe.uploads.services import mappings, trials, uploads
from drenthe.uploads.services.refusals import ShownChanged, UploadHasFaults
from subsidies.enums import Action
from subsidies.imports.applications import Outcome, import_applications
from subsidies.imports.decided import who_may_confirm
from subsidies.imports.fields import fields
from subsidies.imports.own_words import questions_of
from subsidies.imports.readers import Field
from subsidies.models import (
    ApplicationImport,
    CaseEvent,
    CeilingEntry,
    ImportedCase,
    LedgerEntry,
    Mandate,
    SchemeVersion,
)
from subsidies.services.application.import_refusals import (
    ApplicantsNotSaid,
    DeciderMissing,
    DoublesNotSaid,
    NoApplicationsHeader,
    NotTheDecider,
)

MAPPINGS = "applications"  # under which kind of list the layouts are remembered
MAX_ROWS = 500  # they are tried while somebody waits; more at once is for the command
MAX_DECISIONS = 50  # each takes six times as long as a row without one
HEADER_WITHIN = 20  # rows from the top
BY_VALUES = ("scheme", "municipality", "iban")  # what stands in such a column is nothing else
ROWS_NAMED = 10  # in one sentence

EVERY_ROW = range(1, 2**31)
# What a trial looks at besides the file: the cases that there are, the money, and what is open.
CHANGES_CASES = (Action.RECEIVE, Action.CORRECT, Action.VOID)
CHANGES_FOOTING: tuple[type[Model], ...] = (LedgerEntry, CeilingEntry, SchemeVersion, Mandate)


@dataclass(frozen=True)
class Answers:
    """What a person says of rows, by their numbers.

    Those that look like other applications and are `different` ones, and those of which the applicant is known by
    another name and is the `same` organisation.
    """

    different: Container[int] = ()
    same: Container[int] = ()


UNANSWERED = Answers()


@dataclass(frozen=True)
class ApplicationList(Listed):
    """A list of applications as it was read; `is_template` when the names of its columns say all that is needed."""

    is_template: bool = False

    def suggestion(self) -> dict[str, int | None]:
        """Return for each field the column that most likely holds it."""
        wanted = fields()
        telling: dict[str, Reader] = {
            one.key: one.read for one in wanted if one.read and (one.labels or one.key in BY_VALUES)
        }
        return self.suggest(wanted, telling, by_values=[key for key in BY_VALUES if key in telling])


def list_of(run: ApplicationImport, *, pointed: str = "") -> ApplicationList:
    """Open the file of an import. Raises CannotOpen, NoApplicationsHeader or TooManyRows.

    `pointed` is the row of which somebody says that it has the names of the columns ("Blad1!7").
    """
    wanted = fields()
    with uploads.on_disk(run) as path:
        book = open_book(path, name=run.file_name)
    at = pointed_at(book, pointed or run.columns.get("place", ""))
    sheet, header, is_template = (at[0], Header(at[1]), False) if at else _names_in(book, wanted)
    if header is None:
        raise NoApplicationsHeader(name=run.file_name)
    listed = ApplicationList.of(book, sheet, header, is_template=is_template)
    if len(listed.rows) > MAX_ROWS:
        raise TooManyRows(name=run.file_name, limit=MAX_ROWS)
    return listed


def _names_in(book: Book, wanted: Sequence[Field]) -> tuple[Sheet, Header | None, bool]:
    """Return the row with the names of the columns and its sheet, and whether these are all those of the template.

    Of other names the row of which somebody said before that it has them goes before one that is guessed.
    """
    sheet = _sheet_of(book, wanted)
    exact = find_header(sheet, match_exactly(wanted), at_least=NAMES_IN_HEADER)
    if exact is not None and _says_all(sheet, exact, wanted):
        return sheet, exact, True
    remembered = mappings.remembered(MAPPINGS)
    said = ((one, header) for one in book.sheets if (header := names_remembered(one, remembered)))
    if known := next(said, None):
        return *known, False
    likely = find_header(sheet, match_likely(wanted), at_least=NAMES_IN_HEADER, within=HEADER_WITHIN)
    return sheet, exact or likely or widest_header(sheet, at_least=NAMES_IN_HEADER, within=HEADER_WITHIN), False


def _sheet_of(book: Book, wanted: Sequence[Field]) -> Sheet:
    """Return the one sheet with the names of columns that are known; the first where there is none, or more."""
    likely = match_likely(wanted)
    fitting = [one for one in book.sheets if find_header(one, likely, at_least=NAMES_IN_HEADER, within=HEADER_WITHIN)]
    return fitting[0] if len(fitting) == 1 else book.first


def _says_all(sheet: Sheet, header: Header, wanted: Sequence[Field]) -> bool:
    """Whether every column is known, once, and none that is needed is missing."""
    has = set(header.columns.values())
    missing = [one.label for one in wanted if one.key not in has and not one.is_optional_column]
    return not list(header_faults(sheet, header, missing))


def receive_list(file: File, *, instead_of: ApplicationImport | None = None, actor: User) -> ApplicationImport:
    """Keep a workbook that can be read, and try it at once where its columns are known.

    `instead_of` is the file that it corrects: what was said of that one holds for this one too, and it is discarded.
    Raises as `receive` of drenthe.uploads, or as `list_of`: then it is not kept.
    """
    run = uploads.receive(ApplicationImport(), file=file, name=str(file.name), actor=actor)
    try:
        pointed = _pointed_in(instead_of)
        listed = list_of(run, pointed=pointed)
        said = trials.said_of(instead_of, listed.header)
        if pointed and not said:
            listed = list_of(run)
        known = said or remembered(listed)
        if listed.is_template or known:
            run.columns = _as_known(known or {}, listed, pointed=pointed)
            run.save(update_fields=["columns"])
            run = try_out(run)
    except Refusal:
        uploads.forget(run)
        raise
    uploads.discard_corrected(instead_of)
    return run


def _pointed_in(run: ApplicationImport | None) -> str:
    return run.columns.get("place", "") if run and run.columns.get("is_pointed") else ""


def _as_known(known: dict[str, Any], listed: ApplicationList, *, pointed: str) -> dict[str, Any]:
    """What is known of the columns of a file, where its names are, and whether a person pointed at them."""
    if not known or listed.is_template:
        return known
    return {**known, "place": listed.place, "is_pointed": bool(pointed) and pointed == listed.place}


def questions_in(run: ApplicationImport) -> list[WordQuestion]:
    """Return the words in a file that a person can explain, as its columns are said or found. Raises as `list_of`."""
    listed, wanted = list_of(run), fields()
    columns = run.columns.get("columns") or {key: at for at, key in match_exactly(wanted)(listed.header.row).items()}
    said = run.columns.get("words", {})
    return [one for one in questions_of(listed.rows, columns, wanted, said) if one.word not in said.get(one.field, {})]


def remembered(listed: Listed) -> dict[str, Any] | None:
    """Return what the columns of such a header row held before; None when nobody said, or all read so was undone."""
    known: dict[str, Any] | None = mappings.remembered(MAPPINGS).get(listed.header.signature)
    stored = ApplicationImport.objects.filter(closed_at__isnull=False, is_discarded=False).exclude(columns={})
    used = [run for run in stored if known and all(run.columns.get(name) == known[name] for name in known)]
    return None if used and all(run.undone_at for run in used) else known


def all_stored_by(run: ApplicationImport) -> ApplicationImport | None:
    """Return the file by which all rows of another were stored before, to the same numbers; None where none did."""
    known = set((run.result or {}).get("known", ()))
    stored = ApplicationImport.objects.filter(undone_at__isnull=True, cases__application__case_number__in=known)
    first = stored.select_related("uploaded_by").exclude(pk=run.pk).order_by("-closed_at").first() if known else None
    of_first = first.cases.filter(application__case_number__in=known).count() if first else 0
    return first if of_first == len(known) else None


def choose_columns(
    run: ApplicationImport,
    *,
    columns: dict[str, int],
    words: Mapping[str, Mapping[str, str]] | None = None,
    listed: Listed,
    is_pointed: bool = False,
) -> ApplicationImport:
    """Say which column holds what and what words in it mean; stored, the next such workbook asks nothing.

    Where the names stand is said of this file only, and so is whether a person pointed at them (`is_pointed`): only
    then is another sheet left as it is. Raises UploadIsClosed.
    """
    layout = {"columns": columns, "signature": listed.header.signature, **({"words": dict(words)} if words else {})}
    said = {**layout, "place": listed.place, "is_pointed": is_pointed}
    return trials.choose_columns(run, kind=MAPPINGS, columns=said, layout=layout, header=listed.header)


@transaction.atomic
def choose_decider(run: ApplicationImport, *, decider: User) -> ApplicationImport:
    """Note who confirms the decisions in a workbook, and try it with them. Raises UploadIsClosed."""
    run = uploads.lock(run)
    run.decider = decider
    run.save(update_fields=["decider"])
    return try_out(run)


def deciders(run: ApplicationImport) -> QuerySet[User]:
    """Return who can confirm the decisions in a workbook."""
    return who_may_confirm(run.uploaded_by)


def try_out(run: ApplicationImport) -> ApplicationImport:
    """Do all of it, take it back and keep what came of it. Raises UploadIsClosed or TooManyDecisions."""
    looked_at = _stand()
    return trials.save_trial(run, as_result(_import(run, is_dry_run=True)) | {"looked_at": looked_at})


def is_outdated(run: ApplicationImport) -> bool:
    """Whether cases came in, were corrected or taken out since a file was tried, or money or schemes changed."""
    return bool(run.is_open and run.result and run.result.get("looked_at") != _stand())


def _stand() -> list[int]:
    """Return how far everything is that a trial looks at: the last row of each, none of which ever changes."""
    changes = CaseEvent.objects.filter(action__in=CHANGES_CASES).aggregate(last=Max("pk"))["last"]
    footing = [model._default_manager.aggregate(last=Max("pk"))["last"] for model in CHANGES_FOOTING]  # noqa: SLF001
    return [last or 0 for last in (changes, *footing)]


def carry_out(
    run: ApplicationImport, *, seen: str | None, answers: Answers = UNANSWERED, actor: User
) -> ApplicationImport:
    """Store all applications of a workbook as somebody saw them: `seen` is the mark of that trial; None unseen.

    `answers` are what the actor says of rows that look like something else. Raises UploadIsClosed, TrialRunMissing,
    ShownChanged, UploadHasFaults, DoublesNotSaid or ApplicantsNotSaid; of a workbook with decisions DeciderMissing, or
    NotTheDecider when the actor is not who was chosen to confirm them.
    """

    def apply(locked: ApplicationImport) -> tuple[dict[str, Any], str]:
        outcome = _import(locked, is_dry_run=False)
        result = as_result(outcome)
        if seen is not None and mark_of(result) != seen:
            raise ShownChanged
        if outcome.faults:
            raise UploadHasFaults
        _check_decider(locked, outcome, actor)
        _check_answers(outcome, answers)
        ImportedCase.objects.bulk_create(
            ImportedCase(upload=locked, application=row.application, row=row.row)
            for row in outcome.rows
            if row.application
        )
        return result, seen or ""

    return trials.store(run, apply, seen=seen or "")


@transaction.atomic
def bring_in(path: Path, *, answers: Answers = UNANSWERED, actor: User) -> ApplicationImport:
    """Store the workbook of a command, of any length, with an import that tells of it.

    Raises UploadHasFaults, DoublesNotSaid, ApplicantsNotSaid, or DeciderMissing for one with decisions: then nothing
    is kept.
    """
    with path.open("rb") as content:
        file = File(content)
        run = uploads.keep(
            ApplicationImport(result=as_result(Outcome(0, []))),
            file=file,
            name=path.name,
            sha256=fingerprint(file),
            actor=actor,
        )
    return carry_out(run, seen=None, answers=answers, actor=actor)


def _check_decider(run: ApplicationImport, outcome: Outcome, actor: User) -> None:
    if not outcome.decisions:
        return
    if run.decider is None:
        raise DeciderMissing
    if run.decider != actor:
        raise NotTheDecider(name=run.decider)


def _check_answers(outcome: Outcome, answers: Answers) -> None:
    doubles = [str(row.row) for row in outcome.rows if row.doubles and row.row not in answers.different]
    if doubles:
        raise DoublesNotSaid(rows=_listed(doubles))
    others = [str(row.row) for row in outcome.rows if row.other_name and row.row not in answers.same]
    if others:
        raise ApplicantsNotSaid(rows=_listed(others))


def _listed(rows: list[str]) -> str:
    more = ["…"] if len(rows) > ROWS_NAMED else []
    return ", ".join([*rows[:ROWS_NAMED], *more])


def as_result(outcome: Outcome) -> dict[str, Any]:
    """Return what came of a file as it is kept."""
    return {
        "rows": [row.facts() for row in outcome.rows],
        "faults": [vars(fault) for fault in outcome.faults],
        "skipped": outcome.skipped,
        "totals": outcome.totals,
        "known": outcome.known,
        "decisions": outcome.decisions,
        "notes": [vars(note) for note in outcome.notes],
    }


def mark_of(result: dict[str, Any]) -> str:
    """Return what stands for what a workbook would do; not the numbers of the cases, which a trial gives back."""
    rows = [{name: value for name, value in row.items() if name != "application"} for row in result["rows"]]
    return trials.mark_of([*rows, *({"at": f"{one['sheet']}!{one['cell']}"} for one in result["faults"])])


def _import(run: ApplicationImport, *, is_dry_run: bool) -> Outcome:
    with uploads.on_disk(run) as path:
        return import_applications(
            path,
            name=run.file_name,
            columns=run.columns,
            actor=run.uploaded_by,
            decider=run.decider,
            most_decisions=MAX_DECISIONS,
            is_dry_run=is_dry_run,
        )
