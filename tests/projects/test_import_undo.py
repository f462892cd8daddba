"""A stored list undone as a whole: what it made counts nowhere, what it changed is as before; or nothing is undone."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.trail.models import TrailEntry
from drenthe.uploads.services.refusals import ImportNotStored
from projects.models import ImportedProject, Meeting, Municipality, Project, ProjectImport, Stay
from projects.services import import_undo, refusals
from projects.services.bottlenecks import raise_bottleneck
from projects.services.contacts import add_contact
from projects.services.facts import change_facts, set_programme
from projects.services.guides import assign
from projects.services.import_undo import projects_now, undo
from projects.services.log import write_line
from projects.services.meetings import save_meeting
from projects.services.phases import follow, move
from subsidies.services.application.given_rows import project_of
from tests.factories import make_application, make_followed, make_guide, make_project, make_user, yesterday
from tests.projects.test_import_plan import lead, outcomes, row, stored, tried
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
WHY = "The list of last year by mistake"


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def known(**fields):
    return make_followed(municipality=Municipality.objects.get(name="Coevorden"), **fields)


def facts_of(project):
    project.refresh_from_db()
    stays = list(project.stays.values_list("phase", "state", "entered_on", "left_on"))
    return import_undo._facts(project), [stay for stay in stays if stay[2] != stay[3]]


def test_list_is_undone_as_a_whole():
    user = lead()
    moved, unfollowed = known(title="CPO Sleen", place="Sleen"), make_project(title="De Brink", reference="P-8")
    before = facts_of(moved), facts_of(unfollowed)
    rows = [
        row(reference="P-7", phase="planfase", state="stopt", place="Erm", dwellings="12"),
        row(reference="P-8", title="De Brink 2"),
        row(reference="P-9", title="CPO Aalden"),
    ]
    run = stored(rows, user=user)
    assert outcomes(run) == ["changed", "changed", "new"]
    made = Project.objects.get(title="CPO Aalden")
    assert (facts_of(moved), facts_of(unfollowed)) != before

    undone = undo(run, reason=WHY, actor=user)

    assert (undone.state, undone.undone_by, undone.undo_reason) == ("undone", user, WHY)
    assert (facts_of(moved), facts_of(unfollowed)) == before
    assert not unfollowed.stays.filter(left_on=None).exists()
    assert list(Project.objects.order_by("pk")) == [moved, unfollowed]
    assert not Project.objects.current().filter(pk=made.pk).exists()
    assert not Stay.objects.on(timezone.localdate()).filter(project=made).exists()
    for project in (moved, unfollowed, Project.with_taken_out.get(pk=made.pk)):
        line = project.events.last()
        assert (line.action, line.data["reason"], line.data["import"]) == ("undo_import", WHY, run.file_name)
        assert TrailEntry.objects.filter(table_name="projects_project", row_key=str(project.pk)).exists()
    page = signed_in(user=user).get(f"/projects/{moved.pk}/")
    assert [stay.left_on for stay in page.context["stays"]] == [None], "the period of the list held on no day"
    follow(unfollowed, track="cpo", actor=user)
    assert outcomes(stored([row(reference="P-9", title="CPO Aalden")], user=user)) == ["new"], "its number is free"


def test_stored_is_undone_once_and_with_a_reason():
    user = lead()
    waiting = tried([row()], user=user)
    with pytest.raises(ImportNotStored):
        undo(waiting, reason=WHY, actor=user)
    run = stored([row()], user=user)
    with pytest.raises(refusals.UndoUnexplained):
        undo(run, reason=" ", actor=user)
    unchanged = stored([row()], user=user)
    with pytest.raises(refusals.ImportUnknown):
        undo(unchanged, reason=WHY, actor=user)
    undo(run, reason=WHY, actor=user)
    with pytest.raises(ImportNotStored):
        undo(run, reason=WHY, actor=user)


WORK = {
    "Log entry written": lambda project, user: write_line(project, text="Went there", actor=user),
    "Moved": lambda project, user: move(project, phase="development", actor=user),
    "Details changed": lambda project, user: change_facts(project, place="Erm", actor=user),
    "Programme changed": lambda project, user: set_programme(
        project, parts=[{"segment": "unknown", "form": "house", "number": 2}], actor=user
    ),
    "Contact added": lambda project, user: add_contact(project, name="Ans de Wit", actor=user),
    "Bottleneck added": lambda project, user: raise_bottleneck(project, kind="grid", actor=user),
    "Guide assigned": lambda project, user: assign(make_guide(), project=project, starts_on=yesterday(), actor=user),
    "Linked, added or removed: application": lambda project, user: make_application().projects.add(project),
    "Linked, added or removed: meeting or activity": lambda project, user: save_meeting(
        Meeting(), projects=[project], title="Table", kind="course", starts_on=yesterday(), actor=user
    ),
}


def test_nothing_is_undone_once_anything_was_done_with_a_project():
    """Each act by itself, on a project that the list made and on one that it changed."""
    user = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    changed = known(title="CPO Sleen", reference="P-0")
    number = 0
    for words, work in WORK.items():
        for new in (True, False):
            number += 1
            rows = [row(reference="P-0", description=f"{number}"), row(reference=f"N-{number}", title=f"New {number}")]
            run = stored(rows, user=user)
            made = Project.objects.get(title=f"New {number}")
            project = made if new else changed
            project.refresh_from_db()
            with transaction.atomic():
                work(project, user)
                with pytest.raises(refusals.ProjectsWorkedOn) as refused:
                    undo(run, reason=WHY, actor=user)
                assert f"{project} ({words})" in str(refused.value)
                assert Project.objects.filter(pk=made.pk).exists()
                assert {one.project: one.done for one in projects_now(run, user)} == {
                    changed: "" if new else words,
                    made: words if new else "",
                }
                transaction.set_rollback(True)


def test_what_a_later_list_did_is_nothing_once_that_is_undone():
    user = lead()
    first = stored([row()], user=user)
    second = stored([row(place="Erm")], user=user)
    with pytest.raises(refusals.ProjectsWorkedOn):
        undo(first, reason=WHY, actor=user)
    undo(second, reason=WHY, actor=user)

    undo(first, reason=WHY, actor=user)

    assert not Project.objects.exists()


def test_what_is_confidential_by_now_is_not_told():
    user, insider = lead(), make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    run = stored([row()], user=user)
    write_line(Project.objects.get(), text="Between us", is_confidential=True, actor=insider)

    assert [one.done for one in projects_now(run, user)] == ["Something was done with it"]
    assert [one.done for one in projects_now(run, insider)] == ["Log entry written"]


def test_title_that_another_has_by_now_is_not_put_back():
    user = lead()
    known(title="CPO Sleen", reference="P-1")
    run = stored([row(title="CPO Sleen-Zuid"), row(reference="P-2", title="New")], user=user)
    project_of("CPO Sleen", Municipality.objects.get(name="Coevorden"))

    with pytest.raises(refusals.CannotBePutBack, match="CPO Sleen"):
        undo(run, reason=WHY, actor=user)

    assert set(Project.objects.values_list("title", flat=True)) == {"CPO Sleen", "CPO Sleen-Zuid", "New"}
    assert ProjectImport.objects.get(pk=run.pk).state == "stored"


def test_nothing_more_is_done_with_what_was_taken_out():
    user = lead()
    run = stored([row()], user=user)
    project = Project.objects.get()
    undo(run, reason=WHY, actor=user)

    for words in WORK.keys() - {
        "Linked, added or removed: application",
        "Linked, added or removed: meeting or activity",
    }:
        with pytest.raises(refusals.ProjectTakenOut):
            WORK[words](project, user)
    client = signed_in(user=user)
    page = text_of(client.get(f"/projects/{project.pk}/"))
    assert "CPO Sleen" in page
    assert WHY in page
    assert client.get(f"/projects/{project.pk}/move/").status_code == 404
    assert client.get(f"/api/projects/{project.pk}/").status_code == 404
    assert "CPO Sleen" not in text_of(client.get("/projects/"))


def test_database_keeps_what_a_list_did_and_the_periods_that_stand():
    user = lead()
    project = known(title="CPO Sleen", reference="P-1")
    run = stored([row(phase="planfase")], user=user)
    ended, begun = project.stays.order_by("pk")
    tries = [
        lambda: Stay.objects.filter(pk=ended.pk).update(left_on=None),
        lambda: Stay.objects.filter(pk=ended.pk).update(left_on=yesterday() - timedelta(days=9)),
        lambda: super(type(ImportedProject.objects.all()), ImportedProject.objects.all()).update(row=9),
    ]
    undo(run, reason=WHY, actor=user)
    tries += [lambda: Stay.objects.filter(pk=begun.pk).update(left_on=yesterday())]
    assert project.stays.get(left_on=None) == ended
    move(project, phase="development", actor=user)
    for attempt in tries:
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()


def test_import_is_undone_on_screen_and_by_who_stored_it():
    user = lead()
    run = stored([row(), row(reference="P-2", title="CPO Aalden")], user=user)
    client, url = signed_in(user=user), f"/projects/import/{run.pk}/"
    assert "Inlezen terugdraaien" in text_of(client.get(f"{url}result/"))
    assert signed_in(user=lead()).post(f"{url}undo/", {"reason": WHY}).status_code == 404

    assert client.post(f"{url}undo/", {"reason": ""}).status_code == 409
    project = Project.objects.get(title="CPO Sleen")
    write_line(project, text="Went there", actor=user)
    refused = client.post(f"{url}undo/", {"reason": WHY})
    assert refused.status_code == 409
    assert Project.objects.count() == 2
    assert "Inlezen terugdraaien" not in text_of(client.get(f"{url}result/"))
    other = stored([row(reference="P-3", title="CPO Erm")], user=user)
    done = client.post(f"/projects/import/{other.pk}/undo/", {"reason": WHY}, follow=True)
    assert WHY in text_of(done)
    assert "Inlezen terugdraaien" not in text_of(done)
    again = client.post(f"/projects/import/{other.pk}/undo/", {"reason": WHY}, follow=True)
    assert "teruggedraaid" in text_of(again)
    assert "Teruggedraaid" in text_of(client.get("/projects/import/"))


def test_page_of_a_stored_list_takes_as_many_queries_for_many_projects_as_for_one(django_assert_num_queries):
    user = lead()
    client = signed_in(user=user)
    one = stored([row()], user=user)
    many = stored([row(reference=f"M-{number}", title=f"Many {number}") for number in range(12)], user=user)
    client.get(f"/projects/import/{one.pk}/result/")  # what a process keeps is kept from now on
    with CaptureQueriesContext(connection) as few:
        client.get(f"/projects/import/{one.pk}/result/")

    with django_assert_num_queries(len(few)):
        client.get(f"/projects/import/{many.pk}/result/")
