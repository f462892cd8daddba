"""Who calls the API: whoever signed in, by the session; a refusal of its token speaks the language of the caller."""

from django.utils.translation import gettext_lazy as _
from drf_spectacular.authentication import SessionScheme
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request


class SignedInBySession(SessionAuthentication):
    """The session of the site; what changes something also sends the token against forged requests."""

    def enforce_csrf(self, request: Request) -> None:
        """Refuse what came without the token. Raises PermissionDenied (403); the library says it in English only."""
        try:
            super().enforce_csrf(request)
        except PermissionDenied as refused:
            said = _("The token against forged requests is missing or wrong: send the cookie's value as X-CSRFToken.")
            raise PermissionDenied(said) from refused


class SignedInScheme(SessionScheme):
    """The same in the description of the API."""

    target_class = "drenthe.lib.api.sign_in.SignedInBySession"
    name = "cookieAuth"
