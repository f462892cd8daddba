"""The letters that come with the system: a text for each kind, and a layout. The texts are kept in the admin after."""

import functools
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def text(name: str) -> str:
    """Return a text that comes with the system."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def letter(kind: str) -> tuple[str, str]:
    """Return the subject (the first line) and the body of the text for a kind of letter."""
    subject, _newline, body = text(kind).partition("\n")
    return subject, body.strip()


@functools.cache
def example() -> dict[str, str]:
    """Return the facts of an invented case, to try a text on."""
    return json.loads((FOLDER / "example.json").read_text(encoding="utf-8"))
