"""How django-allauth behaves here: nobody registers; the province's own sign-in brings in known people only."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail address and password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed: accounts are made by a functional admin."""
        return False


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Sign-in through the province's identity provider (OpenID Connect)."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        """Closed: somebody without an account here is told to ask a functional admin."""
        return False
