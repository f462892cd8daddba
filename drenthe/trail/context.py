"""Who is acting now, and from where: what the triggers of the database write into the trail.

Set in one place for each way in: the middleware for requests, `manage.py` for commands, the signals of Celery for work
in the background. Where nobody said who acts, the entry says "database".
"""

import getpass
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, replace
from typing import Any

from drenthe.trail.enums import Source


@dataclass(frozen=True)
class Actor:
    """Who acts: the key and the name and address as they are now, for whom, and from where."""

    actor_id: int | None = None
    actor: str = ""
    on_behalf_of: str = ""
    source: str = Source.DATABASE.value
    address: str = ""

    def as_text(self) -> str:
        """The same, as the JSON that PostgreSQL's trigger reads."""
        return json.dumps(asdict(self))


NOBODY = Actor()
_process: list[Actor] = [NOBODY]  # what holds for a whole process, such as a command
_now: ContextVar[Callable[[], Actor] | None] = ContextVar("trail_actor", default=None)


def current() -> Actor:
    """Return who acts in this thread of work."""
    ask = _now.get()
    return _process[0] if ask is None else ask()


def set_process(actor: Actor) -> None:
    """Say who acts in this process when nothing nearer says so."""
    _process[0] = actor


@contextmanager
def acting(who: Actor | Callable[[], Actor]) -> Iterator[None]:
    """Have this actor in the trail for what is done inside; a function is asked anew at each write."""
    token = _now.set(who if callable(who) else lambda: who)
    try:
        yield
    finally:
        _now.reset(token)


@contextmanager
def on_behalf_of(person: Any) -> Iterator[None]:
    """Have in the trail that what is done inside is done for somebody else."""
    with acting(replace(current(), on_behalf_of=name_of(person))):
        yield


def name_of(user: Any) -> str:
    """Return a person's name and address, as the trail keeps them."""
    name, email = str(getattr(user, "name", "")), str(getattr(user, "email", ""))
    return f"{name} <{email}>" if name and email else name or email


def actor_of(user: Any, *, source: str, address: str = "") -> Actor:
    """Return the actor for somebody who signed in; nobody for an anonymous visitor."""
    if user is None or not user.is_authenticated:
        return Actor(source=source, address=address)
    return Actor(actor_id=user.pk, actor=name_of(user), source=source, address=address)


def command_actor(arguments: list[str]) -> Actor:
    """Return the actor of a command: the account of the machine that typed it, and what was typed first."""
    try:
        who = getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        who = ""
    words = " ".join(["manage.py", *arguments[1:2]])
    return Actor(actor=who, source=Source.COMMAND.value, address=f"{socket.gethostname()} {words}")
