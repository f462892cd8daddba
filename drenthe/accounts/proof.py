"""How long ago somebody showed who they are, and where they can do so again."""

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

# Of the pages of allauth about one's own account: what changes with what somebody comes in, or shows it.
OF_THE_ACCOUNT = {
    "account_change_password",
    "account_set_password",
    "password_change",
    "socialaccount_connections",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
}


def is_fresh(request: HttpRequest) -> bool:
    """Whether whoever this session is of gave a password, a factor or a provider's word a short time ago."""
    moments = [record["at"] for record in get_authentication_records(request, request.user)]
    return bool(moments) and time.time() - max(moments) < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def where_to(user: Any, *, then: str) -> str:
    """Return the address at which somebody shows it again, and goes on to `then`."""
    methods = get_adapter().get_reauthentication_methods(user)
    if methods:
        return f"{methods[0]['url']}?{urlencode({'next': then})}"
    account = SocialAccount.objects.filter(user=user).first()
    if account is None:
        return f"{reverse('account_reset_password')}"
    return f"{reverse('openid_connect_login', args=[account.provider])}?{urlencode({'next': then})}"
