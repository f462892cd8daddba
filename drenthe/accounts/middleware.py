"""What stands around every request of somebody who signs in or has signed in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from drenthe.accounts.limits import gives_back, limits_of, login_name
from drenthe.accounts.sign_in_log import as_address, note_refusal
from drenthe.accounts.tallies import count, take_back
from drenthe.lib.too_many import too_many

DOOR = "/account/"


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
        if isinstance(response, HttpResponseRedirect) and gives_back(name):
            for limit in limits:
                take_back(limit)
        return response


PAGE = "account/locked_out.html"


def _door(request: HttpRequest) -> str | None:
    """Return the name of the form of the sign-in that is posted, None for any other request."""
    if request.method != "POST" or not request.path_info.startswith(DOOR):
        return None
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return None
