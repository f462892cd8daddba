"""What every request passes: a header that is ours, and a character that nothing here can hold."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse


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
