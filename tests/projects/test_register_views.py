"""The registers on screen: what each role reads there, and what may be filled in."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.models import Advice, AgendaAction, Assignment, Evidence, Guide, Meeting
from projects.services.bottlenecks import raise_bottleneck
from projects.services.facts import set_flex_plan
from tests.factories import make_assignment, make_followed, make_guide, make_meeting, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
DAY = date(2024, 6, 1)
LISTS = ["guides", "meetings", "advices", "actions", "flex", "bottlenecks"]


def make_advice(**values):
    return Advice.objects.create(**{"assembly": 2024, "number": 1, "title": "Build", "given_on": DAY, **values})


def make_action(**values):
    return AgendaAction.objects.create(**{"code": "V1", "title": "Speed", "pillar": "accelerate", **values})


def fill():
    lead = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    shown, hidden = (
        make_followed(track="flex", title=title, is_confidential=secret)
        for title, secret in (("Shown", False), ("Verborgen plan", True))
    )
    for project in (shown, hidden):
        set_flex_plan(project, units_from=20, units_until=30, actor=lead)
        raise_bottleneck(project, kind="grid", description=f"About {project.title}", actor=lead)
        make_assignment(project, guide=Guide.objects.first() or make_guide(name="Guide"))
    meeting = make_meeting(title="Shown meeting")
    meeting.projects.set([shown, hidden])
    make_meeting(title="Verborgen meeting", is_confidential=True)
    make_advice(action=make_action())


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("htmx", [True, False])
def test_list_shows_its_rows_and_for_htmx_nothing_else(name, htmx):
    fill()

    page = signed_in(Role.READER).get(f"/projects/{name}/", headers={"hx-request": "true"} if htmx else {})

    assert page.status_code == 200
    assert 'id="results"' in text_of(page)
    assert ("<h1>" in text_of(page)) is not htmx


@pytest.mark.parametrize("name", LISTS)
def test_list_without_rows_says_so(name):
    assert 'class="empty"' in text_of(signed_in(Role.READER).get(f"/projects/{name}/"))


@pytest.mark.parametrize("name", LISTS)
def test_list_says_why_a_filter_cannot_be_used(name):
    page = signed_in(Role.READER).get(f"/projects/{name}/?nonsense=1")

    assert page.status_code == 400
    assert "nonsense" in text_of(page)


@pytest.mark.parametrize("role", set(Role) - {Role.ACCELERATION_TABLE})
def test_confidential_is_nowhere_in_the_registers_for_who_lacks_the_role(role):
    fill()
    client = signed_in(role)
    guide, meeting = Guide.objects.get(), Meeting.objects.get(title="Shown meeting")
    hidden = Meeting.objects.get(title="Verborgen meeting")
    urls = [f"/projects/{name}/" for name in LISTS]
    urls += [f"/projects/guides/{guide.pk}/", f"/projects/meetings/{meeting.pk}/", "/projects/meetings/new/"]
    urls += [f"/projects/meetings/{meeting.pk}/edit/", f"/projects/guides/{guide.pk}/assign/"]

    assert all("Verborgen" not in text_of(client.get(url)) for url in urls)
    assert client.get(f"/projects/meetings/{hidden.pk}/").status_code in {403, 404}


def test_confidential_is_shown_and_marked_for_who_has_the_role():
    fill()
    client = signed_in(Role.ACCELERATION_TABLE)

    for name in ("meetings", "flex", "bottlenecks"):
        page = text_of(client.get(f"/projects/{name}/"))
        assert "Verborgen" in page
        assert "Vertrouwelijk" in page or "Confidential" in page


def test_flex_of_a_municipality_is_added_up():
    fill()

    page = signed_in(Role.ACCELERATION_TABLE).get("/projects/flex/")

    assert page.context["units"] == {"least": 40, "most": 60}
    assert [(one["municipality"].name, one["least"]) for one in page.context["groups"]] == [("Assen", 40)]


def test_tabs_are_those_that_the_role_may_open():
    page = text_of(signed_in(Role.READER).get("/projects/guides/"))

    assert 'href="/projects/flex/?state=active"' in page
    assert 'aria-current="page"' in page


@pytest.mark.parametrize(("role", "offered"), [(Role.ADVISER, True), (Role.READER, False)])
def test_new_is_offered_to_who_may_keep_it(role, offered):
    client = signed_in(role)

    for name in ("guides", "meetings"):
        assert (f'href="/projects/{name}/new/"' in text_of(client.get(f"/projects/{name}/"))) is offered


# Guides


def test_contact_of_a_guide_is_for_who_may_see_contacts():
    guide = make_guide(email="guide@test.example", phone="0592123456")

    for role, sees in ((Role.ADVISER, True), (Role.CASE_OFFICER, True), (Role.READER, False), (Role.AUDITOR, False)):
        page = text_of(signed_in(role).get(f"/projects/guides/{guide.pk}/"))
        assert ("guide@test.example" in page) is sees
        assert ("0592123456" in page) is sees


def test_new_guide_is_kept_in_a_state():
    client = signed_in(Role.ADVISER)
    data = {"name": "Anna", "state": "standby", "on": "2024-03-01"}

    page = client.post("/projects/guides/new/", data)

    guide = Guide.objects.get()
    assert page["Location"] == f"/projects/guides/{guide.pk}/"
    assert (guide.stays.get().state, guide.stays.get().entered_on) == ("standby", date(2024, 3, 1))


def test_guide_without_a_name_or_with_a_known_one_is_not_kept():
    make_guide(name="Anna")
    client = signed_in(Role.ADVISER)

    for name in ("", "Anna"):
        page = client.post("/projects/guides/new/", {"name": name, "state": "active", "on": "2024-03-01"})
        assert page.status_code == 400
    assert Guide.objects.count() == 1


def test_guide_changes_name_and_state():
    guide, client = make_guide(), signed_in(Role.ADVISER)

    client.post(f"/projects/guides/{guide.pk}/edit/", {"name": "Anna"})
    client.post(f"/projects/guides/{guide.pk}/state/", {"state": "ended", "on": "2024-03-01"})

    guide.refresh_from_db()
    assert guide.name == "Anna"
    assert guide.stays.get(left_on=None).state == "ended"


def test_state_before_the_present_one_is_refused_with_a_sentence():
    guide = make_guide(on=DAY)

    page = signed_in(Role.ADVISER).post(
        f"/projects/guides/{guide.pk}/state/", {"state": "ended", "on": str(DAY - timedelta(1))}
    )

    assert page.status_code == 409
    assert guide.stays.count() == 1


@pytest.mark.parametrize(("own", "status"), [(True, 302), (False, 400)])
def test_guide_is_assigned_to_a_project_that_one_may_write(own, status):
    client, guide = signed_in(Role.ADVISER), make_guide()
    project = make_followed(adviser=client.user if own else None)
    data = {"project": project.pk, "starts_on": "2024-03-01", "hours": "12.5"}

    page = client.post(f"/projects/guides/{guide.pk}/assign/", data)

    assert page.status_code == status
    assert Assignment.objects.count() == (1 if own else 0)


def test_second_assignment_at_the_same_time_is_refused_with_a_sentence():
    client, guide = signed_in(Role.TEAM_LEAD), make_guide()
    project = make_followed()
    make_assignment(project, guide=guide)

    page = client.post(f"/projects/guides/{guide.pk}/assign/", {"project": project.pk, "starts_on": "2024-03-01"})

    assert page.status_code == 409
    assert project.title in text_of(page)


def test_assignment_that_would_end_before_it_starts_is_not_made():
    client, project = signed_in(Role.TEAM_LEAD), make_followed()
    data = {"project": project.pk, "starts_on": "2024-03-02", "ends_on": "2024-03-01"}

    assert client.post(f"/projects/guides/{make_guide().pk}/assign/", data).status_code == 400
    assert not Assignment.objects.exists()


@pytest.mark.parametrize(("own", "status"), [(True, 302), (False, 403)])
def test_assignment_is_ended_by_who_writes_the_project(own, status):
    client = signed_in(Role.ADVISER)
    assignment = make_assignment(make_followed(adviser=client.user if own else None))

    page = client.post(f"/projects/assignments/{assignment.pk}/edit/", {"ends_on": "2024-03-01", "hours": "8"})

    assignment.refresh_from_db()
    assert page.status_code == status
    assert assignment.ends_on == (date(2024, 3, 1) if own else None)


def test_assignment_on_a_confidential_project_is_not_there():
    assignment = make_assignment(make_followed(is_confidential=True))

    assert signed_in(Role.TEAM_LEAD).get(f"/projects/assignments/{assignment.pk}/edit/").status_code == 404


# Meetings


def form_data(**values):
    return {"kind": "course", "title": "Course", "starts_on": "2024-03-01", **values}


def test_new_meeting_is_kept_with_its_projects():
    client, project = signed_in(Role.ADVISER), make_followed()

    page = client.post("/projects/meetings/new/", form_data(projects=[project.pk], participants="25"))

    meeting = Meeting.objects.get()
    assert page["Location"] == f"/projects/meetings/{meeting.pk}/"
    assert (meeting.participants, list(meeting.projects.all())) == (25, [project])


@pytest.mark.parametrize(
    "values",
    [
        {"title": ""},
        {"ends_on": "2024-02-29"},
        {"score": "11"},
        {"kind": "acceleration_table"},
        {"projects": ["99999999999999999999"]},
    ],
)
def test_meeting_that_cannot_be_is_not_kept(values):
    page = signed_in(Role.ADVISER).post("/projects/meetings/new/", form_data(**values))

    assert page.status_code == 400
    assert not Meeting.objects.exists()


def test_meeting_of_the_versnellingstafel_is_confidential_of_itself():
    client = signed_in(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)

    client.post("/projects/meetings/new/", form_data(kind="acceleration_table"))

    assert Meeting.objects.get().is_confidential


def test_unseen_project_stays_linked_when_somebody_else_changes_the_meeting():
    shown, hidden = make_followed(), make_followed(is_confidential=True)
    meeting = make_meeting()
    meeting.projects.set([shown, hidden])

    signed_in(Role.ADVISER).post(f"/projects/meetings/{meeting.pk}/edit/", form_data(projects=[]))

    assert list(meeting.projects.all()) == [hidden]
    meeting.refresh_from_db()
    assert meeting.title == "Course"


def test_meeting_can_be_made_confidential_and_open_by_who_has_the_role_only():
    meeting = make_meeting()
    url = f"/projects/meetings/{meeting.pk}/edit/"

    signed_in(Role.ADVISER).post(url, form_data(is_confidential="on"))
    assert not Meeting.objects.get().is_confidential
    signed_in(Role.TEAM_LEAD, Role.ACCELERATION_TABLE).post(url, form_data(is_confidential="on"))
    assert Meeting.objects.get().is_confidential
    assert signed_in(Role.ADVISER).post(url, form_data()).status_code == 404


def test_names_are_for_who_may_see_contacts_and_stay_when_others_change_the_meeting():
    meeting = make_meeting(names="Jan")

    assert "Jan" in text_of(signed_in(Role.ADVISER).get(f"/projects/meetings/{meeting.pk}/"))
    assert "Jan" not in text_of(signed_in(Role.READER).get(f"/projects/meetings/{meeting.pk}/"))


# The agenda


@pytest.mark.parametrize("make", [make_advice, make_action])
def test_progress_and_owner_are_changed(make):
    item = make()
    kind = "advices" if isinstance(item, Advice) else "actions"

    page = signed_in(Role.ADVISER).post(f"/projects/{kind}/{item.pk}/", {"progress": "busy", "owner": "Team"})

    item.refresh_from_db()
    assert page.status_code == 302
    assert (item.progress, item.owner) == ("busy", "Team")


@pytest.mark.parametrize("make", [make_advice, make_action])
def test_what_is_done_can_be_shown(make):
    item, client = make(), signed_in(Role.ADVISER)
    url = f"/projects/{'advices' if isinstance(item, Advice) else 'actions'}/{item.pk}/"

    assert client.post(url, {"progress": "done", "owner": ""}).status_code == 409
    client.post(url, {"evidence": "1", "day": "2024-07-01", "text": "Adopted", "link": "https://example.org/a"})
    assert client.post(url, {"progress": "done", "owner": ""}).status_code == 302

    item.refresh_from_db()
    assert (item.progress, item.evidence.get().text) == ("done", "Adopted")
    assert "https://example.org/a" in text_of(client.get(url))


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"day": "2024-07-01", "text": ""}, 400),
        ({"day": "", "text": "x"}, 400),
        ({"day": "2024-07-01", "text": "x", "link": "javascript:alert(1)"}, 400),
        ({"day": str(timezone.localdate() + timedelta(2)), "text": "x"}, 409),
    ],
)
def test_evidence_that_cannot_be_is_not_added(data, status):
    advice = make_advice()

    page = signed_in(Role.ADVISER).post(f"/projects/advices/{advice.pk}/", {"evidence": "1", **data})

    assert page.status_code == status
    assert not Evidence.objects.exists()


def test_advice_is_linked_to_an_action_which_names_it():
    advice, action, client = make_advice(), make_action(), signed_in(Role.ADVISER)

    client.post(f"/projects/advices/{advice.pk}/", {"progress": "open", "owner": "", "action": action.pk})

    assert "1. Build" in text_of(client.get(f"/projects/actions/{action.pk}/"))
