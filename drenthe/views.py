"""Pages of the site as a whole."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from drenthe.context import navigation
from drenthe.lib.not_found import NotFoundWithReason
from subsidies.services.schemes import open_schemes


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that it is not there, and what when that is known."""
    said = str(exception) if isinstance(exception, NotFoundWithReason) else ""
    return render(request, "404.html", {"said": said}, status=404)


@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """The public front page: which schemes there are and whether they are open. Staff go on to their work."""
    places = navigation(request)
    if places:
        return redirect(places[0].url)
    return render(request, "home.html", {"schemes": open_schemes(on=timezone.localdate())})
