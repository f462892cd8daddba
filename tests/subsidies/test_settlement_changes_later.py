"""A settlement that is lowered from a later day, a second time, or after a waiver: the letter, finance, limitation."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.values.calendar_years import years_after
from drenthe.lib.values.money import format_euros
from subsidies.award_enums import MoneyStepKind
from subsidies.models import RefusalGround
from subsidies.services.assessment import heard, hearing
from subsidies.services.decisions import effects
from subsidies.services.letters import letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_refusals import DayHasPassed
from subsidies.services.obligations import not_met, obligations
from subsidies.services.obligations.not_met_refusals import FoundSinceHeard
from subsidies.services.recovery import recovery, recovery_dates
from subsidies.services.recovery.to_receive import owed_later, to_receive
from subsidies.services.settlements import account_terms
from subsidies.services.settlements import settled as of_settled
from subsidies.services.settlements.settlement_change_refusals import FoundBeforeBreach
from subsidies.services.settlements.settlement_limits import OBLIGATIONS
from subsidies.services.settlements.settlement_refusals import SettledBeforeItsTerm
from subsidies.services.terms import clock
from tests import recovering
from tests.factories import make_award, make_ceiling, make_obligation, make_user
from tests.settling import agree, asked_for_view, changed, decide, fresh, propose, propose_change, settled
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate
MONTH = timedelta(days=30)


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid


def shown(page):
    """The words of a page as somebody reads them, without what is between the tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", text_of(page)).split())


def settled_case(paid="900.00"):
    return settled(make_award(ceiling=make_ceiling(amount="1000.00")), "900.00", paid=paid)


def words_of(letter):
    blocks = [text for _kind, text in letter.content["blocks"]]
    return "\n".join([letter.subject, *blocks]).replace("\xa0", " ")


def lowered_from(case, day, amount="500.00"):
    """The settlement lowered from a later day, as signed; its letter."""
    propose_change(asked_for_view(case), amount, works_on=day)
    agree(case)
    return decide(case).letters.get()


def test_money_is_asked_and_listed_from_the_later_day_and_not_before():
    case, later = settled_case(), TODAY() + MONTH
    letter = lowered_from(case, later)
    said = words_of(letter)
    assert f"Dat hoeft nu nog niet: dit besluit geldt vanaf {day_words(later)}. Betaal binnen zes weken na" in said
    assert "zes weken nadat wij deze brief hebben verstuurd (artikel 4:87" not in said
    assert owed_later(on=TODAY()).rows == []  # nobody was told of it yet

    letters.send(letter, sent_on=TODAY(), actor=make_user())

    (row,) = owed_later(on=TODAY()).rows
    due_on = clock.payment_term(later, ()).last_day
    assert (row.amount, row.works_on, row.due_on) == (Decimal(400), later, due_on)
    assert to_receive(on=TODAY()).rows == []
    page = text_of(signed_in(Role.FINANCE).get("/payments/to-receive/"))
    assert "Verschuldigd vanaf een latere dag" in page
    assert "€ 400,00" in page.replace("\xa0", " ")
    assert "Tot dan blijft de vaststelling zoals zij is" in text_of(signed_in(Role.FINANCE).get(case_url(case)))
    with time_machine.travel(timezone.now() + MONTH, tick=False):
        effects.take_effect(fresh(case), on=TODAY())
        assert owed_later(on=TODAY()).rows == []
        assert [(row.amount, row.due_on) for row in to_receive(on=TODAY()).rows] == [(Decimal(400), due_on)]


def case_url(case):
    return case.get_absolute_url()


def test_letter_that_names_a_later_day_is_not_sent_after_it():
    letter = lowered_from(settled_case(), TODAY() + timedelta(days=2))

    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False), pytest.raises(DayHasPassed):
        letters.make(fresh(letter.application), letter.kind, letter_date=TODAY(), is_another=True, actor=make_user())


def test_finance_reads_from_when_a_lower_settlement_works_before_it_agrees():
    case, later = settled_case(), TODAY() + MONTH
    propose_change(asked_for_view(case), "500.00", works_on=later)
    finance = signed_in(Role.FINANCE)

    pages = [shown(finance.get(url)) for url in (f"{case_url(case)}agree-settlement/", "/payments/")]

    assert [f"Geldt vanaf {day_words(later)}" in page for page in pages] == [True, True]


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_owed_later_is_fetched_together(django_assert_num_queries, count):
    for _ in range(count):
        sent(lowered_from(settled_case(), TODAY() + MONTH).decision)

    with django_assert_num_queries(10):
        assert len(owed_later(on=TODAY()).rows) == count


