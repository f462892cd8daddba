"""What everybody may know of the demonstration accounts: they are for DEMO=1 only, wherever the data came from."""

from django.conf import settings

DOMAIN = "voorbeeld.example"
PASSWORD = "drenthe-wonen-2024"  # noqa: S105 -- for the demonstration only: opens nothing without DEMO=1


def is_closed(email: str) -> bool:
    """Whether an address is that of a demonstration account while there is no demonstration."""
    return not settings.DEMO and email.lower().endswith(f"@{DOMAIN}")
