"""Which phases a track has, in their order (domain research, part 3; not confirmed by the province)."""

from projects.enums import Phase, Track

_INITIATIVE = (
    Phase.INITIATIVE,
    Phase.PLAN,
    Phase.DEVELOPMENT,
    Phase.PREPARATION,
    Phase.REALISATION,
    Phase.DELIVERED,
)
PHASES: dict[str, tuple[Phase, ...]] = {
    Track.CPO: _INITIATIVE,
    Track.OTHER: _INITIATIVE,
    Track.FLEX: (
        Phase.EXPLORATION,
        Phase.DECISION,
        Phase.PERMIT,
        Phase.REALISATION,
        Phase.EXPLOITATION,
        Phase.REMOVED,
    ),
    Track.AREA: (
        Phase.EXPLORATION,
        Phase.FEASIBILITY,
        Phase.ELABORATION,
        Phase.PREPARATION,
        Phase.REALISATION,
        Phase.DELIVERED,
    ),
    Track.CONVERSION: (
        Phase.ADVICE,
        Phase.PLAN,
        Phase.PREPARATION,
        Phase.REALISATION,
        Phase.DELIVERED,
    ),
}


def phases_of(track: str) -> tuple[Phase, ...]:
    """Return the phases of a track in order. Raises KeyError for a track that does not exist."""
    return PHASES[track]
