"""What is held of one person: found whatever the role, without what is of others, and the reading is recorded."""

from datetime import date

import pytest

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from projects.enums import OrganisationKind
from projects.models import Contact
from subsidies.models import Interest, MoneyStep, Note, Representative, RetentionPeriod
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.privacy import held as of
from subsidies.services.privacy.people import find
from tests.exports.exporting import make_run, sheet
from tests.factories import make_application, make_organisation, make_project, make_proposal, make_user
from tests.objecting import of_another, row, step
from tests.subsidies.money_rows import decided
from tests.subsidies.retention_rows import closed
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

PERSON = OrganisationKind.PERSON
QUERIES = 99  # one for each way to be named, table with texts and kind of file
URL = "/personal-data/"


def person(**fields):
    terms = {"kind": PERSON, "name": "Sietske Veenstra", "address": "Brink 1\n9401 HS Assen"}
    return make_organisation(**terms | fields)


def held(asked, *names, user=None):
    """What is held of those with these names out of who is found."""
    user = user or make_user(Role.LEGAL_OFFICER)
    keys = [one.key for one in find(asked, user=user).people if one.name in names or not names]
    return of.held_of(asked, keys, user=user)


def written(pieces):
    return [piece.value for piece in pieces]


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ("Sietske Veenstra", 0),
        ("veenstra", 0),
        ("Sietske Veensta", 1),
        ("s.veenstra@post", 0),
        ("NL91ABNA0417164300", 0),
    ],
)
def test_person_is_found_by_name_address_or_account_also_when_written_almost_so(asked, wrong):
    person(contact_email="s.veenstra@post.example", iban="NL91ABNA0417164300")

    assert [(one.name, one.wrong) for one in find(asked, user=make_user()).people] == [("Sietske Veenstra", wrong)]
    assert find("Bouwbedrijf", user=make_user()).people == []


@pytest.mark.parametrize("written_as", ["Jan van der Meulen", "Jan vd Meulen", "J. v.d. Meulen"])
@pytest.mark.parametrize("asked", ["van der Meulen", "vd Meulen", "v.d. Meulen", "v.d.Meulen", "J. v/d Meulen"])
def test_words_between_are_found_however_they_are_written(written_as, asked):
    person(name=written_as)
    person(name="Jan van der Molendijk")

    assert [one.name for one in find(asked, user=make_user()).people] == [written_as]


@pytest.mark.parametrize(("name", "asked"), [("Jan de Vries", "J. deVries"), ("J. deVries", "de Vries")])
def test_name_is_found_with_and_without_its_blanks(name, asked):
    person(name=name)

    assert [one.name for one in find(asked, user=make_user()).people] == [name]


def test_namesakes_stay_apart_and_one_place_without_an_address_goes_with_its_case():
    mine = make_application(applicant=person())
    Representative.objects.create(
        application=mine, name="Jan Postma", address="Kade 3", no_proxy_reason="Broer", actor=make_user()
    )
    other = make_application()
    Representative.objects.create(
        application=other, name="Jan Postma", address="Laan 4", no_proxy_reason="Zoon", actor=make_user()
    )
    of_another(row(other), representative="Jan Postma")

    found = find("Jan Postma", user=make_user()).people

    assert {one.address for one in found} == {"Kade 3", "Laan 4"}
    assert sorted(len(one.mentions) for one in found) == [1, 2]


def test_who_applies_is_told_all_that_was_written_and_nothing_of_others():
    mine = make_application(applicant=person(), title="Mijn huis")
    Note.objects.create(application=mine, text="Belt met Sietske Veenstra en Jan Postma", author=make_user())
    Representative.objects.create(
        application=mine,
        name="Jan Postma",
        address="Kade 3",
        no_proxy_reason="Broer van Jan Postma",
        actor=make_user(),
    )
    objection = of_another(row(mine))
    make_application(title="Van een ander")

    found = held("Sietske Veenstra")

    assert [case.pk for case in found.cases] == [mine.pk] == list(found.own)
    assert {"Mijn huis", "Belt met Sietske Veenstra en █████", "Broer van █████"} <= set(written(found.texts))
    assert objection.grounds not in written(found.texts + found.named)
    assert (found.objections_of_others, found.others) == (1, 2)


