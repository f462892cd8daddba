"""The door for what happened before this system: who goes through it, and what the dossiers say then."""

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone

from drenthe.dates.services.takeover import take_over, taken_over_from
from drenthe.lib.entry.days import DateInFuture
from projects.models import ProjectEvent, StatusLine
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent
from subsidies.services.decisions import decisions
from subsidies.services.refusals import DateBeforeReceipt
from tests.factories import give_mandate, make_application, make_proposal, make_user, moment

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("drenthe", "projects", "subsidies", "monitoring", "tools", "bench")
EXAMPLES = {f"monitoring/loading/example_{name}.py" for name in ("cases", "stories", "awards", "desk")}
DOORS = {"subsidies/imports/applications.py", "monitoring/management/commands/load_2024.py", *EXAMPLES}


def callers(name):
    """Give every file of the product that names the function, however it is imported."""
    for folder in PRODUCT:
        for path in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            imported = {
                alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
            }
            imported |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
            called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
            if name in imported | called | texts or any("takeover" in one and name not in one for one in imported):
                yield path.relative_to(ROOT).as_posix()


@pytest.mark.one_database
def test_only_the_data_of_2024_a_legacy_workbook_and_the_examples_go_through_the_door():
    own = "subsidies/services/work/work.py"  # take_over there is a colleague taking a case
    found = {
        path for path in callers("take_over") if path not in (own, "subsidies/views/work.py", "subsidies/enums.py")
    }

    assert found == DOORS


def test_the_doors_call_the_function_of_the_rule():
    for path in DOORS:
        assert "from drenthe.dates.services.takeover import take_over" in (ROOT / path).read_text(encoding="utf-8")
    for path in ("subsidies/services/work/work.py", "subsidies/views/work.py"):
        assert "takeover import" not in (ROOT / path).read_text(encoding="utf-8")


def test_door_closes_behind_a_fault():
    seen = []

    def fall():
        with take_over("a workbook"):
            seen.append(taken_over_from())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fall()
    assert seen == ["a workbook"]

    assert taken_over_from() == ""


@pytest.mark.parametrize("source", ["", " \n"])
def test_door_wants_to_know_from_what_is_taken_over(source):
    with pytest.raises(ValueError, match="say from what"), take_over(source):
        pass


@pytest.mark.django_db
def test_what_is_taken_over_says_so_by_whom_and_when():
    loader = make_user()
    with take_over("Zaken tot 2024.xlsx"):
        case = make_application(received_on=date(2024, 3, 1), actor=loader)

    receipt, taken = case.events.all()
    assert (receipt.action, taken.action) == (Action.RECEIVE, Action.TAKE_OVER)
    assert receipt.data["taken_over"] == taken.data["taken_over"] == "Zaken tot 2024.xlsx"
    assert taken.actor == loader
    assert timezone.localdate(taken.occurred_at) == timezone.localdate(taken.recorded_at) == timezone.localdate()


@pytest.mark.django_db
def test_door_lets_no_day_in_that_cannot_be():
    case, actor = make_application(received_on=date(2024, 3, 1)), make_user()
    with take_over("x"):
        proposal = make_proposal(case)
        give_mandate(actor)
        with pytest.raises(DateBeforeReceipt):
            decisions.sign(proposal, decided_on=date(2024, 2, 29), actor=actor)
        with pytest.raises(DateInFuture):
            decisions.sign(
                proposal, decided_on=timezone.localdate() + (date(2024, 1, 2) - date(2024, 1, 1)), actor=actor
            )

        assert decisions.sign(proposal, decided_on=date(2024, 3, 1), actor=actor).awarded_amount == Decimal("1000.00")


@pytest.mark.usefixtures("data_2024")
def test_all_of_2024_is_marked_as_taken_over():
    assert not CaseEvent.objects.exclude(data__has_key="taken_over").exists()
    assert not ProjectEvent.objects.exclude(data__has_key="taken_over").exists()
    assert not StatusLine.objects.filter(taken_over_from="").exists()
    assert CaseEvent.objects.filter(action=Action.TAKE_OVER).count() == Application.objects.count()


@pytest.mark.django_db
def test_case_of_today_is_not_marked():
    case = make_application(received_at=moment(timezone.localdate(), 0))

    assert not case.events.filter(data__has_key="taken_over").exists()
