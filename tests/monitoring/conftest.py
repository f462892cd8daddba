"""The data of 2024, for the tests that ask for it."""

from io import StringIO

import pytest
from django.core.management import call_command

from monitoring.loading.statistics_2024 import load_statistics
from tests.factories import make_user


@pytest.fixture
def data_2024(db):
    """Schemes, ceilings and cases of 2024."""
    call_command("load_2024", stdout=StringIO())


@pytest.fixture
def report_2024(db):
    """The tables of the report of 2024 only."""
    load_statistics(make_user())
