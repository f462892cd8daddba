"""The examples after the decision: money, reports, settlement, recovery, loans and objections."""

from decimal import Decimal

from drenthe.dates.services.takeover import take_over
from drenthe.lib.values.workdays import next_workday
from monitoring.loading.example_cases import COLLECTIVE, POT, SOURCE, Asked, Desk
from monitoring.loading.example_stories import COMPANY, GROUP, TOWN
from subsidies.award_enums import LoanTrigger, MoneyStepKind, SettlementBasis
from subsidies.enums import LetterKind, Part, Phase
from subsidies.models import Application
from subsidies.services.letters import letters
from subsidies.services.loans import loans
from subsidies.services.objections import objecting, objection_hearings
from subsidies.services.payments import payment_orders, payments
from subsidies.services.recovery import money_steps
from subsidies.services.settlements import sample_draws, settlement_reminders, settlements
from subsidies.services.terms import deadlines

IBAN = "NL20INGB0001234567"
START = {"text": "Meld de start van de bouw", "article": "Awb 4:37, lid 1, onder c"}
REPORT = {"text": "Stuur een verslag over de voortgang", "article": "Awb 4:37, lid 1, onder c"}


def to_pay(desk: Desk) -> Application:
    """Told ten days ago: the payment is to be proposed."""
    asked = Asked(COLLECTIVE, "Woongroep De Linde", GROUP, "Meppel", "woongroep voor senioren", "9400.00", 70)
    return desk.awarded(asked.in_phase(Phase.PLAN), days_ago=10)


def payment_to_release(desk: Desk) -> Application:
    """A payment that a case officer proposed, for finance."""
    asked = Asked(COLLECTIVE, "Vereniging Erfdelen", GROUP, "De Wolden", "erfdelen in Koekange", "10000.00", 75)
    return _proposed_to_pay(desk, desk.awarded(asked.in_phase(Phase.PLAN), days_ago=18))


def payment_for_the_bank(desk: Desk) -> Application:
    """A payment that was released, for the next run."""
    asked = Asked(COLLECTIVE, "CPO Het Zand", GROUP, "Emmen", "acht woningen in Klazienaveen", "8800.00", 80)
    case = _proposed_to_pay(desk, desk.awarded(asked.in_phase(Phase.PLAN), days_ago=24))
    payment_orders.release_payment(case, actor=desk.finance)
    return Application.objects.get(pk=case.pk)


def _proposed_to_pay(desk: Desk, case: Application) -> Application:
    payment_orders.propose_payment(
        case,
        amount=case.awarded_amount or Decimal(0),
        iban=IBAN,
        holder=str(case.applicant),
        account_reason="Bankafschrift bij de aanvraag",
        actor=desk.colleague,
    )
    return Application.objects.get(pk=case.pk)


def report_is_overdue(desk: Desk) -> Application:
    """A report on the progress should have come in three weeks ago; another one is due in a month."""
    asked = Asked(POT, "Gemeente Westerveld", TOWN, "Westerveld", "14 woningen in Diever", "20000.00", 300, 14)
    rows = [
        {**REPORT, "due_on": desk.ago(21).isoformat()},
        {**START, "due_on": desk.ahead(30).isoformat()},
    ]
    return _paid(desk, desk.awarded(asked, days_ago=220, obligations=rows), days_ago=200)


def settlement_reminded(desk: Desk) -> Application:
    """Nobody asked to settle it in time: a reminder was recorded, and its letter is to be sent."""
    asked = Asked(POT, "Gemeente Borger-Odoorn", TOWN, "Borger-Odoorn", "20 woningen in Borger", "40000.00", 420, 20)
    over = {"activities_from": desk.ago(380), "activities_until": desk.ago(120), "advances": None}
    case = _paid(desk, desk.awarded(asked, days_ago=390, terms=over), days_ago=370)
    settlement_reminders.remind(case, remark="De gemeente is al gebeld.", actor=desk.officer)
    letters.make(case, LetterKind.ACCOUNT_REMINDER, letter_date=desk.today, actor=desk.officer)
    return Application.objects.get(pk=case.pk)


