"""De-minimis aid is weighed again when signing: pending proposals count, and one undertaking has one lock."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.utils import timezone

from subsidies.enums import ApplicationStatus, CheckCode, Outcome
from subsidies.models import Application, CaseAnswer, Criterion, DeMinimisLimit, Document, Undertaking
from subsidies.services.application import answers, completeness
from subsidies.services.assessment import assessment
from subsidies.services.ceilings.order_refusals import CriterionUnknown, DeclarationMissing, DeclaredMoreBefore
from subsidies.services.decisions import decisions
from subsidies.services.letters.letter_refusals import LetterBasisMissing
from subsidies.services.refusals import CriterionNotMet
from subsidies.services.state_aid import deminimis
from subsidies.services.state_aid.aid_refusals import DeclarationNotFiled, DeclarationNotWritten
from subsidies.services.state_aid.deminimis import years_before
from tests.cases import sign
from tests.factories import (
    give_mandate,
    make_application,
    make_ceiling,
    make_organisation,
    make_proposal,
    make_scheme,
    make_user,
)
from tests.trail.tampering import asleep

AMOUNT = Decimal("200000.00")


def make_case(company, *, answer="yes", is_filed=True):
    """A case of a company in assessment, in a scheme and ceiling of its own; its declaration is in the dossier."""
    DeMinimisLimit.objects.get_or_create(
        valid_from="2026-01-02", defaults={"amount": Decimal("300000.00"), "source": "test"}
    )
    ceiling = make_ceiling(scheme=make_scheme(), amount="900000.00")
    case = make_application(ceiling=ceiling, amount=AMOUNT, applicant=company, undertaking=None)
    Criterion.objects.create(version=case.version, check_code=CheckCode.DE_MINIMIS, text="Ruimte voor steun")
    Application.objects.filter(pk=case.pk).update(declared_aid=Decimal("0.00"))
    wanted = case.version.required_documents.create(code="de-minimis", name="Verklaring", is_mandatory=False)
    if is_filed:
        Document.objects.create(application=case, title="Verklaring.pdf", requirement=wanted)
    completeness.start_assessment(case, actor=make_user())
    if answer:
        answers.answer(case, question="undertaking", answer=answer, reason="Verhuur", actor=make_user())
    return Application.objects.get(pk=case.pk)


def propose(case, amount=AMOUNT, **terms):
    terms = {"deviation": "", **terms}
    return make_proposal(case, kind="award", amount=amount, reason="Minder", **terms)


def two_companies(*, are_one):
    first, second = make_organisation(), make_organisation()
    if are_one:
        group = Undertaking.objects.create(name="Groep")
        for company in (first, second):
            group.members.create(organisation=company)
    return first, second


def proposed_apart(company, other):
    """Proposals that did not count each other: that the companies are one came out later."""
    first, second = propose(make_case(company)), propose(make_case(other))
    group = Undertaking.objects.create(name="Groep")
    for one in (company, other):
        group.members.create(organisation=one)
    return first, second


@pytest.mark.django_db
@pytest.mark.parametrize("are_one", [True, False])
def test_proposal_counts_what_is_proposed_for_the_same_undertaking(are_one):
    first, second = (make_case(company) for company in two_companies(are_one=are_one))
    propose(first)

    if not are_one:
        assert propose(second).state == "open"
        return
    with pytest.raises(CriterionNotMet, match=r"€.200.000,00 voorgesteld en €.200.000,00 gevraagd, ten hoogste"):
        propose(second)
    assert propose(second, Decimal("100000.00"), deviation="Meer past niet").amount == Decimal("100000.00")


@pytest.mark.django_db
@pytest.mark.parametrize("answer", [None, "unknown"])
def test_nobody_gets_an_award_before_it_is_judged_whether_it_is_aid(answer):
    case = make_case(make_organisation(kind="municipality"), answer=answer)

    with pytest.raises(CriterionUnknown, match="Nog niemand heeft bepaald"):
        propose(case)
    with pytest.raises(LetterBasisMissing, match=r"VWEU 107.*optreedt als onderneming"):
        propose(case, deviation="Advies volgt")

    answers.answer(case, question="undertaking", answer="no", reason="Beleid", actor=make_user())
    assert propose(Application.objects.get(pk=case.pk)).state == "open"


@pytest.mark.django_db
def test_award_where_the_applicant_is_no_undertaking_does_not_count():
    company = make_organisation()
    other = make_case(company, answer="no")
    sign(other, propose(other))

    assert propose(make_case(company)).amount == AMOUNT


@pytest.mark.django_db
@pytest.mark.parametrize(("answer", "is_refused"), [("yes", True), ("no", False)])
def test_undertaking_gets_nothing_without_its_declaration_whatever_is_written(answer, is_refused):
    case = make_case(make_organisation(), answer=answer)
    Application.objects.filter(pk=case.pk).update(declared_aid=None)
    case.refresh_from_db()

    with pytest.raises(DeclarationMissing, match="artikel 7") if is_refused else nullcontext():
        assert propose(case, deviation="Komt later").amount == AMOUNT


@pytest.mark.django_db
def test_declaration_is_asked_of_who_turns_out_to_be_an_undertaking_before_the_signature():
    case = make_case(make_organisation(), answer="no")
    Application.objects.filter(pk=case.pk).update(declared_aid=None)
    case.refresh_from_db()
    proposal = propose(case)
    CaseAnswer.objects.create(
        application=case, question="undertaking", answer="yes", reason="Omdat het zo is", actor=make_user()
    )

    with pytest.raises(DeclarationMissing):
        sign(proposal.application, proposal)
    assert Application.objects.get(pk=case.pk).ledger.count() == 0


@pytest.mark.django_db
def test_latest_answer_counts_and_the_earlier_one_stays():
    case = make_case(make_organisation(), answer="no")
    answers.answer(case, question="undertaking", answer="yes", reason="Toch verhuur", actor=make_user())

    (found,) = assessment.assess(Application.objects.get(pk=case.pk), on=timezone.localdate())

    assert (found.outcome, case.answers.count()) == (Outcome.MET, 2)


@pytest.mark.django_db
def test_of_two_proposals_for_one_undertaking_the_first_is_signed_and_the_second_refused():
    first, second = proposed_apart(make_organisation(), make_organisation())

    with pytest.raises(CriterionNotMet, match=r"€.200.000,00 voorgesteld"):
        sign(second.application, second)  # also when somebody tries it first
    assert sign(first.application, first).awarded_amount == AMOUNT
    with pytest.raises(CriterionNotMet, match=r"€.200.000,00 gehad in drie jaar"):
        sign(second.application, second)

    assert Application.objects.get(pk=second.application_id).ledger.count() == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="one writer at a time there")
def test_signing_waits_for_the_signature_before_it_for_the_same_undertaking():
    """In two schemes and ceilings: only the undertaking is the same."""
    actor = make_user()
    give_mandate(actor)
    first, second = proposed_apart(make_organisation(), make_organisation())
    started = threading.Event()

    def sign_second():
        started.set()
        try:
            decisions.sign(second, decided_on=timezone.localdate(), actor=actor)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            decisions.sign(first, decided_on=timezone.localdate(), actor=actor)
            waiting = pool.submit(sign_second)
            assert started.wait(timeout=5)
            time.sleep(0.3)
            assert not waiting.done()

        with pytest.raises(CriterionNotMet):
            waiting.result(timeout=20)


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_for_one_undertaking_end_with_one_award():
    actor = make_user()
    give_mandate(actor)
    companies = [make_organisation() for _ in range(8)]
    waiting = [propose(make_case(company)) for company in companies]
    group = Undertaking.objects.create(name="Groep")
    for company in companies:
        group.members.create(organisation=company)
    barrier = threading.Barrier(8)

    def decide(proposal):
        barrier.wait(timeout=30)
        try:
            decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)
        except CriterionNotMet:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(decide, waiting))

    assert taken == [True] + [False] * 7


@pytest.mark.django_db
@pytest.mark.parametrize("are_one", [True, False])
@pytest.mark.parametrize(
    ("before", "years_ago", "is_asked"),
    [("0.01", 0, True), ("0.00", 0, False), ("250000.00", 3, True), ("1.00", 4, False)],
)
def test_declaration_of_less_than_before_is_asked_about(are_one, before, years_ago, is_asked):
    first, second = two_companies(are_one=are_one)
    earlier, case = make_case(first), make_case(second)
    received_on = years_before(case.received_on, years_ago)
    Application.objects.filter(pk=earlier.pk).update(declared_aid=Decimal(before), received_on=received_on)

    if not (is_asked and are_one):
        assert propose(case).state == "open"
        return
    with pytest.raises(DeclaredMoreBefore, match=earlier.case_number), transaction.atomic():
        propose(case)
    assert propose(case, deviation="De steun van 2022 telt niet meer mee").state == "open"


@pytest.mark.django_db
def test_declaration_is_compared_only_where_it_counts():
    company = make_organisation()
    earlier, no_undertaking, case = make_case(company), make_case(company, answer="no"), make_case(company)
    Application.objects.filter(pk=earlier.pk).update(declared_aid=Decimal("5.00"))

    assert deminimis.declared_more(no_undertaking) is None
    assert deminimis.declared_more(case) == (Decimal("0.00"), Decimal("5.00"), [earlier.case_number])
    Application.objects.filter(pk=earlier.pk).update(status=ApplicationStatus.VOID, withdrawn_on=earlier.received_on)
    assert deminimis.declared_more(case) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answer", "is_filed", "is_refused"), [("yes", False, True), ("yes", True, False), ("no", False, False)]
)
def test_award_of_aid_without_the_declaration_in_writing_is_refused_whatever_the_reason(answer, is_filed, is_refused):
    case = make_case(make_organisation(), answer=answer, is_filed=is_filed)

    if not is_refused:
        assert propose(case).deviations is None
        return
    with pytest.raises(DeclarationNotWritten, match=r"geen de-minimisverklaring.*0,00"), transaction.atomic():
        propose(case, deviation="De aanvrager zei telefonisch dat er geen andere steun was")
    assert not case.proposals.exists()


@pytest.mark.django_db
def test_award_of_aid_under_a_version_without_that_type_of_document_asks_which_document_it_is():
    case = make_case(make_organisation(), is_filed=False)
    with asleep():
        case.version.required_documents.filter(code="de-minimis").delete()

    with pytest.raises(DeclarationNotFiled, match=r"0,00"), transaction.atomic():
        propose(case)
    kept = propose(case, deviation="De verklaring is bijlage 3 bij de aanvraag").deviations
    assert [gap["code"] for gap in kept["gaps"]] == ["DeclarationNotFiled"]


@pytest.mark.django_db
def test_award_of_aid_is_not_signed_once_its_declaration_was_retired():
    case = make_case(make_organisation())
    proposal = propose(case)
    case.documents.get().acts.create(kind="retire", reason="Van een ander bedrijf", actor=make_user())

    with pytest.raises(DeclarationNotWritten):
        sign(proposal.application, proposal)
