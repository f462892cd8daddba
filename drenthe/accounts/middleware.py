"""What stands around every request of somebody who signs in or has signed in."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.factors import WANTED, lacks_factor
from drenthe.accounts.limits import gives_back, limits_of, login_name
from drenthe.accounts.proof import OF_THE_ACCOUNT, is_fresh, where_to
from drenthe.accounts.sessions import after_change
from drenthe.accounts.sign_in_log import as_address, note_refusal
from drenthe.accounts.tallies import count, take_back
from drenthe.lib.api.problems import refused
from drenthe.lib.requests.fresh import asks_fresh_sign_in
from drenthe.lib.requests.secret_fields import has_secrets
from drenthe.lib.screens.too_many import too_many

DOOR, ADMIN_PASSWORD, FRONT = "/account/", "/admin/password_change/", "/"


class LimitAttempts:
    """Count what is posted at the door before it is looked at; answer 429 over the limit; see limits.py.

    Outside the transaction of the request: what is counted stays counted, whatever becomes of the request. An attempt
    was right when the answer sends the visitor on.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or say when to try again."""
        name = _door(request)
        if name is None:
            return self.get_response(request)
        limits = limits_of(request, name)
        for limit in limits:
            until = count(limit)
            if until is not None:
                note_refusal("too many attempts", request, form=name, given=as_address(login_name(request)))
                return too_many(request, until=until, said=_("This was tried too many times."), template=PAGE)
        response = self.get_response(request)
        if isinstance(response, HttpResponseRedirect):
            for limit in limits if gives_back(name) else ():
                take_back(limit)
            after_change(request, name)
        return response


PAGE = "account/locked_out.html"


def _door(request: HttpRequest) -> str | None:
    """Return the name of the form of the sign-in that is posted, None for any other request."""
    if request.method != "POST" or not request.path_info.startswith((DOOR, ADMIN_PASSWORD)):
        return None
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return None


class RequireSignIn(LoginRequiredMiddleware):
    """Let nobody see a page who is not signed in, unless it is public. Whoever was signed in is told so.

    What was typed while the session ended is shown, to be sent again.
    """

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseBase:
        """Send on to the sign-in; what was sent comes back to be sent again afterwards."""
        if request.method not in SAFE:
            then = urlencode({"next": reverse("account_confirmed")})
            return _keep_typed(request, f"{reverse('account_login')}?{then}", template="account/signed_out.html")
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            messages.info(request, _("You were signed out. Sign in again to go on."))
        return super().handle_no_permission(request, view_func)


class AskAgain:
    """Ask again who somebody is, where the view says so and the last time was long ago (drenthe.lib.requests.fresh).

    Before a form is opened, so that nothing was typed yet. What is sent all the same, from a page that is free to read
    or was open for long, comes back with all that was typed, to be sent again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer; what is asked depends on the view, which is not known yet."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        """Send on to where it is asked, or say so to a program."""
        name = request.resolver_match.url_name if request.resolver_match else ""
        is_own = name in OF_THE_ACCOUNT
        if not (is_own or asks_fresh_sign_in(view, request.method or "", kwargs, request.POST)):
            return None
        if not request.user.is_authenticated or is_fresh(request):
            return None
        if request.path.startswith("/api/"):
            where = settings.SITE_URL + where_to(request.user, then=reverse("account_confirmed"))
            return refused(code="SignInAgain", said=SAY_AGAIN, where=where)
        if is_own or request.method in SAFE:
            return HttpResponseRedirect(where_to(request.user, then=request.get_full_path()))
        return _keep_typed(request, where_to(request.user, then=reverse("account_confirmed")))


def is_public(view: Callable[..., Any]) -> bool:
    """Whether a view is for strangers too. One of the API says so by asking no permission; its others answer 403."""
    of_api = getattr(view, "cls", None)
    if of_api is None:
        return not getattr(view, "login_required", True)
    asked = getattr(view, "initkwargs", {}).get("permission_classes", of_api.permission_classes)
    return not asked


class RequireFactor:
    """Let whoever needs a second factor and has none do nothing but set one up.

    A public page is shown to them as to a stranger: it may say more to who has rights. The front page leads on to the
    work, so it leads here.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer; whether a page is public depends on the view, which is not known yet."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        """Lead to the page that says so, or say so to a program."""
        if request.path_info.startswith(DOOR) or not request.user.is_authenticated or not lacks_factor(request):
            return None
        if is_public(view) and request.path_info != FRONT:
            request.user = AnonymousUser()
            return None
        where = reverse("account_factor_needed")
        if request.path.startswith("/api/"):
            return refused(code="SecondFactorNeeded", said=SAY_FACTOR, where=settings.SITE_URL + where)
        if request.method not in SAFE:
            return _keep_typed(request, where)
        if "HX-Request" not in request.headers:
            request.session[WANTED] = request.get_full_path()
        return HttpResponseRedirect(where)


class NoStore:
    """Have no browser and no proxy keep what is not for everybody: pages behind the sign-in, files and the API too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, with the header where it belongs. Of a stranger no session is looked for."""
        response = self.get_response(request)
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        if (
            getattr(request, "is_private", False)
            or request.path_info.startswith(DOOR)
            or (has_session and request.user.is_authenticated)
        ):
            response["Cache-Control"] = "no-store, private"
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> None:
        """Note whether the address is behind the sign-in."""
        request.is_private = not is_public(view)  # type: ignore[attr-defined]


SAFE = {"GET", "HEAD", "OPTIONS"}
SAY_FACTOR = gettext_lazy("This account needs a second factor. Set it up at the address in “where”.")
SAY_AGAIN = gettext_lazy("This act asks again who you are. Confirm it at the address in “where” and send it again.")


def _keep_typed(request: HttpRequest, where: str, *, template: str = "account/too_late.html") -> HttpResponse:
    """Show what was typed with a way to send it again, once it is clear who this is."""
    kept = [(name, values) for name, values in request.POST.lists() if name not in {"csrfmiddlewaretoken", "_key"}]
    asked_anew = has_secrets(request)  # then nothing is sent again as it was
    context = {
        "kept": [] if asked_anew else kept,
        "has_secrets": asked_anew,
        "has_files": bool(request.FILES),
        "where": where,
    }
    return render(request, template, context, status=403)
