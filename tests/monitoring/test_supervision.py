"""Supervision of municipalities: what they take over from each other, and steps on the ladder."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as some

from drenthe.accounts.roles import Role
from drenthe.lib.database.events import AppendOnlyError
from drenthe.lib.entry.days import DateInFuture
from monitoring.models import SupervisionStep, TargetTransfer
from monitoring.services.targets import supervision
from monitoring.services.targets.permit_holders import transferred_in
from projects.models import Municipality
from tests.factories import make_user
from tests.monitoring.half_years import (
    DAY,
    ROWS_2024,
    count_inhabitants,
    half_year,
    make_rung,
    municipality,
    national,
    of_2024,
)
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()
    yield
    cache.clear()


# Moving between municipalities


def transfer(**fields):
    ours = {"giver": municipality(), "taker": municipality("GM0114"), "persons": 5, "agreed_on": DAY}
    return supervision.record_transfer("2024H1", **{**ours, "reference": "x", "actor": make_user(), **fields})


@given(some.lists(some.tuples(some.integers(0, 11), some.integers(1, 11), some.integers(1, 500)), max_size=6))
@pytest.mark.django_db(transaction=False)
def test_no_transfer_changes_the_sum(moves):
    places, actor = list(Municipality.objects.order_by("code")), make_user()
    with transaction.atomic():
        for start, step, persons in moves:
            giver, taker = places[start], places[(start + step) % 12]
            transfer(giver=giver, taker=taker, persons=persons, actor=actor)
        assert sum(transferred_in("2024H1").values()) == 0
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"taker": "GM0106"}, supervision.SameMunicipality),
        ({"persons": 0}, supervision.TransferEmpty),
        ({"agreed_on": timezone.localdate() + timedelta(days=1)}, DateInFuture),
    ],
)
def test_transfer_that_cannot_be_is_refused(fields, refusal):
    if "taker" in fields:
        fields = {"taker": municipality(fields["taker"])}

    with pytest.raises(refusal):
        transfer(**fields)

    assert not TargetTransfer.objects.exists()


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"taker": "GM0106"}, "transfer_is_between_two_municipalities"),
        ({"persons": 0}, "transfer_moves_somebody"),
        ({"period": "2024"}, "transfer_is_of_a_half_year"),
    ],
)
def test_database_refuses_a_transfer_that_cannot_be(fields, name):
    taker = municipality(fields.pop("taker", "GM0114"))
    ours = {"giver": municipality(), "taker": taker, "persons": 5, "agreed_on": DAY, "actor": make_user()}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        TargetTransfer.objects.create(**{"period": "2024H1", **ours, **fields})


def test_transfer_is_history():
    made = transfer()

    with pytest.raises(AppendOnlyError):
        made.delete()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE monitoring_targettransfer SET persons = 6")


# Supervision


def take(rung, **fields):
    ours = {"taken_on": DAY, "actor": make_user()}
    return supervision.record_step(fields.pop("place", None) or municipality(), rung, **{**ours, **fields})


def test_step_is_recorded_with_its_letter():
    step = take(make_rung(), letter=" 2024-17 ", remark="gebeld")

    assert (step.letter, step.remark) == ("2024-17", "gebeld")


def test_rung_that_gives_time_needs_its_last_day():
    rung = make_rung("decision", gives_term=True)

    with pytest.raises(supervision.TermMissing):
        take(rung)
    with pytest.raises(supervision.TermMissing):
        take(rung, term_until=DAY)
    assert take(rung, term_until=DAY + timedelta(days=1)).term_until


def test_taking_over_waits_until_a_term_has_passed():
    decision, execution = make_rung("decision", gives_term=True), make_rung("execution", needs_term=True)
    last = DAY + timedelta(days=30)
    with pytest.raises(supervision.TermNotPassed):
        take(execution)
    take(decision, term_until=last)
    take(decision, term_until=DAY + timedelta(days=1), place=municipality("GM0114"))

    with pytest.raises(supervision.TermNotPassed):
        take(execution, taken_on=last)
    assert take(execution, taken_on=last + timedelta(days=1))


def test_step_of_tomorrow_is_refused():
    with pytest.raises(DateInFuture):
        take(make_rung(), taken_on=timezone.localdate() + timedelta(days=1))


def test_database_refuses_a_term_that_ends_before_the_step():
    with pytest.raises(IntegrityError, match="supervision_term_ends_after_the_step"), transaction.atomic():
        SupervisionStep.objects.create(
            municipality=municipality(), rung=make_rung(), taken_on=DAY, term_until=DAY, actor=make_user()
        )


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: make_rung(gives_term=True, needs_term=True), "rung_gives_a_term_or_needs_one"),
        (lambda: national(period="2024"), "national_target_is_of_a_half_year"),
        (lambda: national(inhabitants=0), "national_target_has_inhabitants"),
        (lambda: [count_inhabitants(1), count_inhabitants(2)], "population"),
    ],
)
def test_database_refuses_what_supervision_cannot_start_from(make, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()


def test_ladders_are_of_all_municipalities_with_the_last_step_first(django_assert_num_queries):
    signal, talk = make_rung(), make_rung("agreements")
    take(signal)
    take(talk, taken_on=DAY + timedelta(days=9))

    with django_assert_num_queries(2):
        found = {one.municipality.code: one for one in supervision.ladders()}

    assert len(found) == 12
    assert found["GM0106"].now.rung == talk
    assert found["GM0114"].now is None


# On screen


def test_page_of_supervision_shows_where_each_municipality_stands():
    of_2024(key="permit-holders")
    take(make_rung(label_nl="Signaleren"), letter="2024-17")

    page = text_of(signed_in(Role.TEAM_LEAD).get("/monitor/supervision/"))

    assert page.count("Signaleren") == 3  # on the ladder, where Assen stands, and in its history
    assert "2024-17" in page
    assert "107,9%" in page


def test_half_year_is_held_against_the_law_on_screen():
    national()
    count_inhabitants(69_001)
    table = half_year(69)
    type(table).objects.filter(pk=table.pk).update(key="permit-holders-half-year")

    page = text_of(signed_in(Role.AUDITOR).get("/monitor/supervision/"))

    assert ">70</td>" in page.replace(" ", "").replace("\n", "")


def test_step_is_recorded_on_screen():
    client = signed_in(Role.STATISTICS_OFFICER)
    data = {"municipality": municipality().pk, "rung": make_rung().pk, "taken_on": "2024-05-01", "letter": "x"}

    response = client.post("/monitor/supervision/step/", data)

    assert response.status_code == 302
    assert SupervisionStep.objects.get().actor == client.user


def test_refusal_of_a_step_is_said_on_screen():
    client = signed_in(Role.STATISTICS_OFFICER)
    rung = make_rung("decision", gives_term=True, label_nl="Besluit")
    data = {"municipality": municipality().pk, "rung": rung.pk, "taken_on": "2024-05-01"}

    response = client.post("/monitor/supervision/step/", data)

    assert response.status_code == 400
    assert "“Besluit”" in text_of(response)
    assert not SupervisionStep.objects.exists()


def test_transfer_is_recorded_on_screen():
    data = {
        "period": "2024H1",
        "giver": municipality().pk,
        "taker": municipality("GM0114").pk,
        "persons": 5,
        "agreed_on": "2024-05-01",
        "reference": "brief 12",
    }
    client = signed_in(Role.STATISTICS_OFFICER)

    assert client.post("/monitor/supervision/transfer/", data).status_code == 302
    assert client.post("/monitor/supervision/transfer/", {**data, "taker": data["giver"]}).status_code == 400
    assert client.post("/monitor/supervision/transfer/", {**data, "period": "2024"}).status_code == 400
    assert transferred_in("2024H1") == {"GM0106": -5, "GM0114": 5}
    assert "brief 12" in text_of(client.get("/monitor/supervision/"))


def test_page_of_supervision_asks_no_more_for_more_steps():
    rung, client, counts = make_rung(), signed_in(Role.STATISTICS_OFFICER), []
    of_2024(key="permit-holders")
    for codes in (["GM0106"], [code for code in ROWS_2024 if code != "total"]):
        for code in codes:
            take(rung, place=municipality(code))
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/monitor/supervision/").status_code == 200
        counts.append(len(asked))

    assert counts[0] == counts[1]
