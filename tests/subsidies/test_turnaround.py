"""How long deciding takes: from the receipt to the letter, against the term that was frozen with the decision."""

from datetime import date, timedelta
from statistics import median

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from subsidies.models import Decision
from subsidies.services.decisions import taking_back
from subsidies.services.work import turnaround
from subsidies.services.work.turnaround import Handled, Standing, Turnaround
from tests.exports.exporting import make_run
from tests.factories import make_application, make_user
from tests.subsidies.test_legality import awarded, today
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
DAY = date(2026, 3, 2)


def handled(*, sent=10, last=20, scheme="a", month=3):
    """A decision of 2 March 2026 for an application of that day, sent and due so many days after; today is day 50."""
    received = DAY.replace(month=month)
    sent_on = None if sent is None else received + timedelta(days=sent)
    last_day = None if last is None else received + timedelta(days=last)
    return Handled("A-1", scheme, "award", received, received, sent_on, last_day, received + timedelta(days=50))


@pytest.mark.parametrize(
    ("sent", "last", "days", "late", "standing"),
    [
        (20, 20, 20, 0, Standing.IN_TIME),
        (21, 20, 21, 1, Standing.LATE),
        (None, 20, None, 30, Standing.LATE),
        (None, 60, None, 0, Standing.UNDER_WAY),
        (5, None, 5, 0, Standing.NO_TERM),
    ],
)
def test_decision_stands_to_its_term_by_the_day_on_which_its_letter_was_sent(sent, last, days, late, standing):
    row = handled(sent=sent, last=last)

    assert (row.days, row.days_late, row.standing) == (days, late, standing)


def test_share_within_the_term_is_of_what_can_be_judged_and_is_never_rounded_up():
    rows = [*(handled(sent=at % 10) for at in range(199)), handled(sent=30), handled(sent=None, last=60)]
    whole = Turnaround("", "", [*rows, handled(last=None)])

    assert (whole.in_time, whole.late, whole.share) == (199, 1, 99)
    assert whole.days == median([row.days for row in whole.rows if row.days is not None])
    assert (Turnaround("", "", []).share, Turnaround("", "", []).days) == (None, None)


def test_months_and_schemes_without_a_decision_are_no_rows():
    found = turnaround.by_month([handled(month=5), handled(month=2), handled(month=5)])

    assert [(one.key, len(one.rows)) for one in found] == [("2", 1), ("5", 2)]


def test_only_first_decisions_that_stand_are_counted_with_what_was_frozen_with_them():
    case = awarded(received=30)
    last_day = date.fromisoformat(Decision.objects.get(application=case).basis.data["last_day"])
    undone = awarded(received=3, late_letter=True)
    taking_back.take_back(undone, reason="Verkeerde zaak", actor=undone.decisions.get().actor)

    [row] = turnaround.handled_in(today().year)

    assert (row.case_number, row.days, row.last_day, row.sent_on) == (case.case_number, 30, last_day, today())
    assert turnaround.handled_in(today().year - 1) == []


def test_each_number_opens_the_cases_that_it_counts(django_assert_max_num_queries):
    late, soon = awarded(received=300), awarded(received=3)
    make_application(received_on=today() - timedelta(days=200))
    client, address = signed_in(Role.DECISION_MAKER), reverse("subsidies:turnaround")
    with django_assert_max_num_queries(40):
        page = client.get(address)

    [group] = [one for one in page.context["by_scheme"] if one["is"].key == late.scheme.code]
    assert (len(group["is"].rows), group["is"].late) == (1, 1)
    assert [row.count for row in page.context["waiting"].schemes] == [1]
    listed = client.get(address + group["late_url"].partition("#")[0]).context["lines"]
    assert [line["row"].case_number for line in listed] == [late.case_number]
    assert soon.case_number in text_of(page)


def test_file_has_the_rows_that_were_asked_for():
    late = awarded(received=300)
    awarded(received=3)
    filters = {"year": str(today().year), "standing": "late"}
    run = make_run(
        ExportState.QUEUED, export="turnaround", requested_by=make_user(Role.DECISION_MAKER), filters=filters
    )

    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.rows_total) == (
        ExportState.DONE,
        4,
    )  # two schemes and a month beside it
    assert turnaround.handled_in(today().year)[0].case_number == late.case_number


@pytest.mark.parametrize("wrong", [{"year": "1900"}, {"month": "13"}, {"standing": "x"}, {"scheme": "none"}])
def test_what_is_no_filter_is_refused(wrong):
    assert signed_in(Role.DECISION_MAKER).get(reverse("subsidies:turnaround"), wrong).status_code == 400


def test_page_says_so_when_more_waits_than_was_looked_at(monkeypatch):
    for received in (200, 20):
        make_application(received_on=today() - timedelta(days=received))
    assert not turnaround.waiting().is_cut

    monkeypatch.setattr(turnaround, "MOST_WAITING", 1)

    page = signed_in(Role.DECISION_MAKER).get(reverse("subsidies:turnaround"))
    assert "Er wachten meer dan 1 zaken" in text_of(page)
