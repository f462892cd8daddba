"""Mail goes out through the database: kept with the act that it tells of, sent after, tried again, and then shown.

A mail is claimed with one conditional UPDATE before it is sent, so that two workers never send the same one. A worker
that is killed between sending and saying so leaves one that may have gone: it goes again, with the same Message-ID.
"""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.message import EmailMessage
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from drenthe.background.enums import MailState
from drenthe.background.models import OutgoingMail
from drenthe.background.refusals import MailNotGivenUp
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.requests import request_ids

MINUTES = (1, 2, 5, 15, 60, 240, 720, 1440, 1440)  # after each attempt that failed; then it is given up
LOST_AFTER = timedelta(minutes=10)
WORK = "drenthe.background.tasks.sweep_mail"
AT_ONCE = 100  # in one sweep
MAX_PROBLEM = 300
PERMANENT = 500  # an answer of the server from here on means that trying again does not help

log = structlog.get_logger(__name__)


def keep(message: EmailMessage) -> OutgoingMail:
    """Keep a mail that somebody sends; in a transaction it is not there when that is rolled back.

    Raises ValueError for what an outgoing mail of this site does not have: copies, attachments, headers.
    """
    if message.cc or message.bcc or message.reply_to or message.attachments or message.extra_headers:
        raise ValueError("A mail here has recipients, a subject and a text, and nothing more.")
    pages = [part.content for part in getattr(message, "alternatives", []) if part.mimetype == "text/html"]
    return OutgoingMail.objects.create(
        sender=str(message.from_email),
        recipients=list(message.to),
        subject=" ".join(str(message.subject).split())[:300],
        text=str(message.body),
        html=str(pages[0]) if pages else "",
        request_name=request_ids.current(),
    )


def deliver(key: UUID) -> bool:
    """Send one mail if it is due; return whether it went. A fault of the server is noted and not raised."""
    return _send_all([key]) == 1


def deliver_due() -> int:
    """Send what is due, and what a lost worker left; return how many went."""
    lost = OutgoingMail.objects.filter(state=MailState.SENDING, due_at__lt=timezone.now() - LOST_AFTER)
    lost.filter(attempts__gt=len(MINUTES)).update(state=MailState.GIVEN_UP)
    lost.update(state=MailState.WAITING)
    return _send_all(list(_due().order_by("due_at").values_list("pk", flat=True)[:AT_ONCE]))


def _due() -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.filter(state=MailState.WAITING, due_at__lte=timezone.now())


def _send_all(keys: list[UUID]) -> int:
    """Send these over one connection. When the server itself is gone the rest is left for a next time."""
    sent, is_gone = 0, False
    with _connected() as server:
        for key in keys:
            with alone(WORK, key):
                try:
                    sent += _claim_and_send(key, server)
                except _ServerGoneError:
                    is_gone = True
            if is_gone:
                break
    return sent


class _ServerGoneError(Exception):
    """The mail server does not answer: the next mail would not go either."""


@contextmanager
def _connected() -> Iterator[Any]:
    """Give a connection, which is made at the first mail and closed at the end, whatever happened to it."""
    server = get_connection(settings.OUTBOX_BACKEND)
    try:
        yield server
    finally:
        try:
            server.close()
        except OSError:
            log.warning("the mail server hung up")


def _claim_and_send(key: UUID, server: Any) -> bool:
    claimed = _due().filter(pk=key).update(state=MailState.SENDING, due_at=timezone.now(), attempts=F("attempts") + 1)
    if not claimed:
        return False
    mail = OutgoingMail.objects.get(pk=key)
    message = EmailMultiAlternatives(
        mail.subject, mail.text, mail.sender, mail.recipients, headers={"Message-ID": mail.message_id}
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    try:
        server.open()
        server.send_messages([message])
    except ValueError as error:  # an address or a subject that no mail can have
        log.exception("mail that cannot be sent", mail=str(mail.pk))
        _mine(mail).update(state=MailState.GIVEN_UP, problem=type(error).__name__)
        return False
    except OSError as error:  # smtplib's own are among them
        _failed(mail, error)
        if not isinstance(error, smtplib.SMTPResponseException | smtplib.SMTPRecipientsRefused):
            raise _ServerGoneError from error
        return False
    _mine(mail).update(state=MailState.SENT, sent_at=timezone.now(), text="", html="", problem="")
    log.info("mail sent", mail=str(mail.pk), attempts=mail.attempts, asked_by=mail.request_name)
    return True


def _mine(mail: OutgoingMail) -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.filter(pk=mail.pk, state=MailState.SENDING, attempts=mail.attempts)


def _failed(mail: OutgoingMail, error: OSError) -> None:
    """Note a fault and when the next attempt is; the log and the row say which, without the address."""
    problem = _problem(error)
    log.warning("mail not sent", mail=str(mail.pk), attempts=mail.attempts, problem=problem)
    if mail.attempts > len(MINUTES) or _is_permanent(error):
        _mine(mail).update(state=MailState.GIVEN_UP, problem=problem)
        return
    wait = timedelta(minutes=MINUTES[mail.attempts - 1])
    _mine(mail).update(state=MailState.WAITING, due_at=timezone.now() + wait, problem=problem)


def _codes(error: OSError) -> list[int]:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return [code for code, _said in error.recipients.values()]
    return [error.smtp_code] if isinstance(error, smtplib.SMTPResponseException) else []


def _is_permanent(error: OSError) -> bool:
    """Whether the server says that it will never take this mail; a refused password may be put right."""
    codes = _codes(error)
    is_of_mail = not isinstance(error, smtplib.SMTPAuthenticationError | smtplib.SMTPConnectError)
    return bool(codes) and is_of_mail and all(code >= PERMANENT for code in codes)


def _problem(error: OSError) -> str:
    codes = " ".join(str(code) for code in _codes(error))
    return f"{type(error).__name__} {codes}".strip()[:MAX_PROBLEM]


def given_up() -> QuerySet[OutgoingMail]:
    """The mails that will not go by themselves."""
    return OutgoingMail.objects.filter(state=MailState.GIVEN_UP)


def waiting() -> QuerySet[OutgoingMail]:
    """The mails that are on their way."""
    return OutgoingMail.objects.filter(state__in=[MailState.WAITING, MailState.SENDING])


def send_again(mail: OutgoingMail) -> None:
    """Have a mail that was given up go at the next sweep. Raises MailNotGivenUp."""
    if not given_up().filter(pk=mail.pk).update(state=MailState.WAITING, attempts=0, due_at=timezone.now()):
        raise MailNotGivenUp


def forget(*, days: int) -> int:
    """Remove mails of more than so many days ago, also those that never went; return how many."""
    old = Q(made_at__lt=timezone.now() - timedelta(days=days)) & ~Q(state=MailState.SENDING)
    return OutgoingMail.objects.filter(old).delete()[0]
