"""What the letter on a penalty for a late decision says: each part (Awb 4:17) and what an objection covers (4:19)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.services import letters, penalties
from tests.cases import make_case
from tests.factories import give_mandate, make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("applicants", "ground"), [(1, ""), (3, ""), (3, "no_interest")])
def test_letter_on_the_penalty_tells_the_parts_and_what_an_objection_covers(applicants, ground):
    case, actor, today = make_case(Status.AWARDED), make_user(), timezone.localdate()
    give_mandate(actor)
    case.default_notices.create(received_on=today - timedelta(days=80), actor=actor)
    terms = {"applicants": applicants, "ground": ground, "reason": "Daarom." if ground else ""}
    penalties.fix_penalty(case, decided_on=today, **terms, actor=actor)

    letter = letters.compose(case, LetterKind.PENALTY_DECISION, letter_date=today, actor=actor)

    text = "\n".join(block.text for block in letter.blocks)
    assert "(artikel 4:19, eerste lid, van de Awb)" in text
    assert ("Er zijn 3 aanvragers. Ieder krijgt een gelijk deel" in text) is (applicants == 3 and not ground)