def test_who_objects_to_a_case_of_another_is_told_of_the_objection_only():
    case = make_application(applicant=person(name="Ander Mens"), title="Van een ander")
    objection = of_another(row(case))
    step(objection, ObjectionStepKind.HEARD, text="Ook Ander Mens was er")

    found = held(objection.objector)

    assert "Ook █████ was er" in written(found.texts)

    assert ([one.pk for one in found.cases], found.own) == ([case.pk], set())
    assert objection.grounds in written(found.named)
    assert "Kerkstraat 1\n9401 AB Assen" in written(found.named)
    assert "Van een ander" not in written(found.texts)


def test_who_acts_for_who_objects_is_told_of_that_only():
    objection = of_another(row(make_application()), representative="Rik Raadsman")

    found = held("Rik Raadsman")

    assert written(found.named) == ["Rik Raadsman"]
    assert (found.texts, objection.grounds in written(found.named)) == ([], False)


def test_proposal_is_told_once_it_was_decided():
    case = make_application(applicant=person())
    proposal = make_proposal(case)

    waiting = written(held("Veenstra").texts)
    type(proposal).objects.filter(pk=proposal.pk).update(
        state="returned", closed_by=make_user(), closed_at=proposal.proposed_at
    )

    assert proposal.terms.activities not in waiting
    assert proposal.terms.activities in written(held("Veenstra").texts)


def test_hold_for_a_suspicion_is_not_told_before_it_was_made_known():
    case = make_application(applicant=person())
    hold = MoneyStep.objects.create(application=case, kind="hold", reason="Een vermoeden", proposed_by=make_user())

    before = written(held("Veenstra").texts)
    MoneyStep.objects.filter(pk=hold.pk).update(until=date(2024, 5, 1), **decided())

    assert hold.reason not in before
    assert hold.reason in written(held("Veenstra").texts)


def test_interest_of_a_colleague_is_told_to_who_declared_it_and_who_is_named_in_it():
    case, colleague = make_application(applicant=person()), make_user(name="Cas Collega")
    said = "Mijn zus Anna Bos woont er"
    Interest.objects.create(application=case, has_interest=True, explanation=said, actor=colleague)

    assert said in written(held("Cas Collega").named)
    assert said in written(held("Anna Bos").named)
    assert said not in written([*held("Veenstra").texts, *held("Veenstra").named])


def test_declaration_says_what_was_declared():
    case, colleague = make_application(), make_user(name="Cas Collega")
    Interest.objects.create(application=case, has_interest=False, actor=colleague)

    kinds = [piece.kind for piece in held("Cas Collega").named]

    assert "Meldde geen persoonlijk belang te hebben" in kinds
    assert "Meldde een persoonlijk belang" not in kinds


def acts(case, name):
    """Somebody acts for who applies, and has an address of their own."""
    terms = {"address": "Kade 3", "no_proxy_reason": "Broer", "actor": make_user()}
    return Representative.objects.create(application=case, name=name, **terms)


def test_case_is_of_who_is_named_as_the_business_that_applies():
    mine = make_application(applicant=make_organisation(name="Bos Timmerwerk"))
    other = make_application(applicant=make_organisation(name="Ander Bedrijf"))
    for case in (mine, other):
        acts(case, "Bos Timmerwerk")

    found = held("Bos Timmerwerk")

    assert {case.pk for case in found.cases} == {mine.pk, other.pk}
    assert found.own == {mine.pk}


def test_case_is_of_the_organisation_for_its_contact_and_of_somebody_else_for_others():
    organisation = make_organisation(name="Ander Bedrijf", contact_name="Kees Contact")
    case = make_application(applicant=organisation)
    acts(case, "Rik Raadsman")

    assert held("Kees Contact").whose(case) == "van de organisatie waarvan deze persoon contactpersoon is"
    assert held("Rik Raadsman").whose(case) == "van iemand anders"


def test_case_of_a_natural_person_is_not_of_a_namesake_in_it():
    case, user = make_application(applicant=person()), make_user(Role.LEGAL_OFFICER)
    acts(case, "Sietske Veenstra")
    namesake = [one.key for one in find("Veenstra", user=user).people if one.address == "Kade 3"]

    found = of.held_of("Veenstra", namesake, user=user)

    assert ([one.pk for one in found.cases], found.own) == ([case.pk], set())


