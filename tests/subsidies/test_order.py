"""The queue of 200 cases in the four orders of handling, against a fold by plain code that knows nothing of ours."""

import hashlib
import random
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.models import Application, CeilingEntry, LedgerEntry, Score
from subsidies.services.ceilings import lots
from subsidies.services.ceilings.queue import place_in_order, place_of, queue_of
from tests.factories import make_application, make_ceiling, make_organisation, make_scheme, make_user, make_version

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
CASES, SEED, FIRST, CLOSES = 200, 1126, date(2026, 3, 2), date(2026, 3, 20)
MAXIMUM = 90_000
# Decisions on the ceiling: amount, published on, and whether the conditions of Awb 4:28 are recorded.
CEILING = [
    (4_000_000, date(2026, 1, 5), False),
    (-600_000, date(2026, 3, 10), False),
    (-250_000, date(2026, 3, 12), True),
    (400_000, date(2026, 3, 16), False),
    (900_000, date(2999, 1, 1), False),  # decided, not published yet
]
SPENT = 125_000
ORDERS = {
    "receipt": {},
    "complete": {"partial_award": "no"},
    "lots": {},
    "tender": {"closing_date": CLOSES.isoformat(), "ties": "lot"},
}


def generated():
    """Plain rows: receipt in the days of March with many on one day, half of them complete, points with many ties."""
    drawn = random.Random(SEED)  # noqa: S311 -- a seeded example
    rows = []
    for number in range(CASES):
        day = FIRST + timedelta(days=drawn.randrange(25))
        came = datetime(day.year, day.month, day.day, drawn.randrange(8, 18), drawn.choice([0, 0, 15, 30]))
        status = drawn.choices(["assessment", "proposed", "received", "incomplete", "withdrawn"], [6, 2, 2, 2, 1])[0]
        is_complete = status in ("assessment", "proposed")
        rows.append(
            {
                "name": f"DW-2026-{90000 + number}",
                "asked": drawn.randrange(5_000, 120_000, 500),
                "came": came,
                "status": status,
                "complete": day + timedelta(days=drawn.choice([0, 0, 3, 14])) if is_complete else None,
                "points": drawn.choice([None, *range(60, 75)]) if is_complete else None,
            }
        )
    return rows


@pytest.fixture
def ceiling():
    """A ceiling with its decisions and the generated cases, written past every service."""
    actor = make_user()
    ceiling = make_ceiling(amount="0", scheme=make_scheme(parameters={"max_amount": f"{MAXIMUM}.00"}), actor=actor)
    share = ceiling.shares.get()
    for amount, published_on, is_reserved in CEILING:
        conditions = ("before_budget", "follows_budget", "was_announced")
        CeilingEntry.objects.create(
            share=share,
            amount=Decimal(amount),
            decided_on=date(2026, 1, 5),
            published_on=published_on,
            **{"reference": f"GS {amount}", "actor": actor, **dict.fromkeys(conditions, "x" if is_reserved else None)},
        )
    spender = make_application(ceiling=ceiling, amount=SPENT, actor=actor)
    LedgerEntry.objects.create(
        share=share, application=spender, kind="commitment", amount=SPENT, booked_on=FIRST, actor=actor
    )
    Application.objects.filter(pk=spender.pk).update(status="withdrawn", withdrawn_on=FIRST + timedelta(days=400))
    applicant, version = make_organisation(), ceiling.scheme.versions.get()
    made = Application.objects.bulk_create(
        Application(
            case_number=row["name"],
            scheme=ceiling.scheme,
            version=version,
            ceiling=ceiling,
            applicant=applicant,
            municipality=spender.municipality,
            title="x",
            status=row["status"],
            requested_amount=Decimal(row["asked"]),
            received_on=row["came"].date(),
            received_at=timezone.make_aware(row["came"]),
            complete_on=row["complete"],
            withdrawn_on=row["came"].date() if row["status"] == "withdrawn" else None,
        )
        for row in generated()
    )
    points = {row["name"]: row["points"] for row in generated()}
    Score.objects.bulk_create(
        Score(application=case, points=given, reason="Omdat het zo is", actor=actor)
        for case in made
        for given in (1, points[case.case_number])  # the first was replaced
        if points[case.case_number] is not None
    )
    return ceiling