def settlement_asked(desk: Desk) -> Application:
    """The recipient asked to settle it, with a report."""
    asked = Asked(COLLECTIVE, "Bewoners Kloosterveen", GROUP, "Assen", "hof van twaalf woningen", "9900.00", 340)
    case = _paid(desk, desk.awarded(asked.in_phase(Phase.PLAN), days_ago=260), days_ago=240)
    return _asked_to_settle(desk, case, "9900.00")


def settlement_for_finance(desk: Desk) -> Application:
    """A settlement as proposed: finance looks at the amount."""
    asked = Asked(COLLECTIVE, "CPO Zuidwolde", GROUP, "De Wolden", "negen woningen in Zuidwolde", "10000.00", 330)
    case = _paid(desk, desk.awarded(asked.in_phase(Phase.PLAN), days_ago=250), days_ago=230)
    case = _asked_to_settle(desk, case, "8250.00")
    return _proposed_to_settle(desk, case, "8250.00")


def sample_to_check(desk: Desk) -> Application:
    """Drawn for a check by sample, among the awards of its day: the check comes before the settlement."""
    asked = Asked(COLLECTIVE, "Woongroep Stroomdal", GROUP, "Aa en Hunze", "elf woningen in Anloo", "9200.00", 200)
    case = _paid(desk, desk.awarded(asked.in_phase(Phase.PLAN), days_ago=137), days_ago=120)
    day = case.decided_on or desk.ago(137)
    prepared = sample_draws.prepare(case.scheme, awarded_from=day, awarded_until=day, actor=desk.finance)
    sample_draws.draw_sample(prepared, word="zes", actor=desk.decider)
    return Application.objects.get(pk=case.pk)


def money_comes_back(desk: Desk) -> Application:
    """Settled at less than was paid: the rest comes back, in instalments that wait for a decision."""
    asked = Asked(COLLECTIVE, "Stichting Samenhof", GROUP, "Coevorden", "samenhof in Dalen", "10000.00", 350)
    case = _paid(desk, desk.awarded(asked.in_phase(Phase.PLAN), days_ago=280), days_ago=260)
    case = _asked_to_settle(desk, case, "7000.00", days_ago=60)
    case = _proposed_to_settle(desk, case, "7000.00", heard=50)
    settlements.agree(case, actor=desk.finance)
    case = desk.sign(case, days_ago=30, by=desk.decider)
    owed = Decimal("1000.00")
    money_steps.propose(
        case,
        kind=MoneyStepKind.ARRANGEMENT,
        reason="De stichting vroeg om in drie delen terug te betalen.",
        instalments=[(desk.ahead(30 * number), owed) for number in (1, 2, 3)],
        no_interest=True,
        actor=desk.colleague,
    )
    return Application.objects.get(pk=case.pk)


def _paid(desk: Desk, case: Application, *, days_ago: int) -> Application:
    with take_over(SOURCE):
        payments.pay(case, amount=case.awarded_amount or Decimal(0), paid_on=desk.ago(days_ago), actor=desk.finance)
    return Application.objects.get(pk=case.pk)


def _asked_to_settle(desk: Desk, case: Application, amount: str, *, days_ago: int = 12) -> Application:
    report = desk.file(case, "Verslag van de groep", days_ago=days_ago)
    with take_over(SOURCE):
        settlements.receive_request(
            case,
            received_on=desk.ago(days_ago),
            asked_amount=Decimal(amount),
            realised_costs=Decimal(amount) * 3,
            report=report,
            actor=desk.colleague,
        )
    return Application.objects.get(pk=case.pk)