def test_report_says_through_which_year_a_case_is_kept_or_why_that_is_not_known():
    opened, beside = make_application(applicant=person()), make_application()
    case, void = closed(applicant=opened.applicant), closed("void", applicant=opened.applicant)
    RetentionPeriod.objects.filter(outcome="void").delete()
    acts(beside, "Sietske Veenstra")

    report = held("Veenstra")
    assert [report.until(one) for one in (opened, case, void, beside)] == [
        "nog open",
        "termijn niet bevestigd",
        "nog niet vastgesteld",
        "nog open",
    ]

    RetentionPeriod.objects.filter(outcome="refused").update(is_confirmed=True)
    assert held("Veenstra").until(case) == str(case.decided_on.year + 5)


def test_what_stood_before_and_who_was_removed_are_still_held():
    known, user = person(), make_user(Role.LEGAL_OFFICER)
    type(known).objects.filter(pk=known.pk).update(address="Kade 9")
    contact = Contact.objects.create(project=make_project(), name="Griet Buiten", phone="0592-111111")
    hidden = Contact.objects.create(project=make_project(is_confidential=True), name="Griet Binnen")
    contact.delete()
    hidden.delete()

    assert written(held("Veenstra").earlier) == ["Brink 1\n9401 HS Assen"]
    assert [bool(one.mentions[0].removed_on) for one in find("Griet", user=user).people] == [True]
    assert "0592-111111" in written(held("Griet Buiten").named)


def test_contact_of_a_confidential_project_is_not_there():
    Contact.objects.create(project=make_project(is_confidential=True), name="Griet Binnen")

    assert find("Griet", user=make_user(Role.LEGAL_OFFICER)).people == []
    assert find("Griet", user=make_user(Role.ACCELERATION_TABLE)).people


@pytest.mark.parametrize("rows", [1, 3])
def test_report_asks_as_often_for_one_as_for_three(django_assert_num_queries, rows):
    for _ in range(rows):
        case = make_application(applicant=person(name=f"Sietske Veenstra {_}"))
        Note.objects.create(application=case, text="Gebeld", author=make_user())
    user = make_user(Role.LEGAL_OFFICER)
    keys = [one.key for one in find("Veenstra", user=user).people]

    with django_assert_num_queries(QUERIES):
        of.held_of("Veenstra", keys, user=user)


def test_screen_asks_who_is_meant_shows_it_and_the_trail_has_the_reading():
    known = person()
    make_application(applicant=known, title="Mijn huis")
    client = signed_in(Role.LEGAL_OFFICER)

    key = find("Veenstra", user=client.user).people[0].key
    listed = client.get(URL, {"q": "Veenstra"})
    report = client.get(URL, {"q": "Veenstra", "who": key})

    assert "Sietske Veenstra" in text_of(listed)
    assert "Mijn huis" in text_of(report)
    read = TrailEntry.objects.filter(table_name="projects_organisation", operation=Operation.READ)
    assert [(entry.row_key, entry.actor_id) for entry in read] == [(str(known.pk), client.user.pk)]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 200),
        ({"q": "x"}, 400),
        ({"q": "nobody"}, 200),
        ({"q": "Veenstra", "who": "0"}, 409),
        ({"q": "Veenstra", "report": "1"}, 409),
    ],
)
def test_screen_says_what_is_wrong_and_who_is_missing(query, status):
    person()

    assert signed_in(Role.LEGAL_OFFICER).get(URL, query).status_code == status


def test_file_has_a_sheet_for_each_kind_and_none_without_somebody():
    make_application(applicant=person(), title="Mijn huis")
    user = make_user(Role.LEGAL_OFFICER)
    key = find("Veenstra", user=user).people[0].key

    run = make_run(
        ExportState.QUEUED, export="personal-data", requested_by=user, filters={"q": "Veenstra", "who": key}
    )
    empty = make_run(
        ExportState.QUEUED, export="personal-data", requested_by=user, filters={"q": "Veenstra", "who": "0"}
    )
    for one in (run, empty):
        runner.build(one.pk)
        one.refresh_from_db()

    assert (run.state, empty.state) == (ExportState.DONE, ExportState.FAILED)
    with run.file.open("rb") as file:
        assert "Mijn huis" in [line[3] for line in sheet(file.read(), "Geschreven in de zaken")]
