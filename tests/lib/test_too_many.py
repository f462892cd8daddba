"""Whoever asks too often reads when it works again."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import RequestFactory
from django.utils.translation import override

from drenthe.lib.screens.too_many import too_many

NOW = datetime(2026, 3, 2, 13, 50, 10, tzinfo=UTC)  # ten to three in Drenthe


@pytest.mark.parametrize(
    ("until", "when"),
    [
        (datetime(2026, 3, 2, 14, 5, 1, tzinfo=UTC), "at 15:06"),
        (datetime(2026, 3, 2, 14, 5, tzinfo=UTC), "at 15:05"),
        (datetime(2026, 3, 3, 13, 0, tzinfo=UTC), "tomorrow at 14:00"),
    ],
)
def test_first_minute_at_which_it_works_again_is_said(until, when):
    request = RequestFactory().get("/api/v1/schemes")

    with time_machine.travel(NOW, tick=False), override("en"):
        answer = too_many(request, until=until)

    assert json.loads(answer.content)["detail"].endswith(f"Try again {when}.")
    assert answer["Retry-After"] == str(int((until - NOW).total_seconds()))
