"""Notes on a case, for colleagues; who is mentioned in one hears of it."""

import re
from collections.abc import Iterable

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.models import Application, Note
from subsidies.services.case.notices import notify
from subsidies.services.decisions.people import READ_NOTES, people_with
from subsidies.services.refusals import NoteEmpty, UnknownMention

MENTION = re.compile(r"(?:(?<=\s)|^)@([\w.+-]+(?:@[\w.-]+)?)")


@transaction.atomic
def write_note(application: Application, *, text: str, mentioned: Iterable[User] = (), actor: User) -> Note:
    """Write a note. Who is named in it (@ and the first part of an e-mail address) or chosen besides is told by mail.

    Raises NoteEmpty or UnknownMention.
    """
    text = text.strip()
    if not text:
        raise NoteEmpty
    people = {user.pk: user for user in (*_named(text), *_allowed(mentioned))}
    note = Note.objects.create(application=application, author=actor, text=text)
    note.mentions.set(people.values())
    for user in people.values():
        notify(user, "mentioned", application=application, actor=actor)
    return note


def _named(text: str) -> Iterable[User]:
    names = {match.group(1).rstrip(".-").lower() for match in MENTION.finditer(text)}
    if not names:
        return
    colleagues = list(people_with(READ_NOTES))
    for name in sorted(names):
        users = [user for user in colleagues if name in (user.email, user.email.partition("@")[0])]
        if not users:
            raise UnknownMention(name=f"@{name}")
        yield from users


def _allowed(mentioned: Iterable[User]) -> Iterable[User]:
    chosen = {user.pk: user for user in mentioned}
    allowed = set(people_with(READ_NOTES).filter(pk__in=chosen).values_list("pk", flat=True))
    for pk, user in chosen.items():
        if pk not in allowed:
            raise UnknownMention(name=user)
        yield user
