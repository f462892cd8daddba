"""How a parameter's text is read and shown."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from drenthe.accounts.roles import Role
from subsidies.enums import ParameterCode
from subsidies.models import SchemeParameter
from subsidies.parameters import FOR_INFORMATION, Kind, kind_of, parse, show
from tests.factories import make_scheme
from tests.web import signed_in


@pytest.mark.parametrize(
    ("code", "text", "value", "shown"),
    [
        ("max_amount", "300000.00", Decimal("300000.00"), "€\u00a0300.000,00"),
        ("max_amount", "300.000", Decimal("300000.00"), "€\u00a0300.000,00"),
        ("max_amount", "300.000,00", Decimal("300000.00"), "€\u00a0300.000,00"),
        ("max_amount", "0", Decimal("0.00"), "€\u00a00,00"),
        ("max_amount", "0.01", Decimal("0.01"), "€\u00a00,01"),
        ("min_dwellings", "0", 0, "0"),
        ("decision_weeks", "13", 13, "13"),
        ("cofinancing_share", "0", Decimal(0), "0%"),
        ("cofinancing_share", "0.50", Decimal("0.50"), "50%"),
        ("cofinancing_share", "0,50", Decimal("0.50"), "50%"),
        ("cofinancing_share", "0.125", Decimal("0.125"), "12,5%"),
        ("advance_share", "1", Decimal(1), "100%"),
        ("partial_award", "yes", True, "ja"),
        ("partial_award", "no", False, "nee"),
        ("order", "receipt", "receipt", "op volgorde van binnenkomst"),
        ("term_anchor", "complete", "complete", "een volledige aanvraag"),
        ("max_amount", "", None, "onbekend"),
        ("order", "", None, "onbekend"),
    ],
)
def test_text_is_read_and_shown(code, text, value, shown):
    found = parse(code, text)

    assert (found, type(found)) == (value, type(value))
    assert show(code, found) == shown


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("max_amount", "-0.01"),
        ("max_amount", "NaN"),
        ("max_amount", "1e400"),
        ("max_amount", "1000000000000.00"),
        ("max_amount", "a lot"),
        ("min_dwellings", "-1"),
        ("min_dwellings", "1.5"),
        ("min_dwellings", "many"),
        ("cofinancing_share", "1,01"),
        ("cofinancing_share", "1.000,50"),
        ("cofinancing_share", "1.01"),
        ("cofinancing_share", "-0.01"),
        ("cofinancing_share", "NaN"),
        ("cofinancing_share", "50%"),
        ("partial_award", "ja"),
        ("partial_award", "True"),
        ("order", "by lot"),
        ("term_anchor", "Receipt"),
    ],
)
def test_text_that_does_not_fit_is_refused_with_a_sentence(code, text):
    with pytest.raises(ValidationError) as refused:
        parse(code, text)

    assert refused.value.messages[0].endswith(".")


@pytest.mark.parametrize("code", ParameterCode)
def test_every_parameter_has_a_kind_and_can_be_unknown(code):
    assert isinstance(kind_of(code), Kind)
    assert parse(code, "") is None


@pytest.mark.django_db
@pytest.mark.parametrize(("code", "value", "field"), [("max_amount", "a lot", "value"), ("nonsense", "1", "code")])
def test_model_says_what_is_wrong_at_its_field(code, value, field):
    parameter = SchemeParameter(version=make_scheme().versions.get(), code=code, value=value)

    with pytest.raises(ValidationError) as refused:
        parameter.full_clean()

    assert list(refused.value.message_dict) == [field]


@pytest.mark.django_db
def test_version_gives_its_parameters_with_their_source():
    version = make_scheme(parameters={"max_amount": "10.00", "order": ""}).versions.get()

    found = version.parameter(ParameterCode.MAX_AMOUNT)
    unknown = version.parameter(ParameterCode.ORDER)
    absent = version.parameter(ParameterCode.DURATION_YEARS)

    assert (found.value, found.source, found.is_confirmed) == (Decimal("10.00"), "test", True)
    assert (unknown.value, unknown.is_confirmed) == (None, False)
    assert (absent.value, absent.source, absent.is_confirmed) == (None, "", False)


def codes_that_rules_read() -> set[str]:
    """Give the names of the parameters that the product asks for, from its source."""
    root = Path(__file__).resolve().parents[2]
    skipped = {"enums.py", "parameters.py"}
    sources = [path for app in ("subsidies", "monitoring") for path in (root / app).rglob("*.py")]
    texts = [path.read_text(encoding="utf-8") for path in sources if path.name not in skipped]
    return {name for text in texts for name in re.findall(r"ParameterCode\.([A-Z0-9_]+)", text)}


def test_parameter_is_read_by_a_rule_or_says_that_it_is_for_information():
    read = {ParameterCode[name] for name in codes_that_rules_read()}

    assert set(ParameterCode) - read == FOR_INFORMATION
    assert read & FOR_INFORMATION == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "is_said"), [("ceiling_total", True), ("advance_share", False), ("max_amount", False)]
)
def test_page_of_a_scheme_says_which_parameters_are_for_information(code, is_said):
    scheme = make_scheme()
    scheme.versions.get().parameters.all().delete()
    SchemeParameter.objects.create(version=scheme.versions.get(), code=code, value="")

    page = signed_in(Role.READER).get(f"/schemes/{scheme.code}/").content.decode()

    assert ("Ter informatie" in page) is is_said
