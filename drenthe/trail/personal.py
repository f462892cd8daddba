"""The trail keeps what was in every row, and who changed it. Earlier values of a row are told with the row itself."""

from drenthe.lib.personal import add_impersonal, add_words
from drenthe.trail.models import TrailAnchor, TrailEntry, TrailSeal

add_words(TrailEntry, "before after actor on_behalf_of address")
add_impersonal(TrailEntry, "table_name row_key login")
add_impersonal(TrailSeal, "entries_hash previous_hash hash")
add_impersonal(TrailAnchor, "hash")
