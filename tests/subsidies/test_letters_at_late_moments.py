"""No letter says of a day gone by that it is still to come: every kind that is no decision, at every late moment.

A letter is made for the day that it bears, and goes out on that day only.
"""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from drenthe.lib.refusals import Refusal
from subsidies.enums import LetterKind
from subsidies.models import Application
from subsidies.services.letters import letters
from tests.factories import make_user
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.test_letter_matrix import MONTHS, all_of, plain
from tests.subsidies.test_letter_standing import variant_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate
MOMENTS = (1, 8, 15, 29, 43, 57, 92, 120, 200, 400)  # days after what the letter tells of
KINDS = [kind for kind in LetterKind if kind not in letters.DECISIONS]
DAY = re.compile(r"\b(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})\b")
# Words of what is still to come; what ran or ended is said in the past.
AHEAD = re.compile(
    r"\buiterlijk\b|\bloopt tot en met\b|\beindigt\b|\bkrijgt u\b|\bU krijgt\b|\bverwachten\b|\bzou eindigen\b"
    r"|\bDe eerste dag is\b|\bSturen wij u\b|\bstaat stil van\b"
)


def ahead_of_past(text, on):
    """The sentences that speak of a day before another as if it were still to come."""
    found = []
    for sentence in re.split(r"(?<=[.?!])\s|\n", plain(text)):
        days = [date(int(year), MONTHS.index(month) + 1, int(day)) for day, month, year in DAY.findall(sentence)]
        if any(day < on for day in days) and AHEAD.search(sentence):
            found.append(sentence)
    return found


def test_sentence_of_a_past_day_is_found():
    assert ahead_of_past(
        "U krijgt uiterlijk op 3 mei 2024 ons besluit. Het liep tot en met 3 mei 2024.", date(2024, 5, 4)
    )
    assert ahead_of_past("U krijgt uiterlijk op 3 mei 2024 ons besluit.", date(2024, 5, 3)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_letter_that_is_made_late_speaks_of_no_past_day_as_if_it_were_ahead(kind):
    case, start, made = case_of(variant_of(kind)), TODAY(), 0
    faults = {}
    for days in (0, *MOMENTS):
        with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
            try:
                letter = letters.compose(
                    Application.objects.get(pk=case.pk), kind, letter_date=TODAY(), actor=make_user()
                )
                letters.check_dates(letter)
            except Refusal:
                continue
            made += 1
            if found := ahead_of_past(all_of(letter), start + timedelta(days=days)):
                faults[days] = found

    assert made
    assert faults == {}
