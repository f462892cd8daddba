"""Which version of a thing somebody saw, so that nobody acts on what has changed in the meantime.

A form carries the entity tag of what it shows (`{% seen thing %}`), an API call names it in If-Match (RFC 9110,
13.1.1). The middleware of drenthe.idempotency compares before the view runs, in the transaction of the act; a form
that is shown again (`drenthe.lib.screens.acting.attempt`) says what changed and keeps what was typed.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.core import signing
from django.db import connection
from django.db.models import Max, Model, OuterRef, QuerySet, Subquery
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import Event
from drenthe.lib.refusals import Refusal
from drenthe.lib.values.stops import one_stop

SALT = "drenthe.lib.requests.entity_tags"
MOST_TOLD = 10
LAST_LINE = "last_line_of_dossier"  # an annotation
MARK_LENGTH = 18  # digits; a longer number is no key of a row


def _dossier_of(row: Model) -> Any:
    """Return the dossier of a row (rows of an Event under the name `events`), None when it keeps none."""
    relation = next((item for item in row._meta.related_objects if item.get_accessor_name() == "events"), None)  # noqa: SLF001
    kept = relation is not None and issubclass(relation.related_model, Event)  # type: ignore[arg-type]
    return row.events if kept else None  # type: ignore[attr-defined]


def with_last_lines(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Return the rows with what their version needs of their dossiers, so that a list of them asks once."""
    relation = rows.model._meta.get_field("events")  # noqa: SLF001 -- Django's own, documented
    lines = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})  # noqa: SLF001
    return rows.annotate(**{LAST_LINE: Subquery(lines.order_by("-pk").values("pk")[:1])})


def _last_line(row: Model) -> str:
    """Return the key of the last line in the dossier, "" when there is none; no query when the lines were fetched."""
    if LAST_LINE in row.__dict__:
        return str(row.__dict__[LAST_LINE] or "")
    fetched = getattr(row, "_prefetched_objects_cache", {}).get("events")
    if fetched is not None:
        return str(max((line.pk for line in fetched), default=""))
    dossier = _dossier_of(row)
    return "" if dossier is None else str(dossier.aggregate(last=Max("pk"))["last"] or "")


def entity_tag(row: Model) -> str:
    """Return the version of a row as it was loaded: its last line in the dossier, and a digest of its columns.

    Of a row that keeps no dossier also the rows that are chosen in it: nothing else would tell that those changed.
    """
    mark = _last_line(row)
    fields = row._meta.concrete_fields  # noqa: SLF001 -- Django's own, documented
    chosen = [] if _dossier_of(row) is not None else row._meta.many_to_many  # noqa: SLF001 -- the same
    values = "\x1f".join([*(str(column.value_to_string(row)) for column in fields), *_chosen(row, chosen)])
    return f"{mark}.{hashlib.sha256(values.encode()).hexdigest()[:20]}"


def _chosen(row: Model, fields: Iterable[Any]) -> Iterator[str]:
    """Yield the keys of the rows that are chosen in each of these fields; none of a row that is not stored."""
    for field_of_rows in fields if row.pk is not None else []:
        keys = sorted(str(other.pk) for other in getattr(row, field_of_rows.name).all())
        yield f"{field_of_rows.name}={','.join(keys)}"


class ChangedSince(Refusal):
    """Somebody acts on a version that is no longer the current one."""

    sentence = _(
        "“%(thing)s” has changed since you opened it, so nothing was saved. %(changes)s Check what is there now, and "
        "try again if it is still right."
    )


class VersionNotSeen(ChangedSince):
    """A form does not say which version of a thing somebody saw, so that it may be about another one."""

    sentence = _(
        "This form does not say which version of “%(thing)s” you saw, so nothing was saved. Check what is there now, "
        "and send it again if it is still right."
    )


class EndedSince(ChangedSince):
    """Somebody acts on what is over and done with: its model says what became of it (`ending`)."""

    sentence = _("%(ending)s")