def test_second_lowering_names_the_settlement_and_what_was_changed_of_it():
    case = settled_case()
    with time_machine.travel(timezone.now() + MONTH, tick=False):
        changed(case, "600.00")
        second = TODAY()
    with time_machine.travel(timezone.now() + 2 * MONTH, tick=False):
        said = words_of(changed(fresh(case), "0.00").letters.get())

    first = day_words(fresh(case).settled_on)
    assert (
        f"Op {first} hebben wij de subsidie vastgesteld. Op {day_words(second)} hebben wij dat bedrag verlaagd" in said
    )
    assert f"Wij trekken de vaststelling van {first} in, zoals wij die op {day_words(second)} hebben veranderd" in said


def test_two_debts_are_told_apart_with_their_days_and_limitation_and_what_was_waived():
    case = settled(make_award(ceiling=make_ceiling(amount="1000.00")), "600.00", paid="900.00")
    first = TODAY()
    recovering.taken(case, MoneyStepKind.WRITE_OFF, amount=Decimal("100.00"))
    with time_machine.travel(timezone.now() + 3 * MONTH, tick=False):
        said = words_of(changed(fresh(case), "400.00").letters.get())
        assert "Van wat u moest terugbetalen, hebben wij € 100,00 kwijtgescholden. Dat blijft zo." in said
        assert "U moest daarvan € 200,00 al terugbetalen." in said
        assert "daarnaast € 200,00 terugbetalen" in said
        case, second = fresh(case), TODAY()
        due = [clock.payment_term(day, ()).last_day for day in (first, second)]
        limits = [(part.amount, last) for part, last in recovery.limitations(case, extra=())]
        assert limits == [(Decimal(200), years_after(day, 5)) for day in due]
        assert recovery.limitation(case, extra=()) == limits[0][1]
        dates = [row for row in recovery_dates.dates_of(case, on=second, extra=()) if row.code == "limitation"]
        assert [(row.number, row.term.last_day) for row in dates] == [(0, limits[0][1]), (1, limits[1][1])]
        assert of_settled.settled_steps(case, on=second) == [(Decimal(600), first), (Decimal(400), second)]
        page = shown(signed_in(Role.CASE_OFFICER).get(case_url(case)))
        for day, amount in ((first, "600,00"), (second, "400,00")):
            assert f"Vastgesteld vanaf {day_words(day)} € {amount}" in page
    with time_machine.travel(timezone.now() + 6 * MONTH, tick=False):
        reminder = words_of(recovering.reminded(fresh(case)))
        assert f"Op {day_words(first)} en {day_words(second)} hebben wij u geschreven" in reminder
        days = " en ".join(f"{day_words(day)} ({format_euros(Decimal(200))})" for day in due).replace("\xa0", " ")
        assert f"De laatste dag om terug te betalen was {days}." in reminder
        # the reminder was about both: each begins anew with it
        last = years_after(TODAY(), 5)
        assert [row for _part, row in recovery.limitations(fresh(case), extra=())] == [last, last]


def test_reminder_of_before_a_change_does_not_lengthen_what_the_change_adds():
    case = settled(make_award(ceiling=make_ceiling(amount="1000.00")), "600.00", paid="900.00")
    with time_machine.travel(timezone.now() + 3 * MONTH, tick=False):
        recovering.reminded(case)
        reminded_on = TODAY()
    with time_machine.travel(timezone.now() + 5 * MONTH, tick=False):
        changed(fresh(case), "400.00")
        added = clock.payment_term(TODAY(), ()).last_day

        limits = [last for _part, last in recovery.limitations(fresh(case), extra=())]

    assert limits == [years_after(reminded_on, 5), years_after(added, 5)]


def test_lowered_settlement_is_told_from_when_only_where_the_day_lies_ahead():
    said = words_of(lowered_from(settled_case(), TODAY()))

    assert "Doe dat binnen zes weken nadat wij deze brief hebben verstuurd" in said


def test_what_was_not_met_after_the_settlement_is_recorded_on_the_case_and_leads_to_a_change():
    case = settled_case()
    row = make_obligation(case)
    terms = {"obligation": row, "found_on": TODAY(), "actor": make_user()}
    obligations.check(fresh(case), outcome="met", remark="Gezien", **terms)
    with time_machine.travel(timezone.now() + MONTH, tick=False):
        officer = signed_in(Role.CASE_OFFICER)
        act = f"{case_url(case)}check-obligation/"
        assert f'href="{act}?obligation={row.pk}"' in officer.get(case_url(case)).content.decode()

        said = {"obligation": row.pk, "outcome": "not_met", "found_on": TODAY().isoformat(), "remark": "Verkocht"}
        answer = officer.post(act, said)

        assert answer.status_code == 302
        page = officer.get(case_url(case)).content.decode()
        assert f'href="{case_url(case)}propose-change/"' in page
        asked_for_view(case, not_met=[row])
        named = {"not_met": [row], "breached_on": TODAY() - timedelta(days=1)}
        assert propose_change(case, "500.00", OBLIGATIONS, **named).not_met.get().remark == "Verkocht"


