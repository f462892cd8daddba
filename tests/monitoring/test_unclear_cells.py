"""Cells that are not clear: what a person can say on the page and what the file must say are counted apart."""

import pytest

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.sheet import Cell
from monitoring.models import PlanUpload, Table, Upload
from monitoring.services.files.entries import read_entry
from monitoring.services.tables.grid import shape_of
from tests.monitoring import sheets
from tests.monitoring.test_plan_columns import bring as bring_plans
from tests.monitoring.test_plan_rows_of_years import HARBOUR
from tests.monitoring.test_table_views import bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
UNCLEAR = ["n.b.", "?", "39/7", "ca. 40", "pm"]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def permits(*unclear):
    """The permits with these in the cells of the first rows."""
    rows = [list(row) for row in sheets.PERMITS]
    for number, text in enumerate(unclear):
        rows[1 + number // 4][1 + number % 4] = text
    return rows


@pytest.mark.parametrize("text", ["n.b.", "?", "PM", "onbekend", "n.n.b."])
def test_figure_that_nobody_knows_is_refused_with_the_way_on(definitions, text):
    with pytest.raises(CellError, match="laat de cel leeg"):
        read_entry(Cell("B2", text), shape_of(Table.objects.get(key="permits-client")))


@pytest.mark.parametrize("text", ["39/7", "ca. 40", "± 40", ">40", "30-40", "30 à 40", "30 of 40", "circa 40"])
def test_text_that_may_be_more_than_one_number_asks_for_the_one_that_counts(definitions, text):
    with pytest.raises(CellError, match="meer dan één getal"):
        read_entry(Cell("B2", text), shape_of(Table.objects.get(key="permits-client")))


def test_cells_that_no_answer_can_mend_are_counted_apart_from_those_that_one_can(officer, tmp_path):
    bring(officer, tmp_path, permits("1.180", *UNCLEAR, "2.250"), "permits-client")

    answer = officer.get(Upload.objects.get().get_absolute_url())

    reading, page = answer.context["reading"], text_of(answer)
    assert [one.content for one in reading.to_choose] == ["1.180", "2.250"]
    assert [one.content for one in reading.to_correct] == UNCLEAR
    assert "2 dingen in dit bestand zijn niet duidelijk" in page
    assert "5 cellen kunnen alleen in het bestand worden verbeterd" in page


def test_file_of_which_nothing_can_be_said_asks_nothing(officer, tmp_path):
    bring(officer, tmp_path, permits(*UNCLEAR), "permits-client")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))

    assert (upload.has_question, "Geef hieronder aan" in page) == (False, False)
    assert "5 fouten" in page


def test_rows_that_can_be_explained_and_cells_that_cannot_are_told_apart(officer, tmp_path):
    rows = permits("n.b.")
    rows[2][0] = "Zuidoosthoek van alles"
    bring(officer, tmp_path, rows, "permits-client")

    reading = officer.get(Upload.objects.get().get_absolute_url()).context["reading"]

    assert [one.content for one in reading.to_choose] == ["Zuidoosthoek van alles"]
    assert [one.content for one in reading.to_correct] == ["n.b."]


def test_plans_count_them_apart_too_and_never_say_that_empty_is_not_known(officer, tmp_path):
    head = ["Plan", "Gemeente", "Plantype", "Planologische status", "Segment", 2026, 2027, 2028]
    bring_plans(officer, tmp_path / "plannen.xlsx", [head, [*HARBOUR, "1.180", "n.b.", "39/7"]])

    answer = officer.get(PlanUpload.objects.get().get_absolute_url())

    file, page = answer.context["seen"].file, text_of(answer)
    assert [one.content for one in file.to_choose] == ["1.180"]
    assert [one.content for one in file.to_correct] == ["n.b.", "39/7"]
    assert ("laat de cel leeg" in page, "2 cellen kunnen alleen" in page) == (False, True)
