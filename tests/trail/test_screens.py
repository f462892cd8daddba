"""The trail on screen: in words, by case, person, mandate and setting, and for the right eyes."""

import re
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.trail import work
from drenthe.trail.confidential import ConfidentialModel
from drenthe.trail.context import Actor, acting, command_actor, current
from drenthe.trail.middleware import TrailMiddleware
from drenthe.trail.models import TrailEntry
from drenthe.trail.services import sight
from drenthe.trail.services.subjects import entries_of, models_by_table
from projects.models import Municipality, Project, StatusLine
from subsidies.models import Mandate
from tests.factories import make_application, make_award, make_project, make_scheme, make_user
from tests.subsidies import irregular_rows

pytestmark = pytest.mark.django_db
READERS = [Role.AUDITOR, Role.FUNCTIONAL_ADMIN]


def page(client, role, url="/trail/", **query):
    client.force_login(make_user(role), backend="drenthe.accounts.backends.PersonBackend")
    return client.get(url, query, headers={"accept-language": "en"})


def text(response):
    """The page, without the spaces that nobody sees."""
    plain = " ".join(response.content.decode().split())
    return re.sub(r" ?(</?(?:del|ins|dd|dt|summary|code)>) ?", r"\1", plain)


@pytest.mark.parametrize("role", list(Role))
def test_trail_is_for_auditors_and_functional_admins(client, role):
    assert page(client, role).status_code == (200 if role in READERS else 403)


def test_change_is_told_in_words(client):
    user = make_user(name="Bé Beslisser")
    mandate = Mandate.objects.create(user=user, valid_from="2024-01-01", reference="M1", max_amount="100.00")
    with acting(
        Actor(actor="An Admin <an@x.nl>", on_behalf_of="Cor", source="admin", address="10.0.0.1 POST /admin/")
    ):
        Mandate.objects.filter(pk=mandate.pk).update(max_amount="250000.50", kind="award")

    shown = text(page(client, Role.AUDITOR, reverse("trail:trail-of", args=["subsidies_mandate", mandate.pk])))

    assert "An Admin &lt;an@x.nl&gt; on behalf of Cor" in shown
    assert "Admin pages </p> <details class=" in shown
    assert "Network address: 10.0.0.1" in shown
    assert '<code class="trail__address">/admin/' in shown
    assert "<del>€ 100.00</del>" in shown
    assert "<ins>€ 250,000.50</ins>" in shown
    assert "<ins>Award</ins>" in shown
    assert "Bé Beslisser" in shown


def test_dutch_reader_reads_dutch(client):
    mandate = Mandate.objects.create(user=make_user(), valid_from="2024-01-01", reference="M1", max_amount="1234.50")
    client.force_login(make_user(Role.AUDITOR), backend="drenthe.accounts.backends.PersonBackend")

    shown = text(client.get(reverse("trail:trail-of", args=["subsidies_mandate", mandate.pk])))

    assert "1.234,50" in shown
    assert "Toegevoegd" in shown
    assert "Wie deed wat: mandaat" in shown


def test_case_has_what_belongs_to_it_and_nothing_of_another():
    case, other = make_award(), make_award()

    tables = set(entries_of(type(case), str(case.pk)).values_list("table_name", flat=True))
    keys = set(entries_of(type(case), str(case.pk)).filter(table_name="subsidies_application").values_list("row_key"))

    assert {
        f"subsidies_{name}" for name in ("application", "caseevent", "decision", "ledgerentry", "proposal")
    } <= tables
    assert "subsidies_scheme" not in tables
    assert keys == {(str(case.pk),)}
    assert str(other.pk) not in {key for (key,) in keys}


def test_row_that_was_deleted_is_still_in_the_trail_of_its_case():
    case = make_application()
    partner = case.cofinancers.create(name="Weg", amount="1.00")
    partner.delete()

    assert entries_of(type(case), str(case.pk)).filter(operation="delete", before__name="Weg").exists()


def test_person_has_what_was_done_to_them_and_what_they_did():
    user = make_user()
    user.groups.add(Group.objects.get(name=Role.FINANCE))
    with acting(Actor(actor_id=user.pk, actor="x", source="screen")):
        make_scheme()

    tables = set(entries_of(type(user), str(user.pk)).values_list("table_name", flat=True))

    assert {"accounts_user", "accounts_user_groups", "subsidies_scheme"} <= tables


def test_role_that_was_given_and_taken_away_again_stays_with_the_person():
    user, role = make_user(), Group.objects.get(name=Role.FINANCE)
    user.groups.add(role)
    user.groups.remove(role)

    entries = entries_of(type(user), str(user.pk)).filter(table_name="accounts_user_groups")

    assert sorted(entries.values_list("operation", flat=True)) == ["delete", "insert"]


def test_filters_narrow_and_nonsense_is_refused(client):
    make_scheme(code="een")

    assert "een" in text(page(client, Role.AUDITOR, kind="subsidies_scheme"))
    assert page(client, Role.AUDITOR, kind="nothing").status_code == 400
    assert page(client, Role.AUDITOR, wrong="1").status_code == 400
    assert page(client, Role.AUDITOR, since="2060-01-01").status_code == 200
    assert page(client, Role.AUDITOR, since="2999-01-01").status_code == 400


