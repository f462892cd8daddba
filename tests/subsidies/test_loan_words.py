"""What the pages and letters of a loan say of it: a loan is called a loan there, and is no subsidy that is given."""

import re
from typing import Any

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import AWARDS, LetterKind, Part
from subsidies.models import Application
from subsidies.services.letters import letters
from subsidies.services.recovery.money_letters import MONEY_LETTERS
from subsidies.views.act_list import ACTS
from tests import recovering
from tests.factories import make_user
from tests.lending import change, closed, draw, fresh, make_loan, running, sign
from tests.subsidies.letter_matrix import compose
from tests.subsidies.letter_variants import GROUNDS, Variant
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]

NAMED = re.compile(r"[^.<>\n]*\bsubsidies?\b[^.<>\n]*", re.IGNORECASE)
# The law says "subsidie" in its grounds; and whether a loan becomes one is said with both words.
RIGHT = re.compile(
    r"^Awb 4:(48|50)|\(artikel 4:(25|48)|wordt geen subsidie|subsidie of lening|"
    r"in (de )?subsidie\b.*omgezet|omgezet in de subsidie|omzetting (van een lening )?in subsidie",
    re.IGNORECASE,
)


def said(text: str) -> set[str]:
    """The sentences with the word that are not right."""
    found = {" ".join(sentence.split()) for sentence in NAMED.findall(text)}
    return {sentence for sentence in found if not RIGHT.search(sentence)}


def main_of(page: Any) -> str:
    """What stands on a page, without its menu and without marks."""
    return re.sub(r"<[^>]+>", "\n", text_of(page).partition("<main")[2].partition("</main>")[0])


def drawn() -> Application:
    case = make_loan()
    sign(case)
    draw(case, "1000.00")
    return case


def test_no_page_or_letter_of_a_loan_calls_it_a_subsidy(record_property):
    waiting, held = running(), drawn()
    change(waiting)
    recovering.proposed(held, MoneyStepKind.HOLD)
    recovering.decided(held)
    cases, client, actor = [make_loan(), waiting, held, drawn(), closed()], signed_in(*Role), make_user()

    pages, wrong, composed = 0, {}, []
    for case in cases:
        base = case.get_absolute_url()
        shown = text_of(client.get(base))
        possible = [f"{act}/" for act in ACTS if f'href="{base}{act}/"' in shown]
        refused = next(f"{act}/" for act in ACTS if f"{act}/" not in possible)  # one page for all that is refused
        for slug in ("", *possible, refused):
            pages += 1
            if sentences := said(main_of(client.get(f"{base}{slug}"))):
                wrong[slug] = sentences
        for kind in letters.kinds_for(fresh(case)):
            letter = letters.compose(fresh(case), kind, letter_date=timezone.localdate(), annexes="", actor=actor)
            composed.append(kind)
            text = "\n".join([letter.subject, *(block.text for block in letter.blocks)])
            if sentences := said(text):
                wrong[kind] = sentences
    assert wrong == {}
    assert LetterKind.MONEY_HOLD in composed
    assert len(composed) >= 5
    assert pages >= 60
    record_property("pages", pages)
    record_property("letters", len(composed))


def test_each_kind_of_letter_calls_a_loan_a_loan():
    """The kinds that a loan can get; what is settled or recovered of a subsidy is not of a loan."""
    of_subsidy = {*MONEY_LETTERS, LetterKind.ACCOUNT_REMINDER, LetterKind.SETTLEMENT, LetterKind.SETTLED_OBJECTION}
    of_subsidy |= {LetterKind.SETTLEMENT_CHANGED}
    kinds = [kind for kind in LetterKind if kind not in of_subsidy]
    wrong, made = {}, {}
    for kind in kinds:
        decision = letters.DECISIONS.get(kind)
        ground = GROUNDS.get(decision, ("",))[0]
        letter = compose(Variant(kind, part=Part.LOAN, ground=ground, is_reserved=decision in AWARDS), made)
        if sentences := said("\n".join([letter.subject, *(block.text for block in letter.blocks)])):
            wrong[kind] = sentences
    assert wrong == {}
    assert len(kinds) >= 30


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("no", "handelt niet als onderneming, dus deze lening is geen de-minimissteun"),
        ("yes", "De hele lening telt als de-minimissteun: € 27.500,00"),
        ("unknown", "Niemand heeft nog vastgesteld of de aanvrager als onderneming handelt"),
    ],
)
def test_loan_counts_as_aid_where_the_applicant_is_an_undertaking(answer, words):
    case = make_loan()
    case.answers.create(question="undertaking", answer=answer, reason="Beoordeeld", actor=make_user())

    page = " ".join(main_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())).split())

    assert words in page
    assert ("telt als de-minimissteun" in page) == (answer == "yes")
