from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from drenthe.lib.templatetags import ui
from drenthe.lib.values.money import MoneyFormField


class Form(forms.Form):
    amount = MoneyFormField(label="Amount", help_text="In euros.")
    due_on = forms.DateField(label="Due", required=False)
    kind = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Agreed")


@pytest.fixture(autouse=True)
def dutch():
    with translation.override("nl"):
        yield


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (Decimal("1234.56"), "€\u00a01.234,56", "€1,234.56"),
        (Decimal("-0.01"), "-€\u00a00,01", "-€0.01"),
        (Decimal("123456789012.34"), "€\u00a0123.456.789.012,34", "€123,456,789,012.34"),
        (0, "€\u00a00,00", "€0.00"),
        (None, ui.DASH, ui.DASH),
    ],
)
def test_euro_follows_the_language(value, dutch, english):
    assert ui.euro(value) == dutch
    with translation.override("en"):
        assert ui.euro(value) == english


def test_euro_refuses_a_float():
    with pytest.raises(ValueError, match="float"):
        ui.euro(0.1)


@pytest.mark.parametrize(
    ("value", "text"),
    [(Decimal(1_500_000), "€\u00a01.500.000"), (Decimal("1500.10"), "€\u00a01.500,10"), (None, ui.DASH)],
)
def test_euro_whole_drops_only_zero_cents(value, text):
    assert ui.euro_whole(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Decimal("0.3"), 0, "30%"),
        (Fraction(1, 3), 1, "33,3%"),
        (Decimal("0.005"), 0, "1%"),
        (Decimal("0.001"), 0, "<1%"),
        (Decimal("0.9999"), 0, ">99%"),
        (Decimal(0), 0, "0%"),
        (Decimal(1), 0, "100%"),
        (None, 0, ui.DASH),
    ],
)
def test_share_never_rounds_to_nothing_or_all(value, decimals, text):
    assert ui.share(value, decimals) == text


def test_day_and_moment_are_of_here():
    last_hour_of_the_year = datetime(2024, 12, 31, 23, 30, tzinfo=UTC)

    assert ui.day(date(2024, 12, 31)) == "31 december 2024"
    assert ui.day(last_hour_of_the_year) == "1 januari 2025"
    assert ui.moment(last_hour_of_the_year) == "1 januari 2025 00:30"


def test_form_links_help_and_errors_to_the_input():
    html = Form({"amount": "12,345"}).render()

    assert 'aria-describedby="id_amount_helptext id_amount_error"' in html
    assert 'id="id_amount_helptext"' in html
    assert 'id="id_amount_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'value="12,345"' in html


def test_form_gives_dates_the_picker_and_choices_a_legend():
    html = Form(initial={"due_on": date(2024, 12, 31)}).render()

    assert 'type="date" name="due_on" value="2024-12-31"' in html
    assert html.count("<legend") == 1


def render(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


def test_vendor_css_falls_back_to_the_plain_sheet(monkeypatch, caplog):
    monkeypatch.setattr(ui, "VENDOR_CSS", ("vendor/no-such.css",))
    ui._style_sheets.cache_clear()

    html = [render("{% vendor_css %}") for _ in range(2)]

    ui._style_sheets.cache_clear()
    assert html == ['<link rel="stylesheet" href="/static/drenthe/plain.css">'] * 2
    assert len(caplog.records) == 1
