"""What was awarded at first and what it came to since: named alike in letters, on the case and in files."""

import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.admin import site
from django.urls import reverse
from django.utils import timezone

import subsidies
from drenthe.accounts.roles import Role
from drenthe.exports.query_columns import rows_of
from subsidies.enums import LetterKind
from subsidies.exports import applications, budget_lists
from subsidies.models import Application, LetterTemplate
from subsidies.services.decisions import award_steps
from tests import below_paid
from tests.factories import end_award, make_application, make_award, make_ceiling
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def lowered_twice():
    """Awarded 1,000, lowered to 900 and 800."""
    case = make_award(ceiling=make_ceiling(amount="9000.00"))
    for amount in ("900.00", "800.00"):
        case = below_paid.less(case, amount=amount, paid="0")
    return case


def said(decision):
    return str(decision.letters.get().content).replace("\\xa0", " ").replace("\xa0", " ")


def test_letter_of_a_second_lowering_names_the_award_and_what_it_was_since():
    case = lowered_twice()

    letter = said(case.decisions.latest("pk"))

    assert "Het bedrag was € 1.000,00. Op " in letter
    assert "hebben wij dat bedrag veranderd in € 900,00." in letter
    assert "Wij verlagen het bedrag tot ten hoogste € 800,00" in letter
    assert "veranderd in" not in said(case.decisions.order_by("pk")[1])  # the first lowering


def test_withdrawal_after_a_lowering_names_both():
    case = below_paid.less(lowered_twice(), kind="withdrawal", amount=None, paid="0")

    letter = said(case.decisions.latest("pk"))

    assert "Het bedrag was € 1.000,00." in letter
    assert "veranderd in € 800,00" in letter


@pytest.mark.parametrize(
    ("make", "now", "first"),
    [
        (make_award, "1000.00", None),
        (lowered_twice, "800.00", "1000.00"),
        (lambda: end_award(make_award()), "0.00", "1000.00"),
        (lambda: end_award(lowered_twice()), "0.00", "1000.00"),
        (make_application, None, None),
    ],
)
def test_case_shows_what_is_awarded_now_and_what_it_was_at_first(make, now, first):
    case = make()

    assert case.awarded_now == (None if now is None else Decimal(now))
    assert award_steps.awarded_first(case) == (None if first is None else Decimal(first))
    page = signed_in(Role.AUDITOR).get(case.get_absolute_url())
    assert page.context["awarded"] == case.awarded_now
    assert ("eerst € 1.000,00" in text_of(page)) == (first is not None)


def test_budget_names_what_was_awarded_at_first_beside_what_stands():
    case = lowered_twice()
    keys = [column.key for column in budget_lists.case_columns()]

    row = next(row for row in budget_lists.case_rows(timezone.localdate()) if case.case_number in row)

    assert row[keys.index("awarded_first")] == Decimal("1000.00")
    assert row[keys.index("awarded")] == Decimal("800.00")


def awarded_of(case, columns, rows):
    keys = [column.key for column in columns]
    return dict(zip(keys, next(row for row in rows if case.case_number in row), strict=True))["awarded"]


def test_list_its_file_and_the_api_say_what_is_awarded_now():
    ended, small = end_award(make_award()), make_award(ceiling=make_ceiling(amount="500.00"), amount="100.00")
    officer = signed_in(Role.CASE_OFFICER)
    chosen = applications.application_columns()

    page = officer.get(reverse("subsidies:application-list"), {"ordering": "-awarded"})
    rows = rows_of(Application.objects.all(), chosen)

    assert [case.case_number for case in page.context["page"]] == [small.case_number, ended.case_number]
    assert "1.000,00" not in re.findall(r'data-label="Verleend">(.*?)<', page.content.decode())
    assert awarded_of(ended, [one.column for one in chosen], rows) == Decimal("0.00")
    said = signed_in(Role.AUDITOR).get(f"/api/v1/applications/{ended.case_number}").json()
    assert (said["awardedAmount"], said["awardedNow"]) == ("1000.00", "0.00")


def test_file_of_an_earlier_day_has_what_was_awarded_then():
    today = timezone.localdate()
    case = end_award(make_award(decided_on=today - timedelta(days=1), received_on=today - timedelta(days=30)))
    chosen = applications.application_columns()

    found = [
        awarded_of(case, [one.column for one in chosen], applications.case_rows_as_of(day, chosen))
        for day in (today - timedelta(days=1), today)
    ]

    assert found == [Decimal("1000.00"), Decimal("0.00")]


# Found from the code and the texts


def test_no_page_and_no_file_shows_the_award_of_a_case_that_was_withdrawn():
    """What was not drawn of a loan is worked out from the award itself."""
    templates = Path(settings.BASE_DIR) / "templates"
    pages = {path.relative_to(templates).as_posix(): path.read_text() for path in templates.rglob("*.html")}
    shown = {name for name, text in pages.items() if re.search(r"awarded_amount(\|[\w:.]+)*\|euro", text)}
    exports = (Path(subsidies.__file__).parent / "exports").glob("*.py")
    files = {path.name for path in exports if "awarded_amount" in path.read_text()}

    assert {name for name, text in pages.items() if "awarded_now" in text} == {
        *("subsidies/act.html", "subsidies/application_table.html", "subsidies/applicants/applicant.html"),
        *("subsidies/dossier/index.html", "subsidies/letters_many.html", "subsidies/personal_data_report.html"),
        "subsidies/project_cases.html",
    }
    assert shown == {"subsidies/case/loan.html"}
    assert "awarded_amount" not in {name for one in site._registry.values() for name in one.list_display}
    assert files == set()


def test_every_text_that_names_the_award_names_what_it_was_changed_to():
    named = {row.kind for row in LetterTemplate.objects.all() if "award_amount" in row.body}
    says_since = {row.kind for row in LetterTemplate.objects.all() if "award_now" in row.body}

    assert named == {
        *(LetterKind.ACCOUNT_REMINDER, LetterKind.AWARD_ENDED, LetterKind.AWARD_LOWERED, LetterKind.AWARD_WITHDRAWN),
        *(LetterKind.SETTLEMENT, LetterKind.SETTLEMENT_CHANGED, LetterKind.VIEW_INVITATION, LetterKind.VIEW_RECEIVED),
    }
    assert named - says_since == set()


def test_one_function_says_what_the_award_was():
    folder = Path(subsidies.__file__).parent
    says = re.compile(r'"award_(amount|date|now)"\]? ?[:=]')
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if "migrations" not in path.parts and says.search(path.read_text(encoding="utf-8"))
    }

    assert found == {"services/decisions/decision_facts.py", "services/letters/letter_names.py"}
