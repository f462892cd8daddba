"""The same figures with another source or day: stored as a correction of the source, with its reason."""

import pytest

from drenthe.accounts.roles import Role
from monitoring.models import Load, Table, Upload
from monitoring.services.tables.grid import grid
from monitoring.services.tables.sources import sources_of
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
WHY = "De opgave kwam van het COA"


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def again(officer, tmp_path, **about):
    """Bring the file once more that was stored already."""
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", name="first.xlsx")
    act(officer, "confirm", Upload.objects.get())
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", name="again.xlsx", **about)
    return Upload.objects.get(closed_at=None)


def sources():
    [found] = grid([Table.objects.get(key="permit-holders")])
    return [(one.name, str(one.published_on)) for one in sources_of(found.cells.values())]


@pytest.mark.parametrize(
    "about",
    [{"source": "COA, opgave"}, {"published_on": "2025-08-01"}, {"source": "COA", "published_on": "2025-08-01"}],
)
def test_other_source_or_day_is_stored_with_its_reason(officer, tmp_path, about):
    upload = again(officer, tmp_path, **about)

    act(officer, "confirm", upload, correct_source="yes", why_corrected=WHY)

    load = Load.objects.latest("pk")
    assert sources() == [(about.get("source", "Gemeenten, opgave 2024"), about.get("published_on", "2025-07-01"))]
    assert (load.remark, load.added, load.changed, Load.objects.count()) == (WHY, 0, 0, 2)
    assert Upload.objects.get(pk=upload.pk).load == load


def test_page_shows_what_was_said_before_and_asks_why(officer, tmp_path):
    upload = again(officer, tmp_path, source="COA, opgave")

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, correct_source="yes", why_corrected=" ")

    assert "Gemeenten, opgave 2024" in page
    assert (Load.objects.count(), Upload.objects.get(pk=upload.pk).is_open) == (1, True)


def test_file_can_be_closed_without_it(officer, tmp_path):
    upload = again(officer, tmp_path, source="COA, opgave")

    act(officer, "confirm", upload)

    assert (Load.objects.count(), Upload.objects.get(pk=upload.pk).is_open) == (1, False)


def test_same_source_and_day_have_nothing_to_correct(officer, tmp_path):
    upload = again(officer, tmp_path)

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, correct_source="yes", why_corrected=WHY)

    assert "andere bron" not in page
    assert (Load.objects.count(), Upload.objects.get(pk=upload.pk).is_open) == (1, True)
