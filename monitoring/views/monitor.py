"""The housing monitor on screen: for the public what is released, for staff everything.

Pages are public and the same for every stranger, so their content is kept until a figure changes. What is kept never
holds anything of the reader: the frame around it (sign-in, language) is made anew.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.public_pages import public_page
from drenthe.lib.values.keys import key_of
from monitoring.enums import Theme
from monitoring.models import Table
from monitoring.pages import themes
from monitoring.pages.kept import kept
from monitoring.pages.themes import PageSelection
from monitoring.services.tables.editions import Edition
from monitoring.services.targets.pace import paces
from monitoring.services.targets.permit_holders import PermitHolderFigures, permit_holder_figures

VIEW_TABLES, SUPERVISE = "monitoring.view_table", "monitoring.view_supervisionstep"
MAX_CHOICES = 60
YEARS = range(1000, 10_000)


def edition_of(request: HttpRequest) -> Edition:
    """The edition for this reader; staff may look at the public one (?edition=public)."""
    may_see_all = request.user.has_perm(VIEW_TABLES) and request.GET.get("edition") != "public"
    return Edition(is_public=not may_see_all, day=timezone.localdate())


def selection_of(request: HttpRequest) -> PageSelection:
    """What the query asks for; what makes no sense is left aside."""
    asked = (key_of(year) or 0 for year in request.GET.getlist("year")[:MAX_CHOICES])
    years = {year for year in asked if year in YEARS}
    return PageSelection(tuple(sorted(years)), tuple(dict.fromkeys(request.GET.getlist("place")[:MAX_CHOICES])))


def _themes() -> Iterator[dict[str, Any]]:
    shown = {table.theme for table in _with_figures()}
    return ({"slug": theme_slug(one)} for one in Theme if one in shown)


def _tables() -> Iterator[dict[str, Any]]:
    return ({"key": table.key} for table in _with_figures())


def _with_figures() -> list[Table]:
    """Return the released tables that have a page: those with figures."""
    edition = _public()
    found = list(edition.tables())
    periods = edition.periods(found)
    return [table for table in found if periods.get(table.pk)]


def _public() -> Edition:
    return Edition(is_public=True, day=timezone.localdate())


@public_page()
def start(request: HttpRequest) -> HttpResponse:
    """The front page: of each theme its main figure with a picture."""
    edition = edition_of(request)
    return show(request, edition, "start", lambda: _start(edition))


def _start(edition: Edition) -> dict[str, Any]:
    found = themes.headlines(edition)
    released = [one.found.table.released_on for one in found if one.found.table.released_on]
    return {
        "title": _("Drenthe housing monitor"),
        "template": "monitoring/monitor/start.html",
        "headlines": found,
        "released_on": max(released, default=None),
        "paces": paces(edition),
    }


@public_page(_themes)
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """The tables of one theme, each with its picture first."""
    found = next((one for one in Theme if theme_slug(one) == slug), None)
    if found is None:
        raise NotFoundWithReason(_("The monitor has no theme with this name."))
    edition, asked = edition_of(request), selection_of(request)
    return show(request, edition, f"theme {slug} {asked}", lambda: _theme(edition, found, asked))


def _theme(edition: Edition, found: Theme, asked: PageSelection) -> dict[str, Any]:
    page = themes.theme_page(edition, list(edition.tables().filter(theme=found)), asked)
    return {
        "title": found.label,
        "template": "monitoring/monitor/theme.html",
        "theme": found,
        "introduction": themes.introduction(found),
        "page": page,
        "query": query_of(page.asked, edition),
        "holders": [one for section in page.sections if (one := _holders(section)) is not None],
    }


def _holders(section: themes.TableSection) -> PermitHolderFigures | None:
    """What a table of permit holders says in sum, of the last period that is shown."""
    return permit_holder_figures(section.found, section.periods[-1]) if section.periods else None


@public_page(_tables)
def table(request: HttpRequest, key: str) -> HttpResponse:
    """One table: its pictures, its rows, its definition, source and findings."""
    edition, asked = edition_of(request), selection_of(request)
    found = table_in(edition, key)
    return show(request, edition, f"table {key} {asked}", lambda: _table(edition, found, asked))


def _table(edition: Edition, found: Table, asked: PageSelection) -> dict[str, Any]:
    page = themes.theme_page(edition, [found], asked)
    if not page.sections:
        raise NotFoundWithReason(_("There are no figures for this table yet."))
    return {
        "title": found.label,
        "template": "monitoring/monitor/table.html",
        "table_key": found.key,
        "theme": Theme(found.theme),
        "page": page,
        "section": page.sections[0],
        "query": query_of(page.asked, edition),
    }


def table_in(edition: Edition, key: str) -> Table:
    """The table of this key in an edition. Raises Missing, which says nothing about what is not released."""
    found = edition.tables().filter(key=key).first()
    if found is None:
        raise NotFoundWithReason(_("The monitor has no table with this name, or it is not public yet."))
    return found


def theme_slug(one: str) -> str:
    """How a theme is called in an address."""
    return one.replace("_", "-")


def query_of(asked: PageSelection, edition: Edition) -> str:
    """The query that asks for the same again, with its question mark; empty when nothing was asked."""
    pairs = [*(("year", year) for year in asked.years), *(("place", place) for place in asked.places)]
    return f"?{urlencode(pairs)}" if pairs else ""


def show(request: HttpRequest, edition: Edition, name: str, build: Callable[[], Mapping[str, Any]]) -> HttpResponse:
    """Answer with a page; the content of a public one is kept as long as nothing in it changed."""
    content = kept(edition, name, lambda: _made(edition, build()))
    response = render(
        request,
        "monitoring/monitor/page.html",
        content | {"edition": edition, "tabs": tabs(request, content["themes"])},
    )
    if edition.is_public and not request.user.is_authenticated:
        # A browser asks again each time, or two pages would show different figures.
        patch_cache_control(response, public=True, no_cache=True)
    return response


def _made(edition: Edition, context: Mapping[str, Any]) -> dict[str, Any]:
    content = render_to_string(context["template"], {**context, "edition": edition})
    shown = edition.tables().order_by().values_list("theme", flat=True).distinct() if edition.is_public else Theme
    return {
        "title": context["title"],
        "content": mark_safe(content),
        "table_key": context.get("table_key"),
        "themes": {*shown},  # for the public none of which nothing is released
    }


def tabs(request: HttpRequest, shown: Collection[str] = tuple(Theme)) -> list[dict[str, Any]]:
    """The pages of the monitor with these themes, the present one marked."""
    places = [(_("Overview"), reverse("monitoring:monitor"))]
    places += [(str(one.label), reverse("monitoring:theme", args=[theme_slug(one)])) for one in Theme if one in shown]
    places += [(_("Demand"), reverse("monitoring:demand")), (_("Targets"), reverse("monitoring:targets"))]
    if request.user.has_perm(SUPERVISE):
        places.append((_("Supervision"), reverse("monitoring:supervision")))
    return [{"label": label, "url": url, "current": request.path == url} for label, url in places]
