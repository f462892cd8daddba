"""Proposing, confirming and refusing a change to what carries authority. Nothing holds until another confirmed it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.confirmations.base import KINDS, Kind, Rows
from drenthe.confirmations.enums import ChangeState
from drenthe.confirmations.models import Change
from drenthe.confirmations.refusals import (
    ChangeClosed,
    ChangeIsStale,
    ChangeNotPossible,
    ChangeWaits,
    NotAConfirmer,
    NothingChanged,
    OwnAuthority,
    OwnChange,
    RemarkMissing,
    StaysAsItIs,
)
from drenthe.confirmations.services import emergencies, values
from drenthe.confirmations.services.notices import admins, tell_the_others
from drenthe.lib.database.fixed import check_delete, check_fixed
from drenthe.lib.entry.written import written

CONFIRM = "confirmations.confirm_change"


def open_changes() -> QuerySet[Change]:
    """The changes that wait, the oldest first."""
    return Change.objects.filter(state=ChangeState.OPEN).select_related("proposed_by").order_by("proposed_at", "pk")


@transaction.atomic
def propose(
    kind: Kind,
    *,
    subject: Model | None,
    fields: Mapping[str, Any],
    rows: Sequence[Mapping[str, Any]] = (),
    actor: User,
) -> Change:
    """Propose to add a row, or to change one (`subject`), to these values; nothing is in force until it is confirmed.

    `fields` are model values by name; `rows` are mappings with name, pk (None for new), delete, and fields. What could
    not be confirmed as things stand is not proposed either. Raises NothingChanged, ChangeWaits, StaysAsItIs, or what
    the service behind it refuses; `confirm` asks all of it again.
    """
    fields = {**fields, **kind.follows(subject, fields)}
    unknown = set(fields) - set(kind.fields)
    if unknown:
        raise ValueError(f"{kind.key} has no {', '.join(sorted(unknown))}")
    before = values.read(subject, fields) if subject is not None else {}
    after = {name: values.as_json(value) for name, value in fields.items()}
    changed = {name: value for name, value in after.items() if subject is None or before[name] != value}
    kept_rows = [row for row in (_row(kind, dict(row)) for row in rows) if row is not None]
    if not changed and not kept_rows:
        raise NothingChanged
    title = str(subject) if subject is not None else values_title(kind.model, after)
    if subject is not None:
        waiting = open_changes().filter(kind=kind.key, subject=str(subject.pk)).first()
        if waiting is not None:
            raise ChangeWaits(title=title, name=waiting.proposed_by)
    _check_fixed(kind, subject, changed, kept_rows, title=title)
    change = Change.objects.create(
        kind=kind.key,
        subject=str(subject.pk) if subject is not None else "",
        title=title[:250],
        values=changed,
        before={name: before[name] for name in changed} if subject is not None else {},
        rows=kept_rows,
        proposed_by=actor,
    )
    _check_possible(kind, change, actor=actor)
    tell_the_others("proposed", actor=actor, change=change)
    return change


@transaction.atomic
def confirm(change: Change, *, actor: User) -> Change:
    """Put a change in force, by another functional admin than proposed it; alone only in an emergency of one's own.

    Whom it is about confirms it only where another proposed it and there is no third who could: two administrators
    would otherwise never change each other's roles. Raises NotAConfirmer, ChangeClosed, OwnChange, OwnAuthority,
    ChangeIsStale, ChangeNotPossible, or what the service behind it refuses.
    """
    change = _lock(change)
    kind = KINDS[change.kind]
    if not actor.is_active or not actor.has_perm(CONFIRM):
        raise NotAConfirmer
    emergency = emergencies.of(actor)
    if change.proposed_by_id == actor.pk and emergency is None:
        raise OwnChange(title=change.title)
    alone = change.proposed_by_id == actor.pk
    about = kind.about(change.subject, change.values)
    if actor.pk in about and (alone or _can_another(change, about)):
        raise OwnAuthority
    row = _apply(kind, change, actor=actor)
    change.subject = str(row.pk)
    change.emergency = emergency if alone else None
    _close(change, ChangeState.CONFIRMED, actor=actor)
    if alone:
        tell_the_others("alone", actor=actor, change=change)
    return change


@transaction.atomic
def refuse(change: Change, *, remark: str, actor: User) -> Change:
    """Close a change without doing it, with a reason; its proposer takes it back so.

    Raises NotAConfirmer, ChangeClosed or RemarkMissing.
    """
    remark = written(remark, missing=RemarkMissing())
    change = _lock(change)
    own = change.proposed_by_id == actor.pk
    if not own and not actor.has_perm(CONFIRM):
        raise NotAConfirmer
    _close(change, ChangeState.TAKEN_BACK if own else ChangeState.REFUSED, remark=remark, actor=actor)
    return change


@transaction.atomic
def confirm_as_known(row: Model, kind: Kind, *, remark: str) -> Change:
    """Write down that a row was taken over as it stands, in the name of the system: the first data and accounts."""
    system, after = User.objects.system(), values.read(row, kind.fields)
    return Change.objects.create(
        kind=kind.key,
        subject=str(row.pk),
        title=str(row)[:250],
        values=after,
        proposed_by=system,
        state=ChangeState.TAKEN_OVER,
        closed_by=system,
        closed_at=timezone.now(),
        remark=remark,
    )


def confirm_as_known_once(row: Model, kind: Kind, *, remark: str) -> Change | None:
    """Take a row over unless that was done before, for what loads data again; return None then."""
    known = Change.objects.filter(kind=kind.key, subject=str(row.pk)).exists()
    return None if known else confirm_as_known(row, kind, remark=remark)


def values_title(model: type[Model], after: Mapping[str, Any]) -> str:
    """Return what something new is called: as the row itself would be."""
    row = model()
    values.write(row, after)
    return str(row)


def _check_fixed(
    kind: Kind, subject: Model | None, changed: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], *, title: str
) -> None:
    if subject is None:
        return
    try:
        row = kind.model._default_manager.get(pk=subject.pk)  # noqa: SLF001 -- the way to any model's rows
        values.write(row, changed)
        check_fixed(row)
        for part in rows:
            child = _child(kind.rows[part["name"]], subject, part["pk"])
            if child is not None and part["delete"]:
                check_delete(child)
            elif child is not None:
                values.write(child, part["values"])
                check_fixed(child)
    except ValidationError as error:
        raise StaysAsItIs(title=title, reason=_said(error)) from error


def _said(error: ValidationError) -> str:
    """What is wrong, as text: a link in it is for a form."""
    return " ".join(dict.fromkeys(strip_tags(message) for message in error.messages))


def _child(rows: Rows, parent: Model, pk: Any) -> Model | None:
    if pk is None:
        return rows.model(**{rows.parent: parent})
    return rows.model._default_manager.filter(pk=pk).first()  # noqa: SLF001 -- the way to any model's rows


def _row(kind: Kind, row: dict[str, Any]) -> dict[str, Any] | None:
    """Return what changes in one row of the parent, or None."""
    model = kind.rows[row["name"]].model
    after = {name: values.as_json(value) for name, value in row["fields"].items()}
    if row["pk"] is None:
        return {"name": row["name"], "title": "", "pk": None, "delete": False, "values": after, "before": {}}
    child = model._default_manager.get(pk=row["pk"])  # noqa: SLF001 -- the way to any model's rows
    kept = {"name": row["name"], "title": str(child), "pk": row["pk"], "delete": row["delete"]}
    if row["delete"]:
        return {**kept, "values": {}, "before": values.read(child, kind.rows[row["name"]].fields)}
    before = values.read(child, after)
    changed = {name: value for name, value in after.items() if before[name] != value}
    if not changed:
        return None
    return {**kept, "values": changed, "before": {name: before[name] for name in changed}}


def _apply(kind: Kind, change: Change, *, actor: User) -> Model:
    """Carry a change out, or leave everything as it was: what the database itself refuses is a refusal as well."""
    try:
        with transaction.atomic():
            row = _stored(kind, change) if change.subject or kind.store is None else _by_service(kind, change)
            for part in change.rows:
                _apply_row(kind, row, part, change)
            if kind.after is not None:
                kind.after(row, actor=actor)
    except ValidationError as error:
        raise ChangeNotPossible(reason=_said(error)) from error
    except ObjectDoesNotExist as error:
        raise ChangeIsStale(title=change.title) from error
    except IntegrityError as error:
        raise ChangeNotPossible(reason=_("it does not go together with what is there now.")) from error
    return row


def _check_possible(kind: Kind, change: Change, *, actor: User) -> None:
    """Carry a change out and take it back again: what could not be confirmed now is not proposed."""
    try:
        with transaction.atomic():
            _apply(kind, change, actor=actor)
            transaction.set_rollback(True)
    except ChangeNotPossible as error:
        raise StaysAsItIs(title=change.title, **error.facts) from error


def _can_another(change: Change, about: Collection[int]) -> bool:
    """Whether somebody else can confirm a change than who proposed it and whom it is about."""
    others = admins().exclude(pk__in=[change.proposed_by_id, *about])
    return any(user.has_perm(CONFIRM) for user in others)


def _stored(kind: Kind, change: Change) -> Model:
    rows = kind.model._default_manager  # noqa: SLF001 -- the way to any model's rows
    row = kind.model() if not change.subject else rows.select_for_update().get(pk=change.subject)
    if change.subject and values.read(row, change.before) != change.before:
        raise ChangeIsStale(title=change.title)
    later = values.write(row, change.values)
    row.full_clean()
    row.save()
    for name, keys in later.items():
        known = values.field_of(kind.model, name).related_model._default_manager  # type: ignore[union-attr]  # noqa: SLF001 -- the same
        if known.filter(pk__in=keys).count() != len(keys):
            raise ChangeIsStale(title=change.title)
        getattr(row, name).set(keys)
    return row


def _by_service(kind: Kind, change: Change) -> Model:
    row = kind.model()
    values.write(row, change.values)
    row.full_clean(exclude={field.name for field in row._meta.fields} - set(change.values))  # noqa: SLF001 -- Django's own, documented
    assert kind.store is not None  # noqa: S101 -- for the type checker
    return kind.store(actor=change.proposed_by, **{name: getattr(row, name) for name in change.values})


def _apply_row(kind: Kind, parent: Model, part: Mapping[str, Any], change: Change) -> None:
    rows = kind.rows[part["name"]]
    child = _child(rows, parent, part["pk"])
    if child is None or (part["pk"] is not None and values.read(child, part["before"]) != part["before"]):
        raise ChangeIsStale(title=change.title)
    if part["delete"]:
        check_delete(child)
        child.delete()
        return
    values.write(child, part["values"])
    child.full_clean()
    child.save()


def _lock(change: Change) -> Change:
    found = Change.objects.select_for_update(of=("self",)).select_related("proposed_by", "closed_by").get(pk=change.pk)
    if found.state != ChangeState.OPEN:
        raise ChangeClosed(title=found.title, name=found.closed_by)
    return found


def _close(change: Change, state: ChangeState, *, remark: str = "", actor: User) -> None:
    change.state, change.remark = state, remark
    change.closed_by, change.closed_at = actor, timezone.now()
    change.save(update_fields=["state", "remark", "closed_by", "closed_at", "subject", "emergency"])
