"""A process that starts has what its first award needs."""

import subprocess
import sys

COUNT = """
import drenthe.wsgi
from django.urls import get_resolver
from drenthe.lib.values.workdays import public_holidays
print(bool(get_resolver()._reverse_dict), public_holidays.cache_info().currsize)
"""


def test_site_has_its_addresses_and_holidays_before_the_first_request():
    answer = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True, timeout=120)

    assert answer.stdout.split() == ["True", "3"]
