"""Lists that are handed out as a whole: every row that there is, as whoever asks may see it, up to a day."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.registry import EXPORTS
from monitoring.models import Finding, Target
from projects.models import StatusLine
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Decision, Obligation
from tests import objecting
from tests.cases import make_case
from tests.factories import make_award, make_followed, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

TODAY = timezone.localdate()


def rows(key, actor, day=TODAY):
    """What somebody gets of a list, each row by the fixed names of its columns."""
    export = EXPORTS[key]
    prepared = export.prepare(ExportRequest({}, day, str(actor), timezone.now(), actor))
    names = [column.key for column in export.columns()]
    found = [dict(zip(names, row, strict=True)) for row in prepared.sheets[0].rows]
    assert prepared.rows_total == len(found)
    return found


def test_decisions_up_to_a_day():
    case = make_award()

    (row,) = rows("decisions", make_user(Role.AUDITOR))

    decision = Decision.objects.get(application=case)
    assert (row["case_number"], row["kind"], row["amount"]) == (case.case_number, "Verlening", Decimal("1000.00"))
    assert (row["decided_by"], row["undone"]) == (decision.actor.name, False)
    assert rows("decisions", make_user(Role.AUDITOR), decision.decided_on - timedelta(days=1)) == []


def test_decisions_on_objections_are_for_who_sees_objections():
    objection = objecting.objected(make_case(Status.REFUSED))
    objecting.ruled_on(objection)

    seen = {row["kind"] for row in rows("decisions", make_user(Role.LEGAL_OFFICER))}
    shown = {row["kind"] for row in rows("decisions", make_user(Role.READER))}

    assert any("bezwaar" in kind for kind in seen)
    assert not any("bezwaar" in kind for kind in shown)
    (row,) = rows("objections-received", make_user(Role.LEGAL_OFFICER))
    assert (row["case_number"], row["received_on"]) == (objection.application.case_number, objection.received_on)
    assert "bezwaar" in row["decision"]
    assert objection.objector not in map(str, row.values())


def test_obligations_with_what_was_found_of_each_last():
    case = make_award()
    Obligation.objects.create(decision=case.decisions.get(), text="Meld het", due_on=TODAY)

    (row,) = (row for row in rows("obligations", make_user(Role.CASE_OFFICER)) if row["obligation"] == "Meld het")

    assert (row["case_number"], row["due_on"], row["outcome"]) == (case.case_number, TODAY, "")


def test_log_of_projects_as_somebody_may_see_it():
    project = make_followed(title="Hofje")
    facts = {"project": project, "light": "green", "phase": "initiative", "writer": make_user(Role.ADVISER)}
    for text, confidential in (("Open", False), ("Geheim", True)):
        StatusLine.objects.create(text=text, is_confidential=confidential, happened_on=TODAY, **facts)

    everything = {row["text"] for row in rows("status-log", make_user(Role.ACCELERATION_TABLE))}
    shown = {row["text"] for row in rows("status-log", make_user(Role.READER))}

    assert everything >= {"Open", "Geheim"}
    assert ("Open" in shown, "Geheim" in shown) == (True, False)
    assert rows("status-log", make_user(Role.ACCELERATION_TABLE), TODAY - timedelta(days=1)) == []


@pytest.mark.usefixtures("data_2024")
def test_findings_and_targets_of_2024_are_all_there_with_their_words():
    officer = make_user(Role.STATISTICS_OFFICER)

    findings, targets = rows("findings", officer), rows("targets", officer)

    assert len(findings) == Finding.objects.count() > 0
    assert all(row["what"] and row["table"] for row in findings)
    assert len(targets) == Target.objects.count() > 0
    assert all(row["dwellings"] and row["source"] for row in targets)
