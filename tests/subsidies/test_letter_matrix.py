"""Every letter in every variant says all that its kind must say, and nothing that it must not."""

import io
import re

import pytest
from django.utils import formats, timezone
from docx import Document

from subsidies.enums import ON_OBJECTION, LetterKind
from subsidies.letters import law_words
from subsidies.letters.checklist import CHECKLISTS
from subsidies.models import LetterClause, LetterTemplate, RefusalGround
from subsidies.services.letters import letter_checks, letters
from subsidies.services.letters.letter_drafts import check_template
from tests.subsidies.letter_matrix import ACTS, compose
from tests.subsidies.letter_variants import Variant, variants

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
LAW = re.compile(r"\b4:(?:2[1-9]|[3-7]\d|80)\b")
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
# How many parts of a standard text ask for a course of things that the matrix has not, such as a settlement that was
# changed before or a text that no longer holds: their own tests show them. A new part is walked here.
ELSEWHERE = {
    "acknowledgement": 4,  # test_letters_after_term.py
    "aid-de-minimis": 2,
    "account_reminder": 1,
    **dict.fromkeys(("advance-all", "advance-none", "advance-schedule", "advance-share"), 3),  # paid before
    "aid-de-minimis-loan": 2,
    "asv": 1,
    "award": 1,
    "award_ended": 4,
    "award_lowered": 4,
    "award_withdrawn": 4,
    "awarded_objection": 4,
    "ceiling-refusal": 2,  # test_in_turn.py
    "completion_request": 2,  # test_letters_after_term.py
    "decided_objection": 1,
    "delay_notice": 12,  # test_letters_after_term.py, test_no_decision_owed.py, test_no_day_while_still.py
    "disregard": 4,
    "extension": 1,
    "forwarded": 1,  # test_no_decision_owed.py
    "ground-scheme-criteria-part": 1,  # test_refusals_explained.py
    "loan_repaid": 2,
    "money_arrangement": 2,
    "money_conversion": 1,
    "money_costs": 5,
    "money_ended": 3,
    "money_interest": 1,
    "money_recovery": 1,
    "money_reminder": 2,
    "money_set_off": 1,
    "money_waiver": 1,
    "money_writ": 5,
    "money_write_off": 2,
    "not-heard-own-facts": 1,
    "notice_early": 5,  # test_notices_answered.py
    "notice_received": 10,  # test_notices_answered.py
    "objection_day_notice": 1,
    "objection_default": 10,  # test_notices_on_objections.py
    "objection_early": 7,  # test_notices_on_objections.py
    "objection_end_notice": 1,
    "objection_forwarded": 2,
    "objection_hearing": 1,
    "objection_received": 7,
    "objection_repair": 1,
    "partial_award": 4,
    "penalty_decision": 11,  # test_penalty_letter.py, test_penalty_explained.py
    "withdrawal": 2,  # test_no_decision_owed.py
    "refusal": 3,
    "refused_objection": 1,
    "reminder": 3,
    "settled_objection": 4,
    "settlement": 8,
    "settlement_changed": 14,
    "suspension_ended": 1,
    "view_invitation": 2,
    "view_received": 1,
}
# Half of the letters each, so that two workers share them: the decisions on a case, and all other letters.
FIRST = {kind for kind, decision in letters.DECISIONS.items() if decision not in ON_OBJECTION}
PARTS_OF_THE_WALK = {"decisions": FIRST, "other": set(LetterKind) - FIRST}
# Clauses that no letter of the first half says.
ELSEWHERE_SAID = ("appeal", "appeal-notice", "remedy-writ", "privacy-objector", "ground-scheme-criteria")
HEAD_OF_A_WRIT = "In naam van de Koning"  # no sentence
PARTS = re.compile(r"{{.*?}}|{%.*?%}|\n|\(artikel[^)]*\)")  # an article is written as it is named first
ASKED = re.compile(r"uiterlijk op (\d+) (\w+) (\d{4})")


def plain(text):
    """A text with the Awb and the ordinance short, and spaces that are plain."""
    short = re.sub(rf"{law_words.NAME}(?: \(Awb\)|, Awb(?:,(?= en ))?)", "Awb", str(text)).replace("\u00a0", " ")
    return re.sub(
        r"(?:Algemene subsidieverordening provincie Drenthe \d{4}(?:, | \())?\bAsv(?: \d{4}\)?)?", "Asv", short
    )


def all_of(letter):
    """Everything on the letter, as the layout shows it."""
    shown = letter.context()
    names = ("letter_date", "case_number", "salutation", "contact", "contact_phone", "contact_email")
    facts = [str(shown[name]) for name in (*names, "signer", "signer_function", "mandate") if shown[name]]
    return "\n".join(
        [*shown["addressee_lines"], letter.subject, *(b.text for b in letter.blocks), *letter.remedy, *facts]
    )


def unread(said):
    """What the standard texts can say and no letter said: by the kind or the clause, each part between their facts."""
    rows = [(row.kind, row.body) for row in LetterTemplate.objects.filter(scheme=None)]
    rows += [(row.code, row.text) for row in LetterClause.objects.filter(scheme=None)]
    found = {}
    for name, text in rows:
        parts = [plain(part).removeprefix("## ").strip(" ,.;:()") for part in PARTS.split(text)]
        missing = [part for part in parts if len(part) > 12 and part not in said]
        if missing:
            found[name] = missing
    return found


