"""What happened cannot lie in the future: by the day in the Netherlands, and by the moment."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError

from drenthe.lib.entry.days import DateInFuture, check_not_future, not_in_future

NOW = datetime(2024, 12, 31, 23, 30, tzinfo=UTC)  # half past midnight on 1 January in the Netherlands


@pytest.mark.parametrize("moment", [date(2025, 1, 1), date(2024, 12, 31), NOW, datetime(2024, 1, 1, tzinfo=UTC)])
@time_machine.travel(NOW, tick=False)
def test_today_and_now_are_allowed(moment):
    check_not_future(moment)
    not_in_future(moment)


@pytest.mark.parametrize("moment", [date(2025, 1, 2), datetime(2024, 12, 31, 23, 31, tzinfo=UTC)])
@time_machine.travel(NOW, tick=False)
def test_later_is_refused(moment):
    with pytest.raises(DateInFuture):
        check_not_future(moment)
    with pytest.raises(ValidationError, match="2025"):
        not_in_future(moment)
