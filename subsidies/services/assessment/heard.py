"""Whether the applicant was heard before an adverse decision, or why that is not needed (Awb 4:7 to 4:12)."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.enums import AFTER_AWARD, DecisionKind
from subsidies.models import Application, Decision, Document, Hearing, HearingWaiver, Objection, RefusalGround
from subsidies.services.assessment import asked_since
from subsidies.services.assessment.heard_refusals import (
    BibobIsHeard,
    FactsAreNew,
    FactsAreNotOwn,
    MinorIsOfApplications,
    MoneyIsNoException,
    NotHeard,
    RefusalIsNotMinor,
    ViewNotAnswered,
    ViewStillOpen,
    WaivedForOther,
)
from subsidies.services.assessment.hearing_article import article_of
from subsidies.services.letters.sending_refusals import InvitationNotSent
from subsidies.services.refusals import HearingMissing
from subsidies.term_enums import ViewException

ADVERSE = (
    *(DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD, DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
    DecisionKind.SETTLEMENT,  # where it is less than the award
    DecisionKind.SETTLEMENT_CHANGE,
)
BIBOB = "bibob"  # of the law data: Wet Bibob, article 3
# Grounds that by their own words rest on what came up later: no money in a budget (4:48, 1e), what could not be known
# at the settlement or was not met after it (4:49, 1a and c), circumstances or views that changed (4:50, 1b).
NEW_FACTS = re.compile(r"Awb 4:(?:48, lid 1, onder e|49, lid 1, onder [ac]|50, lid 1, onder b)\b")
NEVER_HEARD_FOR = {"ceiling"}  # Awb 4:25: a fact of the province, not of the applicant
NO_MONEY_EXCEPTION = re.compile(r"Awb 4:(35|51)\b")  # Awb 4:12 paragraph 2a
NOT_ASKED = (ViewException.OWN_FACTS, ViewException.MINOR)  # Awb 4:7 itself does not ask for it


def check_heard(
    application: Application,
    kind: DecisionKind,
    grounds: Sequence[RefusalGround],
    *,
    amount: Decimal | None = None,
) -> None:
    """Refuse an adverse first decision before the applicant was heard, or an exception recorded that holds for it.

    A whole or partial refusal (Awb 4:7); not one under the ceiling only, which rests on no fact of the applicant. What
    is taken over was decided elsewhere, as it was. `amount` (euros) is that of a partial award. Raises
    ViewStillOpen, InvitationNotSent, HearingMissing, NotHeard, WaivedForOther, MoneyIsNoException or FactsAreNotOwn.
    """
    if kind not in (DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD):
        return
    if grounds and all(ground.code in NEVER_HEARD_FOR for ground in grounds):
        return
    check_not_open(application)
    hearings = list(application.hearings.all())
    if any(was_heard(row, on=timezone.localdate()) for row in hearings):
        return
    waiver = application.hearing_waivers.last()
    if waiver is not None:
        check_waived_for(waiver, kind, grounds, amount=amount)
        check_exception(ViewException(waiver.exception), kind, grounds)
        return
    if hearings and hearings[-1].sent_on is None:
        raise InvitationNotSent(invited_on=hearings[-1].invited_on, article=article_of(application))
    for ground in grounds:
        if ground.needs_hearing:
            raise HearingMissing(ground=ground.text, article=article_of(application))
    if not taken_over_from():  # what is taken over was decided elsewhere, as it was
        raise NotHeard


def check_not_open(application: Application) -> None:
    """Refuse an adverse decision while the applicant can still give the view that a letter asked for.

    Raises ViewStillOpen. What is taken over was decided elsewhere, as it was.
    """
    today = timezone.localdate()
    for row in application.hearings.all():
        is_asked = row.sent_on is not None and row.received_on is None
        if is_asked and row.due_on >= today and not taken_over_from():
            raise ViewStillOpen(due_on=row.due_on, article=article_of(application))


def check_waived_for(
    waiver: HearingWaiver, kind: DecisionKind, grounds: Iterable[RefusalGround], *, amount: Decimal | None
) -> None:
    """Refuse an exception that was recorded for another decision: the first that was proposed after it.

    It holds for the same kind, grounds and amount (euros), or a higher amount. Raises WaivedForOther (Awb 4:7, 3:2).
    """
    made = waiver.application.proposals.filter(proposed_at__gte=waiver.recorded_at, kind__in=ADVERSE)
    first = made.order_by("pk").first()
    if first is None or taken_over_from():
        return
    same_grounds = {row.pk for row in first.grounds.all()} == {row.pk for row in grounds}
    if first.kind != kind or not same_grounds or (amount or ZERO) < (first.amount or ZERO):
        recorded_on = timezone.localdate(waiver.recorded_at)
        raise WaivedForOther(recorded_on=recorded_on, article=article_of(waiver.application))


def check_exception(exception: ViewException, kind: DecisionKind, grounds: Iterable[RefusalGround]) -> None:
    """Refuse an exception that does not hold for the decision.

    Raises BibobIsHeard, FactsAreNew, MoneyIsNoException, MinorIsOfApplications, RefusalIsNotMinor or FactsAreNotOwn.

    Awb 4:12 paragraph 2: not for a refusal under 4:35 or 4:51, nor to end or lower an award. That 4:7 does not ask for
    it cannot be said of a ground for which the applicant is always heard.
    """
    grounds = list(grounds)
    if any(ground.code == BIBOB for ground in grounds):
        raise BibobIsHeard
    new = [ground for ground in grounds if NEW_FACTS.search(ground.article)]
    if exception == ViewException.HEARD_BEFORE and new:
        raise FactsAreNew(ground=new[0].text)
    if exception == ViewException.FINANCIAL:
        excluded = any(NO_MONEY_EXCEPTION.search(ground.article) for ground in grounds)
        if kind in AFTER_AWARD or excluded:
            raise MoneyIsNoException
    if exception == ViewException.MINOR and kind in AFTER_AWARD:
        raise MinorIsOfApplications
    if exception == ViewException.MINOR and kind == DecisionKind.REFUSAL:
        raise RefusalIsNotMinor
    if exception in NOT_ASKED:
        for ground in grounds:
            if ground.needs_hearing:
                raise FactsAreNotOwn(ground=ground.text)


def waived(
    application: Application, kind: DecisionKind | str, *, before: Decision | None = None
) -> HearingWaiver | None:
    """Return the reason not to hear the applicant on which a decision of a kind rests; None where there was a view.

    Only what came after the decision before it counts: after the last one, unless the decision itself is given.
    """
    if kind not in ADVERSE:
        return None
    today, rows = timezone.localdate(), asked_since.waivers(application, before=before)
    if not rows or any(was_heard(row, on=today) for row in asked_since.hearings(application, before=before)):
        return None
    return rows[-1]


def waiver_notes(application: Application) -> list[tuple[HearingWaiver, str]]:
    """Return the reasons not to hear the applicant, each with why it counts no more; empty where it does.

    In the active language. One counts for the decision that comes next: the last, and none once there was a view.
    """
    rows = list(application.hearing_waivers.all())
    ahead = [row for row in rows if not row.is_past]
    today = timezone.localdate()
    is_heard = bool(ahead) and any(was_heard(row, on=today) for row in asked_since.hearings(application))
    return [(row, _waiver_note(row, ahead, is_heard=is_heard)) for row in rows]


def _waiver_note(row: HearingWaiver, ahead: Sequence[HearingWaiver], *, is_heard: bool) -> str:
    if row not in ahead:
        return _("for an earlier decision")
    if row != ahead[-1]:
        return _("replaced by a later reason")
    return _("not needed: the applicant could give a view") if is_heard else ""


def was_heard(hearing: Hearing, *, on: date) -> bool:
    """Whether a view came in, or its time, which runs from the letter that asked for it, passed unused."""
    return hearing.received_on is not None or (hearing.sent_on is not None and hearing.due_on < on)


def check_answered(application: Application, *, view_answer: str, objection: Objection | None = None) -> None:
    """Refuse a decision that does not answer a view that was given on it; one on an earlier decision was answered.

    Raises ViewNotAnswered (Awb 3:46) or SaysNothing.
    """
    asked = asked_since.hearings(application, objection=objection)
    given = [row for row in asked if row.received_on is not None]
    if given and not taken_over_from():
        said = {"received_on": given[-1].received_on, "article": article_of(application)}
        written(view_answer, missing=ViewNotAnswered(**said))


def is_on_file(application: Application, document: Document | None) -> bool:
    """Whether a document is in the dossier of the case, and counts."""
    return document is not None and document.application_id == application.pk and document.retired is None


def is_of_before_award(application: Application, document: Document | None) -> bool:
    """Whether a document came in before the award was decided: it shows nothing of what was done with the money.

    By its last version. What is taken over was handled elsewhere, as it was.
    """
    if document is None or application.decided_on is None or taken_over_from():
        return False
    last = max(document.versions.all(), key=lambda row: row.number, default=None)
    return last is not None and last.received_on < application.decided_on
