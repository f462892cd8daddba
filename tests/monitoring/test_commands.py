"""The commands as an administrator types them."""

from io import BytesIO, StringIO

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

pytestmark = [pytest.mark.usefixtures("trail_2024"), pytest.mark.one_database]


def call(name, *args):
    out, err = StringIO(), StringIO()
    code = 0
    try:
        call_command(name, *args, stdout=out, stderr=err)
    except SystemExit as stop:
        code = stop.code
    return code, out.getvalue(), err.getvalue()


def test_verify_is_silent_about_what_is_right():
    code, out, err = call("verify")

    assert (code, err) == (0, "")
    assert out.startswith(
        "All agrees (report_editions, subsidies, decisions, state_aid, loans, settlements, payments, recoveries, "
        "years, samples, costs, irregularities, state_money, authority, guards, schema, chain, rows, files, "
        "orphans), in "
    )


def test_verify_names_a_balance_that_was_changed_by_hand():
    with connection.cursor() as cursor:
        _without_the_guard(cursor)
        cursor.execute("UPDATE subsidies_ceilingshare SET committed = committed - 1 WHERE committed > paid")

    code, _out, err = call("verify")

    assert code == 1
    assert "committed: 443999.99 kept, 444000.00 counted" in err
    assert "guard subsidies_share_guard: missing from the database" in err


def test_verify_names_a_case_without_its_entries():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE subsidies_application SET awarded_amount = awarded_amount - 1 WHERE part = 'loan'")

    code, _out, err = call("verify")

    assert code == 1
    assert "committed: 27500.00 kept, 27499.99 counted" in err
    assert "2 differences (subsidies 1, decisions 1)" in err


def _without_the_guard(cursor):
    on = " ON subsidies_ceilingshare" if connection.vendor == "postgresql" else ""
    cursor.execute(f"DROP TRIGGER subsidies_share_guard{on}")


def test_export_writes_a_workbook_that_opens(tmp_path):
    out = tmp_path / "budget.xlsx"

    code, said, _err = call("export", "budget", "--year", "2024", "--out", str(out))

    assert code == 0
    assert "as of 2024-12-31" in said
    assert openpyxl.load_workbook(BytesIO(out.read_bytes())).sheetnames[0] == "Overzicht"
    assert [path.name for path in tmp_path.iterdir()] == ["budget.xlsx"]


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["nonsense", "--out", "x.xlsx"], "bestaat niet"),
        (["budget", "--out", "x.csv"], "made as xlsx"),
        (["budget", "--out", "nowhere/x.xlsx"], "no folder"),
    ],
)
def test_export_that_cannot_be_made_is_refused(tmp_path, monkeypatch, args, sentence):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CommandError, match=sentence):
        call("export", *args)

    assert list(tmp_path.iterdir()) == []


def test_export_leaves_nothing_when_it_fails(tmp_path, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("disk")

    monkeypatch.setattr("drenthe.exports.management.commands.export.write_prepared", fail)

    with pytest.raises(RuntimeError, match="disk"):
        call("export", "budget", "--out", str(tmp_path / "b.xlsx"))

    assert list(tmp_path.iterdir()) == []