def _proposed_to_settle(desk: Desk, case: Application, amount: str, *, heard: int = 8) -> Application:
    desk.hear(case, days_ago=heard)
    settlements.propose_settlement(
        case,
        settlement_basis=SettlementBasis.REQUESTED,
        amount=Decimal(amount),
        reason="De groep hield minder bijeenkomsten dan in het plan stond, en vroeg daarom zelf om minder.",
        grounds=desk.grounds("settle-activities"),
        terms={"activities": "", "works_on": None, "view_answer": "Uw zienswijze verandert het bedrag niet."},
        no_interest=True,
        actor=desk.colleague,
    )
    return Application.objects.get(pk=case.pk)


def loan_half_drawn(desk: Desk) -> Application:
    """A loan with its signed agreement, of which half was drawn."""
    asked = Asked(COLLECTIVE, "CPO De Nieuwe Es", GROUP, "Noordenveld", "elf woningen in Roden", "27500.00", 200, 11)
    case = desk.awarded(asked.in_phase(Phase.DEVELOPMENT, part=Part.LOAN), days_ago=150)
    agreement = desk.file(case, "Ondertekende overeenkomst", days_ago=140)
    with take_over(SOURCE):
        loans.sign_agreement(
            case,
            signed_on=desk.ago(140),
            document=agreement,
            trigger=LoanTrigger.START_OF_BUILD,
            terms_source="artikel 4 van de overeenkomst",
            actor=desk.officer,
        )
        payments.pay(case, amount=Decimal("13750.00"), paid_on=desk.ago(120), actor=desk.finance)
    return Application.objects.get(pk=case.pk)


def can_be_objected_to(desk: Desk) -> Application:
    """Refused two weeks ago: an objection can still come in."""
    asked = Asked(POT, "Ontwikkelbedrijf Veld BV", COMPANY, "Emmen", "8 woningen in Schoonebeek", "90000.00", 80, 8)
    return _refused(desk, asked, days_ago=14)


def objection_with_a_hearing(desk: Desk) -> Application:
    """An objection that came in in time; the invitation to the hearing is to be sent today."""
    asked = Asked(POT, "Woningbouw Reest BV", COMPANY, "Meppel", "10 woningen aan de Reest", "110000.00", 150, 10)
    case = _refused(desk, asked, days_ago=30)
    with take_over(SOURCE):
        objection = objecting.receive(
            case,
            decision=case.decisions.latest("pk"),
            objector="Woningbouw Reest BV",
            role="applicant",
            grounds="De grondexploitatie was wel degelijk bijgevoegd.",
            received_on=desk.ago(4),
            channel="email",
            actor=desk.lawyer,
        )
    objection_hearings.invite(
        case,
        objection=objection,
        invited_on=desk.today,
        hearing_on=next_workday(desk.ahead(21), deadlines.free_days()),
        place="10.00 uur, provinciehuis, Westerbrink 1 in Assen",
        chair=desk.lawyer,
        actor=desk.lawyer,
    )
    case = Application.objects.get(pk=case.pk)
    received = letters.make(case, LetterKind.OBJECTION_RECEIVED, letter_date=desk.today, actor=desk.lawyer)
    letters.send(received, sent_on=desk.today, actor=desk.lawyer)
    letters.make(case, LetterKind.OBJECTION_HEARING, letter_date=desk.today, actor=desk.lawyer)
    return Application.objects.get(pk=case.pk)


def _refused(desk: Desk, asked: Asked, *, days_ago: int) -> Application:
    case = desk.assess(desk.receive(asked, by=desk.colleague), days_ago=asked.days_ago - 5, by=desk.colleague)
    desk.need_not_be_heard(case, by=desk.colleague)
    return desk.sign(desk.propose_refusal(case, by=desk.colleague), days_ago=days_ago, by=desk.before)


STORIES = (
    to_pay,
    payment_to_release,
    payment_for_the_bank,
    report_is_overdue,
    settlement_reminded,
    settlement_asked,
    settlement_for_finance,
    sample_to_check,
    money_comes_back,
    loan_half_drawn,
    can_be_objected_to,
    objection_with_a_hearing,
)
