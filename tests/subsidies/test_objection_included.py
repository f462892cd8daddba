"""A later decision falls under the objection that was there already, and the letters say so (Awb 6:19, 6:20, 6:24)."""

from decimal import Decimal

import pytest

from subsidies.enums import ON_OBJECTION, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Decision, Objection
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.objections import included_words
from tests import objecting
from tests.cases import make_case
from tests.factories import make_award, make_ceiling
from tests.objecting import TODAY, decide, fresh, hear, of_another, propose, receive, row, step
from tests.settling import agree, asked_for_view, changed, propose_change, settled

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LATER = [kind for kind in DecisionKind if kind not in ON_OBJECTION]


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL02ABNA0123456789"


def said(letter):
    return (str(letter.content) + str(letter.content["remedy"])).replace("\\xa0", " ")


@pytest.mark.parametrize("kind", LATER)
def test_every_decision_that_is_taken_later_says_that_the_objection_is_about_it_too(kind):
    case = make_case(Status.REFUSED)
    objection = objecting.objected(case)
    later = Decision(application=case, kind=kind, decided_on=TODAY())

    assert "U hoeft daarvoor niet opnieuw bezwaar te maken" in included_words.of_decision(fresh(case), later)

    step(objection, Kind.WITHDRAWN, text="Per brief")
    assert included_words.of_decision(fresh(case), later) is None


def test_what_goes_to_the_recipient_names_no_other_person_and_tells_of_an_appeal():
    case = make_case(Status.REFUSED)
    objection = of_another(objecting.objected(case))
    later = Decision(application=case, kind="award", decided_on=TODAY())
    words = included_words.of_decision(fresh(case), later)
    assert words.startswith("Een derde-belanghebbende heeft bezwaar gemaakt tegen de afwijzing")

    own = row(make_case(Status.RECEIVED))  # against not deciding: that goes to the court
    words = included_words.of_decision(own.application, Decision(kind="award", decided_on=TODAY()))
    assert "U bent eerder in beroep gegaan tegen het niet op tijd nemen van een besluit" in words
    assert "6:20, derde lid" in words

    step(objection, Kind.APPEAL, place="rechtbank Noord-Nederland")
    assert "is in beroep gegaan" in included_words.of_decision(fresh(case), later)


def test_letters_of_a_lowered_settlement_and_of_the_objection_to_it_tell_of_each_other():
    case = settled(make_award(ceiling=make_ceiling(amount="5000.00")), "900.00", paid="1000.00")
    objection = receive(case)
    change = changed(case, "500.00")
    letter = said(change.letters.get())
    assert "Dat bezwaar gaat ook over dit besluit (artikel 6:19, eerste lid, van de" in letter

    propose(hear(objection), "partly_founded", amount=Decimal("700.00"))
    letter = said(decide(case).letters.get())

    assert "Het bezwaar gaat ook over ons besluit van" in letter
    assert "waarin wij de vaststelling verlaagden tot € 500,00 (artikel 6:19, eerste lid, van de Awb)" in letter
    assert "Wij herroepen onze besluiten van" in letter
    assert "U moest € 500,00 terugbetalen. Dat wordt € 300,00." in letter
    assert "Doe dat binnen zes weken nadat wij deze brief" not in letter  # what is left of it keeps its day


def test_change_that_was_not_told_yet_stands_in_no_letter_to_who_objects():
    case = settled(make_award(ceiling=make_ceiling(amount="5000.00")), "900.00")
    objection = receive(case)
    propose_change(asked_for_view(case), "500.00")
    agree(case)
    decide(case)

    found = Objection.objects.get(pk=objection.pk)
    assert included_words.now(found, sent_days(found.application)) is None
