"""The words of the letters about an objection, in Dutch: what it is against, what was decided, who was not heard."""

from datetime import timedelta

from subsidies.award_enums import NO_DECISIONS, MoneyStepKind
from subsidies.enums import ON_OBJECTION, DecisionKind
from subsidies.models import Objection
from subsidies.objection_enums import InadmissibleGround, NoHearingGround, ObjectionOutcome
from subsidies.services.letters.fact_words import day_words

CONTESTED = {
    DecisionKind.AWARD: "de verlening van de subsidie",
    DecisionKind.PARTIAL_AWARD: "de verlening van een deel van de subsidie",
    DecisionKind.REFUSAL: "de afwijzing van de aanvraag",
    DecisionKind.DISREGARD: "het besluit om de aanvraag niet te behandelen",
    DecisionKind.WITHDRAWAL_ASKED: "de intrekking van de subsidie op verzoek",
    DecisionKind.WITHDRAWAL: "de intrekking van de subsidie",
    DecisionKind.LOWERING: "de verlaging van de subsidie",
    DecisionKind.SETTLEMENT: "de vaststelling van de subsidie",
    DecisionKind.SETTLEMENT_CHANGE: "het besluit waarin wij de vaststelling verlaagden of introkken",
    **dict.fromkeys(ON_OBJECTION, "onze beslissing op een bezwaar"),
}
CONTESTED_STEPS: dict[str, str] = {
    MoneyStepKind.RECOVERY: "de terugvordering",
    MoneyStepKind.ARRANGEMENT: "de betalingsregeling",
    MoneyStepKind.ARRANGEMENT_ENDED: "de intrekking van de betalingsregeling",
    MoneyStepKind.REMINDER: "de aanmaning",
    MoneyStepKind.WRIT: "het dwangbevel",
    MoneyStepKind.INTEREST: "de vaststelling van de wettelijke rente",
    MoneyStepKind.WRITE_OFF: "de kwijtschelding",
    MoneyStepKind.CHARGE_WRITE_OFF: "de kwijtschelding van kosten of rente",
    MoneyStepKind.HOLD: "de opschorting van de betaling",
    MoneyStepKind.SET_OFF: "de verrekening",
    MoneyStepKind.LOAN_WAIVER: "de kwijtschelding van de lening",
    MoneyStepKind.LOAN_CONVERSION: "de omzetting van de lening in een subsidie",
    MoneyStepKind.OBJECTION_COSTS: "het besluit over de kosten van een bezwaar",
}
PENALTY = "de vaststelling van de dwangsom"
GRANTED = {
    DecisionKind.OBJECTION_AWARD: "Wij verlenen de subsidie opnieuw. De aanvrager krijgt daarover een eigen besluit.",
    DecisionKind.OBJECTION_SETTLEMENT: (
        "Wij stellen de subsidie opnieuw vast. De aanvrager krijgt daarover een eigen besluit."
    ),
    DecisionKind.OBJECTION_REFUSAL: (
        "Wij wijzen de aanvraag alsnog af. De aanvrager krijgt daarover een eigen besluit."
    ),
}
FILE_OPEN = timedelta(weeks=1)  # Awb 7:4, paragraph 2
COVERED = "artikel 4:19, eerste lid, van de Awb"
BESIDE = "artikel 4:125, eerste lid, van de Awb"
NOT_DECIDED = "het niet op tijd nemen van een besluit"
OUTCOMES = {
    ObjectionOutcome.INADMISSIBLE: (
        "Wij verklaren het bezwaar niet-ontvankelijk. Wij kijken daarom niet naar de inhoud."
    ),
    ObjectionOutcome.UNFOUNDED: "Wij verklaren het bezwaar ongegrond. Het besluit blijft zoals het is.",
    ObjectionOutcome.PARTLY_FOUNDED: "Wij verklaren het bezwaar voor een deel gegrond.",
    ObjectionOutcome.FOUNDED: "Wij verklaren het bezwaar gegrond.",
}
INADMISSIBLE = {
    InadmissibleGround.LATE: "Het bezwaar is te laat ingediend (artikelen 6:7 tot en met 6:9 en 6:11 van de Awb).",
    InadmissibleGround.DEFECT: (
        "Wij hebben u gevraagd uw bezwaar aan te vullen. Dat is niet op tijd gebeurd (artikel 6:6 van de Awb)."
    ),
    InadmissibleGround.NOT_INTERESTED: (
        "Wie bezwaar maakt, is geen belanghebbende bij het besluit (artikelen 1:2 en 7:1 van de Awb)."
    ),
    InadmissibleGround.EARLY: (
        "Het bezwaar kwam voordat er een besluit was, en er was geen reden om te denken dat het er al was (artikel "
        "6:10, eerste lid, van de Awb)."
    ),
    InadmissibleGround.NO_DECISION: (
        "Het bezwaar gaat niet over een besluit waartegen bezwaar openstaat (artikelen 1:3 en 7:1 van de Awb)."
    ),
    InadmissibleGround.NO_INTEREST: "Er is geen belang meer bij een beslissing op het bezwaar.",
}
NOT_HEARD = {
    NoHearingGround.INADMISSIBLE: "Het bezwaar is kennelijk niet-ontvankelijk (artikel 7:3, onder a, van de Awb).",
    NoHearingGround.UNFOUNDED: "Het bezwaar is kennelijk ongegrond (artikel 7:3, onder b, van de Awb).",
    NoHearingGround.WAIVED: "U hebt laten weten dat u niet gehoord wilt worden (artikel 7:3, onder c, van de Awb).",
    NoHearingGround.NO_ANSWER: (
        "U hebt niet op tijd laten weten dat u gehoord wilt worden (artikel 7:3, onder d, van de Awb)."
    ),
    NoHearingGround.GRANTED: (
        "Wij komen helemaal aan het bezwaar tegemoet, en niemand anders wordt daardoor benadeeld (artikel 7:3, onder "
        "e, van de Awb)."
    ),
}
SAID_BY_ANOTHER = {  # of the above what who objects did, to somebody else
    NoHearingGround.WAIVED: (
        "{who} heeft laten weten niet gehoord te willen worden (artikel 7:3, onder c, van de Awb)."
    ),
    NoHearingGround.NO_ANSWER: (
        "{who} heeft niet op tijd laten weten gehoord te willen worden (artikel 7:3, onder d, van de Awb)."
    ),
}


def against(objection: Objection) -> str:
    """Return what an objection is against; of what is no decision with its day: that is named with decisions only."""
    if objection.decision is not None:
        return CONTESTED[DecisionKind(objection.decision.kind)]
    if objection.penalty is not None:
        return PENALTY
    step = objection.money_step
    if step is None:
        return NOT_DECIDED
    words = CONTESTED_STEPS[step.kind]
    return f"{words} van {day_words(step.decided_on)}" if step.kind in NO_DECISIONS else words
