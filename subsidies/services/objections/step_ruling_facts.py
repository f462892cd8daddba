"""What the letter of a decision on an objection says of the step about money or the penalty that it is against."""

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.award_enums import MoneyStepKind
from subsidies.models import MoneyStep, Objection, ObjectionTerms
from subsidies.objection_enums import UPHELD
from subsidies.services.letters.fact_words import day_words
from subsidies.services.objections import money_step_rulings
from subsidies.services.recovery import receipts

PAID_WITHIN = "Wij betalen dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb)."


def in_words(said: ObjectionTerms) -> str:
    """Return what becomes of what the objection is against, in Dutch sentences; nothing where it stays as it is."""
    step, penalty = said.objection.money_step, said.objection.penalty
    if said.outcome not in UPHELD:
        return ""
    if penalty is not None:
        total, more = said.step_amount or ZERO, (said.step_amount or ZERO) - penalty.amount
        number = money_step_rulings.by_days(penalty).get(total)
        days = (
            f", voor {number} {'dag' if number == 1 else 'dagen'} vanaf {day_words(penalty.first_day)}"
            if number
            else ""
        )
        return (
            f"Wij herroepen ons besluit van {day_words(penalty.decided_on)} over de dwangsom. In plaats daarvan "
            f"stellen wij de dwangsom vast op {format_euros(total)}{days} (artikelen 4:17 en 7:11 van de Awb). Dat is "
            f"{format_euros(more)} meer. {PAID_WITHIN}"
        )
    if step is None:
        return ""
    day = day_words(step.decided_on)
    if step.kind == MoneyStepKind.INTEREST:
        return _of_interest(said, step)
    if step.kind == MoneyStepKind.ARRANGEMENT:
        parts = ", ".join(f"{format_euros(part)} op {day_words(on)}" for on, part in money_step_rulings.parts_of(said))
        return (
            f"Wij herroepen de betalingsregeling van {day}. In plaats daarvan betaalt u zo: {parts}. Samen is dat "
            f"{format_euros(said.step_amount or ZERO)} (artikel 4:94 van de Awb)."
        )
    return f"{_REVOKED[MoneyStepKind(step.kind)].format(day=day)}"


_REVOKED = {
    MoneyStepKind.RECOVERY: (
        "Wij herroepen ons besluit van {day} waarmee wij geld van u terugvorderden. U hoeft dat bedrag niet terug te "
        "betalen (artikelen 4:57 en 7:11 van de Awb)."
    ),
    MoneyStepKind.ARRANGEMENT_ENDED: (
        "Wij herroepen ons besluit van {day} waarmee wij de betalingsregeling introkken. De betalingsregeling geldt "
        "weer (artikelen 4:94 en 7:11 van de Awb)."
    ),
    MoneyStepKind.HOLD: (
        "Wij herroepen ons besluit van {day} waarmee wij de betaling opschortten. Wij kunnen weer betalen (artikelen "
        "4:56 en 7:11 van de Awb)."
    ),
    MoneyStepKind.SET_OFF: (
        "Wij herroepen de verrekening van {day}. Als er al is verrekend, draaien wij dat terug. Wat u moet "
        "terugbetalen en wat wij u nog betalen, staat daarna weer zoals het voor de verrekening stond (artikelen 4:93 "
        "en 7:11 van de Awb)."
    ),
}


def _of_interest(said: ObjectionTerms, step: MoneyStep) -> str:
    """What becomes of interest that was fixed, and what of it is paid back."""
    revoked = f"Wij herroepen ons besluit van {day_words(step.decided_on)} over de wettelijke rente."
    if said.step_amount is None:
        found = f"{revoked} U bent deze rente niet verschuldigd (artikel 7:11 van de Awb)."
    else:
        found = (
            f"{revoked} In plaats daarvan stellen wij de rente vast op {format_euros(said.step_amount)} (artikelen "
            "4:98, 4:99 en 7:11 van de Awb)."
        )
    back = receipts.came_in_for(step) - (said.step_amount or ZERO)
    return f"{found} U betaalde {format_euros(back)} te veel aan rente. {PAID_WITHIN}" if back > ZERO else found


def in_time_by_claim(objection: Objection) -> str:
    """Why an objection that came after its own term counts: an earlier one is about the same as well."""
    article = "4:19, eerste lid" if objection.penalty_id is not None else "4:125, eerste lid"
    what = "de aanvraag" if objection.penalty_id is not None else "wat moet worden terugbetaald"
    return (
        f"Het bezwaar telt mee: er liep al een bezwaar tegen ons besluit over {what}, en dat gaat ook over dit "
        f"besluit (artikel {article}, van de Awb)."
    )
