"""The right to an export is asked when it is used: when its file is built, built again and fetched."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.base import ExportRequest
from drenthe.exports.models import ExportRun, ExportState
from drenthe.exports.refusals import DayNotOffered, NoLongerAllowed
from drenthe.exports.registry import EXPORTS
from subsidies.enums import LetterKind
from subsidies.models import LetterJob, Scenario
from subsidies.services.letters import letter_jobs
from subsidies.services.privacy.people import find
from tests import sampling
from tests.exports.exporting import make_run, sheet
from tests.factories import make_application, make_award, make_followed, make_user
from tests.subsidies.rows import payment_run
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate()
NOT_OF_FINANCE = {"state-aid", "de-minimis", "retention"}  # of who handles cases or keeps them
ENDED = [ExportState.EXPIRED, ExportState.FAILED, ExportState.CANCELLED]


def without_right(export):
    """Somebody who may ask for exports and see runs, and has lost what this one asks."""
    return loses(make_user(Role.READER), EXPORTS[export].permission)


def loses(user, permission):
    """The user once no role of theirs has the permission any more."""
    for group in user.groups.all():
        group.permissions.remove(*group.permissions.filter(codename=permission.partition(".")[2]))
    return type(user).objects.get(pk=user.pk)


@pytest.mark.parametrize("export", EXPORTS)
def test_file_is_not_built_for_who_lost_the_right(export):
    run = make_run(ExportState.QUEUED, export=export, requested_by=without_right(export))

    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.file.name) == (ExportState.FAILED, "")
    assert "mag niet meer zien wat erin staat" in run.problem


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize("state", ENDED)
def test_file_is_not_built_again_for_who_lost_the_right(export, state):
    user = without_right(export)
    run = make_run(state, export=export, requested_by=user)

    with pytest.raises(NoLongerAllowed):
        runner.retry(run, actor=user)

    run.refresh_from_db()
    assert run.state == state


@pytest.mark.parametrize("export", EXPORTS)
def test_file_is_not_handed_to_who_lost_the_right(export):
    client = signed_in(user=without_right(export))
    run = make_run(ExportState.DONE, export=export, requested_by=client.user)

    for address in (run.file_url, run.get_absolute_url(), run.progress_url):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "U mag niet meer zien" in text_of(answer) or "niet meer zien wat erin staat" in text_of(answer)


@pytest.mark.parametrize("export", [key for key, export in EXPORTS.items() if not export.is_personal])
def test_export_of_another_is_for_finance_only_while_it_may_see_what_is_in_it(export):
    finance = make_user(Role.FINANCE)
    run = make_run(
        ExportState.DONE,
        export=export,
        filters=_filters(export),
    )
    assert runner.may_download(finance, run) == (export not in NOT_OF_FINANCE)

    assert not runner.may_download(loses(finance, EXPORTS[export].permission), run)


class Watched(ExportRequest):
    """An order that notes whether the file depends on who asks."""

    looked: list[str] = []

    def __getattribute__(self, name):
        if name == "actor":
            type(self).looked.append(name)
        return super().__getattribute__(name)


@pytest.mark.parametrize("export", EXPORTS)
def test_export_whose_content_depends_on_who_asks_is_personal(export):
    user, filters = make_user(*Role), _filters(export)
    Watched.looked = []

    EXPORTS[export].prepare(Watched(filters, TODAY, "x", timezone.now(), user))

    assert bool(Watched.looked) == EXPORTS[export].is_personal


def test_private_scenario_of_another_does_not_come_by_its_export():
    owner = make_user(Role.CASE_OFFICER)
    scenario = Scenario.objects.create(name="x", scheme=make_application().scheme, owner=owner)
    run = make_run(ExportState.DONE, export="scenario", filters={"scenario": str(scenario.pk)}, requested_by=owner)

    assert runner.may_download(owner, run)
    assert not runner.may_download(make_user(Role.FINANCE), run)
    assert not runner.visible_runs(make_user(Role.FINANCE)).exists()


def test_scenario_that_is_shared_no_longer_is_not_fetched_by_who_asked_for_it():
    reader = make_user(Role.FINANCE)
    scenario = Scenario.objects.create(
        name="x", scheme=make_application().scheme, owner=make_user(Role.CASE_OFFICER), is_shared=True
    )
    run = make_run(ExportState.DONE, export="scenario", filters={"scenario": str(scenario.pk)}, requested_by=reader)
    assert runner.may_download(reader, run)

    Scenario.objects.filter(pk=scenario.pk).update(is_shared=False)

    assert not runner.may_download(reader, run)


# The day


@pytest.mark.parametrize("export", [key for key, export in EXPORTS.items() if not export.takes_day])
def test_export_without_a_day_refuses_one(export):
    with pytest.raises(DayNotOffered):
        runner.request_export(
            export,
            filters=_filters(export),
            file_format=EXPORTS[export].formats[0],
            as_of=date(2024, 1, 1),
            actor=_everything(),
        )

    assert not ExportRun.objects.exists()


def _everything():
    return make_user(is_superuser=True)


def _filters(export):
    application = make_application()
    if export in ("dossier", "redacted"):
        return {"case": application.case_number}
    if export == "de-minimis":
        return {"undertaking": str(application.applicant_id), "on": TODAY.isoformat()}
    if export == "payment-run":
        return {"run": str(payment_run().pk)}
    if export == "scenario":
        scenario = Scenario.objects.create(name="x", scheme=application.scheme, owner=_everything(), is_shared=True)
        return {"scenario": str(scenario.pk)}
    if export == "sample":
        return {"draw": str(sampling.prepared(make_award()).pk)}
    if export == "personal-data":
        make_user(name="Sietske Veenstra")
        return {"q": "Veenstra", "who": find("Veenstra", user=None).people[0].key}
    return {}


def test_file_that_is_built_later_says_the_day_on_which_it_was_built():
    long_ago = TODAY - timedelta(days=8)
    run = make_run(ExportState.EXPIRED, export="applications", as_of=long_ago, requested_by=make_user(Role.AUDITOR))

    runner.retry(run, actor=run.requested_by)
    runner.build(run.pk)

    run.refresh_from_db()
    assert run.as_of == TODAY
    about = sheet(run.file.open().read(), "Over dit bestand")
    assert TODAY in [getattr(row[1], "date", lambda: None)() for row in about if len(row) > 1]


def test_list_of_projects_that_is_built_later_holds_the_day_that_was_asked():
    make_followed(on=TODAY)
    user = make_user(Role.TEAM_LEAD)

    def rows(day):
        return EXPORTS["projects"].prepare(ExportRequest({}, day, str(user), timezone.now(), user)).rows_total

    assert (rows(TODAY - timedelta(days=8)), rows(TODAY)) == (0, 1)


# Letters


def test_letters_are_not_made_for_who_lost_the_right():
    application = make_application()
    officer = make_user(Role.CASE_OFFICER)
    job = letter_jobs.request_letters(
        LetterKind.ACKNOWLEDGEMENT, letter_date=TODAY, case_numbers=[application.case_number], actor=officer
    )
    officer.groups.clear()

    letter_jobs.make_letters(job.pk)

    job = LetterJob.objects.get(pk=job.pk)
    assert (job.state, application.letters.count()) == (ExportState.FAILED, 0)
    assert "mag geen brieven meer maken" in job.problem


def test_asking_a_list_as_of_a_day_that_it_does_not_know_is_refused_on_screen():
    answer = signed_in(Role.AUDITOR).post(
        reverse("exports:export-request", args=["applications"]), {"as_of": "2024-01-01"}
    )

    assert answer.status_code == 409
    assert "niet hoe het op 1 januari 2024 was" in text_of(answer)
