"""Obligations of an award (Awb 4:37 to 4:39): they run from its letter, and what became of each is kept."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.written import SaysNothing
from subsidies.award_enums import ObligationOutcome
from subsidies.enums import Action
from subsidies.models import Application, Obligation, ObligationCheck
from subsidies.services.acts.acts_now import next_act
from subsidies.services.letters.sending_refusals import AwardNotSent, ObligationBeforeSending
from subsidies.services.obligations import obligations
from subsidies.services.obligations.obligation_refusals import (
    EvidenceMissing,
    ObligationIsMet,
    ObligationNotDue,
    ObligationOfAnother,
    WhyNotMetMissing,
)
from subsidies.services.refusals import DutiesApart, TransitionNotAllowed
from tests.factories import make_application, make_unsent_award, make_user, moment
from tests.told import on_file, sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
MET, NOT_YET, NOT_MET = ObligationOutcome.MET, ObligationOutcome.NOT_YET, ObligationOutcome.NOT_MET
WORDS = "Gezien op de bouwplaats op een bezoek"


def awarded(*, sent_after=0, handler=None):
    """A case that was awarded thirty days ago; the letter was sent some days after that, or never for None."""
    day = TODAY() - timedelta(days=30)
    with time_machine.travel(moment(day), tick=False):
        case = make_unsent_award()
    if sent_after is not None:
        sent(case.decisions.get(), on=day + timedelta(days=sent_after))
    Application.objects.filter(pk=case.pk).update(handler=handler)
    return Application.objects.get(pk=case.pk)


def obligation(case, *, days=10, text="Meld de start van de bouw"):
    """An obligation of the case, due some days from now; without a day for None."""
    due_on = None if days is None else TODAY() + timedelta(days=days)
    return Obligation.objects.create(
        decision=case.decisions.get(), text=text, article="artikel 8 van de regeling", due_on=due_on
    )


def check(case, row, outcome=MET, **values):
    more = {"found_on": TODAY(), "remark": WORDS, "actor": make_user(), **values}
    return obligations.check(case, obligation=row, outcome=outcome, **more)


def test_obligation_that_was_met_in_time_asks_nothing_more_and_stands_in_the_dossier():
    case = awarded()
    row, document = obligation(case), on_file(case)

    found = check(case, row, document=document, remark="")

    line = case.events.get(action=Action.CHECK_OBLIGATION)
    assert (row.is_met, found.days_late, line.data["obligation"]) == (True, 0, row.text)
    assert (line.data["document"], line.data["obligation_outcome"]) == (document.title, "met")
    assert obligations.due(until=TODAY() + timedelta(days=30)).rows == []


def test_obligation_that_was_met_after_its_day_says_how_late():
    case = awarded()

    found = check(case, obligation(case, days=-3))

    assert found.days_late == 3


def test_last_word_on_an_obligation_counts():
    case = awarded()
    row = obligation(case, days=-3)

    check(case, row)
    check(case, row, NOT_MET, remark="Het verslag gaat over een ander project")

    row = Obligation.objects.get(pk=row.pk)
    assert (row.is_met, row.last_check.outcome, row.checks.count()) == (False, "not_met", 2)


@pytest.mark.parametrize(
    ("outcome", "values", "refusal"),
    [
        (MET, {"remark": ""}, EvidenceMissing),
        (MET, {"remark": "ja"}, SaysNothing),
        (NOT_MET, {"remark": ""}, WhyNotMetMissing),
        (NOT_YET, {"remark": " "}, WhyNotMetMissing),
        (NOT_MET, {}, ObligationNotDue),  # its day is still to come
        (MET, {"found_on": TODAY() - timedelta(days=29), "date_reason": WORDS}, ObligationBeforeSending),
    ],
)
def test_word_on_an_obligation_that_rests_on_nothing_is_refused_and_leaves_nothing(outcome, values, refusal):
    case = awarded(sent_after=3)
    row = obligation(case)

    with pytest.raises(refusal):
        check(case, row, outcome, **values)

    assert not ObligationCheck.objects.exists()
    assert not case.events.filter(action=Action.CHECK_OBLIGATION).exists()


@pytest.mark.parametrize(("days", "is_refused"), [(0, True), (-1, False)])
def test_recipient_has_the_whole_last_day(days, is_refused):
    case = awarded()
    row = obligation(case, days=days)

    if is_refused:
        with pytest.raises(ObligationNotDue):
            check(case, row, NOT_MET)
    else:
        assert check(case, row, NOT_MET).outcome == NOT_MET


def test_obligation_is_met_once():
    case = awarded()
    row = obligation(case)
    check(case, row)

    with pytest.raises(ObligationIsMet):
        check(case, row)


def test_obligation_does_not_run_before_the_award_was_sent():
    case = awarded(sent_after=None)
    row = obligation(case, days=-3)

    with pytest.raises(AwardNotSent):
        check(case, row)
    assert obligations.due(until=TODAY()).rows == []
    assert obligations.dates_of(case) == []
    closed = signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}check-obligation/")
    assert closed.status_code == 409
    assert "Verzend eerst de brief" in text_of(closed)


def test_obligation_and_document_are_of_the_case():
    case, other = awarded(), awarded()

    with pytest.raises(ObligationOfAnother):
        check(case, obligation(other))
    with pytest.raises(EvidenceMissing):
        check(case, obligation(case), document=on_file(other))


def test_obligation_of_a_case_that_was_not_awarded_cannot_be_checked():
    case, other = awarded(), make_application()

    with pytest.raises(TransitionNotAllowed):
        check(other, obligation(case))


def test_who_decided_does_not_check_the_obligations():
    case = awarded()

    with pytest.raises(DutiesApart):
        check(case, obligation(case), actor=case.decisions.get().actor)


def test_database_refuses_a_word_that_rests_on_nothing():
    row = obligation(awarded())

    with pytest.raises(IntegrityError), transaction.atomic():
        ObligationCheck.objects.create(obligation=row, outcome=NOT_MET, found_on=TODAY(), remark="", actor=make_user())
    with pytest.raises(IntegrityError), transaction.atomic():
        ObligationCheck.objects.create(obligation=row, outcome="x", found_on=TODAY(), remark="x", actor=make_user())


def test_my_work_shows_what_is_late_and_near_of_ones_own_cases_only():
    officer = make_user(Role.CASE_OFFICER)
    mine, other = awarded(handler=officer), awarded()
    obligation(mine, days=-3, text="Meld de start van de bouw")
    obligation(mine, days=31, text="Lever het eindverslag")
    obligation(mine, days=None, text="Houd een administratie bij")
    obligation(other, days=5, text="Plaats het bouwbord")

    client = signed_in(user=officer)
    own = text_of(client.get(reverse("subsidies:work")))
    team = text_of(client.get(reverse("subsidies:work-tab", args=["team"])))

    assert "Meld de start" in own
    assert "Plaats het bouwbord" not in own
    assert "Plaats het bouwbord" in team
    assert "eindverslag" not in own + team
    assert "administratie" not in own + team


def test_list_of_what_is_due_asks_the_same_queries_for_one_and_three(django_assert_num_queries):
    def queries():
        with django_assert_num_queries(3):
            return [(row.application.case_number, row.application.applicant_name, row.days_left) for row in found()]

    def found():
        return obligations.due(until=TODAY() + timedelta(days=30)).rows

    obligation(awarded())
    assert len(queries()) == 1
    obligation(awarded(), days=3)
    obligation(awarded(), days=-3)
    assert [days for _case, _name, days in queries()] == [-3, 3, 10]


def test_case_shows_each_obligation_with_its_state_and_a_link_that_chooses_it():
    officer = make_user(Role.CASE_OFFICER)
    case = awarded()
    late, met = obligation(case, days=-3), obligation(case, text="Plaats het bouwbord")
    check(case, met)
    client = signed_in(user=officer)

    page = client.get(case.get_absolute_url())
    form = client.get(f"{case.get_absolute_url()}check-obligation/", {"obligation": late.pk})

    shown = text_of(page)
    assert "Te laat" in shown
    assert WORDS in shown
    assert f"check-obligation/?obligation={late.pk}" in page.content.decode()
    assert f"check-obligation/?obligation={met.pk}" not in page.content.decode()
    assert f'<option value="{late.pk}" selected' in form.content.decode()


def test_obligation_of_an_award_that_ended_has_lapsed_and_asks_nothing():
    case = awarded()
    row = obligation(case, days=-3)
    Application.objects.filter(pk=case.pk).update(status="withdrawn", withdrawn_on=TODAY())

    shown = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))

    assert row.text in shown
    assert "Vervallen" in shown
    assert "check-obligation" not in shown


def test_main_act_of_an_award_is_the_obligation_only_while_one_is_open():
    case = awarded()
    row = obligation(case)
    offered = {Action.CHECK_OBLIGATION: "check-obligation"}

    assert next_act(Application.objects.get(pk=case.pk), offered=offered, on=TODAY()) == "check-obligation"
    check(case, row)
    assert next_act(Application.objects.get(pk=case.pk), offered=offered, on=TODAY()) is None


def test_act_is_recorded_from_the_screen_and_offered_only_where_obligations_run():
    officer = make_user(Role.CASE_OFFICER)
    case, bare = awarded(), awarded()
    row = obligation(case)
    client = signed_in(user=officer)
    data = {"obligation": row.pk, "outcome": "met", "found_on": TODAY().isoformat(), "remark": WORDS}

    answer = client.post(f"{case.get_absolute_url()}check-obligation/", data)
    closed = client.get(f"{bare.get_absolute_url()}check-obligation/")

    assert answer.status_code == 302
    assert row.checks.get().actor == officer
    assert closed.status_code == 409
