"""What an article cannot be, from its words alone."""

import pytest
from django.conf import settings

from subsidies.letters import article_words
from subsidies.services.letters.condition_refusals import NoSuchArticle


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("artikel 6 AVG", ["AVG"]),
        ("artikel 3:300 van het BW", ["BW"]),
        ("artikel 3:300 Bw", ["Bw"]),
        ("artikel 56 van de AGVV", ["AGVV"]),
        ("Wabo 2.1 en Wro 3.1 en Wabo 2.2", ["Wabo", "Wro"]),
        ("Awb 4:37, lid 1, onder a", []),
        ("artikel 9 van de Asv 2023", []),
        ("artikel 6, onder b", []),
        ("bijlage II, onder A", []),
        ("artikel 3 van Verordening (EU) 2023/2831", []),
        ("artikel 56 van de Algemene groepsvrijstellingsverordening (AGVV)", []),
        ("(AVG)", ["AVG"]),
        ("SA.12345", []),
        ("artikel 3 van de Wet Bibob", []),
        ("artikel 5 van de Woningwet", []),
    ],
)
def test_law_named_in_short_is_one_that_no_letter_writes_out(typed, short):
    assert article_words.laws_in_short(typed) == short


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("Awb 4:37, lid 1, onder a", []),
        ("Awb 4:131", []),
        ("Awb 4:132", ["4:132"]),
        ("Awb 12:1", ["12:1"]),
        ("Awb 4:0", ["4:0"]),
        ("artikel 4:999 van de Algemene wet bestuursrecht", ["4:999"]),
        ("Awb 37", ["37"]),
        ("Awb 4.37", ["4.37"]),
        ("Awb, artikel 37", ["37"]),
        ("artikel 37, lid 1, van de Awb", ["37"]),
        ("Awb 4:38, lid 1; artikel 8 van de regeling", []),
        ("artikel 8 van de regeling; Awb 4:380", ["4:380"]),
        ("artikel 0", ["artikel 0"]),
        ("artikel 6, lid 0", ["lid 0"]),
        ("artikel 10, lid 10", []),
        ("artikel 0.1", []),
        ("artikel 3:400 van het Burgerlijk Wetboek", []),
        ("artikel 999", []),
    ],
)
def test_number_that_cannot_be_is_one_that_the_awb_does_not_have_or_nought(typed, numbers):
    assert article_words.impossible_numbers(typed) == numbers


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("4:37, lid 1, onder a", ["4:37"]),
        ("artikel 4:38, lid 1; artikel 8", ["4:38"]),
        ("Awb 4:38, lid 1; artikel 8", []),
        ("artikel 4:38 van de Algemene wet bestuursrecht", []),
        ("artikel 3:300 van het Burgerlijk Wetboek", []),
        ("artikel 3:300 BW", []),
        ("artikel 2.1", []),
    ],
)
def test_number_with_a_chapter_and_no_law_is_taken_for_the_scheme(typed, numbers):
    assert article_words.numbered_as_awb(typed) == numbers


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("artikel 5 van de Regeling flexwonen", "Regeling flexwonen"),
        ("artikel 5 van de regeling Flexwonen Drenthe", ""),
        ("artikel 5 van de regeling", ""),
        ("artikel 5 van de Regeling flexwonenden", ""),
    ],
)
def test_other_scheme_is_known_by_its_whole_name_and_the_own_one_is_no_other(typed, named):
    others = ["Regeling flexwonen", "Regeling ontmoeten"]

    assert article_words.named_among(typed, others, own="Regeling flexwonen Drenthe") == named


def test_last_articles_of_the_awb_are_data_that_say_whether_they_were_confirmed_and_stand_with_the_readings():
    rows = article_words.LAST_OF_AWB
    page = (settings.BASE_DIR / "docs" / "legal-readings.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if line.startswith("| The last article of each chapter of the Awb"))

    assert ", ".join(f"{row.chapter}:{row.number}" for row in rows) in line
    assert ("not confirmed" in line) is any(not row.is_confirmed for row in rows)


@pytest.mark.parametrize(
    ("numbers", "is_by_memory"), [(["4:370"], True), (["12:1"], False), (["4:0"], False), (["37"], False)]
)
def test_number_that_is_impossible_by_memory_only_is_told_from_one_that_no_law_has(numbers, is_by_memory):
    doubt = NoSuchArticle(article="Awb x", numbers=numbers)

    assert article_words.rests_on_memory(numbers) is is_by_memory
    assert (doubt.sentence is NoSuchArticle.by_memory) is is_by_memory
