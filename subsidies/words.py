"""Sentences that the system itself writes with a fact: what is kept is their code, and who looks reads their words.

What people wrote is kept as it is; a text that is no code here is shown as such.
"""

from django.utils.translation import gettext_lazy as _

LESS_IS_OWED = "system:less_is_owed"
NEW_VERSION = "system:new_version"
NO_TYPE = "system:no_type"
WORDS = {
    LESS_IS_OWED: _("The payment was reversed, and less is to be paid now."),
    NEW_VERSION: _("A new version was added as this type."),
    NO_TYPE: _("Another document"),
}


def worded(text: str) -> str:
    """Return what a kept text says, in the active language."""
    return str(WORDS.get(text, text))
