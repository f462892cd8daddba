"""Every file that is refused has a way on beside throwing it away, and the name that it was sent by."""

import re

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import PlanUpload, Upload
from tests.monitoring import sheets
from tests.monitoring.test_plan_columns import bring as bring_plans
from tests.monitoring.test_table_views import bring
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
NAME = "Opgave van Jan.xlsx"
PERMITS = sheets.PERMITS
PLANS = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Prijsklasse", 2025, 2026]
PLAN = ["Haven", "Assen", "Verdichting", "2A", "Sociale huur", 1, 2]


def changed(row, column, value, rows=PERMITS):
    return [
        [value if (at, number) == (row, column) else one for number, one in enumerate(line)]
        for at, line in enumerate(rows)
    ]


REFUSED = {
    "only texts": [["Geachte heer"], ["Hierbij de cijfers"]],
    "nothing": [[None]],
    "only names": PERMITS[:1],
    "names of somebody's own": [["Streek", "a", "b", "c", "d"], *PERMITS[1:]],
    "no figures": [PERMITS[0], *([row[0], None, None, None, None] for row in PERMITS[1:])],
    "more than one number": changed(1, 1, "30-40"),
    "not known": changed(1, 1, "n.b."),
    "a word": changed(1, 1, "veel"),
    "an unknown row": changed(1, 0, "Groningen"),
    "a nameless row": changed(1, 0, None),
    "a row twice": changed(1, 0, "Zuid-oost"),
    "a row less": PERMITS[:2] + PERMITS[3:],
    "a column less": [row[:3] for row in PERMITS],
    "a column more": [[*row, "x"] for row in PERMITS],
    "a figure under no name": changed(1, 0, "Noord", [PERMITS[0], [*PERMITS[1], 5], *PERMITS[2:]]),
    "groups of digits": changed(1, 1, "1.180"),
    "an empty part of a total that is not there": changed(1, 2, None, PERMITS[:4]),
    "two tables": [*PERMITS, [None], *PERMITS],
    "on its side": [list(column) for column in zip(*changed(1, 0, "Groningen"), strict=True)],
}


def ways_on(page, upload):
    """The links and forms within the page about the file itself, but for throwing it away."""
    main = page.split("<main", 1)[1].split("</main", 1)[0]
    found = re.findall(r'(?:href|action)="([^"#?]+)', main)
    return [one for one in found if "discard" not in one and one not in ("", "/")]


@pytest.mark.parametrize("kind", REFUSED)
def test_refused_file_of_a_table_has_a_way_on_and_its_own_name(tmp_path, kind):
    officer = signed_in(Role.STATISTICS_OFFICER)
    answer = bring(officer, tmp_path, REFUSED[kind], "permits-client", name=NAME)
    upload = Upload.objects.get()
    assert upload.fault_count > 0

    for address in {answer["Location"], upload.get_absolute_url()}:
        page = officer.get(address, follow=True).content.decode()
        again = reverse("monitoring:table-load", args=["permits-client"])
        mapping, choose = (reverse(f"monitoring:upload-{one}", args=[upload.pk]) for one in ("mapping", "choose"))
        assert {again, mapping, choose} & set(ways_on(page, upload)), kind
        assert NAME in page, kind


@pytest.mark.parametrize(
    "rows",
    [
        [["Geachte heer"], ["Hierbij de plannen"]],
        [PLANS],
        [["a", "b", "c", "d", "e", 2025, 2026], PLAN],
        [PLANS, [*PLAN[:5], "veel", 1]],
        [PLANS, ["Haven", "Onbekendstad", *PLAN[2:]]],
        [PLANS, [None, *PLAN[1:]]],
        [PLANS[:5], PLAN[:5]],
        [[*PLANS[:5], 2025, 2027], PLAN],
        [[*PLANS[:3], *PLANS[4:]], [*PLAN[:3], *PLAN[4:]]],
    ],
)
def test_refused_file_of_plans_has_a_way_on_and_its_own_name(tmp_path, rows):
    officer = signed_in(Role.STATISTICS_OFFICER)
    answer = bring_plans(officer, tmp_path / NAME, rows)
    upload = PlanUpload.objects.get()
    assert upload.fault_count > 0

    for address in {answer["Location"], upload.get_absolute_url()}:
        page = officer.get(address, follow=True).content.decode()
        ways = {reverse("monitoring:plan-load"), reverse("monitoring:plan-columns", args=[upload.pk])}
        assert ways & set(ways_on(page, upload)), rows
        assert NAME in page


def test_list_of_faults_offers_to_point_at_the_row_with_the_names(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path, changed(1, 1, "veel"), "permits-client", name=NAME)
    upload = Upload.objects.get()

    page = officer.get(upload.get_absolute_url()).content.decode()

    before = page[: page.index('<ol class="faults">')]
    assert f'<a href="{reverse("monitoring:upload-mapping", args=[upload.pk])}#names-row">' in before
