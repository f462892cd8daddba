"""An .ods file as LibreOffice writes it, made by hand: percentages, dates, repeated cells and footnotes in it."""

import zipfile
from datetime import date

import pytest

from drenthe.lib.sheets import calamine_child
from monitoring.models import Table
from monitoring.services.files.intake import Delivery, preview_delivery

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions"), pytest.mark.one_database]
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)
NAMES = [
    "Dure huur",
    "Middeldure huur",
    "Sociale huur",
    "Dure koop",
    "Betaalbare koop",
    "Totaal percentage betaalbaar",
]
ROWS = {
    "Noord": (2, 3, 28, 45, 22, 53),
    "Zuidoost": (2, 27, 26, 22, 23, 76),
    "Zuidwest": (3, 15, 33, 31, 18, 66),
    "Drenthe": (2, 16, 29, 32, 21, 66),
}


def text(value):
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def share(per_cent):
    kind = f'office:value-type="percentage" office:value="{per_cent / 100}"'
    return f"<table:table-cell {kind}><text:p>{per_cent}%</text:p></table:table-cell>"


def line(*cells, repeated=1):
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'


def write(path, figures=share):
    day = '<table:table-cell office:value-type="date" office:date-value="2025-01-01"><text:p>1-1-2025</text:p>'
    rows = [
        line(text("Betaalbaarheid 2024"), f"{day}</table:table-cell>"),
        line('<table:table-cell table:number-columns-repeated="1024"/>', repeated=2),
        line(text("Regio"), *map(text, NAMES)),
        *(line(text(name), *map(figures, row)) for name, row in ROWS.items()),
        line(text("* voorlopige cijfers; bron: gemeenten")),
        line('<table:table-cell table:number-columns-repeated="1024"/>', repeated=1_048_000),
    ]
    table = f'<table:table table:name="Blad1">{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entry = f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}">{entry}</m:manifest>')
        packed.writestr(
            "content.xml", f'<?xml version="1.0"?><office:document-content {SPACES}>{body}</office:document-content>'
        )
    return path


def previewed(path):
    return preview_delivery(Delivery(path, Table.objects.get(key="affordability"), 2024, date(2025, 7, 1)))


def percentage(shown, value):
    kind = f'office:value-type="percentage" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"


def test_percentages_are_read_as_they_are_shown(tmp_path):
    reading = previewed(write(tmp_path / "own.ods")).reading

    assert [str(fault) for fault in reading.faults] == []
    assert [reading.entries[f"noord/{key}", "2024"].number for key in ("expensive_rent", "social_rent")] == [2, 28]
    assert len(reading.entries) == 24


@pytest.mark.parametrize(
    "figures",
    [
        lambda per_cent: share(per_cent).replace(f">{per_cent}%<", f"> {per_cent},0\u00a0%<"),
        lambda per_cent: percentage(f"{per_cent}%", (per_cent + 0.3) / 100),  # as Excel, the decimals that are shown
        lambda per_cent: percentage(f"{per_cent}.0%", per_cent / 100),
    ],
)
def test_percentage_has_the_decimals_that_are_shown(tmp_path, figures):
    reading = previewed(write(tmp_path / "own.ods", figures)).reading

    assert ([str(fault) for fault in reading.faults], reading.entries["noord/social_rent", "2024"].number) == ([], 28)


@pytest.mark.parametrize(
    "figures",
    [
        lambda per_cent: percentage(f"{per_cent}.6%", (per_cent + 0.6) / 100),  # shows what is no whole number
        lambda per_cent: percentage(f"{per_cent + 1}%", per_cent / 100),  # shows something else than it holds
        lambda per_cent: percentage("", per_cent / 100),
        lambda per_cent: percentage(f"{per_cent} procent", per_cent / 100),
    ],
)
def test_percentage_that_is_not_certain_names_each_cell_and_the_way_on(tmp_path, figures):
    reading = previewed(write(tmp_path / "own.ods", figures)).reading

    assert (len(reading.faults), reading.faults[0].cell) == (24, "B5")


def test_cells_and_rows_that_are_repeated_or_covered_keep_their_places(tmp_path):
    path = write(tmp_path / "own.ods")
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    content = parts["content.xml"]
    twice = share(26).replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="2" ')
    content = content.replace(share(27) + share(26), twice)  # Zuidoost: 2, 26, 26
    content = content.replace(share(3) + share(15), "<table:covered-table-cell/>" + share(15))  # Zuidwest
    with zipfile.ZipFile(path, "w") as packed:
        for name, part in {**parts, "content.xml": content}.items():
            packed.writestr(name, part)
    reading = previewed(path).reading
    assert not reading.faults
    found = {key: reading.entries[key, "2024"].number for key in ("zuidoost/mid_rent", "zuidwest/mid_rent")}
    assert found == {"zuidoost/mid_rent": 26, "zuidwest/mid_rent": 15}


def test_content_that_declares_its_own_kind_shows_nothing_as_a_percentage(tmp_path):
    content = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with zipfile.ZipFile(tmp_path / "own.ods", "w") as packed:
        packed.writestr("content.xml", content)
    assert calamine_child._percentages(str(tmp_path / "own.ods")) == {}
    sound = write(tmp_path / "sound.ods")
    assert list(calamine_child._percentages(str(sound))) == ["Blad1"]


def test_written_percentages_a_date_and_a_footnote_are_read_as_they_stand(tmp_path):
    reading = previewed(write(tmp_path / "own.ods", lambda per_cent: text(f"{per_cent}%"))).reading

    assert [str(fault) for fault in reading.faults] == []
    assert reading.entries["noord/social_rent", "2024"].number == 28
    assert len(reading.entries) == 24
    assert any("voorlopige" in note.content for note in reading.notes)


def test_mark_of_a_footnote_in_a_figure_is_left_out(tmp_path):
    reading = previewed(write(tmp_path / "own.ods", lambda per_cent: text(f"{per_cent}%*"))).reading

    assert (reading.faults, reading.entries["noord/social_rent", "2024"].number) == ([], 28)


def test_fraction_without_the_look_of_a_percentage_is_asked(tmp_path):
    kind = 'office:value-type="float" office:value="{}"'
    cell = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"

    def fraction(per_cent):
        return cell.format(kind.format(per_cent / 100), per_cent / 100)

    assert previewed(write(tmp_path / "own.ods", fraction)).reading.faults
