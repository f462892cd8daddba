"""JSON that came from somebody else."""

import json
from typing import Any


def read_json(text: str | bytes) -> Any:
    """Return what a text says. Raises ValueError for what is no JSON, and for what is nested too deeply to be read."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
