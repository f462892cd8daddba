"""The same request sent twice is carried out once, whatever it does."""

import json
import uuid
from datetime import timedelta
from decimal import Decimal
from html import unescape

import pytest
from django.forms import PasswordInput
from django.forms.forms import BaseForm
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.idempotency.models import CarriedOutRequest, forget
from drenthe.idempotency.requests import fingerprint
from drenthe.lib.requests.secret_fields import is_secret
from subsidies.enums import Action
from subsidies.models import Application, LedgerEntry
from subsidies.views.act_list import ACTS
from tests.access import ROLES
from tests.cases import make_case, maker_of_proposal
from tests.factories import give_mandate, make_ceiling, make_user
from tests.paying import ordered
from tests.subsidies import test_acts as screen
from tests.subsidies import test_api_acts as api
from tests.subsidies.test_api import new
from tests.test_access import address, walk
from tests.web import hidden, signed_in, text_of
from tests.writes import statements_that_write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
KEY = "7d6f2c1e-0000-4000-8000-1f2e3d4c5b6a"


def lines(application):
    return application.events.count(), LedgerEntry.objects.count(), Application.objects.count()


@pytest.mark.one_database
@pytest.mark.parametrize("slug", ACTS)
def test_form_of_an_act_that_is_sent_twice_is_carried_out_once(slug):
    application = screen.start(slug)
    client = screen.client_for(slug, application)
    url = screen.url_of(application, slug)
    page = client.get(url)
    shown = {name: hidden(page, name)[0] for name in ("_key", "letter") if hidden(page, name)}
    sent = {**screen.good(application, slug), **shown}
    sent |= screen.shown_letter(client, url, slug, sent) if "letter" not in sent else {}
    before = lines(application)

    first = client.post(url, sent, HTTP_IDEMPOTENCY_KEY="")
    after = lines(application)
    second = client.post(url, sent, HTTP_IDEMPOTENCY_KEY="")

    assert (first.status_code, second.status_code) == (302, 302)
    assert second.url == first.url
    assert after != before
    assert lines(application) == after


# What comes in from outside, by the name of its act.
RECEIPTS = [
    slug
    for slug, act in ACTS.items()
    if act.action.value.startswith("receive_")
    or act.action in (Action.NOTICE_OF_DEFAULT, Action.OBJECTION_DEFAULT, Action.RECORD_APPEAL)
    or act.action in (Action.REPAY, Action.REPAY_LOAN, Action.PAY)
]


@pytest.mark.parametrize("slug", RECEIPTS)
def test_what_came_in_is_refused_when_it_is_entered_again(slug):
    application = screen.start(slug)
    client = screen.client_for(slug, application)
    url = screen.url_of(application, slug)
    sent = screen.good(application, slug)
    assert client.post(url, sent).status_code == 302
    after = lines(application)

    again = client.post(url, sent)

    assert again.status_code != 302 or "messages" in again.cookies, slug
    assert lines(application) == after


@pytest.mark.one_database
@pytest.mark.parametrize("slug", api.ACTS)
def test_call_that_is_sent_twice_is_carried_out_once_and_answered_twice(slug):
    application = api.start(slug)
    maker = maker_of_proposal(application) if slug == "withdraw-proposal" else None
    client = signed_in(*([] if maker else [api.ACTS[slug][0]]), user=maker, HTTP_IDEMPOTENCY_KEY=KEY)
    give_mandate(client.user)
    url = f"/api/v1/applications/{application.case_number}/{slug}"
    version = client.get(f"/api/v1/applications/{application.case_number}").headers["ETag"]
    sent = api.body_of(application, slug)
    if slug == "decide":
        sent["seen"] = client.get(url.replace("decide", "letter-to-sign")).json()["fingerprint"]

    first = client.post(url, sent, content_type="application/json", HTTP_IF_MATCH=version)
    after = lines(application)
    second = client.post(url, sent, content_type="application/json", HTTP_IF_MATCH=version)

    assert (first.status_code, second.status_code) == (200, 200), first.content
    assert second.json() == first.json()
    assert second.headers["Idempotency-Replayed"] == "true"
    assert lines(application) == after