def test_case_leads_to_its_trail_and_the_trail_to_what_stands_out(client):
    case = make_application()
    way = reverse("trail:trail-of", args=["subsidies_application", case.pk])

    on_case = text(page(client, Role.AUDITOR, case.get_absolute_url()))
    not_there = text(page(client, Role.CASE_OFFICER, case.get_absolute_url()))
    everything = text(page(client, Role.AUDITOR, way))
    narrowed = text(page(client, Role.AUDITOR, way, striking="yes"))

    assert on_case.count(f'href="{way}"') == 1
    assert way not in not_there
    assert '<a href="?striking=yes">Only what stands out</a>' in everything
    assert ">Show everything</a>" in narrowed


def test_nothing_found_says_what_can_be_searched_for(client):
    shown = text(page(client, Role.AUDITOR, about="bestaat niet"))

    assert "You can search for a case number" in shown
    assert "or you may not see it" not in shown


@pytest.mark.parametrize("url", ["/trail/django_session/1/", "/trail/nothing/1/", "/trail/trail_trailentry/1/"])
def test_what_is_not_recorded_has_no_trail(client, url):
    assert page(client, Role.AUDITOR, url).status_code == 404


def test_every_recorded_kind_can_be_opened(client):
    """Walks over all recorded tables: the page of each answers for a row that is there, and for one that is not."""
    make_award()
    client.force_login(make_user(Role.AUDITOR), backend="drenthe.accounts.backends.PersonBackend")
    opened = 0
    for table, model in models_by_table().items():
        first = model._default_manager.order_by("pk").first()
        for key in [first.pk if first else "1", "no key"]:
            assert client.get(reverse("trail:trail-of", args=[table, key])).status_code in (200, 404)
            opened += 1
    assert opened >= 170


def test_list_costs_the_same_for_one_entry_and_for_fifty(client, django_assert_max_num_queries):
    for number in range(60):
        make_scheme(code=f"s{number}")
    client.force_login(make_user(Role.AUDITOR), backend="drenthe.accounts.backends.PersonBackend")

    with django_assert_max_num_queries(40):
        client.get("/trail/", {"kind": "subsidies_scheme"})


# What is confidential


def hidden_project():
    project = make_project(title="GEHEIM plan")
    project.stays.create(track="cpo", phase="initiative", state="active", entered_on="2024-01-01", actor=make_user())
    Project.objects.filter(pk=project.pk).update(is_confidential=True)
    return Project.objects.get(pk=project.pk)


def hidden_things():
    project = hidden_project()
    contact = project.contacts.create(name="GEHEIM contact")
    contact.delete()
    open_project = make_project(title="Open plan")
    StatusLine.objects.create(
        project=open_project,
        writer=make_user(),
        text="GEHEIM line",
        light="red",
        phase="initiative",
        happened_on="2024-01-01",
        is_confidential=True,
    )
    return project


def test_reader_without_the_right_finds_nothing_confidential_in_the_trail(client):
    project = hidden_things()

    for role in READERS:
        client.force_login(make_user(role), backend="drenthe.accounts.backends.PersonBackend")
        for url in (
            "/trail/",
            "/trail/?kind=projects_project",
            "/trail/?kind=projects_statusline",
            "/trail/?kind=projects_contact",
        ):
            assert "GEHEIM" not in text(client.get(url)), (role, url)
        assert client.get(reverse("trail:trail-of", args=["projects_project", project.pk])).status_code == 404
    assert "Open plan" in text(client.get("/trail/?kind=projects_project"))


def test_reader_with_the_right_finds_it(client):
    hidden_things()
    client.force_login(
        make_user(Role.AUDITOR, Role.ACCELERATION_TABLE), backend="drenthe.accounts.backends.PersonBackend"
    )

    assert "GEHEIM plan" in text(client.get("/trail/?kind=projects_project"))


def test_number_of_what_is_hidden_answers_as_one_that_does_not_exist(client):
    """Walks over all tables with rows that may be hidden: nobody counts by their numbers what he may not see."""
    project, entered, checked = hidden_project(), irregular_rows.standing(), irregular_rows.extra_check()
    hidden = {
        "projects_project": project,
        "projects_stay": project.stays.get(),
        "subsidies_irregularity": entered,
        "subsidies_irregularitystep": entered.steps.get(),
        "subsidies_extracheck": checked,
    }
    guarded = [table for table, model in models_by_table().items() if sight.is_guarded(model)]
    client.force_login(make_user(Role.FUNCTIONAL_ADMIN), backend="drenthe.accounts.backends.PersonBackend")
    numbers = [(table, 999_999_999) for table in guarded] + [(table, row.pk) for table, row in hidden.items()]

    answers = {
        (table, key): client.get(reverse("trail:trail-of", args=[table, key])).status_code for table, key in numbers
    }

    assert {*hidden} < {*guarded}
    assert {where: answer for where, answer in answers.items() if answer != 404} == {}


