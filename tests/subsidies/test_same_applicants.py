"""Records of one applicant: joined and taken apart by two people, counted together, and no case rewritten."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.enums import OrganisationKind
from projects.models import Municipality
from subsidies.models import ApplicantDetails, Application, SameApplicant, SameApplicantAnswer
from subsidies.services.application import same_applicants
from subsidies.services.application import same_refusals as why
from subsidies.services.irregularities import extra_checks
from subsidies.services.irregularities.standing_entries import entries_against
from subsidies.services.state_aid.deminimis import companies_of
from tests import paying
from tests.factories import make_application, make_award, make_organisation, make_proposal, make_user
from tests.subsidies.irregular_rows import standing
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
REASON = "Zelfde bestuur volgens het handelsregister"
IBAN = "NL91ABNA0417164300"


def officer():
    return make_user(Role.CASE_OFFICER)


def joined(first, second, *, joins=True):
    proposal = same_applicants.propose(first, second, joins=joins, reason=REASON, actor=officer())
    same_applicants.answer(proposal, is_confirmed=True, actor=officer())
    return proposal


def test_records_are_one_once_another_confirmed_it_and_apart_again_in_the_same_way():
    first, second, third = (make_organisation() for _number in range(3))
    who = officer()
    proposal = same_applicants.propose(second, first, joins=True, reason=REASON, actor=who)
    assert same_applicants.records_of(first.pk) == {first.pk}
    with pytest.raises(why.JoinWaits):
        same_applicants.propose(first, second, joins=True, reason=REASON, actor=officer())
    with pytest.raises(why.JoinedByProposer):
        same_applicants.answer(proposal, is_confirmed=True, actor=who)
    same_applicants.answer(proposal, is_confirmed=True, actor=officer())
    with pytest.raises(why.JoinAnswered):
        same_applicants.answer(proposal, is_confirmed=True, actor=officer())
    joined(second, third)
    assert same_applicants.records_of(first.pk) == {first.pk, second.pk, third.pk}

    joined(first, second, joins=False)

    assert same_applicants.records_of(first.pk) == {first.pk}
    assert same_applicants.with_records([third.pk]) == {second.pk, third.pk}


def test_records_taken_apart_stay_together_for_the_extra_check():
    proposal = make_proposal(make_application())
    case, entered = proposal.application, make_application()
    joined(case.applicant, entered.applicant)
    standing(entered, is_of_case=False)

    joined(case.applicant, entered.applicant, joins=False)

    assert entries_against(case, on=TODAY).count() == 1
    assert [row.proposal for row in extra_checks.asked_checks(on=TODAY)] == [proposal]


def test_what_is_not_confirmed_changes_nothing():
    first, second = make_organisation(), make_organisation()
    proposal = same_applicants.propose(first, second, joins=True, reason=REASON, actor=officer())

    with pytest.raises(why.JoinReasonMissing):
        same_applicants.answer(proposal, is_confirmed=False, actor=officer())
    same_applicants.answer(proposal, is_confirmed=False, reason="Het zijn twee stichtingen", actor=officer())

    assert same_applicants.groups() == []


def test_who_cannot_be_one_is_refused_by_name():
    first, person = make_organisation(kvk="12345678"), make_organisation(kind=OrganisationKind.PERSON)
    for refusal, other, terms in (
        (why.SameRecord, first, {}),
        (why.OtherKind, person, {}),
        (why.OtherNumbers, make_organisation(kvk="87654321"), {}),
        (why.NotOneYet, make_organisation(), {"joins": False}),
        (why.JoinReasonMissing, make_organisation(), {"reason": " "}),
    ):
        with pytest.raises(refusal):
            same_applicants.propose(first, other, **{"joins": True, "reason": REASON, **terms}, actor=officer())

    assert not SameApplicant.objects.exists()


def test_two_municipalities_are_never_one():
    assen, emmen = (
        make_organisation(kind=OrganisationKind.MUNICIPALITY, municipality=Municipality.objects.get(code=code))
        for code in ("GM0106", "GM0114")
    )
    with pytest.raises(why.TwoMunicipalities):
        same_applicants.propose(assen, emmen, joins=True, reason=REASON, actor=officer())

    again = make_organisation(kind=OrganisationKind.MUNICIPALITY, municipality=assen.municipality)
    assert same_applicants.propose(assen, again, joins=True, reason=REASON, actor=officer()).joins


def test_database_wants_two_people_two_records_and_one_proposal_at_a_time():
    first, second = sorted((make_organisation(), make_organisation()), key=lambda row: row.pk)
    who, terms = officer(), {"reason": "x"}
    proposal = SameApplicant.objects.create(first=first, second=second, actor=who, **terms)
    for values in (
        {"first": second, "second": first, "reason": "x"},
        {"first": first, "second": second, "reason": "x"},
        {"first": first, "second": make_organisation(), "reason": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            SameApplicant.objects.create(actor=who, **values)
    for values in ({"is_confirmed": True, "actor": who}, {"is_confirmed": False, "actor": officer()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SameApplicantAnswer.objects.create(proposal=proposal, **values)

    SameApplicantAnswer.objects.create(proposal=proposal, is_confirmed=False, reason="x", actor=who)
    assert SameApplicant.objects.create(first=first, second=second, actor=who, **terms).pk


def test_joined_records_are_one_for_aid_and_register_and_no_case_is_rewritten():
    case, other = make_application(), make_application()
    before = list(Application.objects.order_by("pk").values())
    standing(case)
    assert not entries_against(other, on=TODAY).exists()

    joined(case.applicant, other.applicant)

    assert entries_against(other, on=TODAY).exists()
    assert set(companies_of(other.applicant_id)) == {case.applicant_id, other.applicant_id}
    assert list(Application.objects.order_by("pk").values()) == before


def test_page_has_the_cases_money_and_accounts_of_all_records_for_who_sees_these():
    first = make_award(amount="100.00", applicant=make_organisation(iban=IBAN))
    paying.pay(first, amount=Decimal("40.00"), paid_on=TODAY, actor=make_user())
    second = make_award(amount="20.00")
    joined(first.applicant, second.applicant)
    url = reverse("subsidies:applicant", args=[second.applicant_id])

    finance, adviser = (text_of(signed_in(role).get(url)) for role in (Role.FINANCE, Role.ADVISER))

    for page in (finance, adviser):
        assert all(case.case_number in page for case in (first, second))
        assert "€ 120,00" in page
    assert ("€ 40,00" in finance, IBAN in finance) == (True, True)
    assert ("€ 40,00" in adviser, IBAN in adviser) == (False, False)


def test_person_is_not_shown_to_who_does_not_see_persons():
    case = make_application(applicant=make_organisation(kind=OrganisationKind.PERSON, name="Jansen"))
    url = reverse("subsidies:applicant", args=[case.applicant_id])

    assert signed_in(Role.CASE_OFFICER).get(url).status_code == 200
    assert signed_in(Role.ADVISER).get(url).status_code == 403


def test_screens_find_the_double_and_join_it():
    case = make_application(applicant=make_organisation(name="Stichting Es"))
    other = make_application(applicant=make_organisation(name="stichting es"))
    given = {"name": "x", "kind": "developer", "kvk": "12345678", "actor": make_user()}
    third = make_application()
    for one in (case, third):
        ApplicantDetails.objects.create(application=one, **given)
    one, two = signed_in(Role.CASE_OFFICER), signed_in(Role.CASE_OFFICER)
    page = reverse("subsidies:applicant", args=[case.applicant_id])
    like = same_applicants.like(case.applicant, known={case.applicant_id})
    assert {row.pk for row in like} == {other.applicant_id, third.applicant_id}
    join = reverse("subsidies:applicant-join", args=[case.applicant_id])
    assert one.post(join, {"case_number": "DW-1", "reason": REASON}).status_code == 400
    assert one.post(join, {"case_number": case.case_number, "reason": REASON}).status_code == 409

    assert one.post(join, {"case_number": other.case_number, "reason": REASON}).status_code == 302
    answer = reverse("subsidies:applicant-join-answer", args=[SameApplicant.objects.get().pk])
    assert one.post(answer, {"is_confirmed": "yes"}).status_code == 409
    assert two.post(answer, {"is_confirmed": "yes"}).status_code == 302

    assert other.case_number in text_of(two.get(page))
    assert signed_in(Role.READER).post(join, {}).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_as_much_however_many_cases(rows, django_assert_max_num_queries):
    case = make_award()
    for _number in range(rows - 1):
        make_award(applicant=case.applicant)
    client, url = signed_in(Role.LEGAL_OFFICER), reverse("subsidies:applicant", args=[case.applicant_id])
    client.get(url)

    with django_assert_max_num_queries(16):
        assert client.get(url).status_code == 200
