"""Why authority was changed: by who works here, about who works here."""

from drenthe.confirmations.models import Change, Emergency
from drenthe.lib.personal import add_impersonal, add_words

add_words(Change, "subject title values before rows remark")
add_words(Emergency, "reason")
add_impersonal(Change, "kind")
