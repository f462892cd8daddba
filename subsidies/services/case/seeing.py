"""Which facts of a case somebody sees. Accounts, bookings and objections: who handles, decides, pays or examines.

Who advises on projects or only reads needs none of them (GDPR article 5(1)(c)). Each kind of fact has its permission
here and nowhere else; pages, files, exports and the API ask this. A file that came in or went out can say to which
account is paid, whatever its kind: only who sees accounts opens it. Natural persons: subsidies.services.case.persons.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from projects.validators import plain_iban
from subsidies.enums import Action, LetterKind
from subsidies.facts import KNOWN, NOW, OF_APPLICANT, WAS
from subsidies.models import CaseEvent, Letter


class Fact(StrEnum):
    """A kind of fact of a case, by the permission that sees it."""

    ACCOUNT = "subsidies.view_account"  # an IBAN, who holds it, and the files that can name them
    BOOKING = "subsidies.view_ledgerentry"
    OBJECTION = "subsidies.view_objection"


OF_LETTERS = {Action.MAKE_LETTER, Action.SEND_LETTER}
ABOUT_ACCOUNT = {"account_reason", "pay_to", "holder", "iban", f"{OF_APPLICANT}iban"}  # facts of a line in the dossier
BOOKED = {Action.PAY, Action.REPAY, Action.REPAY_LOAN, Action.BOUNCE, Action.REVERSE}  # a line says what was booked
ON_OBJECTIONS = {
    *(Action.RECEIVE_OBJECTION, Action.REQUEST_REPAIR, Action.RECEIVE_REPAIR, Action.INVITE_OBJECTOR),
    *(Action.HEAR_OBJECTOR, Action.POSTPONE_OBJECTION, Action.CLOSE_OBJECTION, Action.OBJECTION_DEFAULT),
    Action.CHANGE_OBJECTOR,
    *(Action.PROPOSE_OBJECTION, Action.RETURN_OBJECTION, Action.DECIDE_OBJECTION, Action.AWARD_ON_OBJECTION),
    *(Action.SETTLE_ON_OBJECTION, Action.REFUSE_ON_OBJECTION, Action.CALL_OFF_HEARING),
    Action.RECORD_APPEAL,
}
CHECKED = {Action.AGREE_SETTLEMENT, Action.RETURN_SETTLEMENT}  # by finance: of a settlement, or of one on an objection
PROPOSED = {Action.PROPOSE_SETTLEMENT, Action.PROPOSE_CHANGE, Action.PROPOSE_OBJECTION}
OBJECTION_LETTERS = {
    *(LetterKind.OBJECTION_RECEIVED, LetterKind.OBJECTION_REPAIR, LetterKind.OBJECTION_HEARING),
    *(LetterKind.OBJECTION_ADJOURNED, LetterKind.OBJECTION_FORWARDED, LetterKind.DECIDED_OBJECTION),
    *(LetterKind.OBJECTION_HEARING_NOTICE, LetterKind.OBJECTION_DECISION_NOTICE),
    LetterKind.AWARDED_OBJECTION,
    *(LetterKind.SETTLED_OBJECTION, LetterKind.REFUSED_OBJECTION),
    *(LetterKind.OBJECTION_OFF, LetterKind.OBJECTION_OFF_NOTICE),
    *(LetterKind.OBJECTION_EARLY, LetterKind.OBJECTION_DEFAULT),
}
MAYBE_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}\b", re.IGNORECASE)
BETWEEN = re.compile(r"[ .-]")
BAR = "█████"


class FactNotShown(Refusal):
    """Accounts, bookings and objections are for who handles, decides, pays or examines."""

    sentence = _(
        "This can say to which account is paid, what was booked or who objected: only those who handle, decide, pay "
        "or examine see it. Ask the case officer for what you need of it."
    )


def sees(user: User | Any, *facts: Fact) -> bool:
    """Whether somebody sees each of these kinds of fact; nobody sees none."""
    return user is not None and all(user.has_perm(fact) for fact in facts)


def check_sees(user: User | Any, *facts: Fact) -> None:
    """Refuse a page or file with these kinds of fact. Raises PermissionDenied."""
    if not sees(user, *facts):
        raise PermissionDenied(str(FactNotShown()))


def events_for(user: User | Any, events: Iterable[CaseEvent]) -> list[CaseEvent]:
    """Return the lines of a dossier that somebody sees, with the facts of each that are shown; they are not saved."""
    hidden = set() if sees(user, Fact.OBJECTION) else set(ON_OBJECTIONS)
    hidden |= set() if sees(user, Fact.BOOKING) else BOOKED
    found = [event for event in events if event.action not in hidden]
    if not sees(user, Fact.OBJECTION):
        cases = {event.application_id for event in found if event.action in OF_LETTERS}
        told = Letter.objects.filter(application__in=cases, kind__in=OBJECTION_LETTERS)
        subjects = set(told.values_list("subject", flat=True)) if cases else set()
        found = [row for row in found if row.action not in OF_LETTERS or row.data.get("letter") not in subjects]
        found = _without_checks(found)
    if not sees(user, Fact.ACCOUNT):
        for event in found:
            event.data = without_accounts(event.data)
    return found


def _without_checks(events: list[CaseEvent]) -> list[CaseEvent]:
    """Leave out that finance looked at the amount of a settlement on an objection: it says what is decided on that.

    It belongs to what was proposed last before it. One query, and none where nothing was checked.
    """
    cases = {event.application_id for event in events if event.action in CHECKED}
    if not cases:
        return events
    proposed: dict[int, list[CaseEvent]] = {}
    for row in CaseEvent.objects.filter(application__in=cases, action__in=PROPOSED).order_by("pk"):
        proposed.setdefault(row.application_id, []).append(row)

    def is_on_objection(event: CaseEvent) -> bool:
        before = [row for row in proposed.get(event.application_id, ()) if row.pk < event.pk]
        return bool(before) and before[-1].action == Action.PROPOSE_OBJECTION

    return [event for event in events if event.action not in CHECKED or not is_on_objection(event)]


def without_accounts(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts of a line without those about an account, and with what people wrote made unreadable there."""
    kept = {name: value for name, value in data.items() if _base(name) not in ABOUT_ACCOUNT}
    return {name: barred(value) if isinstance(value, str) else value for name, value in kept.items()}


def barred(text: str) -> str:
    """Return a text in which each IBAN is made unreadable."""
    return MAYBE_IBAN.sub(_bar, text)


def context_for(user: User) -> dict[str, bool]:
    """Return what the page of a case asks: whether it shows accounts, bookings and objections."""
    return {
        "shows_accounts": sees(user, Fact.ACCOUNT),
        "shows_bookings": sees(user, Fact.BOOKING),
        "shows_objections": sees(user, Fact.OBJECTION),
    }


def _base(name: str) -> str:
    for before in (WAS, NOW, KNOWN):
        name = name.removeprefix(before)
    return name


def _bar(found: re.Match[str]) -> str:
    """Return what was found with the IBAN that it begins with made unreadable; words after it look the same."""
    for end in range(len(found[0]), 0, -1):
        try:
            plain_iban(BETWEEN.sub("", found[0][:end]).upper())
        except ValidationError:
            continue
        return BAR + found[0][end:]
    return found[0]
