"""What a reader of the letters stumbled over: each is mended for all letters of the kind."""

import re

import pypdfium2
import pytest
from django.utils import timezone

from subsidies.enums import LetterKind, Part
from subsidies.letters import law_words
from subsidies.services.letters import printing
from tests.subsidies.letter_matrix import compose
from tests.subsidies.letter_variants import AMOUNTS, Variant, variants

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
ASV = "Algemene subsidieverordening provincie Drenthe 2023 (Asv 2023)"


def text_of(letter):
    said = "\n".join([letter.subject, *(block.text for block in letter.blocks), *letter.remedy])
    return said.replace("\u00a0", " ")


def test_loan_is_not_threatened_with_a_settlement_that_it_never_gets():
    loan = text_of(compose(Variant(LetterKind.AWARD, part=Part.LOAN)))
    grant = text_of(compose(Variant(LetterKind.AWARD)))

    assert "Dan kunnen wij het besluit intrekken of in uw nadeel veranderen (artikel 4:48 van de Awb)." in loan
    assert "betaalt u dan terug zoals in de overeenkomst staat" in loan
    assert "lager vaststellen" not in loan
    assert "Dan kunnen wij het bedrag lager vaststellen" in grant


def test_share_of_the_costs_says_of_what_it_is_where_less_is_awarded():
    less = text_of(compose(Variant(LetterKind.PARTIAL_AWARD, ground="scheme-criteria", view="given")))

    assert "waarom wij minder verlenen. Het bedrag dat wij verlenen, is 4,2% van de totale kosten" in less


def test_scheme_and_ordinance_are_named_apart():
    refused = Variant(LetterKind.REFUSAL, ground="doubtful-activities", view="given")
    said = {row.kind: text_of(compose(row)) for row in (refused, Variant(LetterKind.AWARD_ENDED))}

    assert [kind for kind, text in said.items() if "2020, en de Algemene subsidieverordening" not in text] == []


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (["Dat mag volgens artikel 9 van de Asv."], [f"Dat mag volgens artikel 9 van de {ASV}."]),
        (["Zo is het (artikel 9 van de Asv)."], ["Zo is het (artikel 9 van de " + ASV[:-11] + ", Asv 2023)."]),
        (["Zo (artikel 9 van de Asv 2023)."], ["Zo (artikel 9 van de " + ASV[:-11] + ", Asv 2023)."]),
        ([f"Volgens de {ASV}.", "Artikel 9 van de Asv."], [f"Volgens de {ASV}.", "Artikel 9 van de Asv."]),
        (["Artikel 9 van de Asv.", f"De {ASV}."], [f"Artikel 9 van de {ASV}.", "De Asv 2023."]),
        (["Artikel 9 van de regeling."], ["Artikel 9 van de regeling."]),
    ],
)
def test_ordinance_is_written_out_where_it_is_named_first(texts, written):
    assert law_words.write_out(texts, ordinance=ASV) == written


def test_awb_between_brackets_is_closed_off_before_another_article():
    written = law_words.write_out(["Zo (artikel 4:38 van de Awb en artikel 9).", "Zo (artikel 3:4 van de Awb)."])

    assert written == [
        "Zo (artikel 4:38 van de Algemene wet bestuursrecht, Awb, en artikel 9).",
        "Zo (artikel 3:4 van de Awb).",
    ]


def test_no_letter_names_the_ordinance_short_before_it_is_written_out():
    made, found = {}, []
    for variant in {row.kind: row for row in variants()}.values():
        text = text_of(compose(variant, made))
        first = re.search(r"\bAsv\b", text)
        if first is not None and not text[: first.start()].endswith(("provincie Drenthe 2023 (", "Drenthe 2023, ")):
            found.append(str(variant))

    assert found == []


def test_decision_on_an_objection_says_for_which_body_it_was_taken():
    text = text_of(compose(Variant(LetterKind.OBJECTION_DECISION_NOTICE)))

    assert "Dit is besloten namens Gedeputeerde Staten van Drenthe (mandaat" in text  # Awb 10:10: a body, no province


def test_early_notice_is_no_letter_when_it_came_otherwise():
    assert "Uw ingebrekestelling heeft daarom geen gevolgen" in text_of(compose(Variant(LetterKind.NOTICE_EARLY)))


def test_lower_settlement_says_why_the_interests_were_weighed():
    text = text_of(compose(Variant(LetterKind.SETTLEMENT_CHANGED, view="given", ground="settled-facts")))

    assert "Wij mogen de vaststelling veranderen, maar wij hoeven dat niet." in text
    assert "(artikel 3:4 van de Awb)" in text


def test_waiver_of_a_loan_rests_on_its_rule_and_says_whether_it_is_all_of_it():
    whole = text_of(compose(Variant(LetterKind.MONEY_WAIVER, amount=AMOUNTS[0])))

    assert "Wij mogen dit doen op grond van artikel 9 van de regeling." in whole
    assert "u hoeft de lening voor “Twaalf woningen” niet terug te betalen" in whole
    assert "een deel van de lening" not in whole
    assert "Wat u daarna nog moet terugbetalen" not in whole


def test_headings_at_the_end_of_a_letter_stand_apart_from_what_goes_before():
    pdf = printing.pdf_of_draft(compose(Variant(LetterKind.PENALTY_DECISION)), made_at=timezone.now())
    apart = {}
    for page in pypdfium2.PdfDocument(pdf):
        found = page.get_textpage()
        for heading in ("Hebt u vragen?", "Bent u het niet eens met dit besluit?"):
            hit = found.search(heading).get_next()
            if hit is None:
                continue
            top = found.get_charbox(hit[0])[3]
            above = [found.get_charbox(number) for number in range(hit[0]) if found.get_text_range(number, 1).strip()]
            apart[heading] = min(box[1] for box in above) - top if above else 99

    assert set(apart) == {"Hebt u vragen?", "Bent u het niet eens met dit besluit?"}
    assert min(apart.values()) > 12  # points: as much as any heading has


def test_want_of_money_names_both_its_articles_in_one():
    text = text_of(compose(Variant(LetterKind.AWARD_WITHDRAWN, ground="award-no-funds", view="given")))

    assert "(artikel 4:34, eerste lid, en artikel 4:48, eerste lid, onder e, van de Awb)" in text
    assert ") (" not in text
