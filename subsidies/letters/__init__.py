"""What every letter is made with: a layout, a checklist, and the facts of an invented case to try a text on."""

import functools
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@functools.cache
def example() -> dict[str, str]:
    """Return the facts of an invented case, to try a text on."""
    return json.loads((FOLDER / "example.json").read_text(encoding="utf-8"))
