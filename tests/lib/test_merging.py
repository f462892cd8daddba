"""Texts merged with facts in a closed room, and amounts in words."""

from decimal import Decimal

import pytest
from jinja2.defaults import DEFAULT_NAMESPACE

from drenthe.lib.documents.text_merge import MergeError, MergeProblem, UnknownFact, clean, merge, unknown_names
from drenthe.lib.values.words import euros_in_words

FACTS = {"name": "Jan", "long": "x" * 99_999, "reason": UnknownFact(name="reason")}


@pytest.mark.parametrize(
    ("text", "merged"),
    [
        ("Dag {{ name }}", "Dag Jan"),
        ("{% if reason %}Omdat{% endif %}Dag", "Dag"),
        ("{% if not reason %}Zonder{% endif %}", "Zonder"),
    ],
)
def test_facts_are_filled_in(text, merged):
    assert merge(text, FACTS) == merged


@pytest.mark.parametrize("value", ["{{ name }}", "{% for x in range(9) %}", "{{ 7 * 7 }}", "<w:p/>&", "{_{ name }_}"])
def test_what_a_fact_says_is_no_template(value):
    assert merge("{{ fact }}", {"fact": value, "name": "Jan"}) == value


@pytest.mark.parametrize(
    ("text", "trouble", "what"),
    [
        ("{{ nobody }}", MergeProblem.NAME, "nobody"),
        ("{% if nobody %}x{% endif %}", MergeProblem.NAME, "nobody"),
        ("{% for x in nobody %}{% endfor %}", MergeProblem.NAME, "nobody"),
        ("{{ nobody.name }}", MergeProblem.NAME, "nobody"),
        *((f"{{{{ {name} }}}}", MergeProblem.NAME, name) for name in DEFAULT_NAMESPACE),
        ("{{ reason }}", MergeProblem.FACT, "reason"),
        ("Because {{ reason ~ '!' }}", MergeProblem.FACT, "reason"),
        ("{{ name", MergeProblem.SYNTAX, ""),
        ("{% if name %}", MergeProblem.SYNTAX, ""),
        ("{{ name + 1 }}", MergeProblem.SYNTAX, ""),
        ("{{ name.__class__.__mro__ }}", MergeProblem.SYNTAX, ""),
        ("{{ ''.__class__.__subclasses__() }}", MergeProblem.SYNTAX, ""),
        ("{% for x in range(10000000) %}{% endfor %}", MergeProblem.SYNTAX, ""),
        ("{{ nobody + 1 }}", MergeProblem.SYNTAX, ""),
        ("{{ 9**9**7 }}", MergeProblem.SYNTAX, ""),
        ("{{ 'x' * 999999999 }}", MergeProblem.SYNTAX, ""),
        ("{{ name|center(999999999) }}", MergeProblem.SYNTAX, "center"),
        ("{{ '%999999999d'|format(1) }}", MergeProblem.SYNTAX, "format"),
        ("{{ [name, name]|join }}", MergeProblem.SYNTAX, ""),
        ("{{ name[0:9] }}", MergeProblem.SYNTAX, ""),
        ("{{ name" + " ~ name" * 10 + " }}", MergeProblem.SYNTAX, ""),
        ("{% set a = name %}", MergeProblem.SYNTAX, ""),
        ("{% macro a() %}{% endmacro %}", MergeProblem.SYNTAX, ""),
        ("{% for a in name %}{% for b in name %}x{% endfor %}{% endfor %}", MergeProblem.SYNTAX, ""),
        ("{% for a in name %}{% endfor %}" * 51, MergeProblem.SYNTAX, ""),
        ("{% if name %}" * 40 + "{% endif %}" * 40, MergeProblem.SYNTAX, ""),
        ("(" * 5 + "{{ " + "(" * 5_000 + "name" + ")" * 5_000 + "}}", MergeProblem.SYNTAX, ""),
        ("x" * 100_001, MergeProblem.SYNTAX, "100.000"),
        ("{{ long }}" * 6, MergeProblem.SYNTAX, "500.000"),
        ("{% include 'settings.py' %}", MergeProblem.SYNTAX, ""),
        ("{{ name | nofilter }}", MergeProblem.SYNTAX, ""),
    ],
)
def test_text_that_cannot_be_merged_says_why(text, trouble, what):
    with pytest.raises(MergeError) as found:
        merge(text, FACTS)

    assert found.value.trouble == trouble
    assert what in found.value.what


def test_unknown_names_are_found_where_nothing_is_written_too():
    assert unknown_names("{% if name %}{% else %}{{ a }}{% endif %}{{ b }}", FACTS) == ["a", "b"]
    assert unknown_names("".join(f"{{{{ {name} }}}}" for name in DEFAULT_NAMESPACE), {}) == sorted(DEFAULT_NAMESPACE)


def test_control_characters_are_left_out_and_lines_stay():
    assert clean("a\x00\x07\x0b\x1f\ufffeb\r\nc\td") == "ab\ncd".replace("cd", "c\td")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0.00", "nul euro"),
        ("0.01", "nul euro en 1 cent"),
        ("1.00", "één euro"),
        ("10000.00", "tienduizend euro"),
        ("10000.50", "tienduizend euro en 50 cent"),
        ("570602.77", "vijfhonderdzeventigduizendzeshonderdtwee euro en 77 cent"),
        ("1500000.00", "een miljoen vijfhonderdduizend euro"),
    ],
)
def test_amount_in_words(amount, words):
    assert euros_in_words(Decimal(amount)) == words


def test_amount_below_zero_has_no_words():
    with pytest.raises(ValueError, match="below zero"):
        euros_in_words(Decimal("-0.01"))
