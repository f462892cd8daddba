"""What every page knows: the site, and the navigation that this user may use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.factors import lacks_factor
from drenthe.confirmations.models import Emergency
from drenthe.confirmations.services.changes import open_changes

SITE_VERSION = "0.1.0"
REPORT_YEAR = 2024  # the last year that was reported on
NAVIGATION_ITEMS = [
    (_("My work"), "subsidies:work", ("subsidies.handle_application", "subsidies.decide_application")),
    (_("To decide"), "subsidies:signing", "subsidies.decide_application"),
    (
        _("Objections"),
        "subsidies:objection-list",
        ("subsidies.handle_application", "subsidies.decide_application", "subsidies.view_legality"),
    ),
    (_("To pay"), "subsidies:to-pay", ("subsidies.pay_application", "subsidies.handle_application")),
    (_("Loans"), "subsidies:loans", "subsidies.view_ledgerentry"),
    (_("State aid"), "subsidies:state-aid", "subsidies.handle_application"),
    (_("My week"), "projects:week", "projects.write_project"),
    (_("Figures"), "monitoring:manage", "monitoring.load_table"),
    (_("Budget"), "subsidies:budget", "subsidies.view_ceiling"),
    (_("Applications"), "subsidies:application-list", "subsidies.view_application"),
    (_("Queue"), "subsidies:queue-list", "subsidies.view_application"),
    (_("What if"), "subsidies:scenario-list", "subsidies.view_scenario"),
    (_("Schemes"), "subsidies:scheme-list", "subsidies.view_scheme"),
    (_("Projects"), "projects:project-list", ("projects.view_project", "projects.view_own_project")),
    (_("Monitor"), "monitoring:monitor", "monitoring.view_table"),
    (_("Report figures"), "monitoring:figures", "subsidies.view_ceiling"),
    (_("Exports"), "exports:export-list", "exports.view_exportrun"),
    (_("Legality"), "subsidies:legality", "subsidies.view_legality"),
    (_("Trail"), "trail:trail", "trail.view_trailentry"),
    (_("To confirm"), "confirmations:list", "confirmations.confirm_change"),
    (_("Mail"), "background:mail", "background.send_outgoingmail"),
    (_("Administration"), "admin:index", "staff"),
]

COUNTS = {"confirmations:list": lambda: open_changes().count()}


@dataclass(frozen=True)
class NavigationItem:
    """One entry of the navigation."""

    label: Any
    url: str
    current: bool
    count: int | None = None  # of what waits there


def navigation(request: HttpRequest) -> list[NavigationItem]:
    """Return the places that the user may go to, the present one marked. None as long as a second factor lacks."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or lacks_factor(request):
        return []
    found = [
        (label, reverse(name, args=[REPORT_YEAR] if name == "monitoring:figures" else []))
        for label, name, permission in NAVIGATION_ITEMS
        if _may_go(user, permission)
    ]
    here = max((url for _label, url in found if request.path.startswith(url)), key=len, default="")
    places = {url for _label, url in found}
    counts = {url: count() for name, count in COUNTS.items() if (url := reverse(name)) in places}
    return [NavigationItem(label, url, url == here, counts.get(url)) for label, url in found]


def _may_go(user: Any, permission: str | Sequence[str]) -> bool:
    """Whether the user has the permission, or one of them; "staff" is the admin's own."""
    if permission == "staff":
        return bool(user.is_staff)
    return any(user.has_perm(one) for one in ([permission] if isinstance(permission, str) else permission))


def site(request: HttpRequest) -> dict[str, Any]:
    """Add `product` and `navigation` to every template; `site` too, which the pages of allauth overwrite."""
    product = {"name": "Drenthe Wonen", "version": SITE_VERSION, "is_demo": settings.DEMO}
    return {
        "product": product,
        "site": product,
        "navigation": navigation(request),
        "active_emergencies": _emergencies(request),
    }


def _emergencies(request: HttpRequest) -> Sequence[Emergency]:
    """The emergencies that hold now, for functional admins (the banner)."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not user.has_perm("confirmations.start_emergency"):
        return []
    return list(Emergency.objects.active().select_related("user", "role"))
