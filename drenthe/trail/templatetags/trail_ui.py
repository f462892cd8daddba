"""Ways into the trail from other pages."""

from typing import Any

from django import template
from django.urls import reverse

from drenthe.trail.recording import TRAILED

register = template.Library()


@register.filter
def trail_url(thing: Any) -> str:
    """Return the address of the trail of a thing; empty when its changes are not recorded."""
    table = thing._meta.db_table if thing is not None else ""  # noqa: SLF001 -- what Django knows of a model
    return reverse("trail:trail-of", args=[table, thing.pk]) if table in TRAILED else ""
