"""Research on the demand, inhabitants and national targets on the desk: entered with a source, changed with why."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.database.events import AppendOnlyError
from monitoring.models import DemandEstimate, EnteredChange, NationalTarget, Population
from monitoring.pages.entered import KINDS, history_of
from monitoring.services.targets.entered import NothingChanged, add, change
from projects.models import Municipality
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
DAY = date(2025, 1, 1)
POSTED = {
    "demand": {"year": 2030, "low": 100, "high": 200, "basis": "net", "source": "Onderzoek x", "published_on": DAY},
    "inhabitants": {"counted_on": DAY, "source": "Telling x", "place_GM0106": 70_000, "place_GM0114": 108_000},
    "national": {
        "period": "2025H1",
        "persons": 16_000,
        "inhabitants": 18_000_000,
        "counted_on": DAY,
        "announced_on": DAY,
        "source": "Brief x",
    },
}
CHANGED = {
    "demand": {"high": 250},
    "inhabitants": {"inhabitants": 70_001, "counted_on": DAY, "source": "Telling x"},
    "national": {"persons": 16_500},
}


def estimate(**values):
    fields = {"year": 2030, "low": 100, "high": 200, "source": "Onderzoek x", "published_on": DAY, **values}
    return DemandEstimate(**fields)


def entered():
    (row,) = add([estimate()], actor=make_user())
    return row


@pytest.mark.parametrize("kind", KINDS)
def test_figures_are_entered_on_screen_with_their_source(kind):
    client = signed_in(Role.STATISTICS_OFFICER)

    page = client.post(reverse("monitoring:entered-new", args=[kind]), POSTED[kind], follow=True)

    assert POSTED[kind]["source"] in text_of(page)
    assert {one.source for one in KINDS[kind].model.objects.all()} == {POSTED[kind]["source"]}
    assert set(EnteredChange.objects.values_list("is_new", flat=True)) == {True}


@pytest.mark.parametrize("kind", KINDS)
def test_change_on_screen_asks_why_and_keeps_what_stood_there(kind):
    client = signed_in(Role.STATISTICS_OFFICER)
    client.post(reverse("monitoring:entered-new", args=[kind]), POSTED[kind])
    row = KINDS[kind].model.objects.order_by("pk").first()
    address = reverse("monitoring:entered-change", args=[kind, row.pk])
    posted = {**POSTED[kind], **CHANGED[kind]}

    assert client.post(address, posted).status_code == 400
    assert EnteredChange.objects.filter(is_new=False).count() == 0
    client.post(address, {**posted, "reason": "Verbeterd door de bron"})

    told = history_of(row)
    assert [one.is_new for one in told] == [False, True]
    assert told[0].reason == "Verbeterd door de bron"
    assert len(told[0].changed) == 1
    assert "Verbeterd door de bron" in text_of(client.get(address))


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("demand", {"low": 300}),
        ("demand", {"published_on": "2999-01-01"}),
        ("demand", {"source": ""}),
        ("demand", {"year": 20_301}),
        ("inhabitants", {"place_GM0106": "", "place_GM0114": ""}),
        ("inhabitants", {"place_GM0106": -1}),
        ("inhabitants", {"counted_on": "2999-01-01"}),
        ("national", {"period": "2025Q1"}),
        ("national", {"inhabitants": 0}),
    ],
)
def test_figure_that_cannot_be_right_is_refused_at_its_field(kind, wrong):
    client = signed_in(Role.STATISTICS_OFFICER)

    page = client.post(reverse("monitoring:entered-new", args=[kind]), {**POSTED[kind], **wrong})

    assert page.status_code == 400
    assert page.context["form"].errors
    assert not KINDS[kind].model.objects.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_figure_that_is_there_already_is_not_entered_again(kind):
    client = signed_in(Role.STATISTICS_OFFICER)
    address = reverse("monitoring:entered-new", args=[kind])
    client.post(address, POSTED[kind])
    count = KINDS[kind].model.objects.count()

    page = client.post(address, POSTED[kind])

    assert page.status_code in (400, 409)
    assert "bestaat al" in text_of(page) or "heeft al" in text_of(page)
    assert KINDS[kind].model.objects.count() == count


def test_inhabitants_are_stored_all_or_none():
    assen, emmen = (Municipality.objects.get(code=code) for code in ("GM0106", "GM0114"))
    facts = {"counted_on": DAY, "inhabitants": 1, "source": "x"}
    Population.objects.create(municipality=emmen, **facts)

    with pytest.raises(ValidationError):
        add([Population(municipality=one, **facts) for one in (assen, emmen)], actor=make_user())

    assert Population.objects.count() == 1


def test_change_that_changes_nothing_is_refused():
    row = entered()

    with pytest.raises(NothingChanged):
        change(row, values={"low": 100}, reason="x", actor=make_user())


def test_kind_that_is_not_entered_here_is_not_there():
    assert signed_in(Role.STATISTICS_OFFICER).get(reverse("monitoring:entered-new", args=["x"])).status_code == 404


def test_history_of_a_figure_stays():
    entered()

    with pytest.raises(AppendOnlyError):
        EnteredChange.objects.update(reason="x")


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"demand": None}, "entered_change_is_of_one_row"),
        ({"reason": ""}, "entered_change_says_why"),
    ],
)
def test_change_is_of_one_row_and_says_why(wrong, name):
    row = entered()
    actor = make_user()
    facts = {"demand": row, "before": {"low": 1}, "after": {"low": 2}, "reason": "x", "actor": actor}
    EnteredChange.objects.create(**facts)

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        EnteredChange.objects.create(**{**facts, **wrong})


def test_change_is_not_of_two_rows():
    national = NationalTarget.objects.create(period="2025H1", persons=1, inhabitants=1, counted_on=DAY, source="x")

    with pytest.raises(IntegrityError, match="entered_change_is_of_one_row"), transaction.atomic():
        EnteredChange.objects.create(
            demand=entered(), national=national, after={"low": 2}, reason="x", actor=make_user()
        )


def test_what_stands_there_already_is_one_click_away():
    national = NationalTarget.objects.create(period="2025H1", persons=1, inhabitants=1, counted_on=DAY, source="x")
    client = signed_in(Role.STATISTICS_OFFICER)
    figures = {
        "period": "2025H1",
        "persons": 18000,
        "inhabitants": 18000000,
        "counted_on": "2024-01-01",
        "source": "y",
    }

    page = client.post(reverse("monitoring:entered-new", args=["national"]), figures)

    assert reverse("monitoring:entered-change", args=["national", national.pk]) in page.content.decode()
    assert "statushouders" not in text_of(page)
