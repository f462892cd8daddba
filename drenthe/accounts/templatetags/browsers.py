"""The browser of a session, in words."""

from django import template
from django.utils.translation import gettext as _

from drenthe.accounts.browsers import browser_of, system_of

register = template.Library()


@register.filter
def in_words(user_agent: str) -> str:
    """The browser and system of a user agent, such as "Firefox on Windows"; what is known of them."""
    browser, system = browser_of(user_agent), system_of(user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("unknown browser")