def under(ceiling, order):
    """Put all cases under a version with this order."""
    parameters = {"max_amount": f"{MAXIMUM}.00", "order": order, **ORDERS[order]}
    version = make_version(ceiling.scheme, parameters=parameters)
    Application.objects.filter(ceiling=ceiling).update(version=version)


def draw(ceiling, day):
    """Draw the lots of a day before two people and return the number of each case, counted here from the seed."""
    drawn = lots.draw(lots.prepare_draw(ceiling, day=day, actor=make_user()), actor=make_user())
    keys = sorted((hashlib.sha256(f"{drawn.seed}:{name}".encode()).hexdigest(), name) for name in drawn.cases)
    return {name: place for place, (_key, name) in enumerate(keys, start=1)}


# The fold


def in_turn(rows, order, drawn):
    """The rows that have a place in an order, in that order."""
    open_ones = [row for row in rows if row["status"] != "withdrawn"]
    complete = [row for row in open_ones if row["complete"]]
    if order == "receipt":
        return sorted(open_ones, key=lambda row: (row["came"], row["name"]))
    if order == "complete":
        return sorted(complete, key=lambda row: (row["complete"], row["came"], row["name"]))
    lot = lambda row: drawn.get(row["name"], 99_999)  # noqa: E731 -- as short as what it says
    if order == "lots":
        return sorted(open_ones, key=lambda row: (row["came"].date(), lot(row), row["came"], row["name"]))
    in_time = [row for row in complete if row["came"].date() <= CLOSES]
    scored = [row for row in in_time if row["points"] is not None]
    others = [row for row in in_time if row["points"] is None]
    best = sorted(scored, key=lambda row: (-row["points"], lot(row), row["came"], row["name"]))
    return best + sorted(others, key=lambda row: (lot(row), row["came"], row["name"]))


def ceiling_of(row):
    """The ceiling as it was published for a case, in whole euros."""
    came, published = row["came"].date(), [one for one in CEILING if one[1] <= date(2026, 11, 27)]
    reserved = [one for one in published if one[0] < 0 and one[2]]
    highest = 0
    for day in [came - timedelta(days=1), *(one[1] for one in published if one[1] >= came)]:
        stood = sum(amount for amount, since, _reserved in published if since <= day)
        # What was lowered by 4:28 afterwards goes off whatever stood before it.
        highest = max(highest, stood + sum(amount for amount, since, _reserved in reserved if since > day))
    return highest


def folded(rows, *, in_part):
    """What is there at each place and what of it is taken, in whole euros."""
    found, gone = [], SPENT
    for row in rows:
        wants, there = min(row["asked"], MAXIMUM), max(0, ceiling_of(row) - gone)
        gets = wants if wants <= there else (there if in_part else 0)
        gone = gone + gets if wants <= there else max(gone, ceiling_of(row))
        found.append((row["name"], there, gets))
    return found


@pytest.mark.parametrize("order", ORDERS)
def test_queue_is_what_plain_code_makes_of_it(ceiling, order, monkeypatch):
    monkeypatch.setattr(lots, "_why_not_yet", lambda _line, _on: None)  # a draw waits for all scores; places do not
    under(ceiling, order)
    days = {"lots": [date(2026, 3, 4), date(2026, 3, 11)], "tender": [CLOSES]}.get(order, [])
    drawn = {name: number for day in days for name, number in draw(ceiling, day).items()}
    expected = folded(in_turn(generated(), order, drawn), in_part=order != "complete")

    queue = queue_of(ceiling)

    found = [(place.application.case_number, int(place.room), int(place.fits)) for place in queue.places]
    assert found == expected
    assert (queue.rule.order, len(queue.places) > 90) == (order, True)
    assert [turn for _name, _there, turn in expected].count(0) > 5  # the ceiling cuts somewhere
    for index in range(3, len(expected), 30):  # one by one, as a letter asks it
        case = Application.objects.get(case_number=expected[index][0])
        told = place_in_order(case)
        assert (told.place, told.total, int(told.room)) == (index + 1, len(expected), expected[index][1])
        assert int(place_of(case).fits) == expected[index][2]


def test_ceiling_differs_by_day_of_receipt():
    days = (date(2026, 3, 10), date(2026, 3, 11), date(2026, 3, 13))
    totals = [ceiling_of({"came": datetime(day.year, day.month, day.day)}) for day in days]

    assert totals == [3_750_000, 3_550_000, 3_550_000]
