"""What every page knows: the site, and the navigation that this user may use."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

SITE_VERSION = "0.1.0"
PLACES = [
    (_("Budget"), "subsidies:budget", "subsidies.view_ceiling"),
    (_("Applications"), "subsidies:application-list", "subsidies.view_application"),
    (_("Schemes"), "subsidies:scheme-list", "subsidies.view_scheme"),
    (_("Exports"), "monitoring:export-list", "monitoring.view_exportrun"),
    (_("Administration"), "admin:index", "staff"),
]


@dataclass(frozen=True)
class Place:
    """One entry of the navigation."""

    label: Any
    url: str
    current: bool


def navigation(request: HttpRequest) -> list[Place]:
    """Return the places that the user may go to, the present one marked."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    places = []
    for label, name, permission in PLACES:
        if user.is_staff if permission == "staff" else user.has_perm(permission):
            url = reverse(name)
            places.append(Place(label, url, request.path.startswith(url)))
    return places


def site(request: HttpRequest) -> dict[str, Any]:
    """Add `site` and `navigation` to every template."""
    return {
        "site": {"name": "Drenthe Wonen", "version": SITE_VERSION, "is_demo": settings.DEMO},
        "navigation": navigation(request),
    }
