"""The data of 2024, and storage of one's own, for the tests that ask for them."""

from io import StringIO

import pytest
from django.core.management import call_command


@pytest.fixture
def data_2024(db):
    """Schemes, ceilings and cases of 2024."""
    call_command("load_2024", stdout=StringIO())


@pytest.fixture
def files(settings):
    """Storage in memory that nobody has used yet."""
    from django.core.files.storage import default_storage

    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}
    return default_storage
