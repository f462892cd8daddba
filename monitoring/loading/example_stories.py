"""The examples until the decision, one after another in the order of a case's life."""

from decimal import Decimal

from drenthe.dates.services.takeover import take_over
from monitoring.loading.example_cases import COLLECTIVE, CONVERSION, POT, SOURCE, Asked, Desk
from subsidies.enums import LetterKind, Phase
from subsidies.models import Application
from subsidies.services.application import completeness
from subsidies.services.assessment import cost_lines, cost_sheet, hearing
from subsidies.services.case import notes
from subsidies.services.decisions import decisions, proposals
from subsidies.services.letters import letters
from subsidies.services.terms import term_acts

GROUP, TOWN, COMPANY = "residents", "municipality", "developer"


def just_received(desk: Desk) -> Application:
    """Came in today."""
    asked = Asked(COLLECTIVE, "Bewonersgroep De Es", GROUP, "Noordenveld", "hofje voor starters", "8500.00", 0)
    return desk.receive(asked.in_phase(Phase.PLAN))


def document_lacks(desk: Desk) -> Application:
    """A document lacks, and nobody asked for it yet."""
    asked = Asked(POT, "Gemeente Coevorden", TOWN, "Coevorden", "24 huurwoningen aan de Gracht", "180000.00", 4, 24)
    return desk.receive(asked, by=desk.colleague, without=("cofinancing",))


def due_tomorrow(desk: Desk) -> Application:
    """Judged, and to be decided tomorrow at the latest."""
    asked = Asked(POT, "Gemeente Emmen", TOWN, "Emmen", "32 woningen op de Meerdijk", "150000.00", 90, 32)
    return desk.assess(desk.receive(asked), days_ago=80)


def late_with_a_penalty_running(desk: Desk) -> Application:
    """Too late, with a notice of default of 25 days ago: the penalty runs."""
    asked = Asked(POT, "Bouwbedrijf Hunze BV", COMPANY, "Aa en Hunze", "18 woningen in Gieten", "120000.00", 130, 18)
    case = desk.assess(desk.receive(asked), days_ago=120)
    with take_over(SOURCE):
        term_acts.receive_default_notice(
            case, received_on=desk.ago(25), channel="email", sender="Bouwbedrijf Hunze BV", actor=desk.officer
        )
    return case


def waits_for_a_completion(desk: Desk) -> Application:
    """Asked to complete six days ago; the term still runs."""
    asked = Asked(COLLECTIVE, "Vereniging Samen Onder Dak", GROUP, "Hoogeveen", "woonhof voor ouderen", "9500.00", 12)
    case = desk.receive(asked.in_phase(Phase.PLAN), without=("budget",))
    return _asked_to_complete(desk, case, asked_on=6, due_in=8)


def did_not_complete(desk: Desk) -> Application:
    """Asked to complete, and the term is over: it can be disregarded, or taken up as it is."""
    asked = Asked(COLLECTIVE, "CPO De Brink", GROUP, "Westerveld", "knarrenhof in Havelte", "10000.00", 45)
    case = desk.receive(asked.in_phase(Phase.PLAN), by=desk.colleague, without=("bank",))
    return _asked_to_complete(desk, case, asked_on=30, due_in=-12)


def _asked_to_complete(desk: Desk, case: Application, *, asked_on: int, due_in: int) -> Application:
    with take_over(SOURCE):
        completeness.request_completion(
            case,
            missing="De begroting met het financieringsplan",
            requested_on=desk.ago(asked_on),
            due_on=desk.ahead(due_in),
            actor=desk.officer,
        )
    return case


def request_to_send(desk: Desk) -> Application:
    """Asked to complete today; the letter is made and waits to be sent."""
    asked = Asked(POT, "Gemeente Tynaarlo", TOWN, "Tynaarlo", "16 woningen in Eelde", "96000.00", 9, 16)
    case = desk.receive(asked, without=("land-account",))
    completeness.request_completion(
        case,
        missing="De grondexploitatie waaruit het tekort blijkt",
        requested_on=desk.today,
        due_on=desk.ahead(14),
        actor=desk.officer,
    )
    case.refresh_from_db()
    letters.make(case, LetterKind.COMPLETION_REQUEST, letter_date=desk.today, actor=desk.officer)
    return case


def out_for_advice(desk: Desk) -> Application:
    """In assessment; an adviser was asked ten days ago."""
    asked = Asked(POT, "Gemeente Meppel", TOWN, "Meppel", "40 woningen in Nieuwveense Landen", "200000.00", 40, 40)
    case = desk.assess(desk.receive(asked), days_ago=30)
    with take_over(SOURCE):
        hearing.ask_advice(
            case,
            adviser="Stichting Advies Grondzaken (voorbeeld)",
            question="Klopt het tekort in de grondexploitatie?",
            asked_on=desk.ago(10),
            due_on=desk.ahead(5),
            actor=desk.officer,
        )
    return case


