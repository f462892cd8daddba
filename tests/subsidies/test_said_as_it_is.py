"""A letter says what the dossier says: of what was asked and is not there, and of what came in (Awb 3:2, 3:46)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from subsidies.enums import DecisionKind
from subsidies.models import Application, Document, RequiredDocument
from subsidies.services.application import completeness
from subsidies.services.assessment import hearing
from subsidies.services.ceilings.order_refusals import CalledMissing, CameInLate
from subsidies.services.decisions import proposals
from subsidies.services.letters import came_in_facts, letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_refusals import LetterBasisMissing
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme, make_user, past
from tests.objecting import decision_row
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def assessed():
    return completeness.start_assessment(make_application(), actor=make_user())


def said(proposal, on=None):
    draft = letters.compose_decision(proposal, decided_on=on or TODAY())
    return "\n".join(block.text for block in draft.blocks)


@pytest.mark.parametrize(("days", "is_over"), [(0, False), (9, False), (-1, True)])
def test_that_no_view_came_is_said_once_the_time_for_it_is_over(days, is_over):
    case, due_on = assessed(), TODAY() + timedelta(14)
    asked = {"intention": "Wij willen minder geven", "invited_on": TODAY(), "due_on": due_on}
    sent(hearing.invite_view(case, **asked, actor=make_user()))
    proposal = make_proposal(Application.objects.get(pk=case.pk))

    text = said(proposal, on=due_on - timedelta(days))

    assert ("U kon tot en met" in text) is is_over
    assert ("Wij hebben nu nog geen reactie gekregen. Wij wachten daar niet op" in text) is not is_over


def with_advice():
    case = assessed()
    asked = {"adviser": "Bureau Wonen", "question": "Is dit haalbaar?", "asked_on": TODAY()}
    hearing.ask_advice(case, **asked, due_on=TODAY() + timedelta(20), actor=make_user())
    return Application.objects.get(pk=case.pk)


def test_award_while_advice_is_open_answers_why_it_is_not_waited_for():
    case = with_advice()

    with pytest.raises(LetterBasisMissing, match="advies"):
        make_proposal(case, terms={"advice_answer": ""})
    text = said(make_proposal(case, terms={"advice_answer": "Wij hebben genoeg aan het plan zelf."}))

    assert "wij Bureau Wonen om advies gevraagd" in text
    assert "Bij ons besluit hadden wij dat advies nog niet." in text
    assert "Wij hebben genoeg aan het plan zelf." in text


def test_award_where_no_advice_was_asked_says_nothing_of_it():
    assert "om advies gevraagd" not in said(make_proposal(assessed(), terms={"advice_answer": ""}))


def asked_for(missing, *, is_there, days_ago=10):
    """A case of which something was asked, in vain, with or without a document of that name in its dossier."""
    scheme, then = make_scheme(), TODAY() - timedelta(30)
    needed = RequiredDocument.objects.create(version=scheme.versions.get(), code="budget", name="Begroting")
    with past(then):
        case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=then)
        days = {"requested_on": then, "due_on": then + timedelta(28)}
        sent(completeness.request_completion(case, **days, missing=missing, actor=make_user()), then)
    if is_there:
        put_in(case, needed, TODAY() - timedelta(days_ago))
    return Application.objects.get(pk=case.pk)


def put_in(case, needed, on, title="Begroting"):
    terms = {"name": "begroting.pdf", "content_type": "application/pdf", "size": 1, "sha256": "b" * 64}
    same = Document.objects.create(application=case, requirement=needed, title=title)
    same.versions.create(number=1, received_on=on, file="begroting.pdf", actor=make_user(), **terms)


def disregard(case, **terms):
    said = {"kind": DecisionKind.DISREGARD, "reason": "De aanvraag is niet compleet gemaakt."}
    return proposals.propose(case, **said, **terms, actor=make_user())


@pytest.mark.parametrize("missing", ["De begroting", "Een begroting met alle kosten"])
def test_application_is_not_disregarded_for_what_its_dossier_has(missing):
    case = asked_for(missing, is_there=True)

    with pytest.raises(CalledMissing, match="Begroting"):
        disregard(case)
    proposal = disregard(case, deviation=LACKS)

    assert [gap["code"] for gap in proposal.deviations["gaps"]] == ["CalledMissing"]


def test_version_that_came_late_is_told_as_late_beside_one_of_before_the_request():
    case = asked_for("De begroting", is_there=True, days_ago=31)
    needed = case.version.required_documents.get(code="budget")
    put_in(case, needed, TODAY() - timedelta(1), title="Begroting, tweede versie")

    with pytest.raises(CameInLate, match="Begroting"):
        disregard(case)


LACKS = "In de begroting die er ligt ontbreken de inkomsten."
DAYS_AGO = {"in time": 10, "on the last day": 2, "late": 1, "before it was asked": 31}


@pytest.mark.parametrize("when", DAYS_AGO)
def test_letter_says_on_which_day_it_came_in_and_what_was_wrong_with_it(when):
    """Of what the dossier has no letter says that it did not come in; what came in late is said to be late."""
    case = asked_for("De begroting\nDe statuten", is_there=True, days_ago=DAYS_AGO[when])
    came_in = day_words(TODAY() - timedelta(DAYS_AGO[when]))

    letter = said(disregard(case, deviation=LACKS))

    assert came_in in letter
    assert LACKS in letter
    assert ("na de laatste dag" in letter) == (when == "late")
    _asked, _needed, after = letter.partition("nog van u nodig:")
    assert "De statuten" in after
    assert ("De begroting" in after) == (when == "before it was asked")
    assert ("hadden wij al “Begroting”, maar dat was niet genoeg" in letter) == (when == "before it was asked")


def test_each_document_that_is_there_has_its_own_reason():
    case = asked_for("De begroting\nHet plan", is_there=True)
    plan = RequiredDocument.objects.create(version=case.version, code="plan", name="Plan")
    put_in(case, plan, TODAY() - timedelta(1), "Plan")
    late = "Het plan kwam na de termijn en verandert de begroting niet."

    with pytest.raises(CalledMissing) as refused:
        disregard(case)
    letter = said(disregard(case, deviation=f"{LACKS}\n{late}"))

    assert [type(gap) for gap in refused.value.beside] == [CameInLate]
    assert f"“Begroting” kregen wij op {day_words(TODAY() - timedelta(10))}. {LACKS}" in letter
    assert f"({day_words(TODAY() - timedelta(2))}). {late}" in letter
    assert "niet van u gekregen" not in letter
    assert "een deel daarvan" not in letter


def test_letter_of_a_case_that_is_decided_as_it_is_says_what_came_in():
    case = asked_for("De begroting\nDe statuten", is_there=True)

    facts = came_in_facts.of_decision(case, decision_row(case), case.completion_requests.get(), parts=())

    assert facts["partly_on"] == day_words(TODAY() - timedelta(10))


@pytest.mark.parametrize(("missing", "is_there"), [("De begroting", False), ("De statuten", True)])
def test_it_is_for_what_is_missing(missing, is_there):
    assert disregard(asked_for(missing, is_there=is_there)).deviations is None
