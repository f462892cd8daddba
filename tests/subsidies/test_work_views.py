"""The screens of my work: who may see them, what stands in them, and what the buttons do."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, DefaultNotice, Note, WorkPreference
from subsidies.services.case import notes
from subsidies.services.case.notices import preference_of
from tests.factories import give_mandate, make_application, make_ceiling, make_proposal, make_scheme, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def make_case(weeks_ago=2, **fields) -> Application:
    """A case with 13 weeks to decide."""
    scheme = make_scheme(parameters={"decision_weeks": "13"})
    received_on = timezone.localdate() - timedelta(weeks=weeks_ago)
    case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=received_on)
    Application.objects.filter(pk=case.pk).update(**fields)
    return Application.objects.get(pk=case.pk)


@pytest.fixture
def officer(client):
    user = make_user(Role.CASE_OFFICER, name="Ada")
    client.force_login(user)
    return user


@pytest.fixture
def decider(client):
    user = make_user(Role.DECISION_MAKER)
    give_mandate(user)
    client.force_login(user)
    return user


def open_tab(client, tab="", **query):
    url = reverse("subsidies:work-tab", args=[tab]) if tab else reverse("subsidies:work")
    return client.get(url, query)


def shown(response):
    return [row.item.application for row in response.context["rows"]]


def act(client, name, case, **data):
    return client.post(reverse(f"subsidies:{name}", args=[case.case_number]), data)


# Who may


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.CASE_OFFICER, 200),
        (Role.DECISION_MAKER, 200),
        (Role.FINANCE, 200),  # what lapses of the money of the state
        (Role.READER, 403),
        (Role.AUDITOR, 403),
        (Role.FUNCTIONAL_ADMIN, 200),  # the same
    ],
)
def test_work_is_for_who_handles_or_decides(client, role, status):
    client.force_login(make_user(role))

    assert open_tab(client).status_code == status


def test_work_asks_for_a_sign_in(client):
    assert open_tab(client).status_code == 302


@pytest.mark.parametrize("name", ["assign", "take", "release"])
@pytest.mark.parametrize(
    ("role", "status"), [(Role.CASE_OFFICER, 302), (Role.DECISION_MAKER, 403), (Role.READER, 403)]
)
def test_only_case_officers_hand_cases_over(client, name, role, status):
    client.force_login(make_user(role))

    assert act(client, name, make_case()).status_code == status


@pytest.mark.parametrize("name", ["assign", "take", "release", "note-add"])
def test_acts_are_posted(client, officer, name):
    assert client.get(reverse(f"subsidies:{name}", args=[make_case().case_number])).status_code == 405


# The list


def test_tabs_hold_and_count_the_cases(client, officer):
    mine, of_other, of_nobody = make_case(handler=officer), make_case(handler=make_user()), make_case()
    make_case(status=Status.WITHDRAWN, withdrawn_on=timezone.localdate())

    found = {tab: shown(open_tab(client, tab)) for tab in ("mine", "team", "unassigned")}

    assert found["mine"] == shown(open_tab(client)) == [mine]
    assert set(found["team"]) == {mine, of_other, of_nobody}
    assert found["unassigned"] == [of_nobody]
    tabs = open_tab(client).context["tabs"]
    assert [(tab["count"], tab["current"]) for tab in tabs] == [(1, True), (3, False), (1, False)]


def test_decision_maker_has_own_tabs(client, decider):
    waiting = make_case()
    make_proposal(waiting)
    make_case()

    response = open_tab(client)

    assert shown(response) == [waiting]
    assert [tab["count"] for tab in response.context["tabs"]] == [1, 2]
    assert reverse("subsidies:act", args=[waiting.case_number, "decide"]) in response.content.decode()


@pytest.mark.parametrize("tab", ["mine", "unassigned", "nonsense"])
def test_tab_that_the_user_does_not_have_is_not_there(client, decider, tab):
    assert open_tab(client, tab).status_code == 404


def test_late_case_stands_on_top_and_says_so(client, officer):
    near, late = make_case(13, handler=officer), make_case(14, handler=officer)

    response = open_tab(client)

    assert (shown(response), response.context["late"]) == ([late, near], 1)
    html = response.content.decode()
    assert "7 dagen te laat" in html
    assert "vandaag" in html


def test_row_has_one_button_to_its_next_step(client, officer):
    received, assessed = make_case(handler=officer), make_case(handler=officer)
    Application.objects.filter(pk=assessed.pk).update(status=Status.ASSESSMENT, complete_on=timezone.localdate())
    proposed = make_case(handler=officer)
    make_proposal(proposed, actor=officer)

    urls = {row.item.application: row.url for row in open_tab(client).context["rows"]}

    assert urls == {
        received: reverse("subsidies:act", args=[received.case_number, "start-assessment"]),
        assessed: reverse("subsidies:act", args=[assessed.case_number, "propose"]),
        proposed: "",  # it waits for somebody else
    }


def test_list_is_paged(client, officer):
    for _ in range(26):
        make_case(handler=officer)

    assert [len(shown(open_tab(client, page=page))) for page in (1, 2)] == [25, 1]


def queries(client, tab):
    with CaptureQueriesContext(connection) as captured:
        found = shown(open_tab(client, tab))
    return len(found), len(captured)


@pytest.mark.parametrize("tab", ["mine", "team", "unassigned"])
def test_tab_takes_the_same_queries_for_one_case_and_three(client, officer, tab):
    make_case(handler=officer if tab == "mine" else None)
    cases, before = queries(client, tab)
    for _ in range(2):
        make_case(handler=officer if tab == "mine" else None)

    assert (cases, queries(client, tab)) == (1, (3, before))


def test_decisions_take_the_same_queries_for_one_case_and_three(client, decider):
    make_proposal(make_case())
    cases, before = queries(client, "decide")
    for _ in range(2):
        make_proposal(make_case())

    assert (cases, queries(client, "decide")) == (1, (3, before))


@pytest.mark.parametrize("tab", ["mine", "team", "unassigned"])
def test_empty_tab_says_what_to_do(client, officer, tab):
    assert 'class="empty"' in open_tab(client, tab).content.decode()


# Handing over


def test_assign_to_a_colleague(client, officer):
    case, colleague = make_case(), make_user(Role.CASE_OFFICER, name="Bo")

    response = act(client, "assign", case, handler=colleague.pk)

    case.refresh_from_db()
    assert (response.url, case.handler) == (case.get_absolute_url(), colleague)


@pytest.mark.parametrize("role", [None, Role.READER])
def test_assign_to_nobody_or_to_a_reader_changes_nothing(client, officer, role):
    case = make_case()

    act(client, "assign", case, handler=make_user(role).pk if role else "")

    case.refresh_from_db()
    assert case.handler is None


def test_take_goes_back_to_the_list(client, officer):
    case = make_case()

    response = act(client, "take", case, next="/my-work/unassigned/?page=2")

    case.refresh_from_db()
    assert (response.url, case.handler) == ("/my-work/unassigned/?page=2", officer)


def test_take_goes_nowhere_else(client, officer):
    case = make_case()

    for elsewhere in ("https://elsewhere.example/", "//elsewhere.example", "foo", "%", "javascript:x", "home"):
        assert act(client, "release", case, next=elsewhere).url == case.get_absolute_url()


def test_take_over_asks_first(client, officer):
    colleague = make_user(Role.CASE_OFFICER, name="Bo")
    case = make_case(handler=colleague)

    asked = act(client, "take", case)

    case.refresh_from_db()
    assert (asked.status_code, case.handler) == (409, colleague)
    assert re.search(rf'name="instead_of"\s+value="{colleague.pk}"', asked.content.decode())

    act(client, "take", case, instead_of=colleague.pk)

    case.refresh_from_db()
    assert case.handler == officer


@pytest.mark.parametrize("instead_of", ["x", "-1", "²"])
def test_take_over_from_nonsense_asks_first(client, officer, instead_of):
    case = make_case(handler=make_user(Role.CASE_OFFICER))

    assert act(client, "take", case, instead_of=instead_of).status_code == 409


def test_release(client, officer):
    case = make_case(handler=officer)

    act(client, "release", case)

    case.refresh_from_db()
    assert case.handler is None


def test_closed_case_cannot_be_taken(client, officer):
    case = make_case(status=Status.WITHDRAWN, withdrawn_on=timezone.localdate())

    response = client.post(reverse("subsidies:take", args=[case.case_number]), follow=True)

    case.refresh_from_db()
    assert case.handler is None
    assert 'role="alert"' in response.content.decode()
    assert response.context["may_assign"] is False


# Notes


def test_note_stands_on_the_page_of_the_case(client, officer):
    case, colleague = make_case(), make_user(Role.DECISION_MAKER, name="Bente")

    act(client, "note-add", case, text="Look <at> this", mentioned=[colleague.pk])

    html = client.get(case.get_absolute_url()).content.decode()
    assert "Look &lt;at&gt; this" in html
    assert Note.objects.get().mentions.get() == colleague


@pytest.mark.parametrize(("text", "status"), [("", 400), ("@nobody look", 409)])
def test_note_that_is_refused_keeps_its_text(client, officer, text, status):
    response = act(client, "note-add", make_case(), text=text)

    assert (response.status_code, Note.objects.count()) == (status, 0)
    assert text in response.content.decode()


@pytest.mark.parametrize(
    ("role", "reads", "writes"),
    [
        (Role.CASE_OFFICER, True, True),
        (Role.ADVISER, True, True),
        (Role.AUDITOR, True, False),
        (Role.READER, False, False),
    ],
)
def test_who_reads_and_writes_notes(client, role, reads, writes):
    case = make_case()
    notes.write_note(case, text="For colleagues", actor=make_user())
    client.force_login(make_user(role))

    html = client.get(case.get_absolute_url()).content.decode()

    assert ("For colleagues" in html) is reads
    assert (reverse("subsidies:note-add", args=[case.case_number]) in html) is writes
    assert act(client, "note-add", case, text="x").status_code == (302 if writes else 403)


# Preferences


def test_preferences_are_kept(client, officer):
    url = reverse("subsidies:work-preferences")
    assert preference_of(officer).feed_key in client.get(url).content.decode()

    client.post(url, {"mail_when_mentioned": "on"})

    kept = WorkPreference.objects.values_list("mail_when_mentioned", "mail_when_assigned", "mail_reminders").get()
    assert kept == (True, False, False)


def test_new_key(client, officer):
    before = preference_of(officer).feed_key

    client.post(reverse("subsidies:work-feed-key"))

    assert preference_of(officer).feed_key != before


def test_preferences_are_for_who_sees_cases(client):
    client.force_login(make_user(Role.STATISTICS_OFFICER))

    assert client.get(reverse("subsidies:work-preferences")).status_code == 403
    assert client.post(reverse("subsidies:work-feed-key")).status_code == 403


def test_my_work_tells_the_penalty_of_a_case_so_far(client, officer):
    late, other = make_case(16, handler=officer), make_case(16, handler=officer)
    received = timezone.localdate() - timedelta(days=19)  # the first day of penalty was four days ago
    DefaultNotice.objects.create(application=late, received_on=received, actor=officer)
    DefaultNotice.objects.create(application=other, received_on=timezone.localdate(), actor=officer)

    html = open_tab(client, "mine").content.decode().replace("\u00a0", " ")

    assert html.count("Dwangsom: € 115,00 na 5 dagen") == 1
    assert html.count("Dwangsom:") == 1
