"""Whether a letter still tells what is so on the day on which it goes out.

Between the making of a letter and its sending the applicant may answer, withdraw, or get a decision. Then it does not
go out any more. What happened has its own day, so a letter that was sent in time can be registered as sent later on.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import override

from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from subsidies.enums import LetterKind
from subsidies.letter_links import STEP_LETTERS
from subsidies.models import Application, Letter
from subsidies.models.told import ROWS_OF, STEPS
from subsidies.services.letters import money_told
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.addressee_changed import check_addressee
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_occasions import kinds_told
from subsidies.services.letters.letter_refusals import DayHasPassed
from subsidies.services.letters.sending import check_sending
from subsidies.services.letters.sending_refusals import ToldElsewhere
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.letters.standing_rules import EXPECTED, OF_CASE, RULES, Seen
from subsidies.services.letters.untold import tells_other_end
from subsidies.services.terms import deadlines, extension_facts

HELD_TO_TERM = (
    *(LetterKind.DISREGARD, LetterKind.AWARD_WITHDRAWN, LetterKind.AWARD_LOWERED),
    LetterKind.SETTLEMENT_CHANGED,
)
NAMES_TERM = (
    *(LetterKind.ACKNOWLEDGEMENT, LetterKind.COMPLETION_RECEIVED, LetterKind.SUSPENSION_ENDED),
    *(LetterKind.DELAY_NOTICE, LetterKind.NOTICE_EARLY, LetterKind.EXTENSION),
)
NOTICES = (LetterKind.OBJECTION_HEARING_NOTICE,)  # no step rests on it; what it offers takes as long (Awb 7:4)
RESTED_ON = {*(LetterKind(kind) for kinds in STEP_LETTERS.values() for kind in kinds), *HELD_TO_TERM, *NOTICES}


def check_told(
    case: Application, kind: LetterKind | str, about: Any, *, on: date, extra: Collection[date] | None = None
) -> None:
    """Refuse a letter of a kind about a row (None: the case itself) that would not be so on a day.

    Raises LetterOvertaken, by the name of what overtook it, ToldElsewhere, or what `sending.check_sending` raises.
    """
    told_on = _told_elsewhere(case, kind, about)
    if told_on is not None:
        raise ToldElsewhere(sent_on=told_on)
    check_not_overtaken(case, kind, about, on=on, extra=extra)
    if kind in RESTED_ON:
        check_sending(about, on=on)


def _told_elsewhere(case: Application, kind: LetterKind | str, about: Any) -> date | None:
    """Return the day on which what a letter tells was registered as sent outside this system; None otherwise."""
    link = getattr(about, "letter_link", "")
    if link not in STEPS or about.pk is None or kind not in STEP_LETTERS.get(link, [kind]):
        return None
    rows = (row for row in case.sent_elsewhere.all() if getattr(row, f"{link}_id") == about.pk)
    return min((row.sent_on for row in rows if not row.taken_over_from), default=None)


def check_not_overtaken(
    case: Application, kind: LetterKind | str, about: Any, *, on: date, extra: Collection[date] | None = None
) -> None:
    """Refuse a letter that something overtook on a day or before. Raises LetterOvertaken, by the name of what did.

    Of a letter that was not linked to what it tells of, as long ago, only the case is looked at.
    """
    seen = Seen(case, LetterKind(kind), about, on, extra)
    for rule in RULES[seen.kind]:
        for refusal in rule(seen) if about is not None or rule in OF_CASE else ():
            if refusal.since <= on:
                raise refusal


def check_letter(letter: Letter, *, on: date, extra: Collection[date] | None = None) -> None:
    """Refuse a letter that was made and cannot go out on a day.

    Raises LetterReplaced, LetterToFormerAddressee, LetterToFormerRepresentative, LetterOfOtherEnd, LetterOfOtherTerm,
    DayHasPassed, or what `check_told` or `money_told.check` raises.
    """
    case, kind = letter.application, LetterKind(letter.kind)
    for newer in case.letters.all():
        made_on = timezone.localdate(newer.made_at)
        if newer.pk > letter.pk and made_on <= on and _tells_the_same(newer, letter):
            raise why.LetterReplaced(since=made_on, kind=kind.label)
    about = subject_of(letter)
    check_addressee(letter, about, on=on)
    if tells_other_end(letter, about):
        since = timezone.localdate(letter.made_at)
        raise why.LetterOfOtherEnd(since=since, kind=kind.label)
    check_told(case, kind, about, on=on, extra=extra)
    _check_term(letter, on=on, extra=extra)
    money_told.check(case, about, letter.content, on=on)
    check_ahead([date.fromisoformat(day) for day in (letter.content or {}).get("days", [])], on)


def _check_term(letter: Letter, *, on: date, extra: Collection[date] | None) -> None:
    """Refuse a letter that names another end of the decision term than there is by now. Raises LetterOfOtherTerm."""
    content = letter.content or {}
    said = content.get("facts", {}).get("decide_by") if letter.kind in NAMES_TERM else None
    if said is None or not any(said in text for _kind, text in content["blocks"]):
        return
    with override("nl"):
        if letter.kind == LetterKind.EXTENSION:  # it names the end that it makes itself
            now = extension_facts.of_extension(subject_of(letter), on)["decide_by"]
        else:
            term = deadlines.decision_term(letter.application, on=on, extra=extra)
            now = None if term.has_open_end else day_words(term.last_day)
    if now != said:
        kind = LetterKind(letter.kind).label
        raise why.LetterOfOtherTerm(since=timezone.localdate(letter.made_at), kind=kind, said=said)


def check_ahead(days: Iterable[date], on: date) -> None:
    """Refuse a letter that asks something by a day that does not lie after the day of sending. Raises DayHasPassed."""
    for day in days:
        if day <= on:
            raise DayHasPassed(day=day, sent_on=on)


@dataclass(frozen=True)
class Standing:
    """Why a letter that was not sent cannot go out any more; without `is_final` only if it did not go out in time."""

    letter: Letter
    refusal: Refusal | None = None
    is_final: bool = False


def standing_of(letter: Letter, *, extra: Collection[date] | None = None) -> Standing:
    """Return how a letter stands today, and whether it could have been sent on the day that it bears."""
    today = timezone.localdate()
    found = _refusal(letter, max(letter.dated_on or today, today), extra)
    if letter.sent_on is not None or found is None:
        return Standing(letter)
    return Standing(letter, found, is_final=_refusal(letter, letter.dated_on or today, extra) is not None)


def check_explained(letter: Letter, *, sent_on: date, reason: str) -> str:
    """Return the reason to keep for a letter that was sent on a day gone by and was overtaken since; "" for others.

    Raises OvertakenSince when it is empty.
    """
    today = timezone.localdate()
    if sent_on >= today or not isinstance(_refusal(letter, today, None), LetterOvertaken):
        return ""
    return written(reason, missing=why.OvertakenSince(sent_on=sent_on))


def _refusal(letter: Letter, on: date, extra: Collection[date] | None) -> Refusal | None:
    try:
        check_letter(letter, on=on, extra=extra)
    except Refusal as refusal:
        return refusal
    return None


def _tells_the_same(newer: Letter, letter: Letter) -> bool:
    names = ("kind", *(f"{name}_id" for name in ROWS_OF))
    return all(getattr(newer, name) == getattr(letter, name) for name in names)


def subject_of(letter: Letter) -> Any:
    """Return the row of its case that a letter tells of; None when it tells of the case itself.

    For a reminder that is the last request that was there when it was made.
    """
    if letter.kind == LetterKind.REMINDER:
        made_on = timezone.localdate(letter.made_at)
        asked = [row for row in letter.application.completion_requests.all() if row.requested_on <= made_on]
        return asked[-1] if asked else None
    for link, name in ROWS_OF.items():
        number = getattr(letter, f"{link}_id")
        if number is not None:
            rows = (row for row in getattr(letter.application, name).all() if row.pk == number)
            return next(rows, None) or getattr(letter, link)  # a decision that was taken back
    return None


def kinds_for(application: Application, *, extra: Collection[date] | None = None) -> list[LetterKind]:
    """Return the kinds of letters that have something to tell about the case today."""
    return kinds_today(application, extra=extra)[0]


def kinds_today(
    application: Application, *, extra: Collection[date] | None = None
) -> tuple[list[LetterKind], list[tuple[LetterKind, Refusal]]]:
    """Return the same, and the kinds that a step waits for and that cannot go out today, each with why.

    Not what something overtook: nobody waits for that any more. But that an application came in is to be told always
    (Awb 4:3a); where that is too late it says so.
    """
    extra, today = deadlines.free_days() if extra is None else extra, timezone.localdate()
    possible, refused = list[LetterKind](), list[tuple[LetterKind, Refusal]]()
    for kind, about in kinds_told(application, extra=extra):
        try:
            check_told(application, kind, about, on=today, extra=extra)
        except why.LetterPromisesPastDay as refusal:
            if kind in EXPECTED and not any(row.kind == kind and row.sent_on for row in application.letters.all()):
                refused.append((kind, refusal))
        except (LetterOvertaken, ToldElsewhere):
            continue
        except Refusal as refusal:
            refused.append((kind, refusal))
        else:
            possible.append(kind)
    return possible, refused
