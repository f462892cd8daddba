"""Refusals: facts for machines, a sentence for people."""

import inspect
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from drenthe.exports import refusals as of_exports
from drenthe.lib.refusals import Refusal
from subsidies.services import refusals as of_subsidies

EVERY = [
    found
    for module in (of_subsidies, of_exports)
    for _name, found in inspect.getmembers(module, inspect.isclass)
    if issubclass(found, Refusal) and found is not Refusal
]


class Sample(Refusal):
    """Only for these tests."""

    sentence = "%(fact)s"


@pytest.mark.parametrize(
    ("fact", "dutch", "english"),
    [
        (Decimal("1234.50"), "€\u00a01.234,50", "€\u00a01,234.50"),
        (Decimal("-0.01"), "-€\u00a00,01", "-€\u00a00.01"),
        (date(2024, 2, 29), "29 februari 2024", "Feb. 29, 2024"),
        ("100%", "100%", "100%"),
        (_("Awarded"), "Verleend", "Awarded"),
    ],
)
def test_fact_is_shown_as_people_read_it(fact, dutch, english):
    refusal = Sample(fact=fact)

    assert str(refusal) == dutch
    with override("en"):
        assert str(refusal) in {english, english.replace("Feb. 29, 2024", "29 February 2024")}


def test_refusal_keeps_its_facts_and_has_a_stable_name():
    refusal = Sample(fact=Decimal("0.10"))

    assert (refusal.code, refusal.facts) == ("Sample", {"fact": Decimal("0.10")})


@pytest.mark.parametrize("refusal", EVERY, ids=lambda found: found.__name__)
def test_every_refusal_has_a_sentence_in_dutch(refusal):
    with override("en"):
        english = str(refusal.sentence)

    assert str(refusal.sentence) != english
    assert str(refusal.sentence).endswith((".", "s"))
