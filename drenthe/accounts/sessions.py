"""Where somebody is signed in, and what ends it elsewhere.

A new password ends all other sessions by itself (Django signs a session with it), an account that is switched off ends
all of them (drenthe.accounts.backends). A factor that comes or goes does not: this does.
"""

from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.http import HttpRequest

CHANGES_FACTORS = {
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_add_webauthn",
    "mfa_remove_webauthn",
    "mfa_generate_recovery_codes",
}


def after_change(request: HttpRequest, name: str) -> None:
    """End the sessions of somebody elsewhere once one of their factors changed."""
    if name in CHANGES_FACTORS and request.user.is_authenticated:
        end_other_sessions(request, request.user)
