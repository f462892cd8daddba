"""The admin of projects: nothing confidential for who lacks the role, and no way round a dossier."""

from datetime import date

import pytest
from django.contrib import admin
from django.urls import reverse

from drenthe.accounts.roles import Role
from projects.models import Advice, Contact, Guide, Meeting, Municipality, Project
from tests.factories import make_followed, make_guide, make_meeting, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
OURS = [model for model in admin.site._registry if model._meta.app_label == "projects"]


def change(row):
    return reverse(f"admin:projects_{row._meta.model_name}_change", args=[row.pk])


def fill():
    project = make_followed(title="Verborgen plan", is_confidential=True)
    contact = Contact.objects.create(project=project, name="Verborgen contact")
    meeting = make_meeting(title="Verborgen meeting", is_confidential=True)
    make_followed(title="Open")
    return project, contact, meeting


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.model_name)
@pytest.mark.parametrize("page", ["changelist", "changelist?q=verborgen"])
def test_confidential_is_in_no_list_of_who_lacks_the_role(model, page):
    fill()
    name, _mark, query = page.partition("?")

    answer = signed_in(Role.FUNCTIONAL_ADMIN).get(
        f"{reverse(f'admin:projects_{model._meta.model_name}_{name}')}?{query}"
    )

    assert answer.status_code == 200
    assert "Verborgen" not in text_of(answer).replace("verborgen", "")


def test_confidential_rows_do_not_open_for_who_lacks_the_role():
    client = signed_in(Role.FUNCTIONAL_ADMIN)

    for row in fill():
        assert "Verborgen" not in text_of(client.get(change(row), follow=True)).partition("<main")[2]
        assert client.post(change(row), {"name": "x", "title": "x"}).status_code in {302, 403, 404}
    assert Contact.objects.get().name == "Verborgen contact"


def test_confidential_project_opens_for_who_has_the_role():
    project, contact, meeting = fill()
    client = signed_in(Role.FUNCTIONAL_ADMIN, Role.ACCELERATION_TABLE)

    assert "Verborgen plan" in text_of(client.get(change(project)))
    assert "Verborgen contact" in text_of(client.get(change(contact)))
    assert client.get(change(meeting)).status_code == 302  # in nobody's admin


def form_of(client, url, **values):
    """What the form of a page would send, with some of it changed."""
    form = client.get(url).context["adminform"].form
    sent = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in {**sent, **values}.items() if value not in (None, False)}


def test_change_in_the_admin_is_in_the_dossier():
    project, client = make_followed(title="Open"), signed_in(Role.FUNCTIONAL_ADMIN)

    answer = client.post(change(project), form_of(client, change(project), place="Rolde"))

    assert answer.status_code == 302
    project.refresh_from_db()
    event = project.events.last()
    assert (project.place, event.action, event.actor) == ("Rolde", "change", client.user)


def test_who_lacks_the_role_makes_no_project_confidential():
    project, client = make_followed(title="Open"), signed_in(Role.FUNCTIONAL_ADMIN)

    client.post(change(project), form_of(client, change(project)) | {"is_confidential": "on"})

    assert not Project.objects.get().is_confidential


def test_new_project_of_the_admin_is_in_its_dossier():
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    data = {"title": "New", "municipality": Municipality.objects.get(name="Assen").pk}

    client.post(reverse("admin:projects_project_add"), data)

    assert Project.objects.get().events.get().action == "create"


def test_meeting_is_not_made_in_the_admin_where_its_day_has_no_rule():
    client = signed_in(Role.FUNCTIONAL_ADMIN)

    assert client.get(reverse("admin:projects_meeting_add")).status_code == 403
    assert client.post(reverse("admin:projects_meeting_add"), {"kind": "course", "title": "x"}).status_code == 403
    assert not Meeting.objects.exists()


def test_projects_of_a_meeting_stay_when_the_admin_changes_it():
    client, meeting = signed_in(Role.FUNCTIONAL_ADMIN), make_meeting()
    meeting.projects.add(make_followed(is_confidential=True))

    client.post(change(meeting), form_of(client, change(meeting), title="Other"))

    meeting.refresh_from_db()
    assert (meeting.title, meeting.projects.count()) == ("Other", 1)


def test_words_of_an_advice_are_kept_here_and_its_progress_is_not():
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    advice = Advice.objects.create(assembly=2024, number=1, title="x", given_on=date(2024, 7, 10))

    client.post(
        change(advice), form_of(client, change(advice), title="Build", is_confirmed="on") | {"progress": "done"}
    )

    advice.refresh_from_db()
    assert (advice.title, advice.is_confirmed, advice.progress) == ("Build", True, "open")


def test_user_of_a_guide_has_the_role_for_it():
    client, guide = signed_in(Role.FUNCTIONAL_ADMIN), make_guide()
    reader, outside = make_user(Role.READER), make_user(Role.PROCESS_GUIDE)
    inline = {"stays-TOTAL_FORMS": "0", "stays-INITIAL_FORMS": "0"}

    for user in (reader, outside):
        client.post(change(guide), form_of(client, change(guide), user=user.pk) | inline)

    assert Guide.objects.get().user == outside
