"""How mail leaves this site, whoever sends it: into the outbox."""

from collections.abc import Sequence

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

from drenthe.background.services import outbox
from drenthe.background.tasks import deliver_when_committed


class OutboxBackend(BaseEmailBackend):
    """Django's way to send mail, which our own mails and those of allauth all take."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep them, and have a worker send them after the commit."""
        kept = [outbox.keep(message) for message in email_messages if message.recipients()]
        for mail in kept:
            deliver_when_committed(mail.pk)
        return len(kept)
