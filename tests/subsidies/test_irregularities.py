"""The irregularities register: two people, read by named roles only, each reading kept, and the check that it asks."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.models import ExportFormat
from drenthe.exports.registry import EXPORTS
from drenthe.lib.database import verifying
from drenthe.lib.entry.days import DateInFuture, DateOutOfReach
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.sight import visible
from subsidies.irregularity_enums import IrregularityStepKind
from subsidies.models import (
    ApplicantDetails,
    ExtraCheck,
    Irregularity,
    IrregularityStep,
    MoneyFigure,
    Undertaking,
    UndertakingMember,
)
from subsidies.services.irregularities import irregularities
from subsidies.services.irregularities import irregularity_refusals as why
from subsidies.services.irregularities.standing_entries import entries_against
from tests.factories import (
    OPENED,
    make_application,
    make_organisation,
    make_user,
)
from tests.subsidies.irregular_rows import SECRET, entry, extra_check, paper, standing
from tests.trail.tampering import asleep, run
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate()
NAMED = {Role.LEGAL_OFFICER, Role.AUDITOR}
IBAN = "NL91ABNA0417164300"


def officer():
    return make_user(Role.LEGAL_OFFICER)


def is_against(case, on=TODAY):
    return entries_against(case, on=on).exists()


# Two people


def test_entry_stands_once_another_confirmed_it_until_it_is_withdrawn_by_two():
    case, proposer, other = make_application(), officer(), officer()
    found = entry(case, actor=proposer)
    assert not is_against(case)
    with pytest.raises(why.EntryByOneself):
        irregularities.answer_entry(found, is_confirmed=True, actor=proposer)

    irregularities.answer_entry(found, is_confirmed=True, actor=other)
    assert is_against(case)
    with pytest.raises(why.EntryAnswered):
        irregularities.answer_entry(found, is_confirmed=True, actor=other)
    irregularities.propose_withdrawal(found, reason="De rechter oordeelde anders", actor=other)
    assert is_against(case)
    with pytest.raises(why.EntryByOneself):
        irregularities.answer_withdrawal(found, is_confirmed=True, actor=other)
    with pytest.raises(why.EntryDoesNotStand):
        irregularities.propose_withdrawal(found, reason="Nog een keer gevraagd", actor=other)
    irregularities.answer_withdrawal(found, is_confirmed=True, actor=proposer)

    assert not is_against(case)
    with pytest.raises(why.EntryDoesNotStand):
        irregularities.propose_withdrawal(found, reason="Die was al ingetrokken", actor=other)


def test_entry_that_is_not_confirmed_never_stands_and_one_that_is_not_withdrawn_stays():
    case = make_application()
    refused, kept = entry(case), standing(case)

    with pytest.raises(why.EntryReasonMissing):
        irregularities.answer_entry(refused, is_confirmed=False, actor=officer())
    irregularities.answer_entry(refused, is_confirmed=False, reason="Dit is niet bewezen", actor=officer())
    irregularities.propose_withdrawal(kept, reason="Het is lang geleden", actor=officer())
    irregularities.answer_withdrawal(kept, is_confirmed=False, reason="De termijn loopt nog", actor=officer())

    assert list(entries_against(case, on=TODAY)) == [kept]
    with pytest.raises(why.EntryAnswered):
        irregularities.answer_withdrawal(kept, is_confirmed=True, actor=officer())


def test_database_wants_two_people_the_order_and_the_own_case():
    found, other = entry(), make_application()
    step = {"entry": found, "reason": "x"}
    for kind, actor in ((IrregularityStepKind.CONFIRMED, found.actor), (IrregularityStepKind.WITHDRAWN, officer())):
        with pytest.raises(IntegrityError), transaction.atomic():
            IrregularityStep.objects.create(kind=kind, actor=actor, **step)
    with pytest.raises(IntegrityError, match="says_why"), transaction.atomic():
        IrregularityStep.objects.create(entry=found, kind=IrregularityStepKind.NOT_CONFIRMED, actor=officer())
    IrregularityStep.objects.create(kind=IrregularityStepKind.CONFIRMED, actor=officer(), **step)
    who = officer()
    IrregularityStep.objects.create(kind=IrregularityStepKind.WITHDRAWAL, actor=who, **step)
    with pytest.raises(IntegrityError, match="two people"), transaction.atomic():
        IrregularityStep.objects.create(kind=IrregularityStepKind.WITHDRAWN, actor=who, **step)
    terms = {"stage": "award", "finding": "clear", "remark": "x", "actor": who}
    with pytest.raises(IntegrityError, match="own case"), transaction.atomic():
        ExtraCheck.objects.create(application=other, document=paper(make_application()), **terms)
    with pytest.raises(IntegrityError, match="extra_check_says"), transaction.atomic():
        ExtraCheck.objects.create(application=other, document=paper(other), **{**terms, "remark": ""})


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("irregularity_says_what_happened", {"what": ""}),
        ("irregularity_amount_is_above_zero", {"amount": Decimal(0)}),
        ("irregularity_ends_after_it_begins", {"stands_until": TODAY - timedelta(days=1)}),
        ("own case", {"organisation": None}),
    ],
)
def test_entry_that_cannot_be_is_refused_by_the_database(name, terms):
    case = make_application()
    if "organisation" in terms:
        terms = {"organisation": make_organisation()}
    values = {
        "organisation": case.applicant,
        "application": case,
        "kind": "costs",
        "what": "x",
        "found_by": "tip",
        "found_on": TODAY,
        "measure": "x",
        "stands_from": TODAY,
        "stands_until": TODAY,
        "actor": officer(),
    }

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Irregularity.objects.create(**{**values, **terms})

    assert Irregularity.objects.create(**values).reads_as_confidential()


def test_entry_says_what_and_stands_as_long_as_is_laid_down():
    found = entry()
    last = found.stands_until
    for refusal, terms in (
        (why.IrregularityUnfounded, {"what": " "}),
        (why.MeasureMissing, {"measure": ""}),
        (DateInFuture, {"found_on": TODAY + timedelta(days=1)}),
        (
            why.FoundBeforeReceipt,
            {"found_on": found.application.received_on - timedelta(days=1), "case": found.application},
        ),
        (DateOutOfReach, {"found_on": date(1899, 12, 31)}),
        (why.FoundTooLongAgo, {"found_on": date(1900, 1, 1), "is_of_case": False}),
        (why.StandsNoDay, {"stands_until": TODAY - timedelta(days=1)}),
        (why.StandsTooLong, {"stands_until": last + timedelta(days=1)}),
    ):
        with pytest.raises(refusal):
            entry(**terms)
    MoneyFigure.objects.filter(code="irregularity_years").delete()
    with pytest.raises(why.StandsUnknown):
        entry()

    assert (last.year - TODAY.year, found.stands_from) == (5, TODAY)
    assert entry(stands_until=TODAY).stands_until == TODAY
    assert entry(found_on=OPENED, is_of_case=False, stands_until=TODAY).found_on == OPENED


@pytest.mark.parametrize(
    ("field", "day"),
    [("stands_until", TODAY - timedelta(days=1)), ("found_on", date(1900, 1, 1)), ("found_on", TODAY)],
)
def test_screen_says_at_the_field_which_day_cannot_be_and_keeps_the_text(field, day):
    case, client = make_application(), signed_in(Role.LEGAL_OFFICER)
    fields = {
        "case_number": case.case_number,
        "kind": "costs",
        "what": "Facturen zijn dubbel ingediend",
        "found_by": "audit",
        "measure": "Teruggevorderd",
        "found_on": TODAY.isoformat(),
        field: day.isoformat(),
    }

    page = client.post(reverse("subsidies:irregularity-new"), fields)

    if day == TODAY:
        assert page.status_code == 302
    else:
        assert page.status_code == 409
        assert page.context["form"].errors.keys() == {field}
        assert "Facturen zijn dubbel ingediend" in page.content.decode()


# Against whom


@pytest.mark.parametrize("how", ["group", "account", "number as given", "nothing"])
def test_entry_stands_against_who_has_the_same_group_account_or_number(how):
    culprit = make_application(applicant=make_organisation(iban=IBAN if how == "account" else ""))
    other = make_application(applicant=make_organisation(iban=IBAN if how == "account" else ""))
    if how == "group":
        group = Undertaking.objects.create(name="Groep")
        for case in (culprit, other):
            UndertakingMember.objects.create(undertaking=group, organisation=case.applicant)
    if how == "number as given":
        for case in (culprit, other):
            given = {"name": "x", "kind": "developer", "kvk": "12345678", "actor": make_user()}
            ApplicantDetails.objects.create(application=case, **given)
    standing(culprit)

    assert is_against(culprit)
    assert is_against(other) == (how != "nothing")
    assert not is_against(other, on=OPENED)


# Who sees it


@pytest.mark.parametrize("role", Role)
def test_only_the_named_roles_find_anything_of_it_anywhere(role):
    case = make_application()
    found = standing(case)
    extra_check(case, remark=SECRET)
    client = signed_in(role)
    pages = ["subsidies:irregularities", "subsidies:application-list", "search", "subsidies:work", "trail:trail"]
    urls = [reverse(name) for name in pages] + [case.get_absolute_url(), f"/api/v1/applications/{case.case_number}/"]
    urls += [reverse("subsidies:irregularity", args=[found.pk]), reverse("admin:index")]

    seen = " ".join(text_of(client.get(url, {"q": "Geheimpje"})) for url in urls)

    assert (SECRET in seen) == (role in NAMED)
    on_case = text_of(client.get(case.get_absolute_url()))
    assert ("Extra controle" in on_case or "nregelmatighe" in on_case) == (role in NAMED)
    trail = TrailEntry.objects.filter(table_name__in=["subsidies_irregularity", "subsidies_extracheck"])
    assert bool(visible(trail, client.user)) == (role in NAMED)


@pytest.mark.parametrize("role", [Role.LEGAL_OFFICER, Role.AUDITOR, Role.CASE_OFFICER])
def test_entry_and_applicant_lead_to_each_other_for_the_named_roles(role):
    case = make_application()
    found = standing(case)
    client = signed_in(role)
    applicant = reverse("subsidies:applicant", args=[case.applicant_id])
    way, new = reverse("subsidies:irregularity", args=[found.pk]), reverse("subsidies:irregularity-new")

    of_applicant, on_case = (client.get(url).content.decode() for url in (applicant, case.get_absolute_url()))

    assert (way in of_applicant) == (role in NAMED)
    assert ("nregelmatighe" in of_applicant) == (role in NAMED)
    assert (f"{new}?case={case.case_number}" in on_case) == (role == Role.LEGAL_OFFICER)
    if role in NAMED:
        entry_page = client.get(way).content.decode()
        assert applicant in entry_page
        assert case.get_absolute_url() in entry_page


def test_entry_that_was_not_entered_does_not_say_until_when_it_stands():
    refused, kept, client = entry(), standing(), signed_in(Role.LEGAL_OFFICER)
    irregularities.answer_entry(refused, is_confirmed=False, reason="Dit is niet bewezen", actor=officer())
    last = date_format(refused.stands_until)

    for found, stands in ((refused, False), (kept, True)):
        for name, key in (("irregularity", found.pk), ("applicant", found.organisation_id)):
            page = text_of(client.get(reverse(f"subsidies:{name}", args=[key])))
            assert (last in page) == stands, (name, stands)
    rows = client.get(reverse("subsidies:irregularities"), {"shown": "all"}).content.decode()
    assert rows.count(last) == 1


def test_no_file_of_ours_has_it():
    case = make_application()
    standing(case)
    for export in EXPORTS.values():
        if export.has_filters or ExportFormat.ZIP in export.formats:
            continue
        prepared = export.prepare(ExportRequest({}, TODAY, "x", timezone.now(), make_user(is_superuser=True)))
        rows = [list(sheet.rows) for sheet in prepared.sheets if hasattr(sheet, "columns")]
        assert SECRET not in str(rows), export.key


def test_each_reading_is_kept_with_who_and_when():
    case = make_application()
    found, auditor, reader = standing(case), signed_in(Role.AUDITOR), signed_in(Role.LEGAL_OFFICER)

    auditor.get(case.get_absolute_url())
    for _again in range(2):
        reader.get(reverse("subsidies:irregularity", args=[found.pk]))

    assert [row.actor_id for row in irregularities.readings(found)] == [reader.user.pk, auditor.user.pk]
    page = text_of(auditor.get(reverse("subsidies:irregularity", args=[found.pk])))
    assert str(reader.user) in page


def test_screens_enter_confirm_and_withdraw():
    case, one, other = make_application(), signed_in(Role.LEGAL_OFFICER), signed_in(Role.LEGAL_OFFICER)
    fields = {
        "case_number": case.case_number,
        "is_of_case": "on",
        "kind": "costs",
        "what": "Facturen zijn dubbel ingediend",
        "found_by": "audit",
        "found_on": TODAY.isoformat(),
        "measure": "Teruggevorderd",
        "amount": "12,50",
        "stands_until": "",
    }
    new = reverse("subsidies:irregularity-new")
    assert one.post(new, {**fields, "case_number": "DW-1"}).status_code == 400
    assert one.post(new, {**fields, "stands_until": "2199-01-01"}).status_code in (400, 409)
    assert one.post(new, fields).status_code == 302
    found = Irregularity.objects.get()
    answer = reverse("subsidies:irregularity-answer", args=[found.pk])
    assert one.post(answer, {"is_confirmed": "yes", "reason": ""}).status_code == 409
    assert other.post(answer, {"is_confirmed": "yes", "reason": ""}).status_code == 302
    check = reverse("subsidies:extra-check", args=[case.case_number])
    said = {"stage": "award", "finding": "clear", "remark": "Alles is nagekeken", "document": str(paper(case).pk)}
    assert one.post(check, {**said, "document": ""}).status_code == 409
    assert one.post(check, said).status_code == 302
    withdraw = reverse("subsidies:irregularity-withdraw", args=[found.pk])
    assert one.post(withdraw, {"reason": "De rechter oordeelde anders"}).status_code == 302
    assert other.post(answer, {"is_confirmed": "no", "reason": "Er is hoger beroep"}).status_code == 302

    kinds = list(found.steps.values_list("kind", flat=True))
    assert kinds == ["confirmed", "withdrawal", "stays"]
    assert "Facturen zijn dubbel" in text_of(other.get(reverse("subsidies:irregularity", args=[found.pk])))


def test_verify_finds_an_entry_by_one_person_and_one_out_of_order():
    found, other = standing(), entry()
    assert list(verifying.differences(only=["irregularities"])) == []

    with asleep():
        run("UPDATE subsidies_irregularitystep SET actor_id = %s WHERE entry_id = %s", found.actor_id, found.pk)
        step = IrregularityStep(entry=other, kind=IrregularityStepKind.WITHDRAWN, actor=officer())
        IrregularityStep.objects.bulk_create([step])

    lines = list(verifying.differences(only=["irregularities"]))
    assert [line for line in lines if f"irregularity {found.pk}: one person" in line]
    assert [line for line in lines if f"irregularity {other.pk}: withdrawn after nothing" in line]


@pytest.mark.parametrize("rows", [1, 3])
def test_register_asks_as_much_however_many_entries(rows, django_assert_max_num_queries):
    for _number in range(rows):
        standing()
    client = signed_in(Role.AUDITOR)
    client.get(reverse("subsidies:irregularities"))

    with django_assert_max_num_queries(18):
        page = client.get(reverse("subsidies:irregularities"), {"shown": "all"})

    assert page.context["count"] == rows
