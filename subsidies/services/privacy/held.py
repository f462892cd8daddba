"""What is held of one person, for who asks for it (GDPR article 15): where they are named, and what was written.

Of a case that is about them everything is theirs, except what is of somebody else: an objection by another, what a
colleague declared of themselves, and the names of others, made unreadable in texts (article 15, paragraph 4).
What may not be told yet is left out, and each kind that is left out is named (article 23, UAVG 41).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.documents.redaction import BAR, SHORTEST, pattern_of
from drenthe.lib.personal import Filed, Told, field_at, filed, named, told
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.fieldwords import label_of
from drenthe.lib.search import plain
from drenthe.trail.confidential import notice
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.telling import name_of_kind, teller_of
from projects.enums import OrganisationKind
from projects.models import Organisation
from subsidies.models import Application, Objection, ObjectionStep
from subsidies.objection_enums import ObjectorRole
from subsidies.retention_enums import StayReason
from subsidies.services.privacy.people import Mention, Person, find, mentions_of, written
from subsidies.services.privacy.retention import kept_through

CONTACT = "contact-given"  # the way in which the contact of an organisation that applies is named
PART_OF_NAME = 4  # letters: a part of a name that is made unreadable by itself; "van" is none


class NobodyChosen(Refusal):
    """A report is about somebody who was pointed at."""

    sentence = _("Choose who is meant: nobody who is named like that was chosen, or what is held of them has changed.")


@dataclass(frozen=True)
class Piece:
    """One thing that is held: of which case or where, what kind of row, which column, and what is in it."""

    where: str
    kind: str
    label: str
    value: str
    day: date | None = None
    why: str = ""


@dataclass(frozen=True)
class Held:
    """All that is held of a person, and how much of others was left out of it."""

    people: list[Person]
    named: list[Piece]
    cases: list[Application]
    own: set[int]  # the cases that are about this person
    texts: list[Piece]
    files: list[Piece]
    earlier: list[Piece]
    objections_of_others: int
    others: int
    kept: dict[int, int | StayReason]  # by case that is closed, through which year, or why that is not known

    def until(self, case: Application) -> str:
        """Through which year a case is kept at least, or why that is not known, in words.

        Also of another's case: so long is kept what names the person in it (GDPR 15(1)(d)).
        """
        kept = self.kept.get(case.pk)
        if kept is None:
            return gettext("still open")
        if kept == StayReason.PERIOD_UNKNOWN:
            return gettext("not laid down yet")
        return gettext("period not confirmed") if kept == StayReason.NOT_CONFIRMED else str(kept)

    def whose(self, case: Application) -> str:
        """Whose a case is that is not about this person, in words; empty for an own one."""
        if case.pk in self.own:
            return ""
        mentions = (mention for person in self.people for mention in person.mentions)
        if any(mention.case == case.pk and mention.way.key == CONTACT for mention in mentions):
            return gettext("of the organisation of which this person is the contact")
        return gettext("of somebody else")

    @property
    def names(self) -> list[str]:
        """How the person is named, each once."""
        return list(dict.fromkeys(person.name or person.email for person in self.people))


def held_of(asked: str, keys: Collection[str], *, user: Any) -> Held:
    """Return what is held of the people with these keys, out of those found by what is asked. Raises NobodyChosen.

    The reading is noticed, so that the trail has it of each row that names the person (drenthe.trail.confidential).
    """
    chosen = [person for person in find(asked, user=user).people if person.key in set(keys)]
    if not chosen:
        raise NobodyChosen
    mentions = [mention for person in chosen for mention in person.mentions]
    for mention in mentions:
        notice(mention.way.model, mention.pk)
    cases, own = _cases(mentions)
    objections = _objections(mentions, own)
    theirs = _of_others(own, objections)
    here = {(one.way.key, one.pk, one.name) for one in mentions}
    beside = {case.pk for case in cases} - own
    others = [one for one in _named_in(own, beside) if (one.way.key, one.pk, one.name) not in here]
    hide = _Bar(others, mentions)
    return Held(
        people=chosen,
        named=[piece for mention in mentions for piece in _pieces(mention)],
        cases=cases,
        own=own,
        texts=list(_texts(own, objections, hide)),
        files=list(_files(own, objections, theirs, hide)),
        earlier=list(_earlier(mentions)),
        objections_of_others=len(theirs),
        others=len({plain(one.name) for one in others}),
        kept=kept_through([case.pk for case in cases]),
    )


def _pieces(mention: Mention) -> Iterator[Piece]:
    for label, value in mention.values:
        yield Piece(
            mention.where, str(mention.way.label), label, value, day=mention.removed_on, why=str(mention.way.why)
        )


def _cases(mentions: Collection[Mention]) -> tuple[list[Application], set[int]]:
    """Return the cases in which the person is named, and the keys of those that are about them. Two queries."""
    known = [int(mention.pk) for mention in mentions if mention.way.model is Organisation and mention.way.is_subject]
    applied = Application.objects.filter(applicant__in=known).values_list("pk", flat=True)
    own = {*applied, *(mention.case for mention in mentions if mention.case and mention.way.is_subject)}
    every = own | {mention.case for mention in mentions if mention.case}
    rows = list(Application.objects.with_names().filter(pk__in=every).order_by("received_on", "pk"))
    called = {(mention.case, plain(mention.name)) for mention in mentions if not mention.way.is_text}
    return rows, own | {case.pk for case in rows if _applies_as(case.applicant, case.pk, called)}


def _applies_as(applicant: Organisation, case: int, called: Collection[tuple[int | None, str]]) -> bool:
    """Whether who is named in a case has the name of the business that applies in it, as a sole trader has.

    A natural person who applies is told from a namesake by the address, so the name alone does not do there.
    """
    return applicant.kind != OrganisationKind.PERSON and (case, plain(applicant.name)) in called


def _objections(mentions: Iterable[Mention], own: set[int]) -> set[int]:
    """Return the objections of this person: made by them, or by the applicant in a case that is about them.

    Who acts for somebody is told of that and not of the objection: it is of whom they act for.
    """
    made = {int(one.pk) for one in mentions if one.way.key == "objector" and one.removed_on is None}
    said = [int(one.pk) for one in mentions if one.way.key == "objector-address" and one.removed_on is None]
    reached = Objection.objects.filter(objectors__in=said).values_list("pk", flat=True)
    mine = Objection.objects.filter(application__in=own).prefetch_related("objectors")
    own_role = {row.pk for row in mine if row.who is not None and row.who.role == ObjectorRole.APPLICANT}
    return made | set(reached) | own_role


def _of_others(own: set[int], objections: set[int]) -> set[int]:
    rows = Objection.objects.filter(application__in=own).exclude(pk__in=objections)
    return set(rows.values_list("pk", flat=True))


def _named_in(own: set[int], beside: set[int]) -> list[Mention]:
    """Return everybody who is named in the own cases, who applies there apart, and in the others that name the person.

    One query for each way to be named.
    """
    found: list[Mention] = []
    for way in named():
        within = beside if way.is_subject and not way.several else own | beside
        if way.is_text:
            continue
        if way.case and within:
            found += mentions_of(way, **{f"{way.case}__in": within})
        elif way.model is Organisation and way.is_subject and beside:
            found += mentions_of(way, applications__in=beside)
    return found


class _Bar:
    """Makes others unreadable in a text: their names and how to reach and pay them; not what the person shares."""

    def __init__(self, others: Iterable[Mention], mentions: Iterable[Mention]):
        own = {plain(word) for one in mentions for word in _words(one)}
        found = {word for one in others for word in _words(one) if plain(word) not in own}
        self.pattern = pattern_of(sorted((word for word in found if len(word) >= SHORTEST), key=len, reverse=True))

    def __call__(self, text: str) -> str:
        return self.pattern.sub(BAR, text) if self.pattern else text


def _words(mention: Mention) -> Iterator[str]:
    parts = [part for part in mention.name.split() if len(part) >= PART_OF_NAME]
    yield from (one for one in (mention.name, *parts, mention.email, *mention.address.splitlines()) if one.strip())
    yield from (value for label, value in mention.values if any(char.isdigit() for char in value) and len(value) < 40)


def _texts(own: set[int], objections: set[int], hide: _Bar) -> Iterator[Piece]:
    """Give what was written in the cases that are about the person, and on their objections in other cases."""
    if not own and not objections:
        return
    for kind in told():
        rows = kind.model._base_manager.filter(_mine(kind, own, objections))  # noqa: SLF001 -- the way to any model's rows
        if kind.not_told is not None:
            rows = rows.exclude(kind.not_told)
        number = "case_number" if kind.case == "pk" else f"{kind.case}__case_number"
        name = name_of_kind(kind.model)
        name = name[:1].upper() + name[1:]
        for where, *values in rows.order_by("pk").values_list(number, *kind.fields):
            for column, value in zip(kind.fields, values, strict=True):
                if value and (text := _in_words(kind, column, value)):
                    yield Piece(where, name, label_of(field_at(kind.model, column)), hide(text))


def _mine(kind: Told | Filed, own: set[int], objections: set[int]) -> Q:
    """Return the condition on rows that they are of a case about the person, or of their objection."""
    ways = (kind.of,) if isinstance(kind.of, str) else kind.of
    mine = Q(**{f"{kind.case}__in": own})
    for way in filter(None, ways):
        mine = mine & Q(**{f"{way}__isnull": True}) | Q(**{f"{way}__in": objections})
    return mine


def _in_words(kind: Told, column: str, value: Any) -> str:
    teller = teller_of(kind.model, column)
    if teller is None or not isinstance(value, dict):
        return written(value)
    lines = teller(value, {}, lambda _model, key: str(key))
    return "; ".join(f"{label}: {text}" for label, text in lines)


def _files(own: set[int], objections: set[int], theirs: set[int], hide: _Bar) -> Iterator[Piece]:
    """Give the files of the cases about the person; not those that are of an objection by another."""
    if not own and not objections:
        return
    steps = ObjectionStep.objects.filter(objection__in=theirs).exclude(document=None)
    apart = {*steps.values_list("document", flat=True)}
    apart |= {*Objection.objects.filter(pk__in=theirs).exclude(document=None).values_list("document", flat=True)}
    for kind in filed():
        rows = kind.model._base_manager.filter(_mine(kind, own, objections))  # noqa: SLF001 -- the way to any model's rows
        if kind.case.startswith("document"):
            rows = rows.exclude(document__in=apart)
        for where, title, day in rows.order_by("pk").values_list(f"{kind.case}__case_number", kind.title, kind.day):
            yield Piece(where, str(kind.label), "", hide(title), day=_day(day))


def _earlier(mentions: Iterable[Mention]) -> Iterator[Piece]:
    """Give what stood before in the rows that name the person, as the trail still holds it; one query per table."""
    by_table: dict[str, dict[str, Mention]] = {}
    for one in mentions:
        if one.way.several:
            continue  # who stood there with them are others
        by_table.setdefault(one.way.model._meta.db_table, {})[one.pk] = one  # noqa: SLF001 -- Django's own, documented
    for table, rows in by_table.items():
        changes = TrailEntry.objects.filter(table_name=table, row_key__in=rows, operation=Operation.UPDATE)
        for entry in changes.order_by("pk"):
            mention = rows[entry.row_key]
            columns = [column for column in mention.way.columns if "__" not in column]
            for column in columns:
                if was := (entry.before or {}).get(column):
                    label = label_of(field_at(mention.way.model, column))
                    yield Piece(mention.where, str(mention.way.label), label, str(was), day=_day(entry.recorded_at))


def _day(moment: date | datetime) -> date:
    return timezone.localdate(moment) if isinstance(moment, datetime) else moment
