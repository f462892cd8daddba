"""The facts of a decision as its letter says them: award, partial award, refusal, disregard, withdrawal and lowering.

A decision may be one that is only proposed: then the letter is the one that would be signed.
"""

import re
from datetime import date
from decimal import Decimal

from django.utils import formats, timezone

from drenthe.lib.values.money import ZERO, format_euros
from drenthe.lib.values.rounding import round_down, round_half_up
from drenthe.lib.values.words import euros_in_words
from subsidies.award_enums import AidBasis
from subsidies.enums import (
    AFTER_AWARD,
    AWARDS,
    ENDS_OR_LOWERS,
    ON_OBJECTION,
    WITH_AMOUNT,
    Action,
    DecisionKind,
    ParameterCode,
    Part,
)
from subsidies.letters import law_words
from subsidies.letters.sentences import adds, listed, sentence
from subsidies.models import (
    Advice,
    Application,
    CeilingShare,
    Decision,
    Hearing,
    HearingWaiver,
    Proposal,
    ProposalTerms,
)
from subsidies.services.assessment import asked_since, cost_words, heard
from subsidies.services.ceilings import ceiling_facts, jumped, ledger
from subsidies.services.decisions import ground_facts
from subsidies.services.decisions.award_steps import AwardSteps, award_steps
from subsidies.services.decisions.said import terms_of
from subsidies.services.letters.fact_words import Facts, day_words, lines
from subsidies.services.letters.letter_clauses import clause, tier_of, weeks_after
from subsidies.services.obligations.obligation_words import found_not_met, in_letter
from subsidies.services.settlements import settled
from subsidies.services.state_aid.aid_basis import article_of, basis_of

FOR_THE_FUTURE = "works-50"
SINCE_THE_AWARD = "works-48"
SINCE_THE_SETTLEMENT = "works-49"
COMPENSATED = re.compile(r"Awb 4:50, lid 1, onder [ab]\b")


def of_paid(case: Application) -> Facts:
    """What was paid and what came back of it, apart; None where nothing came back: then what was paid says it all."""
    paid, back = settled.paid_and_back(case)
    return {"paid_gross": format_euros(paid), "came_back": format_euros(back)} if back > ZERO else {}


def of_decision(case: Application, decision: Decision) -> Facts:
    """Return what the letter of a decision says, by the names of its facts; None where it is not known."""
    terms, waiver = terms_of(decision.proposal), _waived(case, decision)
    found: Facts = {
        "decision_date": day_words(decision.decided_on),
        "reason": decision.reason,
        "grounds": ground_facts.grounds_of(case, decision),
        **_why_not_heard(case, decision, waiver),
        **(_view(case, decision, terms.view_answer) if waiver is None else {}),
        **_repeated(case, decision),
        "advice": _advice(case, decision),
        "advice_answer": terms.advice_answer,
    }
    if decision.kind in AFTER_AWARD:
        return found | _of_earlier(case, decision)
    if decision.kind in AWARDS and decision.amount is not None:
        found |= _of_award(case, decision, terms, decision.amount)
    found |= _weighed(decision, terms)
    if decision.kind in (DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD):
        found |= ceiling_facts.of_ceiling(case, decision)
    return found | jumped.of_letter(case, decision)


def _weighed(decision: Decision, terms: ProposalTerms) -> Facts:
    """How the interests were weighed where a ground leaves a choice, with the article that asks for it."""
    asked = dict.fromkeys(
        law_words.in_words(row.weighed_by) for row in decision.proposal.grounds.all() if row.weighed_by
    )
    return {"weighing": terms.weighing, "weighing_article": listed(list(asked), "en")} if asked else {}


def _repeated(case: Application, decision: Decision) -> Facts:
    """The refusal that is referred to, by day and number, where an application is refused for repeating it (4:6)."""
    repeat = case.repeat
    codes = {row.code for row in decision.proposal.grounds.all()} if repeat is not None else set()
    if repeat is None or REPEAT not in codes:
        return {}
    return {
        "repeat_of": repeat.earlier.case_number,
        "repeat_decided_on": day_words(repeat.earlier.decided_on),
        "repeat_only": "ja" if codes == {REPEAT} else None,  # then nothing was assessed anew
    }


def _waived(case: Application, decision: Decision) -> HearingWaiver | None:
    """Why the applicant was not heard, where that is to be said: a settlement at the award takes nothing away."""
    is_whole = decision.kind == DecisionKind.SETTLEMENT and decision.amount == case.awarded_amount
    return None if is_whole else heard.waived(case, decision.kind, before=decision)


