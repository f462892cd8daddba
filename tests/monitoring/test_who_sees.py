"""Who stores figures reads whether the public sees them, or when it will: before and after."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from monitoring.models import Table, Upload
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
RELEASED, LATER = "2025-07-01", "2025-08-01"


@pytest.mark.parametrize(
    ("public", "published_on", "said"),
    [
        (
            {"released_on": RELEASED},
            LATER,
            "Het publiek ziet deze cijfers nog niet: de openbare versie is van 1 juli 2025",
        ),
        ({"released_on": RELEASED}, RELEASED, "Iedereen ziet deze cijfers"),
        ({"is_public": False}, LATER, "niet in de openbare versie"),
        ({"released_on": timezone.localdate() + timedelta(days=9)}, LATER, "Het publiek ziet deze cijfers vanaf"),
    ],
)
def test_officer_reads_whether_the_public_sees_new_figures(client, tmp_path, public, published_on, said):
    Table.objects.filter(key="permits-client").update(**public)
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path, sheets.PERMITS, "permits-client", published_on=published_on)
    upload = Upload.objects.get()

    before = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)
    after = text_of(officer.get(reverse("monitoring:table", args=["permits-client"])))

    assert said in before
    assert said in after
    page = client.get(reverse("monitoring:table", args=["permits-client"]))
    assert (page.status_code == 200) is (said == "Iedereen ziet deze cijfers")
