"""Awards that deviated from the order of handling: on whom they went before, and what the letters say of it.

The order was published (Awb 4:26), so who gets an award out of it and who is refused since both read that it was
deviated from, what allows that and why: without that neither can say anything about it (Awb 3:46, 3:47).
"""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.enums import AWARDS, FIRST_DECISIONS
from subsidies.letters import law_words
from subsidies.letters.sentences import listed, sentence
from subsidies.models import Application, Decision, DecisionBasis
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.ceilings import turns
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.order import Rule, line_of
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.ceilings.turn_refusals import OfOrder, OutOfTurn
from subsidies.services.letters.fact_words import Facts, day_words

CODES = {gap.__name__ for gap in OfOrder.__subclasses__()}
OUT_OF_TURN = (
    "Wij behandelen aanvragen {order}. Uw aanvraag was nog niet aan de beurt: voor u is van die volgorde afgeweken"
    "{power}. De reden daarvan is:"
)
BEFORE = (
    "Op {day} hebben wij {amount} verleend op een aanvraag die na die van u aan de beurt was ({case}). Daarmee zijn "
    "wij afgeweken van de volgorde waarin wij aanvragen behandelen{power}. De reden daarvan is:"
)
# In what is kept with a decision, by case number: whom it went before, whose room it took, and, of decisions of
# before that was no longer possible, on whom nothing was decided when it refused for the ceiling.
JUMPED, SQUEEZED, UNDECIDED = "jumped", "squeezed", "undecided"
FIRST_UNDECIDED = "FirstUndecided"  # under which the reason of those is kept


def of_letter(case: Application, decision: Decision) -> Facts:
    """Return what the letter of a first decision says of the order: that it went before others, or others before it.

    Of what went before it only where there is no room for it: nothing else follows from the order.
    """
    if decision.kind not in FIRST_DECISIONS:
        return {}
    said = []
    if why := reasons(decision):
        words = OUT_OF_TURN.format(order=Rule.of(case.version).order.label, power=_power(decision))
        said += [words, *map(sentence, why)]
    if any(ground.code == CEILING_GROUND for ground in decision.proposal.grounds.all()):
        said += [line for basis in before(case) for line in _went_before(basis.decision)]
    return {"order_deviation": "\n".join(said) or None}


def reasons(decision: Decision) -> list[str]:
    """Return why a decision deviates from the order; empty where it does not, or does not any more at the signature.

    Of one that is only proposed what holds now: what came first may have been decided since.
    """
    gaps = (decision.proposal.deviations or {}).get("gaps", [])
    written = {gap["key"]: str(gap["reason"]) for gap in gaps if gap["code"] in CODES}
    if not written or decision.kind not in AWARDS:
        return []
    if decision.pk and hasattr(decision, "basis"):
        return list(dict.fromkeys(written.values())) if decision.basis.data.get(JUMPED) else []
    weighed = weighed_for(decision.application, on=decision.decided_on, proposal=decision.proposal)
    standing = [gap.key for gap in turns.of_turn(decision.application, weighed)]
    return list(dict.fromkeys(written[key] for key in standing if key in written))


def to_keep(application: Application, gaps: Iterable[Gap]) -> dict[str, Sequence[str]]:
    """Return the case numbers that a decision goes before, to keep with it; nothing where it is its turn.

    Where it is no single one that comes first, such as before the lots are drawn: all that are in the line.
    """
    found = [gap for gap in gaps if isinstance(gap, OfOrder)]
    if not found:
        return {}
    named = [number for gap in found if isinstance(gap, OutOfTurn) for number in gap.cases]
    if not named:
        line = line_of(application.ceiling)
        others = {row.pk for row in (*line.places, *line.waiting)} - {application.pk}
        named = list(Application.objects.filter(pk__in=others).order_by("pk").values_list("case_number", flat=True))
    squeezed = [number for gap in found if isinstance(gap, OutOfTurn) for number in gap.squeezed]
    return {JUMPED: named, **({SQUEEZED: squeezed} if squeezed else {})}


def before_others(year: int, key: str = JUMPED) -> QuerySet[DecisionBasis]:
    """What is kept with the awards of a year that went out of their turn, by day, also those taken back since.

    With UNDECIDED: with what was refused for the ceiling while nothing was decided on who came first.
    """
    rows = DecisionBasis.objects.filter(decision__decided_on__year=year, data__has_key=key)
    rows = rows.select_related("decision__application", "decision__mandate", "decision__actor")
    return rows.select_related("decision__proposed_by", "decision__proposal").order_by("decision__decided_on", "pk")


def before(case: Application) -> list[DecisionBasis]:
    """Return what is kept with the awards that went before a case, out of turn, and still stand; oldest first."""
    rows = DecisionBasis.objects.filter(
        decision__application__ceiling=case.ceiling_id, decision__undone=None, data__has_key=JUMPED
    )
    rows = rows.select_related("decision__application", "decision__proposal").order_by("decision__decided_on", "pk")
    return [row for row in rows if case.case_number in row.data[JUMPED]]


def _went_before(decision: Decision) -> list[str]:
    words = BEFORE.format(
        day=day_words(decision.decided_on),
        amount=format_euros(decision.amount or ZERO),
        case=decision.application.case_number,
        power=_power(decision),
    )
    return [words, *map(sentence, reasons(decision))]


def _power(decision: Decision) -> str:
    """What allows it, in the words of a letter; nothing of a decision of before it was asked."""
    gaps = (decision.proposal.deviations or {}).get("gaps", [])
    articles = dict.fromkeys(gap["article"] for gap in gaps if gap["code"] in CODES and gap.get("article"))
    named = [law_words.of_regulation(article, "van de regeling") for article in articles]
    return f". Dat mag op grond van {listed(named, 'en')}" if named else ""
