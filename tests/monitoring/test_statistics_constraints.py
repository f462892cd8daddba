"""Every constraint of the monitor by its name: a row that may be, and the nearest one that may not."""

from datetime import date
from functools import partial
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import timezone

from monitoring.models import (
    Category,
    CbsFetch,
    CbsJob,
    CbsPage,
    Comparison,
    DefinitionText,
    Finding,
    Plan,
    PlanEdition,
    PlannedDwellings,
    PlanUpload,
    RuleTerm,
    Series,
    TextFigure,
    Upload,
    Withdrawal,
    YearlyParameter,
)
from projects.models import Municipality, Region, RegionScheme
from tests.factories import make_user
from tests.monitoring.tables import DAY, make_dimension, make_load, make_rule, make_table, put

pytestmark = pytest.mark.django_db
NEXT = date(2025, 7, 2)
TAKEN_BACK = {"taken_back_at": timezone.now(), "take_back_reason": "another file"}


def category(**values):
    dimension = make_dimension("one")
    fields = {"dimension": dimension, "key": "two", "label_nl": "Twee", "position": 2, **values}
    Category.objects.create(**fields)


def withdrawal(**values):
    Withdrawal.objects.create(load=make_load(make_table()), actor=make_user(), **values)


def definition(**values):
    DefinitionText.objects.create(**{"table": make_table(), "text": "t", "valid_from": DAY, **values})


def second_definition(**values):
    table = make_table()
    DefinitionText.objects.create(table=table, text="t", valid_from=DAY)
    DefinitionText.objects.create(**{"table": table, "text": "t", "valid_from": NEXT, **values})


def rule(**values):
    make_rule(make_table(), **{"result": "class2", **values})


def second_rule(key):
    table = make_table()
    make_rule(table, key="one", result="class2")
    make_rule(table, key=key, result="class2")


def term(**values):
    found = make_rule(make_table(), result="class2", terms=("class1",))
    other = Category.objects.get(dimension=found.table.first, key="class2")
    RuleTerm.objects.create(**{"rule": found, "category": other, **values})


def same_term_twice(key):
    found = make_rule(make_table(), result="class2", terms=("class1",))
    RuleTerm.objects.create(rule=found, category=Category.objects.get(dimension=found.table.first, key=key))


def series(**values):
    table = make_table(second=make_dimension("x"))
    place = table.place.categories.first()
    classes = {"first": table.first.categories.first(), "second": table.second.categories.first()}
    Series.objects.create(**{"table": table, "key": "a", "place": place, **classes, **values})


def second_series(key):
    table = make_table()
    place = table.place.categories.first()
    Series.objects.create(table=table, key="a", place=place)
    Series.objects.create(table=table, key=key, place=place)


def value(**values):
    table = make_table()
    put(table, "place1/class1", values.pop("period", "2024"), 5, **values)


def second_value(period):
    table = make_table()
    load = make_load(table)
    put(table, "place1/class1", "2024", 5, load=load)
    put(table, "place1/class1", period, 5, load=load)


def parameter(year):
    for one in (2024, year):
        YearlyParameter.objects.create(code="limit", year=one, value=1, unit="euro", label_nl="Grens", source="x")


def figure(year=2024):
    return TextFigure.objects.create(
        key="figure", year=year, value=1, unit="euro", statement="x", chapter="1", source="x"
    )


def figures(year):
    figure()
    figure(year)


def comparison(**values):
    ours = {"key": "one", "kind": "differs", "figure": figure(), "table": make_table(), "compare_with": "parameter"}
    Comparison.objects.create(**{**ours, "parameter": "limit", **values})


def compared_with_a_cell(**values):
    ours = {"compare_with": "value", "parameter": "", "value_table": make_table(), "series": "a", "period": "2024"}
    comparison(**{**ours, **values})


def finding(**values):
    ours = {"table": make_table(), "kind": "sum", "check_key": "x", "seen_on": DAY}
    return Finding.objects.create(**{**ours, **values})


def second_finding(**values):
    first = finding()
    same = {"table": first.table, "kind": first.kind, "check_key": "x", "seen_on": DAY}
    if "closed" in values:
        Finding.objects.update(closed_on=values.pop("closed"))
    Finding.objects.create(**{**same, **values})


def open_upload(**values):
    fields = {"year": 2024, "published_on": DAY, "file_name": "x.csv", "uploaded_by": make_user()}
    Upload.objects.create(**{"table": values.get("table") or make_table(), **fields, **values})


def stored_upload(**values):
    table = make_table()
    open_upload(table=table, load=make_load(table), **values)


def second_fetch(**values):
    first = CbsFetch.objects.create(table=make_table(), modified_on=DAY, **values)
    CbsFetch.objects.create(table=first.table, modified_on=DAY)


def fetch_job(**values):
    fields = {"table": values.pop("table", None) or make_table(), "requested_by": make_user()}
    return CbsJob.objects.create(**fields, **values)


