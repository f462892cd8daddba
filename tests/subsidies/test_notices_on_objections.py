"""A notice of default on an objection is answered as one on an application is (Awb 4:17, 4:18, 7:10, 7:14)."""

from datetime import timedelta

import pytest
from django.db.models import QuerySet

from drenthe.accounts.roles import Role
from subsidies.enums import LetterKind
from subsidies.models import Application, Letter, Objection, SentElsewhere
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters import letter_batch, letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_standing import check_letter, kinds_for
from subsidies.services.letters.standing_refusals import LetterOfEndedObjection, LetterOfOtherAnswer
from subsidies.services.objections import objections
from subsidies.services.refusals import NothingToReport
from subsidies.services.terms import deadlines, default_notices, penalties
from tests.factories import give_mandate, make_application, make_user
from tests.objecting import TODAY, days, decide, decision_row, fresh, hear, of_another, propose, row, step
from tests.objecting_letters import in_default, told_of
from tests.subsidies.test_letter_matrix import all_of
from tests.subsidies.test_letters_after_term import composed
from tests.subsidies.test_objections_late import late
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
EARLY, RECEIVED, LATE = LetterKind.OBJECTION_EARLY, LetterKind.OBJECTION_DEFAULT, LetterKind.PENALTY_DECISION
ANSWERS = (EARLY, RECEIVED)


def last_day(objection):
    case = fresh(objection.application)
    found = objections.of(case)[0]
    return objections.decide_by(found, on=TODAY(), sent=sent_days(case), extra=deadlines.free_days()).last_day


def offered(case):
    return [kind for kind in kinds_for(fresh(case)) if kind in ANSWERS]


def test_notice_that_came_in_the_term_of_an_objection_is_answered_so_with_its_last_day():
    case = make_application()
    notice = told_of(case, "default")

    text = all_of(composed(fresh(case), EARLY)).replace("\u00a0", " ")

    assert offered(case) == [EARLY]
    assert f"loopt tot en met {day_words(last_day(notice.objection))} (artikel 7:10 van de" in text
    assert "artikel 4:17, derde lid" in text
    assert "er loopt geen dwangsom" in text
    assert "nog geen beslissing? Stuur ons dan opnieuw een ingebrekestelling" in text
    assert "besluit op uw aanvraag" not in text
    with pytest.raises(NothingToReport):
        composed(fresh(case), RECEIVED)


@pytest.mark.parametrize(
    ("days_ago", "says"),
    [
        (14, "Sturen wij u onze beslissing niet binnen twee weken"),
        (15, "De dwangsom telt vanaf"),
        (56, "De dwangsom telt vanaf"),
        (57, "meer dagen tellen niet"),
    ],
)
def test_notice_after_that_term_is_answered_with_the_penalty_as_it_stands(days_ago, says):
    case = make_application()
    notice = in_default(case, days_ago=days_ago)

    text = all_of(composed(fresh(case), RECEIVED)).replace("\u00a0", " ")

    found = [one for one in ("Sturen wij u", "De dwangsom telt vanaf", "meer dagen tellen niet") if one in text]
    assert len(found) == 1
    assert says in text
    assert offered(case) == [RECEIVED]
    assert f"De termijn liep tot en met {day_words(last_day(notice.objection))}" in text
    assert day_words(notice.done_on + timedelta(days=15)) in text
    assert "artikel 6:12 van de" in text
    assert "De dwangsom is " in text  # what it is a day


def test_second_notice_on_an_objection_is_answered_with_the_days_of_the_first_and_each_has_its_answer():
    case, actor = make_application(), make_user()
    first = in_default(case, days_ago=20)
    letters.send(letters.make(fresh(case), RECEIVED, letter_date=TODAY(), actor=actor), sent_on=TODAY(), actor=actor)
    second = step(first.objection, Kind.DEFAULT, done_on=days(-1))

    letter = composed(fresh(case), RECEIVED)
    text = all_of(letter)

    assert letter.about.pk == second.pk
    assert f"Die ingebrekestelling kregen wij op {day_words(first.done_on)}." in text
    assert day_words(first.done_on + timedelta(days=15)) in text
    assert day_words(second.done_on + timedelta(days=15)) not in text
    assert day_words(first.done_on) in default_notices.warning_of(second)


def test_notice_after_the_penalty_on_an_objection_was_fixed_is_answered_so():
    objection = late(notice_days_ago=100)
    case, decider = objection.application, make_user()
    give_mandate(decider)
    penalties.fix_penalty(fresh(case), objection=objection, decided_on=TODAY(), actor=decider)
    step(objection, Kind.DEFAULT, done_on=TODAY())
    first, last = objection.steps.filter(kind=Kind.DEFAULT).order_by("pk")
    text = all_of(composed(fresh(case), RECEIVED)).replace("\u00a0", " ")

    assert f"Over de dwangsom hebben wij al besloten, op {day_words(TODAY())}." in text
    assert default_notices.penalty_fixed(last).on_objection_id == first.pk


