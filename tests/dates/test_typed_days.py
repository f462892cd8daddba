"""Days that no field of a form or call bounds: in lists, files, texts and commands; walked from the code."""

import ast
from argparse import ArgumentError, ArgumentParser
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import load_command_class
from django.db.models import QuerySet

from drenthe.accounts.roles import Role
from drenthe.exports.refusals import BadFilter
from drenthe.lib.entry.days import EARLIEST, PLANNED_YEARS, YEARS_AHEAD, DateOutOfReach, last_day, typed_day
from projects.models import Organisation
from subsidies import parameters
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.enums import ParameterCode
from subsidies.exports import de_minimis
from subsidies.models import Instalment, MoneyStep
from subsidies.services.recovery import recovery
from tests import objecting, recovering
from tests.dates.test_walk import ROOT
from tests.factories import make_application, make_proposal, make_terms
from tests.settling import fresh
from tests.subsidies.test_objections_to_money import objected
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
NEVER = date(9999, 12, 31)
LAST_PLANNED = last_day(PLANNED_YEARS)
READERS = {"fromisoformat", "strptime", "parse_date", "parse_datetime", "typed_day"}
FOLDERS = ("drenthe", "projects", "subsidies", "monitoring")
RULINGS = "subsidies/services/objections/money_step_rulings.py"
BOUNDS = {"check_ahead", "check_reach", "typed_day", "_check_planned", "check_parts"}
# Where somebody's text becomes a day, with the function that refuses one out of reach.
TYPED = {
    "drenthe/exports/management/commands/export.py": "drenthe/lib/entry/days.py:typed_day",
    "monitoring/management/commands/import_plans.py": "drenthe/lib/entry/days.py:typed_day",
    "monitoring/management/commands/import_table.py": "drenthe/lib/entry/days.py:typed_day",
    "drenthe/lib/entry/days.py": "drenthe/lib/entry/days.py:typed_day",
    "subsidies/exports/de_minimis.py": "subsidies/exports/de_minimis.py:_asked",
    "subsidies/forms/money_steps.py": "subsidies/services/recovery/arrangements.py:check_parts",
    "subsidies/imports/camt.py": "subsidies/imports/camt.py:_day",
    "subsidies/parameters.py": "subsidies/parameters.py:parse",
    "subsidies/services/decisions/proposal_terms.py": "subsidies/services/decisions/proposal_terms.py:_check_planned",
    RULINGS: f"{RULINGS}:_arranged",
}
# Bounded by years of their own: the address of a month or a week, and the cell of a sheet (drenthe.lib.sheets.values).
BY_YEAR = {"projects/views/calendar.py", "projects/views/week.py", "subsidies/imports/bank_csv.py"}
# What this site wrote down itself, and what a public source published: read back to be shown or counted with.
KEPT = {
    "drenthe/lib/sheets/kept.py",
    "drenthe/lib/sheets/other_reader.py",
    "drenthe/trail/services/words.py",
    "monitoring/pages/entered.py",
    "monitoring/services/sources/cbs.py",
    "monitoring/services/sources/cbs_jobs.py",
    "monitoring/services/tables/sentences.py",
    "projects/services/timeline.py",
    "subsidies/facts.py",
    "subsidies/facts_in_trail.py",
    "subsidies/services/decisions/decision_facts.py",
    "subsidies/services/dossier/legality.py",
    "subsidies/services/letters/letter_drafts.py",
    "subsidies/services/letters/letter_standing.py",
    "subsidies/services/obligations/obligation_words.py",
    "subsidies/services/terms/deadlines.py",
    "subsidies/services/work/turnaround.py",
    "subsidies/templatetags/subsidies_ui.py",
}
OURSELVES = ("/migrations/", "/loading/")  # the data that this repository brings along


