"""Pages for everybody: marked as such, so that the sitemap, the frame and the tests find them from the code.

A stranger gets the same page as every other stranger: no token of a form, no session, no cookie. The choice of a
language is the one thing that is remembered, once somebody makes it (?language=en).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

SECONDS = 60  # that a page with a live figure may be kept by a browser or a proxy
LANGUAGE = "language"
Values = Mapping[str, Any]
View = Callable[..., HttpResponseBase]


def _once() -> Iterable[Values]:
    return [{}]


def public_page(
    addresses: Callable[[], Iterable[Values]] = _once, *, seconds: int = SECONDS
) -> Callable[[View], View]:
    """Mark a view as a page for everybody.

    Args:
        addresses: gives the values of each address of the page that is in the sitemap; none for a file.
        seconds: for how long an answer to a stranger may be kept.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if (chosen := request.GET.get(LANGUAGE)) in dict(settings.LANGUAGES):
                return _remember(request, str(chosen))
            response = view(request, *args, **kwargs)
            if not request.user.is_authenticated and not response.has_header("Cache-Control"):
                patch_cache_control(response, public=True, max_age=seconds)
            return response

        answer.public_addresses = addresses  # type: ignore[attr-defined]
        return login_not_required(require_safe(answer))

    return mark


def _remember(request: HttpRequest, language: str) -> HttpResponse:
    """Go on to the same page in another language, and keep the choice as the language form does."""
    asked = request.GET.copy()
    del asked[LANGUAGE]
    query = f"?{asked.urlencode()}" if asked else ""
    response = HttpResponseRedirect(request.path + query)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        domain=settings.LANGUAGE_COOKIE_DOMAIN,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    patch_cache_control(response, no_store=True)
    return response


def is_for_strangers(request: HttpRequest) -> bool:
    """Whether the page that is asked is a public one, or none at all, and who asks has not signed in."""
    match = getattr(request, "resolver_match", None)
    user = getattr(request, "user", None)
    marked = match is None or hasattr(match.func, "public_addresses")
    return marked and (user is None or not user.is_authenticated)
