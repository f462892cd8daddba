"""Nobody acts on a version that has changed: every form that acts on a thing, every admin form, every call."""

import re
from decimal import Decimal

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.api import router
from drenthe.lib.requests.entity_tags import Seen
from drenthe.trail.context import Actor, acting
from drenthe.trail.models import TrailEntry
from projects.enums import Phase
from projects.models import Contact, Project
from projects.services.facts import change_facts
from projects.services.record import record as record_project
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision
from subsidies.services.case import notes
from subsidies.services.case.record import record
from subsidies.services.decisions import proposals
from subsidies.views.act_list import ACTS
from tests.factories import (
    give_mandate,
    make_application,
    make_meeting,
    make_proposal,
    make_terms,
    make_user,
)
from tests.growth.cases import grow_cases
from tests.growth.figures import grow_figures
from tests.growth.pages import recipes
from tests.growth.projects import grow_projects
from tests.projects.own import own_project
from tests.subsidies import test_acts as screen
from tests.subsidies import test_api_acts as api
from tests.test_form_templates import views_of_forms
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
ROW_KEY = re.compile(r'<input type="hidden" name="(\w+-\d+-id)" value="(\d+)"')


@pytest.mark.parametrize("slug", ACTS)
def test_act_on_a_case_that_has_changed_is_refused_with_what_and_by_whom(slug):
    application = screen.start(slug)
    client, values = screen.client_for(slug, application), screen.good(application, slug)
    url = screen.url_of(application, slug)
    values |= screen.shown_letter(client, url, slug, values)
    seen = hidden(client.get(url), "_seen")
    colleague = make_user(name="Colleague")
    record(application, "assign", actor=colleague)
    before = screen.stored()

    answer = client.post(url, {**values, "_seen": seen})

    assert (len(seen), answer.status_code) == (1, 409)
    assert "Colleague" in text_of(answer)
    assert "is gewijzigd sinds u" in text_of(answer)
    assert screen.stored() == before
    assert client.post(url, {**values, "_seen": hidden(answer, "_seen")}).status_code == 302


def test_old_form_of_a_decision_does_not_decide_on_the_proposal_that_came_instead():
    application, client = make_application(), signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    make_proposal(application, amount=Decimal("100.00"), reason="Omdat het zo is")
    url = screen.url_of(application, "decide")
    seen = hidden(client.get(url), "_seen")
    officer = make_user(name="Officer")
    proposals.send_back_waiting(application, remark="Omdat het zo is", actor=make_user())
    amount = application.requested_amount
    proposals.propose(application, kind="award", amount=amount, terms=make_terms(amount), actor=officer)

    answer = client.post(url, {"decided_on": timezone.localdate().isoformat(), "_seen": seen})

    assert answer.status_code == 409
    assert "Officer" in text_of(answer)
    assert not Decision.objects.exists()


def test_note_of_a_colleague_does_not_stop_an_act():
    application, client = screen.start("extend"), signed_in(Role.CASE_OFFICER)
    url = screen.url_of(application, "extend")
    seen = hidden(client.get(url), "_seen")
    notes.write_note(application, text="Gebeld", actor=make_user(Role.CASE_OFFICER))

    assert client.post(url, {**screen.good(application, "extend"), "_seen": seen}).status_code == 302


@pytest.mark.parametrize("slug", api.ACTS)
def test_call_that_does_not_name_the_current_version_is_refused(slug):
    application = api.start(slug)
    sent = api.body_of(application, slug)
    before = api.stored()
    client = signed_in(api.ACTS[slug][0])
    give_mandate(client.user)
    url = f"/api/v1/applications/{application.case_number}/{slug}"

    for version, status in (("", 428), ("*", 428), ('"old"', 412)):
        answer = client.post(url, sent, content_type="application/json", HTTP_IF_MATCH=version)
        assert answer.status_code == status, version
    assert api.stored() == before


