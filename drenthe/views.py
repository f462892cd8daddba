"""Pages of the site as a whole."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.context import navigation
from drenthe.lib.not_found import NotFoundWithReason
from subsidies.services.schemes import open_schemes

UNREADABLE: dict[type[Exception], Any] = {
    RequestDataTooBig: gettext_lazy("What was sent is larger than this site takes at once."),
    TooManyFieldsSent: gettext_lazy("More fields were sent than this site takes at once."),
    TooManyFilesSent: gettext_lazy("More files were sent than this site takes at once."),
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that what was sent cannot be read, and why when that is known."""
    said = UNREADABLE.get(type(exception), _("The address or the form holds something that this site cannot read."))
    if isinstance(exception, DisallowedHost):  # a page would have links to that host
        return HttpResponse(_("This site has another name."), status=400, content_type="text/plain; charset=utf-8")
    if request.path.startswith("/api/"):
        return _problem(400, _("Invalid input"), str(said))
    return render(request, "400.html", {"said": said}, status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that it is not there, and what when that is known."""
    said = str(exception) if isinstance(exception, NotFoundWithReason) else ""
    if request.path.startswith("/api/"):
        nothing = _("There is nothing at this address. The addresses are in %(url)s.") % {"url": reverse("openapi")}
        return _problem(404, _("Not found"), said or nothing)
    return render(request, "404.html", {"said": said}, status=404)


def _problem(status: int, title: str, detail: str) -> HttpResponse:
    body = {"status": status, "title": title, "detail": detail}
    return JsonResponse(body, status=status, content_type="application/problem+json")


@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """The public front page: which schemes there are and whether they are open. Staff go on to their work."""
    places = navigation(request)
    if places:
        return redirect(places[0].url)
    return render(request, "home.html", {"schemes": open_schemes(on=timezone.localdate())})