def test_application_that_is_sent_three_times_is_one_case():
    ceiling = make_ceiling()
    client = signed_in(Role.CASE_OFFICER, HTTP_IDEMPOTENCY_KEY=KEY)
    sent = new(scheme=ceiling.scheme.code)

    answers = [client.post("/api/v1/applications", sent, content_type="application/json") for _try in range(3)]

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["caseNumber"] for answer in answers}) == 1
    assert Application.objects.count() == 1


def every_address():
    """An address for every name on the site; that what it names is not there does not matter here."""
    texts = dict.fromkeys(("case_number", "code", "object_id", "content_type_id", "criterion", "group"), "1")
    values = {**texts, "app_label": "subsidies", "url": "x", "model_name": "x", "uidb36": "1"}
    for name in sorted({name for name, _route in walk(get_resolver())}):
        filled_in = {**values, **(ROLES[name][0][0] if name in ROLES else {})}
        try:
            yield address(name, pk="1", **filled_in)
        except NoReverseMatch:
            yield address(name, pk=str(uuid.uuid4()), **filled_in)


@pytest.mark.one_database
def test_no_address_changes_anything_without_a_key():
    admin = signed_in(user=make_user(is_superuser=True, is_staff=True), HTTP_IDEMPOTENCY_KEY="")
    addresses = list(every_address())

    with statements_that_write() as written:
        taken = [url for url in addresses if admin.post(url).status_code != 400]

    assert len(addresses) > 200
    assert taken == []
    assert written == []


def test_refused_form_may_be_sent_again_under_the_same_key():
    application, client = screen.start("extend"), signed_in(Role.CASE_OFFICER)
    url = screen.url_of(application, "extend")
    wrong, right = {**screen.good(application, "extend"), "weeks": "x"}, screen.good(application, "extend")

    first = client.post(url, {**wrong, "_key": KEY}, HTTP_IDEMPOTENCY_KEY="")
    second = client.post(url, {**right, "_key": KEY}, HTTP_IDEMPOTENCY_KEY="")

    assert (first.status_code, second.status_code) == (400, 302)


def pay(client, application, amount, **more):
    sent = {**screen.GOOD["pay"], "amount": amount, "_key": KEY, **more}
    return client.post(screen.url_of(application, "pay"), sent, HTTP_IDEMPOTENCY_KEY="")


def test_form_that_went_back_with_other_content_is_asked_about_and_can_still_be_sent():
    application, client = make_case("awarded"), signed_in(Role.FINANCE)
    ordered(application, "100.00")
    pay(client, application, "100,00", reference="A")
    ordered(application, "250.00")

    labels = unescape(hidden(client.get(screen.url_of(application, "pay")), "_labels")[-1])
    asked = pay(client, application, "250,00", reference="B", _labels=labels)

    assert asked.status_code == 409
    assert "<dt>Betalingskenmerk" in asked.content.decode()  # as the form calls it, and not by the name of its field
    assert "<dt>reference" not in asked.content.decode()
    assert "U hebt dit formulier al eerder verstuurd" in text_of(asked)
    assert "250,00" in text_of(asked)
    new = hidden(asked, "_key")
    assert KEY not in new
    assert pay(client, application, "250,00", reference="B", _key=new[-1]).status_code == 302
    assert sum(LedgerEntry.objects.filter(kind="payment").values_list("amount", flat=True)) == Decimal("350.00")


def test_call_with_a_key_of_another_call_is_refused():
    application = api.start("pay")
    client = signed_in(Role.FINANCE, HTTP_IDEMPOTENCY_KEY=KEY)
    url = f"/api/v1/applications/{application.case_number}"
    sent = api.ACTS["pay"][3]
    client.post(f"{url}/pay", sent, content_type="application/json")

    answer = client.post(f"{url}/pay", {**sent, "amount": "1.00"}, content_type="application/json")

    assert answer.status_code == 422
    assert json.loads(answer.content)["code"] == "IdempotencyKeyReused"


