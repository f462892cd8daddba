"""Default interest in a letter runs until the day of the letter (Awb 4:98)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import formats, timezone

from subsidies.award_enums import MoneyStepKind
from subsidies.enums import LetterKind
from subsidies.models import MoneyFigure
from subsidies.services.letters import letters
from subsidies.services.recovery import recovery
from tests.factories import make_user
from tests.recovering import decided, owing, proposed, reminded
from tests.settling import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
WRIT = MoneyStepKind.WRIT


def today():
    return timezone.localdate()


def test_interest_in_a_writ_runs_until_the_day_of_the_letter_which_may_lie_ahead():
    MoneyFigure.objects.filter(code="interest").delete()
    MoneyFigure.objects.create(code="interest", value=Decimal("365.00"), valid_from=date(2020, 1, 1), source="test")
    case = owing()
    first = recovery.first_due(fresh(case), extra=())
    with time_machine.travel(f"{first + timedelta(days=1)} 12:00+01:00", tick=False):
        reminded(case)
    with time_machine.travel(f"{first + timedelta(days=30)} 12:00+01:00", tick=False):
        proposed(case, WRIT)
        decided(case)
        days, actor = [today(), today() + timedelta(days=1)], make_user()
        made = [letters.compose(fresh(case), LetterKind.MONEY_WRIT, letter_date=day, actor=actor) for day in days]

    for letter, day, amount in zip(made, days, ("90,00", "93,00"), strict=True):  # 300 euros, one per cent a day
        text = " ".join(str(letter.content).replace("\\xa0", " ").split())
        assert f"Tot en met {formats.date_format(day)} is dat € {amount}" in text
