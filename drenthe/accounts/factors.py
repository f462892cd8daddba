"""Who needs a second factor to work here, and who has one."""

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest

from drenthe.accounts.tallies import Limit, count

TOTP_USED = 120  # seconds that a used code is remembered: longer than it is taken, with MFA_TOTP_TOLERANCE
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
WANTED = "wanted_before_factor"  # in the session: the page that somebody asked for before the factor was set up
HAS_ONE = "has_second_factor"  # in the session: of whom it was seen


def needs_factor(user: Any) -> bool:
    """Whether one of somebody's roles asks for a second factor; whoever opens the admin always needs one."""
    roles = settings.SECOND_FACTOR_ROLES
    return bool(roles) and (user.is_staff or user.is_superuser or user.groups.filter(name__in=roles).exists())


def has_factor(user: Any) -> bool:
    """Whether somebody has an app or a passkey; recovery codes alone are none."""
    return Authenticator.objects.filter(user=user, type__in=FACTORS).exists()


def lacks_factor(request: HttpRequest) -> bool:
    """Whether whoever signed in needs a second factor and has none. Once one was seen, a session is not asked again.

    What the provider saw counts where OIDC_SECOND_FACTOR says that it asks for one itself.
    """
    if not settings.SECOND_FACTOR_ROLES:
        return False
    user, session = request.user, request.session
    if session.get(HAS_ONE) == user.pk or not needs_factor(user):
        return False
    records = get_authentication_records(request, user)
    by_provider = settings.OIDC_SECOND_FACTOR and any(record["method"] == "socialaccount" for record in records)
    if by_provider or has_factor(user):
        session[HAS_ONE] = user.pk
        return False
    return True


def use_once(factor: Any, code: str) -> bool:
    """Whether a right code of an app was not used before, by anybody anywhere; from now on it was.

    In place of allauth's own, which forgets before the code ends and is in the cache: each process has one of its own.
    """
    return count(Limit(f"code used {factor.instance.user_id} {normalize_user_code(code)}", 1, TOTP_USED)) is None
