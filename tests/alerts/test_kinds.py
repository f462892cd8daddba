"""The kinds of alerts: when each comes, for whom, and when it is another one."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.utils import timezone, translation
from django.utils.formats import date_format

from drenthe.accounts.roles import Role
from drenthe.alerts.registry import KINDS
from drenthe.context import NAVIGATION
from monitoring.models import Finding
from projects.services.log import write_line
from subsidies.award_enums import ObligationOutcome
from subsidies.models import Application
from subsidies.services.ceilings.ledger import allot
from subsidies.services.obligations import obligations
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_followed,
    make_obligation,
    make_proposal,
    make_scheme,
    make_user,
)
from tests.monitoring.tables import make_table
from tests.state_money import ends_in, make_tranche

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


def found(code, user, on=None):
    return list(KINDS[code].found(user, on or TODAY()))


def plain(text):
    return text.replace("\u00a0", " ")


def texts(code, user, on=None):
    return [plain(f"{alert.name}: {alert.text}") for alert in found(code, user, on)]


def keys(code, user, on=None):
    return [alert.key for alert in found(code, user, on)]


def days(number):
    return TODAY() + timedelta(days=number)


# Ceilings


def of_ceiling(ceiling):
    return [one for one in found("ceiling", make_user(Role.FINANCE)) if one.key.startswith(f"{ceiling.pk}-")]


def test_ceiling_with_enough_left_gives_no_alert():
    ceiling = make_ceiling(amount="100000.00")
    make_application(ceiling=ceiling, amount="100000.00")

    assert of_ceiling(ceiling) == []


def test_ceiling_that_is_asked_for_more_than_is_left():
    ceiling = make_ceiling(amount="100000.00")
    make_application(ceiling=ceiling, amount="60000.00")
    make_application(ceiling=ceiling, amount="40000.01")

    (alert,) = of_ceiling(ceiling)

    assert "€ 100.000,00 over" in plain(alert.text)
    assert "€ 100.000,01" in plain(alert.text)
    assert alert.name == f"{ceiling.scheme}, Subsidie, sinds 2020"
    assert alert.url == f"/schemes/{ceiling.scheme.code}/"


def test_ceiling_is_called_by_its_years():
    ceiling = make_ceiling()
    for ends_on, period in ((None, "sinds 2020"), (date(2020, 12, 31), "2020"), (date(2022, 12, 31), "2020-2022")):
        ceiling.ends_on = ends_on
        assert str(ceiling).endswith(f", {period}")


def test_ceiling_that_is_spent_and_anew_when_it_was_raised_and_spent_again():
    ceiling = make_ceiling(amount="1000.00")
    make_award(ceiling=ceiling, amount="1000.00")
    (spent,) = of_ceiling(ceiling)
    assert "Alles is verleend" in spent.text

    share = ceiling.shares.get()
    allot(share, amount=Decimal(500), decided_on=TODAY(), reference="x", is_confirmed=True, actor=make_user())
    make_award(ceiling=ceiling, amount="500.00")

    (again,) = of_ceiling(ceiling)
    assert again.key != spent.key


@pytest.mark.parametrize(
    ("began", "awarded", "ends", "empty_in"),
    [
        (-99, "90000.00", None, 11),  # 900 a day for 100 days: 10,000 lasts 11 days
        (-99, "50000.00", None, None),  # 100 days more
        (-99, "53000.00", None, 88),
        (-99, "90000.00", 10, None),  # it ends before it is spent
        (-99, "90000.00", 11, 11),
        (-28, "90000.00", None, None),  # of 29 days nobody can say a pace
        (-29, "90000.00", None, 3),
    ],
)
def test_ceiling_that_is_soon_spent_at_its_pace(began, awarded, ends, empty_in):
    ceiling = make_ceiling(amount="100000.00", starts_on=days(began), ends_on=ends and days(ends))
    make_award(ceiling=ceiling, amount=awarded)

    alerts = of_ceiling(ceiling)

    assert len(alerts) == (empty_in is not None)
    if empty_in is not None:
        with translation.override("nl"):
            assert date_format(days(empty_in)) in alerts[0].text


def test_ceiling_whose_period_is_over_or_to_come_gives_no_alert():
    for period in ({"ends_on": days(-1)}, {"starts_on": days(1)}):
        ceiling = make_ceiling(amount="1000.00", **period)
        assert of_ceiling(ceiling) == []


# Terms


def make_case(handler=None, *, received=-84, **fields):
    """A case of 13 weeks; received 84 days ago it has seven days left."""
    scheme = make_scheme(parameters={"decision_weeks": "13"})
    case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=days(received), **fields)
    Application.objects.filter(pk=case.pk).update(handler=handler)
    return Application.objects.get(pk=case.pk)


@pytest.fixture
def officer():
    return make_user(Role.CASE_OFFICER)


@pytest.mark.parametrize(("whose", "is_told"), [("own", True), ("nobody", True), ("other", False)])
def test_term_is_told_to_who_handles_the_case_or_can_take_it(officer, whose, is_told):
    handler = {"own": officer, "nobody": None, "other": make_user(Role.CASE_OFFICER)}[whose]
    case = make_case(handler, received=-100)

    assert [case.case_number in text for text in texts("term", officer)] == [True] * is_told


def test_term_with_a_proposal_is_told_to_who_can_decide(officer):
    case, decider = make_case(officer, received=-100), make_user(Role.DECISION_MAKER)
    give_mandate(decider)
    assert texts("term", decider) == []

    make_proposal(case, actor=officer)

    assert texts("term", officer) == []
    assert len(texts("term", decider)) == 1


def test_term_that_is_far_gives_no_alert(officer):
    make_case(officer, received=-10)

    assert texts("term", officer) == []


# Reports


def test_report_is_late_from_the_day_after_until_it_is_met(officer):
    case = make_award()
    Application.objects.filter(pk=case.pk).update(handler=officer)
    row = make_obligation(case, due_on=TODAY())

    assert texts("report", officer) == []
    assert len(texts("report", officer, days(1))) == 1
    assert texts("report", make_user(Role.CASE_OFFICER), days(1)) == []
    obligations.check(
        case, obligation=row, outcome=ObligationOutcome.MET, found_on=TODAY(), remark="Gezien", actor=officer
    )
    assert texts("report", officer, days(1)) == []


# State money


def test_state_money_is_told_with_what_is_left_and_by_when():
    share = make_tranche(ends_on=ends_in(30), received="9.00")

    (text,) = texts("state-money", make_user(Role.FINANCE))

    assert share.source.name in text
    assert "€ 9,00" in text


def test_state_money_without_a_last_day_is_told_as_well():
    make_tranche(ends_on=None, received="9.00")

    (text,) = texts("state-money", make_user(Role.FINANCE))

    assert "geen laatste dag" in text


# Projects


def test_silent_project_is_told_to_its_adviser_and_who_leads_and_is_another_after_an_update():
    adviser, other, lead = make_user(Role.ADVISER), make_user(Role.ADVISER), make_user(Role.TEAM_LEAD)
    project = make_followed(adviser=adviser, title="Stil", on=days(-200))
    make_followed(adviser=adviser, title="Nieuw", on=days(-59))

    assert [len(texts("silent-project", user)) for user in (adviser, other, lead)] == [1, 0, 1]
    assert adviser.name in texts("silent-project", lead)[0]
    assert "Nog geen bericht" in texts("silent-project", adviser)[0]
    before = keys("silent-project", adviser)
    write_line(project, text="x", actor=adviser)
    assert keys("silent-project", adviser) == []
    assert keys("silent-project", adviser, days(60)) not in ([], before)
    later = {text.partition(":")[0]: text for text in texts("silent-project", adviser, days(60))}
    assert ("Geen bericht sinds" in later["Stil"], "Nog geen bericht" in later["Nieuw"]) == (True, True)


# Findings


def test_findings_of_a_table_are_one_alert_until_they_are_explained():
    table, user = make_table(), make_user(Role.STATISTICS_OFFICER)
    Finding.objects.create(table=table, kind="sum", check_key="a", seen_on=TODAY())
    assert len(keys("finding", user)) == 1
    one = keys("finding", user)
    Finding.objects.create(table=table, kind="sum", check_key="b", seen_on=TODAY())

    (text,) = texts("finding", user)
    assert "2 bevindingen" in text
    assert keys("finding", user) != one
    Finding.objects.update(explanation="Zo is het", explained_by=user, explained_at=timezone.now())
    assert texts("finding", user) == []


# All of them


def test_every_kind_is_for_some_role_and_who_it_is_for_has_the_page_in_the_menu():
    rights = next(need for _group, places in NAVIGATION for _name, url, need in places if url == "alerts:alert-list")
    roles = {role: make_user(role) for role in Role}

    assert len(KINDS) == sum(1 for config in apps.get_app_configs() if config.label in {"projects", "monitoring"}) + 4
    for kind in KINDS.values():
        mine = [user for user in roles.values() if kind.is_for(user)]
        assert mine, kind.code
        assert all(any(user.has_perm(right) for right in rights) for user in mine), kind.code
