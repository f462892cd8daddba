"""The data of 2024, for the tests that ask for it."""

from io import StringIO

import pytest
from django.core.management import call_command


@pytest.fixture
def data_2024(db):
    """Schemes, ceilings and cases of 2024."""
    call_command("load_2024", stdout=StringIO())
