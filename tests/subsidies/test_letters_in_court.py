"""What a judge asks of letters: what a writ names, whose objection it is, how a penalty was counted, what was paid."""

from decimal import Decimal

import pytest
from django.utils import timezone

from projects.enums import OrganisationKind
from subsidies.enums import LetterKind, Part
from subsidies.services.ceilings import ledger
from subsidies.services.letters import letter_occasions, letters
from subsidies.services.objections import objections
from subsidies.term_enums import ViewException
from tests.factories import give_mandate, make_user
from tests.subsidies.letter_matrix import compose, proposal_of
from tests.subsidies.letter_variants import GROUNDS, Variant, variants
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
ON_OBJECTION = [kind for kind in LetterKind if "objection" in kind.value]
TO_APPLICANT = (
    *(LetterKind.OBJECTION_HEARING_NOTICE, LetterKind.OBJECTION_DECISION_NOTICE),
    *(LetterKind.AWARDED_OBJECTION, LetterKind.SETTLED_OBJECTION, LetterKind.REFUSED_OBJECTION),
    LetterKind.OBJECTION_OFF_NOTICE,
)
BESIDE_THE_STEPS = (LetterKind.OBJECTION_EARLY, LetterKind.OBJECTION_DEFAULT)  # answers to a notice of default
OF_THE_READER = ("uw bezwaar", "bent u gehoord", "U hebt gevraagd om vergoeding", "u uw bezwaar", "betalen u € 647")


def said(letter):
    lines = [letter.subject, *(block.text for block in letter.blocks), *letter.remedy]
    return "\n".join(map(str, lines)).replace("\u00a0", " ")


def test_letters_about_an_objection_are_true_for_who_reads_them():
    """Whose objection it is, and whose application, follows from to whom the letter goes."""
    told = {*objections.NOTICE_OF, *objections.WITH_LETTER.values(), *BESIDE_THE_STEPS}
    decided = {kind for kind in letter_occasions.DECISIONS if "objection" in kind.value}
    assert set(ON_OBJECTION) == told | decided
    for kind in ON_OBJECTION:
        letter = compose(Variant(kind, OrganisationKind.MUNICIPALITY, is_of_another=True))
        text, to = said(letter), letter.facts["addressee"].splitlines()[0]

        is_applicant = to == "Gemeente Assen"
        assert is_applicant or to == "Bouw BV", kind
        wrong = OF_THE_READER if is_applicant else ("uw aanvraag", "Uw aanvraag", "bezwaar van Bouw BV")
        assert [words for words in wrong if words in text] == [], kind
        assert ("Bouw BV" in text) is is_applicant
        assert is_applicant == (kind in TO_APPLICANT), kind
        if kind not in objections.NOTICE_OF:
            own = said(compose(Variant(kind, OrganisationKind.DEVELOPER)))
            assert kind == LetterKind.OBJECTION_RECEIVED or "uw bezwaar" in own, kind


def test_award_on_an_objection_says_what_is_still_refused_and_on_which_ground():
    text = said(compose(Variant(LetterKind.AWARDED_OBJECTION)))

    assert "Voor € 24.999,99 blijft de aanvraag afgewezen." in text
    assert "De aanvraag voldoet niet aan de voorwaarden van de regeling" in text
    assert "binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb)" in text


def test_writ_names_what_the_law_asks_and_how_it_is_executed():
    text = said(compose(Variant(LetterKind.MONEY_WRIT)))

    assert text.count("In naam van de Koning") == 1  # Rv 430(2)
    for words in ("De hoofdsom is", "De schuld volgt uit ons besluit van", "wij u aangemaand", "executoriale titel",
                  "gerechtsdeurwaarder", "rekenen wij geen kosten",
                  "vergoeding voor de aanmaning is € 15,00", "De kosten van de deurwaarder"):  # fmt: skip
        assert words in text


def test_notice_that_came_too_late_is_answered_by_a_decision_under_a_mandate():
    letter = compose(Variant(LetterKind.NOTICE_LATE))

    assert "U kunt bezwaar maken." in said(letter)
    assert "Zo lang wachtte u." in said(letter)
    assert letter.facts["mandate"]
    assert letter.facts["signer_function"] == "teammanager Wonen"


def test_penalty_says_how_it_was_counted_and_its_notice_what_it_can_become():
    assert "14 dagen van € 23,00: € 322,00" in said(compose(Variant(LetterKind.PENALTY_DECISION)))
    assert "€ 23,00 per dag voor de eerste 14 dagen" in said(compose(Variant(LetterKind.NOTICE_RECEIVED)))


@pytest.mark.parametrize(
    ("kind", "too_much"),
    [(LetterKind.AWARD_WITHDRAWN, "€ 30.000,00"), (LetterKind.AWARD_LOWERED, "€ 5.000,01")],
)
def test_withdrawal_and_lowering_say_what_was_paid_and_what_is_too_much(kind, too_much):
    ground = GROUNDS[letters.DECISIONS[kind]][0]
    proposal, actor = proposal_of(Variant(kind, ground=ground, view="given")), make_user()
    mandate, today, case = give_mandate(actor), timezone.localdate(), proposal.application
    nothing = said(letters.compose_decision(proposal, decided_on=today, mandate=mandate, actor=actor))
    with asleep():  # as if its letter was sent before
        ledger.commit(case, amount=case.requested_amount, booked_on=today, actor=actor)
        ledger.pay([(case, Decimal(30000), today)], actor=actor)
    proposal.application = type(case).objects.get(pk=case.pk)

    paid = said(letters.compose_decision(proposal, decided_on=today, mandate=mandate, actor=actor))

    assert "Wij hebben u nog niets betaald." in nothing
    assert f"Wij hebben u tot nu toe € 30.000,00 betaald. Dat is {too_much} meer" in paid


def test_matrix_holds_no_letter_that_the_service_refuses():
    after_award = {LetterKind.AWARD_WITHDRAWN, LetterKind.AWARD_LOWERED, LetterKind.SETTLEMENT}
    after_award |= {LetterKind.SETTLEMENT_CHANGED}
    walked = variants()

    waived = {(row.kind, row.waived) for row in walked if row.waived}
    assert not {(kind, one) for kind, one in waived if kind in after_award and one == ViewException.MINOR}
    assert waived
    assert all(row.view for row in walked if row.ground == "bibob" and not row.waived)
    assert not [row for row in walked if row.kind == LetterKind.SETTLED_OBJECTION and row.part == Part.LOAN]
    assert letter_occasions.LETTERS
