"""What is written in the log about a fault: where it happened, and nothing of what people filled in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FAULT = """
import logging
import django
django.setup()

def where_it_happened():
    typed_by_somebody = "12".join(["AB", "CD"])
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        logging.getLogger("django.request").exception("A fault")

where_it_happened()
"""


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_fault_is_logged_with_its_place_and_without_the_values_of_variables(tmp_path, log_format):
    ours = {"DATA_DIR": str(tmp_path), "SECRET_KEY": "x", "DJANGO_SETTINGS_MODULE": "drenthe.settings"}
    env = {**os.environ, **ours, "LOG_FORMAT": log_format}

    done = subprocess.run([sys.executable, "-c", FAULT], cwd=ROOT, env=env, capture_output=True, text=True, check=True)

    assert "where_it_happened" in done.stderr
    assert "ZeroDivisionError" in done.stderr
    assert "AB12CD" not in done.stderr
    if log_format == "json":
        assert json.loads(done.stderr)["event"] == "A fault"
