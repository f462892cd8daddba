"""How django-allauth behaves here: nobody registers; the province's own sign-in brings in known people only."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as current
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from drenthe.accounts.devices import remember
from drenthe.accounts.proof import is_fresh
from drenthe.lib.visitors import address_of


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail address and password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed: accounts are made by a functional admin."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The visitor's address, behind as many proxies as there are; a unix socket has none."""
        return address_of(request)

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Whether this is the password of who signed in; their address in another table plays no part."""
        return bool(user.is_active and user.check_password(password))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every mail of the sign-in: its links lead to SITE_URL, whatever host the visitor asked for."""
        asked = current.request.build_absolute_uri("/")
        ours = {name: _at_home(value, asked) for name, value in context.items()}
        site = {"name": PRODUCT, "domain": settings.SITE_URL}
        super().send_mail(template_prefix, email, {**ours, "current_site": site})

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """As everywhere on this site: not for somebody who signed in, or was asked again, just now."""
        return not is_fresh(current.request)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """After a complete sign-in, factor included: this browser is known from now on."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        remember(request, response, user)
        return response


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Sign-in through the province's identity provider (OpenID Connect)."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        """Closed: somebody without an account here is told to ask a functional admin."""
        return False


PRODUCT = "Drenthe Wonen"


def _at_home(value: Any, asked: str) -> Any:
    is_link = isinstance(value, str) and value.startswith(asked)
    return f"{settings.SITE_URL.rstrip('/')}/{value.removeprefix(asked)}" if is_link else value
