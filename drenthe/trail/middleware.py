"""Who a request is from: for the trail."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import LazyObject, empty

from drenthe.lib.requests.visitors import address_of
from drenthe.trail.confidential import noticing
from drenthe.trail.context import Actor, acting, actor_of
from drenthe.trail.enums import Source
from drenthe.trail.services.reading import record_reading


class TrailMiddleware:
    """Have in the trail who made the request and from where, and what of it was confidential reading."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the visitor as the actor of every write."""
        with acting(lambda: visitor(request)):
            with noticing() as seen:
                response = self.get_response(request)
            if seen:
                record_reading(seen, visitor(request), request.user)
            return response


def visitor(request: HttpRequest) -> Actor:
    """Return who a request is from. Asks the database nothing: who is not known yet is nobody yet."""
    user = getattr(request, "user", None)
    if isinstance(user, LazyObject) and user.__dict__.get("_wrapped", empty) is empty:
        user = None
    source = Source.SCREEN
    if request.path.startswith("/api/"):
        source = Source.API
    elif request.path.startswith("/admin/"):
        source = Source.ADMIN
    address = f"{address_of(request)} {request.method} {request.path}".strip()
    return actor_of(user, source=source.value, address=address[:1000])
