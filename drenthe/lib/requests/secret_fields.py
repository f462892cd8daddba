"""Fields that nobody should read again: what was typed in them is on no page that gives back what was sent."""

import re

from django.http import HttpRequest

_ALWAYS = re.compile("password|passphrase|secret|token|credential", re.IGNORECASE)
_AT_THE_DOOR = re.compile("code|otp|pin", re.IGNORECASE)  # elsewhere a code is that of a municipality or a scheme
DOOR = "/account/"


def is_secret(request: HttpRequest, name: str) -> bool:
    """Whether a field of this request holds a password, a code of a second factor or the like, by its name."""
    return bool(_ALWAYS.search(name) or (request.path_info.startswith(DOOR) and _AT_THE_DOOR.search(name)))


def has_secrets(request: HttpRequest) -> bool:
    """Whether this form sent a secret, which has to be typed once more; the token against forgery is none."""
    return any(is_secret(request, name) for name in request.POST if name != "csrfmiddlewaretoken")
