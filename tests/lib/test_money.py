"""Money: exact, and read as people write it."""

from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import F, Sum, Value
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from drenthe.lib.values.money import (
    MAX_SUM,
    AmountError,
    MoneyField,
    MoneyFormField,
    format_euros,
    parse_euros,
    to_euros,
)
from subsidies.models import Application
from tests.factories import make_application, make_ceiling

CENTS = st.integers(min_value=-(10**12) + 1, max_value=10**12 - 1)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234,56", "1234.56"),
        ("€ 1.234,56", "1234.56"),
        ("€\u00a01.234.567,-", "1234567.00"),
        ("1234,5", "1234.50"),
        ("1 234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1.234", "1234.00"),
        ("0,01", "0.01"),
        ("-1", "-1.00"),
        ("€ -1,00", "-1.00"),
        ("EUR 10", "10.00"),
        ("10,", "10.00"),
        ("-0", "0.00"),
    ],
)
def test_amount_is_read_as_people_write_it(text, amount):
    assert parse_euros(text) == Decimal(amount)
    assert str(parse_euros(text)) == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "12,345",
        "1,000",
        "٣",
        "1.23.456",
        "1,2,3",
        "1e400",
        "1e3",
        "NaN",
        "Infinity",
        "1.234.56",
        "--1",
        "€",
        "1 2",
    ],
)
def test_amount_that_could_be_misread_is_refused(text):
    with pytest.raises(AmountError):
        parse_euros(text)


@pytest.mark.parametrize("value", [0.1, 1.0, "0.001", "1e400", "NaN", "-Infinity", None, "x", MAX_SUM + 1])
def test_value_that_is_no_exact_amount_is_refused(value):
    with pytest.raises(AmountError):
        to_euros(value)


@given(CENTS)
def test_what_is_written_is_read_back(cents):
    amount = Decimal(cents) / 100

    with override("nl"):
        assert parse_euros(format_euros(amount)) == amount


@pytest.mark.parametrize(
    ("language", "text"), [("nl", "€\u00a01.234.567,80"), ("en", "€\u00a01,234,567.80")], ids=["nl", "en"]
)
def test_amount_is_shown_in_the_language(language, text):
    with override(language):
        assert format_euros(Decimal("1234567.80")) == text


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("-1", "minstens"),
        ("1e400", "1.234,56"),
        ("12,345", "decimalen"),
        ("abc", "1.234,56"),
        ("999999999999999", "te groot"),
    ],
)
def test_form_says_in_dutch_what_is_wrong(entry, sentence):
    class Form(forms.Form):
        amount = MoneyFormField(min_value=Decimal("0.01"))

    with override("nl"):
        form = Form({"amount": entry})

        assert not form.is_valid()
        assert sentence in str(form.errors["amount"])


def test_form_shows_the_entry_again_as_it_was_typed():
    class Form(forms.Form):
        amount = MoneyFormField()

    with override("nl"):
        assert 'value="12,345"' in str(Form({"amount": "12,345"}))
        assert 'value="1.234,50"' in str(Form(initial={"amount": Decimal("1234.50")}))


def test_field_refuses_a_float_before_it_reaches_the_database():
    with pytest.raises(AmountError):
        MoneyField().get_prep_value(0.1)


def test_field_cleans_text_and_names_what_is_wrong():
    assert MoneyField().to_python("1.234,56") == Decimal("1234.56")
    with pytest.raises(ValidationError):
        MoneyField().to_python("12,345")


def test_field_with_a_float_as_default_is_reported_by_the_checks():
    field = MoneyField(default=0.1)
    field.set_attributes_from_name("amount")
    field.model = Application

    assert "A float is no amount." in [problem.msg for problem in field.check()]


@pytest.mark.django_db
class TestStored:
    """What the database makes of it."""

    def test_amount_is_kept_as_whole_cents(self):
        application = make_application(amount="1234.56")

        with connection.cursor() as cursor:
            cursor.execute("SELECT requested_amount FROM subsidies_application WHERE id = %s", [application.pk])
            assert cursor.fetchone() == (123456,)
        assert Application.objects.get().requested_amount == Decimal("1234.56")

    def test_sum_is_exact_where_floats_are_not(self):
        ceiling = make_ceiling()
        for _ in range(3):
            make_application(ceiling=ceiling, amount="0.10")

        assert Application.objects.aggregate(total=Sum("requested_amount")) == {"total": Decimal("0.30")}

    def test_sum_of_nothing_is_none(self):
        assert Application.objects.aggregate(total=Sum("requested_amount")) == {"total": None}

    def test_amounts_add_and_subtract_in_the_database(self):
        make_application(amount="100.05")

        row = Application.objects.annotate(
            double=F("requested_amount") + F("requested_amount"),
            left=F("requested_amount") - Value(Decimal("0.06"), output_field=MoneyField()),
            turned=-1 * F("requested_amount"),
        ).get()

        assert (row.double, row.left, row.turned) == (Decimal("200.10"), Decimal("99.99"), Decimal("-100.05"))

    @pytest.mark.parametrize(("limit", "found"), [("0.30", 1), ("0.29", 0)])
    def test_amounts_are_compared_to_the_cent(self, limit, found):
        make_application(amount="0.30")

        assert Application.objects.filter(requested_amount__lte=Decimal(limit)).count() == found
