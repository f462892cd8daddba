"""What a user is mailed about, and the calendar feed."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import posted
from drenthe.lib.screens.acts_on import OWN, acts_on_nothing
from subsidies.forms.work import PreferenceForm
from subsidies.services.case.notices import preference_of
from subsidies.services.decisions.people import VIEW
from subsidies.services.work import feed as feeds


@acts_on_nothing(OWN)
@permission_required(VIEW, raise_exception=True)
def preferences(request: UserRequest) -> HttpResponse:
    """Choose what to be mailed about; shows the address of the calendar."""
    preference = preference_of(request.user)
    form = PreferenceForm(posted(request), instance=preference)
    if form.is_valid():
        form.save()
        messages.success(request, _("Your preferences have been saved."))
        return redirect("subsidies:work-preferences")
    feed_url = settings.SITE_URL + reverse("subsidies:work-feed", args=[preference.feed_key])
    return render(request, "subsidies/work/preferences.html", {"form": form, "feed_url": feed_url})


@acts_on_nothing(OWN)
@require_POST
@permission_required(VIEW, raise_exception=True)
def new_feed_key(request: UserRequest) -> HttpResponse:
    """Make a new address for the calendar; the old one stops at once."""
    feeds.renew_key(request.user)
    messages.success(request, _("Your calendar has a new address. The old one no longer works."))
    return redirect("subsidies:work-preferences")


@cache_control(no_store=True, private=True)
@require_safe
@login_not_required
def feed(request: UserRequest, key: str) -> HttpResponse:
    """The calendar of whoever has the key: calendar programs cannot sign in."""
    user = feeds.owner_of(key)
    if user is None:
        raise Http404
    calendar = feeds.calendar_of(user, on=timezone.localdate())
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": 'inline; filename="drenthe-wonen.ics"'}
    return HttpResponse(calendar, content_type="text/calendar; charset=utf-8", headers=headers)