def test_breach_of_after_what_was_found_is_refused():
    case = settled_case()
    row = make_obligation(case)
    terms = {"obligation": row, "outcome": "not_met", "remark": "Verkocht", "actor": make_user()}
    obligations.check(fresh(case), found_on=TODAY(), **terms)
    with time_machine.travel(timezone.now() + MONTH, tick=False):
        asked_for_view(case, not_met=[row])
        said = {"not_met": [row], "breached_on": TODAY()}

        with pytest.raises(FoundBeforeBreach), transaction.atomic():
            propose_change(case, "500.00", OBLIGATIONS, **said)

        obligations.check(fresh(case), found_on=TODAY(), **terms)
        propose_change(case, "500.00", OBLIGATIONS, **said)


def test_view_on_a_settlement_is_asked_with_the_amount_of_that():
    case, actor = settled_case(), make_user()
    asked = {
        "intention": "Wij willen minder vaststellen",
        "invited_on": TODAY(),
        "due_on": TODAY() + timedelta(days=21),
    }
    hearing.invite_view(fresh(case), **asked, actor=actor)

    said = words_of(letters.make(fresh(case), "view_invitation", letter_date=TODAY(), actor=actor))

    settled_on = day_words(fresh(case).settled_on)
    assert f"Op {settled_on} hebben wij de subsidie vastgesteld op € 900,00." in said
    assert "Het bedrag is nu" not in said  # which is that of the award


def notes(case):
    """What is said of the two reasons that were written down last."""
    return [note for _row, note in heard.waiver_notes(fresh(case))][-2:]


def test_reason_not_to_hear_shows_when_it_counts_no_more():
    case, actor = settled_case(), make_user()
    for word in ("eerst", "daarna"):
        hearing.waive(fresh(case), exception="urgent", explanation=f"Haast, {word}", actor=actor)
    assert notes(case) == ["vervangen door een latere reden", ""]
    page = " ".join(text_of(signed_in(Role.CASE_OFFICER).get(case_url(case))).split())
    assert page.count("vervangen door een latere reden") == 1

    asked_for_view(case)

    assert notes(case) == ["vervangen door een latere reden", "niet nodig: de aanvrager kon een zienswijze geven"]
    propose_change(case, "500.00")
    agree(case)
    sent(decide(case))
    assert set(notes(case)) == {"voor een eerder besluit"}


def test_finding_of_after_an_earlier_view_is_new():
    case, actor = settled_case(), make_user()
    row = make_obligation(case)
    changed(case, "800.00")  # on which it was heard
    ground = RefusalGround.objects.filter(code="settled-obligations")
    with time_machine.travel(timezone.now() + MONTH, tick=False):
        hearing.waive(fresh(case), exception="heard_before", explanation="Niets nieuws", actor=actor)
        found = {"obligation": row, "outcome": "not_met", "remark": "Niets gemeld", "actor": make_user()}
        obligations.check(fresh(case), found_on=TODAY(), **found)

        with pytest.raises(FoundSinceHeard), transaction.atomic():  # Awb 4:11b
            not_met.for_grounds(fresh(case), [row], ground)

        hearing.waive(fresh(case), exception="urgent", explanation="Er is haast", actor=actor)
        assert not_met.for_grounds(fresh(case), [row], ground)[0].remark == "Niets gemeld"


def test_settlement_unasked_before_the_day_of_the_award_is_asked_about_and_not_after_it():
    case = make_award()
    day = account_terms.account_day(case)
    said = {"settlement_basis": "ex_officio", "amount": "1.000,00", "reason": "Gedaan"}
    said |= {"award_article": "artikel 14 van de Asv", "no_interest": "on", "activities": "Gebouwd"}
    officer, act = signed_in(Role.CASE_OFFICER), f"{case_url(case)}propose-settlement/"

    asked = officer.post(act, said)

    days = (day - TODAY()).days
    assert asked.status_code == 409
    assert f"nog {days} dagen" in text_of(asked)
    assert not fresh(case).proposals.filter(kind="settlement").exists()
    with pytest.raises(SettledBeforeItsTerm), transaction.atomic():
        propose(case, before_term=False)
    with time_machine.travel(timezone.now() + timedelta(days=days + 1), tick=False):
        assert "before_term" not in officer.get(act).content.decode()
        assert propose(case, before_term=False).amount == Decimal(1000)
