"""The public face of the site as a whole: what holds for all public pages, and what search engines are told.

Which addresses are public is found from the code: every view that is marked with `public_page`.
"""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, get_resolver, reverse

from drenthe.lib.screens.public_pages import public_page

A_DAY = 86_400  # seconds: these change with a release


@public_page(seconds=A_DAY)
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement: what was tested, how, and what was not."""
    return render(request, "site/accessibility.html")


@public_page(seconds=A_DAY)
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of people who look at the public pages, and of who applies."""
    return render(request, "site/privacy.html")


@public_page(seconds=A_DAY)
def contact(request: HttpRequest) -> HttpResponse:
    """How to reach the province."""
    return render(request, "site/contact.html")


@public_page(seconds=A_DAY)
def open_data(request: HttpRequest) -> HttpResponse:
    """Which data anybody may have as a file, and under which terms."""
    return render(request, "site/open_data.html")


@public_page(lambda: ())
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may ask: the public pages, and of the register no endless combinations of filters."""
    lines = [
        "User-agent: *",
        "Disallow: /account/",
        "Disallow: /admin/",
        "Disallow: /api/",
        "Disallow: /*?",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public_page(lambda: ())
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page by its address."""
    addresses = [request.build_absolute_uri(path) for path in public_paths()]
    return render(request, "site/sitemap.xml", {"addresses": addresses}, content_type="application/xml")


def public_paths() -> list[str]:
    """Return the path of every public page, in order."""
    return sorted(
        {reverse(name, kwargs=values) for name, view in public_views() for values in view.public_addresses()}
    )


def public_views(resolver: Any = None, namespace: str = "") -> Iterator[tuple[str, Any]]:
    """Give every view that is for everybody, with the name of its address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if not isinstance(pattern, URLPattern):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from public_views(pattern, inner)
        elif hasattr(pattern.callback, "public_addresses"):
            yield f"{namespace}{pattern.name}", pattern.callback