def wrong_side(body, letter):
    """Whether it points at the reason above or below where it does not stand."""
    pointed = body.find("leest u waarom")
    if pointed < 0:
        return []
    above, reason = "Hierboven" in body[max(0, pointed - 20) : pointed], body.find(plain(letter.facts["reason"]))
    return ["points at the reason on the wrong side"] if above != (reason < pointed) else []


def faults_of(variant, letter):
    """What is wrong with the letter of a variant."""
    text, faults = plain(all_of(letter)), []
    for element in letter_checks.asked(variant.kind, letter.facts):
        for name in element.names:
            said = [plain(line).removeprefix("- ") for line in str(letter.facts[name]).splitlines() if line.strip()]
            if any(line not in text for line in said):
                faults.append(f"{element.code}: {name} is not in it")
    kinds = [block.kind for block in letter.blocks]
    if any(not block.text.strip(" .:;,") for block in letter.blocks):
        faults.append("an empty paragraph")
    said = [block.text for block in letter.blocks if block.kind == "text" and block.text != HEAD_OF_A_WRIT]
    faults += [f"no end: {text}" for text in said if text[-1:] not in ".?!:”)"]
    if any(
        kind == "heading" and after == "heading" for kind, after in zip(kinds, [*kinds[1:], "heading"], strict=True)
    ):
        faults.append("a heading with nothing under it")
    body = "\n".join([letter.subject, *(block.text for block in letter.blocks), *letter.remedy])
    if re.search(r"onbekend|None|\{|\}|  |\.\.|unknown|\(\)| \.", body.replace("\u00a0", " ")):
        faults.append(f"not known: {re.search(r'.{20}(?:onbekend|None|{|}|  |[.][.]|unknown|[(][)]| [.])', body)}")
    first = body.find("Awb")
    if first >= 0 and not body[:first].endswith((f"{law_words.NAME} (", f"{law_words.NAME}, ")):
        faults.append("Awb is not written out where it is named first")
    if variant.title_4_2 != "yes" and variant.kind in letters.DECISIONS:
        found = set(LAW.findall(body)) - ({"4:38"} if variant.has_obligations else set())
        faults += [f"article {one} of title 4.2" for one in found]
    faults += wrong_side(body, letter)
    today = timezone.localdate()
    days = [(int(y), MONTHS.index(m) + 1, int(d)) for d, m, y in ASKED.findall(body)]
    if (
        variant.kind != LetterKind.DISREGARD
        and not variant.is_as_it_is
        and any(day <= (today.year, today.month, today.day) for day in days)
    ):
        faults.append("asks something by a day gone by")
    return faults


@pytest.mark.parametrize("part", PARTS_OF_THE_WALK)
def test_every_letter_says_all_that_its_kind_must_say_and_nothing_else(part):
    kinds = PARTS_OF_THE_WALK[part]
    walked, made, found, said = [variant for variant in variants() if variant.kind in kinds], {}, {}, []
    for variant in walked:
        letter = compose(variant, made)
        said.append(plain(all_of(letter)))
        if faults := faults_of(variant, letter):
            found[str(variant)] = faults

    assert {variant.kind for variant in walked} == kinds
    assert found == {}
    missing = {
        name: parts
        for name, parts in unread("\n".join(said)).items()
        if (name in kinds if name in LetterKind.values else (name in ELSEWHERE_SAID) == (part == "other"))
    }
    assert {name: parts for name, parts in missing.items() if len(parts) != ELSEWHERE.get(name, 0)} == {}


def test_walk_is_of_every_kind_once():
    assert set(ACTS) | set(letters.DECISIONS) == set(LetterKind)
    assert sorted(kind for kinds in PARTS_OF_THE_WALK.values() for kind in kinds) == sorted(LetterKind)


def test_every_kind_has_a_checklist_and_a_text_that_names_all_of_it():
    rows = {LetterKind(row.kind): row for row in LetterTemplate.objects.filter(scheme=None)}

    assert set(CHECKLISTS) == set(rows) == set(LetterKind)
    lacking = {kind: letter_checks.lacking(kind, row) for kind, row in rows.items()}
    assert {kind: names for kind, names in lacking.items() if names} == {}
    for kind, row in rows.items():
        check_template(kind, subject=row.subject, body=row.body)


@pytest.mark.parametrize(
    "variant",
    [
        Variant(LetterKind.AWARD, amount="125000.01", view="given", has_advice=True, has_obligations=True),
        Variant(LetterKind.REFUSAL, applicant="municipality", ground="ceiling", view="none"),
        Variant(LetterKind.FORWARDED, applicant="person"),
    ],
    ids=str,
)
def test_word_file_holds_the_same_text(variant):
    letter = compose(variant)

    word = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(letter.word())).paragraphs)

    assert [line for line in all_of(letter).splitlines() if line not in word] == []
    assert formats.date_format(timezone.localdate(), "DATE_FORMAT") in word


def test_every_ground_that_can_be_chosen_is_walked_in_words_of_its_own():
    walked = {variant.ground for variant in variants()} - {""}

    assert walked == set(RefusalGround.objects.filter(is_active=True).values_list("code", flat=True))
