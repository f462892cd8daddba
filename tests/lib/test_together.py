"""Many small tables in one statement give the same rows as a query each."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from drenthe.lib.database.fetch_together import fetch_together, rows_together
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, ExtraFreeDay, MoneyStep, PenaltyRate
from subsidies.services.dossier.case_page import OF_CASE
from tests import costing, lending, sampling
from tests.cases import make_case
from tests.factories import make_award
from tests.growth.cases import grow_cases
from tests.subsidies import aid_rows, money_rows
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

# An application is sent on once, and comes from one row of one workbook; what makes a loan due happens once.
AT_MOST_ONE = {"forwardings", "imports", "loan_starts", "sample_members"}
OF_AID = {"aid_assessments", "aid_entries"}
OF_MONEY = {"money_steps", "receipt_parts"}
OF_COSTS = {"cost_budgets", "sample_members"}
OF_LOAN = {"loan_agreements", "loan_checks", "loan_starts"}


@pytest.fixture
def case():
    main = {}
    for number in (1, 2):
        grow_cases(number, signed_in().user, main)
    return main[Status.ASSESSMENT]


def values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_children_are_those_of_a_query_each_in_the_same_order(case):
    wrong = {}
    apart_from = {name: _rows_of(name) for name in OF_CASE if name in OF_LOAN | OF_AID | OF_MONEY | OF_COSTS}
    together = {name: Application.objects.get(pk=apart_from.get(name, case).pk) for name in OF_CASE}

    fetch_together([(together[name], name) for name in OF_CASE])

    for name in OF_CASE:
        apart = [values(row) for row in getattr(Application.objects.get(pk=together[name].pk), name).all()]
        rows = [values(row) for row in getattr(together[name], name).all()]
        if len(apart) < (1 if name in AT_MOST_ONE else 2) or rows != apart:
            wrong[name] = (apart, rows)
    assert wrong == {}


def _rows_of(kind):
    """A case that has children which no application has."""
    if kind == "money_steps":
        first = money_rows.step(is_decided=True)
        return MoneyStep.objects.create(
            application=first.application, kind="write_off", amount=1, reason="x", proposed_by=first.proposed_by
        ).application
    if kind == "receipt_parts":
        part = money_rows.receipt_part()
        return money_rows.receipt_part(application=part.application).application
    if kind == "cost_budgets":
        found = make_case(Status.ASSESSMENT)
        for _number in range(2):
            costing.entered(found)
        return found
    if kind == "sample_members":
        found = make_award()
        sampling.prepared(found)
        return found
    if kind in OF_AID:
        return aid_rows.case_with_aid()
    loan = lending.make_loan()
    lending.sign(loan)
    lending.begin(loan)
    for _number in range(2):
        lending.change(loan)
        lending.confirm(loan)
    return loan


def test_children_need_one_statement_and_know_their_owner(case):
    owner = Application.objects.get(pk=case.pk)

    with CaptureQueriesContext(connection) as asked:
        fetch_together([(owner, name) for name in OF_CASE])
        rows = [row for name in OF_CASE for row in getattr(owner, name).all()]

    assert len(asked) == 1
    assert all(row.application is owner for row in rows)


def test_whole_tables_come_together_too():
    ExtraFreeDay.objects.create(day="2030-01-02", decree="x")

    days, rates = rows_together([(ExtraFreeDay, "", None), (PenaltyRate, "", None)])

    assert [values(row) for row in days] == [values(row) for row in ExtraFreeDay.objects.all()]
    assert [values(row) for row in rates] == [values(row) for row in PenaltyRate.objects.all()]
