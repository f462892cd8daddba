"""Published figures do not become others without a word: which edition, of which source and day."""

import re
from pathlib import Path

import pytest

import monitoring
from drenthe.accounts.roles import Role
from monitoring.models import Load, Table, Value
from monitoring.services.tables.grid import entries_of
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.monitoring.test_ways_on import waiting
from tests.web import signed_in, text_of

ASK = {"services/files/intake.py", "services/sources/plans.py"}
SAY_IT_THEMSELVES = {
    "services/sources/cbs.py": "Statistics Netherlands gives source and day with its figures",
    "services/sources/cbs_jobs.py": "the same",
    "loading/statistics_2024.py": "the report of 2024, as it was printed",
}


def test_who_stores_figures_asks_why_or_is_known_to_say_it():
    root = Path(monitoring.__file__).parent
    sources = {str(path.relative_to(root)): path.read_text() for path in root.rglob("*.py")}
    storing = {name for name, text in sources.items() if "store_values(" in text and "def store_values(" not in text}

    assert storing == ASK | SAY_IT_THEMSELVES.keys()
    assert all("ChangeUnexplained" in sources[name] for name in ASK)


def typed_why(page):
    """What stands in the field that asks why published figures become others."""
    return re.search(r'name="why_changed"[^>]*>([^<]*)</textarea>', page.content.decode())[1]


@pytest.mark.django_db
@pytest.mark.one_database
@pytest.mark.usefixtures("definitions", "files")
def test_next_edition_of_expected_years_says_which_it_is(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    first = [list(row) for row in sheets.PLANS]
    first[3][1] = 560
    bring(client, tmp_path, first, "plan-capacity")
    act(client, "confirm", waiting())
    head, *rows = first
    later = [[head[0], *(year + 1 for year in head[1:])], *([row[0], *row[2:], row[6]] for row in rows)]
    later[1][1] += 10
    later[4][1] += 10
    bring(
        client, tmp_path, later, "plan-capacity", year=2025, published_on="2026-02-01", source="Planregistratie 2026"
    )

    page = text_of(client.get(waiting().get_absolute_url()))
    assert "vanwege: Nieuwe editie: Planregistratie 2026, 1 februari 2026" in page
    act(client, "confirm", waiting(), why_changed="")

    assert entries_of(Table.objects.get(key="plan-capacity"))["noord", "2026"].number == 887
    assert Load.objects.last().remark.startswith("Nieuwe editie")
    assert set(Value.objects.values_list("status", flat=True)) == {"definitive"}

    later[1][1] += 1
    later[4][1] += 1
    bring(
        client, tmp_path, later, "plan-capacity", year=2025, published_on="2026-03-01", source="Planregistratie 2026"
    )
    assert typed_why(client.get(waiting().get_absolute_url())) == "", "no reason is put forward"
    act(client, "confirm", waiting(), why_changed="")
    refused = act(client, "confirm", waiting(), why_changed="Assen telde dubbel", shown="of before")
    assert (refused.status_code, typed_why(refused), waiting().is_open) == (409, "Assen telde dubbel", True)
    act(client, "confirm", waiting(), why_changed=typed_why(refused))
    assert Load.objects.last().remark == "Assen telde dubbel"
