"""What the public is told of a scheme: what is certain and published, and the money that is really left."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ParameterCode
from subsidies.models import RequiredDocument, SchemeParameter
from subsidies.services.ceilings import budget
from subsidies.services.ceilings.ledger import allot
from subsidies.services.public.public_schemes import State, public_scheme, public_schemes
from tests.factories import make_application, make_award, make_ceiling, make_scheme, make_user, make_version
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def of(scheme):
    return public_scheme(scheme, on=timezone.localdate())


def test_left_is_the_figure_of_the_budget():
    ceiling = make_award(amount="1000.00").ceiling

    (part,) = of(ceiling.scheme).parts

    (row,) = budget.figures(as_of=timezone.localdate(), ceilings=type(ceiling).objects.filter(pk=ceiling.pk))
    assert part.left == row.available == Decimal("99000.00")
    assert part.ceiling == Decimal("100000.00")


def test_raise_that_is_not_published_yet_is_not_told():
    ceiling, today = make_ceiling(), timezone.localdate()
    told = {"decided_on": today, "reference": "GS", "is_confirmed": True, "actor": make_user()}
    for amount, published_on in (("10.00", today), ("500.00", today + timedelta(days=1))):
        allot(ceiling.shares.get(), amount=Decimal(amount), published_on=published_on, **told)

    (part,) = of(ceiling.scheme).parts

    assert part.left == Decimal("100010.00")


def test_ceiling_that_is_not_confirmed_is_not_promised():
    ceiling = make_ceiling()
    unsure = {"decided_on": timezone.localdate(), "reference": "GS", "is_confirmed": False, "actor": make_user()}
    allot(ceiling.shares.get(), amount=Decimal("10.00"), **unsure)

    (part,) = of(ceiling.scheme).parts

    assert (part.ceiling, part.left) == (None, None)


@pytest.mark.parametrize(("confirmed", "told"), [(True, Decimal("5000.00")), (False, None)])
def test_maximum_is_told_when_it_was_confirmed(confirmed, told):
    scheme = make_scheme(parameters={ParameterCode.MAX_AMOUNT: "5000.00"})
    make_ceiling(scheme=scheme)
    SchemeParameter.objects.filter(code=ParameterCode.MAX_AMOUNT).update(is_confirmed=confirmed)

    assert of(scheme).parts[0].most == told


@pytest.mark.parametrize("confirmed", [True, False])
def test_page_names_who_can_apply_when_that_is_certain(client, confirmed):
    scheme = make_scheme(parameters={ParameterCode.APPLICANT_KINDS: "municipality"}, applicants="Alle gemeenten")
    SchemeParameter.objects.filter(code=ParameterCode.APPLICANT_KINDS).update(is_confirmed=confirmed)

    assert ("Alle gemeenten" in text_of(client.get(f"/public/schemes/{scheme.code}/"))) is confirmed


def test_scheme_without_money_left_says_so_first(client):
    scheme = make_award(amount="100000.00").scheme

    page = text_of(client.get(f"/public/schemes/{scheme.code}/"))

    assert of(scheme).state is State.FULL
    assert page.index("Het geld van deze regeling is op.") < page.index("Hoe u aanvraagt")


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, State.OPEN),
        ({"effective_until": timedelta(days=0)}, State.OPEN),
        ({"effective_until": timedelta(days=-1)}, State.CLOSED),
    ],
)
def test_scheme_is_open_up_to_and_including_its_last_day(fields, state):
    scheme, today = make_scheme(), timezone.localdate()
    make_ceiling(scheme=scheme)
    scheme.versions.update(**{name: today + value for name, value in fields.items()})

    assert of(scheme).state is state


def test_scheme_without_a_ceiling_of_today_has_no_budget():
    assert of(make_scheme()).state is State.NO_BUDGET


def test_tender_is_closed_after_its_closing_date():
    yesterday = timezone.localdate() - timedelta(days=1)
    scheme = make_scheme(parameters={ParameterCode.CLOSING_DATE: yesterday.isoformat()})
    make_ceiling(scheme=scheme)

    assert of(scheme).state is State.CLOSED


def test_closed_scheme_says_when_it_opens_again():
    scheme, today = make_scheme(), timezone.localdate()
    scheme.versions.update(effective_until=today - timedelta(days=1))
    opens_on = today + timedelta(days=9)
    make_version(scheme, effective_from=opens_on)

    assert of(scheme).opens_on == opens_on


def test_version_that_follows_keeps_the_scheme_open():
    scheme, today = make_scheme(), timezone.localdate()
    make_ceiling(scheme=scheme)
    scheme.versions.update(effective_until=today + timedelta(days=2))
    make_version(scheme, effective_from=today + timedelta(days=3), effective_until=today + timedelta(days=30))

    assert of(scheme).closes_on == today + timedelta(days=30)


def test_scheme_of_which_nothing_was_published_is_not_there(client):
    scheme = make_scheme()
    scheme.versions.update(published_on=timezone.localdate() + timedelta(days=1))

    assert public_schemes(on=timezone.localdate()) == []
    assert client.get(f"/public/schemes/{scheme.code}/").status_code == 404


def test_page_lists_what_to_send_along_and_how_to_apply(client):
    scheme = make_scheme(how_to_apply="Vul het formulier in.", apply_url="https://formulier.example/a")
    make_ceiling(scheme=scheme)
    RequiredDocument.objects.create(version=scheme.versions.get(), code="plan", name="Projectplan")

    page = text_of(client.get(f"/public/schemes/{scheme.code}/"))

    assert [told in page for told in ("Projectplan", "Vul het formulier in.", "https://formulier.example/a")] == [
        True
    ] * 3


def test_page_tells_nothing_internal(client):
    case = make_application(title="Seen by staff only")
    SchemeParameter.objects.update(is_confirmed=False)
    case.scheme.versions.update(source="Bron van binnen", summary="Niet gelezen")

    page = text_of(client.get(f"/public/schemes/{case.scheme.code}/")).lower()

    inside = ("seen by staff only", "niet bevestigd", "bron van binnen", "niet gelezen", case.case_number.lower())
    assert [word for word in inside if word in page] == []


@pytest.mark.parametrize("count", [1, 3])
def test_list_asks_as_much_for_three_schemes(django_assert_num_queries, count):
    for _ in range(count):
        make_ceiling()

    with django_assert_num_queries(15):
        assert len(public_schemes(on=timezone.localdate())) == count


def test_who_sees_no_schemes_goes_from_the_page_of_staff_to_the_public_one(client):
    scheme = make_scheme()

    assert client.get("/schemes/")["Location"] == "/public/schemes/"
    assert client.get(f"/schemes/{scheme.code}/")["Location"] == f"/public/schemes/{scheme.code}/"
    assert signed_in(Role.READER).get(f"/schemes/{scheme.code}/").status_code == 200


@pytest.mark.parametrize(("days", "is_linked"), [(0, True), (1, False)])
def test_page_of_staff_leads_to_the_public_one_once_that_is_there(days, is_linked):
    scheme = make_scheme()
    scheme.versions.update(published_on=timezone.localdate() + timedelta(days=days))

    page = text_of(signed_in(Role.READER).get(f"/schemes/{scheme.code}/"))

    assert (f"/public/schemes/{scheme.code}/" in page) is is_linked
