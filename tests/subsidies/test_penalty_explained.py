"""The decision on a penalty says why it counts from and until a day, and nothing of a decision that is not there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters.fact_words import day_words
from subsidies.services.terms import penalties
from tests.cases import make_case, not_told
from tests.factories import give_mandate, make_user
from tests.objecting import decide, hear, propose, step
from tests.settling import fresh
from tests.subsidies.test_letter_matrix import all_of
from tests.subsidies.test_letters_after_term import composed, too_late
from tests.subsidies.test_no_decision_owed import forwarded, in_default, withdrawn
from tests.subsidies.test_objections_late import late
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
COVERS = "4:19"
GROUNDS = ["", "unreasonably_late", "evidently_unfounded"]


def days(number):
    return TODAY() - timedelta(days=number)


def fixed(case, *, objection=None, ground=""):
    """The letter of the penalty of a case, as text."""
    decider = make_user()
    give_mandate(decider)
    said = {"ground": ground, "reason": "Daarom." if ground else ""}
    row = penalties.fix_penalty(fresh(case), objection=objection, decided_on=TODAY(), actor=decider, **said)
    kind = LetterKind.PENALTY_DECISION
    if ground == "unreasonably_late" and row.notice_id is not None:
        kind = LetterKind.NOTICE_LATE
    letter = composed(fresh(case), kind)
    return letter.subject.replace("\u00a0", " "), all_of(letter).replace("\u00a0", " ")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("close", [withdrawn, forwarded])
def test_penalty_after_the_application_ended_undecided_says_nothing_of_a_decision_on_it(close, ground):
    subject, text = fixed(close(in_default(days_ago=29), days_ago=6), ground=ground)

    assert COVERS not in text
    assert "tegen ons besluit op uw aanvraag" not in text
    assert "besluit te laat is" not in subject
    assert "late besluit" not in text
    assert "te late besluit" not in text
    assert "U kunt bezwaar maken." in text


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("kind", [Kind.WITHDRAWN, Kind.FORWARDED])
def test_penalty_after_an_objection_ended_undecided_says_nothing_of_a_decision_on_it(kind, ground):
    objection = late(notice_days_ago=29)
    step(objection, kind, done_on=days(6), place="Rechtbank" if kind == Kind.FORWARDED else "")
    objection = type(objection).objects.get(pk=objection.pk)

    subject, text = fixed(objection.application, objection=objection, ground=ground)

    assert COVERS not in text
    assert "besluit te laat is" not in subject
    assert "late besluit" not in text
    assert f"Vanaf {day_words(days(6))} hoefden wij niet meer te besluiten." in text or ground


@pytest.mark.parametrize("ground", GROUNDS)
def test_penalty_beside_a_decision_says_that_an_objection_covers_it(ground):
    case = too_late(days=200)  # so that a notice can be unreasonably late and the penalty over
    case.default_notices.create(received_on=days(110), actor=make_user())

    _subject, text = fixed(case, ground=ground)

    assert COVERS in text


def test_letter_says_why_the_penalty_begins_and_ends_where_the_decision_was_sent():
    case = not_told(make_case(Status.AWARDED))
    case.default_notices.create(received_on=days(29), actor=make_user())
    sent(case.decisions.get(), days(3))

    _subject, text = fixed(case)

    assert (
        f"Wij kregen uw ingebrekestelling op {day_words(days(29))}. Daarna hadden wij nog twee weken om te besluiten: "
        f"tot en met {day_words(days(15))}. De dag daarna, {day_words(days(14))}, is de eerste dag van de dwangsom "
        "(artikel 4:17, derde lid, van de Awb)."
    ) in text
    assert (
        f"Op {day_words(days(3))} hebben wij ons besluit verstuurd. De dag daarvoor, {day_words(days(4))}, is de "
        "laatste dag van de dwangsom." in text
    )
    assert "42 dagen" not in text


def test_letter_says_that_the_penalty_ended_after_42_days():
    _subject, text = fixed(in_default(days_ago=80))

    assert (
        f"De dwangsom loopt ten hoogste 42 dagen (artikel 4:17, eerste lid, van de Awb). De laatste daarvan is "
        f"{day_words(days(80 - 56))}." in text
    )
    assert "verstuurd. De dag daarvoor" not in text


def test_letter_says_that_the_penalty_ended_with_the_withdrawal():
    case = withdrawn(in_default(days_ago=29), days_ago=6)

    _subject, text = fixed(case)

    assert (
        f"Vanaf {day_words(days(6))} hoefden wij niet meer te besluiten. De dag daarvoor, {day_words(days(7))}, is de "
        "laatste dag van de dwangsom." in text
    )


def test_letter_says_that_the_penalty_ended_where_the_decision_on_the_objection_was_sent():
    objection = late(notice_days_ago=29)
    hear(objection)
    propose(objection, "unfounded", late_excuse="")
    sent(decide(objection.application), TODAY())
    objection = type(objection).objects.get(pk=objection.pk)

    _subject, text = fixed(objection.application, objection=objection)

    assert f"Op {day_words(TODAY())} hebben wij onze beslissing op het bezwaar verstuurd. De dag daarvoor," in text
    assert COVERS in text
