"""What a letter tells of: the row in the dossier that it is linked to, and from which that row takes its day."""

from typing import Any

from subsidies.models import CompletionRequest, Decision, DefaultNotice, Hearing, Suspension, TermExtension

# The field of a letter that links it, by the model of what it tells.
LINKS: dict[type, str] = {
    Decision: "decision",
    CompletionRequest: "completion_request",
    Hearing: "hearing",
    Suspension: "suspension",
    TermExtension: "extension",
    DefaultNotice: "default_notice",
}


def link_of(about: Any) -> dict[str, Any]:
    """Return the link from a letter to what it tells, as the field and the row; none for the case as a whole."""
    name = LINKS.get(type(about))
    return {} if name is None else {name: about}
