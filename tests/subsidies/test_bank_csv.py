"""A list of movements as banks give it as CSV: read by the names of its columns, or refused."""

from datetime import date
from decimal import Decimal

import pytest

from subsidies.imports.bank_csv import BankCsvError, read_csv_lines

OWN, OTHER = "NL20INGB0001234567", "NL91ABNA0417164300"
WITH_SIDES = (
    "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mutatiesoort;Mededelingen\n"
    f"20261130;Gemeente Assen;{OWN};{OTHER};OV;Af;1.400,10;Overschrijving;Kenmerk: DW-2026-00001-7 Subsidie\n"
    f"20261130;Verhuurder;{OWN};;IC;Bij;99,99;Incasso;Huur november\n"
)
WITH_SIGNS = (
    "IBAN/BBAN,Munt,Datum,Bedrag,Tegenrekening IBAN/BBAN,Naam tegenpartij,Transactiereferentie,Omschrijving-1\n"
    f'{OWN},EUR,2026-11-30,"-1400,10",NL91 ABNA 0417 1643 00,Gemeente Assen,DW-2026-00001-7,Subsidie\n'
    f'{OWN},EUR,2026-11-30,"+99,99",,Verhuurder,,Huur november\n'
)


def read(tmp_path, text, most=10):
    path = tmp_path / "afschrift.csv"
    path.write_text(text, encoding="utf-8")
    return read_csv_lines(path, name="afschrift.csv", most=most)


@pytest.mark.parametrize("text", [WITH_SIDES, WITH_SIGNS, WITH_SIGNS.replace("+99,99", "99,99")])
def test_lines_are_read_whatever_the_bank_calls_its_columns(tmp_path, text):
    out, into = read(tmp_path, text)

    assert (out.booked_on, out.amount, out.is_credit) == (date(2026, 11, 30), Decimal("1400.10"), False)
    assert (out.own_iban, out.iban, out.reference, out.currency) == (OWN, OTHER, "DW-2026-00001-7", "EUR")
    assert (into.amount, into.is_credit, into.iban) == (Decimal("99.99"), True, "")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("20261130;Gemeente", "20261331;Gemeente", "A2"),
        ("20261130;Gemeente", ";Gemeente", "A2"),
        ("1.400,10", "1.400", "2"),
        (";Af;", ";?;", "2"),
        (";Af;1.400,10", ";;1.400,10", "2"),
        ("Tegenrekening;", "Wie;", "Tegenrekening"),
        ("Bedrag (EUR)", "Saldo", "Bedrag"),
    ],
)
def test_what_cannot_be_read_as_it_stands_is_refused_by_its_place(tmp_path, old, new, said):
    assert old in WITH_SIDES

    with pytest.raises(BankCsvError, match=said):
        read(tmp_path, WITH_SIDES.replace(old, new))


def test_amounts_of_which_none_has_a_sign_are_refused(tmp_path):
    with pytest.raises(BankCsvError, match="bij- of afgeschreven"):
        read(tmp_path, WITH_SIGNS.replace("+99,99", "99,99").replace("-1400,10", "1400,10"))


def test_no_more_is_read_than_asked(tmp_path):
    assert len(read(tmp_path, WITH_SIDES, most=1)) == 2