def test_key_of_one_person_is_nothing_to_another():
    application = make_case("awarded")
    one, other = signed_in(Role.FINANCE), signed_in(Role.FINANCE)

    for number, client in enumerate((one, other)):
        ordered(application, "10.00")
        assert pay(client, application, "10,00", reference=str(number)).status_code == 302
    assert LedgerEntry.objects.filter(kind="payment").count() == 2


@pytest.mark.parametrize("key", ["", "x" * 201, "a\x00b", "a\nb"])
def test_key_that_cannot_be_one_is_none(key):
    client = signed_in(Role.CASE_OFFICER)

    answer = client.post(reverse("subsidies:application-new"), {"_key": key}, HTTP_IDEMPOTENCY_KEY="")

    assert answer.status_code == 400
    assert "Er is niets opgeslagen" in text_of(answer)


def test_who_is_not_signed_in_needs_no_key():
    answer = Client().post(
        reverse("account_login"), {"login": "x@test.example", "password": "x"}, HTTP_IDEMPOTENCY_KEY=""
    )

    assert answer.status_code == 200


def test_page_that_is_only_shown_is_made_anew_each_time():
    client = signed_in(Role.DECISION_MAKER)
    sent = {"_key": KEY, "decided_on": timezone.localdate().isoformat()}

    answers = [client.post(reverse("subsidies:signing"), sent, HTTP_IDEMPOTENCY_KEY="") for _try in range(2)]

    assert {answer.status_code for answer in answers} == {400}
    assert not CarriedOutRequest.objects.exists()


def test_answers_are_forgotten_after_some_days():
    user = make_user()
    for days in (1, 8):
        row = CarriedOutRequest.objects.create(
            user=user, key=str(uuid.uuid4()), method="POST", path="/", fingerprint="x"
        )
        moment = timezone.now() - timedelta(days=days)
        CarriedOutRequest.objects.filter(pk=row.pk).update(received_at=moment)

    assert forget(days=7) == 1
    assert CarriedOutRequest.objects.count() == 1


def kinds_of_form(kind=BaseForm):
    """Every class of a form on the site, of packages too."""
    for below in kind.__subclasses__():
        yield below
        yield from kinds_of_form(below)


def secret_fields():
    """The name of every field that hides what is typed, and of each code of a factor, with where it is sent."""
    reverse("admin:index")  # by now every form was loaded
    for kind in set(kinds_of_form()):
        of_factor = kind.__module__.startswith("allauth.mfa")
        for name, field in getattr(kind, "base_fields", {}).items():
            if isinstance(field.widget, PasswordInput) or (of_factor and name in {"code", "credential"}):
                yield name, "/account/" if kind.__module__.startswith("allauth") else "/admin/"


def test_no_page_gives_back_what_was_typed_in_a_secret_field(rf):
    names = set(secret_fields())

    shown = [(name, where) for name, where in names if not is_secret(rf.post(where), name)]

    assert len(names) >= 8
    assert shown == []


@pytest.mark.parametrize("address", ["account_reauthenticate", "account_change_password"])
def test_password_without_a_key_is_not_on_the_page_that_says_so(address):
    client = signed_in(Role.CASE_OFFICER)
    typed = dict.fromkeys(("password", "oldpassword", "password1", "code"), "Zeer.Geheim-2026")

    page = client.post(reverse(address), {**typed, "next": "/werk"}, HTTP_IDEMPOTENCY_KEY="")

    assert page.status_code == 400
    assert "Zeer.Geheim" not in text_of(page)
    assert "/werk" in text_of(page)


def test_digest_of_what_was_sent_cannot_be_made_without_the_secret_of_the_site(rf, settings):
    request = rf.post("/account/password/change/", {"password1": "Zeer.Geheim-2026"})
    before = fingerprint(request)
    settings.SECRET_KEY = "another"

    assert fingerprint(request) != before
