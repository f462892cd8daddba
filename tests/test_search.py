"""The search box: found by whatever is written, however it is typed; and never more than somebody may see."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.urls import reverse

from drenthe import search
from drenthe.accounts.roles import Role
from drenthe.lib.search import MOST_FOUND, MOST_LOOKED_AT, MOST_WRONG, Term, compact, is_near, plain, sources, terms_of
from projects.enums import OrganisationKind
from subsidies.models import Document, Note
from subsidies.services.application import corrections
from tests.factories import make_application, make_award, make_organisation, make_project, make_user
from tests.paying import ordered
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "_read_anew")]
IBAN = "NL91ABNA0417164300"


@pytest.fixture
def _read_anew(monkeypatch):
    monkeypatch.setattr(search, "KEPT", search.Kept())


def found(asked, *roles, client=None):
    """The titles of what somebody with these roles finds, by source."""
    client = client or signed_in(*(roles or [Role.CASE_OFFICER]))
    groups = client.get("/search/", {"q": asked}).context["groups"]
    return {group.key: [hit.title for hit in group.hits] for group in groups}


def case_of(**fields):
    """A case of which each text can be found."""
    applicant = make_organisation(
        name="Coöperatie Élan",
        kvk="87654321",
        iban=IBAN,
        address="Brink 12, Zuidlaren",
        municipality=None,
        **fields,
    )
    return make_application(
        applicant=applicant, title="Negentien appartementen", reference="PRJ/2024/8", amount="25000.00"
    )


@pytest.mark.parametrize(
    "asked",
    [
        *("Coöperatie Élan", "cooperatie elan", "COOPERATIE", "élan", "elan coop"),
        *("Cooperatei", "appartemeten", "apartementen"),  # typing errors
        *(IBAN, "NL91 ABNA 0417 1643 00", "nl91abna", "87654321", "8765 4321"),
        *("Brink 12", "zuidlaren", "PRJ/2024/8", "negentien"),
        *("25.000", "25000,00", "€ 25.000,00", "25000"),
    ],
)
def test_case_is_found_however_it_is_typed(asked):
    case = case_of()

    assert found(asked) == {"cases": [f"{case.case_number} · {case.title}"]}


def test_case_is_found_by_a_part_of_its_number():
    case = case_of()

    assert list(found(case.case_number.lower())) == ["cases"]


@pytest.mark.parametrize("asked", ["24.999", "Brink 13", "xyz", "negen zeventien"])
def test_what_is_not_there_is_not_found(asked):
    case_of()

    page = text_of(signed_in(Role.CASE_OFFICER).get("/search/", {"q": asked}))

    assert "Niets gevonden" in page


def test_note_and_name_of_a_document_are_found():
    case = case_of()
    Note.objects.create(application=case, author=make_user(), text="De wethouder belde over de bodem")
    Document.objects.create(application=case, title="Bodemonderzoek.pdf")

    assert (list(found("wethouder")), list(found("bodemonderzoek"))) == (["cases"], ["cases"])
    assert found("wethouder", Role.READER) == {}
    assert found("bodemonderzoek", Role.READER) == {}


@pytest.mark.parametrize(
    ("asked", "role", "finds"),
    [
        (IBAN, Role.CASE_OFFICER, True),
        (IBAN, Role.FINANCE, True),
        (IBAN, Role.ADVISER, False),
        (IBAN, Role.READER, False),
        ("élan", Role.READER, True),
        ("élan", Role.STATISTICS_OFFICER, False),
    ],
)
def test_account_is_found_by_who_may_see_accounts(asked, role, finds):
    case_of()

    assert bool(found(asked, role).get("cases")) is finds


@pytest.mark.parametrize("asked", ["Élan", "Brink 12", "87654321"])
@pytest.mark.parametrize(("role", "finds"), [(Role.CASE_OFFICER, True), (Role.READER, False), (Role.ADVISER, False)])
def test_natural_person_is_found_by_who_may_see_one(asked, role, finds):
    case = case_of(kind=OrganisationKind.PERSON)

    assert bool(found(asked, role).get("cases")) is finds
    page = text_of(signed_in(Role.READER).get("/search/", {"q": case.case_number}))
    assert "Élan" not in page
    assert case.case_number in page


def test_word_of_what_is_hidden_is_no_suggestion_for_another():
    case_of(kind=OrganisationKind.PERSON)

    assert found("cooperatei", Role.READER) == {}


def test_confidential_project_is_found_by_who_may_see_it():
    make_project(title="Hofje Zonnedauw", is_confidential=True)

    assert found("zonnedauw", Role.ACCELERATION_TABLE) == {"projects": ["Hofje Zonnedauw"]}
    assert found("zonnedauw", Role.READER) == {}


def test_municipality_is_found_without_its_accents_and_with_an_error():
    assert "Hoogeveen" in found("hogeveen", Role.READER)["places"]


def test_change_is_found_at_the_next_search():
    case = case_of()
    client = signed_in(Role.CASE_OFFICER)
    assert found("smidse", client=client) == {}

    corrections.correct(case, values={"title": "Oude smidse"}, reason="Verkeerd overgenomen", actor=client.user)

    assert found("smidse", client=client) == {"cases": [f"{case.case_number} · Oude smidse"]}
    assert found("negentien appartementen", client=client) == {}


def test_search_says_why_it_was_found():
    case_of()

    page = text_of(signed_in(Role.CASE_OFFICER).get("/search/", {"q": "zuidlaren"}))

    assert "adres voor brieven" in page


def test_recent_shows_what_the_browser_kept_as_far_as_one_may_see_it():
    case, project = case_of(), make_project(title="Hofje Zonnedauw", is_confidential=True)
    paths = [case.get_absolute_url(), project.get_absolute_url(), "/nonsense/", "/budget/", "https://elsewhere/"]

    def titles(*roles):
        return [hit.title for hit in signed_in(*roles).get("/search/", {"recent": paths}).context["recent"]]

    assert titles(Role.READER, Role.ACCELERATION_TABLE) == [f"{case.case_number} · {case.title}", "Hofje Zonnedauw"]
    assert titles(Role.READER) == [f"{case.case_number} · {case.title}"]
    assert titles(Role.STATISTICS_OFFICER) == []


@pytest.mark.parametrize("count", [1, 3])
def test_search_takes_the_same_queries(django_assert_max_num_queries, count):
    for number in range(count):
        make_application(title=f"Zelfde {number}")
    client = signed_in(Role.CASE_OFFICER)
    client.get(reverse("search"), {"q": "zelfde"})

    with django_assert_max_num_queries(14):
        assert len(client.get(reverse("search"), {"q": "zelfde"}).context["groups"][0].hits) == count


@pytest.mark.parametrize(
    "asked", ["a" * 5000, "%00", "\u202e", "((((", "É" * 200, "' OR 1=1 --", "a b c d e f g h i j"]
)
def test_any_text_can_be_asked(asked):
    case_of()

    assert signed_in(Role.CASE_OFFICER).get("/search/", {"q": asked}).status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "most", "near"),
    [
        *(("hoogeveen", "hogeveen", 1, True), ("emmen", "emmne", 1, True), ("assen", "assem", 1, True)),
        *(("assen", "essem", 1, False), ("coevorden", "koevorden", 2, True), ("meppel", "emmen", 1, False)),
    ],
)
def test_word_is_near_another(one, other, most, near):
    assert is_near(one, other, most) is near
    assert is_near(other, one, most) is near


def test_texts_are_compared_without_accents_case_and_signs():
    assert plain("  Café  DE Økonoom ") == "cafe de okonoom"
    assert compact("NL91 ABNA 0417.16") == "nl91abna041716"
    assert terms_of("25.000") == [Term("25.000", str(Decimal("25000.00")), "25000")]


def test_every_source_has_the_tables_that_its_texts_come_from():
    assert {source.key for source in sources()} == {"projects", "places", "cases", "tables"}
    assert all(source.tables for source in sources())


def test_of_twenty_thousand_rows_that_fit_no_more_are_looked_at_than_is_bearable():
    judged = []

    def show(_user, keys):
        judged.append(len(keys))
        return {}

    source = replace(next(one for one in sources() if one.key == "cases"), show=show)
    texts = search.Texts()
    texts.rows = {key: (("title", plain(f"Woningen aan de Brink {key}")),) for key in range(20_000)}

    found = search.found_in(source, texts, signed_in(Role.CASE_OFFICER).user, terms_of("brink woningen"))

    assert found is None
    assert max(judged) <= MOST_FOUND
    assert sum(judged) <= (MOST_WRONG + 1) * MOST_LOOKED_AT


@pytest.mark.parametrize("spelled", ["NL69INGB0123456789", "nl69 ingb 0123 4567 89", "0123456789"])
def test_case_is_found_by_the_account_that_was_paid_to(spelled):
    case = make_award()
    ordered(case, "100.00", iban="NL69INGB0123456789")

    assert list(found(spelled, client=signed_in(Role.FINANCE))) == ["cases"]
    assert found(spelled, client=signed_in(Role.ADVISER)) == {}


@pytest.mark.parametrize(
    "change", [str.lower, lambda text: text.replace("-", ""), lambda text: text.replace("-", " ")]
)
def test_case_is_found_by_its_number_however_it_is_typed(change):
    case = make_application()

    assert list(found(change(case.case_number))) == ["cases"]
