"""A decision is signed with the letter that was shown; a letter bears the day on which it is sent, and is complete."""

import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.utils import timezone
from docx import Document

from drenthe.accounts.roles import Role
from subsidies.enums import Action, LetterKind
from subsidies.letters.layout import default_layout
from subsidies.models import Letter, LetterTemplate, Proposal
from subsidies.services.ceilings.order_refusals import TitleUnknown
from subsidies.services.decisions import decisions, signing
from subsidies.services.letters import letters
from subsidies.services.letters.letter_refusals import (
    AdvancesAboveAward,
    DayHasPassed,
    LetterBasisMissing,
    LetterChanged,
    LetterDateWrong,
    LetterNotSeen,
    LetterTextLacks,
    ObligationWithoutArticle,
    ObligationWithoutRegulation,
    ObligationWithoutSubject,
    SentOnOtherDay,
)
from subsidies.services.obligations.obligation_words import in_letter
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_user,
)
from tests.trail.tampering import undone
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
DAY = timedelta(days=1)


def decider(**fields):
    actor = make_user(**fields)
    give_mandate(actor)
    return actor


def shown(proposal, actor):
    return signing.letter_of(proposal, on=TODAY(), actor=actor)


def test_signing_makes_the_very_letter_that_was_shown():
    proposal, actor = make_proposal(make_application()), decider()
    seen = shown(proposal, actor)

    decisions.sign(proposal, decided_on=TODAY(), seen=seen.fingerprint, actor=actor)

    letter = Letter.objects.get()
    assert (letter.decision.proposal, letter.dated_on, letter.sent_on) == (proposal, TODAY(), None)
    assert letter.content["blocks"] == [[block.kind, block.text] for block in seen.blocks]
    assert proposal.application.events.filter(action=Action.MAKE_LETTER).count() == 1


@pytest.mark.parametrize(("seen", "refusal"), [("", LetterNotSeen), ("0" * 64, LetterChanged)])
def test_letter_that_was_not_shown_or_has_changed_is_not_signed(seen, refusal):
    proposal, actor = make_proposal(make_application()), decider()

    with pytest.raises(refusal, match=proposal.application.case_number):
        decisions.sign(proposal, decided_on=TODAY(), seen=seen, actor=actor)

    assert Proposal.objects.get().state == "open"
    assert not Letter.objects.exists()


def test_text_that_changes_after_it_was_shown_is_another_letter():
    proposal, actor = make_proposal(make_application()), decider()
    seen = shown(proposal, actor).fingerprint
    row = LetterTemplate.objects.get(kind=LetterKind.AWARD)
    LetterTemplate.objects.filter(pk=row.pk).update(body=f"{row.body}\nEn nog iets.")

    with pytest.raises(LetterChanged):
        decisions.sign(proposal, decided_on=TODAY(), seen=seen, actor=actor)


def test_decider_reads_the_letter_on_the_page_and_in_the_list():
    proposal, client = make_proposal(make_application()), signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    fingerprint = shown(proposal, client.user).fingerprint
    chosen = {"proposals": proposal.pk, "decided_on": TODAY().isoformat()}

    for page in (client.get(f"{proposal.application.get_absolute_url()}decide/"), client.post("/decisions/", chosen)):
        assert fingerprint in text_of(page)
        assert "Waarvoor de subsidie is" in text_of(page)


def test_signed_letter_is_made_again_with_another_date_and_the_same_text():
    award = make_award()
    first = Letter.objects.get()
    LetterTemplate.objects.filter(kind=LetterKind.AWARD).update(body="Anders {{ case_number }}")

    again = letters.make(award, LetterKind.AWARD, letter_date=TODAY() + DAY, is_another=True, actor=make_user())

    assert (again.content["blocks"], again.decision) == (first.content["blocks"], first.decision)
    assert (first.dated_on, again.dated_on) == (TODAY(), TODAY() + DAY)


