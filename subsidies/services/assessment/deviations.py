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
from subsidies.enums import Outcome, ParameterCode
from subsidies.models import Application, DocumentAct, Proposal, RefusalGround
from subsidies.services.application import came_in, documents, formalities
from subsidies.services.assessment import assessment
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.ceilings import turns
from subsidies.services.ceilings.order_refusals import (
    AwardAboveCosts,
    CalledMissing,
    CameInLate,
    CompleteLater,
    CriterionUnknown,
    DeclaredMoreBefore,
    DocumentsMissing,
    FinancingPlanMissing,
    FormalityMissing,
    Gap,
    NotContinued,
    NumberedOtherwise,
    SameReasonTwice,
    TitleUnknown,
    TooManyReasons,
    UndertakingJudgedOtherwise,
)
from subsidies.services.state_aid import deminimis

CONTINUED, CONTINUED_YEARS = "continued", 3  # of the law data: Awb 4:51
NUMBERED = re.compile(r"\(?(?P<number>\d{1,2})\s*[).:]+\s*")  # before a line, as the list bears them
# a line that points at the reason of one before it, as the refusal proposes
AS_BEFORE = re.compile(r"(?:zie|see) (?:(?:regel|line|nummer|nr\.?|punt) )?(?P<number>\d{1,2})[.)]?", re.IGNORECASE)
Deviations = dict[str, Any]


def settle(gaps: Sequence[Gap], *, reason: str) -> Deviations | None:
    """Return what to keep with the act: the gaps and why it goes on; None when nothing is wrong.

    Of more than one gap each has its reason, on a line of its own in their order. Raises the first gap, which names
    the others, when a reason is not written; TooManyReasons, SameReasonTwice, SaysNothing, and what a gap asks of its
    reason (`Gap.check_reason`). What is taken over was decided elsewhere, as it was.
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
    return {"reason": reason, "gaps": [gap.kept(line) for gap, line in zip(gaps, lines, strict=True)]}


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


def _of_day_complete(application: Application) -> list[Gap]:
    """Whether documents that were retired, moved or given another type gave the case its day of completeness."""
    complete_on, acts = application.complete_since, DocumentAct.objects.filter(document__application=application)
    if complete_on is None or not acts.exists():
        return []
    came_in = documents.mandatory_since(application)
    if came_in is None or came_in <= complete_on:
        return []
    return [CompleteLater(complete_on=complete_on, came_in=came_in)]


def of_refusal(application: Application, grounds: Iterable[RefusalGround]) -> list[Gap]:
    """Return what is not in order for a refusal, whole or in part, and passes with a written reason only.

    That a subsidy is not continued (Awb 4:51) of who had none for three years. What refuses the ceiling as a ground
    passes with no reason: `in_turn.check_ground`.
    """
    is_continued = any(ground.code == CONTINUED for ground in grounds)
    return [NotContinued()] if is_continued and not _was_subsidised(application) else []


def of_disregard(application: Application) -> list[Gap]:
    """Return what is not in order to disregard a case: what was asked for and is in its dossier, each with its day.

    The reason says what is wrong with what is there, or why what came late is not decided on: the letter repeats it.
    """
    asked = application.completion_requests.last()
    found = came_in.of_request(application, asked) if asked is not None else []
    gaps: list[Gap] = []
    for row in found:
        if row.is_late:
            gaps.append(CameInLate(name=row.name, day=row.day, due_on=row.due_on))
        else:
            gaps.append(CalledMissing(name=row.name, day=row.day))
    return gaps


def _was_subsidised(application: Application) -> bool:
    """Whether the applicant was awarded a subsidy in three years or more before this application (Awb 4:51)."""
    awarded = Application.objects.filter(applicant=application.applicant_id, awarded_amount__gt=0)
    years = awarded.filter(decided_on__lt=application.received_on).dates("decided_on", "year")
    return years.count() >= CONTINUED_YEARS