def names_of(tree):
    """Every name that a piece of code uses, whatever it stands behind."""
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return found | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def readers():
    """Every module that makes a day of a text."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            is_ours = any(part in name for part in OURSELVES)
            if not is_ours and names_of(ast.parse(path.read_text(encoding="utf-8"))) & READERS:
                yield name


def test_every_place_that_reads_a_day_from_text_is_bounded():
    assert set(readers()) == set(TYPED) | BY_YEAR | KEPT


@pytest.mark.parametrize("where", sorted(set(TYPED.values())))
def test_what_bounds_a_typed_day_does_so(where):
    path, _colon, name = where.partition(":")
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    [body] = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]

    assert names_of(body) & BOUNDS


@pytest.mark.parametrize("day", [EARLIEST, last_day(YEARS_AHEAD)])
def test_written_day_within_reach_is_read(day):
    assert typed_day(day.isoformat()) == day


@pytest.mark.parametrize("text", ["1899-12-31", "9999-12-31", "31-12-2026", ""])
def test_written_day_out_of_reach_is_refused_at_each_door(text):
    asked = {"undertaking": str(Organisation.objects.create(name="Actium").pk)}
    with pytest.raises(ValueError, match=r".+"):
        typed_day(text)
    with pytest.raises(BadFilter):
        de_minimis.check({**asked, "on": text or "x"}, None)
    de_minimis.check({**asked, "on": last_day(YEARS_AHEAD).isoformat()}, None)
    if text:
        with pytest.raises(ValidationError):
            parameters.parse(ParameterCode.CLOSING_DATE, text)
    for app, name, option in (
        ("drenthe.exports", "export", "--as-of"),
        ("monitoring", "import_plans", "--as-of"),
        ("monitoring", "import_table", "--published-on"),
    ):
        parser = ArgumentParser(exit_on_error=False)
        load_command_class(app, name).add_arguments(parser)
        with pytest.raises(ArgumentError, match=option):
            parser.parse_args([option, text])


# Instalments of an arrangement


def parts_until(case, day):
    return [(recovery.first_due(fresh(case), extra=()), Decimal("100.00")), (day, Decimal("200.00"))]


@pytest.mark.parametrize(("day", "passes"), [(LAST_PLANNED, True), (LAST_PLANNED + timedelta(days=1), False)])
def test_instalment_is_a_planned_day(day, passes):
    case = recovering.owing()

    if passes:
        step = recovering.proposed(case, Kind.ARRANGEMENT, instalments=parts_until(case, day))
        assert max(row.due_on for row in step.instalments.all()) == day
    else:
        with pytest.raises(DateOutOfReach):
            recovering.proposed(case, Kind.ARRANGEMENT, instalments=parts_until(case, day))
        assert not MoneyStep.objects.exists()


@pytest.mark.parametrize("day", [LAST_PLANNED, NEVER])
def test_instalment_out_of_reach_is_refused_on_screen_and_in_the_api(day):
    case = recovering.owing()
    parts = parts_until(case, day)
    lines = "\n".join(f"{due_on} {amount}".replace(".", ",") for due_on, amount in parts)
    said = {"kind": "arrangement", "reason": "U vroeg om termijnen"}
    listed = [{"dueOn": due_on.isoformat(), "amount": str(amount)} for due_on, amount in parts]
    officer, is_within = signed_in(Role.CASE_OFFICER), day != NEVER
    other = recovering.owing() if is_within else case  # one step waits at a time

    screen = officer.post(f"{case.get_absolute_url()}propose-money-step/", said | {"instalments": lines})
    url = f"/api/v1/applications/{other.case_number}/propose-money-step"
    call = officer.post(url, said | {"instalments": listed}, content_type="application/json")

    assert screen.status_code == (302 if is_within else 409)
    assert is_within or "31 december 9999" in text_of(screen)
    assert call.status_code == (200 if is_within else 400)
    assert MoneyStep.objects.count() == (2 if is_within else 0)


def test_instalment_on_an_objection_is_a_planned_day_too():
    case = recovering.owing()
    step = recovering.taken(case, Kind.ARRANGEMENT).money_step
    objection = objected(step)

    with pytest.raises(DateOutOfReach):
        objecting.propose(objection, "founded", amount=None, instalments=parts_until(case, NEVER))
    objecting.propose(objection, "founded", amount=None, instalments=parts_until(case, LAST_PLANNED))


def test_case_with_an_instalment_that_nobody_can_mean_opens():
    case = recovering.owing()
    step = recovering.taken(case, Kind.ARRANGEMENT).money_step
    with asleep():
        QuerySet(Instalment).filter(pk=step.instalments.last().pk).update(due_on=NEVER)

    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())

    assert page.status_code == 200
    assert "31 december 9999" in text_of(page)
    assert signed_in(Role.FINANCE).get("/payments/to-receive/").status_code == 200
    assert signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}propose-money-step/").status_code == 200


# Advances and obligations


def said_of(name, day):
    rows = {"due_on": day.isoformat(), "amount": "1.00"}
    if name == "advances":
        return {"terms": make_terms(advances=[rows], activities_until=LAST_PLANNED)}
    return {"obligations": [{"text": "Lever een verslag in", "article": "artikel 3", "due_on": day.isoformat()}]}


@pytest.mark.parametrize("name", ["advances", "obligations"])
def test_advance_and_obligation_are_planned_days(name):
    with pytest.raises(DateOutOfReach):
        make_proposal(make_application(), **said_of(name, LAST_PLANNED + timedelta(days=1)))
    make_proposal(make_application(), **said_of(name, LAST_PLANNED))
