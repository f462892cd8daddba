"""Mail to colleagues: plain text from a template, in Dutch."""

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext


def send(user: Any, template: str, subject: tuple[str, dict[str, Any]], facts: dict[str, Any]) -> None:
    """Send one mail in Dutch to a user: a subject (a message and its values) and a text template.

    Where there is a mail server it is kept in the present transaction and sent after it (drenthe.background). Raises
    OSError where mail goes out at once instead and cannot.
    """
    with translation.override("nl"):
        text = render_to_string(template, {"user": user, "site_url": settings.SITE_URL, **facts})
        send_mail(gettext(subject[0]) % subject[1], text, None, [user.email])
