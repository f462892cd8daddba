"""A column that is not in the file, by the word of a person: not known with a finding, and a refusal with a way on."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext

from drenthe.accounts.roles import Role
from monitoring.enums import FindingKind, Mark
from monitoring.models import Finding, Upload, Value
from monitoring.services.files import uploads
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def without(rows, column):
    """The rows without a column."""
    return [[*row[:column], *row[column + 1 :]] for row in rows]


def brought(officer, tmp_path, rows, table, **about):
    bring(officer, tmp_path, rows, table, **about)
    upload = Upload.objects.get(closed_at=None)
    return upload, reverse("monitoring:upload-mapping", args=[upload.pk])


def chosen(form, **said):
    given = {name: form[name].value() for name in form.fields if name.startswith(("column-", "name-"))}
    return given | said


def test_file_without_a_column_is_stored_as_not_known_with_a_finding_by_the_word_of_a_person(officer, tmp_path):
    upload, address = brought(officer, tmp_path, without(sheets.HOLDERS, 1), "permit-holders")
    form = officer.get(address).context["form"]
    assert "lacking" in form.fields

    refused = officer.post(address, chosen(form))
    assert refused.status_code == 400
    officer.post(address, chosen(form, lacking="on"))
    upload.refresh_from_db()
    previewed = uploads.preview_upload(upload)
    assert previewed.reading.faults == []
    assert {entry.mark for place, entry in previewed.reading.entries.items() if "/opening" in place[0]} == {
        Mark.NOT_PRINTED
    }
    lines = {doubt.name: doubt.lines for doubt in previewed.doubts}
    assert len(lines[gettext("Columns that are not in the file")]) == 1
    act(officer, "confirm", upload)

    stored = Value.objects.filter(series__key__endswith="/opening")
    assert set(stored.values_list("mark", "number")) == {(Mark.NOT_PRINTED, None)}
    finding = Finding.objects.get(kind=FindingKind.LACKING)
    assert finding.closed_on is None
    assert len(finding.cells) == stored.count()


def test_next_file_without_it_says_so_again_and_one_with_it_ends_the_finding(officer, tmp_path):
    upload, address = brought(officer, tmp_path, without(sheets.HOLDERS, 1), "permit-holders")
    officer.post(address, chosen(officer.get(address).context["form"], lacking="on"))
    act(officer, "confirm", upload)

    again, _address = brought(officer, tmp_path, without(sheets.HOLDERS, 1), "permit-holders", name="next.xlsx")
    assert again.fault_count == 0
    assert uploads.preview_upload(again).reading.lacking
    uploads.uploads.discard(again)
    whole, _address = brought(officer, tmp_path, sheets.HOLDERS, "permit-holders", name="whole.xlsx")
    act(officer, "confirm", whole)

    assert Finding.objects.get(kind=FindingKind.LACKING).closed_on is not None


def test_table_of_years_cannot_come_without_one_and_says_who_can_give_it(officer, tmp_path):
    _upload, address = brought(officer, tmp_path, without(sheets.PLANS, 2), "plan-capacity", year=2024)
    form = officer.get(address).context["form"]

    answer = officer.post(address, chosen(form))

    assert "lacking" not in form.fields
    assert answer.status_code == 400
    (error,) = answer.context["form"].non_field_errors()
    assert "Vraag ze aan de afzender, of voer de cijfers zelf in." in error
