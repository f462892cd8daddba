"""What is filled in of a budget in lines: pasted or typed, approved by line, and accounted for by line."""

import re
from abc import abstractmethod
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.values.money import ZERO, AmountError, MoneyFormField, format_euros, parse_euros
from subsidies.forms.acts import ActForm
from subsidies.forms.term_acts import DocumentForm, document_field
from subsidies.imports import cost_sheets
from subsidies.models import CostLine
from subsidies.services.assessment.cost_sheet import CostSheet, SheetLine, basis_of, sheet_of

NUMBER = re.compile(r"[€\s]*[\d.,]+")
SPLIT = re.compile(r"\t+|;|\s{2,}")  # how cells come from a sheet, or how people type columns


class CostLinesField(forms.CharField):
    """Lines of a budget, pasted from a sheet or typed: what, a tab, a semicolon or two spaces, and the amount."""

    widget = forms.Textarea  # of one line the tabs would be gone
    default_error_messages = {
        "line": gettext_lazy(
            "Line %(number)s: write what it is, a semicolon and the amount, for example: Architect; 4.500,00."
        ),
        "columns": gettext_lazy(
            "Line %(number)s has %(columns)s columns. Copy two columns of the sheet: what it is, and the amount."
        ),
    }

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """Return each line with its euros. Raises ValidationError with the line that does not fit."""
        found = []
        for number, line in enumerate((super().clean(value) or "").splitlines(), 1):
            cells = [cell.strip() for cell in SPLIT.split(line.strip()) if cell.strip()]
            if not cells:
                continue
            if any(NUMBER.fullmatch(cell) for cell in cells[1:-1]):  # it would be a part of the name
                params = {"number": number, "columns": len(cells)}
                raise ValidationError(self.error_messages["columns"], code="columns", params=params)
            try:
                found.append({"what": " ".join(cells[:-1]), "asked": _amount(cells)})
            except AmountError:
                params = {"number": number}
                raise ValidationError(self.error_messages["line"], code="line", params=params) from None
        return found


def _words(label: str, help_text: str = "", *, initial: str) -> forms.CharField:
    """A reason of one line, so that a budget of many lines can be looked over."""
    return forms.CharField(label=label, help_text=help_text, initial=initial, required=False, max_length=500)


def _amount(cells: list[str]) -> Decimal:
    """The last cell; of one cell there is nothing that it is an amount of. Raises AmountError."""
    if len(cells) < 2:
        raise AmountError(cells[0])
    return parse_euros(cells[-1])


