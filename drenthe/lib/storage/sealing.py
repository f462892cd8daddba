"""Small secrets that the site itself must be able to read again, kept unreadable in the database.

The key is made of SECRET_KEY; those of SECRET_KEY_FALLBACKS still open what was sealed with them.
"""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

MARK = "sealed:"  # what has no mark is from before


def sealed(text: str) -> str:
    """Return a text that only this site can read."""
    return MARK + _box().encrypt(text.encode()).decode()


def opened(text: str) -> str:
    """Return what was sealed. Raises cryptography.fernet.InvalidToken where none of the keys fits."""
    return _box().decrypt(text.removeprefix(MARK)).decode() if text.startswith(MARK) else text


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hmac.digest(b"drenthe.lib.storage.sealing", key.encode(), hashlib.sha256) for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
