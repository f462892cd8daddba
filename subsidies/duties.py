"""Duties kept apart: who did one thing on a case may not do another on it. The table is here and nowhere else.

Read from what happened on the case (its dossier and its projects), never from roles. The services ask it
(services/case/duties.py), the database refuses it too (subsidies.guards), and docs/duties.md is written from it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from subsidies.enums import Action


class Duty(models.TextChoices):
    """What somebody can have done on a case."""

    RECEIVE = "receive", _("enter the application")
    ASSESS = "assess", _("handle and assess")
    ADVISE = "advise", _("advise or guide the project")
    PROPOSE = "propose", _("propose a decision")
    DECIDE = "decide", _("decide")
    PAY = "pay", _("answer for an amount: release a payment, check a settlement")
    CORRECT = "correct", _("correct the application")


# Every act, and the duty it is part of; None where the act weighs nothing (a letter, a note of who handles it).
DUTY_OF: dict[Action, Duty | None] = {
    Action.RECEIVE: Duty.RECEIVE,
    Action.ASSIGN: None,
    Action.REQUEST_COMPLETION: Duty.ASSESS,
    Action.RECEIVE_COMPLETION: Duty.ASSESS,
    Action.START_ASSESSMENT: Duty.ASSESS,
    Action.SUSPEND: Duty.ASSESS,
    Action.EXTEND: Duty.ASSESS,
    Action.NOTICE_OF_DEFAULT: Duty.ASSESS,
    Action.ASK_ADVICE: Duty.ASSESS,
    Action.RECEIVE_ADVICE: Duty.ASSESS,
    Action.INVITE_VIEW: Duty.ASSESS,
    Action.RECEIVE_VIEW: Duty.ASSESS,
    Action.ASSESS: Duty.ASSESS,
    Action.WITHDRAW: Duty.ASSESS,
    Action.FORWARD: Duty.ASSESS,
    Action.REPRESENT: None,
    Action.ANSWER: Duty.ASSESS,
    Action.LINK_EARLIER: Duty.ASSESS,
    Action.DECLARE_INTEREST: None,
    Action.SCORE: Duty.ASSESS,
    Action.DRAW: None,
    Action.ENTER_COSTS: Duty.ASSESS,
    Action.APPROVE_COSTS: Duty.ASSESS,
    Action.ACCOUNT_COSTS: Duty.ASSESS,
    Action.PROPOSE: Duty.PROPOSE,
    Action.PROPOSE_WITHDRAWAL: Duty.PROPOSE,
    Action.RETURN: None,
    Action.TAKE_BACK: None,
    Action.RETURN_WITHDRAWAL: None,
    Action.AWARD: Duty.DECIDE,
    Action.REFUSE: Duty.DECIDE,
    Action.DISREGARD: Duty.DECIDE,
    Action.DECIDE_AFTER_AWARD: Duty.DECIDE,
    Action.END_AWARD: Duty.DECIDE,
    Action.LOWER_AWARD: Duty.DECIDE,
    Action.RECEIVE_SETTLEMENT: Duty.ASSESS,
    Action.REMIND_SETTLEMENT: None,
    Action.DRAW_SAMPLE: None,
    Action.CHECK_SAMPLE: Duty.ASSESS,
    Action.PROPOSE_SETTLEMENT: Duty.PROPOSE,
    Action.AGREE_SETTLEMENT: Duty.PAY,
    Action.SETTLE: Duty.DECIDE,
    Action.RETURN_SETTLEMENT: None,
    Action.PROPOSE_CHANGE: Duty.PROPOSE,
    Action.CHANGE_SETTLEMENT: Duty.DECIDE,
    Action.REPAY: Duty.PAY,
    Action.SIGN_LOAN: Duty.ASSESS,
    Action.START_LOAN_TERM: Duty.ASSESS,
    Action.REPAY_LOAN: Duty.PAY,
    Action.CONFIRM_LOAN: Duty.PAY,
    Action.END_DRAWING: Duty.PAY,
    Action.PROPOSE_PAYMENT: Duty.ASSESS,
    Action.RELEASE_PAYMENT: Duty.PAY,
    Action.RETURN_PAYMENT: None,
    Action.UNDO_DECISION: Duty.DECIDE,
    Action.UNDO_AFTER_AWARD: Duty.DECIDE,
    Action.PAY: Duty.PAY,
    Action.BOUNCE: Duty.PAY,
    Action.REVERSE: Duty.PAY,
    Action.REMIND: None,
    Action.SET_OFF: Duty.PAY,
    Action.PROPOSE_MONEY_STEP: Duty.PROPOSE,
    Action.DECIDE_MONEY_STEP: Duty.DECIDE,
    Action.RETURN_MONEY_STEP: None,
    Action.END_HOLD: Duty.ASSESS,
    Action.RECEIVE_OBJECTION: Duty.ASSESS,
    Action.REQUEST_REPAIR: Duty.ASSESS,
    Action.RECEIVE_REPAIR: Duty.ASSESS,
    Action.INVITE_OBJECTOR: Duty.ASSESS,
    Action.CALL_OFF_HEARING: Duty.ASSESS,
    Action.HEAR_OBJECTOR: Duty.ASSESS,
    Action.POSTPONE_OBJECTION: Duty.ASSESS,
    Action.CLOSE_OBJECTION: Duty.ASSESS,
    Action.CHANGE_OBJECTOR: Duty.ASSESS,
    Action.OBJECTION_DEFAULT: Duty.ASSESS,
    Action.PROPOSE_OBJECTION: Duty.PROPOSE,
    Action.RETURN_OBJECTION: None,
    Action.DECIDE_OBJECTION: Duty.DECIDE,
    Action.AWARD_ON_OBJECTION: Duty.DECIDE,
    Action.SETTLE_ON_OBJECTION: Duty.DECIDE,
    Action.REFUSE_ON_OBJECTION: Duty.DECIDE,
    Action.RECORD_APPEAL: Duty.ASSESS,
    Action.ADD_DOCUMENT: None,
    Action.RETIRE_DOCUMENT: Duty.CORRECT,
    Action.RESTORE_DOCUMENT: Duty.CORRECT,
    Action.CLASSIFY_DOCUMENT: Duty.CORRECT,
    Action.MOVE_DOCUMENT: Duty.CORRECT,
    Action.TAKE_IN_DOCUMENT: Duty.CORRECT,
    Action.MAKE_LETTER: None,
    Action.SEND_LETTER: None,
    Action.SENT_ELSEWHERE: None,
    Action.WAIVE_VIEW: Duty.ASSESS,
    Action.RELEASE_CONDITION: None,
    Action.CHECK_OBLIGATION: Duty.ASSESS,
    Action.RECORD_AID_BASIS: Duty.ASSESS,
    Action.ENTER_AID: None,  # what was decided is told elsewhere
    Action.TAKE_UP: Duty.ASSESS,
    Action.FIX_PENALTY: Duty.DECIDE,
    Action.CORRECT: Duty.CORRECT,
    Action.TAKE_OVER: None,
    Action.VERSION_CHANGED: None,
    Action.VOID: None,
}
ALLOWED, REFUSED = ".", "x"
# A row for what somebody did, a column (in the same order) for what the same person then wants to do on that case.
TABLE: dict[Duty, str] = {
    #             receive assess advise propose decide pay correct
    Duty.RECEIVE: ". . . . x x .",
    Duty.ASSESS: ". . . . x x .",
    Duty.ADVISE: ". x . x x x x",
    Duty.PROPOSE: ". . . . x x .",
    Duty.DECIDE: ". x . x . x x",
    Duty.PAY: ". x . x x . x",
    Duty.CORRECT: ". . . . x x .",
}


def is_refused(did: Duty, wants: Duty) -> bool:
    """Whether somebody who did one duty on a case may not do another on it. Raises KeyError without a cell for it."""
    cells = dict(zip(Duty, TABLE[did].split(), strict=True))
    return {ALLOWED: False, REFUSED: True}[cells[wants]]


def actions_of(duty: Duty) -> list[Action]:
    """Return the acts that are part of a duty."""
    return [action for action, of in DUTY_OF.items() if of == duty]


def barring(wants: Duty) -> list[Action]:
    """Return the acts after which the same person may not do this duty on the case any more."""
    return [action for did in Duty if is_refused(did, wants) for action in actions_of(did)]


def as_markdown() -> str:
    """Return the table for people, with the acts that count, in English (docs/duties.md)."""
    lines = ["| did | acts that count |", "|---|---|"]
    for duty in Duty:
        acts = ", ".join(str(action.label) for action in actions_of(duty))
        lines.append(f"| {duty.label} | {acts or OUTSIDE[duty]} |")
    names = [str(duty.label) for duty in Duty]
    lines += ["", f"| did, and then wants to | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for did in Duty:
        cells = ["no" if is_refused(did, wants) else "yes" for wants in Duty]
        lines.append(f"| {did.label} | {' | '.join(cells)} |")
    refused = sum(is_refused(did, wants) for did in Duty for wants in Duty)
    total = len(Duty) ** 2
    return "\n".join([*lines, "", f"{total} cells: {refused} refused, {total - refused} allowed."])


# Duties that no act in the dossier of the case is part of, and where they are read instead.
OUTSIDE = {
    Duty.ADVISE: "being or having been the adviser of a project of the case, or having an assignment as its guide",
}
