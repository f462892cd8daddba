"""The trail, the dates of cases and the supervision of municipalities as files: as whoever asks may see them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import runner, trail_file
from drenthe.exports.base import ExportRequest
from drenthe.exports.models import ExportState
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import EXPORTS
from monitoring.models import SupervisionRung, TargetTransfer
from monitoring.services.targets import supervision
from projects.models import Municipality
from subsidies.enums import ApplicationStatus as Status
from subsidies.services.work.case_dates import legal_dates_for
from tests import objecting
from tests.cases import make_case
from tests.exports.exporting import make_run
from tests.factories import make_application, make_user
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate()


def rows(key, actor, **filters):
    """What somebody gets of a file, each row by the fixed names of its columns."""
    export = EXPORTS[key]
    prepared = export.prepare(ExportRequest(filters, TODAY, str(actor), timezone.now(), actor))
    names = [column.key for column in export.columns()]
    return [dict(zip(names, row, strict=True)) for row in prepared.sheets[0].rows]


def test_trail_of_a_case_holds_its_entries_in_words_the_oldest_first():
    case, other = make_application(), make_application()

    found = rows("trail", make_user(Role.AUDITOR), about=case.case_number)

    assert [row["number"] for row in found] == sorted(row["number"] for row in found)
    added = next(row for row in found if row["table"] == "subsidies_application")
    assert (added["row"], case.case_number in added["changes"]) == (str(case.pk), True)
    assert not any(other.case_number in str(row) for row in found)


def test_trail_is_refused_with_what_is_no_filter_and_when_it_is_too_long(monkeypatch):
    auditor = make_user(Role.AUDITOR)
    make_application()
    for wrong in ({"nothing": "1"}, {"since": "x"}, {"kind": "x"}):
        with pytest.raises(BadFilter):
            EXPORTS["trail"].check(wrong, auditor)
    assert rows("trail", auditor)

    monkeypatch.setattr(trail_file, "MOST", 1)

    with pytest.raises(BadFilter, match="1"):
        rows("trail", auditor)


def test_trail_that_was_made_is_still_fetched_when_there_is_more_of_it(monkeypatch):
    auditor = make_user(Role.AUDITOR)
    run = make_run(ExportState.QUEUED, export="trail", requested_by=auditor, filters={})
    runner.build(run.pk)
    run.refresh_from_db()

    monkeypatch.setattr(trail_file, "MOST", 1)

    assert run.state == ExportState.DONE
    assert runner.may_download(auditor, run)


def test_trail_in_chunks_is_the_trail(monkeypatch):
    auditor = make_user(Role.AUDITOR)
    make_application()
    whole = rows("trail", auditor)

    monkeypatch.setattr(trail_file, "CHUNK", 3)

    assert [row["number"] for row in rows("trail", auditor)] == [row["number"] for row in whole]


@pytest.mark.parametrize(("role", "offers"), [(Role.AUDITOR, True), (Role.FUNCTIONAL_ADMIN, False)])
def test_page_of_the_trail_offers_the_file_to_who_may_ask_for_files(role, offers):
    page = signed_in(role).get(reverse("trail:trail"))

    assert (reverse("exports:export-request", args=["trail"]) in page.text) == offers


def test_dates_are_those_of_the_cases_that_wait():
    case = make_case(Status.ASSESSMENT)

    found = rows("terms", make_user(Role.TEAM_LEAD))

    decide = next(row for row in found if row["date"] == "Beslissen" and row["case_number"] == case.case_number)
    assert decide["days_left"] == (decide["last_day"] - TODAY).days < 0
    assert "Awb" in decide["explanation"]


def test_dates_of_objections_are_for_who_sees_objections():
    objection = objecting.objected(make_case(Status.REFUSED))

    seen, shown = (rows("terms", make_user(role)) for role in (Role.LEGAL_OFFICER, Role.READER))

    case = objection.application
    dates = {one.label for one in legal_dates_for(None, case, on=TODAY, extra=set())}
    mine = [[row["date"] for row in found if row["case_number"] == case.case_number] for found in (seen, shown)]
    assert set(mine[1]) == dates < set(mine[0])


def test_supervision_and_what_was_taken_over():
    officer = make_user(Role.STATISTICS_OFFICER)
    one, other = Municipality.objects.order_by("name")[:2]
    rung = SupervisionRung.objects.create(key="signal", label_nl="Signaleren", position=1)
    step = supervision.record_step(one, rung, taken_on=TODAY - timedelta(days=1), letter="B-1", actor=officer)
    TargetTransfer.objects.create(
        period="2026H1", giver=one, taker=other, persons=3, agreed_on=TODAY, reference="T-1", actor=officer
    )

    (taken,), (moved,) = rows("supervision", officer), rows("transfers", officer)

    assert (taken["municipality"], taken["rung"], taken["taken_on"]) == (one.name, "Signaleren", step.taken_on)
    assert (moved["giver"], moved["taker"], moved["persons"]) == (one.name, other.name, 3)
