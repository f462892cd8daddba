"""What a view gets: the request of somebody who signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from drenthe.accounts.models import User


class UserRequest(HttpRequest):
    """A request behind the sign-in, with what the middlewares add. Only for type checks: Django makes the request.

    Public pages take HttpRequest: there the user may be nobody.
    """

    # RequireSignIn lets nobody else through.
    user: User  # type: ignore[assignment]
    htmx: HtmxDetails
