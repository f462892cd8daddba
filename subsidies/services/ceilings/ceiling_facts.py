"""What the letter of a refusal for the ceiling says of it (Awb 4:25)."""

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.enums import DecisionKind
from subsidies.letters.sentences import sentence
from subsidies.models import Application, Decision
from subsidies.services.ceilings.in_turn import InTurn, Told, in_turn, kept_with
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.order import Rule
from subsidies.services.ceilings.order_refusals import MOST_NAMED
from subsidies.services.ceilings.queue import allows_partial_award, place_of
from subsidies.services.letters.fact_words import Facts, day_words

ROOM_FOR_A_PART = "RoomUnderCeiling"  # under which such a reason is kept
NO_PART = "De regeling laat niet toe dat wij een deel van een aanvraag verlenen."


def of_ceiling(case: Application, decision: Decision) -> Facts:
    """Return what a refusal for the ceiling says: amount, period, publication, place in the order, what was left.

    Nothing of a decision that does not rest on the ceiling.
    """
    grounds = {ground.code for ground in decision.proposal.grounds.all()}
    if CEILING_GROUND not in grounds:
        return {}
    ceiling = case.ceiling
    place, shares = place_of(case), list(ceiling.shares.all())
    entries = [entry for share in shares for entry in share.entries.all()]
    decided = dict.fromkeys(f"{entry.reference} ({day_words(entry.decided_on)})" for entry in entries)
    published = dict.fromkeys(
        f"{entry.publication} ({day_words(entry.published_on)})"
        for entry in entries
        if entry.publication and entry.published_on
    )
    found = kept_with(decision) or in_turn(case, to_sign=True)
    told = found.told(decision.amount)
    allotted = sum((share.allotted for share in shares), ZERO)
    where = [
        f"Wij behandelen aanvragen {Rule.of(case.version).order.label}.",
        _place(place.turn) if place is not None and place.turn else "",
        _spent(found),
        _kept_free(found, told) if told.kept > 0 else "",
    ]
    return {
        "ceiling_amount": format_euros(allotted if found.ceiling is None else found.ceiling),
        "ceiling_period": _period(case),
        "ceiling_decided": "; ".join(decided),
        "ceiling_published": "; ".join(published) or None,
        "ceiling_all_refused": _why_all(case, decision, told),
        "ceiling_place": " ".join(filter(None, where)),
        "ceiling_left": format_euros(told.for_case),
        "ceiling_has_left": "ja" if told.for_case > ZERO else None,
        "ceiling_words": "ja",
    }


def _why_all(case: Application, decision: Decision, told: Told) -> str | None:
    """Why all is refused although a part of it has room: the version forbids a part. None where it does not.

    Of a decision of before a reason passed for it, in the words of who proposed it.
    """
    if decision.kind != DecisionKind.REFUSAL:
        return None
    if told.for_case and not allows_partial_award(case.version):
        return NO_PART
    gaps = (decision.proposal.deviations or {}).get("gaps", [])
    return next((sentence(gap["reason"]) for gap in gaps if gap["code"] == ROOM_FOR_A_PART), None)


def _period(case: Application) -> str:
    """For which time the ceiling holds (Awb 4:22): until its own last day, or else that of the version under it.

    Where neither is known only from when: a ceiling that is said to have no end is none.
    """
    first, last = day_words(case.ceiling.starts_on), case.ceiling.ends_on or case.version.effective_until
    return f"van {first} tot en met {day_words(last)}" if last else f"vanaf {first}"


def _place(turn: int) -> str:
    """The place in the order, with what it is a place of: who was decided on has none any more."""
    among = f"Uw aanvraag staat op plaats {turn} van de aanvragen waarop wij nog niet hebben besloten"
    if turn == 1:
        return f"{among}: geen andere is eerder aan de beurt."
    before = turn - 1
    return f"{among}: {before} {'andere is' if before == 1 else 'andere zijn'} eerder aan de beurt."


def _spent(found: InTurn) -> str:
    """What was awarded to others: the ceiling less that is what is left. Nothing where the ceiling was not kept."""
    if found.ceiling is None:
        return ""
    spent = found.ceiling - found.left
    if spent <= ZERO:
        return "Van het plafond hebben wij nog niets verleend."
    return f"Van het plafond hebben wij al {format_euros(spent)} verleend op andere aanvragen."


def _kept_free(found: InTurn, told: Told) -> str:
    """Why there is less for a case than what is left: nothing was decided on others, by number, that come first."""
    numbers, more = ", ".join(found.kept_for[:MOST_NAMED]), len(found.kept_for) - MOST_NAMED
    named = f"{numbers} en nog {more}" if more > 0 else numbers
    return (
        f"Van het plafond is nog {format_euros(told.left)} over. Daarvan houden wij {format_euros(told.kept)} vrij "
        f"voor aanvragen die eerder aan de beurt zijn en waarop wij nog niet hebben besloten ({named})."
    )