class EnterCostsForm(DocumentForm):
    """The lines of the budget, as the applicant gave it: typed, pasted, or read from its sheet in the dossier.

    What is read stands in the form for whoever looks at it; nothing is stored until it is sent once more.
    """

    document = document_field(
        gettext_lazy("Read the lines from this sheet"),
        gettext_lazy("Only while there are no lines below. You see what was read before anything is stored."),
    )
    lines = CostLinesField(
        label=gettext_lazy("Lines of the budget"),
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    drops_approval = forms.BooleanField(
        required=False,
        help_text=gettext_lazy("With other lines all of them are approved anew, before anything is awarded by them."),
    )

    @property
    def is_choosing(self) -> bool:
        """Whether the lines are still to be read from a sheet, or could not be: then nothing is stored yet."""
        return self.is_reading

    def values(self) -> dict[str, Any]:
        """The lines, and whether it is known that the approval lapses: the sheet was read."""
        return {name: self.cleaned_data[name] for name in ("lines", "drops_approval") if name in self.cleaned_data}

    def prepare(self) -> None:
        """The lines that were entered before; to what they must come; and what a sheet says that was chosen."""
        super().prepare()
        self.is_reading = self.is_bound and bool(self.data.get("document")) and not self.data.get("lines", "").strip()
        if self.is_reading:
            self._read()
        self.fields["lines"].help_text = _(
            "Copy two columns from the sheet of the applicant and paste them here: what it is, and the amount. Or "
            "type a line for each, for example: Architect; 4.500,00. Together they come to %(basis)s."
        ) % {"basis": format_euros(basis_of(self.application))}
        sheet = sheet_of(self.application)
        if sheet is not None:
            rows = (f"{row.line.what}; {format_euros(row.line.asked)}" for row in sheet.lines)
            self.fields["lines"].initial = "\n".join(rows)
        if sheet is None or sheet.approval is None:
            del self.fields["drops_approval"]
            return
        self.fields["drops_approval"].label = _("What was approved, %(amount)s, counts no more") % {
            "amount": format_euros(sheet.approval.total)
        }

    def _read(self) -> None:
        """Put what the sheet says in the place of the lines; a sheet that cannot be read says why."""
        try:
            document = self.fields["document"].clean(self.data["document"])
            rows = cost_sheets.lines_of(document)
        except (CannotOpen, ValidationError) as refusal:
            self.unread = str(refusal.messages[0]) if isinstance(refusal, ValidationError) else str(refusal)
            return
        self.unread = "" if rows else str(_("No row of this sheet has words and an amount."))
        said = "\n".join(f"{what.replace(';', ',')}; {format_euros(amount)}" for what, amount in rows)
        data: Any = self.data
        data = data.copy()
        data["lines"] = said
        if rows:
            data.pop("document")
        self.data = data

    def clean(self) -> dict[str, Any]:
        """Say why a sheet could not be read."""
        cleaned = super().clean() or self.cleaned_data
        if self.is_reading and self.unread:
            self.errors.pop("lines", None)
            self.add_error("document", self.unread)
        if self.data.get("document") and not self.is_reading:
            said = _("There are lines below already. Empty that box to read this sheet, or choose no sheet.")
            self.add_error("document", said)
        return cleaned


class ByLineForm(ActForm):
    """A form with some fields for each line of the budget, named with its number."""

    @abstractmethod
    def fields_of(self, row: SheetLine) -> Iterator[tuple[str, Any]]:
        """Yield the names and fields of a line."""

    @abstractmethod
    def said_of(self, line: CostLine) -> dict[str, Any]:
        """Return what was filled in of a line."""

    def prepare(self) -> None:
        """The fields of every line."""
        super().prepare()
        self.sheet: CostSheet | None = sheet_of(self.application)
        for row in self.sheet.lines if self.sheet is not None else ():
            self.fields.update({f"{name}_{row.line.number}": field for name, field in self.fields_of(row)})

    def values(self) -> dict[str, Any]:
        """Each line by its number."""
        rows = self.sheet.lines if self.sheet is not None else ()
        return {"lines": [{"number": row.line.number, **self.said_of(row.line)} for row in rows]}

    def of(self, name: str, line: CostLine) -> Any:
        """Return what was filled in in one field of a line."""
        return self.cleaned_data.get(f"{name}_{line.number}")


class ApproveCostsForm(ByLineForm):
    """What of each line is eligible, and why less."""

    def fields_of(self, row: SheetLine) -> Iterator[tuple[str, Any]]:
        """All of it, or what was approved before."""
        line, last = row.line, row.approved
        yield (
            "approved",
            MoneyFormField(
                label=_("%(what)s: eligible") % {"what": line.what},
                help_text=_("Budgeted: %(amount)s.") % {"amount": format_euros(line.asked)},
                min_value=ZERO,
                initial=line.asked if last is None else last.approved,
            ),
        )
        reason = _words(
            _("%(what)s: why less") % {"what": line.what},
            _("Only if less is eligible than was budgeted. It is in the letter."),
            initial="" if last is None else last.reason,
        )
        yield "reason", reason

    def said_of(self, line: CostLine) -> dict[str, Any]:
        """The euros and the reason."""
        return {"approved": self.of("approved", line), "reason": self.of("reason", line) or ""}


class AccountCostsForm(ByLineForm, DocumentForm):
    """What each line came to, what of it does not count and why, and what shows it."""

    def fields_of(self, row: SheetLine) -> Iterator[tuple[str, Any]]:
        """What was approved of it, or what was recorded before."""
        line, last, approved = row.line, row.realised, row.approved
        said = {"what": line.what}
        yield (
            "realised",
            MoneyFormField(
                label=_("%(what)s: costs made") % said,
                help_text=_("Approved: %(amount)s.")
                % {"amount": format_euros(line.asked if approved is None else approved.approved)},
                min_value=ZERO,
                initial=None if last is None else last.realised,
            ),
        )
        yield (
            "not_eligible",
            MoneyFormField(
                label=_("%(what)s: of that not eligible") % said,
                min_value=ZERO,
                required=False,
                initial=None if last is None else last.not_eligible,
            ),
        )
        ground = _words(_("%(what)s: why not eligible") % said, initial="" if last is None else last.ground)
        yield "ground", ground
        yield "document", document_field(_("%(what)s: evidence") % said)

    def said_of(self, line: CostLine) -> dict[str, Any]:
        """The euros, the ground and the document."""
        return {
            "realised": self.of("realised", line),
            "not_eligible": self.of("not_eligible", line) or ZERO,
            "ground": self.of("ground", line) or "",
            "document": self.of("document", line),
        }