@dataclass(frozen=True)
class Seen:
    """A row and the version of it that somebody saw."""

    model: type[Model]
    pk: str
    tag: str
    at: datetime | None = field(default=None, compare=False)

    @classmethod
    def of(cls, row: Model) -> Self:
        """Return what somebody sees who is shown this row now."""
        return cls(type(row), str(row.pk), entity_tag(row), timezone.now())

    @classmethod
    def read(cls, token: str, user: AbstractBaseUser) -> Self | None:
        """Return what a token of this user says; None when it is not theirs or was tampered with."""
        try:
            label, pk, tag, at = signing.loads(token, salt=f"{SALT}.{user.pk}")
            return cls(apps.get_model(label), pk, tag, datetime.fromtimestamp(at, UTC) if at else None)
        except (signing.BadSignature, LookupError, ValueError):
            return None

    def token(self, user: AbstractBaseUser) -> str:
        """Return it as text for a form of this user; signed, because a refusal tells what changed in the row."""
        at = self.at.timestamp() if self.at else None
        return signing.dumps([self.model._meta.label, self.pk, self.tag, at], salt=f"{SALT}.{user.pk}")  # noqa: SLF001

    def is_of(self, row: Model) -> bool:
        """Whether it is about this row, in whatever version."""
        return self.model is type(row) and self.pk == str(row.pk)

    def current(self) -> Model | None:
        """Return the row as it stands in the database; None when it is gone."""
        return self.model._base_manager.filter(pk=self.pk).first()  # noqa: SLF001 -- also what lists leave out

    def check(self) -> None:
        """Refuse when the row has another version now. Raises ChangedSince."""
        row = self.current()
        if row is None:
            raise ChangedSince(thing=self.model._meta.verbose_name, changes=_("It has been removed."))  # noqa: SLF001
        if entity_tag(row) != self.tag and (ending := getattr(row, "ending", "")):
            raise EndedSince(ending=ending)
        if entity_tag(row) != self.tag:
            raise ChangedSince(thing=row, changes=" ".join(changes_since(row, self)))


# Tells what happened to a row after a moment, for what keeps no dossier of its own; given by the trail.
Teller = Callable[[Model, datetime | None], list[str]]
_tellers: list[Teller] = []


def tell_changes_by(teller: Teller) -> None:
    """Ask this for the changes of a row that keeps no dossier."""
    _tellers[:] = [teller]


def changes_since(row: Model, seen: Seen) -> list[str]:
    """Return the sentences on what happened to a row after it was seen, oldest first: what and by whom.

    What is confidential is only said to have happened.
    """
    dossier, mark = _dossier_of(row), seen.tag.partition(".")[0]
    is_known = dossier is not None and mark.isdecimal() and len(mark) <= MARK_LENGTH
    lines = dossier.filter(pk__gt=mark).select_related("actor").order_by("pk") if is_known else []
    told = [_told(line) for line in lines[:MOST_TOLD]]
    told = told or [sentence for teller in _tellers for sentence in teller(row, seen.at)]
    return told or [str(_("Something was saved meanwhile: by somebody else, or by you in another window."))]


def _told(line: Event) -> str:
    what = _("confidential") if getattr(line, "is_confidential", False) else line.get_action_label()
    moment = formats.date_format(timezone.localtime(line.recorded_at), "SHORT_DATETIME_FORMAT")
    return one_stop(_("%(name)s, %(moment)s: %(what)s.") % {"name": line.actor, "moment": moment, "what": what})


def lock(seen: Iterable[Seen]) -> None:
    """Let acts on the same things queue until the transaction ends, each before it has locked any row.

    PostgreSQL only: on SQLite a transaction that writes has the whole database. In order, so that two never wait for
    each other.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for label, pk in sorted({(item.model._meta.label, item.pk) for item in seen}):  # noqa: SLF001
            keys = [zlib.crc32(text.encode()) - 2**31 for text in (label, pk)]
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", keys)


@dataclass
class Outdated:
    """What was refused of the request that is being answered, and whether a form took it up."""

    refusal: ChangedSince | None = None
    is_told: bool = False


_outdated: ContextVar[Outdated | None] = ContextVar("outdated", default=None)


@contextmanager
def noted() -> Iterator[Outdated]:
    """Let what is refused (`note`) be known inside this block, and whether anything asked."""
    noted_here = Outdated()
    reset = _outdated.set(noted_here)
    try:
        yield noted_here
    finally:
        _outdated.reset(reset)


def note(refusal: ChangedSince) -> None:
    """Have `check_seen` refuse from here on, in a request that is carried out (`noted`)."""
    noted_here = _outdated.get()
    if noted_here is not None and noted_here.refusal is None:
        noted_here.refusal = refusal


def check_seen() -> None:
    """Refuse an act of this request when what it was based on has changed. Raises ChangedSince."""
    noted_here = _outdated.get()
    if noted_here is not None and noted_here.refusal is not None:
        noted_here.is_told = True
        raise noted_here.refusal