def costs_to_approve(desk: Desk) -> Application:
    """In assessment; the budget was entered in lines, and it is to be said which costs are eligible."""
    asked = Asked(POT, "Gemeente Tynaarlo", TOWN, "Tynaarlo", "22 woningen in Vries", "60000.00", 25, 22)
    case = desk.assess(desk.receive(asked), days_ago=15)
    known = {"Plankosten": Decimal("14500.00"), "Sloop en sanering": Decimal("22750.50")}
    rest = cost_sheet.basis_of(case) - sum(known.values())
    lines = [{"what": what, "asked": amount} for what, amount in {**known, "Bouwrijp maken": rest}.items()]
    cost_lines.enter(case, lines=lines, actor=desk.officer)
    return Application.objects.get(pk=case.pk)


def view_is_awaited(desk: Desk) -> Application:
    """The province intends to refuse and asked for a view."""
    asked = Asked(POT, "Woonplan Drenthe BV", COMPANY, "Midden-Drenthe", "6 woningen in Westerbork", "75000.00", 50, 6)
    case = desk.assess(desk.receive(asked, by=desk.colleague), days_ago=44, by=desk.colleague)
    with take_over(SOURCE):
        hearing.invite_view(
            case,
            intention="Wij zijn van plan de aanvraag af te wijzen: het tekort is niet onderbouwd.",
            invited_on=desk.ago(5),
            due_on=desk.ahead(9),
            actor=desk.colleague,
        )
    return case


def handed_over_with_a_note(desk: Desk) -> Application:
    """A note for a colleague who knows this plan."""
    asked = Asked(POT, "Gemeente De Wolden", TOWN, "De Wolden", "12 woningen in Ruinen", "84000.00", 20, 12)
    case = desk.assess(desk.receive(asked), days_ago=15)
    notes.write_note(
        case,
        text="Jij kent dit plan van vorig jaar: klopt het dat de gemeente de grond al heeft?",
        mentioned=[desk.colleague],
        actor=desk.officer,
    )
    return case


def award_proposed(desk: Desk) -> Application:
    """Waits for the decision maker; it came first under its ceiling."""
    asked = Asked(
        CONVERSION, "Gemeente Hoogeveen", TOWN, "Hoogeveen", "28 woningen in het centrum", "140000.00", 60, 28
    )
    return desk.propose(desk.assess(desk.receive(asked), days_ago=50))


def part_proposed(desk: Desk) -> Application:
    """Less than was asked, with a ground; waits for the decision maker."""
    asked = Asked(COLLECTIVE, "Coöperatie Wij Bouwen", GROUP, "Assen", "hof in Kloosterveen", "10000.00", 42)
    case = desk.assess(desk.receive(asked.in_phase(Phase.PLAN), by=desk.colleague), days_ago=35, by=desk.colleague)
    desk.need_not_be_heard(case, by=desk.colleague)
    return desk.propose(
        case,
        amount="7500.00",
        reason="De kosten van de website horen niet bij de planfase.",
        grounds=desk.grounds("scheme-criteria"),
        terms={"criteria": [{"text": "Kosten van de planfase", "article": "artikel 7"}]},
        by=desk.colleague,
    )


def refusal_proposed(desk: Desk) -> Application:
    """A refusal that waits for the decision maker."""
    asked = Asked(CONVERSION, "Gemeente Assen", TOWN, "Assen", "kantoor wordt twaalf woningen", "60000.00", 55, 12)
    case = desk.assess(desk.receive(asked, by=desk.colleague), days_ago=45, by=desk.colleague)
    desk.need_not_be_heard(case, by=desk.colleague)
    return desk.propose_refusal(case, by=desk.colleague)


def sent_back(desk: Desk) -> Application:
    """The decision maker sent the proposal back this morning."""
    asked = Asked(COLLECTIVE, "Stichting Hofje Veenhuizen", GROUP, "Noordenveld", "hofje in Veenhuizen", "9000.00", 38)
    case = desk.propose(desk.assess(desk.receive(asked.in_phase(Phase.PLAN)), days_ago=30))
    remark = "Leg uit waarom de huur van de zaal erbij hoort."
    proposals.send_back(proposals.waiting_proposal(case), remark=remark, actor=desk.decider)
    return Application.objects.get(pk=case.pk)


def withdrawn(desk: Desk) -> Application:
    """The applicant withdrew it last week."""
    asked = Asked(COLLECTIVE, "Groep Groen Wonen", GROUP, "Borger-Odoorn", "tiny houses in Exloo", "5000.00", 33)
    case = desk.receive(asked.in_phase(Phase.PLAN))
    with take_over(SOURCE):
        return decisions.withdraw(
            case, withdrawn_on=desk.ago(7), reason="De groep gaat niet door.", actor=desk.officer
        )


def decided_today(desk: Desk) -> Application:
    """Signed today: the letter waits to be sent."""
    asked = Asked(COLLECTIVE, "CPO Noorderzon", GROUP, "Tynaarlo", "tien koopwoningen in Vries", "9800.00", 50)
    case = desk.assess(desk.receive(asked.in_phase(Phase.PLAN), by=desk.colleague), days_ago=40, by=desk.colleague)
    return desk.sign(desk.propose(case, by=desk.colleague))


STORIES = (
    just_received,
    document_lacks,
    due_tomorrow,
    late_with_a_penalty_running,
    waits_for_a_completion,
    did_not_complete,
    request_to_send,
    out_for_advice,
    costs_to_approve,
    view_is_awaited,
    handed_over_with_a_note,
    award_proposed,
    part_proposed,
    refusal_proposed,
    sent_back,
    withdrawn,
    decided_today,
)
