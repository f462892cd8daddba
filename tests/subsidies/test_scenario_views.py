"""What if, on screen: made, changed by its maker, shared, copied, compared, and taken away in Excel."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission

from drenthe.accounts.roles import Role
from subsidies.models import Application, CeilingShare, LedgerEntry, Scenario, Supposition
from subsidies.services.ceilings import scenarios
from tests.factories import make_application, make_ceiling
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def make(client, *, amounts=("400.00", "300.00"), room="1000.00", name="Zuinig"):
    ceiling = make_ceiling(amount=room)
    for amount in amounts:
        make_application(ceiling=ceiling, amount=amount)
    return scenarios.create_scenario(ceiling.scheme, name=name, actor=client.user)


def officer():
    return signed_in(Role.CASE_OFFICER)


def share(scenario):
    return scenarios.share_scenario(scenario, is_shared=True, actor=scenario.owner)


def suppose(client, scenario, case, **values):
    fields = {f"{case.pk}-{name}": value for name, value in {"choice": "accept", "amount": "", **values}.items()}
    return client.post(f"/scenarios/{scenario.pk}/suppose/{case.case_number}/", fields)


def stored():
    return (
        list(Scenario.objects.order_by("pk").values()),
        list(Supposition.objects.order_by("pk").values()),
    )


def money():
    return list(CeilingShare.objects.order_by("pk").values()), LedgerEntry.objects.count()


# Making


def test_scenario_is_made_and_opens_with_all_that_is_pending():
    client, ceiling = officer(), make_ceiling(amount="1000.00")
    case = make_application(ceiling=ceiling, amount="400.00")

    response = client.post("/scenarios/", {"scheme": ceiling.scheme_id, "name": "Zuinig"}, follow=True)

    scenario = Scenario.objects.get()
    assert (scenario.owner, scenario.is_shared) == (client.user, False)
    assert response.redirect_chain == [(f"/scenarios/{scenario.pk}/", 302)]
    assert case.case_number in text_of(response)
    assert "€ 600,00" in text_of(response)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": ""}, "Dit veld is vereist."),
        ({"name": "x" * 101}, "100 tekens"),
        ({"scheme": "0"}, "keuze"),
        ({"scheme": "9" * 30}, "keuze"),
        ({"name": "Zuinig"}, "U hebt al een scenario met deze naam."),
    ],
)
def test_scenario_that_cannot_be_made_comes_back_with_a_sentence(values, sentence):
    client = officer()
    scenario = make(client)

    response = client.post("/scenarios/", {"scheme": scenario.scheme_id, "name": "Ruim", **values})

    assert response.status_code == 400
    assert sentence in text_of(response)
    assert Scenario.objects.count() == 1


def test_empty_form_is_bad_input():
    assert officer().post("/scenarios/", {}).status_code == 400


def test_name_of_somebody_else_may_be_used():
    scenario = make(officer())

    response = officer().post("/scenarios/", {"scheme": scenario.scheme_id, "name": scenario.name})

    assert response.status_code == 302


def test_who_may_only_see_scenarios_makes_and_changes_none():
    client = signed_in()
    client.user.user_permissions.add(Permission.objects.get(codename="view_scenario"))
    scenario = share(make(officer()))
    before = stored()

    answers = [
        client.get("/scenarios/"),
        client.get(f"/scenarios/{scenario.pk}/"),
        client.post("/scenarios/", {"scheme": scenario.scheme_id, "name": "Ruim"}),
        suppose(client, scenario, Application.objects.first()),
        client.post(f"/scenarios/{scenario.pk}/copy/"),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 403, 403, 403]
    assert stored() == before


# Supposing


@pytest.mark.parametrize(
    ("values", "left"),
    [
        ({"choice": "refuse"}, "€ 700,00"),
        ({"choice": "amount", "amount": "0,01"}, "€ 699,99"),
        ({"choice": "accept", "amount": "5,00"}, "€ 300,00"),
    ],
)
def test_supposition_is_kept_and_shows_what_is_left_without_touching_money(values, left):
    client = officer()
    scenario, before = make(client), money()

    response = suppose(client, scenario, Application.objects.get(requested_amount=400), **values)

    assert response.status_code == 302
    assert left in text_of(client.get(response.url))
    assert money() == before


@pytest.mark.parametrize(
    ("values", "status", "sentence"),
    [
        ({"choice": "amount"}, 400, "Vul een bedrag boven nul in"),
        ({"choice": "amount", "amount": "0"}, 400, "minstens € 0,01"),
        ({"choice": "amount", "amount": "12,345"}, 400, "twee decimalen"),
        ({"choice": "amount", "amount": "1e400"}, 400, "Vul een bedrag in euro in"),
        ({"choice": "dream"}, 400, "keuze"),
        ({"choice": "amount", "amount": "400,01"}, 409, "is meer dan de € 400,00 die is gevraagd."),
    ],
)
def test_supposition_that_cannot_be_comes_back_with_a_sentence(values, status, sentence):
    client = officer()
    scenario = make(client)

    response = suppose(client, scenario, Application.objects.get(requested_amount=400), **values)

    assert response.status_code == status
    assert sentence in text_of(response)
    assert not Supposition.objects.exists()


def test_application_of_another_scheme_is_not_in_the_scenario():
    client = officer()

    assert suppose(client, make(client), make_application()).status_code == 404


def test_scenario_that_does_not_fit_says_so():
    client = officer()
    scenario = make(client, amounts=("900.00", "300.00"))

    page = text_of(client.get(f"/scenarios/{scenario.pk}/"))

    assert "-€ 200,00" in page or "€ -200,00" in page
    assert "Dit past niet onder het plafond." in page


# Of somebody else


def act_on(client, scenario, act):
    return client.post(f"/scenarios/{scenario.pk}/{act}/")


def test_scenario_of_somebody_else_is_not_there_until_it_is_shared():
    scenario, other = make(officer()), officer()
    before = stored()

    for answer in (
        other.get(f"/scenarios/{scenario.pk}/"),
        suppose(other, scenario, Application.objects.first()),
        *(act_on(other, scenario, act) for act in ("share", "keep", "copy", "delete")),
    ):
        assert answer.status_code == 404
    assert stored() == before
    assert scenario.name not in text_of(other.get("/scenarios/"))


def test_shared_scenario_is_seen_and_copied_but_not_changed():
    scenario, other = share(make(officer())), officer()
    case = Application.objects.first()

    page = text_of(other.get(f"/scenarios/{scenario.pk}/"))
    changed = suppose(other, scenario, case, choice="refuse")
    for act in ("keep", "delete"):
        assert "is van" in text_of(other.post(f"/scenarios/{scenario.pk}/{act}/", follow=True))

    assert case.case_number in page
    assert f'name="{case.pk}-choice"' not in page
    assert changed.status_code == 409
    scenario.refresh_from_db()
    assert scenario.is_shared
    assert not Supposition.objects.exists()


def test_copy_has_the_same_suppositions_a_name_of_its_own_and_a_new_owner():
    client, other = officer(), officer()
    scenario = share(make(client))
    case = Application.objects.get(requested_amount=400)
    scenarios.suppose(scenario, case, choice="amount", amount=Decimal("5.00"), actor=client.user)

    for _ in range(2):
        act_on(other, scenario, "copy")

    copies = Scenario.objects.filter(owner=other.user).order_by("pk")
    assert [copy.name for copy in copies] == ["Zuinig (kopie)", "Zuinig (kopie) 2"]
    assert [copy.suppositions.get().amount for copy in copies] == [Decimal("5.00")] * 2


def test_longest_name_can_be_copied_too():
    client = officer()
    scenario = make(client, name="x" * 100)

    assert act_on(client, scenario, "copy").status_code == 302
    assert Scenario.objects.count() == 2


def test_maker_shares_keeps_and_throws_away():
    client = officer()
    scenario = make(client)

    act_on(client, scenario, "share")
    shared = Scenario.objects.get().is_shared
    act_on(client, scenario, "keep")
    kept = Scenario.objects.get().is_shared
    act_on(client, scenario, "delete")

    assert (shared, kept) == (True, False)
    assert not Scenario.objects.exists()
    assert Application.objects.count() == 2


@pytest.mark.parametrize("act", ["share", "keep", "copy", "delete"])
def test_looking_at_the_address_of_an_act_does_nothing(act):
    client = officer()
    scenario = make(client)

    assert client.get(f"/scenarios/{scenario.pk}/{act}/").status_code == 405
    assert Scenario.objects.count() == 1


@pytest.mark.parametrize("path", ["/scenarios/999999/", f"/scenarios/{'9' * 30}/", "/scenarios/x/"])
def test_scenario_that_does_not_exist_is_not_found(path):
    assert officer().get(path).status_code == 404
