"""How dates and the time that is left look on screen and in mail. No rules, no queries."""

from django import template
from django.template import Context
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.templatetags.ui import day
from projects.models import Organisation
from subsidies.models import Application
from subsidies.services.case import persons
from subsidies.services.terms.clock import Term
from subsidies.services.work.work import NEAR_DAYS

register = template.Library()


@register.simple_tag(takes_context=True)
def applicant_of(context: Context, application: Application, *, as_given: bool = False) -> str:
    """Return the name of the applicant as whoever looks may see it; a natural person is not shown to everybody."""
    request = getattr(context, "request", None)  # also inside an include with `only`
    return persons.applicant_shown(getattr(request, "user", None), application, as_given=as_given)


@register.simple_tag(takes_context=True)
def organisation_of(context: Context, organisation: Organisation) -> str:
    """Return the name of an organisation as whoever looks may see it."""
    request = getattr(context, "request", None)
    return persons.organisation_shown(getattr(request, "user", None), organisation)


@register.filter
def end_text(term: Term) -> str:
    """Return the last day of a term, or that nobody knows it: while it stands still without an end (Awb 4:15)."""
    return _("end not known yet") if term.has_open_end else day(term.last_day)


@register.filter
def days_text(days: int) -> str:
    """Return the days until a date in words: 12 days left, today, 3 days late."""
    if days < 0:
        return ngettext("%(count)s day overdue", "%(count)s days overdue", -days) % {"count": -days}
    if days == 0:
        return _("today")
    return ngettext("%(count)s day left", "%(count)s days left", days) % {"count": days}


@register.filter
def days_tone(days: int) -> str:
    """Return the tone of the tag with the days until a date."""
    if days < 0:
        return "negative"
    return "warning" if days <= NEAR_DAYS else "neutral"
