"""What the tests of cases share."""

import pytest


@pytest.fixture
def empty_storage(settings):
    """A storage of files in which nothing is left from another test."""
    settings.STORAGES = dict(settings.STORAGES)