def _why_not_heard(case: Application, decision: Decision, waiver: HearingWaiver | None) -> Facts:
    """Why the applicant was not heard, as somebody wrote it, and whether that says more than the law before it."""
    if waiver is None:
        return {}
    found = clause(case, f"not-heard-{waiver.exception.replace('_', '-')}", on=decision.decided_on)
    more = adds(waiver.explanation, found.text if found else "")
    return {"not_heard_reason": waiver.explanation, "not_heard_more": "ja" if more else None}


REPEAT = "repeat"  # the ground of Awb 4:6, paragraph 2
AID = {basis: basis.value.replace("_", "-") for basis in AidBasis}  # how the clauses of letters are called


def _view(case: Application, decision: Decision, answer: str) -> Facts:
    """The view of the applicant on this decision with the answer to it, or that it could be given and was not."""
    objection = decision.proposal.objection_terms.objection if decision.kind in ON_OBJECTION else None
    asked = asked_since.hearings(case, before=decision, objection=objection)
    if not asked:
        return {}
    row = asked[-1]
    invited = f"Op {day_words(row.invited_on)} hebben wij u gevraagd wat u vindt van wat wij wilden besluiten."
    if row.received_on is None and row.due_on >= decision.decided_on:
        return {"view": f"{invited} {_still_open(decision, row)}"}
    if row.received_on is None:
        none = f"U kon tot en met {day_words(row.due_on)} reageren. Wij hebben geen reactie gekregen."
        return {"view": f"{invited} {none}"}
    received = f"Op {day_words(row.received_on)} kregen wij uw zienswijze. Daarin staat, kort gezegd:"
    view = f"{invited} {received}\n{sentence(row.view)}"
    return {"view": view, "view_answer": answer, "view_received_on": day_words(row.received_on)}


def _still_open(decision: Decision, asked: Hearing) -> str:
    """That the applicant may still react: that nothing came can be said only once the time is over (Awb 4:8)."""
    runs = f"U kunt reageren tot en met {day_words(asked.due_on)}. Wij hebben nu nog geen reactie gekregen."
    waits = " Wij wachten daar niet op, omdat wij verlenen wat u hebt gevraagd."
    return runs + waits * (decision.kind == DecisionKind.AWARD)


def _advice(case: Application, decision: Decision) -> str | None:
    """The advice that came in for a decision, and that which was asked and is not there: both are answered (3:50)."""
    said = [
        f"{row.adviser} heeft ons op {day_words(row.received_on)} geadviseerd:\n{sentence(row.answer)}"
        for row in asked_since.advices(case, before=decision)
    ]
    if decision.kind in (DecisionKind.AWARD, DecisionKind.PARTIAL_AWARD, DecisionKind.REFUSAL):
        said += [_not_there(row) for row in asked_since.advices_open(case, before=decision)]
    return "\n".join(said) or None


def _not_there(row: Advice) -> str:
    asked = f"Op {day_words(row.asked_on)} hebben wij {row.adviser} om advies gevraagd, uiterlijk op"
    return f"{asked} {day_words(row.due_on)}. Bij ons besluit hadden wij dat advies nog niet."


def _of_award(case: Application, decision: Decision, terms: ProposalTerms, amount: Decimal) -> Facts:
    on = decision.decided_on
    share = case.version.parameter(ParameterCode.ADVANCE_SHARE).value
    part = round_down(amount * share, 2) if isinstance(share, Decimal) else None
    return {
        "awarded": format_euros(amount),
        "awarded_words": euros_in_words(amount),
        "division": _division(decision),
        "aid_article": article_of(case) or None,
        "award_article": law_words.of_regulation(terms.award_article, "van de regeling") or None,
        "activities": terms.activities,
        "period": _period(terms),
        "calculation": _calculation(case, amount),
        "obligations": lines(map(in_letter, decision.proposal.obligations)),
        "settlement_by": day_words(accounts_by(case, amount, terms.activities_until, on=on)),
        "advance_lines": lines(_advance(row) for row in terms.advances or ()),
        "advance_rest": "ja" if sum((Decimal(row["amount"]) for row in terms.advances or ()), ZERO) < amount else None,
        "advance_share": f"{(share * 100).normalize():f}%" if isinstance(share, Decimal) else None,
        "advance_amount": format_euros(part) if part is not None else None,
        "reservation_year": str(terms.reserved_for) if terms.reserved_for else None,
    }


def accounts_by(case: Application, amount: Decimal, until: date | None, *, on: date | None = None) -> date | None:
    """Return the day by which an award (euros) is accounted for when its activities end on a day; None if unknown."""
    on = on or timezone.localdate()
    tier = tier_of(case, amount, on=on)
    return weeks_after(case, f"arrangement-{tier}", until, on=on) if until and tier else None


