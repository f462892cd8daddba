"""What the description of the API says of the key that each call which changes something brings along."""

from typing import Any

from drenthe.idempotency.models import MAX_KEY
from drenthe.idempotency.requests import HEADER

KEY = {
    "in": "header",
    "name": HEADER,
    "required": True,
    "description": (
        "A new random key for each call. The same call with the same key is carried out once and gets the same answer."
    ),
    "schema": {"type": "string", "minLength": 1, "maxLength": MAX_KEY},
}


def describe_keys(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:  # noqa: FBT001 -- drf-spectacular calls it so
    """Say in the OpenAPI document that a call which changes something brings a key of its own along."""
    for methods in result["paths"].values():
        for method, operation in methods.items():
            if method in {"post", "put", "patch", "delete"}:
                operation.setdefault("parameters", []).append(KEY)
    return result
