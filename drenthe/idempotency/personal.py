"""Answers that are kept for the same form sent twice, and forgotten after some days."""

from drenthe.idempotency.models import CarriedOutRequest
from drenthe.lib.personal import add_impersonal, add_words

add_words(CarriedOutRequest, "path location body")
add_impersonal(CarriedOutRequest, "key method fingerprint content_type")