def activities_until(case: Application) -> date | None:
    """Return until when the activities of an award last, as its last decision on it says; None where none does."""
    days = [terms_of(row.proposal).activities_until for row in case.decisions.all() if row.kind in WITH_AMOUNT]
    return next((day for day in reversed(days) if day is not None), None)


def advance_code(case: Application, terms: ProposalTerms, tier: int | None) -> str | None:
    """Return which clause says how an award is paid; None where nothing lays it down."""
    if case.part == Part.LOAN:
        return "advance-loan"
    if terms.advances is not None:
        return "advance-schedule" if terms.advances else "advance-none"
    if tier == 1:
        return "advance-all"
    share = case.version.parameter(ParameterCode.ADVANCE_SHARE).value
    if isinstance(share, Decimal) and share >= 1:
        return "advance-all"  # nothing of it is left for after the settlement
    return "advance-share" if share is not None else None


def aid_of(case: Application) -> str | None:
    """Return on what ground an award is no forbidden aid, as `AID` has it; None while nobody judged whether the
    applicant acts as an undertaking. The letter says one or the other, so there is none before that.
    """
    basis = basis_of(case)
    return None if basis is None else AID[basis]


def not_heard_code(case: Application, decision: Decision) -> str | None:
    """Return which clause says why the applicant was not heard, by the article of it; None where that was not so."""
    waiver = _waived(case, decision)
    return f"not-heard-{waiver.exception.replace('_', '-')}" if waiver is not None else None


def of_hearing(case: Application, hearing: Hearing) -> Facts:
    """Return what a letter on a view says of it, and of the award where it is about one: its day and what it is now.

    It is about the award when it was asked after that was decided, on the day itself by the dossier.
    """
    found: Facts = {
        "view_due": day_words(hearing.due_on),
        "view_intention": hearing.intention,
        "view_received_on": day_words(hearing.received_on),
        "not_met": found_not_met(hearing.not_met.select_related("obligation")),
    }
    steps = award_steps(case, on=hearing.invited_on)
    return found if steps is None or not _asked_after(case, hearing, steps.first) else found | of_steps(steps)


def of_steps(steps: AwardSteps | None) -> Facts:
    """Return what was awarded and on which day; and what that was changed to since, only where it was."""
    if steps is None:
        return {}
    return {
        "award_date": day_words(steps.first.decided_on),
        "award_amount": format_euros(steps.first.amount or ZERO),
        "award_now": format_euros(steps.last.amount or ZERO) if steps.is_changed else None,
        "award_now_on": day_words(steps.last.decided_on) if steps.is_changed else None,
    }


def _asked_after(case: Application, hearing: Hearing, award: Decision) -> bool:
    if hearing.invited_on > award.decided_on:
        return True
    return case.events.filter(action=Action.INVITE_VIEW, recorded_at__gt=award.recorded_at).exists()


def standing_advances(case: Application) -> list[dict[str, str]]:
    """Return the schedule of advances of an award as it stands, after every lowering that changed it."""
    return _schedule(case) or []


def advances_due(case: Application, *, on: date) -> Decimal | None:
    """Return how much of the advances of an award is due by a day, in euros; None where it has no schedule."""
    schedule = schedule_of(case)
    return None if schedule is None else sum((amount for day, amount in schedule if day <= on), ZERO)


def schedule_of(case: Application) -> list[tuple[date, Decimal]] | None:
    """Return the advances of an award as they stand, in order, each with its day and euros; None without any."""
    rows = _schedule(case)
    if rows is None:
        return None
    return sorted((date.fromisoformat(row["due_on"]), Decimal(row["amount"])) for row in rows)


def _schedule(case: Application) -> list[dict[str, str]] | None:
    found = None
    for row in case.decisions.all():
        if row.kind in WITH_AMOUNT and (advances := terms_of(row.proposal).advances) is not None:
            found = list(advances)
    return found


def _period(terms: ProposalTerms) -> str | None:
    until = day_words(terms.activities_until)
    since = day_words(terms.activities_from)
    return (f"van {since} tot en met {until}" if since else f"tot en met {until}") if until else None


