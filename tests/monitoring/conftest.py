"""The definitions of the tables, and the tables of the report of 2024: `data_2024` has them too, with all the rest."""

from typing import Any

import pytest

from monitoring.loading.definitions import load_definitions
from monitoring.loading.statistics_2024 import load_statistics
from tests.factories import make_user
from tests.loaded import LoadedRows


@pytest.fixture(scope="session")
def _definition_rows(django_db_setup: None, django_db_blocker: Any) -> LoadedRows:
    with django_db_blocker.unblock():
        return LoadedRows(load_definitions)


@pytest.fixture
def definitions(_definition_rows: LoadedRows, db: None) -> None:
    """The tables without figures: their classes, texts and rules."""
    _definition_rows.put_in()


@pytest.fixture(scope="session")
def _report_rows(django_db_setup: None, django_db_blocker: Any) -> LoadedRows:
    with django_db_blocker.unblock():
        return LoadedRows(lambda: load_statistics(make_user()))


@pytest.fixture
def report_2024(_report_rows: LoadedRows, db: None) -> None:
    """The tables of the report of 2024 only."""
    _report_rows.put_in()
