"""What letters say of a decision term that stands still (Awb 4:15): why, from when, and until when."""

from datetime import date

from subsidies.models import Application, CompletionRequest, Suspension
from subsidies.services.letters.fact_words import Facts, day_words, days_in_words
from subsidies.services.terms import deadlines
from subsidies.services.terms.clock import StepReason, Term
from subsidies.term_enums import SuspensionKind

_LAW = "artikel 4:15, tweede lid, onder"
SUSPENSIONS = {
    SuspensionKind.FOREIGN: (
        "Wij hebben informatie gevraagd aan een buitenlandse instantie "
        "(artikel 4:15, eerste lid, onder b, van de Awb)."
    ),
    SuspensionKind.CONSENT: f"U hebt schriftelijk ingestemd met uitstel ({_LAW} a, van de Awb).",
    SuspensionKind.APPLICANT: f"De vertraging kan u worden toegerekend ({_LAW} b, van de Awb).",
    SuspensionKind.FORCE_MAJEURE: f"Wij kunnen door overmacht niet besluiten ({_LAW} c, van de Awb).",
}
# The same as a part of a sentence that says since when.
STILL = {
    SuspensionKind.FOREIGN: (
        "omdat wij informatie hebben gevraagd aan een buitenlandse instantie "
        "(artikel 4:15, eerste lid, onder b, van de Awb)"
    ),
    SuspensionKind.CONSENT: f"omdat u schriftelijk hebt ingestemd met uitstel ({_LAW} a, van de Awb)",
    SuspensionKind.APPLICANT: f"omdat de vertraging u kan worden toegerekend ({_LAW} b, van de Awb)",
    SuspensionKind.FORCE_MAJEURE: f"omdat wij door overmacht niet kunnen besluiten ({_LAW} c, van de Awb)",
}

# What ends one without a last day; of consent that is agreed on.
ENDS = {
    SuspensionKind.FOREIGN: " De termijn loopt weer zodra wij die informatie hebben.",
    SuspensionKind.APPLICANT: " De termijn loopt weer zodra die vertraging voorbij is.",
    SuspensionKind.FORCE_MAJEURE: " De termijn loopt weer zodra de overmacht voorbij is.",
}


def of_pause(row: CompletionRequest | Suspension, told_on: date | None) -> Facts:
    """The days on which the decision term stands still, as the clock counts them; none where it does not.

    Of a request to complete only once all came in: until then its last day is not known.
    """
    pause = deadlines.pause_of(row, told_on)
    if pause is None or (isinstance(row, CompletionRequest) and row.completed_on is None):
        return {}
    return {"suspended_from": day_words(pause.first), "suspended_until": day_words(pause.last)}


def of_suspension(row: Suspension, letter_date: date) -> Facts:
    """Why and when the term stands still: from what was sent, or else from this letter on (Awb 4:15)."""
    return {
        **of_pause(row, row.sent_on or letter_date),
        "expected_by": day_words(row.expected_by),
        "suspension_reason": row.reason,
        "suspension_ends_with": row.ends_with.rstrip(".") if row.ends_on is None else None,
        "suspension_left": _left(row, letter_date),
        "suspension_ground": SUSPENSIONS[SuspensionKind(row.kind)],
    }


def _left(row: Suspension, letter_date: date) -> str | None:
    """What ends a suspension without a last day, and how many days of the term are left then; None of another.

    As it is from its letter on, which is not sent yet.
    """
    pause = deadlines.pause_of(row, row.sent_on or letter_date)
    if row.ends_on is not None or pause is None:
        return None
    term = deadlines.decision_term(row.application, on=letter_date)
    left = term.left if term.has_open_end else (term.last_day - pause.first).days + 1 - _moved_by_free_days(term)
    ends = "" if row.ends_with.strip() else ENDS.get(SuspensionKind(row.kind), "")
    return f"{ends} Daarna hebben wij nog {days_in_words(max(left, 0))} om te besluiten.".strip()


def _moved_by_free_days(term: Term) -> int:
    """The days by which a term ends later since its last day is a free one (Atw 1): no days of the term itself."""
    return sum(step.days for step in term.steps if step.why == StepReason.ATW)


def still_in_words(case: Application, row: CompletionRequest | Suspension, *, on: date, weeks: int = 0) -> str:
    """Return that the term stands still by a row on a day: since when and why, what ends it, and what is left then.

    No day on which the term ends: while it stands still nobody knows that. `weeks` are those by which the letter
    itself makes it longer.
    """
    pause = deadlines.pause_of(row, row.sent_on)
    first = day_words(pause.first) if pause is not None else None
    if isinstance(row, CompletionRequest):
        said = (
            f"De termijn voor ons besluit staat stil vanaf {first}, omdat wij u hebben gevraagd om uw aanvraag aan te "
            "vullen (artikel 4:15, eerste lid, van de Awb). De termijn loopt verder zodra uw aanvraag compleet is, of "
            f"als de tijd daarvoor voorbij is: op {day_words(row.due_on)}."
        )
    else:
        until = f" tot en met {day_words(row.ends_on)}" if row.ends_on is not None else ""
        why = STILL[SuspensionKind(row.kind)]
        said = f"De termijn voor ons besluit staat stil vanaf {first}{until}, {why}.{_ends_with(row)}"
    days = days_in_words(deadlines.decision_term(case, on=on).left + 7 * weeks)
    said += (
        f" Met deze weken erbij hebben wij daarna nog {days} om te besluiten."
        if weeks
        else f" Daarna hebben wij nog {days} om te besluiten."
    )
    if isinstance(row, Suspension) and row.expected_by is not None:
        said += f" Wij verwachten dat u uiterlijk op {day_words(row.expected_by)} ons besluit krijgt."
    return said


def _ends_with(row: Suspension) -> str:
    """What ends a suspension without a last day, as a sentence after another."""
    if row.ends_on is not None:
        return ""
    if row.ends_with.strip():
        return f" Dat eindigt met: {row.ends_with.strip().rstrip('.')}."
    return ENDS.get(SuspensionKind(row.kind), "")
