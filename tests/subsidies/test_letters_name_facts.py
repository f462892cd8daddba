"""Letters name what a judge asks for: the rule of a longer term, what was asked and came in, and the period."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.written import SaysNothing
from projects.enums import OrganisationKind
from subsidies.enums import LetterKind
from subsidies.models import (
    Application,
    CompletionRequest,
    RefusalGround,
    SchemeParameter,
    TermExtension,
)
from subsidies.services.application import completeness
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.application.incomplete_refusals import CameInBefore, PartNotTakenOff, StillMissingUnsaid
from subsidies.services.case import schemes
from subsidies.services.letters import letters, sending
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.fact_words import day_words
from subsidies.services.terms import deadlines, term_acts, term_refusals
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.subsidies.letter_matrix import case_of, compose, key_of, proposal_of
from tests.subsidies.letter_variants import AMOUNTS, Variant
from tests.told import sent
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def fresh(case):
    return Application.objects.get(pk=case.pk)


def text_of(letter):
    return "\n".join(block.text for block in letter.blocks).replace("\u00a0", " ")


def again(case, kind):
    return text_of(letters.compose(fresh(case), kind, letter_date=TODAY(), actor=make_user()))


def case_under(parameters, *, unconfirmed=""):
    """A case of today under a scheme that lays this down."""
    scheme = make_scheme(name="Knelpuntenpot", parameters=parameters)
    SchemeParameter.objects.filter(code=unconfirmed).update(is_confirmed=False)
    applicant = NewApplicant(name="Bouw BV", kind=OrganisationKind.DEVELOPER, address="Brink 1")
    return make_application(ceiling=make_ceiling(scheme=scheme), applicant=applicant)


def longer_case(article, *, is_confirmed=True):
    """A case with the longer term recorded, not told."""
    known = {"decision_weeks": "13", "decision_weeks_extended": "22", "decision_article": article}
    case = case_under(known, unconfirmed="" if is_confirmed else "decision_article")
    terms = {"announced_on": TODAY(), "reason": "De cijfers moeten worden nagekeken.", "actor": make_user()}
    term_acts.extend(case, kind="longer", ground="investigation", **terms)
    return case


@pytest.mark.parametrize(
    ("article", "is_confirmed"), [("Subsidieloket provincie Drenthe", True), ("artikel 10", False), ("", True)]
)
def test_longer_term_is_refused_without_a_confirmed_article(article, is_confirmed):
    with pytest.raises(term_refusals.TermArticleNotConfirmed):
        longer_case(article, is_confirmed=is_confirmed)

    assert not TermExtension.objects.exists()


def test_longer_term_is_not_told_once_its_article_is_in_doubt():
    case = longer_case("artikel 10")
    SchemeParameter.objects.filter(code="decision_article").update(is_confirmed=False)

    with pytest.raises(term_refusals.TermArticleNotConfirmed):
        again(case, LetterKind.EXTENSION)
    with pytest.raises(term_refusals.TermArticleNotConfirmed):
        sending.check_sending(fresh(case).extensions.get(), on=TODAY())


@pytest.mark.parametrize(
    ("article", "said"),
    [
        ("artikel 10, eerste lid", "volgens artikel 10, eerste lid, van de Algemene subsidieverordening"),
        (
            "art. 10 van de Asv 2023",
            "volgens artikel 10 van de Algemene subsidieverordening provincie Drenthe 2023 (Asv 2023).",
        ),
    ],
)
def test_letter_of_the_longer_term_names_ordinance_article_and_ground(article, said):
    text = again(longer_case(article), LetterKind.EXTENSION)

    assert said in text
    assert "Wij moeten nog verder onderzoek doen. De cijfers moeten worden nagekeken." in text


def test_notice_of_a_day_within_the_longer_term_is_refused():
    case = longer_case("artikel 10")

    with pytest.raises(term_refusals.NoticeWithinTerm):
        term_acts.extend(fresh(case), weeks=9, announced_on=TODAY(), reason="Druk.", actor=make_user())
    term_acts.extend(fresh(case), weeks=10, announced_on=TODAY(), reason="Druk.", actor=make_user())


def test_notice_that_a_longer_term_overtook_is_no_task_and_does_not_go_out():
    case = case_under({"decision_weeks": "13"})
    term_acts.extend(fresh(case), weeks=3, announced_on=TODAY(), reason="Druk.", actor=make_user())
    letter = letters.make(fresh(case), LetterKind.DELAY_NOTICE, letter_date=TODAY(), actor=make_user())
    assert "send" in [row.code for row in deadlines.legal_dates(fresh(case), on=TODAY())]
    more = {
        "weeks": 9,
        "announced_on": TODAY(),
        "reason": "Onderzoek",
        "ground": "investigation",
        "actor": make_user(),
    }
    sent(TermExtension.objects.create(application=case, kind="longer", article="artikel 10", **more))

    assert "send" not in [row.code for row in deadlines.legal_dates(fresh(case), on=TODAY())]
    with pytest.raises(why.LetterOvertaken):
        letters.send(letter, sent_on=TODAY(), actor=make_user())


def test_reminder_is_neither_offered_nor_shown_once_its_day_has_come():
    case = case_of(Variant(LetterKind.REMINDER))
    assert LetterKind.REMINDER in letters.kinds_for(case)
    asked = case_of(Variant(LetterKind.ACKNOWLEDGEMENT))
    day = TODAY() - timedelta(20)
    lapsed = {"requested_on": day, "due_on": day + timedelta(14), "missing": "Begroting", "actor": make_user()}
    sent(CompletionRequest.objects.create(application=asked, **lapsed), day)

    assert LetterKind.REMINDER not in letters.kinds_for(fresh(asked))
    with pytest.raises(why.LetterOfLapsedRequest, match="Beslissen op wat er ligt"):
        again(asked, LetterKind.REMINDER)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ("\n".join, PartNotTakenOff),
        ("\r\n\n ".join, PartNotTakenOff),
        (lambda lines: "\n".join(reversed(lines)), PartNotTakenOff),
        (lambda lines: "\n".join(lines).lower(), PartNotTakenOff),
        (lambda lines: "\n".join([*lines, "Nog een stuk"]), PartNotTakenOff),
        (lambda lines: "\n".join(f"- {line}." for line in lines), PartNotTakenOff),
        (", ".join, PartNotTakenOff),
        (lambda lines: ", ".join(reversed(lines)), PartNotTakenOff),
        (lambda lines: f"Nu nog: {' en '.join(reversed(lines))}", PartNotTakenOff),
        (lambda lines: "\n".join(f"{line};" for line in lines), PartNotTakenOff),
        (lambda lines: "; ".join([*lines, "en nog een stuk"]), PartNotTakenOff),
        (lambda _lines: " \n", StillMissingUnsaid),
        (lambda lines: f"{lines[0]}\n.", SaysNothing),
    ],
)
def test_part_that_came_in_is_taken_off_what_is_still_missing(change, refusal):
    case = case_of(Variant(LetterKind.REMINDER))
    lines = case.completion_requests.get().missing.splitlines()
    unchanged = change(lines)
    terms = {"received_on": TODAY(), "is_complete": False, "remark": "het projectplan", "actor": make_user()}

    with pytest.raises(refusal):
        completeness.receive_completion(fresh(case), still_missing=unchanged, **terms)
    completeness.receive_completion(fresh(case), still_missing=lines[0], **terms)

    assert len(lines) > 1
    with pytest.raises(CameInBefore):  # the letters would take back what they said
        completeness.receive_completion(fresh(case), still_missing=f"Iets nieuws, {lines[-1].upper()}.", **terms)
    assert fresh(case).completion_requests.get().still_missing == lines[0]


def test_letter_names_every_part_that_came_in():
    case = case_of(Variant(LetterKind.REMINDER))
    lines = case.completion_requests.get().missing.splitlines()
    terms = {"is_complete": False, "actor": make_user()}
    first, then = case.received_on, TODAY()

    completeness.receive_completion(
        fresh(case),
        received_on=first,
        remark="de tekeningen",
        still_missing="\n".join(lines[:-1]) + "\nEen plan",
        **terms,
    )
    completeness.receive_completion(
        fresh(case), received_on=then, remark="de planning", still_missing=lines[0], **terms
    )

    text = again(case, LetterKind.REMINDER)
    days = " en ".join(dict.fromkeys(str(day_words(day)) for day in (first, then)))
    assert f"Op {days} kregen wij een deel daarvan" in text
    assert "De tekeningen. De planning." in text


PART = {"remark": "de tekeningen", "still_missing": "Begroting"}


@pytest.mark.parametrize(
    ("part", "has", "has_not"),
    [
        (PART, ["kregen wij een deel daarvan. De tekeningen.", "Begroting", "Projectplan"], "geen aanvulling"),
        ({}, ["kregen wij een deel daarvan.", "Projectplan"], "nog van u nodig"),
        (None, ["Projectplan", "nog van u nodig"], "een deel daarvan"),
    ],
)
def test_reminder_and_disregard_say_what_came_in_and_what_is_still_missing(part, has, has_not):
    case = case_of(Variant(LetterKind.REMINDER))
    proposal = proposal_of(Variant(LetterKind.DISREGARD, ground="disregard-c"))
    if part == {}:  # as it was recorded before the list had to be given
        CompletionRequest.objects.filter(application=case).update(partly_received_on=TODAY())
    elif part is not None:
        terms = {"received_on": TODAY(), "is_complete": False, "actor": make_user()}
        completeness.receive_completion(fresh(case), **terms, **part)
    if part is not None:
        request = CompletionRequest.objects.filter(application=proposal.application)
        request.update(partly_received_on=TODAY(), **part)
        proposal.refresh_from_db()
    reminder = again(case, LetterKind.REMINDER)
    disregard = text_of(letters.compose_decision(proposal, decided_on=TODAY()))

    for text in (reminder, disregard):
        for words in has:
            assert words in text
        assert has_not not in text
    if part == PART:
        assert "Projectplan" not in reminder.partition("nog van u nodig")[2]
        assert "Projectplan" not in disregard.partition("nog van u nodig")[2]


@pytest.mark.parametrize("kind", [LetterKind.REFUSAL, LetterKind.PARTIAL_AWARD])
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({}, "geen aanvulling van u"),
        ({"partly_received_on": True, "remark": "de begroting"}, "een deel daarvan. De begroting."),
        ({"completed_on": True}, "kregen wij uw antwoord"),
    ],
)
def test_decision_on_what_is_there_says_what_was_asked_and_what_came(kind, answer, said):
    proposal = proposal_of(Variant(kind, ground="scheme-criteria"))
    day = TODAY() - timedelta(30)
    came = {name: TODAY() - timedelta(20) if value is True else value for name, value in answer.items()}
    terms = {
        "requested_on": day,
        "due_on": day + timedelta(14),
        "missing": "Projectplan",
        "actor": make_user(),
        **came,
    }
    sent(CompletionRequest.objects.create(application=proposal.application, **terms), day)
    without = text_of(letters.compose_decision(proposal, decided_on=TODAY()))
    Application.objects.filter(pk=proposal.application_id).update(as_it_is_on=TODAY())
    proposal.application.refresh_from_db()
    text = text_of(letters.compose_decision(proposal, decided_on=TODAY()))

    assert "Projectplan" not in without
    assert "Projectplan" in text
    assert said in text
    assert letters.day_words(day + timedelta(14)) in text


def test_case_page_says_that_it_is_decided_on_what_is_there():
    case = case_of(Variant(LetterKind.ACKNOWLEDGEMENT))
    facts = {"status": "assessment", "complete_on": TODAY(), "as_it_is_on": TODAY()}
    Application.objects.filter(pk=case.pk).update(**facts)

    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()).content.decode()

    assert "Beslissen op wat er ligt, sinds" in page
    assert "Volledig op" not in page


def test_refusal_outside_the_period_names_the_period():
    proposal = proposal_of(Variant(LetterKind.REFUSAL, ground="scheme-criteria"))
    assert "Aanvragen kon" not in text_of(letters.compose_decision(proposal, decided_on=TODAY()))
    proposal.grounds.set([RefusalGround.objects.get(code="outside-period")])

    text = text_of(letters.compose_decision(proposal, decided_on=TODAY()))

    first, _last = schemes.open_period(proposal.application)
    assert f"Aanvragen kon vanaf {letters.day_words(first)}." in text


def test_period_is_that_of_the_version_and_the_ceiling():
    scheme = make_scheme(parameters={"closing_date": "2026-06-30"})
    ceiling = make_ceiling(scheme=scheme, starts_on=date(2026, 2, 1), ends_on=date(2026, 12, 31))

    assert schemes.open_period(make_application(ceiling=ceiling)) == (date(2026, 2, 1), date(2026, 6, 30))


@pytest.mark.parametrize(("value", "is_said"), [("yes", True), ("no", False), ("", False)])
def test_award_to_a_municipality_names_sisa_only_where_the_version_says_so(value, is_said):
    variant = Variant(LetterKind.AWARD, OrganisationKind.MUNICIPALITY, amount=AMOUNTS[2])
    scheme = make_scheme(parameters={"sisa": value, "title_4_2": "yes", "advance_share": "0.80"})
    ceiling = make_ceiling(scheme=scheme, amount="3000000.00")

    text = text_of(compose(variant, {key_of(variant): ceiling}))

    assert ("SiSa" in text) is is_said
    assert "arrangement" not in text
