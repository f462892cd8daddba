"""The tables of the report of 2024: as published, with everything that does not fit beside them."""

from decimal import Decimal

import pytest

from monitoring.models import Finding, YearlyParameter

pytestmark = pytest.mark.usefixtures("report_2024")


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
