"""Small files with figures, as the province would have them."""

import csv
from pathlib import Path
from typing import Any

from openpyxl import Workbook

PLACES = ["Noord", "Zuid-oost", "Zuid-west", "Totaal Drenthe"]
PERMITS = [
    [
        "Regio",
        "Totaal opdrachtgevers",
        "Overheid of woningcorporatie",
        "Bouwers voor de markt",
        "Andere particuliere opdrachtgevers",
    ],
    ["Noord", 368, 171, 145, 52],
    ["Zuid-oost", 282, 55, 125, 83],
    ["Zuid-west", 480, 34, 375, 71],
    ["Drenthe", 1130, 260, 645, 206],
]
PLANS = [
    ["Regio", 2025, 2026, 2027, 2028, 2029, 2030],
    ["Noord", 633, 877, 1143, 545, 367, 470],
    ["Zuid-oost", 788, 963, 1334, 636, 857, 930],
    ["Zuid-west", "5t60", 1751, 1423, 1243, 828, 1016],
    ["Totaal Drenthe", 1981, 3591, 3900, 2424, 2052, 2416],
]
AFFORDABLE = [
    [
        "Regio",
        "Dure huur",
        "Middeldure huur",
        "Sociale huur",
        "Dure koop",
        "Betaalbare koop",
        "Totaal percentage betaalbaar",
    ],
    ["Noord", "2%", "3%", "28%", "45%", "21%", "52%"],
    ["Zuid-oost", "2%", "27%", "26%", "22%", "23%", "76%"],
    ["Zuid-west", "3%", "15%", "33%", "31%", "17%", "65%"],
    ["Totaal Drenthe", "2%", "16%", "29%", "32%", "21%", None],
]
HOLDERS = [
    ["Gemeente", "Saldo 1-1-2024", "Taakstelling 2024", "Gerealiseerd", "Saldo 1-1-2025"],
    ["Aa en Hunze", -13, 52, 33, -32],
    ["Assen", -24, 139, 150, -13],
    ["Borger-Odoorn", -8, 53, 36, -25],
    ["Coevorden", 3, 72, 38, -31],
    ["De Wolden", -10, 50, 38, -22],
    ["Emmen", -11, 217, 169, -59],
    ["Hoogeveen", -28, 113, 84, -57],
    ["Meppel", 11, 72, 57, -4],
    ["Midden-Drenthe", -20, 69, 49, -40],
    ["Noordenveld", 18, 63, 43, -2],
    ["Tynaarlo", -30, 70, 70, -30],
    ["Westerveld", -10, 40, 44, -6],
    ["Totaal", -122, 1010, 811, -321],
]


def write(path: Path, rows: list[list[Any]], *, formats: dict[str, str] | None = None, merged: str = "") -> Path:
    """Write an .xlsx or .csv file; `formats` are number formats by cell."""
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out, delimiter=";").writerows([["" if one is None else one for one in row] for row in rows])
        return path
    book = Workbook()
    sheet = book.active
    sheet.title = "Blad1"
    for row in rows:
        sheet.append(row)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    if merged:
        sheet.merge_cells(merged)
    book.save(path)
    return path
