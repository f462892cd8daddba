"""What letters say of a decision that an objection which came before it is about as well (Awb 6:19, 6:20), in Dutch.

Who objected need not object again, and reads that in the letter of the new decision. The decision on the objection
names each decision that it is about.
"""

from drenthe.lib.values.money import format_euros
from projects.enums import OrganisationKind
from subsidies.enums import ON_OBJECTION, DecisionKind
from subsidies.letters.sentences import listed
from subsidies.models import Application, Decision, Objection
from subsidies.models.told import SentDays
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters.fact_words import day_words
from subsidies.services.objections import covered, objections
from subsidies.services.objections.objection_words import CONTESTED, against

INCLUDED = "artikel 6:19, eerste lid, van de Awb"
_NOT_DECIDED = "artikel 6:20, derde lid, van de Awb"


def of_decision(case: Application, decision: Decision) -> str | None:
    """Return for the letter of a decision, also one that is only proposed, what was objected to before; None for none.

    An objection that waits for a decision, and an appeal that waits for a ruling (Awb 6:24).
    """
    if decision.kind in ON_OBJECTION:
        return None
    return "\n".join(_pending(row) for row in objections.of(case) if _includes(row, decision)) or None


def _includes(objection: Objection, decision: Decision) -> bool:
    first = objection.decision
    if (first is None and objection.subject is not None) or objection.received_on > decision.decided_on:
        return False
    is_later = first is None or not decision.pk or decision.pk > first.pk
    return is_later and (objections.is_open(objection, on=decision.decided_on) or _is_at_court(objection))


def _is_at_court(objection: Objection) -> bool:
    last = objections.last_step(objection, Kind.APPEAL, Kind.RULING)
    return last is not None and last.kind == Kind.APPEAL


def _pending(objection: Objection) -> str:
    """That an objection is about this decision too, to the recipient; somebody else who is a person is not named."""
    is_appeal = objection.is_for_court or _is_at_court(objection)
    article = INCLUDED if objection.decision is not None else _NOT_DECIDED
    day = f" van {day_words(objection.decision.decided_on)}" if objection.decision is not None else ""
    what = f"{against(objection)}{day}"
    goes = "Dat beroep gaat" if is_appeal else "Dat bezwaar gaat"
    tells = " Wij laten de rechtbank weten dat wij dit besluit hebben genomen." if is_appeal else ""
    if objection.is_of_another:
        is_person = objection.who.kind == OrganisationKind.PERSON
        who = "Een derde-belanghebbende" if is_person else objection.objector
        did = "is in beroep gegaan" if is_appeal else "heeft bezwaar gemaakt"
        return f"{who} {did} tegen {what}. {goes} ook over dit besluit ({article}).{tells}"
    did = "U bent eerder in beroep gegaan" if is_appeal else "U hebt eerder bezwaar gemaakt"
    again = "in beroep te gaan" if is_appeal else "bezwaar te maken"
    add = (
        "Wilt u iets zeggen over dit besluit? Schrijf dat dan aan de rechtbank."
        if is_appeal
        else ("Wilt u iets zeggen over dit besluit? Stuur ons dat dan, met het nummer van de zaak.")
    )
    return (
        f"{did} tegen {what}. {goes} ook over dit besluit ({article}). U hoeft daarvoor niet opnieuw {again}. "
        f"{add}{tells}"
    )


def told(objection: Objection, sent: SentDays) -> list[Decision]:
    """Return the later decisions that an objection is about as well and that were told, in order."""
    return [row for row in covered.decisions(objection) if row.sent_in(sent) is not None]


def now(objection: Objection, sent: SentDays) -> str | None:
    """Return which later decisions an objection is about as well, in a sentence; None where there are none (6:19)."""
    rows = [_named(row) for row in told(objection, sent)]
    article = INCLUDED if objection.decision is not None else _NOT_DECIDED
    return f"Het bezwaar gaat ook over {listed(rows, 'en')} ({article})." if rows else None


def _named(decision: Decision) -> str:
    """A decision with its day; of a lowered settlement with what it came to."""
    day, amount = day_words(decision.decided_on), decision.amount
    if decision.kind == DecisionKind.SETTLEMENT_CHANGE and amount:
        return f"ons besluit van {day}, waarin wij de vaststelling verlaagden tot {format_euros(amount)}"
    return f"{CONTESTED[DecisionKind(decision.kind)]} van {day}"
