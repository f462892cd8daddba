"""What every request passes: a name of its own and a line in the log, a header, a character that nothing can hold."""

import time
from collections.abc import Callable

import structlog
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from structlog.contextvars import bound_contextvars

from drenthe.idempotency.requests import is_api
from drenthe.lib.api.problems import problem_answer
from drenthe.lib.requests import long_texts, request_ids
from drenthe.lib.requests.secret_fields import is_secret
from drenthe.trail.middleware import visitor

BAD_REQUEST = 400
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


class RefuseLongTexts:
    """Refuse a text that is longer than any field of ours: a form says which, a call gets it with its field."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say with 400 which text is too long."""
        found = long_texts.too_long(request, is_call=is_api(request))
        if found is None:
            return self.get_response(request)
        name, text = found
        said = _(
            "“%(start)s…” has %(count)s characters. A text has %(most)s at most; add a longer one as a document."
        ) % {
            "start": "" if is_secret(request, name) else " ".join(text[: long_texts.SHOWN].split()),
            "count": number_format(len(text), force_grouping=True),
            "most": number_format(long_texts.LONGEST, force_grouping=True),
        }
        if is_api(request):
            return problem_answer(BAD_REQUEST, _("Invalid input"), said, code="TextTooLong", errors={name: [said]})
        return render(request, "400.html", {"said": said, "typed": long_texts.typed(request)}, status=BAD_REQUEST)
