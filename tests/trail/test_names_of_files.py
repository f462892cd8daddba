"""What has a UUID for its key is found again in the trail: each database writes such a key in its own way."""

import pytest
from django.apps import apps
from django.db import models

from drenthe.accounts.roles import Role
from drenthe.exports.models import ExportState
from drenthe.trail.database import row_key_of
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.naming import Names
from drenthe.trail.services.telling import name_of_row
from tests.exports.exporting import make_run
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def test_row_with_such_a_key_has_its_name_and_its_page(record_property):
    kinds = {one for one in apps.get_models() if isinstance(one._meta.pk, models.UUIDField)}
    run = make_run(ExportState.QUEUED, requested_by=make_user(Role.AUDITOR))
    reader = signed_in(Role.AUDITOR)
    entry = TrailEntry.objects.filter(table_name="exports_exportrun").latest("pk")

    assert entry.row_key == row_key_of(run.pk)
    assert Names([entry], reader.user).of(type(run), entry.row_key) == name_of_row(run)
    for key in (str(run.pk), run.pk.hex):
        page = text_of(reader.get(f"/trail/exports_exportrun/{key}/"))
        assert "bestaat niet meer" not in page
        assert f'href="/trail/exports_exportrun/{entry.row_key}/"' in page
    assert type(run) in kinds
    record_property("kinds", len(kinds))