def test_what_was_deleted_is_found_by_who_might_see_it_and_by_nobody_else(client):
    contact = hidden_project().contacts.create(name="GEHEIM contact")
    url = reverse("trail:trail-of", args=["projects_contact", contact.pk])
    contact.delete()

    assert page(client, Role.AUDITOR, url).status_code == 404
    client.force_login(
        make_user(Role.AUDITOR, Role.ACCELERATION_TABLE), backend="drenthe.accounts.backends.PersonBackend"
    )
    assert "GEHEIM contact" in text(client.get(url))


def test_everything_that_can_be_confidential_is_noticed_when_it_is_read():
    """Walks over all models that say so of their rows."""
    marked = [
        model
        for model in models_by_table().values()
        if any(field.name == "is_confidential" for field in model._meta.local_concrete_fields)
    ]

    assert len(marked) >= 5
    assert all(issubclass(model, ConfidentialModel) for model in marked)
    assert all(sight.is_guarded(model) for model in marked)


@pytest.mark.parametrize("name", ["project", "project-list", "board", "api"])
def test_reading_what_is_confidential_is_recorded_once_a_day(client, name):
    project = hidden_project()
    reader = make_user(Role.ACCELERATION_TABLE, Role.TEAM_LEAD)
    client.force_login(reader, backend="drenthe.accounts.backends.PersonBackend")
    url = {
        "project": project.get_absolute_url(),
        "project-list": reverse("projects:project-list"),
        "board": reverse("projects:board"),
        "api": f"/api/v1/projects/{project.pk}",
    }[name]

    for _ in range(2):
        assert client.get(url).status_code == 200

    (entry,) = TrailEntry.objects.filter(operation="read", table_name="projects_project")
    assert (entry.row_key, entry.actor_id) == (str(project.pk), reader.pk)
    assert url in entry.address


def test_reading_what_is_open_or_not_shown_is_not_recorded(client):
    project, hidden = make_project(), hidden_project()
    client.force_login(make_user(Role.TEAM_LEAD), backend="drenthe.accounts.backends.PersonBackend")

    client.get(project.get_absolute_url())
    client.get(hidden.get_absolute_url())

    assert not TrailEntry.objects.filter(operation="read").exists()


@pytest.mark.parametrize(("name", "source"), [("set_password", "admin"), ("schemes", "screen"), ("api", "api")])
def test_way_in_says_who_acts_from_where(rf, name, source):
    path = {"set_password": "/admin/accounts/user/1/", "schemes": "/schemes/", "api": "/api/v1/projects"}[name]
    user, said = make_user(), []
    request = rf.post(path, REMOTE_ADDR="10.1.2.3")
    request.user = user
    TrailMiddleware(lambda _request: said.append(current()))(request)

    assert [(one.actor_id, one.source, one.address) for one in said] == [(user.pk, source, f"10.1.2.3 POST {path}")]


def test_admin_leaves_who_it_was_in_the_trail(client):
    admin = make_user(Role.FUNCTIONAL_ADMIN, is_staff=True)
    client.force_login(admin, backend="drenthe.accounts.backends.PersonBackend")
    place = Municipality.objects.first()

    client.post(
        reverse("admin:projects_municipality_change", args=[place.pk]),
        {"code": place.code, "name": "Nieuwe naam"},
        REMOTE_ADDR="10.1.2.3",
    )

    entry = TrailEntry.objects.filter(table_name="projects_municipality").latest("pk")
    assert (entry.after, entry.actor_id, entry.source) == ({"name": "Nieuwe naam"}, admin.pk, "admin")
    assert entry.address.startswith("10.1.2.3 POST /admin/projects/municipality/")


def test_work_in_the_background_is_done_for_who_asked():
    headers = {}
    with acting(Actor(actor_id=1, actor="An", source="screen")):
        work.send(headers=headers)
    task = SimpleNamespace(name="some.task", request=SimpleNamespace(headers=headers))

    work.begin(task_id="x", task=task)
    inside = current()
    work.end(task_id="x")

    assert (inside.source, inside.on_behalf_of, inside.address) == ("task", "An", "some.task")
    assert current().source == "database"


def test_file_made_in_the_background_records_what_was_confidential_in_it():
    project = hidden_project()
    task = SimpleNamespace(name="some.task", request=SimpleNamespace(headers={work.HEADER: "An"}))

    work.begin(task_id="x", task=task)
    list(Project.objects.all())
    work.end(task_id="x")

    entry = TrailEntry.objects.get(operation="read")
    assert (entry.row_key, entry.on_behalf_of, entry.source) == (str(project.pk), "An", "task")


def test_command_says_which_account_of_the_machine_typed_it():
    actor = command_actor(["manage.py", "load_2024", "--secret", "x"])

    assert actor.source == "command"
    assert " manage.py load_2024" in actor.address
    assert actor.address.endswith(" manage.py load_2024")