def test_every_act_of_the_api_on_one_thing_names_its_version():
    acting = {
        f"{prefix}.{action.__name__}"
        for prefix, viewset, _name in router.registry
        for action in viewset.get_extra_actions()
        if "post" in action.mapping
    }
    tried = {f"applications.{slug.replace('-', '_')}" for slug in api.ACTS}

    assert acting == tried | {"projects.move", "projects.log"}  # a line in the log has a key and replaces nothing


def test_project_that_a_colleague_moved_is_not_moved_by_an_old_call():
    client, project = own_project()
    url = f"/api/v1/projects/{project.pk}"
    version = client.get(url).headers["ETag"]
    change_facts(project, dwellings=3, actor=make_user(Role.TEAM_LEAD, name="Lead"))

    answer = client.post(f"{url}/move", {"phase": "plan"}, content_type="application/json", HTTP_IF_MATCH=version)

    assert answer.status_code == 412
    assert "Lead" in answer.json()["detail"]


EDITS = ("edit", "move", "programme", "flex-plan", "contact-add", "bottleneck-add")


@pytest.mark.parametrize("name", EDITS)
def test_two_browsers_on_one_project_do_not_lose_each_others_change(name):
    client, project = own_project(dwellings=10)
    url = reverse(f"projects:{name}", args=[project.pk])
    seen = hidden(client.get(url), "_seen")
    change_facts(project, dwellings=12, actor=make_user(Role.TEAM_LEAD, name="Lead"))

    answer = client.post(url, {"title": "Mine", "dwellings": 10, "_seen": seen})

    project.refresh_from_db()
    assert answer.status_code == 409
    assert (project.dwellings, "Lead" in text_of(answer)) == (12, True)


def test_token_of_another_person_or_with_another_text_says_nothing():
    client, project = own_project()
    theirs = hidden(signed_in(Role.TEAM_LEAD).get(reverse("projects:edit", args=[project.pk])), "_seen")
    mine = hidden(client.get(reverse("projects:edit", args=[project.pk])), "_seen")
    change_facts(project, place="Elders", actor=make_user(Role.TEAM_LEAD, name="Lead"))

    for token in [*theirs, f"{mine[0]}x", "", "a:b"]:
        answer = client.post(reverse("projects:contact-add", args=[project.pk]), {"_seen": token})
        assert "Lead" not in text_of(answer)


def changeable_rows(request):
    """One row of every model that somebody may change in the admin."""
    for model, page in admin.site._registry.items():
        row = page.get_queryset(request).first()
        if row is not None and page.has_change_permission(request, row):
            yield model, row


def test_form_whose_version_was_left_out_is_refused_and_nothing_is_written():
    client = signed_in(*Role)
    main = {"slugs": [], "feed": "x"}
    grow_cases(1, client.user, main)
    grow_projects(1, client.user, main)
    grow_figures(1, client.user, main)
    known = recipes(main)
    acting_on = {name: found for name, found in views_of_forms().items() if found.finders}
    walked, accepted, written = [], [], []

    for name in sorted(acting_on):
        for values in known.get(name, [{}]):
            before = TrailEntry.objects.count()
            answer = client.post(reverse(name, kwargs=values), {"_seen": [], **FILLED_IN.get(name, dict)(main)})
            walked.append(name)
            if answer.status_code != 409 or "welke versie" not in text_of(answer):
                accepted.append((name, values, answer.status_code))
            if TrailEntry.objects.count() != before:
                written.append((name, values))

    assert accepted == []
    assert written == []
    assert len(walked) >= 60, len(walked)


# What a view wants to know before it acts on anything.
FILLED_IN = {
    "subsidies:signing": lambda main: {
        "sign": 1,
        "proposals": main[Status.PROPOSED].proposals.filter(state="open").get().pk,
        "decided_on": timezone.localdate().isoformat(),
    },
    "projects:board-move": lambda _main: {"phase": Phase.PLAN},
    "subsidies:letter": lambda _main: {"letter_date": timezone.localdate().isoformat(), "make": 1},
}


