"""What a process needs once, got before it serves anybody.

The first address that is made loads every view of the site. Without this, that is somewhere in the first proposal or
award of a process, with the ceiling locked and everybody else waiting behind it for seconds.
"""

from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from drenthe.lib.values.workdays import public_holidays

YEARS_AHEAD = 2  # a decision term ends this year or next


def warm_up() -> None:
    """Load the views and the addresses, the translations, the holidays and the frame of every page."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            reverse("home")
            gettext("Applications")
    this_year = timezone.localdate().year
    for year in range(this_year - 1, this_year + YEARS_AHEAD):
        public_holidays(year)
    get_template("base.html")
