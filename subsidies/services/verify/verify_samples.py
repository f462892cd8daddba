"""Samples, drawn again: the seal, the seed, what it draws from the list, and whether the list was whole."""

from collections.abc import Iterator
from datetime import datetime

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS, SETTLEMENTS, Action, DecisionKind
from subsidies.models import Application, Decision, SampleCase, SampleDraw, SampleMember
from subsidies.services.letters import letter_clauses
from subsidies.services.settlements import sample_draws


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    for draw in SampleDraw.objects.select_related("scheme", "drawing").order_by("pk"):
        members = list(draw.members.select_related("application", "drawn"))
        yield from _of_list(draw, members)
        yield from _of_drawing(draw, members)
    yield from _settled_unchecked()


def _of_list(draw: SampleDraw, members: list[SampleMember]) -> Iterator[str]:
    if sample_draws.digest(draw.secret) != draw.seal:
        yield f"sample {draw.pk}: its seal is not that of its first half"
    if len(members) != draw.size:
        yield f"sample {draw.pk}: {len(members)} awards are listed, it was prepared with {draw.size}"
    for case in _left_out(draw):
        yield f"sample {draw.pk}: {case.case_number} was told before it, and takes part in no draw"


def _left_out(draw: SampleDraw) -> Iterator[Application]:
    """The awards of its period that were told before it was prepared and take part in none; not what was lowered."""
    period = {"awarded_from": draw.awarded_from, "awarded_until": draw.awarded_until}
    rows = sample_draws.told_awards(draw.scheme, **period).filter(sample_members=None)
    rows = rows.exclude(decisions__kind=DecisionKind.LOWERING).select_related("version").order_by("pk")
    cases = list(rows.prefetch_related("version__parameters", "decisions__letters", "decisions__sent_elsewhere"))
    with letter_clauses.fetched_for(*cases[:1]):
        for case in cases:
            tier = letter_clauses.tier_of(case, case.awarded_amount or ZERO, on=case.decided_on or draw.awarded_until)
            if tier in sample_draws.SHARES and _was_told(case, before=draw.recorded_at):
                yield case


def _was_told(case: Application, *, before: datetime) -> bool:
    """Whether it was recorded by then that its award was sent, here or elsewhere."""
    award = max((row for row in case.decisions.all() if row.kind in AWARDS), key=lambda row: row.pk)
    if any(row.recorded_at < before for row in award.sent_elsewhere.all()):
        return True
    subjects = [letter.subject for letter in award.letters.all() if letter.sent_on is not None]
    sent = case.events.filter(action=Action.SEND_LETTER, recorded_at__lt=before)
    return any(line.data.get("letter") in subjects for line in sent)


def _of_drawing(draw: SampleDraw, members: list[SampleMember]) -> Iterator[str]:
    kept = {
        member.application.case_number: drawn.number
        for member in members
        if (drawn := getattr(member, "drawn", None)) is not None
    }
    drawing = getattr(draw, "drawing", None)
    if drawing is None:
        yield from (f"sample {draw.pk}: {case} was drawn, and there was no draw" for case in sorted(kept))
        return
    if drawing.actor_id == draw.actor_id:
        yield f"sample {draw.pk}: one person prepared and drew it"
    if sample_draws.seed_of(draw.secret, drawing.word) != drawing.seed:
        yield f"sample {draw.pk}: its seed does not follow from its first half and its word"
    again = sample_draws.drawn_by(drawing.seed, sample_draws.groups_of(members))
    for case in sorted(kept.keys() | again.keys()):
        if kept.get(case) != again.get(case):
            yield f"sample {draw.pk}: {case} was drawn as {kept.get(case)}, drawn again it is {again.get(case)}"


def _settled_unchecked() -> Iterator[str]:
    """What was drawn, and settled after that without a check."""
    drawn = SampleCase.objects.filter(checks=None, member__draw__drawing__isnull=False).select_related(
        "member__application", "member__draw__drawing"
    )
    for row in drawn.order_by("pk"):
        case = row.member.application
        later = Decision.objects.filter(application=case, kind__in=SETTLEMENTS[:1])
        if later.filter(proposal__closed_at__gt=row.member.draw.drawing.recorded_at).exists():
            yield f"{case.case_number} was drawn for a check, and settled without one"
