"""What the public pages show: how to reach the province, and a number that a telephone can call."""

import re

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def province() -> dict[str, str]:
    """Return how to reach the province: the settings of the letters, so that both say the same."""
    return {
        "phone": settings.LETTER_PHONE,
        "email": settings.LETTER_EMAIL,
        "address": ", ".join(settings.LETTER_SENDER),
    }


@register.filter
def tel_href(number: str) -> str:
    """Return the address that calls a number: "(0592) 36 55 55" becomes "tel:0592365555"."""
    return "tel:" + re.sub(r"[^\d+]", "", number)
