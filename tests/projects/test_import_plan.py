"""What an import does with each row, twice without doubles, and with nothing in it that one may not see."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from projects.imports.run import carry_out as carry_out_seen
from projects.imports.run import list_of, receive_list, try_out
from projects.models import Municipality, Project, ProjectEvent, Stay
from projects.services import importing
from projects.services.importing import choose_columns
from tests.factories import make_followed, make_organisation, make_project, make_user
from tests.projects.lists import COLUMNS, HEADER, messy_rows, upload_of, workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def tried(rows, *, user, header=HEADER, columns=COLUMNS, track=""):
    run = receive_list(upload_of(workbook(rows, header=header)), actor=user)
    run = choose_columns(run, columns=columns, track=track, header=list_of(run).header)
    return try_out(run, actor=user)


def carry_out(run, *, actor):
    return carry_out_seen(run, seen=importing.mark_of(run.result), actor=actor)


def stored(rows, *, user, **terms):
    return carry_out(tried(rows, user=user, **terms), actor=user)


def lead():
    return make_user(Role.TEAM_LEAD)


def row(**values):
    """One row of the list, of a project that is new and sound."""
    cells = {"reference": "P-1", "title": "CPO Sleen", "municipality": "Coevorden", "track": "CPO", **values}
    return [cells.get(name) for name in COLUMNS]


def outcomes(run):
    return [one["outcome"] for one in run.result]


def said(run):
    return " ".join(run.result[0]["notes"])


def test_new_project_is_followed_with_all_that_the_row_tells():
    values = {"place": "Sleen", "phase": "planfase", "dwellings": "12 won.", "expected_on": datetime(2027, 6, 30)}

    run = stored([row(**values, description="Group of ten")], user=lead())

    project = Project.objects.get()
    stay = project.stays.get()
    assert outcomes(run) == ["new"]
    assert run.result[0]["project"] == project.pk
    assert (project.reference, project.place, project.dwellings, project.adviser) == ("P-1", "Sleen", 12, None)
    assert (project.expected_on, project.description) == (date(2027, 6, 30), "Group of ten")
    assert (stay.track, stay.phase, stay.state, stay.entered_on) == ("cpo", "plan", "active", timezone.localdate())


def test_trial_writes_nothing():
    run = tried([row()], user=lead())

    assert (outcomes(run), run.state) == (["new"], "tried")
    assert not Project.objects.exists()
    assert not ProjectEvent.objects.exists()


@pytest.mark.parametrize(
    "second",
    [
        row(),
        row(reference=None),
        row(title=" cpo  SLEEN "),
        row(municipality="gem. coevorden"),
        row(reference=None, title="CPO-Sleen"),
    ],
)
def test_same_project_written_otherwise_makes_no_double(second):
    user = lead()
    stored([row()], user=user)
    events = ProjectEvent.objects.count()

    run = stored([second], user=user)

    assert outcomes(run) == ["unchanged"]
    assert (Project.objects.count(), ProjectEvent.objects.count()) == (1, events)


def test_number_decides_before_the_title():
    user = lead()
    stored([row()], user=user)

    run = stored([row(title="CPO De Brink", municipality="Emmen")], user=user)

    project = Project.objects.get()
    assert outcomes(run) == ["changed"]
    assert (project.title, project.municipality.name) == ("CPO De Brink", "Emmen")
    assert "CPO De Brink" in " ".join(run.result[0]["changes"])


def test_project_gets_its_number_and_keeps_another():
    user = lead()
    make_followed(title="CPO Sleen", municipality=Municipality.objects.get(name="Coevorden"))

    assert outcomes(stored([row(reference="P-7")], user=user)) == ["changed"]
    refused = stored([row(reference="P-8")], user=user)

    assert outcomes(refused) == ["refused"]
    assert "P-7" in said(refused)
    assert Project.objects.get().reference == "P-7"


def test_empty_cells_change_nothing():
    user = lead()
    stored([row(place="Sleen", dwellings=12, phase="planfase", description="x")], user=user)

    run = stored([row(track=None)], user=user)

    assert outcomes(run) == ["unchanged"]
    assert Project.objects.get().place == "Sleen"


def test_project_moves_and_the_dossier_says_why():
    user = lead()
    stored([row(phase="planfase")], user=user)

    run = stored([row(state="on hold")], user=user)

    stay = Stay.objects.get(left_on=None)
    assert outcomes(run) == ["changed"]
    assert (stay.phase, stay.state) == ("plan", "on_hold")
    assert "on hold" in stay.reason


def test_project_known_from_a_subsidy_only_is_followed_from_now_on():
    make_project(title="CPO Sleen", municipality=Municipality.objects.get(name="Coevorden"))

    run = stored([row()], user=lead())

    assert outcomes(run) == ["changed"]
    assert Stay.objects.get().project.title == "CPO Sleen"


@pytest.mark.parametrize(
    ("values", "cell"),
    [
        ({"dwellings": "ca. 12"}, "H4"),
        ({"expected_on": "medio 2025"}, "I4"),
        ({"expected_on": "Q3 2025"}, "I4"),
        ({"phase": "droomfase"}, "F4"),
        ({"dwellings": "=3+4"}, "H4"),
    ],
)
def test_what_is_not_certain_is_said_with_its_cell_and_not_taken_over(values, cell):
    run = stored([row(**values)], user=lead())

    project = Project.objects.get()
    assert outcomes(run) == ["new"]
    assert cell in said(run)
    assert (project.dwellings, project.expected_on, project.stays.get().state) == (None, None, "active")


def test_phase_of_another_track_is_not_taken_over():
    run = stored([row(phase="Verkenning")], user=lead())

    assert Stay.objects.get().phase == "initiative"
    assert "not a phase of" in said(run)


@pytest.mark.parametrize(
    ("values", "cell"),
    [
        ({"title": None}, "B4"),
        ({"title": "=A1"}, "B4"),
        ({"title": "x" * 201}, "B4"),
        ({"municipality": None}, "C4"),
        ({"municipality": "Groningen"}, "C4"),
        ({"municipality": "#N/A"}, "C4"),
    ],
)
def test_row_without_title_or_municipality_is_refused_and_the_others_are_stored(values, cell):
    run = stored([row(**values), row(reference="P-2", title="CPO Dalen")], user=lead())

    assert outcomes(run) == ["refused", "new"]
    assert cell in said(run)
    assert Project.objects.get().title == "CPO Dalen"


def test_track_of_rows_without_one_is_asked():
    user = lead()

    assert outcomes(tried([row(track=None)], user=user)) == ["refused"]
    assert outcomes(stored([row(track=None)], user=user, track="other")) == ["new"]
    assert Stay.objects.get().track == "other"


@pytest.mark.parametrize("values", [{"track": "luchtkasteel"}, {"state": "gaat goed"}])
def test_track_and_state_that_are_not_known_are_not_guessed(values):
    user = lead()

    assert outcomes(tried([row(**values)], user=user, track="other")) == ["refused"]
    stored([row()], user=user)
    known = stored([row(**values, place="Sleen")], user=user, track="other")

    assert outcomes(known) == ["changed"]
    assert known.result[0]["notes"]
    assert (Stay.objects.get().track, Stay.objects.get().state) == ("cpo", "active")


def test_second_row_of_a_project_is_left_out_or_refused():
    rows = [row(), row(), row(dwellings=20), row(reference=None, title="cpo sleen")]

    run = stored(rows, user=lead())

    assert outcomes(run) == ["new", "left_out", "refused", "refused"]
    assert Project.objects.count() == 1
    assert "4" in " ".join(run.result[2]["notes"])


def test_two_projects_of_nearly_the_same_name_are_told_apart_by_number_only():
    place = Municipality.objects.get(name="Coevorden")
    make_followed(title="CPO Sleen", municipality=place)
    make_followed(title="CPO-Sleen", municipality=place)

    assert outcomes(tried([row()], user=lead())) == ["refused"]


def test_adviser_and_group_are_found_by_name_or_said():
    adviser = make_user(Role.ADVISER, name="Anna Visser")
    make_organisation(name="Groep Sleen", kind="residents")
    columns = {**COLUMNS, "adviser": 10, "initiator": 11}
    header = [*HEADER, "Adviseur", "Groep"]
    rows = [[*row(), "anna visser", "GROEP SLEEN"], [*row(reference="P-2", title="B"), "Niemand", "Onbekende groep"]]

    run = stored(rows, user=lead(), header=header, columns=columns)

    first, second = Project.objects.get(title="CPO Sleen"), Project.objects.get(title="B")
    assert (first.adviser, first.initiator.name) == (adviser, "Groep Sleen")
    assert (second.adviser, second.initiator) == (None, None)
    assert "K5" in " ".join(run.result[1]["notes"])


def test_day_of_a_phase_is_that_of_the_list_unless_it_cannot_be():
    columns, header = {**COLUMNS, "since": 10}, [*HEADER, "Sinds"]
    rows = [[*row(), datetime(2024, 3, 1)], [*row(reference="P-2", title="B"), datetime(2999, 1, 1)]]

    run = stored(rows, user=lead(), header=header, columns=columns)

    assert Stay.objects.get(project__title="CPO Sleen").entered_on == date(2024, 3, 1)
    assert Stay.objects.get(project__title="B").entered_on == timezone.localdate()
    assert run.result[1]["notes"]


# Rights


def test_adviser_brings_in_own_projects_only():
    adviser, other = make_user(Role.ADVISER), make_user(Role.ADVISER, name="Bob Smit")
    make_followed(title="CPO Vries", adviser=other)
    columns, header = {**COLUMNS, "adviser": 10}, [*HEADER, "Adviseur"]
    rows = [
        [*row(), None],
        [*row(reference="P-2", title="CPO Norg"), "Bob Smit"],
        [*row(reference="P-3", title="CPO Vries", municipality="Assen"), None],
    ]

    run = stored(rows, user=adviser, header=header, columns=columns)

    assert outcomes(run) == ["new", "refused", "refused"]
    assert Project.objects.get(title="CPO Sleen").adviser == adviser


def hidden_project():
    place = Municipality.objects.get(name="Coevorden")
    return make_followed(title="CPO Sleen", municipality=place, reference="P-1", is_confidential=True, place="Secret")


@pytest.mark.parametrize("values", [{}, {"reference": None}, {"title": "Another", "municipality": "Assen"}])
def test_confidential_project_is_not_there_for_who_lacks_the_role(values):
    hidden = hidden_project()

    run = stored([row(**values, dwellings=10)], user=make_user(Role.TEAM_LEAD))

    assert outcomes(run) == ["new"]
    assert run.result[0]["project"] != hidden.pk
    assert "Secret" not in str(run.result)


def test_confidential_project_is_changed_by_who_has_the_role():
    project = hidden_project()

    run = stored([row(place="Sleen")], user=make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE))

    project.refresh_from_db()
    assert outcomes(run) == ["changed"]
    assert (project.place, project.is_confidential) == ("Sleen", True)


# A whole list

PER_STORED_ROW = 30


def test_messy_list_of_500_rows_goes_in_twice_without_doubles():
    user, rows = lead(), messy_rows(500)

    first = stored(rows, user=user)
    counts = [model.objects.count() for model in (Project, Stay, ProjectEvent)]
    second = stored(rows, user=user)

    found = {outcome: outcomes(first).count(outcome) for outcome in set(outcomes(first))}
    assert found == {"new": 375, "refused": 100, "left_out": 26}
    assert Project.objects.count() == 375
    assert outcomes(second).count("unchanged") == 375
    assert [one if one != "new" else "unchanged" for one in outcomes(first)] == outcomes(second)
    assert [model.objects.count() for model in (Project, Stay, ProjectEvent)] == counts


@pytest.mark.parametrize("act", ["try", "store again"])
def test_queries_do_not_grow_with_the_rows(act):
    user = lead()

    def queries(count):
        rows = messy_rows(count)
        run = tried(rows, user=user)
        if act == "store again":
            carry_out(run, actor=user)
            run = tried(rows, user=user)
        with CaptureQueriesContext(connection) as captured:
            (try_out if act == "try" else carry_out)(run, actor=user)
        return len(captured)

    queries(2)  # fills the cache of permissions
    assert queries(20) == queries(60)


def test_each_new_row_costs_a_fixed_number_of_queries():
    user = lead()

    def queries(prefix, count):
        rows = [row(reference=f"{prefix}{i}", title=f"{prefix} {i}", dwellings=3) for i in range(count)]
        run = tried(rows, user=user)
        with CaptureQueriesContext(connection) as captured:
            carry_out(run, actor=user)
        return len(captured)

    queries("warm", 1)
    five, ten = queries("a", 5), queries("b", 10)
    assert (ten - five) % 5 == 0
    assert (ten - five) / 5 <= PER_STORED_ROW


def test_mark_of_a_trial_does_not_hang_on_the_order_in_which_a_database_keeps_its_facts():
    run = tried(messy_rows(5), user=lead())
    turned = [dict(reversed(row.items())) for row in run.result]

    assert importing.mark_of(turned) == importing.mark_of(run.result)
    assert importing.mark_of(run.result[1:]) != importing.mark_of(run.result)