@pytest.mark.parametrize("day", [date(2019, 1, 1), date(2030, 1, 1), TODAY() - DAY, TODAY() + 8 * DAY])
def test_letter_bears_the_day_on_which_it_is_sent(day):
    with pytest.raises(LetterDateWrong):
        letters.make(make_application(), LetterKind.ACKNOWLEDGEMENT, letter_date=day, actor=make_user())


def test_letter_is_not_registered_as_sent_on_another_day():
    application = make_application()
    letter = letters.make(application, LetterKind.ACKNOWLEDGEMENT, letter_date=TODAY() + DAY, actor=make_user())

    with pytest.raises(SentOnOtherDay):
        letters.send(letter, sent_on=TODAY(), actor=make_user())


def test_day_that_a_letter_asks_for_lies_ahead():
    due = [{"text": "Meld het", "article": "artikel 8", "due_on": TODAY().isoformat()}]

    with pytest.raises(DayHasPassed):
        make_proposal(make_application(), obligations=due)


@pytest.mark.parametrize(
    ("terms", "article"),
    [
        ({"activities": ""}, "4:30"),
        ({"activities_until": None}, "4:32"),
        ({"advances": None}, "4:95"),
    ],
)
def test_missing_basis_blocks_the_proposal_and_says_what_and_where(terms, article):
    application = make_application(amount="30000.00")

    with pytest.raises(LetterBasisMissing, match=rf"{article}.*\. \w+"):
        make_proposal(application, terms=terms)

    assert not Proposal.objects.exists()


def test_award_where_it_is_unknown_whether_title_4_2_applies_needs_a_reason():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"title_4_2": ""}))

    with pytest.raises(TitleUnknown, match="4:21"):
        make_proposal(make_application(ceiling=ceiling), deviation="")
    proposal = make_proposal(
        make_application(ceiling=ceiling), deviation="Juristen kijken er nog naar.\nDe ander mag voor."
    )

    assert "TitleUnknown" in {gap["code"] for gap in proposal.deviations["gaps"]}


def test_obligation_without_an_article_and_advances_above_the_award_are_refused():
    application = make_application()
    advances = [{"due_on": (TODAY() + DAY).isoformat(), "amount": "1000.01"}]

    with pytest.raises(ObligationWithoutArticle, match="Meld het"):
        make_proposal(application, obligations=[{"text": "Meld het", "due_on": None}])
    application.refresh_from_db()
    refused = {
        "Awb 4:37": ObligationWithoutSubject,
        "artikel 4:37 van de Awb": ObligationWithoutSubject,
        "Awb 4:38, lid 1": ObligationWithoutRegulation,
        "Awb 4:38, lid 2; de regeling": ObligationWithoutRegulation,
        "Awb 4:39, lid 1; Awb 4:38": ObligationWithoutRegulation,
    }
    for article, refusal in refused.items():
        with pytest.raises(refusal, match="Meld het"), transaction.atomic():
            make_proposal(application, obligations=[{"text": "Meld het", "article": article, "due_on": None}])
    said = {
        "Awb 4:37, lid 1, onder a": "(artikel 4:37, eerste lid, onder a, van de Awb)",
        "Awb 4:38, lid 1; artikel 9": "(artikel 4:38, eerste lid, van de Awb en artikel 9 van de regeling)",
        "artikel 8 van de regeling": "(artikel 8 van de regeling)",
    }
    for article, words in said.items():
        assert words in in_letter({"text": "Meld het", "article": article})
        with undone():
            assert make_proposal(application, obligations=[{"text": "Meld het", "article": article, "due_on": None}])
    with pytest.raises(AdvancesAboveAward):
        make_proposal(application, terms={"advances": advances}, amount=Decimal("1000.00"), kind="award")


def test_text_of_a_decision_that_leaves_something_out_is_refused_by_name():
    LetterTemplate.objects.filter(kind=LetterKind.AWARD).update(body="U krijgt {{ awarded }}.")

    with pytest.raises(LetterTextLacks, match="Verlening"):
        make_proposal(make_application())


def test_layout_is_a_word_file_in_dutch_without_a_binary_in_the_code():
    document = Document(io.BytesIO(default_layout()))

    assert document.core_properties.language == "nl-NL"
