"""Who objects, straight into the tables."""

from subsidies.models import Objector
from tests.factories import make_user
from tests.subsidies.rows import objection


def objector(**values):
    return Objector.objects.create(
        objection=objection(), actor=make_user(), **{"role": "another", "kind": "person", **values}
    )
