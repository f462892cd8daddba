"""What is the key of a row, and what only looks like one."""

import pytest

from drenthe.lib.values.keys import key_of


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1", 1),
        (7, 7),
        ("007", 7),
        ("9" * 18, 10**18 - 1),
        ("9" * 19, None),
        ("9" * 5000, None),
        *((text, None) for text in ("", None, "-1", "1.0", " 1", "\u00b2", "\u0663", "\uff11", "x", "1\x00")),
    ],
)
def test_key_is_a_number_that_the_database_holds(text, key):
    assert key_of(text) == key
