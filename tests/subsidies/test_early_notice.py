"""Who records a notice of default that came too early reads so: on the application, and on an objection (Awb 4:17)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.services.objections import objecting
from subsidies.services.terms import default_notices, term_acts
from tests.factories import make_application, make_award, make_user
from tests.objecting import TODAY, receive
from tests.subsidies.test_objections_late import late
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_notice_that_came_too_early_is_kept_with_a_warning_and_one_in_time_without():
    early = make_application()
    said = {"received_on": TODAY().isoformat(), "channel": "email", "sender": "Bouw BV", "given_by": "party"}
    page = signed_in(Role.CASE_OFFICER).post(f"{early.get_absolute_url()}default-notice/", said, follow=True)
    assert "De ingebrekestelling kwam te vroeg" in text_of(page)
    assert early.default_notices.count() == 1

    waits = make_application(received_on=timezone.localdate() - timedelta(days=365))
    notice = term_acts.receive_default_notice(waits, received_on=TODAY(), actor=make_user())
    assert default_notices.warning_of(notice) == ""


def test_notice_on_an_objection_says_the_same():
    objection = receive(make_award())
    notice = objecting.receive_default(
        objection.application, objection=objection, received_on=TODAY(), actor=make_user()
    )
    assert "kwam te vroeg" in default_notices.warning_of(notice)

    too_late = late(notice_days_ago=30)
    assert default_notices.warning_of(too_late.steps.get(kind="default")) == ""
