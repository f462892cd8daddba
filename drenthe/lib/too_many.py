"""The answer to whoever asks too often: when to try again, as a page or as problem+json."""

from datetime import datetime
from math import ceil

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

TOO_MANY = 429


def too_many(request: HttpRequest, *, until: datetime, said: str = "", template: str = "429.html") -> HttpResponse:
    """Answer 429 in the user's language, with the time from which it works again (and Retry-After in seconds)."""
    seconds = max(1, ceil((until - timezone.now()).total_seconds()))
    said = said or _("Too much was asked in a short time.")
    if request.path.startswith("/api/"):
        body = {
            "status": TOO_MANY,
            "title": _("Too many requests"),
            "detail": f"{said} "
            + _("Try again at %(time)s.") % {"time": time_format(timezone.localtime(until), "H:i:s")},
        }
        response: HttpResponse = JsonResponse(body, status=TOO_MANY, content_type="application/problem+json")
    else:
        context = {"said": said, "until": until, "minutes": ceil(seconds / 60)}
        response = render(request, template, context, status=TOO_MANY)
    response["Retry-After"] = str(seconds)
    return response
