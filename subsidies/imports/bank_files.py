"""A file of the bank received, matched with our payments, and confirmed: both times by the same rules."""

from collections.abc import Sequence
from typing import Any

from django.core.files.base import File
from django.db.models import Q
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.files.filechecks import fingerprint
from drenthe.lib.files.filetypes import extension_of
from drenthe.lib.refusals import Refusal
from drenthe.uploads.services import trials, uploads
from drenthe.uploads.services.refusals import ShownChanged
from subsidies.award_enums import BankOutcome
from subsidies.imports.bank_csv import BankCsvError, read_csv_lines
from subsidies.imports.camt import CamtError, read_camt
from subsidies.models import BankFile
from subsidies.services.payments import bank_matching, payment_runs, payments
from subsidies.services.payments.bank_lines import BankLine
from subsidies.services.payments.bank_matching import Match
from subsidies.services.payments.bank_refusals import (
    BankFileEmpty,
    BankFileTooLong,
    BankFileTwice,
    BankFileUnreadable,
    NotABankFile,
    NothingToRecord,
)

ENDINGS = (".xml", ".csv")
MOST = 20_000  # lines


def receive(file: File, *, actor: User) -> BankFile:
    """Keep a file of the bank that can be read, and match it at once.

    Raises NotABankFile, BankFileTwice, BankFileUnreadable, BankFileTooLong, BankFileEmpty, and what `receive` of
    drenthe.uploads does: then it is not kept.
    """
    name = str(file.name)
    if extension_of(name) not in ENDINGS:
        raise NotABankFile(name=name)
    earlier = BankFile.objects.filter(sha256=fingerprint(file), is_discarded=False).first()
    if earlier is not None:
        day = timezone.localdate(earlier.uploaded_at)
        raise BankFileTwice(name=earlier.file_name, who=str(earlier.uploaded_by), day=day)
    found = uploads.receive(BankFile(), file=file, name=name, endings=ENDINGS, actor=actor)
    try:
        return look_again(found, actor=actor)
    except Refusal:
        uploads.forget(found)
        raise


def look_again(found: BankFile, *, actor: User) -> BankFile:
    """Match a file anew and keep what came of it. Raises UploadIsClosed, and what `lines_of` does."""
    return trials.save_trial(found, _result(_match(found, lines_of(found), actor)))


def lines_of(found: BankFile) -> list[BankLine]:
    """Read a file. Raises BankFileUnreadable, BankFileTooLong, BankFileEmpty or CannotOpen."""
    name = found.file_name
    with uploads.on_disk(found) as path:
        try:
            lines = read_camt(path, most=MOST) if path.suffix == ".xml" else read_csv_lines(path, name=name, most=MOST)
        except (CamtError, BankCsvError) as error:
            raise BankFileUnreadable(name=name, where=str(error)) from error
    if len(lines) > MOST:
        raise BankFileTooLong(name=name, most=MOST)
    if not lines:
        raise BankFileEmpty(name=name)
    return lines


def confirm(found: BankFile, *, seen: str, actor: User) -> BankFile:
    """Record as paid what matches, as somebody saw it: `seen` is the mark of that. All of it or nothing.

    Raises UploadIsClosed, ShownChanged, NothingToRecord, and what `payments.pay` raises.
    """

    def apply(locked: BankFile) -> tuple[Any, str]:
        lines = lines_of(locked)
        payment_runs.lock_payments(Q(pk__in=bank_matching.named(lines)))
        matches = _match(locked, lines, actor)  # as it stands now that nobody else can touch it
        result = _result(matches)
        if mark_of(result) != seen:
            raise ShownChanged
        paid = [row for one in matches for row in one.paid]
        if not paid:
            raise NothingToRecord
        payments.pay_all(paid, actor=actor)
        return _recorded(result), seen

    return trials.store(found, apply, seen=seen)


def mark_of(result: Any) -> str:
    """Return what stands for everything that a file would record."""
    return trials.mark_of(result["lines"])


def _match(found: BankFile, lines: Sequence[BankLine], actor: User) -> list[Match]:
    return bank_matching.match(lines, file_name=found.file_name, actor=actor)


def _result(matches: Sequence[Match]) -> dict[str, Any]:
    return {"lines": [_row(one) for one in matches]}


def _row(found: Match) -> dict[str, Any]:
    line, orders = found.line, found.orders
    return {
        "number": line.number,
        "booked_on": line.booked_on.isoformat(),
        "amount": str(line.amount),
        "is_credit": line.is_credit,
        "iban": line.iban,
        "reference": line.reference,
        "text": line.text,
        "reason": line.reason,
        "outcome": str(found.outcome),
        "notes": found.why,
        "orders": [order.pk for order in orders],
        "case": orders[0].application.case_number if orders else "",
        "run": next(([order.run_id, order.run_name] for order in orders if order.run_id), None),
    }


def _recorded(result: dict[str, Any]) -> dict[str, Any]:
    lines = [
        row | {"outcome": str(BankOutcome.RECORDED)} if row["outcome"] == BankOutcome.MATCHED else row
        for row in result["lines"]
    ]
    return {"lines": lines}
