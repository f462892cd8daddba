"""What is not in order when a case is declared complete or a decision is proposed.

Each is a refusal of its own, which passes only with a written deviation. That is kept with the act, and the one who
decides sees it first.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import check_words, said_in, written
from drenthe.lib.values.money import CENT, ZERO
from subsidies.enums import Outcome, ParameterCode
from subsidies.models import Application, DocumentAct, Proposal, RefusalGround
from subsidies.services.application import documents, formalities
from subsidies.services.assessment import assessment
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings import ledger, published, turns
from subsidies.services.ceilings.in_turn import in_turn
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.order_refusals import (
    AwardAboveCosts,
    AwardAboveRoom,
    CalledMissing,
    CeilingPublishedLater,
    CompleteLater,
    CriterionUnknown,
    DeclaredMoreBefore,
    DocumentsMissing,
    FinancingPlanMissing,
    FormalityMissing,
    Gap,
    NotContinued,
    NumberedOtherwise,
    RoomAboveAward,
    RoomUnderCeiling,
    SameReasonTwice,
    TitleUnknown,
    TooManyReasons,
    UndertakingJudgedOtherwise,
)
from subsidies.services.ceilings.turn_refusals import FirstUndecided
from subsidies.services.state_aid import deminimis

CONTINUED, CONTINUED_YEARS = "continued", 3  # of the law data: Awb 4:51
NUMBERED = re.compile(r"\(?(?P<number>\d{1,2})\s*[).:]+\s*")  # before a line, as the list bears them
# a line that points at the reason of one before it, as the refusal proposes
AS_BEFORE = re.compile(r"(?:zie|see) (?:(?:regel|line|nummer|nr\.?|punt) )?(?P<number>\d{1,2})[.)]?", re.IGNORECASE)
SMALL = {"de", "het", "een", "uw", "van", "en", "of", "met"}  # words that tell no document from another
Deviations = dict[str, Any]


def settle(gaps: Sequence[Gap], *, reason: str) -> Deviations | None:
    """Return what to keep with the act: the gaps and why it goes on; None when nothing is wrong.

    Of more than one gap each has its reason, on a line of its own in their order. Raises the first gap, which names
    the others, when a reason is not written; TooManyReasons, SameReasonTwice, SaysNothing, and
    what a gap asks of its reason (`Gap.check_reason`). What is taken over was
    decided elsewhere, as it was.
    """
    if not gaps or taken_over_from():
        return None
    gaps[0].beside = gaps[1:]
    reason = written(reason, missing=gaps[0])
    lines = [line.strip() for line in reason.splitlines() if line.strip()]
    if len(lines) < len(gaps):
        raise gaps[0]
    if len(gaps) == 1:
        lines = [" ".join(lines)]
    lines = _check_one_each(lines, gaps)
    for gap, line in zip(gaps, lines, strict=True):
        gap.check_reason(line)
    return {
        "reason": reason,
        "gaps": [
            {"code": gap.code, "key": gap.key, "text": gap.finding, "reason": line}
            for gap, line in zip(gaps, lines, strict=True)
        ],
    }


def _check_one_each(lines: Sequence[str], gaps: Sequence[Gap]) -> list[str]:
    """Return the reasons without the numbers typed before them; it must be clear what each is for. A line “zie 1”
    has the reason of that line: it is kept in full, so that who reads one of them reads why.

    Raises TooManyReasons, NumberedOtherwise or SameReasonTwice.
    """
    if len(lines) > len(gaps):
        raise TooManyReasons(gaps=len(gaps), lines=len(lines))
    seen: dict[str, int] = {}
    typed = [NUMBERED.match(line) for line in lines]
    for number, found in enumerate(typed, start=1):
        if len(lines) > 1 and found is not None and int(found["number"]) != number:
            raise NumberedOtherwise(typed=int(found["number"]), number=number)
    lines = [line[found.end() :] if found is not None else line for line, found in zip(lines, typed, strict=True)]
    is_new = [AS_BEFORE.fullmatch(line) is None for line in lines]
    lines = _with_reasons_of_before(lines)
    for number, line in enumerate(lines, start=1):
        words = " ".join(said_in(line))
        if words and words in seen and is_new[number - 1]:
            raise SameReasonTwice(first=seen[words], second=number)
        seen.setdefault(words, number)
    check_words("\n".join(lines), field=gaps[0].field, by_line=True)
    return list(lines)


def _with_reasons_of_before(lines: Iterable[str]) -> list[str]:
    """Return the lines with the reason itself where one says “zie 1”, the number of a line before it."""
    found: list[str] = []
    for line in lines:
        points = AS_BEFORE.fullmatch(line)
        number = int(points["number"]) if points is not None else 0
        found.append(found[number - 1] if 0 < number <= len(found) else line)
    return found


def facts(deviates: Deviations | None) -> dict[str, str]:
    """Return what a line in the dossier says of it."""
    if deviates is None:
        return {}
    return {"deviation": str(deviates["reason"]), "gaps": " ".join(gap["text"] for gap in deviates["gaps"])}


def of_completeness(application: Application) -> list[Gap]:
    """Return what is missing to be complete: mandatory documents, and formalities of the application."""
    if application.as_it_is_on:  # the time to complete it has lapsed: what is missing weighs in the decision itself
        return []
    missing, defects = documents.missing(application), formalities.defects(application)
    gaps: list[Gap] = [DocumentsMissing(names="; ".join(missing))] if missing else []
    return gaps + [FormalityMissing(names="; ".join(defects))] * bool(defects)


def of_award(
    application: Application, *, on: date, amount: Decimal | None = None, proposal: Proposal | None = None
) -> list[Gap]:
    """Return what is not in order for an award: its content (`of_content`), and its turn in the queue.

    Held against `amount` (euros) or that of the `proposal`; without either the most that is possible.
    """
    weighed = weighed_for(application, on=on, amount=amount, proposal=proposal)
    content = of_content(application, on=on, amount=amount, proposal=proposal)
    return content + turns.of_turn(application, weighed)


def of_content(
    application: Application, *, on: date, amount: Decimal | None = None, proposal: Proposal | None = None
) -> list[Gap]:
    """Return what is not in order for an award but its turn: documents, costs, required criteria, state aid.

    Held against `amount` (euros) or that of the `proposal`; without either the most that is possible.
    """
    gaps: list[Gap] = [*of_completeness(application), *_of_day_complete(application)]
    if application.version.parameter(ParameterCode.TITLE_4_2).value is None:
        gaps.append(TitleUnknown(version=application.version))
    asks_for_plan = application.version.parameter(ParameterCode.COFINANCING_SHARE).value is not None
    if asks_for_plan and application.total_costs is None:
        gaps.append(FinancingPlanMissing())
    gaps += [
        CriterionUnknown(criterion=result.criterion.text, facts=result.facts.rstrip("."))
        for result in assessment.assess(application, on=on, amount=amount, proposal=proposal)
        if result.criterion.is_required and result.outcome == Outcome.UNKNOWN
    ]
    weighed = weighed_for(application, on=on, amount=amount, proposal=proposal)
    if application.total_costs is not None and weighed.amount > application.total_costs:
        gaps.append(AwardAboveCosts(amount=weighed.amount, costs=application.total_costs))
    gaps += deminimis.of_dossier(application)
    if found := deminimis.declared_more(application):
        gaps.append(DeclaredMoreBefore(**found._asdict()))
    if cases := deminimis.judged_otherwise(application):
        gaps.append(UndertakingJudgedOtherwise(cases=cases))
    return gaps


def of_room(application: Application, amount: Decimal) -> list[Gap]:
    """Return whether an award (euros) is more than the ceiling has left when it is proposed."""
    room = max(ledger.available(application.ceiling.shares.all()), ZERO)
    return [AwardAboveRoom(amount=amount, room=room)] if amount > room else []


def _of_day_complete(application: Application) -> list[Gap]:
    """Whether documents that were retired, moved or given another type gave the case its day of completeness."""
    complete_on, acts = application.complete_since, DocumentAct.objects.filter(document__application=application)
    if complete_on is None or not acts.exists():
        return []
    came_in = documents.mandatory_since(application)
    if came_in is None or came_in <= complete_on:
        return []
    return [CompleteLater(complete_on=complete_on, came_in=came_in)]


def of_refusal(
    application: Application,
    grounds: Iterable[RefusalGround],
    *,
    amount: Decimal | None = None,
    to_sign: bool = False,
) -> list[Gap]:
    """Return what is not in order for a refusal: the ceiling as its ground while there is room for the application.

    In part, where an `amount` (euros) is awarded: the ceiling while it has more than that. That a subsidy is not
    continued (Awb 4:51) of who had none for three years. Nor is the ceiling a ground when it was published after the
    application was filed (Awb 4:27), or while there is no decision on those who come first (`in_turn`).
    """
    codes = {ground.code for ground in grounds}
    gaps: list[Gap] = [NotContinued()] if CONTINUED in codes and not _was_subsidised(application) else []
    if CEILING_GROUND not in codes:
        return gaps
    if not published.is_published_in_time(application):
        return [*gaps, CeilingPublishedLater(received_on=application.received_on)]
    cut = ZERO if amount is None else amount
    if amount is not None and codes != {CEILING_GROUND}:  # of another ground: the rest
        cut = eligible_amount(application) - CENT
    found = in_turn(application, to_sign=to_sign)
    room = found.at_place if found.waiting else found.now
    if room > cut:
        return [*gaps, RoomUnderCeiling(room=room) if amount is None else RoomAboveAward(room=room, amount=amount)]
    return [*gaps, FirstUndecided(room=found.now, cases=found.waiting)] if found.now > cut else gaps


def of_disregard(application: Application) -> list[Gap]:
    """Return what is not in order to disregard a case: that a document is called missing which the dossier has.

    What is there and is not good enough can be asked for; then the deviation says what is wrong with it.
    """
    asked = application.completion_requests.last()
    if asked is None:
        return []
    lines = [set(said_in(line)) - SMALL for line in (asked.still_missing or asked.missing).splitlines()]
    names = [item.requirement.name for item in documents.checklist(application) if item.documents]
    there = [name for name in names if any(_is_same(set(said_in(name)) - SMALL, line) for line in lines)]
    return [CalledMissing(names="; ".join(there))] if there else []


def _is_same(name: set[str], line: set[str]) -> bool:
    """Whether a line of what is missing is about the document of a name: all words of the one are in the other."""
    return bool(name and line) and (name <= line or line <= name)


def _was_subsidised(application: Application) -> bool:
    """Whether the applicant was awarded a subsidy in three years or more before this application (Awb 4:51)."""
    awarded = Application.objects.filter(applicant=application.applicant_id, awarded_amount__gt=0)
    years = awarded.filter(decided_on__lt=application.received_on).dates("decided_on", "year")
    return years.count() >= CONTINUED_YEARS
