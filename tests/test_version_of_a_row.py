"""Every form acts on the row that its address names, and whatever a colleague changes in it changes its version."""

import uuid
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.models import DateField, DateTimeField, JSONField, UUIDField
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.requests.entity_tags import entity_tag
from projects.services.guides import change_assignment
from tests.factories import make_assignment, make_meeting, make_user
from tests.growth.cases import grow_cases
from tests.growth.figures import grow_figures
from tests.growth.pages import recipes
from tests.growth.projects import grow_projects
from tests.projects.own import own_project
from tests.test_outdated import views_of_forms
from tests.web import hidden, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def test_two_tabs_on_an_assignment_do_not_lose_the_last_day_that_a_colleague_gave():
    client, project = own_project()
    assignment, lead = make_assignment(project), make_user(Role.TEAM_LEAD, name="Lead")
    url, last_day = reverse("projects:assignment-edit", args=[assignment.pk]), timezone.localdate()
    seen = hidden(client.get(url), "_seen")
    change_assignment(assignment, ends_on=last_day, hours=None, actor=lead)

    answer = client.post(url, {"hours": "8", "_seen": seen})

    assignment.refresh_from_db()
    assert (answer.status_code, assignment.ends_on, assignment.hours) == (409, last_day, None)
    assert client.post(url, {"hours": "8", "_seen": hidden(answer, "_seen")}).status_code == 302


def test_two_tabs_on_a_meeting_do_not_lose_the_project_that_a_colleague_added():
    client, project = signed_in(*Role), own_project()[1]
    meeting = make_meeting(title="Tafel")
    url = reverse("projects:meeting-edit", args=[meeting.pk])
    seen = hidden(client.get(url), "_seen")
    meeting.projects.add(project)

    answer = client.post(url, {"title": "Mine", "_seen": seen})

    assert (answer.status_code, list(meeting.projects.all())) == (409, [project])


def test_every_form_acts_on_the_row_that_its_address_names_and_no_field_of_it_changes_unseen():
    main, user = {"slugs": [], "feed": "x"}, make_user(*Role)
    grow_cases(1, user, main)
    grow_projects(1, user, main)
    grow_figures(1, user, main)
    known = recipes(main)
    walked, not_acted_on, unseen = [], [], []

    for name, found in views_of_forms().items():
        for values in known.get(name, [{}]) if found.finders else []:
            things = found.things(QueryDict(), values)
            walked.append(name)
            if "pk" in values and str(values["pk"]) not in {thing.pk for thing in things}:
                not_acted_on.append(name)
            rows = [thing.model._base_manager.get(pk=thing.pk) for thing in things]
            unseen += [(name, *field) for row in rows for field in fields_that_change_unseen(row)]

    assert not_acted_on == []
    assert unseen == []
    assert len(walked) >= 60, len(walked)


def fields_that_change_unseen(row):
    """The fields of a row, and what is chosen in it, of which a change leaves its version as it was."""
    keeps_a_dossier = hasattr(row, "events")
    before = entity_tag(row)
    for field in row._meta.concrete_fields:
        was = field.value_from_object(row)
        setattr(row, field.attname, other_value(field, was))
        if entity_tag(row) == before:
            yield row._meta.label, field.name
        setattr(row, field.attname, was)
    for field in [] if keeps_a_dossier else row._meta.many_to_many:
        chosen, known = getattr(row, field.name), field.related_model._base_manager.all()
        with transaction.atomic():
            chosen.set([] if chosen.exists() else known[:1])
            if entity_tag(row) == before:
                yield row._meta.label, field.name
            transaction.set_rollback(True)


def other_value(field, was):
    if isinstance(was, bool):
        return not was
    if isinstance(was, datetime | date):
        return was + timedelta(days=1)
    if isinstance(field, JSONField):
        return {"other": [was]}
    if was is None and isinstance(field, DateField):
        return timezone.now() if isinstance(field, DateTimeField) else timezone.localdate()
    if isinstance(field, UUIDField) or isinstance(field.target_field if field.is_relation else field, UUIDField):
        return uuid.uuid4()
    return (was or 0) + 1 if isinstance(was, int | float | Decimal) or was is None else f"{was}x"
