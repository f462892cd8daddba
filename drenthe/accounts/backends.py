"""Who is let in, and stays in: asked at the sign-in and again with each request of a session."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.http import HttpRequest

from drenthe.accounts.demonstration import PASSWORD, is_closed


class PersonBackend(AuthenticationBackend):
    """Somebody with an account that is in use; a demonstration account or its password only in a demonstration."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> Any:
        """Return whose password this is, None when it is wrong or everybody knows it."""
        if credentials.get("password") == PASSWORD and not settings.DEMO:
            return None
        return super().authenticate(request, **credentials)

    def user_can_authenticate(self, user: Any) -> bool:
        """Whether the account is in use; Django asks it of each request too."""
        return super().user_can_authenticate(user) and not is_closed(user.email)
