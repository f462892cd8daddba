"""What the court suspends is not asked meanwhile, and the lists and dates say so (Awb 8:81)."""

import pytest
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.services.case.once import RecordedAlready
from subsidies.services.objections import appeals, objections
from subsidies.services.recovery import recovery_dates, recovery_due, to_receive
from tests import objecting
from tests.factories import make_user
from tests.recovering import owing
from tests.settling import fresh
from tests.subsidies.test_objections_to_money import on
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database, pytest.mark.usefixtures("payer")]


@pytest.fixture
def case(db):
    return owing()


def test_what_the_court_suspends_is_not_late_in_the_list_nor_among_the_dates(case):
    objection = objecting.row(case)
    with on(case, 3):
        objecting.step(objection, "relief", place="rechtbank")
        assert [row.is_late for row in to_receive.to_receive(on=timezone.localdate()).rows] == [True]
        objecting.step(objection, "ruling", place="rechtbank", suspends=True, text="Geschorst")

        (row,) = to_receive.to_receive(on=timezone.localdate()).rows
        assert (row.is_late, row.suspended_on) == (False, timezone.localdate())
        assert recovery_due.to_handle(on=timezone.localdate()) == []
        page = text_of(signed_in(Role.FINANCE).get("/payments/to-receive/"))
        assert "staat stil" in page
        assert "door de rechter sinds" in page
        dates = recovery_dates.dates_of(fresh(case), on=timezone.localdate(), extra=())
        assert next(row.term for row in dates if row.code == "repay").is_suspended


def test_ruling_that_suspends_is_another_than_one_of_the_same_day_that_does_not(case):
    objection = objecting.row(case)
    objecting.step(objection, "relief", place="rechtbank", done_on=timezone.localdate())
    said = {"kind": "ruling", "done_on": timezone.localdate(), "place": "rechtbank", "text": "Zie de uitspraak"}
    appeals.record_appeal(fresh(case), objection=objection, suspends=True, actor=make_user(), **said)
    with pytest.raises(RecordedAlready), transaction.atomic():
        appeals.record_appeal(fresh(case), objection=objection, suspends=True, actor=make_user(), **said)

    appeals.record_appeal(fresh(case), objection=objection, actor=make_user(), **said)

    assert objections.suspended_since(fresh(case)) is None
