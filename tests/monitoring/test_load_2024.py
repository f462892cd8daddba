"""The data of 2024: through the services, once, and nothing of it lies."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from monitoring.models import Finding, YearlyParameter
from projects.models import Organisation, Project
from subsidies.models import Application, CaseEvent, Ceiling, LedgerEntry, Scheme, SchemeParameter
from subsidies.services.verify import differences

pytestmark = pytest.mark.usefixtures("data_2024")


def load():
    out = StringIO()
    call_command("load_2024", stdout=out)
    return out.getvalue()


def test_loading_again_changes_nothing():
    counts = [model.objects.count() for model in (Scheme, Application, LedgerEntry, CaseEvent, Project)]

    assert "nothing was loaded" in load()

    assert [model.objects.count() for model in (Scheme, Application, LedgerEntry, CaseEvent, Project)] == counts


def test_loaded_data_agrees_with_its_entries():
    assert list(differences()) == []


def test_invented_cases_and_groups_say_that_they_are_examples():
    assert not Application.objects.filter(is_example=False).exists()
    assert not Project.objects.filter(is_example=False).exists()
    assert not Organisation.objects.exclude(kind="municipality").filter(is_example=False).exists()


def test_all_schemes_have_the_versions_that_are_known():
    assert {scheme.code: scheme.versions.count() for scheme in Scheme.objects.all()} == {
        "knelpuntenpot": 3,
        "capaciteit": 2,
        "collectief": 4,
        "transformatie": 1,
    }


def test_every_parameter_can_be_read_and_what_is_unknown_is_not_confirmed():
    for parameter in SchemeParameter.objects.all():
        parameter.full_clean()
        assert parameter.value or not parameter.is_confirmed


def test_periods_of_ceilings_do_not_overlap():
    for ceiling in Ceiling.objects.all():
        ceiling.full_clean()


def test_loan_is_in_the_ceiling_of_loans():
    loan = Application.objects.get(part="loan")

    assert (loan.ceiling.part, loan.dwellings, loan.status) == ("loan", 11, "awarded")


def test_report_is_loaded_as_published_with_all_that_does_not_fit():
    found = {
        (one.table.key, one.kind, one.series, one.size.normalize())
        for one in Finding.objects.select_related("table")
        if one.kind not in ("rounding", "regions")
    }

    assert found == {
        ("permits-client", "sum", "zuidoost/total", Decimal(19)),
        ("permits-client", "sum", "drenthe/total", Decimal(19)),
        ("permits-client", "text", "", Decimal(412)),
        ("permits-client", "other_base", "drenthe/government_or_corporation", Decimal(0)),
        ("permits-client-share", "share", "zuidoost/government_or_corporation", Decimal(7)),
        ("permits-client-share", "share", "drenthe/government_or_corporation", Decimal(2)),
        ("plan-capacity", "unreadable", "zuidwest", Decimal(0)),
        ("affordability", "blank", "drenthe/affordable_total", Decimal(0)),
        ("affordability", "text", "", Decimal(15000)),
        ("production", "blank", "drenthe/withdrawals", Decimal(0)),
        ("production", "text", "", Decimal(2600)),
    }


@pytest.mark.parametrize(
    ("table", "series", "expected"),
    [
        ("plan-capacity", "zuidwest", 560),
        ("affordability", "drenthe/affordable_total", 66),
        ("production", "drenthe/withdrawals", 502),
    ],
)
def test_figures_that_are_not_there_are_computed_beside_it(table, series, expected):
    finding = Finding.objects.get(table__key=table, series=series, kind__in=["blank", "unreadable"])

    assert finding.expected == expected


def test_sums_of_99_are_rounding():
    rounding = Finding.objects.filter(table__key="affordability", kind="rounding")

    assert [(one.series, one.found) for one in rounding] == [
        ("noord/expensive_rent", 99),
        ("zuidwest/expensive_rent", 99),
    ]


def test_permit_holders_have_no_finding():
    assert not Finding.objects.filter(table__key="permit-holders").exists()


def test_unconfirmed_regions_are_said_to_be_so():
    remarks = Finding.objects.filter(kind="regions")

    assert {one.table.key for one in remarks} == {
        "permits-client",
        "permits-client-share",
        "dwelling-form",
        "plan-capacity",
        "affordability",
    }
    assert remarks.first().facts["places"] == ["Aa en Hunze", "Midden-Drenthe"]


def test_parameters_say_whether_they_are_confirmed():
    limits = YearlyParameter.objects.filter(code="affordable_sale_limit")

    assert {one.year: (one.value, one.is_confirmed) for one in limits} == {
        2023: (355000, True),
        2024: (390000, True),
        2025: (405000, False),
    }
