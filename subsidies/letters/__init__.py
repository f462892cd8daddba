"""What every letter is made with: a layout, fixed texts, and the facts of an invented case to try a text on."""

import functools
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def text(name: str) -> str:
    """Return a text that comes with the system."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@functools.cache
def example() -> dict[str, str]:
    """Return the facts of an invented case, to try a text on."""
    return json.loads((FOLDER / "example.json").read_text(encoding="utf-8"))
