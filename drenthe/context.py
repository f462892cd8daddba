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
from drenthe.lib.screens.public_pages import is_for_strangers

SITE_VERSION = "0.1.0"
REPORT_YEAR = 2024  # the last year that was reported on
_HANDLE, _DECIDE, _SEE_CASES = (
    "subsidies.handle_application",
    "subsidies.decide_application",
    "subsidies.view_application",
)
_ALERTED = (
    *(_HANDLE, _DECIDE, "subsidies.pay_application", "subsidies.watch_state_money"),
    *("projects.write_project", "monitoring.explain_finding"),
)
# The places by what somebody is busy with, in the order of a day's work; what stands alone has no group.
NAVIGATION: list[tuple[Any, list[tuple[Any, str, str | tuple[str, ...]]]]] = [
    (
        "",
        [
            (_("My work"), "subsidies:work", (_HANDLE, _DECIDE, "subsidies.watch_state_money")),
            (_("To decide"), "subsidies:signing", _DECIDE),
            (_("My week"), "projects:week", "projects.write_project"),
            (_("Alerts"), "alerts:alert-list", _ALERTED),
        ],
    ),
    (
        _("Cases"),
        [
            (_("Applications"), "subsidies:application-list", _SEE_CASES),
            (_("Queue"), "subsidies:queue-list", _SEE_CASES),
            (_("Objections"), "subsidies:objection-list", (_HANDLE, _DECIDE, "subsidies.view_legality")),
            (_("Turnaround"), "subsidies:turnaround", "subsidies.view_application"),
            (_("What if"), "subsidies:scenario-list", "subsidies.view_scenario"),
            (_("Irregularities register"), "subsidies:irregularities", "subsidies.view_irregularity"),
            (_("Legality"), "subsidies:legality", "subsidies.view_legality"),
            (_("Personal data"), "subsidies:personal-data", "subsidies.report_person"),
            (_("What may go"), "subsidies:retention", "subsidies.view_retentionhold"),
            (_("Schemes"), "subsidies:scheme-list", "subsidies.view_scheme"),
        ],
    ),
    (
        _("Money"),
        [
            (_("Budget"), "subsidies:budget", "subsidies.view_ceiling"),
            (_("To pay"), "subsidies:to-pay", ("subsidies.pay_application", _HANDLE)),
            (_("Loans"), "subsidies:loans", "subsidies.view_ledgerentry"),
            (_("State money"), "subsidies:state-money", "subsidies.view_statereceipt"),
            (_("State aid"), "subsidies:state-aid", _HANDLE),
        ],
    ),
    ("", [(_("Projects"), "projects:project-list", ("projects.view_project", "projects.view_own_project"))]),
    (
        _("Figures and report"),
        [
            (_("Results"), "monitoring:results-now", "subsidies.view_ceiling"),
            (_("Monitor"), "monitoring:monitor", "monitoring.view_table"),
            (_("Figures"), "monitoring:manage", "monitoring.load_table"),
            (_("Report figures"), "monitoring:figures", "subsidies.view_ceiling"),
            (_("Yearly reports"), "monitoring:report-list", "subsidies.view_ceiling"),
        ],
    ),
    ("", [(_("Exports"), "exports:export-list", "exports.view_exportrun")]),
    (
        _("Administration"),
        [
            (_("To confirm"), "confirmations:list", "confirmations.confirm_change"),
            (_("Trail"), "trail:trail", "trail.view_trailentry"),
            (_("Mail"), "background:mail", "background.send_outgoingmail"),
            (_("Workshop"), "admin:index", "staff"),
        ],
    ),
]

# Where somebody begins who may go there: own work first, and else what the role is for.
# Who decides and handles no cases begins at the proposals; who handles objections and no cases, at those.
BEGIN_AT = [
    *(("subsidies:work", _HANDLE), ("subsidies:signing", ""), ("subsidies:work", _DECIDE), ("projects:week", "")),
    *(("subsidies:to-pay", ""), ("monitoring:manage", "")),
    *(("subsidies:objection-list", "subsidies.object_application"), ("subsidies:legality", "")),
    *(("admin:index", ""), ("subsidies:application-list", ""), ("projects:project-list", "")),
]
COUNTS = {"confirmations:list": lambda: open_changes().count()}


@dataclass(frozen=True)
class NavigationItem:
    """One entry of the navigation."""

    label: Any
    url: str
    current: bool
    count: int | None = None  # of what waits there


@dataclass(frozen=True)
class NavigationGroup:
    """Entries of the navigation under one head; one that stands alone has no head."""

    label: Any
    places: list[NavigationItem]

    @property
    def is_current(self) -> bool:
        """Whether the page that is open is one of them."""
        return any(place.current for place in self.places)

    @property
    def count(self) -> int:
        """What waits at all of them."""
        return sum(place.count or 0 for place in self.places)


def navigation(request: HttpRequest) -> list[NavigationGroup]:
    """Return the places that the user may go to, the present one marked. None as long as a second factor lacks.

    A group of which the user may open one place is that place.
    """
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or lacks_factor(request):
        return []
    found = [
        (head, [(label, _url_of(name)) for label, name, permission in rows if _may_go(user, permission)])
        for head, rows in NAVIGATION
    ]
    urls = {url for _head, places in found for _label, url in places}
    here = max((url for url in urls if request.path.startswith(url)), key=len, default="")
    counts = {url: count() for name, count in COUNTS.items() if (url := reverse(name)) in urls}
    groups: list[NavigationGroup] = []
    for head, places in found:
        items = [NavigationItem(label, url, url == here, counts.get(url)) for label, url in places]
        if head and len(items) > 1:
            groups.append(NavigationGroup(head, items))
        else:
            groups += [NavigationGroup("", [item]) for item in items]
    return groups


def first_place(request: HttpRequest) -> str | None:
    """Return the address where the user begins; None for somebody who may go nowhere.

    What a colleague proposed and waits for a second person goes before all else: it holds that colleague up.
    """
    urls = [place.url for group in navigation(request) for place in group.places]
    to_confirm = reverse("confirmations:list")
    if to_confirm in urls and open_changes().exclude(proposed_by=request.user.pk).exists():
        return to_confirm
    asked = (name for name, permission in BEGIN_AT if not permission or _may_go(request.user, permission))
    return next((url for name in asked if (url := _url_of(name)) in urls), next(iter(urls), None))


def _url_of(name: str) -> str:
    return reverse(name, args=[REPORT_YEAR] if name == "monitoring:figures" else [])


def _may_go(user: Any, permission: str | Sequence[str]) -> bool:
    """Whether the user has the permission, or one of them; "staff" is the admin's own."""
    if permission == "staff":
        return bool(user.is_staff)
    return any(user.has_perm(one) for one in ([permission] if isinstance(permission, str) else permission))


def site(request: HttpRequest) -> dict[str, Any]:
    """Add `product` and `navigation` to every template; `site` too, which the pages of allauth overwrite.

    `for_strangers`: the page is public and the reader has not signed in, so nothing in it is the reader's own.
    """
    product = {"name": "Drenthe Wonen", "version": SITE_VERSION, "is_demo": settings.DEMO}
    return {
        "product": product,
        "site": product,
        "navigation": navigation(request),
        "for_strangers": is_for_strangers(request),
        "active_emergencies": _emergencies(request),
    }


def _emergencies(request: HttpRequest) -> Sequence[Emergency]:
    """The emergencies that hold now, for functional admins (the banner)."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not user.has_perm("confirmations.start_emergency"):
        return []
    return list(Emergency.objects.active().select_related("user", "role"))
