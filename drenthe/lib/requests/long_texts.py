"""A text that nobody reads to its end is no note: what a form or a call may send of one text, at most."""

from collections.abc import Iterator

from django.http import HttpRequest

from drenthe.lib.requests.secret_fields import is_secret
from drenthe.lib.values.json_text import read_json

LONGEST = 30_000  # characters: some ten pages; longer comes as a document
SHOWN = 60  # of a text that is too long


def too_long(request: HttpRequest, *, is_call: bool = False) -> tuple[str, str] | None:
    """Return the first text that was sent and is too long, with the name of its field; None where none is.

    Of a form each value, of a call each text in its JSON. What cannot be read is left to who reads it. The body of a
    call is kept before its fields are read, whatever it is: it is digested after this.
    """
    if request.method in ("GET", "HEAD", "OPTIONS", "TRACE") or (is_call and not request.body):
        return None
    if request.content_type == "application/json":
        return next(_in_json(request), None)
    fields = request.POST.lists()
    return next(((name, value) for name, values in fields for value in values if len(value) > LONGEST), None)


def _in_json(request: HttpRequest) -> Iterator[tuple[str, str]]:
    if len(request.body) <= LONGEST:  # no character takes less than a byte
        return
    try:
        left = [("", read_json(request.body))]
    except ValueError:
        return  # the parser of the API says so
    while left:
        name, value = left.pop()
        if isinstance(value, str) and len(value) > LONGEST:
            yield name, value
        elif isinstance(value, list):
            left += [(name, one) for one in reversed(value)]
        elif isinstance(value, dict):
            left += [(str(key), one) for key, one in reversed(value.items())]


def typed(request: HttpRequest) -> list[str]:
    """Return the texts that were sent with a form, to be copied from the page that refuses one: nothing typed is lost.

    No secrets, no tokens of a form, and nothing that is chosen rather than typed: a text has more than one word.
    """
    fields = request.POST.lists() if request.content_type != "application/json" else []
    return [value for name, values in fields if not is_secret(request, name) for value in values if _is_text(value)]


def _is_text(value: str) -> bool:
    return len(value) > LONGEST or len(value.split()) > 1