@pytest.mark.usefixtures("data_2024")
def test_every_admin_form_refuses_what_a_colleague_has_changed(rf):
    client = signed_in(user=make_user(Role.FUNCTIONAL_ADMIN, is_staff=True, is_superuser=True))
    request = rf.get("/admin/")
    request.user = client.user
    walked, overwritten, without = [], [], []
    for model, row in changeable_rows(request):
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        url = reverse(f"admin:{name}_change", args=[row.pk])
        page = client.get(url)
        seen = hidden(page, "_seen")
        answer = client.post(url, {"_seen": [token_of_before(client.user, row)]})
        walked.append(name)
        if not seen or answer.status_code != 409:
            overwritten.append((name, len(seen), answer.status_code))
        rows_under_it = dict(ROW_KEY.findall(text_of(page)))
        for tokens, posted in (([], {}), *[(seen[:1], {key: value}) for key, value in rows_under_it.items()]):
            answer = client.post(url, {**posted, "_seen": tokens})
            without.append((name, posted))
            if answer.status_code != 409 or "welke versie" not in text_of(answer):
                overwritten.append((name, posted, answer.status_code))

    assert overwritten == []
    assert len(walked) >= 20, walked
    assert len(without) > len(walked)


@pytest.mark.parametrize(
    ("data", "where"), [({"post": "yes"}, "delete"), ({"action": "delete_selected"}, "changelist")]
)
def test_admin_deletes_only_the_version_that_was_shown(data, where):
    client = signed_in(user=make_user(Role.FUNCTIONAL_ADMIN, is_staff=True, is_superuser=True))
    contact = Contact.objects.create(project=own_project()[1], name="x")
    url = reverse(f"admin:projects_contact_{where}", args=[contact.pk] if where == "delete" else [])
    sent = {**data, "_selected_action": contact.pk}
    page = client.get(url) if where == "delete" else client.post(url, sent)

    refused = client.post(url, {**sent, "post": "yes", "_seen": []})
    is_kept = Contact.objects.filter(pk=contact.pk).exists()
    done = client.post(url, {**sent, "post": "yes", "_seen": hidden(page, "_seen")})

    assert (refused.status_code, is_kept) == (409, True)
    assert (done.status_code, Contact.objects.filter(pk=contact.pk).exists()) == (302, False)


def test_row_on_the_page_that_was_not_chosen_does_not_stop_the_others():
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    chosen, other = (make_proposal(make_application(), reason="Omdat het zo is") for _number in range(2))
    day = timezone.localdate().isoformat()
    sent = {"decided_on": day, "proposals": [chosen.pk, other.pk]}
    seen = hidden(client.post(reverse("subsidies:signing"), sent), "_seen")
    proposals.send_back_waiting(other.application, remark="Omdat het zo is", actor=make_user())

    answer = client.post(reverse("subsidies:signing"), {**sent, "proposals": chosen.pk, "sign": 1, "_seen": seen})

    assert answer.status_code == 302
    assert Decision.objects.count() == 1


def test_change_of_what_keeps_no_dossier_is_told_from_the_trail():
    client = signed_in(user=make_user(Role.FUNCTIONAL_ADMIN, is_staff=True, is_superuser=True))
    meeting = make_meeting(title="Mine")
    url = reverse("projects:meeting-edit", args=[meeting.pk])
    seen = hidden(client.get(url), "_seen")
    with acting(Actor(actor="Colleague")):
        type(meeting).objects.filter(pk=meeting.pk).update(place="Assen")

    answer = text_of(client.post(url, {"title": "Yours", "_seen": seen}))

    assert "Colleague" in answer
    assert ": plaats." in answer


def token_of_before(user, row):
    return Seen(type(row), str(row.pk), "0.older").token(user)


def test_dossier_tells_only_that_something_confidential_changed():
    client, project = own_project()
    url = reverse("projects:edit", args=[project.pk])
    seen = hidden(client.get(url), "_seen")
    record_project(project, "raise_bottleneck", actor=make_user(name="Lead"), is_confidential=True, text="geheim")

    answer = text_of(client.post(url, {"title": "Mine", "_seen": seen}))

    assert ("Lead" in answer, "geheim" in answer, "Knelpunt toegevoegd" in answer) == (True, False, False)
    assert Project.objects.filter(title="Mine").count() == 0
    assert Application.objects.count() == 0
