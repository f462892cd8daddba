"""The page of one document: what can be done with it, and what comes back when it cannot."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from drenthe.accounts.roles import Role
from subsidies.enums import Action
from subsidies.services.application import documents
from subsidies.services.case.record import record
from subsidies.services.dossier import dossier
from subsidies.views.document_acts import DOCUMENT_ACTS
from tests.factories import make_application, make_user, yesterday
from tests.subsidies import uploads
from tests.subsidies.test_document_acts import WHY, again, move, paper, ready, retire, stored, typed
from tests.subsidies.test_documents import add, require
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def url_of(document, slug=""):
    name = "subsidies:document-act" if slug else "subsidies:document"
    return reverse(name, args=[document.application.case_number, document.pk, *([slug] if slug else [])])


def good(document, slug):
    values = {"reason": WHY}
    if slug == "move":
        values["case_number"] = f" {make_application().case_number.lower()} "
    return values | ({"place": "other"} if slug == "classify" else {})


@pytest.mark.parametrize("slug", DOCUMENT_ACTS)
def test_act_is_carried_out_once_and_shown_with_why_and_by_whom(slug):
    document, client = ready(slug), signed_in(Role.CASE_OFFICER)
    key, *_rest = hidden(client.get(url_of(document)), "_key")
    sent = {**good(document, slug), "_key": key}
    before = document.acts.count()

    answers = [client.post(url_of(document, slug), sent, HTTP_IDEMPOTENCY_KEY="") for _try in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302], text_of(answers[0])
    assert document.acts.count() == before + 1
    pages = [client.get(url) for url in (url_of(document), document.application.get_absolute_url())]
    assert all(WHY in text_of(page) for page in pages)
    assert all(str(client.user) in text_of(page) for page in pages)


@pytest.mark.parametrize("slug", DOCUMENT_ACTS)
def test_act_on_a_case_that_has_changed_is_refused_with_by_whom(slug):
    document, client = ready(slug), signed_in(Role.CASE_OFFICER)
    seen = hidden(client.get(url_of(document)), "_seen")[0]
    record(document.application, Action.ASSIGN, actor=make_user(name="Colleague"))
    sent = {**good(document, slug), "_seen": seen}
    before = stored()

    answer = client.post(url_of(document, slug), sent)

    assert (answer.status_code, stored()) == (409, before)
    assert "Colleague" in text_of(answer)


@pytest.mark.parametrize(
    ("slug", "values", "status", "sentence"),
    [
        ("retire", {"reason": " "}, 400, "vereist"),
        ("move", {"case_number": "DRW-1"}, 400, "Er is geen zaak met het nummer DRW-1."),
        ("move", {"case_number": "\x00"}, 400, ""),
        ("classify", {"place": "999999"}, 400, "keuze"),
        ("restore", {}, 409, "is niet vervallen"),
    ],
)
def test_wrong_input_comes_back_with_what_to_put_right(slug, values, status, sentence):
    document, client = typed(), signed_in(Role.CASE_OFFICER)
    sent = {**good(document, slug), **values}
    before = stored()

    answer = client.post(url_of(document, slug), sent)

    assert (answer.status_code, stored()) == (status, before)
    assert sentence in text_of(answer)


def test_auditor_reads_the_history_and_changes_nothing():
    document, client = typed(), signed_in(Role.AUDITOR)
    retire(document)

    page = client.get(url_of(document))

    assert WHY in text_of(page)
    assert "<form" not in text_of(page).partition("<main")[2].partition("</main")[0]
    assert client.post(url_of(document, "restore"), {"reason": WHY}).status_code == 403


def test_page_of_a_case_asks_the_same_however_many_documents_no_longer_count():
    application, client, asked = make_application(), signed_in(Role.CASE_OFFICER), []
    for names in (["a.pdf"], ["b.pdf", "c.pdf"]):
        for name in names:
            move(paper(application, name=name, content=uploads.PDF + name.encode()), make_application())
        client.get(application.get_absolute_url())
        with CaptureQueriesContext(connection) as queries:
            client.get(application.get_absolute_url())
        asked.append(len(queries))

    assert asked[0] == asked[1]


def test_document_of_another_case_is_not_found():
    document, client = typed(), signed_in(Role.CASE_OFFICER)
    address = reverse("subsidies:document", args=[make_application().case_number, document.pk])

    assert client.get(address).status_code == 404


def test_new_version_that_gives_a_type_is_a_change_with_a_line_of_its_own():
    document = paper()
    plan = require(document.application)

    add(document.application, content=uploads.PDF + b"2", requirement=plan)

    assert documents.missing(document.application) == []
    assert [again(document).requirement_id, again(document).counts_as_id] == [None, plan.pk]
    assert Action.CLASSIFY_DOCUMENT in [event.action for event in document.application.events.all()]


def test_moved_document_is_read_on_the_right_case_only():
    document, right = typed(received_on=yesterday()), make_application()
    wrong = document.application

    moved = move(document, right)

    reads = signed_in(Role.CASE_OFFICER)
    urls = [f"{one.application.get_absolute_url()}documents/{one.versions.get().pk}/" for one in (document, moved)]
    answers = [reads.get(url) for url in urls]
    assert [answer.status_code for answer in answers] == [404, 200]
    assert right.case_number in text_of(answers[0])
    assert urls[0] not in text_of(reads.get(wrong.get_absolute_url()))
    assert [len(dossier.entries(case)) for case in (wrong, right)] == [0, 1]
