"""Mail is kept with the act, sent once, tried again, and shown when it does not go."""

import smtplib
from contextlib import suppress
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage, get_connection, send_mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.background.enums import MailState
from drenthe.background.models import OutgoingMail
from drenthe.background.services import outbox
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"
LINK = "https://site.example/a-link-that-opens"


@pytest.fixture(autouse=True)
def _by_the_outbox(settings):
    settings.EMAIL_BACKEND, settings.OUTBOX_BACKEND = "drenthe.background.backends.OutboxBackend", LOCMEM


@pytest.fixture
def server(monkeypatch):
    """What the mail server says to each mail, in order; nothing: it takes it."""
    says = []
    take = EmailBackend.send_messages

    def send_messages(self, messages):
        if says and (error := says.pop(0)):
            raise error
        return take(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)
    return says


def post(subject="Hello"):
    send_mail(subject, LINK, None, ["somebody@example.org"])
    return OutgoingMail.objects.get(subject=subject)


def later(**how_long):
    OutgoingMail.objects.update(due_at=timezone.now() - timedelta(**how_long))


def test_mail_goes_once_and_nothing_is_left_of_its_text():
    kept = post()
    assert (kept.text, mail.outbox) == (LINK, [])

    assert [outbox.deliver(kept.pk), outbox.deliver(kept.pk), outbox.deliver_due()] == [True, False, 0]

    kept.refresh_from_db()
    assert (kept.state, kept.text, kept.attempts) == (MailState.SENT, "", 1)
    assert [(sent.body, sent.extra_headers["Message-ID"]) for sent in mail.outbox] == [(LINK, kept.message_id)]


def test_mail_of_an_act_that_is_rolled_back_is_not_there():
    with suppress(ZeroDivisionError), transaction.atomic():
        post()
        raise ZeroDivisionError

    assert outbox.deliver_due() == 0
    assert OutgoingMail.objects.count() == 0


def test_server_that_is_gone_is_asked_once_in_a_sweep_and_gets_everything_when_it_is_back(server):
    server.append(TimeoutError("no answer"))
    first, second = post("first"), post("second")

    assert outbox.deliver_due() == 0
    assert sorted(OutgoingMail.objects.values_list("attempts", flat=True)) == [0, 1]
    assert outbox.deliver_due() == 1  # the one that was not tried; the other waits a minute

    later(seconds=1)
    assert outbox.deliver_due() == 1
    assert sorted(sent.subject for sent in mail.outbox) == [first.subject, second.subject]


def test_mail_is_given_up_in_the_end_shown_without_its_text_and_sent_again_on_request(server):
    kept = post()
    for _ in range(len(outbox.MINUTES) + 1):
        server.append(ConnectionRefusedError("no"))
        later(seconds=1)
        outbox.deliver_due()
    admin = signed_in(Role.FUNCTIONAL_ADMIN)

    page = text_of(admin.get(reverse("background:mail")))
    again = admin.post(reverse("background:mail-send-again", args=[kept.pk]), follow=True)
    twice = admin.post(reverse("background:mail-send-again", args=[kept.pk]), follow=True)

    assert "De mailserver antwoordde niet." in page
    assert LINK not in page
    assert "binnen een minuut" in text_of(again)
    assert "onderweg" in text_of(twice)
    assert outbox.deliver_due() == 1
    assert [sent.body for sent in mail.outbox] == [LINK]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (smtplib.SMTPRecipientsRefused({"x": (550, b"no such user")}), MailState.GIVEN_UP),
        (smtplib.SMTPRecipientsRefused({"x": (451, b"later")}), MailState.WAITING),
        (smtplib.SMTPDataError(554, b"spam"), MailState.GIVEN_UP),
        (smtplib.SMTPAuthenticationError(535, b"wrong password"), MailState.WAITING),
        (ValueError("no address"), MailState.GIVEN_UP),
    ],
)
def test_what_the_server_will_never_take_is_given_up_at_once(server, error, state):
    server.append(error)
    kept = post()

    outbox.deliver_due()

    kept.refresh_from_db()
    assert kept.state == state


def test_mail_of_a_worker_that_was_killed_goes_after_all_with_the_same_name():
    kept = post()
    OutgoingMail.objects.update(state=MailState.SENDING, attempts=1)
    assert outbox.deliver_due() == 0

    later(minutes=11)
    assert outbox.deliver_due() == 1
    assert mail.outbox[0].extra_headers["Message-ID"] == kept.message_id


def test_old_mail_is_forgotten_also_when_it_never_went():
    post()
    OutgoingMail.objects.update(state=MailState.GIVEN_UP, made_at=timezone.now() - timedelta(days=31))
    post("young")

    assert outbox.forget(days=30) == 1
    assert OutgoingMail.objects.get().subject == "young"


def test_mail_with_more_than_a_text_is_refused():
    with pytest.raises(ValueError, match="nothing more"):
        get_connection().send_messages([EmailMessage("a", "b", to=["x@example.org"], bcc=["y@example.org"])])


def test_mail_of_packages_goes_the_same_way(client):
    """The link to choose another password, which allauth sends."""
    user = make_user(Role.READER)
    client.post(reverse("account_reset_password"), {"email": user.email})

    assert [kept.recipients for kept in OutgoingMail.objects.all()] == [[user.email]]
    assert User.objects.filter(email=user.email).exists()
