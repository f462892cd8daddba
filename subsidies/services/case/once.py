"""What comes in is recorded once: a second click, or the same letter entered again by a colleague, adds nothing.

That the same request is carried out once is for `drenthe.idempotency`; this is for what is filled in anew.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class RecordedAlready(Refusal):
    """The same thing came in once."""

    sentence = _(
        "Exactly this was recorded already, by %(name)s; nothing was added. If something else came in, fill in what "
        "is different about it."
    )


def check_new(rows: Iterable[Any], same: Mapping[str, Any]) -> None:
    """Refuse what one of the rows of the case says already, in all of these fields. Raises RecordedAlready."""
    for row in rows:
        if all(getattr(row, name) == value for name, value in same.items()):
            raise RecordedAlready(name=str(row.actor))