def test_notice_that_came_unreasonably_late_is_answered_by_the_decision_that_nothing_is_due():
    objection = late(notice_days_ago=100)
    case, decider = objection.application, make_user()
    give_mandate(decider)
    said = {"ground": "unreasonably_late", "reason": "U wachtte twee jaar."}
    penalties.fix_penalty(fresh(case), objection=objection, decided_on=TODAY(), actor=decider, **said)

    text = all_of(composed(fresh(case), LATE)).replace("\u00a0", " ")

    assert offered(case) == []  # that letter is the answer
    assert "geeft geen recht op een dwangsom (artikel 4:17, zesde lid, onder a, van de" in text
    assert "uw bezwaar, dat wij op" in text
    with pytest.raises(NothingToReport):
        composed(fresh(case), RECEIVED)


def test_answer_goes_to_who_objects():
    case = make_application()
    notice = in_default(case)
    of_another(notice.objection)

    letter = composed(fresh(case), RECEIVED)

    assert "Kerkstraat 1" in all_of(letter)


def test_answer_waits_until_the_decision_on_the_objection_was_sent_and_the_list_with_it():
    objection = late(notice_days_ago=20)
    case, actor = objection.application, make_user()
    assert list(letter_batch.waiting(Application.objects.all(), RECEIVED)) == [case]
    assert list(letter_batch.waiting(Application.objects.all(), EARLY)) == []
    answer = letters.make(fresh(case), RECEIVED, letter_date=TODAY(), actor=actor)
    hear(objection)
    propose(objection, "unfounded", late_excuse="")
    decision = decide(case)
    assert RECEIVED in kinds_for(fresh(case))  # it was not sent: who waits is answered
    sent(decision)

    assert offered(case) == []
    with pytest.raises(LetterOfEndedObjection):
        check_letter(Letter.objects.get(pk=answer.pk), on=TODAY())
    assert list(letter_batch.waiting(Application.objects.all(), RECEIVED)) == []


def test_early_answer_does_not_go_out_for_one_that_counts():
    case, actor = make_application(), make_user()
    told_of(case, "default")
    letter = letters.make(fresh(case), EARLY, letter_date=TODAY(), actor=actor)
    with asleep():  # as if the decision was sent long ago after all
        QuerySet(SentElsewhere).filter(application=case).update(sent_on=days(-200))
        QuerySet(Objection).filter(application=case).update(received_on=days(-190))

    with pytest.raises(LetterOfOtherAnswer):
        check_letter(Letter.objects.get(pk=letter.pk), on=TODAY())


def test_answers_are_made_for_many_at_once():
    cases = [in_default(make_application()).application for _number in range(2)]
    actor = make_user(Role.CASE_OFFICER)

    batch = letter_batch.LetterBatch(RECEIVED, letter_date=TODAY(), actor=actor)
    made = list(batch.make(Application.objects.all()))

    assert {one.application.pk for one in made} == {case.pk for case in cases}
    assert [one.problem for one in made] == ["", ""]
    batch.discard()


def test_who_records_a_second_notice_on_an_objection_reads_that_the_first_one_counts():
    objection = late(notice_days_ago=20)
    said = {"objection": objection.pk, "given_by": "party", "received_on": TODAY().isoformat()}

    page = signed_in(Role.CASE_OFFICER).post(
        f"{objection.application.get_absolute_url()}objection-default/", said, follow=True
    )

    assert f"eerdere ingebrekestelling van {day_words(days(-20))}" in text_of(page)


def test_early_answer_while_the_objection_is_repaired_names_no_last_day():
    case = make_application()
    told_of(case, "default")
    objection = case.objections.get()
    asked = step(objection, Kind.REPAIR_ASKED, done_on=days(-3), due_on=days(60), text="De gronden")
    sent(asked, days(-3))

    text = all_of(composed(fresh(case), EARLY)).replace("\u00a0", " ")

    assert "staat stil vanaf" in text
    assert f"op {day_words(days(60))}" in text
    assert day_words(last_day(objection)) not in text


def test_notice_while_no_term_runs_is_early():
    case = make_application()
    decision_row(case, days_ago=0)  # and its letter was not sent
    step(row(case), Kind.DEFAULT)

    text = all_of(composed(fresh(case), EARLY)).replace("\u00a0", " ")

    assert "De termijn voor onze beslissing loopt nog niet" in text
