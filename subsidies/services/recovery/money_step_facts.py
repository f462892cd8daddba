"""What the letter of a step about money says of it: what is owed or held, by when, and what it costs."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.conf import settings
from django.utils.formats import number_format
from stdnum import iban

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.award_enums import ArrangementEnd, MoneyStepKind
from subsidies.enums import SETTLEMENTS, ParameterCode
from subsidies.letters import law_words
from subsidies.letters.sentences import listed, quoted
from subsidies.models import Application, MoneyStep
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import effects
from subsidies.services.decisions.decision_facts import of_paid
from subsidies.services.letters.fact_words import Facts, day_words, lines
from subsidies.services.loans.loan_balances import balance_of
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.objections import late_costs
from subsidies.services.payments import payable
from subsidies.services.recovery import default_interest, recovery, set_off_terms
from subsidies.services.recovery.money_letters import LESSENS
from subsidies.services.settlements import recovered, settled
from subsidies.services.terms import clock, deadlines

PAYS_NOTHING = (
    *(MoneyStepKind.HOLD, MoneyStepKind.WRITE_OFF, MoneyStepKind.CHARGE_WRITE_OFF),
    *(MoneyStepKind.SET_OFF, MoneyStepKind.LOAN_WAIVER, MoneyStepKind.LOAN_CONVERSION),
    MoneyStepKind.OBJECTION_COSTS,
)


ENDED = {
    ArrangementEnd.MISSED: (
        "Wij trekken de betalingsregeling in (artikel 4:96, onder a, van de Awb): u hebt zich niet aan de regeling "
        "gehouden."
    ),
    ArrangementEnd.WRONG_DATA: (
        "Wij trekken de betalingsregeling in (artikel 4:96, onder b, van de Awb): de gegevens die wij van u kregen, "
        "waren onjuist of niet volledig. Met de juiste gegevens hadden wij anders besloten."
    ),
    ArrangementEnd.CHANGED: (
        "Wij trekken de betalingsregeling in (artikel 4:96, onder c, van de Awb): de omstandigheden zijn veranderd, "
        "en daarom kan de regeling niet doorgaan."
    ),
}


def of_step(case: Application, step: MoneyStep, letter_date: date) -> Facts:
    """Return the facts of a step that stands, by their names; None where there is none."""
    if step.kind == MoneyStepKind.OBJECTION_COSTS:
        said = {"decision_date": day_words(step.decided_on), "reason": step.reason}
        return said | late_costs.facts_of(step)
    extra = deadlines.free_days()
    interest = default_interest.interest_of(case, on=letter_date, extra=extra)
    pays = step.kind not in PAYS_NOTHING
    fixes = step.kind == MoneyStepKind.INTEREST
    first = interest.first_day if interest is not None and interest.is_due else None
    return {
        "decision_date": day_words(step.decided_on),
        "reason": step.reason,
        "weighing": step.weighing,
        **(_of_end(case, step, letter_date) if step.kind == MoneyStepKind.ARRANGEMENT_ENDED else {}),
        **(_of_write_off(case, step) if step.kind == MoneyStepKind.WRITE_OFF else {}),
        **(_of_debts(case, extra) if recovery.levels(case) else {}),
        **(_of_recovery(case, step) if step.kind == MoneyStepKind.RECOVERY else {}),
        "money_amount": format_euros(step.amount) if step.amount is not None else None,
        "money_cost": format_euros(step.cost) if step.cost is not None else None,
        "money_basis": _basis(case, step),
        **(_of_loan(case, step, letter_date) if step.kind in LESSENS else {}),
        "money_until": day_words(step.until),
        **(_of_charge(step.charge) if step.charge is not None else {}),
        **(_of_writ(case, step) if step.kind == MoneyStepKind.WRIT else {}),
        "loan_late": lines(_late(case, letter_date)) or None if step.kind == MoneyStepKind.REMINDER else None,
        **(_of_set_off(case, step.set_off_with) if step.set_off_with is not None else {}),
        "money_interest_counted": lines(_counted(case, step)) or None if fixes else None,
        "money_interest_until": day_words(default_interest.fixed_until(step)) if fixes else None,
        "money_interest_from": day_words(_fixed_from(case, step) if fixes else first),
        "money_instalments": lines(_parts(step)) or None,
        "money_without_interest": "ja" if step.is_without_interest else None,
        "money_pay_by": _pay_by(step, letter_date),
        "money_interest": format_euros(interest.amount) if interest is not None and interest.is_due else None,
        "repay_to": iban.format(settings.PAYER_IBAN) if pays and settings.PAYER_IBAN else None,
    }


def _basis(case: Application, step: MoneyStep) -> str | None:
    """What gives the power to a step: what was written with it, or of a waiver the rule of its scheme."""
    rule = case.version.parameter(ParameterCode.LOAN_WAIVER).source if step.kind == MoneyStepKind.LOAN_WAIVER else ""
    return law_words.in_words(step.basis or rule) or None


def _of_loan(case: Application, step: MoneyStep, letter_date: date) -> Facts:
    """Whether all that is outstanding of a loan need not come back; told, it counts from the letter on."""
    outstanding = balance_of(case, on=letter_date).outstanding
    left = outstanding - (step.amount or ZERO) if step.sent_on is None else outstanding
    return {"loan_rest_none": None if left > ZERO else "ja"}


def _of_debts(case: Application, extra: Collection[date]) -> Facts:
    """By which letters it is owed, and by when each part was to be paid; where all came in, by the last letter."""
    parts = recovery.by_letter(case, extra=extra)
    claimed = {"recovered": "ja" if recovered.told(case) else None}
    if len(parts) < 2:
        told_on = parts[0].told_on if parts else recovery.levels(case)[-1][1]
        due_on = recovery.first_due(case, extra=extra)
        return {"settled_told_on": day_words(told_on), "money_due_on": day_words(due_on), **claimed}
    return {
        **claimed,
        "settled_told_on": _days(part.told_on for part in parts),
        "money_due_on": listed([f"{day_words(part.due_on)} ({format_euros(part.amount)})" for part in parts], "en"),
    }


def _of_recovery(case: Application, step: MoneyStep) -> Facts:
    """By what decision less stands than was paid, what that comes to, and what was paid."""
    took = effects.says_what_stands(case)
    return {
        "recovered_by": day_words(took.decided_on) if took is not None else None,
        "recovered_ended": None if step.stood else "ja",
        "recovered_stands": format_euros(step.stood or ZERO),
        "paid_before": format_euros(ledger.paid_of(case)),
        **of_paid(case),
    }


def _days(days: Iterable[date | None]) -> str:
    """Days as a sentence lists them, each once."""
    return listed(list(dict.fromkeys(str(day_words(day)) for day in days if day is not None)), "en")


def _of_write_off(case: Application, step: MoneyStep) -> Facts:
    """What is still to be repaid once an amount was written off; that counts from the day of this letter."""
    still_open = settled.to_repay(case) - ((step.amount or ZERO) if step.sent_on is None else ZERO)
    return {"money_remains": format_euros(still_open)} if still_open else {"money_remains_none": "ja"}


def _of_end(case: Application, step: MoneyStep, on: date) -> Facts:
    """The ground on which an arrangement is withdrawn (Awb 4:96), and the instalment that was missed (under a).

    Of before the ground was asked it is a missed instalment.
    """
    if step.ended_because in (ArrangementEnd.WRONG_DATA, ArrangementEnd.CHANGED):
        return {"money_ended_on": ENDED[ArrangementEnd(step.ended_because)]}
    missed = recovery.missed(case, on=on, extra=deadlines.free_days())
    ground: Facts = {"money_ended_on": ENDED[ArrangementEnd.MISSED]}
    if missed is None:
        return ground
    return ground | {"money_missed": format_euros(missed.amount), "money_missed_on": day_words(missed.due_on)}


def _of_set_off(case: Application, paid: Application) -> Facts:
    """What both come to: what is owed on the case, and what can be paid on the other (Awb 4:93 paragraph 2)."""
    return {
        "set_off_owed": format_euros(set_off_terms.owed_of(case)),
        "set_off_case": paid.case_number,
        "set_off_title": quoted(paid.title),
        "set_off_open": format_euros(payable.open_now(paid)),
    }


def _of_charge(charge: MoneyStep) -> Facts:
    """What costs or interest a write-off is about, and when they were told of."""
    is_interest = charge.kind == MoneyStepKind.INTEREST
    told_on = charge.sent_on or charge.decided_on
    return {"charge_what": "wettelijke rente" if is_interest else "kosten", "charge_told_on": day_words(told_on)}


def _of_writ(case: Application, step: MoneyStep) -> Facts:
    """What a writ names besides its amount: the decision that is owed by, and the reminder of no avail (Awb 4:122)."""
    debts = _debts(case)
    before = [row for row in recovery.standing(case, MoneyStepKind.REMINDER) if row.pk < step.pk]
    told = before[-1] if before else None
    return {
        "money_debt_on": _days(debts) or None,
        "money_debts": "ja" if len(debts) > 1 else None,
        "money_reminded_on": day_words(told.sent_on or told.decided_on) if told is not None else None,
        "money_reminder_cost": format_euros(told.cost) if told is not None and told.cost is not None else None,
    }


def _debts(case: Application) -> list[date]:
    """The days of the decisions that what is open follows from: of which a part did not come in; else the last one."""
    rows = [row for row in case.decisions.all() if row.kind in SETTLEMENTS]
    rows.sort(key=lambda row: row.pk)
    told = {part.told_on for part in recovery.by_letter(case, extra=deadlines.free_days())}
    said: list[tuple[date, date | None]]
    said = [(step.decided_on, day) for step, day in recovered.told(case) if step.decided_on is not None]
    said += [(row.decided_on, case.settled_on if row == rows[0] else row.works_since) for row in rows]
    found = [decided_on for decided_on, told_on in said if told_on in told]
    return found or [decided_on for decided_on, _told_on in said[-1:]]


def _fixed_from(case: Application, step: MoneyStep) -> date:
    """The first day of the interest that a decision fixes: after the last day of an earlier one, or of the term."""
    before = [row for row in recovery.fixed_once(case) if row.pk < step.pk]
    last = (
        default_interest.fixed_until(before[-1]) if before else recovery.first_due(case, extra=deadlines.free_days())
    )
    return last + timedelta(days=1)


def _counted(case: Application, step: MoneyStep) -> list[str]:
    """On what the interest that a decision fixes was counted, by its days."""
    first, last = _fixed_from(case, step), default_interest.fixed_until(step)
    return [
        f"van {day_words(row.first_day)} tot en met {day_words(row.last_day)}: {format_euros(row.owed)} tegen "
        f"{number_format(row.rate)}% per jaar"
        for row in default_interest.spans(case, first=first, last=last)
    ]


def _late(case: Application, letter_date: date) -> list[str]:
    """What of a loan is late on the day of the letter, by its days; nothing of a grant."""
    rows = balance_of(case, on=letter_date).instalments if is_loan(case) else ()
    return [f"{day_words(row.due_on)}: {format_euros(row.amount)}" for row in rows if row.is_late]


def _parts(step: MoneyStep) -> list[str]:
    return [f"{day_words(row.due_on)}: {format_euros(row.amount)}" for row in step.instalments.all()]


def _pay_by(step: MoneyStep, letter_date: date) -> str | None:
    """Until when is paid after a reminder: two weeks from the day after the letter (Awb 4:112); also after a writ.

    Interest that was fixed and what is recovered is paid within six weeks (4:87).
    """
    if step.kind in (MoneyStepKind.INTEREST, MoneyStepKind.RECOVERY):
        return day_words(clock.payment_term(step.sent_on or letter_date, deadlines.free_days()).last_day)
    if step.kind not in (MoneyStepKind.REMINDER, MoneyStepKind.WRIT):
        return None
    return day_words(clock.reminder_term(step.sent_on or letter_date, deadlines.free_days()).last_day)
