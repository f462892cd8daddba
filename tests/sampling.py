"""Samples for the tests: prepared, drawn and checked. Of one award one is drawn, so it is known which."""

from typing import Any

from django.utils import timezone

from subsidies.award_enums import SampleFinding
from subsidies.models import Application, SampleCheck, SampleDraw, SampleDrawing
from subsidies.services.settlements import sample_draws, samples
from tests.factories import make_award, make_ceiling, make_user
from tests.told import on_file

GOOD = {"check-sample": {"finding": SampleFinding.IN_ORDER.value, "remark": "Factuur en foto's bekeken"}}


def awards(count: int, amount: str = "1000.00") -> list[Application]:
    """As many awards of one scheme, decided and told today."""
    ceiling = make_ceiling(amount="10000000.00")
    return [make_award(ceiling=ceiling, amount=amount) for _number in range(count)]


def prepared(case: Application, **terms: Any) -> SampleDraw:
    """A draw that was prepared among the awards of the scheme of a case, up to and including today."""
    today = timezone.localdate()
    days = {"awarded_from": min(case.decided_on or today, today), "awarded_until": today}
    return sample_draws.prepare(case.scheme, **{**days, "actor": make_user(), **terms})


def drawn(case: Application, word: str = "zes") -> SampleDrawing:
    """A draw among the awards of the scheme of a case."""
    return sample_draws.draw_sample(prepared(case), word=word, actor=make_user())


def check(case: Application, **terms: Any) -> SampleCheck:
    """What the check of a drawn award found: that it is in order, unless said."""
    said = {"finding": SampleFinding.IN_ORDER, "remark": "Factuur bekeken", "actor": make_user(), **terms}
    return samples.record_check(case, **{"document": on_file(case), **said})
