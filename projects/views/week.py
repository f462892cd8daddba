"""An adviser's own week: what is due, late, silent or stuck; the team lead sees the whole team's."""

from dataclasses import fields
from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens import paging
from drenthe.lib.screens.acts_on import OWN, acts_on_nothing
from drenthe.lib.screens.paging import FirstRows
from drenthe.lib.values.keys import key_of
from projects.services.digest import digest_of, set_digest_preference, week_of
from projects.views.scope import require_view_access


def week(request: UserRequest) -> HttpResponse:
    """The week around a day: one's own, a colleague's (adviser=), or the team's (adviser=all)."""
    require_view_access(request)
    today = timezone.localdate()
    day = _day(request.GET.get("day"), today)
    asked = request.GET.get("adviser", "")
    advisers = User.objects.filter(advised_projects__isnull=False, is_active=True).distinct()
    if asked == "all" or (not asked and not request.user.advised_projects.exists()):
        adviser = None
    elif (key := key_of(asked)) is not None:
        adviser = get_object_or_404(User, pk=key)
    else:
        adviser = request.user
    found = week_of(request.user, on=day, adviser=adviser)
    context = {
        "week": found,
        "cut": {field.name: _cut(getattr(found, field.name)) for field in fields(found)},
        "adviser": adviser,
        "advisers": advisers,
        "is_own": adviser == request.user,
        "before": found.first - timedelta(days=7),
        "after": found.first + timedelta(days=7),
        "mail": digest_of(request.user) if request.user.has_perm("projects.write_project") else None,
        "is_this_week": found.first <= today <= found.last,
    }
    return render(request, "projects/week.html", context)


def _cut(rows: object) -> FirstRows | None:
    """What the page says above a list of the week that is as long as one can be."""
    most = paging.MOST_ROWS
    return FirstRows([], most, has_more=True) if isinstance(rows, list) and len(rows) >= most else None


@acts_on_nothing(OWN)
@require_POST
def week_mail(request: UserRequest) -> HttpResponse:
    """Choose whether the week comes by mail."""
    require_view_access(request)
    preference = set_digest_preference(request.user, is_wanted=request.POST.get("is_wanted") == "yes")
    text = (
        _("You will get your week by email on Mondays.")
        if preference.is_wanted
        else _("You will no longer get this email.")
    )
    messages.success(request, text)
    return redirect("projects:week")


def _day(raw: str | None, today: date) -> date:
    """A week in the past is shown as it stood on its last day, this week and later ones as of today."""
    try:
        found = date.fromisoformat(raw or "")
    except ValueError:
        return today
    return found if date(2000, 1, 1) <= found <= date(2100, 1, 1) else today
