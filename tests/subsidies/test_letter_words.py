"""What a lawyer read in the letters: for whom they are, in words that fit, with what is so and why."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import formats, timezone
from django.utils.translation import override

from projects.enums import OrganisationKind
from subsidies.enums import DecisionKind, LetterKind, Part
from subsidies.models import Application, Letter, LetterClause, LetterJob
from subsidies.services.application import completeness, formalities
from subsidies.services.assessment import heard, hearing
from subsidies.services.decisions import decisions
from subsidies.services.letters import letters
from subsidies.services.letters.letter_refusals import LetterBasisMissing
from subsidies.services.public.public_register import LEGAL_PERSONS
from subsidies.term_enums import ViewException
from tests.factories import award, give_mandate, make_award, make_proposal, make_terms, make_user
from tests.subsidies.letter_matrix import case_of, compose
from tests.subsidies.letter_variants import AMOUNTS, GROUNDS, Variant
from tests.told import need_not_be_heard, sent, view_came_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
GROUND = {kind: GROUNDS.get(decision, ("",))[0] for kind, decision in letters.DECISIONS.items()}


def variant_of(kind, **more):
    return Variant(kind, **{"ground": GROUND.get(kind, ""), **more})


def text_of(letter):
    return "\n".join(block.text for block in letter.blocks).replace("\u00a0", " ")


def said(kind, **more):
    return text_of(compose(variant_of(kind, **more)))


def again(case, kind):
    return letters.compose(Application.objects.get(pk=case.pk), kind, letter_date=TODAY(), actor=make_user())


def in_words(day):
    return formats.date_format(day, "DATE_FORMAT")


@pytest.mark.parametrize("kind", list(LetterKind))
def test_letter_to_a_representative_begins_with_on_whose_behalf_that_is(kind):
    letter = compose(variant_of(kind, applicant=OrganisationKind.PERSON, is_represented=True))

    begin = (
        "U krijgt deze brief als gemachtigde van A. Jansen en B. Jansen. Waar hierna ‘u’ of ‘uw’ staat, bedoelen wij"
    )
    assert letter.blocks[0].text == f"{begin} A. Jansen en B. Jansen."
    assert letter.facts["salutation"] == "Geachte mr. A.B. Pleiter,"
    assert "gemachtigde" not in said(kind)


def test_letter_of_a_signed_decision_begins_with_on_whose_behalf_the_representative_of_now_gets_it():
    case, actor = make_award(), make_user()
    letters.make(case, LetterKind.AWARD, letter_date=TODAY(), is_another=True, actor=actor)
    before = again(case, LetterKind.AWARD)
    terms = {"name": "R. Raad", "address": "Plein 2", "no_proxy_reason": "Advocaat", "actor": actor}

    formalities.represent(case, **terms)
    to_representative = again(case, LetterKind.AWARD)
    letters.make(Application.objects.get(pk=case.pk), LetterKind.AWARD, letter_date=TODAY(), actor=actor)
    formalities.represent(case, **terms, has_ended=True)
    after = again(case, LetterKind.AWARD)

    assert f"gemachtigde van {case.applicant.name}." in to_representative.blocks[0].text
    assert to_representative.facts["salutation"] == "Geachte R. Raad,"
    assert to_representative.blocks[1:] == before.blocks == after.blocks


def test_letter_to_a_representative_is_refused_while_nothing_says_on_whose_behalf():
    LetterClause.objects.filter(code="on-behalf").delete()

    with pytest.raises(LetterBasisMissing, match="2:1"):
        said(LetterKind.ACKNOWLEDGEMENT, is_represented=True)


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("applicant", list(OrganisationKind))
def test_award_says_what_applies_to_the_applicant(applicant, amount):
    text = said(LetterKind.AWARD, applicant=applicant, amount=amount)

    is_person, is_municipality = applicant == OrganisationKind.PERSON, applicant == OrganisationKind.MUNICIPALITY
    assert ("uw statuten of uw rechtsvorm" in text) is not (is_person or is_municipality)
    assert ("schuldsanering" in text) is is_person
    assert ("failliet" in text) is not is_municipality
    is_named = applicant in LEGAL_PERSONS  # as the public register does it
    assert ("Uw naam en waarvoor het is, maken wij niet openbaar." in text) is not is_named
    assert ("de datum en uw naam." in text) is is_named
    assert ("SiSa" in text) is (is_municipality and amount == AMOUNTS[-1])  # with money of the state


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("amount", AMOUNTS[:2])
def test_award_names_obligations_only_where_it_has_them(amount, part):
    of_form = "de regels van de lening" if part == Part.LOAN else "de regels van de subsidie"

    without = said(LetterKind.AWARD, amount=amount, part=part)
    assert "verplichtingen" not in without
    assert f"houdt u zich niet aan {of_form} of" in without
    assert "houdt u zich niet aan de verplichtingen of" in said(LetterKind.AWARD, part=part, has_obligations=True)


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (LetterKind.COMPLETION_REQUEST, "Verzoek om uw aanvraag aan te vullen: “Twaalf woningen”"),
        (LetterKind.REMINDER, "Herinnering aan ons verzoek om uw aanvraag aan te vullen: “Twaalf woningen”"),
    ],
)
def test_request_to_complete_names_one_last_day_in_one_way(kind, subject):
    letter = compose(variant_of(kind))

    text, day = text_of(letter), letter.facts["completion_due"]
    assert letter.subject == subject
    assert text.count(day) == text.count(f"uiterlijk op {day}") > 0


@pytest.mark.parametrize(("part", "form"), [(Part.GRANT, "Deze subsidie"), (Part.LOAN, "Deze lening")])
def test_award_without_aid_says_what_is_no_aid(part, form):
    text = said(LetterKind.AWARD, applicant=OrganisationKind.MUNICIPALITY, part=part)

    assert f"{form} is volgens ons geen staatssteun" in text


def test_invitation_and_confirmation_of_a_view_on_an_award_name_it():
    case, actor, day = make_award(amount="1000.00"), make_user(), TODAY()
    asked = {"intention": "wij willen het bedrag verlagen", "invited_on": day, "due_on": day + timedelta(14)}
    hearing.invite_view(case, **asked, actor=actor)
    invitation = text_of(again(case, LetterKind.VIEW_INVITATION))
    view_came_in(case, received_on=day, actor=actor)
    confirmation = text_of(again(case, LetterKind.VIEW_RECEIVED))

    begin = f"Op {in_words(day)} hebben wij u een subsidie verleend voor “{case.title}”. Het bedrag is nu € 1.000,00."
    assert invitation.startswith(begin)
    assert "(artikel 4:8 van de Algemene wet bestuursrecht, Awb)" in invitation
    assert f"de subsidie die wij u op {in_words(day)} hebben verleend voor “{case.title}”." in confirmation


def test_confirmation_of_a_view_on_an_application_does_not_name_the_award_of_the_same_day():
    actor, day = make_user(), TODAY()
    case = completeness.start_assessment(case_of(Variant(LetterKind.ACKNOWLEDGEMENT)), actor=actor)
    asked = {"intention": "wij willen minder verlenen", "invited_on": day, "due_on": day + timedelta(14)}
    hearing.invite_view(case, **asked, actor=actor)
    view_came_in(case, received_on=day, actor=actor)
    terms = make_terms(view_answer="Wij volgen u.")
    make_proposal(case, kind=DecisionKind.AWARD, amount=case.requested_amount, terms=terms)
    decider = make_user()
    give_mandate(decider)
    decisions.decide_as_proposed(case, decided_on=day, actor=decider)

    text = text_of(again(case, LetterKind.VIEW_RECEIVED))

    assert f"Die gaat over uw aanvraag voor “{case.title}”, die wij" in text


@pytest.mark.parametrize(
    ("asked", "came", "stood_still"),
    [(0, 0, None), (1, 0, None), (2, 0, (1, 1)), (5, 0, (4, 1)), (20, 0, (19, 7)), (20, 10, (19, 11))],
    ids=["that day", "next day", "one day", "days", "after its time", "long ago"],
)
def test_confirmation_of_a_completion_says_which_days_the_term_stood_still(asked, came, stood_still):
    case, today = case_of(Variant(LetterKind.ACKNOWLEDGEMENT)), TODAY()
    Application.objects.filter(pk=case.pk).update(received_on=today - timedelta(30))
    day = today - timedelta(asked)
    terms = {"requested_on": day, "due_on": day + timedelta(14), "completed_on": today - timedelta(came)}
    sent(case.completion_requests.create(missing="Begroting", actor=make_user(), **terms), day)

    text = text_of(again(case, LetterKind.COMPLETION_RECEIVED))

    assert ("stond stil" in text) is (stood_still is not None)
    if stood_still is not None:
        first, last = (in_words(today - timedelta(days)) for days in stood_still)
        assert f"stond stil {f'op {first}' if first == last else f'van {first} tot en met {last}'} (artikel" in text


ARTICLES = {
    ViewException.OWN_FACTS: "artikel 4:7, eerste lid, van de",
    ViewException.MINOR: "artikel 4:7, tweede lid, van de",
    ViewException.URGENT: "artikel 4:11, aanhef en onder a, van de",
    ViewException.HEARD_BEFORE: "artikel 4:11, aanhef en onder b, van de",
    ViewException.PURPOSE: "artikel 4:11, aanhef en onder c, van de",
    ViewException.FINANCIAL: "artikel 4:12, eerste lid, van de",
}


@pytest.mark.parametrize("kind", [LetterKind.REFUSAL, LetterKind.PARTIAL_AWARD])
@pytest.mark.parametrize("exception", list(ViewException))
def test_decision_says_why_the_applicant_was_not_heard(exception, kind):
    text = said(kind, waived=exception)

    told = text.partition("Waarom wij u niet om een zienswijze hebben gevraagd")[2]
    assert ARTICLES[exception] in told
    assert "De cijfers zijn van u." in told
    assert "zienswijze" not in said(kind)


def test_decision_after_a_view_says_nothing_of_a_reason_not_to_hear():
    assert "Waarom wij u niet om een zienswijze" not in said(LetterKind.REFUSAL, view="given", waived="urgent")


@pytest.mark.parametrize("kind", [LetterKind.AWARD_LOWERED, LetterKind.AWARD_WITHDRAWN])
@pytest.mark.parametrize(("exception", "article"), [("own_facts", "4:8, eerste lid"), ("urgent", "4:11, aanhef")])
def test_decision_on_an_award_says_why_the_recipient_was_not_heard(exception, article, kind):
    text = said(kind, waived=exception)

    assert f"(artikel {article}" in text
    assert "4:7" not in text


def test_reason_not_to_hear_of_before_the_award_is_not_that_of_a_decision_on_it():
    case, actor = case_of(Variant(LetterKind.ACKNOWLEDGEMENT)), make_user()
    need_not_be_heard(case, actor, "urgent")
    assert heard.waived(case, DecisionKind.REFUSAL).exception == "urgent"
    assert heard.waived(case, DecisionKind.AWARD) is None

    award(case, amount=case.requested_amount, decided_on=TODAY(), actor=actor)
    case = Application.objects.get(pk=case.pk)

    assert heard.waived(case, DecisionKind.LOWERING) is None
    need_not_be_heard(case, actor, "purpose")
    assert heard.waived(case, DecisionKind.LOWERING).exception == "purpose"


@pytest.mark.parametrize(("part", "amount"), [(part, amount) for part in Part for amount in AMOUNTS])
def test_award_on_condition_of_a_budget_is_paid_once_that_is_certain(part, amount):
    pay = "binnen zes weken nadat zeker is dat het geld er komt"
    of_loan = "nadat u en wij die hebben ondertekend en zeker is dat het geld er komt"

    reserved = said(LetterKind.AWARD, part=part, amount=amount, is_reserved=True)
    certain = said(LetterKind.AWARD, part=part, amount=amount)

    assert (of_loan if part == Part.LOAN else pay) in reserved
    assert "nadat wij deze brief hebben verstuurd" not in reserved
    assert "zeker is" not in certain


@pytest.mark.parametrize("language", ["nl", "en"])
def test_file_of_a_letter_has_the_dutch_label_of_its_kind(language):
    with override(language):
        names = {kind: kind.file_name for kind in LetterKind}
        letter = Letter(application=Application(case_number="DW-2026-00007"), kind="partial_award", made_at=NOON)
        job = LetterJob(kind=LetterKind.COMPLETION_REQUEST, letter_date=date(2026, 11, 27))

        assert letter.name == "DW-2026-00007-gedeeltelijke-verlening-20261127.docx"
        assert job.file_name == "brieven-verzoek-om-aanvulling-2026-11-27.zip"
    assert len(set(names.values())) == len(LetterKind)
    assert not any(kind.value.replace("_", "-") in name for kind, name in names.items())
