"""A whole number between bounds: a refusal is a sentence of ours, with numbers as people write them."""

import pytest
from django.core.exceptions import ValidationError

from drenthe.lib.screens.formfields import WholeNumberField


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("499", "Vul een getal in van minstens 500."),
        ("1000001", "Vul een getal in van hoogstens 1.000.000."),
    ],
)
def test_number_beyond_a_bound_is_refused_in_words(typed, said):
    with pytest.raises(ValidationError) as refused:
        WholeNumberField(min_value=500, max_value=1_000_000).clean(typed)

    assert refused.value.messages == [said]


@pytest.mark.parametrize("typed", ["500", "1000000"])
def test_bounds_themselves_are_taken(typed):
    assert WholeNumberField(min_value=500, max_value=1_000_000).clean(typed) == int(typed)
