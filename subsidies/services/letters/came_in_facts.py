"""What the letter of a decision says of what was asked and is in the dossier: on which day it came in, what lacked.

A letter never says of what the dossier has that it did not come in (Awb 3:2, 3:46).
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.utils.text import get_text_list

from subsidies.letters.sentences import sentence
from subsidies.models import Application, CompletionRequest, Decision
from subsidies.services.application import came_in
from subsidies.services.application.came_in import CameIn
from subsidies.services.ceilings.order_refusals import CalledMissing, CameInLate
from subsidies.services.letters.fact_words import Facts, day_words, lines

OF_IT = {CalledMissing.__name__, CameInLate.__name__}


def of_decision(case: Application, decision: Decision, asked: CompletionRequest, *, parts: Collection[date]) -> Facts:
    """Return what replaces the facts of a request: with what the dossier has besides the `parts` that were recorded.

    What was there when it was asked stays in the list of what is missing, with its day and why it was not enough; what
    came in since is a part, of the day on which it came in, and is not listed as missing. Where all came in it is an
    answer, with its day and why it was not enough beside each line of what was asked.
    """
    found = came_in.of_request(case, asked)
    if not found:
        return {}
    why = _reasons(decision)
    wanted = [line for line in (asked.still_missing or asked.missing).splitlines() if line.strip()]
    old = {row.line: row for row in found if row.is_of_before}
    new = [row for row in found if not row.is_of_before]
    gone = {row.line for row in new}
    left = [_not_enough(old[line], why) if line in old else line for line in wanted if line not in gone]
    if not new:
        return {"still_missing" if asked.still_missing else "missing": lines(left)}
    days = dict.fromkeys(sorted({*parts, *(row.day for row in new)}))
    days_words = get_text_list([str(day_words(day)) for day in days], "en")
    if not left and not parts:  # no part of it but all: an answer that was not enough
        came = {row.line: _came(row, why) for row in new}
        return {"missing": lines(f"{line.rstrip('.')}. {came[line]}" for line in wanted), "answered_on": days_words}
    said = [sentence(asked.remark)] if asked.partly_received_on is not None and asked.remark.strip() else []
    said += [_came(row, why) for row in new]
    return {
        "partly_on": days_words,
        "partly_said": " ".join(said),
        "still_missing": lines(left) or None,
    }


def _reasons(decision: Decision) -> Mapping[str, str]:
    """Return what was written of each document that its dossier has, by name."""
    gaps = (decision.proposal.deviations or {}).get("gaps", [])
    return {gap["key"].partition(" ")[2]: sentence(gap["reason"]) for gap in gaps if gap["code"] in OF_IT}


def _came(row: CameIn, why: Mapping[str, str]) -> str:
    late = f", na de laatste dag om uw aanvraag aan te vullen ({day_words(row.due_on)})" if row.is_late else ""
    reason = f" {why[row.name]}" if why.get(row.name) else ""
    return f"“{row.name}” kregen wij op {day_words(row.day)}{late}.{reason}"


def _not_enough(row: CameIn, why: Mapping[str, str]) -> str:
    reason = f" {why[row.name]}" if why.get(row.name) else ""
    had = f"Op {day_words(row.day)} hadden wij al “{row.name}”, maar dat was niet genoeg."
    return f"{row.line.rstrip('.')}. {had}{reason}"
