"""Who said how far an advice or an action is, and with what evidence."""

from datetime import date

import pytest

from projects.models import Advice, AgendaAction, RegisterEvent
from projects.services.agenda import add_evidence, set_progress
from projects.services.refusals import EvidenceMissing
from tests.dossier import facts
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
DAY = date(2024, 5, 1)


def make_advice():
    return Advice.objects.create(assembly=2024, number=1, title="Splits", given_on=DAY)


def make_action():
    return AgendaAction.objects.create(code="1a", title="Bouw", pillar="living")


@pytest.mark.parametrize("make", [make_advice, make_action])
def test_progress_and_evidence_are_recorded_by_whom(make):
    item, first, second = make(), make_user(), make_user()

    add_evidence(item, day=DAY, text="Besproken", actor=first)
    set_progress(item, progress="done", owner="Wonen", actor=second)

    events = list(item.events.order_by("pk"))
    assert [(event.action, event.actor) for event in events] == [("add_evidence", first), ("set_progress", second)]
    assert facts(events[1]) == {"progress": "done", "owner": "Wonen"}


def test_refused_progress_is_not_recorded():
    item = make_action()

    with pytest.raises(EvidenceMissing):
        set_progress(item, progress="done", owner="", actor=make_user())

    assert not RegisterEvent.objects.exists()
