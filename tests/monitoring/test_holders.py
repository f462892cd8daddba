"""Permit holders: what was reached, what follows from the national number, what was moved, and the supervision."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as some

from drenthe.accounts.roles import Role
from drenthe.lib.events import AppendOnlyError
from monitoring.models import Category, NationalTarget, Population, SupervisionRung, SupervisionStep, TargetTransfer
from monitoring.statistics import supervision
from monitoring.statistics.holders import Balance, holders, moved_in, share_of_target, target_checks
from monitoring.statistics.queries import grid
from projects.models import Municipality
from tests.factories import make_user
from tests.monitoring.tables import make_dimension, make_load, make_table, put
from tests.web import signed_in, text_of

ROWS_2024 = {
    "GM1680": (-13, 52, 33, -32),
    "GM0106": (-24, 139, 150, -13),
    "GM1681": (-8, 53, 36, -25),
    "GM0109": (3, 72, 38, -31),
    "GM1690": (-10, 50, 38, -22),
    "GM0114": (-11, 217, 169, -59),
    "GM0118": (-28, 113, 84, -57),
    "GM0119": (11, 72, 57, -4),
    "GM1731": (-20, 69, 49, -40),
    "GM1699": (18, 63, 43, -2),
    "GM1730": (-30, 70, 70, -30),
    "GM1701": (-10, 40, 44, -6),
    "total": (-122, 1010, 811, -321),
}
DAY = date(2024, 5, 1)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()
    yield
    cache.clear()


def of_2024(rows=ROWS_2024, period="2024", **fields):
    """The table of permit holders."""
    place = make_dimension(*[key.lower() for key in rows], is_place=True)
    for one in Category.objects.filter(dimension=place):
        code = one.key.upper()
        found = Municipality.objects.filter(code=code).first()
        Category.objects.filter(pk=one.pk).update(municipality=found, code=code, is_total=one.key == "total")
    classes = make_dimension("opening", "target", "realised", "closing")
    table = make_table(place=place, first=classes, theme="permit_holders", unit="persons", **fields)
    load = make_load(table)
    for key, numbers in rows.items():
        for one, number in zip(("opening", "target", "realised", "closing"), numbers, strict=True):
            put(table, f"{key.lower()}/{one}", period, number, load=load)
    return table


def municipality(code="GM0106"):
    return Municipality.objects.get(code=code)


def make_rung(key="signal", **fields):
    position = SupervisionRung.objects.count() + 1
    return SupervisionRung.objects.create(**{"key": key, "label_nl": key, "position": position, **fields})


# What was reached


def test_year_2024_as_the_report_has_it():
    (found,) = grid([of_2024()])

    said = holders(found, "2024")

    assert round(said.total.achieved * 1000) == 803
    assert round(said.total.achieved_with_backlog * 1000) == 716
    assert (said.total.short, said.total.backlog) == (199, 321)
    assert (said.gross_opening, said.surplus_at_opening) == (-154, 32)


@pytest.mark.parametrize(
    ("balance", "achieved", "with_backlog", "backlog"),
    [
        (Balance(Decimal(0), Decimal(0), Decimal(0), Decimal(0)), None, None, 0),
        (Balance(Decimal(5), Decimal(5), Decimal(0), Decimal(0)), 0, None, 0),
        (Balance(Decimal(3), Decimal(4), Decimal(4), Decimal(3)), 1, 4, 0),
    ],
)
def test_balance_at_its_edges(balance, achieved, with_backlog, backlog):
    assert (balance.achieved, balance.achieved_with_backlog, balance.backlog) == (achieved, with_backlog, backlog)


def test_table_of_something_else_says_nothing_of_holders():
    table = make_table()
    put(table, "place1/class1", "2024", 1)

    assert holders(grid([table])[0], "2024") is None
    assert holders(grid([of_2024()])[0], "1999") is None


def test_public_page_shows_the_figures_of_2024(client):
    of_2024(is_public=True, released_on=date(2025, 7, 1))

    page = text_of(client.get("/monitor/permit-holders/"))

    for said in ("80,3%", "71,6%", "199", "321", "-154"):
        assert said in page


# What follows from the national number


@pytest.mark.parametrize(
    ("persons", "inhabitants", "country", "expected"),
    [(100, 1, 100, 1), (100, 1, 101, 1), (101, 1, 100, 2), (0, 5, 100, 0), (10_000, 70_000, 17_942_942, 40)],
)
def test_share_is_rounded_up(persons, inhabitants, country, expected):
    assert share_of_target(persons, inhabitants, country) == expected


@given(some.integers(0, 50_000), some.lists(some.integers(0, 900_000), min_size=1, max_size=20))
def test_shares_of_all_cover_the_national_number(persons, inhabitants):
    country = sum(inhabitants) or 1
    shares = [share_of_target(persons, one, country) for one in inhabitants]

    assert sum(shares) >= (persons if sum(inhabitants) else 0)
    assert sum(shares) < persons + len(inhabitants)


def half_year(target):
    return of_2024({"GM0106": (0, target, 0, -target), "total": (0, target, 0, -target)}, "2024H1")


def national(**fields):
    ours = {"period": "2024H1", "persons": 18_000, "inhabitants": 18_000_000, "counted_on": DAY, "source": "test"}
    return NationalTarget.objects.create(**{**ours, **fields})


def count_inhabitants(number, **fields):
    ours = {"municipality": municipality(), "counted_on": DAY, "source": "test"}
    return Population.objects.create(**{**ours, "inhabitants": number, **fields})


@pytest.mark.parametrize(("published", "difference"), [(70, 0), (69, -1), (71, 1)])
def test_published_target_is_held_against_the_law(published, difference):
    national()
    count_inhabitants(69_001)

    (check,) = target_checks(grid([half_year(published)])[0], "2024H1", {"gm0106": "GM0106"})

    assert (check.follows, check.difference) == (70, difference)


def test_what_was_moved_counts():
    national()
    count_inhabitants(70_000)
    supervision.move(
        "2024H1",
        giver=municipality(),
        taker=municipality("GM0114"),
        persons=5,
        agreed_on=DAY,
        reference="x",
        actor=make_user(),
    )

    (check,) = target_checks(grid([half_year(65)])[0], "2024H1", {"gm0106": "GM0106"})

    assert (check.moved, check.agreed, check.difference) == (-5, 65, 0)


def test_nothing_is_concluded_from_what_is_not_known():
    (check,) = target_checks(grid([half_year(65)])[0], "2024H1", {"gm0106": "GM0106"})

    assert (check.follows, check.agreed, check.difference) == (None, None, None)


# Moving between municipalities


def transfer(**fields):
    ours = {"giver": municipality(), "taker": municipality("GM0114"), "persons": 5, "agreed_on": DAY}
    return supervision.move("2024H1", **{**ours, "reference": "x", "actor": make_user(), **fields})


@given(some.lists(some.tuples(some.integers(0, 11), some.integers(1, 11), some.integers(1, 500)), max_size=6))
@pytest.mark.django_db(transaction=False)
def test_no_transfer_changes_the_sum(moves):
    places, actor = list(Municipality.objects.order_by("code")), make_user()
    with transaction.atomic():
        for start, step, persons in moves:
            giver, taker = places[start], places[(start + step) % 12]
            transfer(giver=giver, taker=taker, persons=persons, actor=actor)
        assert sum(moved_in("2024H1").values()) == 0
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"taker": "GM0106"}, supervision.SameMunicipality),
        ({"persons": 0}, supervision.NobodyMoved),
        ({"agreed_on": timezone.localdate() + timedelta(days=1)}, supervision.StepInFuture),
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
    return supervision.take_step(fields.pop("place", None) or municipality(), rung, **{**ours, **fields})


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
    with pytest.raises(supervision.StepInFuture):
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
    assert moved_in("2024H1") == {"GM0106": -5, "GM0114": 5}
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
