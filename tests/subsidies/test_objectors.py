"""Who objects: the applicant or somebody else, and to whom the letters and the money of an objection go."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action, LetterKind
from subsidies.forms.payments import ProposePaymentForm
from subsidies.models import ApplicantDetails, Objection, Objector
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionOutcome, ObjectionStepKind
from subsidies.services.application.applicants import GIVEN
from subsidies.services.letters import letters
from subsidies.services.letters.addressee import objector_addressee
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_standing import standing_of
from subsidies.services.letters.standing_refusals import LetterOfHeardObjection, LetterToFormerObjector
from subsidies.services.objections import objection_dates, objection_hearings, objections, objectors
from subsidies.services.objections import objection_receipt_refusals as why
from subsidies.services.objections.objection_hearing_refusals import NotAskedToBeHeard
from subsidies.services.payments import other_debts, payment_orders
from subsidies.services.payments.payment_refusals import (
    AccountOfApplicant,
    AccountOfObjector,
    AccountOfObjectorUnknown,
    HolderIsApplicant,
)
from subsidies.services.refusals import NothingToReport
from subsidies.services.terms import deadlines
from tests.factories import make_ceiling, make_user
from tests.objecting import TODAY, decide, fresh, hear, of_another, propose, receive, step, workday
from tests.paying import IBAN
from tests.subsidies.test_objections import refused
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

NEIGHBOUR = {
    "objector": "J. de Boer",
    "role": "another",
    "kind": "person",
    "salutation": "woman",
    "address": "Kerkstraat 1\n9401 AB Assen",
}


def made(case, kind):
    return letters.make(fresh(case), kind, letter_date=TODAY(), actor=make_user())


def invited(case, objection):
    objection_hearings.invite(
        case, objection=objection, invited_on=TODAY(), hearing_on=workday(20), place="10 uur, Assen",
        chair=make_user(), actor=make_user(),
    )  # fmt: skip


def to(letter):
    return letter.content["facts"]["addressee"].splitlines()


def given_anew(case, **changed):
    kept = {name: getattr(case.given, name) for name in GIVEN}
    with asleep():  # a case that was decided is corrected while an objection is open
        ApplicantDetails.objects.create(application=case, actor=make_user(), **{**kept, **changed})


def waiting(case):
    rows = objection_dates.dates(fresh(case), on=TODAY(), extra=())
    return [what for code, what, _term, _pk in rows if code == "send"]


def test_letters_go_to_who_objects_and_the_applicant_hears_of_it():
    case = refused(ground="scheme-criteria")
    own = case.given.name
    objection = receive(case, **NEIGHBOUR)
    invited(case, objection)
    received = made(case, LetterKind.OBJECTION_RECEIVED)
    hearing, notice = made(case, LetterKind.OBJECTION_HEARING), made(case, LetterKind.OBJECTION_HEARING_NOTICE)
    assert to(received) == to(hearing) == ["J. de Boer", "Kerkstraat 1", "9401 AB Assen"]
    assert hearing.content["facts"]["salutation"] == "Geachte mevrouw De Boer,"
    assert "U kunt uw bezwaar toelichten" in str(hearing.content)
    assert own not in str(hearing.content["blocks"])
    assert "reference" not in hearing.content["facts"]
    assert to(notice)[0] == own
    assert "artikel 7:2, tweede lid" in str(notice.content)
    assert "J. de Boer" in notice.subject
    told = [str(LetterKind.OBJECTION_HEARING_NOTICE.label) in what for what in waiting(case)]
    assert told.count(True) == 1
    letters.send(notice, sent_on=TODAY(), actor=make_user())
    assert not any(str(LetterKind.OBJECTION_HEARING_NOTICE.label) in what for what in waiting(case))
    assert objection.steps.get(kind="invited").sent_on is None  # the notice is not the invitation


def test_decision_goes_to_who_objects_and_the_applicant_gets_a_notice_with_the_court():
    case = refused(ground="scheme-criteria")
    objection = hear(receive(case, **NEIGHBOUR))
    propose(objection, ObjectionOutcome.UNFOUNDED)
    decision = decide(case)
    letter = decision.letters.get()
    with pytest.raises(NothingToReport):  # its term begins with the decision itself
        made(case, LetterKind.OBJECTION_DECISION_NOTICE)
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert str(LetterKind.OBJECTION_DECISION_NOTICE.label) in "".join(waiting(case))
    notice = made(case, LetterKind.OBJECTION_DECISION_NOTICE)
    assert to(letter)[0] == "J. de Boer"
    assert "bent u gehoord" in str(letter.content)
    assert "Uw aanvraag" not in str(letter.content["blocks"])
    assert "om het bezwaar te behandelen" in str(letter.content)
    assert to(notice)[0] == case.given.name
    assert "ongegrond" in str(notice.content)
    assert f"Dat was op {day_words(TODAY())}" in str(notice.content["remedy"])
    assert notice.decision is None  # the decision counts as told by its own letter only
    letters.send(notice, sent_on=TODAY(), actor=make_user())
    assert waiting(case) == []


def test_award_on_the_objection_of_another_is_the_letter_of_the_applicant():
    case = refused(ceiling=make_ceiling(), ground="scheme-criteria")
    propose(hear(receive(case, **NEIGHBOUR)), ObjectionOutcome.FOUNDED)
    decision = decide(case)
    assert to(decision.letters.get())[0] == case.given.name
    assert "J. de Boer" in decision.letters.get().subject + str(decision.letters.get().content["blocks"])
    letters.send(decision.letters.get(), sent_on=TODAY(), actor=make_user())
    notice = made(case, LetterKind.OBJECTION_DECISION_NOTICE)
    assert to(notice)[0] == "J. de Boer"
    assert "De aanvrager krijgt daarover een eigen besluit" in str(notice.content)


def test_without_an_address_no_letter_is_made_and_it_is_filled_in_later():
    case = refused(ground="scheme-criteria")
    objection = receive(case, **{**NEIGHBOUR, "address": ""})
    with pytest.raises(why.ObjectorAddressMissing, match="de Boer"):
        made(case, LetterKind.OBJECTION_RECEIVED)
    change = {"objection": objection, "role": "another", "kind": "person", "actor": make_user()}
    acting = {"address": "Dorpsstraat 2\n9401 AB Assen", "representative": "mr. P. Smit"}
    with pytest.raises(why.ObjectorRepresentativeHalf):
        objectors.change(fresh(case), **change, **acting)
    objectors.change(fresh(case), **change, **acting, representative_address="Markt 3\n9401 GS Assen")
    letter = made(case, LetterKind.OBJECTION_RECEIVED)
    assert to(letter) == ["mr. P. Smit", "gemachtigde van J. de Boer", "Markt 3", "9401 GS Assen"]
    assert "J. de Boer" in str(letter.content["blocks"][0])  # on whose behalf (Awb 2:1)
    assert case.events.filter(action=Action.CHANGE_OBJECTOR).get().data["objector_representative"] == "mr. P. Smit"
    objectors.change(fresh(case), **change, address="Dorpsstraat 4\n9401 AB Assen")
    letter.refresh_from_db()
    assert isinstance(standing_of(letter).refusal, LetterToFormerObjector)


def test_address_of_the_applicant_does_not_overtake_a_letter_to_another():
    case = refused(ground="scheme-criteria")
    receive(case, **NEIGHBOUR)
    letter = made(case, LetterKind.OBJECTION_RECEIVED)
    given_anew(case, address="Elders 3")
    assert standing_of(type(letter).objects.get(pk=letter.pk)).refusal is None
    own = receive(case, objector=case.given.name, decision=case.decisions.get())
    assert not own.is_of_another


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"role": ""}, why.ObjectorRoleMissing),
        ({"role": "another", "kind": ""}, why.ObjectorKindMissing),
        ({"role": "applicant"}, why.ObjectorIsApplicant),
    ],
)
def test_who_objects_is_refused(said, refusal):
    case = refused(ground="scheme-criteria")
    with pytest.raises(refusal), transaction.atomic():
        receive(case, **{**NEIGHBOUR, **said})
    with pytest.raises(why.ObjectorNamedAsApplicant), transaction.atomic():
        receive(case, **{**NEIGHBOUR, "objector": case.given.name.upper()})
    assert not Objection.objects.exists()
    assert not Objector.objects.exists()


def test_whose_it_is_stands_once_a_decision_is_proposed_and_the_address_does_not():
    case = refused(ground="scheme-criteria")
    objection = hear(receive(case, **NEIGHBOUR))
    propose(objection, ObjectionOutcome.UNFOUNDED)
    change = {"objection": Objection.objects.get(pk=objection.pk), "actor": make_user()}
    with pytest.raises(why.ObjectorRoleStands), transaction.atomic():
        objectors.change(fresh(case), **change, role="applicant")
    objectors.change(fresh(case), **change, role="another", kind="person", address="Dorpsstraat 2")
    assert objector_addressee(Objection.objects.get(pk=objection.pk).who).lines == ("J. de Boer", "Dorpsstraat 2")


@pytest.mark.parametrize(
    ("who", "greeting", "second"),
    [
        ({"kind": "municipality", "salutation": ""}, "Geacht college,", "College van burgemeester en wethouders"),
        ({"kind": "corporation", "salutation": ""}, "Geacht bestuur,", "Kerkstraat 1"),
        ({"kind": "residents", "salutation": ""}, "Geachte leden van J. de Boer,", "Kerkstraat 1"),
        ({"kind": "person", "salutation": "man"}, "Geachte heer De Boer,", "Kerkstraat 1"),
        ({"kind": "person", "salutation": ""}, "Geachte J. de Boer,", "Kerkstraat 1"),
    ],
)
def test_letter_greets_who_objects(who, greeting, second):
    case = refused(ground="scheme-criteria")
    found = objector_addressee(of_another(receive(case, objector="J. de Boer"), **who).who)
    assert (found.salutation, found.lines[1]) == (greeting, second)


def test_costs_of_another_are_not_paid_to_the_applicant():
    case = refused(ground="scheme-criteria", ceiling=make_ceiling())
    given_anew(case, iban=IBAN)
    objection = hear(receive(case, asks_costs=True, **NEIGHBOUR))
    propose(objection, ObjectionOutcome.FOUNDED, costs=Decimal("647.00"), costs_reason="Het besluit was onjuist.")
    letters.send(decide(case).letters.get(), sent_on=TODAY(), actor=make_user())
    (owed,) = other_debts.open_debts(fresh(case))
    assert "J. de Boer" in owed.debt.what
    notice = str(made(case, LetterKind.OBJECTION_DECISION_NOTICE).content).replace("\\xa0", " ")
    assert "Wij betalen u € 647,00" in notice
    assert "6:13" not in notice
    page = text_of(signed_in(Role.ADVISER).get(case.get_absolute_url()))
    assert "de Boer" not in page  # nor in the subject of a letter
    assert owed.debt.objector.objection == objection
    with pytest.raises(AccountOfObjectorUnknown, match="Vraag J"), transaction.atomic():
        payment_orders.propose_payment(
            fresh(case), iban=" ", holder="x", amount=Decimal("647.00"), debt=owed.debt, actor=make_user()
        )
    form = ProposePaymentForm(None, application=fresh(case), initial={"debt": owed.debt.pk})
    assert form["iban"].value() == ""  # never that of the applicant
    pay = {"amount": Decimal("647.00"), "holder": "J. de Boer", "debt": owed.debt, "actor": make_user()}
    with pytest.raises(AccountOfApplicant, match="de Boer"), transaction.atomic():
        payment_orders.propose_payment(fresh(case), iban=IBAN, **pay)
    wrong = {**pay, "holder": case.given.name, "account_reason": "Staat in haar bezwaarschrift"}
    with pytest.raises(HolderIsApplicant), transaction.atomic():
        payment_orders.propose_payment(fresh(case), iban="NL02ABNA0123456789", **wrong)
    with pytest.raises(AccountOfObjector), transaction.atomic():
        payment_orders.propose_payment(fresh(case), iban="NL02ABNA0123456789", **pay)
    known = {"account_reason": "Staat in haar bezwaarschrift"}
    order = payment_orders.propose_payment(fresh(case), iban="NL02ABNA0123456789", **pay, **known)
    assert order.holder == "J. de Boer"


def test_term_of_an_objection_that_came_too_late_begins_with_its_receipt():
    case = refused(ground="scheme-criteria")
    with time_machine.travel(timezone.now() + timedelta(days=100), tick=False):
        objection = receive(case)
        term = objections.decide_by(objection, on=TODAY(), sent=sent_days(fresh(case)), extra=())
        assert "kwam te laat" in " ".join(deadlines.explain(term.steps))  # and no second end of the term to object
        assert TODAY() + timedelta(days=42) <= term.last_day <= TODAY() + timedelta(days=46)


def test_nobody_is_invited_to_a_hearing_that_is_not_held():
    case = refused(ground="scheme-criteria")
    objection = receive(case, **NEIGHBOUR)
    invited(case, objection)
    hear(objection, kind="not_heard", ground="waived", text="Dat staat in haar mail")
    assert [what for what in waiting(case) if "oorzitting" in what] == []
    for kind in (LetterKind.OBJECTION_HEARING, LetterKind.OBJECTION_HEARING_NOTICE):
        with pytest.raises(LetterOfHeardObjection):
            made(case, kind)


@pytest.mark.parametrize("ground", ["waived", "no_answer"])
def test_applicant_reads_in_whole_words_why_somebody_else_was_not_heard(ground):
    objection = receive(refused(ground="scheme-criteria"), **NEIGHBOUR)
    if ground == "no_answer":
        with pytest.raises(NotAskedToBeHeard), transaction.atomic():  # no letter asked anything
            hear(objection, kind="not_heard", ground=ground, text="Geen antwoord")
        step(objection, ObjectionStepKind.NOT_HEARD, ground=ground, text="Geen antwoord")
    else:
        hear(objection, kind="not_heard", ground=ground, text="Dat staat in haar mail")

    blocks = letters.compose_decision(propose(objection, ObjectionOutcome.FOUNDED), decided_on=TODAY()).blocks

    assert "laten weten" in str(blocks)
    assert "gehoord te willen worden" in str(blocks)
    assert "wilt" not in " ".join(block.text for block in blocks if "laten weten" in block.text)


@pytest.mark.parametrize("typed", ["address", "representative", "representative_address"])
def test_address_that_is_typed_for_the_applicant_is_refused_and_not_lost(typed):
    case = refused()
    objection = receive(case)
    officer = signed_in(Role.CASE_OFFICER)
    page = f"{case.get_absolute_url()}change-objector/"
    sent_in = {"objection": objection.pk, "filled_for": objection.pk, "role": "applicant"}

    answer = officer.post(page, {**sent_in, typed: "Raadhuisstraat 2"})

    assert answer.status_code == 400
    assert "De aanvrager maakt bezwaar: de brieven gaan naar het adres van de zaak" in text_of(answer)
    assert "Raadhuisstraat 2" in answer.content.decode()
    assert not answer.context["form"].fields[typed].only_for, "the script of the page would hide it"
    assert Objector.objects.filter(objection=objection).count() == 1
    assert officer.post(page, {**sent_in, typed: " "}).status_code != 400
