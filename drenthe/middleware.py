"""What every request passes: a name of its own and a line in the log, a header, a character that nothing can hold."""

import time
from collections.abc import Callable

import structlog
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from structlog.contextvars import bound_contextvars

from drenthe.lib.requests import request_ids
from drenthe.trail.middleware import visitor

UNLOGGED = ("/health", "/metrics")  # asked every few seconds, by machines

log = structlog.get_logger(__name__)


class NameAndLog:
    """Give the request a name, which every line of its log has and its answer too, and write one line about it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and log who asked what, how that ended and how long it took; never what was filled in or asked."""
        began = time.monotonic()
        name = request_ids.usable(request.headers.get("X-Request-ID", ""))
        with bound_contextvars(request_id=name):
            response = self.get_response(request)
            if not request.path.startswith((*UNLOGGED, settings.STATIC_URL)):
                log.info(
                    "request",
                    method=request.method,
                    path=_without_secrets(request),
                    status=response.status_code,
                    ms=round((time.monotonic() - began) * 1000),
                    user=visitor(request).actor_id,
                )
        response["X-Request-ID"] = name
        return response


def _without_secrets(request: HttpRequest) -> str:
    path = request.path
    match = request.resolver_match
    if match is not None and not getattr(match.func, "login_required", True):
        for name, value in match.kwargs.items():  # without a sign-in it is the address itself that lets somebody in
            path = path.replace(str(value), f"<{name}>")
    return path


class SayNotAllowed:
    """Say in words that an address is not for opening, or not for sending: Django's own answer is empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; an empty refusal gets a page."""
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            response.content = render(request, "405.html").content
        return response


class ApiVersionMiddleware:
    """Name the full version of the API in a header (NL API Design Rules)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the header when the API was called."""
        response = self.get_response(request)
        if request.path.startswith("/api/"):
            response["API-Version"] = settings.API_VERSION
        return response


class RefuseNul:
    """Refuse an address with a NUL in it: PostgreSQL can hold none in a text, so no row has such a key or name."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer. Raises Http404 for a NUL in the path and BadRequest for one in the query."""
        if "\x00" in request.path:
            raise Http404
        if any("\x00" in text for name, values in request.GET.lists() for text in (name, *values)):
            raise BadRequest
        return self.get_response(request)
