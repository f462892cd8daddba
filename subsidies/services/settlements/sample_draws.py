"""Drawing which awards are checked by sample: before two people, and so that anybody can do it again.

One person prepares the draw: the list of awards is fixed, and the first half of the seed is made and sealed. Nobody
sees that half before the draw; its seal (the SHA-256 of it) holds the province to it. Another person draws with a word
of their own. The seed is the SHA-256 of "<first half>:<word>"; of each tier the awards come in order of the SHA-256 of
"<seed>:<case number>", and the first of those are drawn: one in so many, rounded up. What is awarded, or told, after a
draw was prepared takes part in the next one; an award takes part once.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS, GRANTED, Action, ParameterCode, Part
from subsidies.models import (
    Application,
    Decision,
    SampleCase,
    SampleDraw,
    SampleDrawing,
    SampleMember,
    Scheme,
)
from subsidies.parameters import UNLESS_LAID_DOWN
from subsidies.services.case.cases import lock_cases
from subsidies.services.case.record import line_of, record_all
from subsidies.services.ceilings.lots import in_drawn_order
from subsidies.services.letters import letter_clauses
from subsidies.services.settlements.sample_refusals import (
    NothingToSample,
    SampleDrawn,
    SampleDrawnByPreparer,
    SamplePeriodAhead,
    SamplePeriodTurned,
    SampleWaits,
    WordMissing,
)

SECRET_BYTES = 32
SHARES = {1: ParameterCode.SAMPLE_TIER_1, 2: ParameterCode.SAMPLE_TIER_2}
Group = tuple[int, int]  # an accounting tier, and of how many awards in it one is drawn


@dataclass(frozen=True)
class Listed:
    """An award that takes part in a draw, its accounting tier, and of how many such one is drawn."""

    application: Application
    tier: int
    one_in: int


def digest(text: str) -> str:
    """Return the SHA-256 of a text, as it is written: 64 hexadecimal figures."""
    return hashlib.sha256(text.encode()).hexdigest()


def seed_of(secret: str, word: str) -> str:
    """Return the seed that follows from the half that was sealed and the word of who draws."""
    return digest(f"{secret}:{word}")


def number_drawn(count: int, one_in: int) -> int:
    """Return how many of a number of awards are drawn when one in so many is: rounded up, so that one always is."""
    return -(-count // one_in)


def drawn_by(seed: str, groups: Mapping[Group, Iterable[str]]) -> dict[str, int]:
    """Return the case numbers that a seed draws, each with its place in its group; the same for whoever does it."""
    found: dict[str, int] = {}
    for (_tier, one_in), cases in sorted(groups.items()):
        ordered = in_drawn_order(cases, seed)
        found |= {case: place for place, case in enumerate(ordered[: number_drawn(len(ordered), one_in)], start=1)}
    return found


def groups_of(members: Iterable[SampleMember]) -> dict[Group, list[str]]:
    """Return the case numbers of a list, by tier and by how many of it one is drawn."""
    groups: dict[Group, list[str]] = {}
    for member in members:
        groups.setdefault((member.tier, member.one_in), []).append(member.application.case_number)
    return groups


def told_awards(scheme: Scheme, *, awarded_from: date, awarded_until: date) -> QuerySet[Application]:
    """The grants that were awarded in a period of which the letter was sent (Awb 3:40), settled since or not."""
    sent = Q(letters__sent_on__isnull=False) | Q(sent_elsewhere__isnull=False)
    told = Decision.objects.filter(sent, application=OuterRef("pk"), kind__in=AWARDS)
    return Application.objects.filter(
        Exists(told),
        scheme=scheme,
        part=Part.GRANT,
        status__in=GRANTED,
        decided_on__gte=awarded_from,
        decided_on__lte=awarded_until,
    )


def listed(scheme: Scheme, *, awarded_from: date, awarded_until: date) -> list[Listed]:
    """Return the awards of a period that would take part in a draw now, by case number. A fixed number of queries."""
    rows = told_awards(scheme, awarded_from=awarded_from, awarded_until=awarded_until).filter(sample_members=None)
    cases = list(rows.select_related("version").prefetch_related("version__parameters").order_by("case_number"))
    with letter_clauses.fetched_for(*cases[:1]):  # of one scheme
        return list(_of_lower_tiers(cases))


def _of_lower_tiers(cases: Iterable[Application]) -> Iterator[Listed]:
    for case in cases:
        on = case.decided_on or timezone.localdate()
        tier = letter_clauses.tier_of(case, case.awarded_amount or ZERO, on=on)
        if tier in SHARES:
            yield Listed(case, tier, one_in(case, tier))


def one_in(application: Application, tier: int) -> int:
    """Return of how many awards in a tier one is checked: as the scheme version says, or else as the Subsidieloket."""
    value = application.version.parameter(SHARES[tier]).value
    return value if isinstance(value, int) and value > 0 else UNLESS_LAID_DOWN[SHARES[tier]]


def waiting(scheme: Scheme) -> SampleDraw | None:
    """Return the draw of a scheme that was prepared and not drawn yet; None without one."""
    return SampleDraw.objects.filter(scheme=scheme, drawing=None).select_related("actor").first()


@transaction.atomic
def prepare(scheme: Scheme, *, awarded_from: date, awarded_until: date, actor: User) -> SampleDraw:
    """Fix the list of the awards of a period that take part in a draw, and seal the first half of its seed.

    Raises SamplePeriodTurned, SamplePeriodAhead, SampleWaits or NothingToSample.
    """
    if awarded_until < awarded_from:
        raise SamplePeriodTurned
    if awarded_until > timezone.localdate():
        raise SamplePeriodAhead(day=awarded_until)
    scheme = Scheme.objects.select_for_update(no_key=True).get(pk=scheme.pk)
    earlier = waiting(scheme)
    if earlier is not None:
        raise SampleWaits(scheme=str(scheme), name=str(earlier.actor))
    found = listed(scheme, awarded_from=awarded_from, awarded_until=awarded_until)
    if not found:
        raise NothingToSample(scheme=str(scheme))
    secret = secrets.token_hex(SECRET_BYTES)
    draw = SampleDraw.objects.create(
        scheme=scheme,
        awarded_from=awarded_from,
        awarded_until=awarded_until,
        size=len(found),
        secret=secret,
        seal=digest(secret),
        actor=actor,
    )
    SampleMember.objects.bulk_create(
        SampleMember(
            draw=draw,
            application=row.application,
            tier=row.tier,
            one_in=row.one_in,
            awarded=row.application.awarded_amount or ZERO,
        )
        for row in found
    )
    return draw


@transaction.atomic
def draw_sample(prepared: SampleDraw, *, word: str, actor: User) -> SampleDrawing:
    """Draw a sample that another prepared, with a word of one's own; each award that is drawn has it in its dossier.

    Raises SampleDrawn, SampleDrawnByPreparer or WordMissing.
    """
    word = word.strip()
    if not word:
        raise WordMissing
    Scheme.objects.select_for_update(no_key=True).get(pk=prepared.scheme_id)
    draw = SampleDraw.objects.select_related("actor", "drawing__actor").get(pk=prepared.pk)
    done: SampleDrawing | None = getattr(draw, "drawing", None)
    if done is not None:
        raise SampleDrawn(name=str(done.actor))
    if draw.actor_id == actor.pk:
        raise SampleDrawnByPreparer
    members = list(draw.members.select_related("application"))
    lock_cases([member.application for member in members])  # nobody settles one of them meanwhile
    drawing = SampleDrawing.objects.create(draw=draw, word=word, seed=seed_of(draw.secret, word), actor=actor)
    places = drawn_by(drawing.seed, groups_of(members))
    drawn = [member for member in members if member.application.case_number in places]
    SampleCase.objects.bulk_create(
        SampleCase(member=member, number=places[member.application.case_number]) for member in drawn
    )
    lines = [
        line_of(
            member.application,
            Action.DRAW_SAMPLE,
            actor=actor,
            drawer=str(draw.actor),
            lot=places[member.application.case_number],
            seed=drawing.seed,
        )
        for member in drawn
    ]
    record_all(lines, Action.DRAW_SAMPLE, actor=actor)
    return drawing