def second_job(**values):
    fetch_job(table=fetch_job().table, **values)


def closed_job(**values):
    table = make_table()
    closed = {"closed_at": timezone.now(), "closed_by": make_user(), "load": make_load(table)}
    fetch_job(table=table, state="done", file="x", **{**closed, **values})


def second_page(number):
    fetch = CbsFetch.objects.create(table=make_table(), modified_on=DAY)
    for one in (1, number):
        CbsPage.objects.create(fetch=fetch, number=one, rows=[])


def plan(**values):
    edition = values.pop("edition", None) or PlanEdition.objects.create(
        as_of=DAY, source="x", file_name="x", sha256="x", loaded_by=make_user()
    )
    fields = {"name": "one", "plan_type": "densification", "planning_status": "3", **values}
    return Plan.objects.create(edition=edition, municipality=Municipality.objects.first(), **fields)


def open_plans(**values):
    fields = {"as_of": DAY, "source": "x", "file_name": "x.csv", "uploaded_by": make_user()}
    PlanUpload.objects.create(**fields, **values)


def stored_plans(**values):
    open_plans(edition=plan().edition, **values)


def beside_another(municipality):
    rest = plan().edition
    fields = {"source": "x", "file_name": "x", "sha256": "x", "loaded_by": rest.loaded_by, "as_of": date(2026, 1, 1)}
    PlanEdition.objects.create(municipality=municipality, rest=rest, **fields)


def second_edition(municipality=None, **values):
    """Two editions of the same plans and day; of the second, that it was taken back and by somebody."""
    values |= {"taken_back_by": make_user()} if values else {}
    for given in ({}, values):
        PlanEdition.objects.create(as_of=DAY, source="x", loaded_by=make_user(), municipality=municipality, **given)


def second_plan(name):
    plan(name=name, edition=plan().edition)


def dwellings(number):
    PlannedDwellings.objects.create(plan=plan(), segment="social_rent", year=2025, number=number)


def second_dwellings(year):
    found = plan()
    for one in (2025, year):
        PlannedDwellings.objects.create(plan=found, segment="social_rent", year=one, number=1)


def place():
    return {"municipality": Municipality.objects.first()}


def region():
    return {"region": Region.objects.first()}


def confirmed(scheme):
    make_table(region_scheme=RegionScheme.objects.first() if scheme else None, is_region_scheme_confirmed=True)


