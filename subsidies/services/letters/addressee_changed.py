"""Whether a letter that was made would still go to the same somebody at the same address (Awb 2:1, 3:41)."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from subsidies.enums import LetterKind
from subsidies.models import Letter, Objector, Representative
from subsidies.services.letters import standing_refusals as why
from subsidies.services.objections import objectors

NOBODY = ("", "")
ADDRESSEE = ("name", "address", "salutation", "co_applicants")  # of an applicant, as a letter names it


def check_addressee(letter: Letter, about: Any, *, on: date) -> None:
    """Refuse a letter to somebody else than it would go to now: a name or address was corrected, or another acts for
    the applicant, or nobody any more (Awb 2:1, 3:41). `about` is what the letter tells of.

    Raises LetterToFormerAddressee, LetterToFormerRepresentative or LetterToFormerObjector.
    """
    case, kind = letter.application, LetterKind(letter.kind).label
    objection = objectors.objection_of(case, about)
    if objection is not None:
        changed = _changed_since(letter, objection.objectors.all(), _is)
        if changed is not None and changed <= on:
            raise why.LetterToFormerObjector(since=changed, kind=kind)
        if objectors.addressed(case, letter.kind, about) is not None:
            return
    given = _changed_since(
        letter, case.applicant_details.all(), lambda row: [getattr(row, name) for name in ADDRESSEE]
    )
    if given is not None and given <= on:
        raise why.LetterToFormerAddressee(since=given, kind=kind)
    acting = _changed_since(letter, case.representatives.all(), _acts, nobody=NOBODY)
    if acting is not None and acting <= on:
        raise why.LetterToFormerRepresentative(since=acting, kind=kind)


def _changed_since(
    letter: Letter, found: Iterable[Any], of: Callable[[Any], Any], *, nobody: Any = None
) -> date | None:
    """The day on which what the latest row says changed after a letter was made; None when it says the same.

    `nobody` is what holds before the first row; without it the first one changes nothing.
    """
    rows = list(found)
    before = [row for row in rows if row.recorded_at <= letter.made_at]
    after = rows[len(before) :]
    if not after or (not before and nobody is None):
        return None
    was = of(before[-1]) if before else nobody
    return timezone.localdate(after[0].recorded_at) if of(rows[-1]) != was else None


def _is(row: Objector) -> tuple[str, ...]:
    return (row.role, *(getattr(row, name) for name in objectors.DETAILS))


def _acts(row: Representative) -> tuple[str, str]:
    return NOBODY if row.has_ended or row.lacks_proxy else (row.name, row.address)
