"""Pages of the site as a whole."""

import sys
from typing import Any

from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.context import first_place
from drenthe.lib.admin.site import FilterRefused
from drenthe.lib.api.problems import problem_answer
from drenthe.lib.outside.outages import PROVIDER, Outage, outage_of
from drenthe.lib.requests import request_ids
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.public_pages import public_page
from subsidies.services.public.public_schemes import public_schemes

UNREADABLE: dict[type[Exception], Any] = {
    RequestDataTooBig: gettext_lazy("What was sent is larger than this site takes at once."),
    TooManyFieldsSent: gettext_lazy("More fields were sent than this site takes at once."),
    TooManyFilesSent: gettext_lazy("More files were sent than this site takes at once."),
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that what was sent cannot be read, and why when that is known."""
    said = UNREADABLE.get(type(exception), _("The address or the form holds something that this site cannot read."))
    if isinstance(exception, FilterRefused):
        said = str(exception)
    if isinstance(exception, DisallowedHost):  # a page would have links to that host
        return HttpResponse(_("This site has another name."), status=400, content_type="text/plain; charset=utf-8")
    if request.path.startswith("/api/"):
        return problem_answer(400, _("Invalid input"), str(said))
    return render(request, "400.html", {"said": said}, status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that it is not there, and what when that is known."""
    said = str(exception) if isinstance(exception, NotFoundWithReason) else ""
    if request.path.startswith("/api/"):
        nothing = _("There is nothing at this address. The addresses are in %(url)s.") % {"url": reverse("openapi")}
        return problem_answer(404, _("Not found"), said or nothing)
    return render(request, "404.html", {"said": said}, status=404)


SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that it went wrong: what outside of us is gone (503), or that the fault is ours (500).

    Nothing here asks the database or a session: they may be what is gone. Call it while the error is being handled.
    """
    outage = outage_of(sys.exc_info()[1])
    with translation.override(translation.get_language_from_request(request)):
        if outage is not None:
            return _gone(request, outage)
        if request.path.startswith("/api/"):
            said = _("The error is on our side and has been recorded. Nothing was changed.")
            return problem_answer(500, _("Something went wrong"), said)
        page = loader.render_to_string("500.html", {"request_name": request_ids.current()})
        return HttpResponse(page, status=500)


def _gone(request: HttpRequest, outage: Outage) -> HttpResponse:
    if request.path.startswith("/api/"):
        again = _("Nothing was changed. The same call may be made again.")
        detail = f"{outage.sentence} {again}"
        response: HttpResponse = problem_answer(503, _("Not possible at the moment"), detail, code=outage.code)
    else:
        context = {
            "said": outage.sentence,
            "sign_in": outage is PROVIDER,
            "was_sent": request.method not in SAFE,
            "has_files": (request.content_type or "").startswith("multipart/"),
            "request_name": request_ids.current(),
        }
        response = HttpResponse(loader.render_to_string("503.html", context), status=503)
    response["Retry-After"] = str(outage.retry_after)
    response["Cache-Control"] = "no-store"
    return response


@public_page()
def home(request: HttpRequest) -> HttpResponse:
    """The public front page: the schemes, the register and the monitor. Staff go on to their work."""
    place = first_place(request)
    if place:
        return redirect(place)
    return render(request, "home.html", {"schemes": public_schemes(on=timezone.localdate())})