CASES = {
    "category_key_is_unique_in_dimension": (category, lambda: category(key="one")),
    "category_position_is_unique_in_dimension": (category, lambda: category(position=1)),
    "category_is_at_most_one_place": (lambda: category(**place()), lambda: category(**place(), **region())),
    "table_has_a_second_axis_only_beside_a_first": (
        lambda: make_table(second=make_dimension("x")),
        lambda: make_table(first=None, second=make_dimension("x")),
    ),
    "table_that_is_public_says_from_when": (
        lambda: make_table(is_public=True, released_on=DAY),
        lambda: make_table(is_public=True),
    ),
    "table_horizon_has_two_ends": (
        lambda: make_table(horizon_from=1, horizon_until=1),
        lambda: make_table(horizon_from=1),
    ),
    "table_confirms_a_region_scheme_it_names": (lambda: confirmed(scheme=True), lambda: confirmed(scheme=False)),
    "table_decimals_fit_a_value": (lambda: make_table(decimals=3), lambda: make_table(decimals=4)),
    "definition_starts_once": (second_definition, lambda: second_definition(valid_from=DAY)),
    "definition_ends_after_it_starts": (
        lambda: definition(valid_until=DAY),
        lambda: definition(valid_until=date(2025, 6, 30)),
    ),
    "rule_key_is_unique_in_table": (lambda: second_rule("two"), lambda: second_rule("one")),
    "rule_has_what_its_kind_needs": (rule, lambda: rule(result="")),
    "rule_runs_along_an_axis": (lambda: rule(axis="place"), lambda: rule(axis="period")),
    "rule_tolerance_is_not_negative": (lambda: rule(tolerance=0), lambda: rule(tolerance="-0.1")),
    "rule_has_a_part_once": (lambda: same_term_twice("class2"), lambda: same_term_twice("class1")),
    "rule_part_is_added_or_taken_off": (lambda: term(sign=-1), lambda: term(sign=0)),
    "series_is_in_a_table_once": (lambda: second_series("b"), lambda: second_series("a")),
    "series_has_a_second_class_only_beside_a_first": (series, lambda: series(first=None)),
    "value_is_in_a_load_once": (lambda: second_value("2025"), lambda: second_value("2024")),
    "withdrawal_says_why": (partial(withdrawal, reason="Verkeerd jaar"), partial(withdrawal, reason="")),
    "value_is_a_number_or_says_why_not": (value, lambda: value(mark="blank")),
    "value_period_is_one": (lambda: value(period="2024M12"), lambda: value(period="2024M13")),
    "parameter_has_one_value_a_year": (lambda: parameter(2025), lambda: parameter(2024)),
    "text_figure_is_kept_once": (lambda: figures(2025), lambda: figures(2024)),
    "comparison_names_what_it_is_held_against": (
        compared_with_a_cell,
        lambda: compared_with_a_cell(period=""),
    ),
    "comparison_tolerance_is_not_negative": (lambda: comparison(tolerance=0), lambda: comparison(tolerance="-0.1")),
    "upload_that_was_stored_is_closed": (
        lambda: stored_upload(closed_at=timezone.now()),
        stored_upload,
    ),
    "plan_upload_that_was_stored_is_closed": (lambda: stored_plans(closed_at=timezone.now()), stored_plans),
    **{
        f"monitoring_{model}_that_is_discarded_is_closed": (
            partial(make, is_discarded=True, closed_at=timezone.now()),
            partial(make, is_discarded=True),
        )
        for model, make in {"upload": open_upload, "planupload": open_plans}.items()
    },
    "edition_takes_over_only_beside_one_municipality": (
        lambda: beside_another(Municipality.objects.first()),
        lambda: beside_another(None),
    ),
    "edition_of_the_province_is_one_of_its_day": (lambda: second_edition(**TAKEN_BACK), second_edition),
    "edition_of_a_municipality_is_one_of_its_day": (
        lambda: second_edition(municipality=Municipality.objects.first(), **TAKEN_BACK),
        lambda: second_edition(municipality=Municipality.objects.first()),
    ),
    "edition_that_is_taken_back_says_by_whom_and_why": (
        lambda: second_edition(**TAKEN_BACK),
        lambda: second_edition(**TAKEN_BACK | {"take_back_reason": ""}),
    ),
    "plan_is_in_an_edition_once": (lambda: second_plan("two"), lambda: second_plan("one")),
    "planned_dwellings_are_counted_once": (lambda: second_dwellings(2026), lambda: second_dwellings(2025)),
    "planned_dwellings_are_some": (lambda: dwellings(1), lambda: dwellings(0)),
    "cbs_table_is_fetched_once_at_a_time": (lambda: second_fetch(done_at=timezone.now()), second_fetch),
    "cbs_job_of_a_table_is_the_only_one_busy": (
        lambda: second_job(state="done", file="x"),
        lambda: second_job(state="running", token=uuid4(), heartbeat_at=timezone.now()),
    ),
    "cbs_job_is_closed_by_somebody": (closed_job, lambda: closed_job(closed_by=None)),
    "cbs_job_that_was_discarded_stored_nothing": (
        lambda: closed_job(is_discarded=True, load=None),
        lambda: closed_job(is_discarded=True),
    ),
    "cbs_job_has_a_file_exactly_when_ready": (
        lambda: fetch_job(state="done", file="x"),
        lambda: fetch_job(state="done"),
    ),
    "cbs_job_is_built_by_somebody_when_busy": (
        lambda: fetch_job(state="running", token=uuid4(), heartbeat_at=timezone.now()),
        lambda: fetch_job(state="running"),
    ),
    "cbs_job_does_not_pass_its_total": (
        lambda: fetch_job(rows_done=2, rows_total=2),
        lambda: fetch_job(rows_done=3, rows_total=2),
    ),
    "cbs_page_is_kept_once": (lambda: second_page(2), lambda: second_page(1)),
    "finding_is_open_once": (lambda: second_finding(closed=DAY), second_finding),
    "finding_is_explained_by_somebody": (
        lambda: finding(explanation="Omdat het zo is", explained_by=make_user(), explained_at=timezone.now()),
        lambda: finding(explanation="Omdat het zo is"),
    ),
}
# Constraints of exports, targets and supervision have tests of their own.
MODULES = [f"monitoring.models.{name}" for name in ("table", "value", "text", "finding", "upload", "cbs", "plan")]


@pytest.mark.parametrize("name", CASES)
def test_row_that_may_be_is_stored(name):
    CASES[name][0]()


@pytest.mark.parametrize("name", CASES)
def test_row_that_may_not_be_is_refused(name):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        CASES[name][1]()

    assert name in str(refused.value) or "UNIQUE" in str(refused.value)


def test_every_constraint_is_tried():
    models = [one for one in apps.get_app_config("monitoring").get_models() if one.__module__ in MODULES]
    names = {constraint.name for model in models for constraint in model._meta.constraints}

    assert names == set(CASES)


@pytest.mark.parametrize(("bad", "good"), [("parameter", "limit"), ("series", "a")])
def test_comparison_with_nothing_is_refused(bad, good):
    make = comparison if bad == "parameter" else compared_with_a_cell
    make(**{bad: good})

    with pytest.raises(IntegrityError), transaction.atomic():
        make(**{bad: "", "key": "two", "figure": figure(2023)})
