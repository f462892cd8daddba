"""Scenarios side by side, and one of them as Excel."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from drenthe.exports import runner
from drenthe.exports.models import ExportRun, ExportState
from drenthe.exports.refusals import BadFilter
from subsidies.models import Application
from subsidies.services.ceilings import scenarios
from tests.exports.exporting import sheet
from tests.factories import make_application, make_ceiling, make_user
from tests.subsidies.test_scenario_views import make, officer, share
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def compare(client, *pks):
    return client.get("/scenarios/compare/", {"scenario": pks})


def test_scenarios_of_one_scheme_stand_side_by_side():
    client = officer()
    first = make(client)
    second = scenarios.copy_scenario(first, name="Ruim", actor=client.user)
    scenarios.suppose(second, Application.objects.get(requested_amount=400), choice="refuse", actor=client.user)

    response = compare(client, first.pk, second.pk)

    assert [[one.after for one in row] for row in response.context["rows"]] == [[Decimal(300), Decimal(700)]]
    assert "€ 300,00" in text_of(response)
    assert "€ 700,00" in text_of(response)


def test_scenarios_of_different_schemes_stand_below_each_other():
    client = officer()
    first, second = make(client), make(client, name="Ruim", amounts=("100.00",))

    response = compare(client, first.pk, second.pk)

    assert response.context["rows"] == []
    assert [one for one, _outcomes in response.context["apart"]] == [first, second]
    assert "€ 900,00" in text_of(response)


def test_only_what_one_may_see_is_compared():
    client = officer()
    own, hidden, shared = make(client), make(officer()), share(make(officer()))

    response = compare(client, own.pk, hidden.pk, shared.pk)

    assert response.context["scenarios"] == [own, shared]


@pytest.mark.parametrize("pks", [[], ["x"], ["²"], ["-1"], ["9" * 30], [""]])
def test_comparing_nonsense_shows_nothing(pks):
    response = compare(officer(), *pks)

    assert response.status_code == 200
    assert response.context["scenarios"] == []


def test_at_most_four_are_compared():
    client = officer()
    first = make(client)
    others = [scenarios.copy_scenario(first, name=f"{number}", actor=client.user) for number in range(4)]

    response = compare(client, *[one.pk for one in [first, *others]])

    assert response.context["scenarios"] == [first, *others[:3]]


@pytest.mark.parametrize("path", ["/scenarios/", "/scenarios/{pk}/", "/scenarios/compare/?scenario={pk}"])
def test_page_takes_the_same_queries_for_one_and_three_cases(path):
    client = officer()
    scenario = make(client, amounts=())
    ceiling = scenario.scheme.ceilings.get()
    counts = []
    for _ in range(3):
        case = make_application(ceiling=ceiling)
        scenarios.suppose(scenario, case, choice="refuse", actor=client.user)
        share(make(officer(), amounts=()))
        client.get(path.format(pk=scenario.pk))
        with CaptureQueriesContext(connection) as captured:
            client.get(path.format(pk=scenario.pk))
        counts.append(len(captured))

    assert len(set(counts)) == 1, counts


# Excel


def export(client, query):
    return client.post("/exports/new/scenario/", {"query": query})


def test_scenario_goes_into_excel_as_it_stands(files):
    client = officer()
    scenario = make(client)
    case = Application.objects.get(requested_amount=400)
    scenarios.suppose(scenario, case, choice="amount", amount=Decimal("100.00"), actor=client.user)

    response = export(client, f"scenario={scenario.pk}")
    run = ExportRun.objects.get()
    runner.build(run.pk)

    run.refresh_from_db()
    content = run.file.read()
    assert response.status_code == 302
    rows = {row[0]: row for row in sheet(content, "Aannames")}
    assert rows[case.case_number][-2:] == [400, 100]
    assert any(row[-3:] == [1000, 400, 600] for row in sheet(content, "Wat er overblijft"))


@pytest.mark.parametrize("query", ["", "scenario=", "scenario=x", "scenario=²", "scenario=0", "scenario=1&x=1"])
def test_export_of_nothing_in_particular_is_refused(query):
    assert export(officer(), query).status_code == 409
    assert not ExportRun.objects.exists()


def test_hidden_scenario_of_somebody_else_is_not_exported():
    scenario = make(officer())

    response = export(officer(), f"scenario={scenario.pk}")

    assert response.status_code == 409
    assert not ExportRun.objects.exists()
    with pytest.raises(BadFilter):
        runner.request_export("scenario", filters={"scenario": str(scenario.pk)}, actor=officer().user)


def test_shared_scenario_of_somebody_else_is_exported():
    scenario = share(make(officer()))

    assert export(officer(), f"scenario={scenario.pk}").status_code == 302


def test_scenario_that_is_shared_no_longer_does_not_come_out_after_all(files):
    scenario, other = share(make(officer())), officer()
    export(other, f"scenario={scenario.pk}")
    run = ExportRun.objects.get()
    scenarios.share_scenario(scenario, is_shared=False, actor=scenario.owner)

    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, bool(run.file)) == (ExportState.FAILED, False)


def test_scenario_over_two_ceilings_shows_both():
    actor, ceiling = make_user(), make_ceiling(amount="10.00")
    make_ceiling(scheme=ceiling.scheme, part="loan", amount="20.00")
    scenario = scenarios.create_scenario(ceiling.scheme, name="x", actor=actor)

    assert [outcome.before for outcome in scenarios.outcome(scenario)] == [Decimal("10.00"), Decimal("20.00")]
