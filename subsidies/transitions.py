"""Which act is possible from which status, and where it leads."""

from subsidies.enums import DECIDED, GRANTED, OPEN, Action
from subsidies.enums import ApplicationStatus as Status

SAME_STATUS = None
REAL = frozenset(Status) - {Status.VOID}  # with what was entered by mistake nothing is done
PAYABLE = frozenset(GRANTED)
OWING = frozenset({*GRANTED, Status.WITHDRAWN})  # of what was paid something can be owed back (Awb 4:57)
OBJECTED = frozenset({*DECIDED, Status.WITHDRAWN})  # with a decision: an award that was withdrawn has one too
REWEIGHED = frozenset({Status.AWARDED, Status.REFUSED, Status.WITHDRAWN})  # while an objection is open (Awb 7:11)
IN_HAND = frozenset({Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT})  # nothing was proposed yet
TRANSITIONS: dict[Action, tuple[frozenset[Status], Status | None]] = {
    Action.REQUEST_COMPLETION: (
        IN_HAND,  # incomplete: instead of one not sent
        Status.INCOMPLETE,
    ),
    Action.RECEIVE_COMPLETION: (frozenset({Status.INCOMPLETE}), Status.RECEIVED),
    Action.START_ASSESSMENT: (frozenset({Status.RECEIVED, Status.INCOMPLETE}), Status.ASSESSMENT),
    Action.PROPOSE: (IN_HAND, Status.PROPOSED),
    Action.RETURN: (frozenset({Status.PROPOSED}), Status.ASSESSMENT),
    Action.TAKE_BACK: (frozenset({Status.PROPOSED}), Status.ASSESSMENT),
    Action.AWARD: (frozenset({Status.PROPOSED}), Status.AWARDED),
    Action.REFUSE: (frozenset({Status.PROPOSED}), Status.REFUSED),
    Action.DISREGARD: (frozenset({Status.PROPOSED}), Status.DISREGARDED),
    Action.WITHDRAW: (frozenset(OPEN), Status.WITHDRAWN),
    Action.FORWARD: (IN_HAND, Status.FORWARDED),
    Action.REPRESENT: (frozenset({*OPEN, *GRANTED}), SAME_STATUS),
    Action.ANSWER: (
        IN_HAND | REWEIGHED,
        SAME_STATUS,
    ),
    Action.LINK_EARLIER: (IN_HAND, SAME_STATUS),
    Action.DECLARE_INTEREST: (REAL, SAME_STATUS),
    Action.SCORE: (frozenset({Status.ASSESSMENT}), SAME_STATUS),
    Action.PROPOSE_WITHDRAWAL: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.RETURN_WITHDRAWAL: (PAYABLE, SAME_STATUS),
    Action.DECIDE_AFTER_AWARD: (PAYABLE, SAME_STATUS),  # it works later
    Action.END_AWARD: (frozenset({Status.AWARDED}), Status.WITHDRAWN),
    Action.LOWER_AWARD: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.RECEIVE_SETTLEMENT: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.REMIND_SETTLEMENT: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.ENTER_COSTS: (IN_HAND | REWEIGHED, SAME_STATUS),
    Action.APPROVE_COSTS: (frozenset({Status.ASSESSMENT}) | REWEIGHED, SAME_STATUS),
    Action.ACCOUNT_COSTS: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.CHECK_SAMPLE: (frozenset({Status.AWARDED, Status.SETTLED}), SAME_STATUS),  # settled before it was drawn
    Action.PROPOSE_SETTLEMENT: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.AGREE_SETTLEMENT: (frozenset({Status.AWARDED, Status.SETTLED}), SAME_STATUS),  # settled anew: on objection
    Action.SETTLE: (frozenset({Status.AWARDED}), Status.SETTLED),  # once its letter was sent
    Action.RETURN_SETTLEMENT: (frozenset({Status.AWARDED, Status.SETTLED}), SAME_STATUS),
    Action.REPAY: (OWING, SAME_STATUS),
    Action.PROPOSE_CHANGE: (frozenset({Status.SETTLED}), SAME_STATUS),  # Awb 4:49
    Action.CHANGE_SETTLEMENT: (frozenset({Status.SETTLED}), SAME_STATUS),  # once its letter was sent
    **dict.fromkeys(
        (Action.SIGN_LOAN, Action.START_LOAN_TERM, Action.REPAY_LOAN, Action.CONFIRM_LOAN, Action.END_DRAWING),
        (frozenset({Status.AWARDED}), SAME_STATUS),
    ),
    Action.UNDO_DECISION: (
        frozenset(DECIDED) - {Status.SETTLED},
        Status.ASSESSMENT,
    ),  # its letter was not sent (Awb 3:40)
    Action.UNDO_AFTER_AWARD: (PAYABLE, SAME_STATUS),
    Action.ASSIGN: (frozenset({*OPEN, *OWING}), SAME_STATUS),  # somebody keeps watch over obligations and claims
    Action.EXTEND: (frozenset(OPEN), SAME_STATUS),
    Action.SUSPEND: (frozenset(OPEN), SAME_STATUS),
    Action.NOTICE_OF_DEFAULT: (
        frozenset({*OPEN, Status.AWARDED, Status.REFUSED, Status.DISREGARDED}),
        SAME_STATUS,
    ),  # until the decision was sent (Awb 3:41)
    Action.CORRECT: (
        IN_HAND | REWEIGHED,
        SAME_STATUS,
    ),
    Action.ASSESS: (frozenset({Status.ASSESSMENT}) | REWEIGHED, SAME_STATUS),
    Action.ASK_ADVICE: (frozenset({Status.RECEIVED, Status.ASSESSMENT}), SAME_STATUS),
    Action.RECEIVE_ADVICE: (frozenset(OPEN), SAME_STATUS),
    Action.INVITE_VIEW: (IN_HAND | PAYABLE, SAME_STATUS),
    Action.RECEIVE_VIEW: (frozenset({*OPEN, *GRANTED}), SAME_STATUS),
    Action.WAIVE_VIEW: (IN_HAND | PAYABLE, SAME_STATUS),
    Action.SENT_ELSEWHERE: (REAL, SAME_STATUS),
    Action.RELEASE_CONDITION: (frozenset({Status.AWARDED}), SAME_STATUS),
    Action.CHECK_OBLIGATION: (PAYABLE, SAME_STATUS),  # what is not met after the settlement too (Awb 4:49, 1c)
    Action.RECORD_AID_BASIS: (frozenset({Status.ASSESSMENT, *GRANTED}), SAME_STATUS),
    # An award that is gone, or was taken back before it was told, can stand in a register still.
    Action.ENTER_AID: (REAL - {Status.FORWARDED}, SAME_STATUS),
    Action.TAKE_UP: (frozenset({Status.DISREGARDED}), Status.ASSESSMENT),
    Action.FIX_PENALTY: (REAL, SAME_STATUS),
    # Of an award only from PAYABLE (services.payable); a penalty or costs are owed whatever became of the application.
    **dict.fromkeys(
        (
            *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT),
            *(Action.PAY, Action.BOUNCE, Action.REVERSE),
        ),
        (REAL, SAME_STATUS),
    ),
    Action.REMIND: (OWING, SAME_STATUS),
    Action.SET_OFF: (OWING, SAME_STATUS),
    # Of the money of a subsidy only from OWING (services.recovery.money_steps); the costs of an objection are owed
    # whatever became of the application.
    **dict.fromkeys(
        (Action.PROPOSE_MONEY_STEP, Action.DECIDE_MONEY_STEP, Action.RETURN_MONEY_STEP),
        (REAL - {Status.FORWARDED}, SAME_STATUS),
    ),
    Action.END_HOLD: (PAYABLE, SAME_STATUS),
    Action.RECEIVE_OBJECTION: (REAL - {Status.FORWARDED}, SAME_STATUS),  # also against not deciding (Awb 6:2)
    Action.REQUEST_REPAIR: (OBJECTED, SAME_STATUS),
    Action.RECEIVE_REPAIR: (OBJECTED, SAME_STATUS),
    Action.INVITE_OBJECTOR: (OBJECTED, SAME_STATUS),
    Action.CALL_OFF_HEARING: (OBJECTED, SAME_STATUS),
    Action.HEAR_OBJECTOR: (OBJECTED, SAME_STATUS),
    Action.POSTPONE_OBJECTION: (OBJECTED, SAME_STATUS),
    Action.CLOSE_OBJECTION: (REAL - {Status.FORWARDED}, SAME_STATUS),
    Action.CHANGE_OBJECTOR: (REAL - {Status.FORWARDED}, SAME_STATUS),
    Action.OBJECTION_DEFAULT: (OBJECTED, SAME_STATUS),
    Action.PROPOSE_OBJECTION: (OBJECTED, SAME_STATUS),
    Action.RETURN_OBJECTION: (OBJECTED, SAME_STATUS),
    Action.DECIDE_OBJECTION: (OBJECTED, SAME_STATUS),
    Action.AWARD_ON_OBJECTION: (OBJECTED - {Status.SETTLED, Status.DISREGARDED}, Status.AWARDED),
    Action.SETTLE_ON_OBJECTION: (frozenset({Status.SETTLED}), SAME_STATUS),
    Action.REFUSE_ON_OBJECTION: (frozenset({Status.AWARDED}), Status.REFUSED),  # once its letter was sent
    Action.RECORD_APPEAL: (REAL - {Status.FORWARDED}, SAME_STATUS),
    Action.VOID: (REAL - {Status.SETTLED}, Status.VOID),
}


def target_status(action: Action, source: str) -> Status | None:
    """Return the status that the action leads to, or None when it does not exist from this status."""
    sources, target = TRANSITIONS[action]
    return (target or Status(source)) if source in sources else None


def allowed_actions(source: str) -> list[Action]:
    """Return the actions that are possible from a status, in the order of the table."""
    return [action for action, (sources, _target) in TRANSITIONS.items() if source in sources]