def _calculation(case: Application, amount: Decimal) -> str:
    if case.part == Part.LOAN and isinstance(rate := _rate(case), Decimal) and amount == rate * (case.dwellings or 0):
        return f"Dat is {case.dwellings} woningen maal {format_euros(rate)} per woning."
    whole = "Dat is het bedrag dat u hebt gevraagd." if amount == case.requested_amount else (
        f"U vroeg {format_euros(case.requested_amount)}. Daarvan wijzen wij "
        f"{format_euros(case.requested_amount - amount)} af. Hieronder leest u waarom wij minder verlenen."
    )  # fmt: skip
    if not case.total_costs:
        return whole + cost_words.by_line(case)
    share = formats.number_format(round_half_up(amount / case.total_costs * 100, 1), decimal_pos=1)
    what = "Het is" if amount == case.requested_amount else "Het bedrag dat wij verlenen, is"
    whole = f"{whole} {what} {share}% van de totale kosten van {format_euros(case.total_costs)} in uw begroting."
    return whole + cost_words.by_line(case)


def _rate(case: Application) -> object:
    return case.version.parameter(ParameterCode.LOAN_PER_DWELLING).value


def _advance(row: dict[str, str]) -> str:
    return f"{format_euros(Decimal(row['amount']))} op {day_words(date.fromisoformat(row['due_on']))}"


def _division(decision: Decision) -> str | None:
    parts = decision.proposal.division
    if len(parts) < 2:
        return None
    shares = CeilingShare.objects.select_related("source").in_bulk([int(pk) for pk in parts])
    return lines(f"{format_euros(Decimal(part))} uit {shares[int(pk)].source.name}" for pk, part in parts.items())


def _of_earlier(case: Application, decision: Decision) -> Facts:
    """What a decision that ends or lowers an award says of it: what held until then, and what holds now."""
    found: Facts = {
        **of_steps(award_steps(case, before=decision)),
        "works_on": day_words(terms_of(decision.proposal).works_on),
        "breached_on": day_words(terms_of(decision.proposal).breached_on),
        "not_met": found_not_met(decision.proposal.not_met.select_related("obligation")),
    }
    terms, paid = terms_of(decision.proposal), ledger.paid_of(case)
    is_ahead = decision.amount is None and terms.works_on is not None  # what was paid for the time until then stays
    too_much = ZERO if is_ahead else max(paid - (decision.amount or ZERO), ZERO)
    asked = settled.to_repay(case) if too_much else ZERO
    found |= {
        "paid_before": format_euros(paid) if paid else None,
        **of_paid(case),
        "paid_too_much": format_euros(too_much) if too_much else None,
        "repay_before": format_euros(asked) if too_much and asked else None,
    }
    found |= {"activities": terms.activities, "weighing": terms.weighing, "compensation_due": _compensated(decision)}
    if terms.advances is not None:
        found["advance_lines"] = lines(_advance(row) for row in terms.advances) or None
        found["no_advance"] = None if terms.advances else "ja"
    if decision.amount is not None:
        found |= {"awarded": format_euros(decision.amount), "awarded_words": euros_in_words(decision.amount)}
        found["gross_aid"] = found["awarded"] if aid_of(case) == AID[AidBasis.DE_MINIMIS] else None
    return found


def _compensated(decision: Decision) -> str | None:
    """Whether the recipient is compensated for having relied on the award (Awb 4:50, paragraph 2)."""
    articles = [ground.article for ground in decision.proposal.grounds.all()]
    return "ja" if any(COMPENSATED.search(article) for article in articles) else None


def works_code(decision: Decision | Proposal) -> str | None:
    """Return which clause says from when what is taken works, by the article that it rests on; None where none is."""
    if decision.kind == DecisionKind.SETTLEMENT_CHANGE:
        return SINCE_THE_SETTLEMENT
    if decision.kind not in ENDS_OR_LOWERS:
        return None
    if decision.kind == DecisionKind.WITHDRAWAL_ASKED:
        return "works-asked"
    proposal = decision if isinstance(decision, Proposal) else decision.proposal
    is_back = any("4:48" in ground.article for ground in proposal.grounds.all())
    return SINCE_THE_AWARD if is_back else FOR_THE_FUTURE


def works_ahead(decision: Decision) -> date | None:
    """Return the day from which a lower settlement works, where that lies after the decision on it; else None."""
    works_on = terms_of(decision.proposal).works_on
    is_change = decision.kind == DecisionKind.SETTLEMENT_CHANGE
    return works_on if is_change and works_on is not None and works_on > decision.decided_on else None


def days_in(decision: Decision) -> list[date]:
    """Return the days by which the letter of an award asks something: all lie ahead when it is sent."""
    terms = terms_of(decision.proposal)
    asked = [row.get("due_on") for row in decision.proposal.obligations] if decision.kind in AWARDS else []
    asked += [row["due_on"] for row in terms.advances or ()]
    days = [date.fromisoformat(day) for day in asked if day]
    if terms.works_on is not None and works_code(decision) == FOR_THE_FUTURE:
        days.append(terms.works_on)
    ahead = works_ahead(decision)
    return days if ahead is None else [*days, ahead]
