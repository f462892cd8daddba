"""The answer to whoever asks too often: when to try again, as a page or as problem+json."""

from datetime import datetime, timedelta
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from drenthe.lib.api.problems import problem_answer

TOO_MANY = 429


def too_many(request: HttpRequest, *, until: datetime, said: str = "", template: str = "429.html") -> HttpResponse:
    """Answer 429 in the user's language, with the time from which it works again (and Retry-After in seconds)."""
    said = said or _("Too much was asked in a short time.")
    if request.path.startswith("/api/"):
        again = _("Try again %(when)s.") % {"when": _when(until)}
        response: HttpResponse = problem_answer(TOO_MANY, _("Too many requests"), f"{said} {again}")
    else:
        response = render(request, template, {"said": said, "when": _when(until)}, status=TOO_MANY)
    response["Retry-After"] = str(max(1, ceil((until - timezone.now()).total_seconds())))
    return response


def _when(until: datetime) -> str:
    """The first whole minute at which it works again; no limit lasts longer than a day."""
    local = timezone.localtime(until + timedelta(seconds=59))
    told = {"time": time_format(local, "H:i")}
    return _("at %(time)s") % told if local.date() == timezone.localdate() else _("tomorrow at %(time)s") % told
