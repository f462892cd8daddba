"""Days for acts: nothing of a person."""

from drenthe.dates.models import UsualDays
from drenthe.lib.personal import add_impersonal

add_impersonal(UsualDays, "act")
