"""The workbook “Budget” holds what the screen shows, to the cent, in typed cells."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
import python_calamine
from django.utils import timezone
from django.utils.translation import override

from drenthe.dates.services.takeover import take_over
from drenthe.exports.base import ExportRequest
from drenthe.exports.registry import get_export
from drenthe.exports.runner import write_prepared
from subsidies.enums import Part
from subsidies.models import Application
from subsidies.services.ceilings import budget
from tests import factories, paying
from tests.factories import make_user
from tests.told import give_address

pytestmark = pytest.mark.usefixtures("data_2024")
DAY = date(2024, 12, 31)


def workbook(as_of=DAY, *, values=True):
    order = ExportRequest({}, as_of, "Fen Financiën", timezone.now())
    out = BytesIO()
    with override("nl"):
        export = get_export("budget")
        write_prepared(export.prepare(order), out, title=export.title, order=order)
    return openpyxl.load_workbook(out, data_only=values), out


def rows_of(sheet, *, keys_at):
    keys = [cell.value for cell in sheet[keys_at] if cell.value]
    for row in sheet.iter_rows(min_row=keys_at + 1, values_only=True):
        if row[0] is None:
            return
        yield dict(zip(keys, row, strict=False))


def cents(value):
    return Decimal(str(value or 0)).quantize(Decimal("0.01"))


def test_overview_equals_the_figures_of_the_screen():
    book, _out = workbook()

    totals = [row for row in rows_of(book["Overzicht"], keys_at=4) if row["source"] == "Totaal"]

    assert [
        tuple(
            cents(row[key])
            for key in ("ceiling", "awarded", "available", "pending", "available_if_all_awarded", "paid")
        )
        for row in totals
    ] == [
        (row.allotted, row.awarded, row.available, row.pending, row.available_if_all_awarded, row.paid)
        for row in budget.figures(as_of=DAY)
    ]
    assert cents(totals[0]["available_if_all_awarded"]) == Decimal("372000.00")
    assert cents(totals[1]["awarded"]) == Decimal("960138.43")


def test_totals_are_formulas_and_their_kept_values_are_right():
    formulas, _out = workbook(values=False)
    values, _out = workbook()
    sheet = formulas["Overzicht"]

    for part, label in (("grant", "Alle subsidies"), ("loan", "Alle leningen")):
        last = next(row for row in range(5, 40) if sheet.cell(row, 1).value == label)

        assert str(sheet.cell(last, 5).value).startswith("=SUM(")
        assert str(sheet.cell(last, 7).value) == f"=E{last}-F{last}"
        total = budget.total(row for row in budget.figures(as_of=DAY) if row.ceiling.part == part)
        assert cents(values["Overzicht"].cell(last, 7).value) == total.available
        assert total.available


def test_loans_and_grants_are_not_added_up():
    book, _out = workbook()

    labels = [book["Overzicht"].cell(row, 1).value for row in range(1, 60)]

    assert "Alle regelingen samen" not in labels
    assert [label for label in labels if str(label).startswith("Alle ")] == ["Alle subsidies", "Alle leningen"]


def test_check_against_the_lists_is_nil():
    book, _out = workbook()
    sheet = book["Overzicht"]

    start = next(row for row in range(5, 40) if str(sheet.cell(row, 1).value).startswith("Controle"))

    lines = [(sheet.cell(row, 1).value, cents(sheet.cell(row, 2).value)) for row in range(start + 1, start + 9)]
    assert [amount for _label, amount in lines] == [Decimal("0.00")] * 8
    assert (lines[0][0], lines[7][0]) == ("Plafond: Alle subsidies", "Betaald: Alle leningen")


def test_lists_behind_the_overview_add_up_grants_and_loans_apart():
    book, _out = workbook()

    found = {
        row[0]: cents(row[-1])
        for row in book["Plafonds"].iter_rows(values_only=True)
        if str(row[0]).startswith("Totaal")
    }

    sums = {part: budget.total(row for row in budget.figures(as_of=DAY) if row.ceiling.part == part) for part in Part}
    assert found == {"Totaal: Subsidie": sums["grant"].allotted, "Totaal: Renteloze lening": sums["loan"].allotted}
    assert all(found.values())


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2026, 12, 31)])
def test_awarded_is_one_figure_on_every_sheet_also_after_a_withdrawal(day):
    case = Application.objects.filter(part="grant", awarded_amount__gt=0).order_by("pk").first()
    with take_over("test"):
        factories.end_award(case, decided_on=date(2024, 12, 30))

    book, _out = workbook(day)

    total = budget.total(budget.figures(as_of=day)).awarded
    assert sum((cents(row["awarded"]) for row in rows_of(book["Zaken"], keys_at=2)), Decimal()) == total
    assert sum((cents(row["change_awarded"]) for row in rows_of(book["Boekingen"], keys_at=2)), Decimal()) == total
    found = next(row for row in rows_of(book["Zaken"], keys_at=2) if row["case_number"] == case.case_number)
    assert (cents(found["awarded"]), cents(found["awarded_first"])) == (Decimal("0.00"), case.awarded_amount)


def test_booking_of_a_payment_has_its_reference():
    case = Application.objects.filter(part="grant", status="awarded", awarded_amount__gt=100).order_by("pk").first()
    with take_over("test"):
        for amount, reference in ((Decimal("60.00"), "INK-1"), (Decimal("40.00"), "INK-2")):
            paying.pay(case, amount=amount, paid_on=DAY, reference=reference, actor=make_user())

    book, _out = workbook()

    rows = [row for row in rows_of(book["Boekingen"], keys_at=2) if row["case_number"] == case.case_number]
    paid = [(cents(row["change_paid"]), row["reference"]) for row in rows if row["change_paid"]]
    assert [(amount, reference) for amount, reference in paid if reference and reference.startswith("INK")] == [
        (Decimal("60.00"), "INK-1"),
        (Decimal("40.00"), "INK-2"),
    ]


def test_ledger_adds_up_to_the_overview():
    book, _out = workbook()

    entries = list(rows_of(book["Boekingen"], keys_at=2))

    total = budget.total(budget.figures(as_of=DAY))
    assert sum((cents(row["change_awarded"]) for row in entries), Decimal()) == total.awarded
    assert sum((cents(row["change_paid"]) for row in entries), Decimal()) == total.paid


def test_cells_have_their_type():
    book, _out = workbook()

    row = next(rows_of(book["Zaken"], keys_at=2))

    assert isinstance(row["requested"], int | float)
    assert isinstance(row["received_on"], datetime)
    assert row["example"] in {"Ja", "Nee"}
    assert row["case_number"].startswith("DW-")


def test_headers_are_dutch_with_stable_keys_below_and_stay_in_sight():
    book, _out = workbook()
    sheet = book["Boekingen"]

    assert [sheet.cell(1, 2).value, sheet.cell(2, 2).value] == ["Zaaknummer", "case_number"]
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref.startswith("A2:")


def test_about_sheet_says_who_asked_what_and_as_of_when():
    book, _out = workbook()

    answers = dict(book["Over dit bestand"].iter_rows(values_only=True))

    assert answers["Gevraagd door"] == "Fen Financiën"
    assert answers["Stand op"] == datetime(2024, 12, 31)


def test_workbook_as_of_a_day_does_not_know_what_came_later():
    pending = Application.objects.filter(scheme__code="knelpuntenpot", status="received").first()
    give_address(pending, actor=make_user())
    factories.judged(pending, "no", make_user())
    factories.award(pending, amount=pending.requested_amount, decided_on=date(2025, 2, 3), actor=make_user())

    book, _out = workbook()

    row = next(row for row in rows_of(book["Zaken"], keys_at=2) if row["case_number"] == pending.case_number)
    assert (row["status"], row["awarded"], row["decided_on"]) == ("In behandeling", None, None)
    first = next(rows_of(book["Overzicht"], keys_at=4))
    assert cents(first["awarded"]) == Decimal("444000.00")


def test_calamine_reads_the_same_amounts():
    book, out = workbook()

    sheet = python_calamine.CalamineWorkbook.from_filelike(BytesIO(out.getvalue())).get_sheet_by_name("Zaken")

    column = [cell.value for cell in book["Zaken"][2]].index("requested")
    read = [cents(row[column]) for row in sheet.to_python()[2:]]
    assert read == [cents(row[column]) for row in book["Zaken"].iter_rows(min_row=3, values_only=True)]
