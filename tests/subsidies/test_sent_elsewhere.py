"""A letter that was sent outside this system is shown by that letter itself."""

from datetime import timedelta
from typing import get_args

import pytest
from django.db import transaction
from django.utils import timezone

from subsidies.enums import LetterKind
from subsidies.models import (
    Application,
    Document,
    Letter,
    Objection,
    Representative,
    RequiredDocument,
    SentElsewhere,
    Suspension,
)
from subsidies.services.letters import letter_standing, letters
from subsidies.services.letters.sending_refusals import (
    DocumentOfApplicant,
    LetterNotOnFile,
    SentBeforeStep,
    ToldElsewhere,
)
from subsidies.services.letters.sent_elsewhere import OF_LETTERS, record_elsewhere
from subsidies.services.letters.untold import Step
from subsidies.services.terms import deadlines
from tests import objecting
from tests.factories import make_application, make_award, make_unsent_award, make_user
from tests.told import on_file

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def suspended():
    case = make_application()
    terms = {"kind": "applicant", "starts_on": case.received_on, "reason": "Wacht op stukken"}
    return case, case.suspensions.create(**terms, actor=make_user())


def record(case, step, document, **values):
    terms = {"sent_on": timezone.localdate(), **values, "reason": "Met de hand geschreven", "actor": make_user()}
    return record_elsewhere(case, step=step, document=document, **terms)


def test_letter_on_file_shows_that_it_was_sent():
    case, step = suspended()

    record(case, step, on_file(case))

    assert step.sent_on == timezone.localdate()


def test_letter_of_a_suspension_is_due_today_whatever_first_day_was_typed():
    case, _step = suspended()
    today = timezone.localdate()

    due = next(row for row in deadlines.legal_dates(case, on=today) if row.code == "send")

    assert case.received_on < today
    assert due.term.days_left(today) == 0


def test_document_that_the_scheme_asks_of_the_applicant_is_no_letter():
    case, step = suspended()
    asked = RequiredDocument.objects.create(version=case.version, code="plan", name="Plan", is_mandatory=False)
    plan = Document.objects.create(application=case, title="Plan.pdf", requirement=asked)

    with pytest.raises(DocumentOfApplicant, match=plan.title):
        record(case, step, plan)
    assert not SentElsewhere.objects.exists()


def test_what_came_in_is_no_letter_whatever_it_shows():
    """Every field that names a document shows what came in, but for those of the document and its letters."""
    fields = [
        relation.field
        for relation in Document._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete and relation.related_model not in OF_LETTERS
    ]
    assert len(fields) == 14
    case, step = suspended()
    objected, proxied = on_file(case), on_file(case)
    Representative.objects.create(application=case, name="mr. Smit", proxy=proxied, actor=make_user())
    row = {"objector": "Bouw BV", "grounds": "Onjuist", "received_on": timezone.localdate(), "channel": "email"}
    row["about"] = "not_deciding"
    Objection.objects.create(application=case, document=objected, actor=make_user(), **row)

    for document in (objected, proxied):
        with pytest.raises(DocumentOfApplicant, match=document.title), transaction.atomic():
            record(case, step, document)
    assert not SentElsewhere.objects.exists()


def steps_of_every_kind():
    """A case with a step or a decision of each kind that has a day of its own, and that day."""
    today = timezone.localdate()
    later, case, actor = today + timedelta(days=30), make_application(), make_user()
    yield case, case.completion_requests.create(requested_on=today, due_on=later, missing="Plan", actor=actor)
    case = make_application()
    yield case, case.hearings.create(invited_on=today, due_on=later, intention="Afwijzen")
    case = make_application()
    yield case, case.extensions.create(announced_on=today, weeks=2, reason="Druk", actor=actor)
    case = make_unsent_award()
    yield case, case.decisions.get()
    invited = objecting.row(make_award())
    yield invited.application, objecting.step(invited, "invited", due_on=objecting.days(30), place="Assen")


def test_letter_of_nothing_can_have_gone_before_what_it_tells():
    walked = set()
    for case, step in steps_of_every_kind():
        paper, before = on_file(case), timezone.localdate() - timedelta(days=1)
        with pytest.raises(SentBeforeStep):
            record(case, step, paper, sent_on=before, date_reason="De post lag in een verkeerd postvak")
        assert step.sent_on is None
        record(case, step, paper)
        assert step.sent_on == timezone.localdate()
        walked.add(type(step))

    assert walked == set(get_args(Step)) - {Suspension}  # that one can begin on another day than it was recorded on


@pytest.mark.usefixtures("files")
def test_what_was_told_from_elsewhere_is_not_told_a_second_time():
    case = make_unsent_award()
    letter = letters.make(case, LetterKind.AWARD, letter_date=timezone.localdate(), is_another=True, actor=make_user())
    record(case, case.decisions.get(), on_file(case))

    dates = {row.code: row for row in deadlines.legal_dates(case, on=timezone.localdate())}
    assert dates["objection"].label.startswith("Bezwaar tegen “Verlening”")
    assert dates["objection"].term.last_day >= timezone.localdate() + timedelta(weeks=6)
    again = Application.objects.get(pk=case.pk)
    assert isinstance(letter_standing.standing_of(letter).refusal, ToldElsewhere)
    assert letter_standing.standing_of(letter).is_final
    assert LetterKind.AWARD not in letters.kinds_for(again)
    with pytest.raises(ToldElsewhere, match="buiten dit systeem"):
        letters.make(again, LetterKind.AWARD, letter_date=timezone.localdate(), actor=make_user())
    with pytest.raises(ToldElsewhere):
        letters.send(letter, sent_on=timezone.localdate(), actor=make_user())
    assert Letter.objects.get(pk=letter.pk).sent_on is None


@pytest.mark.parametrize("which", ["none", "of another case"])
def test_letter_that_is_not_on_file_is_refused(which):
    case, step = suspended()

    with pytest.raises(LetterNotOnFile):
        record(case, step, None if which == "none" else on_file(make_application()))
    assert not SentElsewhere.objects.exists()


@pytest.mark.parametrize(("days", "is_shown"), [(30, True), (80, False)])
def test_decision_that_is_taken_over_shows_its_term_to_object_while_that_runs(days, is_shown):
    day = timezone.localdate() - timedelta(days=days)
    case = make_award(received_on=day, decided_on=day)

    codes = [row.code for row in deadlines.legal_dates(case, on=timezone.localdate())]

    assert ("objection" in codes) is is_shown
