"""Words of a municipality itself in a file of plans: asked once with a guess, remembered, told; all faults at once."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Plan, PlanEdition
from monitoring.services.sources import plan_uploads
from monitoring.services.sources.plan_columns import list_of
from monitoring.services.sources.plan_file import read_plans
from monitoring.services.sources.plan_suggestions import suggestion
from monitoring.services.sources.plan_withdrawals import take_back_edition
from tests.factories import make_user
from tests.monitoring.test_plan_columns import COLUMNS, OWN, bring
from tests.monitoring.test_plan_editions import HEADER
from tests.monitoring.test_plan_views import act, newest, sheets
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
ROWS = [
    ["Havenkwartier", "Gem. Assen", "Inbreiding", "onherroepelijk", "Sociale huurwoning", 10, 20],
    ["Noord", "Emmen", "Inbreiding", "onherroepelijk", "Koop", 5, 7],
    ["Zuid", "Emmen", "Verdichting", "2A", None, 1, 1],
    ["Totaal", None, None, None, None, 16, 28],
    ["Bron: gemeente, stand 1-1-2025"],
]


WORDS = {
    "value-municipality-gemassen": "GM0106",
    "value-plan_type-inbreiding": "densification",
    "value-planning_status-onherroepelijk": "1a",
    "value-segment-socialehuurwoning": "social_rent",
    "value-segment-koop": "unknown",
    "value-segment-": "unknown",
}


def test_own_words_are_asked_with_a_guess_and_told(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    came = bring(client, tmp_path / "own.xlsx", [OWN, *ROWS])
    upload = newest()
    address = reverse("monitoring:plan-columns", args=[upload.pk])
    assert came.url == address
    page = client.post(address, {**COLUMNS, "planning_status": ""})
    assert page.status_code == 400
    client.post(address, COLUMNS)  # nothing said of the words: they stay to be corrected or answered
    assert (newest().fault_count, newest().has_question) == (6, True)

    form = client.get(address).context["form"]
    guessed = {(one.column, one.word): (one.count, one.guess, bool(one.reason)) for one in form.asked.values()}
    assert guessed == {
        ("municipality", "gemassen"): (1, "GM0106", True),
        ("plan_type", "inbreiding"): (2, "", False),
        ("planning_status", "onherroepelijk"): (2, "1a", True),
        ("segment", "socialehuurwoning"): (1, "social_rent", True),
        ("segment", "koop"): (1, "", False),
        ("segment", ""): (1, "", False),
    }
    assert client.post(address, {**COLUMNS, **WORDS, "value-segment-": "made up"}).status_code == 400
    client.post(address, {**COLUMNS, **WORDS})

    page = client.get(upload.get_absolute_url())
    assert (newest().fault_count, "“onherroepelijk” als “1A Onherroepelijk”, in 2" in text_of(page)) == (0, True)
    assert {note.cell for note in page.context["seen"].file.notes} == {"A5", "F5", "G5", "A6"}
    act(client, "confirm")
    facts = Plan.objects.values_list("name", "municipality__name", "plan_type", "planning_status")
    assert set(facts) == {
        ("Havenkwartier", "Assen", "densification", "1a"),
        ("Noord", "Emmen", "densification", "1a"),
        ("Zuid", "Emmen", "densification", "2a"),
    }


def test_column_is_guessed_by_its_name_when_its_words_are_own_and_those_are_asked_at_once(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    head = ["Project", "Gem.", "Soort plan", "Hardheid", "Prijsklasse", 2026, 2027]
    rows = [
        ["Haven", "Assen", "Inbreiding", "hard", "goedkoop", 10, 20],
        ["Noord", "Emmen", "Uitleg", "zacht", "", 1, 7],
    ]
    bring(client, tmp_path / "own.xlsx", [head, *rows])
    address = reverse("monitoring:plan-columns", args=[newest().pk])

    form = client.get(address).context["form"]
    first = {name: form[name].initial for name in ("name", "municipality", "plan_type", "planning_status", "segment")}
    words = {
        name: "unknown" if "segment" in name else "1a" if "status" in name else "densification" for name in form.asked
    }
    page = client.post(address, {**first, **words})

    assert first == {"name": "0", "municipality": "1", "plan_type": "2", "planning_status": "3", "segment": "4"}
    assert len(words) == 6
    assert "gok op de naam van de kolom" in form["segment"].help_text
    assert (page.status_code, newest().fault_count) == (302, 0), "one page says all of it"


def test_words_are_remembered_also_when_all_that_was_read_so_is_taken_back(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    bring(client, tmp_path / "own.xlsx", [OWN, *ROWS])
    client.post(reverse("monitoring:plan-columns", args=[newest().pk]), {**COLUMNS, **WORDS})
    act(client, "confirm")
    later = [*OWN[:5], "Oplevering 2026", "Oplevering 2027"]
    bring(client, tmp_path / "next.xlsx", [later, *ROWS[:3]], as_of="2025-07-01")
    assert newest().fault_count == 0
    text = client.get(reverse("monitoring:plan-columns", args=[newest().pk])).context["for_command_line"]
    mapping = tmp_path / "mapping.json"
    mapping.write_text(text)
    act(client, "discard")
    take_back_edition(PlanEdition.objects.get(), reason="read wrong", actor=make_user())
    bring(client, tmp_path / "third.xlsx", [later, *ROWS[:3]], as_of="2025-08-01")
    page = client.get(newest().get_absolute_url())
    assert newest().fault_count == 0, "words belong to the words, and not to the plans that were read by them"
    assert "Alle plannen die met deze indeling zijn gelezen, zijn teruggenomen" in text_of(page)
    assert "read wrong" in text_of(page)
    assert reverse("monitoring:plan-columns", args=[newest().pk]) in page.content.decode()

    out = StringIO()
    call_command("import_plans", tmp_path / "third.xlsx", as_of=date(2025, 8, 1), mapping=mapping, stdout=out)
    assert (PlanEdition.objects.counting().count(), "onherroepelijk" in out.getvalue()) == (1, True)
    for wrong in ("{", "[]", text.replace("1a", "9z"), text.replace('"plans"', '"permits-client"')):
        mapping.write_text(wrong)
        with pytest.raises(CommandError):
            call_command("import_plans", tmp_path / "third.xlsx", as_of=date(2025, 8, 2), mapping=mapping)
    assert json.loads(text)["values"]["planning_status"] == {"onherroepelijk": "1a"}


def test_all_that_a_file_of_plans_needs_is_said_at_once(tmp_path):
    header = ["Plannaam", "Gemeente", "Plantype", "Vertrouwelijkheid", 2025, 2027]
    rows = [
        ["Haven", "Asen", "9Z", "Openbaar", "1o", -3],
        [None, "Emmen", "9Z", "Openbaar", 2.5, 1],
        ["Noord", "Emmen", "Verdichting", "=1/0", 1, "#N/B"],
    ]

    file = read_plans(sheets.write(tmp_path / "plans.xlsx", [header, *rows]))

    told = " ".join(fault.reason for fault in file.faults)
    assert all(one in told for one in ("Planologische status", "volgen elkaar niet op"))
    cells = [fault.cell for fault in file.faults if fault.cell[0].isalpha()]
    assert cells == ["F1", "B2", "C2", "E2", "F2", "A3", "E3", "D4", "F4"]
    assert "nog 1 cel" in next(fault.reason for fault in file.faults if fault.cell == "C2")
    assert [fault.cell for fault in file.to_correct] == ["E2", "F2", "A3", "E3", "D4", "F4"]


def test_column_of_many_texts_is_no_choice(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    rows = [[f"Plan {n}", "Assen", f"tekst {n}", "2A", "Onbekend", 1, 1, "x"] for n in range(50)]
    bring(client, tmp_path / "own.xlsx", [[*OWN, "Opmerking"], *rows])
    address = reverse("monitoring:plan-columns", args=[newest().pk])

    page = client.post(address, COLUMNS)

    assert (page.status_code, "50 verschillende teksten" in text_of(page)) == (400, True)
    assert any("Opmerking" in name for name in page.context["form"].not_used())


def test_total_in_the_column_of_the_place_is_no_plan_of_that_place(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    totals = [[None, "Totaal Gem. Assen", None, None, None, 10, 20], ["Totaal", "Totaal", None, None, None, 10, 20]]
    bring(client, tmp_path / "own.xlsx", [OWN, ROWS[0], *totals])
    address = reverse("monitoring:plan-columns", args=[newest().pk])
    client.post(address, COLUMNS)

    asked = {one.word for one in client.get(address).context["form"].asked.values()}
    assert asked == {"gemassen", "inbreiding", "onherroepelijk", "socialehuurwoning"}


REFUSED = (
    "Deze rij heet een totaal, maar er staat in wat alleen bij een plan hoort. Haal de rij weg, of geef het plan een "
    "andere naam."
)


def test_row_called_a_total_that_says_all_of_a_plan_is_refused_at_its_name(tmp_path):
    plans = [("Noord", 5, 7), ("Zuid", 1, 1), ("Totaal plannen", 6, 8)]
    rows = [[name, "Emmen", "Verdichting", "1A", "Onbekend", *numbers] for name, *numbers in plans]
    read = read_plans(sheets.write(tmp_path / "plans.xlsx", [HEADER, *rows]))

    assert [(fault.cell, fault.reason) for fault in read.faults] == [("A4", REFUSED)]


def test_column_of_a_year_is_never_proposed_for_words(tmp_path):
    path = sheets.write(
        tmp_path / "plans.xlsx",
        [[*HEADER[:3], "Hardheid", *HEADER[4:]], ["Noord", "Emmen", "Uitleg", "hard", "Onbekend", 3, 2]],
    )

    found = suggestion(list_of(path, name="plans.xlsx"))

    assert not {5, 6} & set(found.values())
    assert found["planning_status"] == 3


def test_whose_plans_these_are_is_told_from_the_file_as_it_is_read_by_then(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    bring(client, tmp_path / "own.xlsx", [OWN, ROWS[1]])
    as_other_saw_it = newest()

    client.post(reverse("monitoring:plan-columns", args=[as_other_saw_it.pk]), {**COLUMNS, **WORDS})
    plan_uploads.choose_only(as_other_saw_it)

    assert (str(newest().municipality), newest().fault_count) == ("Emmen", 0)
