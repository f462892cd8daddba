"""Where each act leads from each status, by hand: what the table of transitions is held to."""

from subsidies.enums import DECIDED, DOCUMENT_ACTS, OPEN, Action
from subsidies.enums import ApplicationStatus as Status

BUSY = {status: status for status in OPEN}
MONEY_ACTS = (
    *(Action.PROPOSE_MONEY_STEP, Action.DECIDE_MONEY_STEP, Action.RETURN_MONEY_STEP),
    Action.END_HOLD,
)
GRANTED = {status: status for status in (Status.AWARDED, Status.SETTLED)}
BEFORE_PROPOSAL = {status: status for status in (Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT)}
OWING = {**GRANTED, Status.WITHDRAWN: Status.WITHDRAWN}  # what was paid too much is repaid (Awb 4:57)
REAL = {status: status for status in Status if status != Status.VOID}
NOT_FORWARDED = {status: status for status in REAL if status != Status.FORWARDED}
OBJECTED = {status: status for status in (*DECIDED, Status.WITHDRAWN)}
REWEIGHED = (Status.AWARDED, Status.REFUSED, Status.WITHDRAWN)  # while an objection is open
# Of an award only once it is granted; what is owed beside the subsidy is paid whatever became of the application.
ON_PAYMENT = (
    *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT),
    *(Action.PAY, Action.BOUNCE, Action.REVERSE),
)
# Of the money of a subsidy only once it is granted; the costs of an objection are owed whatever became of it.
ON_COSTS = (Action.PROPOSE_MONEY_STEP, Action.DECIDE_MONEY_STEP, Action.RETURN_MONEY_STEP)
LEADS_TO = {
    Action.REQUEST_COMPLETION: dict.fromkeys(
        (Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT), Status.INCOMPLETE
    ),
    Action.RECEIVE_COMPLETION: {Status.INCOMPLETE: Status.RECEIVED},
    Action.START_ASSESSMENT: {Status.RECEIVED: Status.ASSESSMENT, Status.INCOMPLETE: Status.ASSESSMENT},
    Action.PROPOSE: dict.fromkeys((Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT), Status.PROPOSED),
    Action.RETURN: {Status.PROPOSED: Status.ASSESSMENT},
    Action.TAKE_BACK: {Status.PROPOSED: Status.ASSESSMENT},
    Action.AWARD: {Status.PROPOSED: Status.AWARDED},
    Action.REFUSE: {Status.PROPOSED: Status.REFUSED},
    Action.DISREGARD: {Status.PROPOSED: Status.DISREGARDED},
    Action.WITHDRAW: dict.fromkeys(OPEN, Status.WITHDRAWN),
    Action.FORWARD: dict.fromkeys((Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT), Status.FORWARDED),
    Action.REPRESENT: {**BUSY, **GRANTED},
    Action.ANSWER: {
        status: status
        for status in (
            *(Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT),
            *REWEIGHED,
        )
    },
    Action.LINK_EARLIER: {status: status for status in (Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT)},
    Action.DECLARE_INTEREST: REAL,
    Action.SCORE: {Status.ASSESSMENT: Status.ASSESSMENT},
    Action.RECEIVE_SETTLEMENT: {Status.AWARDED: Status.AWARDED},
    Action.REMIND_SETTLEMENT: {Status.AWARDED: Status.AWARDED},
    Action.ENTER_COSTS: {
        status: status for status in (*(Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT), *REWEIGHED)
    },
    Action.APPROVE_COSTS: {status: status for status in (Status.ASSESSMENT, *REWEIGHED)},
    Action.ACCOUNT_COSTS: {Status.AWARDED: Status.AWARDED},
    Action.CHECK_SAMPLE: GRANTED,
    Action.PROPOSE_SETTLEMENT: {Status.AWARDED: Status.AWARDED},
    Action.AGREE_SETTLEMENT: {Status.AWARDED: Status.AWARDED, Status.SETTLED: Status.SETTLED},  # anew on an objection
    Action.RETURN_SETTLEMENT: {Status.AWARDED: Status.AWARDED, Status.SETTLED: Status.SETTLED},
    **dict.fromkeys((Action.BOUNCE, Action.REVERSE), GRANTED),
    **dict.fromkeys(MONEY_ACTS, GRANTED),
    Action.REMIND: OWING,
    Action.SET_OFF: OWING,
    Action.SETTLE: {Status.AWARDED: Status.SETTLED},
    Action.REPAY: OWING,
    Action.PROPOSE_CHANGE: {Status.SETTLED: Status.SETTLED},
    Action.CHANGE_SETTLEMENT: {Status.SETTLED: Status.SETTLED},
    Action.RECORD_AID_BASIS: {status: status for status in (Status.ASSESSMENT, Status.AWARDED, Status.SETTLED)},
    Action.ENTER_AID: {status: status for status in Status if status not in (Status.FORWARDED, Status.VOID)},
    Action.SIGN_LOAN: {Status.AWARDED: Status.AWARDED},
    Action.START_LOAN_TERM: {Status.AWARDED: Status.AWARDED},
    Action.REPAY_LOAN: {Status.AWARDED: Status.AWARDED},
    Action.CONFIRM_LOAN: {Status.AWARDED: Status.AWARDED},
    Action.END_DRAWING: {Status.AWARDED: Status.AWARDED},
    Action.PROPOSE_WITHDRAWAL: {Status.AWARDED: Status.AWARDED},
    **dict.fromkeys((Action.RETURN_WITHDRAWAL, Action.DECIDE_AFTER_AWARD, Action.UNDO_AFTER_AWARD), GRANTED),
    Action.END_AWARD: {Status.AWARDED: Status.WITHDRAWN},
    Action.LOWER_AWARD: {Status.AWARDED: Status.AWARDED},
    Action.UNDO_DECISION: dict.fromkeys(set(DECIDED) - {Status.SETTLED}, Status.ASSESSMENT),
    Action.ASSIGN: {**BUSY, **OWING},
    Action.EXTEND: BUSY,
    Action.SUSPEND: BUSY,
    Action.NOTICE_OF_DEFAULT: {**BUSY, **{one: one for one in (Status.AWARDED, Status.REFUSED, Status.DISREGARDED)}},
    Action.CORRECT: {status: status for status in (Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT, *REWEIGHED)},
    Action.ASSESS: {status: status for status in (Status.ASSESSMENT, *REWEIGHED)},
    Action.ASK_ADVICE: {Status.RECEIVED: Status.RECEIVED, Status.ASSESSMENT: Status.ASSESSMENT},
    Action.RECEIVE_ADVICE: BUSY,
    **dict.fromkeys((Action.INVITE_VIEW, Action.WAIVE_VIEW), BEFORE_PROPOSAL | GRANTED),
    Action.RECEIVE_VIEW: {**BUSY, **GRANTED},
    **dict.fromkeys((Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT, Action.PAY), GRANTED),
    Action.SENT_ELSEWHERE: REAL,
    Action.RELEASE_CONDITION: {Status.AWARDED: Status.AWARDED},
    Action.TAKE_UP: {Status.DISREGARDED: Status.ASSESSMENT},
    Action.CHECK_OBLIGATION: GRANTED,
    Action.FIX_PENALTY: REAL,
    **dict.fromkeys((Action.RECEIVE_OBJECTION, Action.CLOSE_OBJECTION, Action.RECORD_APPEAL), NOT_FORWARDED),
    Action.CHANGE_OBJECTOR: NOT_FORWARDED,
    **dict.fromkeys((Action.REQUEST_REPAIR, Action.RECEIVE_REPAIR, Action.INVITE_OBJECTOR), OBJECTED),
    **dict.fromkeys((Action.HEAR_OBJECTOR, Action.POSTPONE_OBJECTION, Action.OBJECTION_DEFAULT), OBJECTED),
    Action.SETTLE_ON_OBJECTION: {Status.SETTLED: Status.SETTLED},
    Action.REFUSE_ON_OBJECTION: {Status.AWARDED: Status.REFUSED},
    Action.CALL_OFF_HEARING: OBJECTED,
    **dict.fromkeys((Action.PROPOSE_OBJECTION, Action.RETURN_OBJECTION, Action.DECIDE_OBJECTION), OBJECTED),
    Action.AWARD_ON_OBJECTION: dict.fromkeys(set(OBJECTED) - {Status.SETTLED, Status.DISREGARDED}, Status.AWARDED),
    Action.VOID: dict.fromkeys(set(REAL) - {Status.SETTLED}, Status.VOID),
}
NO_ACT_ON_STATUS = {
    Action.RECEIVE,
    Action.ADD_DOCUMENT,
    Action.MAKE_LETTER,
    Action.SEND_LETTER,
    Action.VERSION_CHANGED,
    Action.TAKE_OVER,
    Action.DRAW_SAMPLE,
    Action.DRAW,  # of many at once, by two people
    *DOCUMENT_ACTS,  # whatever the status; refused while a proposal waits
}
