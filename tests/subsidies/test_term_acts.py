"""Acts that move the decision term: each allowed, and each refused with nothing left behind."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.lib.entry.days import DateInFuture
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, DefaultNotice, Suspension, TermExtension
from subsidies.services import refusals
from subsidies.services.assessment import hearing
from subsidies.services.terms import deadlines, term_acts, term_refusals
from subsidies.term_enums import SuspensionKind
from tests.dossier import facts
from tests.factories import make_application, make_ceiling, make_scheme, make_user, put_under

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long pas, pytest.mark.one_database]
RECEIVED = date(2024, 3, 1)  # 13 weeks: 31 May 2024
LAST_DAY = date(2024, 5, 31)
BASIS = {
    "decision_weeks": "13",
    "extension_article": "Artikel 9, lid 2",
    "extension_weeks": "8",
    "extension_times": "1",
}
CLOSED = [Status.REFUSED, Status.DISREGARDED, Status.WITHDRAWN]


def make_case(status=Status.RECEIVED) -> Application:
    scheme = make_scheme(parameters=BASIS)
    case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=RECEIVED)
    day = date(2024, 4, 1)
    Application.objects.filter(pk=case.pk).update(
        status=status,
        complete_on=RECEIVED if status == Status.ASSESSMENT else None,
        decided_on=day if status in (Status.REFUSED, Status.DISREGARDED) else None,
        withdrawn_on=day if status == Status.WITHDRAWN else None,
    )
    return Application.objects.get(pk=case.pk)


def extend(case, **terms):
    values = {
        "kind": "adjournment",
        "weeks": 8,
        "announced_on": date(2024, 5, 1),
        "reason": "More research",
        "actor": make_user(),
    }
    return term_acts.extend(case, **(values | terms))


def suspend(case, **terms):
    values = {
        "kind": SuspensionKind.CONSENT,
        "starts_on": date(2024, 4, 1),
        "ends_on": date(2024, 4, 10),
        "reason": "Agreed by letter",
        "actor": make_user(),
    }
    return term_acts.suspend(case, **({"ends_with": "" if terms.get("ends_on", 1) else "rapport"} | values | terms))


def receive_notice(case, received_on=LAST_DAY + timedelta(days=1)):
    return term_acts.receive_default_notice(case, received_on=received_on, actor=make_user())


def stored(case):
    """Everything that an act on the term could have left behind."""
    models = (TermExtension, Suspension, DefaultNotice, CaseEvent)
    return [model.objects.filter(application=case).count() for model in models]


def last_line(case):
    event = CaseEvent.objects.filter(application=case).order_by("pk").last()
    return event.action, facts(event)


def last_day(case, on=LAST_DAY):
    return deadlines.decision_term(Application.objects.get(pk=case.pk), on=on).last_day


# Extend


@pytest.mark.parametrize("status", [Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT, Status.PROPOSED])
def test_extend_moves_the_term(status):
    case = make_case(status)

    extend(case)

    assert last_day(case) == date(2024, 7, 26)
    assert last_line(case) == (Action.EXTEND, {"kind": "adjournment", "weeks": "8", "reason": "More research"})


def test_extend_on_the_last_day_is_in_time():
    case = make_case()

    extend(case, announced_on=LAST_DAY)

    assert last_day(case) == date(2024, 7, 26)


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"announced_on": LAST_DAY + timedelta(days=1)}, term_refusals.ExtensionTooLate),
        ({"announced_on": RECEIVED - timedelta(days=1)}, refusals.DateBeforeReceipt),
        ({"reason": "  "}, refusals.ReasonMissing),
    ],
)
def test_extend_is_refused(terms, refusal):
    case = make_case()
    before = stored(case)

    with pytest.raises(refusal):
        extend(case, **terms)

    assert stored(case) == before


@pytest.mark.parametrize(
    ("laid_down", "weeks", "fits"),
    [("6", 6, True), ("6", 7, False), ("6", 0, False), ("6", None, False)],
)
def test_adjournment_is_at_most_what_the_scheme_lays_down(laid_down, weeks, fits):
    case = make_case()
    put_under(case, parameters={**BASIS, "extension_weeks": laid_down})

    if fits:
        assert extend(case, weeks=weeks).weeks == weeks
    else:
        with pytest.raises(term_refusals.ExtensionTooLong):
            extend(case, weeks=weeks)
        assert not case.extensions.exists()


@pytest.mark.parametrize("unknown", ["extension_article", "extension_weeks", "extension_times"])
def test_adjournment_without_a_basis_that_is_known_is_refused(unknown):
    case = make_case()
    put_under(case, parameters={**BASIS, unknown: ""})

    with pytest.raises(term_refusals.AdjournmentHasNoBasis):
        extend(case)

    assert last_day(case) == LAST_DAY


def test_adjournment_is_done_as_often_as_the_basis_says():
    case = make_case()
    extend(case, weeks=2)

    with pytest.raises(term_refusals.AdjournedOften):
        extend(case, weeks=2)

    assert last_day(case) == LAST_DAY + timedelta(weeks=2)


@pytest.mark.parametrize(("weeks", "moved"), [("13", 0), ("", 28)])
def test_notice_moves_the_term_only_where_no_regulation_lays_one_down(weeks, moved):
    case = make_case()
    put_under(case, parameters={"decision_weeks": weeks})
    before = last_day(case)

    found = extend(case, kind="notice", weeks=4, announced_on=date(2024, 4, 1))

    assert (last_day(case), found.named_day) == (before + timedelta(days=moved), before + timedelta(days=28))


@pytest.mark.parametrize(
    ("ground", "asked", "refusal"),
    [
        ("eu_cofinancing", False, None),
        ("investigation", False, None),
        ("committee", True, None),
        ("committee", False, term_refusals.CommitteeNotAsked),
        ("", True, term_refusals.LongerGroundMissing),
        ("busy", True, term_refusals.LongerGroundMissing),
    ],
)
def test_longer_term_holds_on_a_ground_of_the_ordinance(ground, asked, refusal):
    case = make_case()
    put_under(case, parameters={**BASIS, "decision_weeks_extended": "22"})
    if asked:
        terms = {"adviser": "Commissie", "question": "Wat vindt u ervan?", "actor": make_user()}
        hearing.ask_advice(case, asked_on=date(2024, 4, 1), due_on=date(2024, 5, 1), **terms)
    assert last_day(case) == LAST_DAY  # asking alone changes nothing

    if refusal is None:
        extend(case, kind="longer", ground=ground)
    else:
        with pytest.raises(refusal):
            extend(case, kind="longer", ground=ground)

    assert last_day(case) == (LAST_DAY if refusal else date(2024, 8, 2))


def test_extend_in_the_future_is_refused():
    case = make_case()

    with pytest.raises(DateInFuture):
        extend(case, announced_on=timezone.localdate() + timedelta(days=1))


def test_extend_counts_what_stood_still_before():
    case = make_case()
    suspend(case)  # 10 days: 10 June

    extend(case, announced_on=date(2024, 6, 10))

    assert last_day(case) == date(2024, 8, 5)  # 26 July + 10


# Suspend


def test_suspend_lets_the_term_stand_still():
    case = make_case()

    suspension = suspend(case)

    assert (suspension.kind, last_day(case)) == (SuspensionKind.CONSENT, date(2024, 6, 10))
    assert last_line(case) == (
        Action.SUSPEND,
        {"kind": "consent", "starts_on": "2024-04-01", "ends_on": "2024-04-10", "reason": "Agreed by letter"},
    )


def test_suspend_without_an_end_stands_still_until_it_is_ended():
    case = make_case()
    suspension = suspend(case, ends_on=None)
    assert last_day(case, on=date(2024, 4, 15)) == date(2024, 6, 15)

    term_acts.end_suspension(suspension, ends_on=date(2024, 4, 5), actor=make_user())

    assert last_day(case) == date(2024, 6, 5)
    assert last_line(case) == (Action.SUSPEND, {"kind": "consent", "ends_on": "2024-04-05"})


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"reason": ""}, refusals.ReasonMissing),
        ({"starts_on": RECEIVED - timedelta(days=1)}, refusals.DateBeforeReceipt),
        ({"ends_on": date(2024, 3, 31)}, refusals.EndsBeforeStart),
    ],
)
def test_suspend_is_refused(terms, refusal):
    case = make_case()
    before = stored(case)

    with pytest.raises(refusal):
        suspend(case, **terms)

    assert stored(case) == before


@pytest.mark.parametrize(
    ("first", "last", "kind", "is_taken"),
    [
        (1, 10, "consent", False),
        (10, None, "consent", False),
        (11, 12, "consent", True),
        (1, 10, "applicant", True),
    ],
)
def test_suspension_of_a_kind_covers_a_day_once(first, last, kind, is_taken):
    case = make_case()
    suspend(case)  # 1 to 10 April
    before = stored(case)
    terms = {"starts_on": date(2024, 4, first), "ends_on": last and date(2024, 4, last), "kind": kind}

    if is_taken:
        suspend(case, **terms)
    else:
        with pytest.raises(term_refusals.SuspensionIsThere, match=r"1 april 2024 tot en met 10 april 2024"):
            suspend(case, **terms)

    assert (stored(case) == before) != is_taken
    assert case.suspensions.count() == 1 + is_taken


def test_end_before_the_start_is_refused():
    suspension = suspend(make_case(), ends_on=None)

    with pytest.raises(refusals.EndsBeforeStart):
        term_acts.end_suspension(suspension, ends_on=date(2024, 3, 31), actor=make_user())

    suspension.refresh_from_db()
    assert suspension.ends_on is None


def test_suspension_of_one_day_is_possible():
    case = make_case()

    suspend(case, ends_on=date(2024, 4, 1))

    assert last_day(case) == date(2024, 6, 1)


# Notice of default


def test_notice_of_default_starts_the_penalty():
    case = make_case()

    receive_notice(case)

    found = deadlines.penalty(Application.objects.get(pk=case.pk), on=date(2024, 6, 16))
    assert (found.first_day, found.days) == (date(2024, 6, 16), 1)  # 1 June + 15
    assert last_line(case)[0] == Action.NOTICE_OF_DEFAULT


@pytest.mark.parametrize(
    ("is_suspended", "received_on", "counts"),
    [
        (False, LAST_DAY, False),
        (False, LAST_DAY + timedelta(days=1), True),
        (True, date(2024, 9, 1), False),
    ],
)
def test_early_notice_of_default_is_kept_and_starts_nothing(is_suspended, received_on, counts):
    case = make_case()
    if is_suspended:
        suspend(case, ends_on=None)

    receive_notice(case, received_on=received_on)

    found = Application.objects.get(pk=case.pk)
    assert found.default_notices.count() == 1
    assert (deadlines.effective_notice(found) is not None) == counts
    early = [name for name in ("too_early", "early_while_still") if name in last_line(case)[1]]
    assert early == ([] if counts else ["early_while_still"] if is_suspended else ["too_early"])
    assert (deadlines.penalty(found, on=received_on + timedelta(weeks=3)) is not None) == counts


def test_notice_of_default_after_an_early_one_counts():
    case = make_case()
    receive_notice(case, received_on=LAST_DAY)
    receive_notice(case, received_on=LAST_DAY + timedelta(days=5))

    found = deadlines.penalty(Application.objects.get(pk=case.pk), on=date(2024, 7, 1))

    assert found.first_day == date(2024, 6, 20)  # 5 June + 15


# A closed case


@pytest.mark.parametrize("status", CLOSED)
@pytest.mark.parametrize("act", [extend, suspend])
def test_term_of_a_closed_case_does_not_move(status, act):
    case = make_case(status)
    before = stored(case)

    with pytest.raises(refusals.TransitionNotAllowed):
        act(case)

    assert stored(case) == before


def test_suspension_of_a_closed_case_stays_as_it_is():
    case = make_case()
    suspension = suspend(case, ends_on=None)
    Application.objects.filter(pk=case.pk).update(status=Status.REFUSED, decided_on=date(2024, 4, 20))

    with pytest.raises(refusals.TransitionNotAllowed):
        term_acts.end_suspension(suspension, ends_on=date(2024, 4, 30), actor=make_user())


@pytest.mark.parametrize("ends_on", [date(2024, 4, 5), date(2024, 4, 8)])
def test_suspension_with_a_last_day_gets_no_later_one(ends_on):
    case = make_case()
    suspension = suspend(case, ends_on=None)
    stale = Suspension.objects.get(pk=suspension.pk)
    term_acts.end_suspension(suspension, ends_on=date(2024, 4, 5), actor=make_user())

    with pytest.raises(term_refusals.SuspensionEnded):
        term_acts.end_suspension(stale, ends_on=ends_on, actor=make_user())


def test_suspension_ends_before_the_day_that_was_expected():
    suspension = suspend(make_case(), ends_on=date(2024, 4, 30))

    term_acts.end_suspension(suspension, ends_on=date(2024, 4, 5), actor=make_user())

    assert Suspension.objects.get(pk=suspension.pk).ends_on == date(2024, 4, 5)
    assert suspension.application.events.last().data["ends_on"] == "2024-04-05"


@pytest.mark.parametrize("later", [date(2024, 5, 1), None])
def test_database_lets_the_last_day_of_a_suspension_come_forward_only(later):
    rows = Suspension.objects.filter(pk=suspend(make_case(), ends_on=date(2024, 4, 30)).pk)

    assert rows.update(ends_on=date(2024, 4, 29)) == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(ends_on=later)
