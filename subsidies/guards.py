"""The guards of subsidies, in SQL: what the database refuses whoever asks.

- Inserting a CeilingEntry or LedgerEntry moves the balances of its share. The check constraints on the share refuse an
  entry that would pass the ceiling, pay more than was awarded or make a balance negative.
- Per case and share, no more is released than committed, and no more paid than is still committed.
- An entry belongs to the ceiling of its case.
- The balances move in no other way; entries, decisions and dossier lines are never changed or deleted.
- A line of a dossier counts from its recording at the latest.
- One person does not do on a case what is kept apart (subsidies.duties), as its dossier says who did what.
- A document and its files stay as they came in; what became of it is a row that is added.
- A letter stays as it was made: it is dated once, when it was sent, and never deleted. It tells of its own case.
- An award is paid only once its letter was sent, and settled once it was checked where it was drawn for that.
- An agreement on a loan that takes the place of another is confirmed by another than who recorded it.
- A loan is paid only once its agreement was signed, and no more of it comes back than is outstanding; a reversal alone
  undoes what came back.
- Who took a decision does not decide on the objection to it (Awb 10:3); what belongs to an objection is of its case.
- A settlement becomes less on a ground of Awb 4:49 in time or on the objection of another, once that was told.
- A decision is taken back only before its letter was sent, and is not told after that.
- Nothing is dated in a closed year; two people close it or open it again. Only an award is entered as state aid.
- No more is recovered than was paid beyond what stands of a subsidy.
- What is owed beside a subsidy is as decided, and paid once. Nothing is awarded from a source after its last day.
- An entry in the irregularities register is made and withdrawn by two people; so are records of one applicant. An
  extra check that was not in order is found in order by another. One person has the same mandate once on a day.
- What a case, a decision or the ledger rests on is fixed once it is used (subsidies.fixed).

After a change here, `manage.py makeguards subsidies` writes the migration.
"""

from collections.abc import Iterable

from django.apps import apps

from drenthe.exports.models import FLEETING
from drenthe.lib.database.dossier_guard import never_ahead
from drenthe.lib.database.fixed import declare, guard_of
from drenthe.lib.database.triggers import Guard, append_only, register
from drenthe.trail.recording import trail_of
from subsidies.conditions import cost as costs
from subsidies.conditions import debt as debts
from subsidies.conditions import decision as decided
from subsidies.conditions import irregularity as irregular
from subsidies.conditions import loan as loans
from subsidies.conditions import mandate as mandates
from subsidies.conditions import objection as objected
from subsidies.conditions import same, state
from subsidies.conditions import sample as samples
from subsidies.conditions import year as years
from subsidies.duties import Duty, actions_of, barring
from subsidies.enums import Action
from subsidies.fixed import FIXED
from subsidies.letter_links import LETTERS_ABOUT
from subsidies.models.told import STEPS

APPLICATION, SHARE = decided.APPLICATION, "subsidies_ceilingshare"
ALLOTMENT, LEDGER = "subsidies_ceilingentry", state.LEDGER
APPEND_ONLY_TABLES = [
    *(ALLOTMENT, LEDGER),
    *(f"subsidies_retention{name}" for name in ("hold", "release")),
    *(f"subsidies_{name}" for name in ("decision", "decisionbasis", "caseevent", "documentversion", "judgement")),
    *(f"subsidies_{name}" for name in ("forwarding", "representative", "caseanswer", "repeatof", "interest")),
    *(f"subsidies_{name}" for name in ("termextension", "defaultnotice", "document", "documentact")),
    *(f"subsidies_{name}" for name in ("sentelsewhere", "hearingwaiver", "penaltydecision", "settlementreminder")),
    *(f"subsidies_{name}" for name in ("obligationcheck", "undonedecision", "paymentrun", "lot", "score")),
    *(f"subsidies_{name}" for name in ("settlementrequest", "settlementcheck", "reversal", "instalment")),
    *(f"subsidies_{name}" for name in ("loanagreement", "loanagreementcheck", "loantermstart", "loandrawingend")),
    *(f"subsidies_{name}" for name in ("objection", "objectionstep", "objectionterms", "objector")),
    *(f"subsidies_{name}" for name in ("aidassessment", "aidentry", "printedletter", "applicantdetails")),
    *(debts.DEBT, debts.SET_OFF, debts.RECEIPT, "subsidies_proposalterms", "subsidies_importedcase"),
    *(years.PROPOSAL, years.ANSWER, years.BALANCE, *samples.TABLES, *costs.TABLES, *state.TABLES),
    *(*irregular.TABLES, *same.TABLES),
]

_COMMITTED = "CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END"
_PAID = "CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END"
_MOVE = f"UPDATE {SHARE} SET committed = committed + {_COMMITTED}, paid = paid + {_PAID} WHERE id = NEW.share_id"
_ALLOT = f"UPDATE {SHARE} SET allotted = allotted + NEW.amount WHERE id = NEW.share_id"
_OTHER_CEILING = (
    f"(SELECT ceiling_id FROM {APPLICATION} WHERE id = NEW.application_id)"
    f" <> (SELECT ceiling_id FROM {SHARE} WHERE id = NEW.share_id)"
)
_CASE_IS_WRONG = f"""(SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM {LEDGER} WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries)"""
_COUNTED_OTHERWISE = f"""(NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM {ALLOTMENT} WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM {LEDGER} WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM {LEDGER} WHERE share_id = NEW.id))"""
_BY_HAND = "balances of a ceiling are moved by entries only"
_WRONG_CEILING = "ledger_entry_is_in_the_ceiling_of_its_case"
_WRONG_CASE = "ledger_case_releases_and_pays_what_was_committed"
LETTER = "subsidies_letter"
_LETTER_STAYS = "a letter stays as it was made"
_LETTER_FIXED = (
    *("id", "application_id", "decision_id", *(f"{name}_id" for name in LETTERS_ABOUT)),
    *("kind", "subject", "file", "sha256", "made_at", "made_by_id", "dated_on", "content"),
    "named_day",
)

# The search path: a temporary table of somebody's own with the name of one of ours is not looked at.
_BALANCES_POSTGRESQL = [
    f"""CREATE FUNCTION subsidies_share_guard() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF TG_OP = 'INSERT' AND {_COUNTED_OTHERWISE}
           OR TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 AND (NEW.allotted, NEW.committed, NEW.paid)
              IS DISTINCT FROM (OLD.allotted, OLD.committed, OLD.paid)
        THEN RAISE EXCEPTION '{_BY_HAND}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
    f"""CREATE TRIGGER subsidies_share_guard BEFORE INSERT OR UPDATE ON {SHARE}
        FOR EACH ROW EXECUTE FUNCTION subsidies_share_guard()""",
    f"""CREATE FUNCTION subsidies_allotment_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$
        BEGIN {_ALLOT}; RETURN NULL; END $$""",
    f"""CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON {ALLOTMENT}
        FOR EACH ROW EXECUTE FUNCTION subsidies_allotment_moves()""",
    f"""CREATE FUNCTION subsidies_ledger_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF {_OTHER_CEILING} THEN
            RAISE EXCEPTION '{_WRONG_CEILING}' USING ERRCODE = 'check_violation', CONSTRAINT = '{_WRONG_CEILING}';
        END IF;
        {_MOVE};
        IF {_CASE_IS_WRONG} THEN
            RAISE EXCEPTION '{_WRONG_CASE}' USING ERRCODE = 'check_violation', CONSTRAINT = '{_WRONG_CASE}';
        END IF;
        RETURN NULL; END $$""",
    f"""CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON {LEDGER}
        FOR EACH ROW EXECUTE FUNCTION subsidies_ledger_moves()""",
]
_LETTERS_POSTGRESQL = [
    f"""CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR ({", ".join(f"NEW.{column}" for column in _LETTER_FIXED)})
              IS DISTINCT FROM ({", ".join(f"OLD.{column}" for column in _LETTER_FIXED)})
        THEN RAISE EXCEPTION '{_LETTER_STAYS}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
    f"""CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON {LETTER}
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
]
# SQLite has no pg_trigger_depth(): there a balance is right when it is what the entries come to, whoever asks.
_BALANCES_SQLITE = [
    f"""CREATE TRIGGER subsidies_share_new BEFORE INSERT ON {SHARE} WHEN {_COUNTED_OTHERWISE}
        BEGIN SELECT RAISE(ABORT, '{_BY_HAND}'); END""",
    f"""CREATE TRIGGER subsidies_share_guard BEFORE UPDATE ON {SHARE}
        WHEN (NEW.allotted <> OLD.allotted OR NEW.committed <> OLD.committed OR NEW.paid <> OLD.paid)
             AND {_COUNTED_OTHERWISE}
        BEGIN SELECT RAISE(ABORT, '{_BY_HAND}'); END""",
    f"""CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON {ALLOTMENT}
        BEGIN {_ALLOT}; END""",
    f"""CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON {LEDGER} BEGIN
        SELECT RAISE(ABORT, '{_WRONG_CEILING}') WHERE {_OTHER_CEILING};
        {_MOVE};
        SELECT RAISE(ABORT, '{_WRONG_CASE}') WHERE {_CASE_IS_WRONG};
        END""",
]
_LETTERS_SQLITE = [
    f"""CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON {LETTER}
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR {" OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in _LETTER_FIXED)}
        BEGIN SELECT RAISE(ABORT, '{_LETTER_STAYS}'); END""",
    f"""CREATE TRIGGER subsidies_letter_no_delete BEFORE DELETE ON {LETTER}
        BEGIN SELECT RAISE(ABORT, '{_LETTER_STAYS}'); END""",
]

# Who may not: somebody with a line in the dossier of the case that bars the duty. By table: which rows, of which duty.
EVENT, DECISION = "subsidies_caseevent", decided.DECISION
_APART = "one_person_does_not_do_both"


def _did(actions: list[Action]) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {EVENT} AS earlier WHERE earlier.application_id = NEW.application_id"
        f" AND earlier.actor_id = NEW.actor_id AND earlier.action IN ({_names(actions)}))"
    )


def _names(actions: list[Action]) -> str:
    return ", ".join(f"'{action.value}'" for action in actions)


_EVENT_IS_APART = " OR ".join(
    f"(NEW.action IN ({_names(actions_of(duty))}) AND {_did(barring(duty))})"
    for duty in Duty
    if actions_of(duty) and barring(duty)
)
_BARRED = {
    EVENT: _EVENT_IS_APART,
    DECISION: _did(barring(Duty.DECIDE)),
    LEDGER: f"NEW.kind = 'payment' AND {_did(barring(Duty.PAY))}",
}


def _duties_apart(table: str, condition: str) -> Guard:
    return _refuse_insert(f"{table}_duties_apart", table, condition, _APART)


def _refuse_insert(name: str, table: str, condition: str, message: str, *, event: str = "INSERT") -> Guard:
    """Return the guard that refuses a new row for which the condition holds, or one that is changed (`event`)."""
    return Guard(
        name=name,
        app_label="subsidies",
        create={
            "postgresql": [
                f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF {condition}
        THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation', CONSTRAINT = '{message}'; END IF;
        RETURN NEW; END $$""",
                f"""CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()""",
            ],
            "sqlite": [
                f"""CREATE TRIGGER {name} BEFORE {event} ON {table}
        WHEN {condition}
        BEGIN SELECT RAISE(ABORT, '{message}'); END"""
            ],
        },
        remove={
            "postgresql": [f"DROP FUNCTION IF EXISTS {name}() CASCADE"],
            "sqlite": [f"DROP TRIGGER IF EXISTS {name}"],
        },
    )


# A letter tells of something in its own case; an award is paid once its letter was sent, here or elsewhere.
_TOLD = {
    "decision": DECISION,
    "completion_request": "subsidies_completionrequest",
    "hearing": "subsidies_hearing",
    "suspension": "subsidies_suspension",
    "extension": "subsidies_termextension",
    "default_notice": "subsidies_defaultnotice",
    "penalty_decision": "subsidies_penaltydecision",
    "money_step": "subsidies_moneystep",
    "objection_step": "subsidies_objectionstep",
    "settlement_reminder": "subsidies_settlementreminder",
}
_OF_OTHER_CASE = "a letter tells of its own case"
_AWARDS = "('award', 'partial award', 'objection award')"
_NOT_SENT = "an award is paid once its letter was sent"
_AWARD = (
    f"SELECT 1 FROM {DECISION} AS award WHERE award.application_id = NEW.application_id AND award.kind IN {_AWARDS}"
)
_UNSENT = f"""NEW.kind = 'payment' AND EXISTS ({_AWARD}) AND NOT EXISTS ({_AWARD}
        AND (EXISTS (SELECT 1 FROM {LETTER} AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))"""

# A reversal is of a payment or repayment of its case; of a mistake by another than who recorded it.
REVERSAL = "subsidies_reversal"
_REVERSES_OTHER = "a reversal is of what was booked on its case, and a mistake is reversed by another"
# What is dated in a year of the ledger, by its column.
_DATED = {LEDGER: "booked_on", REVERSAL: "booked_on", debts.STEP: "decided_on", ALLOTMENT: "decided_on"}
_IS_NO_BOOKING = f"""NOT EXISTS (SELECT 1 FROM {EVENT} AS line WHERE line.id = NEW.line_id
        AND line.application_id = NEW.application_id AND line.action IN ('pay', 'repay', 'repay_loan', 'set_off')
        AND (NEW.is_by_bank OR line.actor_id <> NEW.actor_id))
        OR EXISTS (SELECT 1 FROM subsidies_paymentorder AS paid WHERE paid.id = NEW.order_id
        AND (paid.application_id <> NEW.application_id OR paid.amount <> NEW.amount))"""
_ENTRY_OF_OTHER = "an entry puts right what is reversed on its own case"
_IS_OF_OTHER = f"""NEW.reversal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {REVERSAL} AS undone
        WHERE undone.id = NEW.reversal_id AND undone.application_id = NEW.application_id)"""


# While a hold stands nothing is paid (Awb 4:56): nobody books it either.
_HELD = "nothing is paid while a hold on payment stands"
_IS_HELD = """NEW.kind = 'payment' AND NEW.reversal_id IS NULL AND EXISTS (
        SELECT 1 FROM subsidies_moneystep AS held WHERE held.application_id = NEW.application_id
        AND held.kind = 'hold' AND held.state = 'decided' AND NEW.booked_on >= held.decided_on
        AND NEW.booked_on <= held.until AND (held.ended_on IS NULL OR NEW.booked_on < held.ended_on))"""


def _of_loan(table: str, *, also: str = "") -> Guard:
    """Return the guard that what is written of a loan is of a loan, with a document of that case."""
    elsewhere = "(SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id"
    return _refuse_insert(f"{table}_of_loan", table, f"NOT {loans.IS_LOAN} OR {elsewhere}{also}", loans.OF_LOANS)


# Only what was awarded stands in a register of state aid; an award that was taken back may have been entered before.
AID_ENTRY = "subsidies_aidentry"
_NO_AWARD = "state aid is entered of an award"
_WITHOUT_AWARD = f"NOT EXISTS ({_AWARD})"


def _of_its_case(table: str, links: Iterable[str]) -> Guard:
    other = " OR ".join(
        f"(NEW.{link}_id IS NOT NULL AND NEW.application_id <>"
        f" (SELECT told.application_id FROM {_TOLD[link]} AS told WHERE told.id = NEW.{link}_id))"
        for link in links
    )
    return _refuse_insert(f"{table}_of_its_case", table, other, _OF_OTHER_CASE)


declare(*FIXED)
register(
    *(guard_of(fixed) for fixed in FIXED),
    *(_duties_apart(table, condition) for table, condition in _BARRED.items()),
    Guard(
        name="subsidies_balances",
        app_label="subsidies",
        create={"postgresql": _BALANCES_POSTGRESQL, "sqlite": _BALANCES_SQLITE},
        remove={
            "postgresql": [
                f"DROP FUNCTION IF EXISTS subsidies_{name}() CASCADE"
                for name in ("ledger_moves", "allotment_moves", "share_guard")
            ],
            "sqlite": [
                *(
                    f"DROP TRIGGER IF EXISTS subsidies_{name}"
                    for name in ("ledger_moves", "allotment_moves", "share_guard", "share_new")
                ),
                "DROP TABLE IF EXISTS subsidies_share_door",
            ],
        },
    ),
    Guard(
        name="subsidies_letter_stays",
        app_label="subsidies",
        create={"postgresql": _LETTERS_POSTGRESQL, "sqlite": _LETTERS_SQLITE},
        remove={
            "postgresql": ["DROP FUNCTION IF EXISTS subsidies_letter_stays() CASCADE"],
            "sqlite": [
                "DROP TRIGGER IF EXISTS subsidies_letter_no_delete",
                "DROP TRIGGER IF EXISTS subsidies_letter_stays",
            ],
        },
    ),
    _of_its_case(LETTER, _TOLD),
    _of_its_case("subsidies_sentelsewhere", STEPS),
    _refuse_insert("subsidies_ledgerentry_paid_once_sent", LEDGER, _UNSENT, _NOT_SENT),
    _refuse_insert(
        "subsidies_ledgerentry_paid_once_agreed",
        LEDGER,
        f"NEW.kind = 'payment' AND {loans.UNSIGNED} AND agreed.signed_on <= NEW.booked_on)",
        loans.NOT_SIGNED,
    ),
    _refuse_insert(
        f"{loans.ORDER}_once_agreed", loans.ORDER, f"NEW.debt_id IS NULL AND {loans.UNSIGNED})", loans.NOT_SIGNED
    ),
    _refuse_insert(f"{loans.ORDER}_of_other_debt", loans.ORDER, debts.PAYS_BEYOND, debts.BEYOND),
    _refuse_insert(f"{debts.DEBT}_as_decided", debts.DEBT, debts.NOT_AS_DECIDED, debts.AS_DECIDED),
    _refuse_insert("subsidies_ledgerentry_outstanding", LEDGER, loans.TOO_MUCH_BACK, loans.NOT_OUTSTANDING),
    _refuse_insert(f"{LEDGER}_as_waived", LEDGER, debts.NOT_WAIVED, debts.WAIVED),
    _of_loan(loans.AGREEMENT),
    _refuse_insert(f"{loans.AGREEMENT}_second_person", loans.AGREEMENT, loans.REPLACES_ALONE, loans.SECOND_PERSON),
    _refuse_insert(
        f"{loans.AGREEMENT}check_by_another", f"{loans.AGREEMENT}check", loans.CHECKED_BY_MAKER, loans.SECOND_PERSON
    ),
    _of_loan(
        "subsidies_loantermstart",
        also=f" OR (SELECT application_id FROM {loans.AGREEMENT} WHERE id = NEW.agreement_id) <> NEW.application_id",
    ),
    _of_loan("subsidies_loandrawingend"),
    _refuse_insert(f"{decided.UNDONE}_before_told", decided.UNDONE, decided.IS_TOLD, decided.TOLD_ALREADY),
    _refuse_insert(f"{LETTER}_of_undone", LETTER, decided.IS_UNDONE, decided.TAKEN_BACK),
    _refuse_insert(f"{LETTER}_sent_of_undone", LETTER, decided.IS_UNDONE, decided.TAKEN_BACK, event="UPDATE"),
    _refuse_insert(
        "subsidies_sentelsewhere_of_undone", "subsidies_sentelsewhere", decided.IS_UNDONE, decided.TAKEN_BACK
    ),
    _refuse_insert(f"{REVERSAL}_of_a_booking", REVERSAL, _IS_NO_BOOKING, _REVERSES_OTHER),
    _refuse_insert(f"{LEDGER}_on_hold", LEDGER, _IS_HELD, _HELD),
    _refuse_insert(f"{LEDGER}_of_a_reversal", LEDGER, _IS_OF_OTHER, _ENTRY_OF_OTHER),
    _refuse_insert(f"{debts.SET_OFF}_as_decided", debts.SET_OFF, debts.OTHER_SET_OFF, debts.NOT_SET_OFF),
    _refuse_insert(f"{debts.STEP}_open", debts.STEP, debts.NOT_OPEN, debts.WRITTEN_OFF),
    _refuse_insert(f"{debts.STEP}_decided", debts.STEP, debts.DECIDED, debts.WRITTEN_OFF, event="UPDATE"),
    _refuse_insert(f"{debts.STEP}_revoked", debts.STEP, debts.REVOKED_OTHERWISE, debts.RULED, event="UPDATE"),
    _refuse_insert(f"{debts.STEP}_replaced", debts.STEP, debts.REPLACED_OTHERWISE, debts.RULED),
    _refuse_insert(f"{debts.STEP}_costs_asked", debts.STEP, debts.COSTS_OTHERWISE, debts.COSTS_ASKED),
    _refuse_insert(f"{debts.STEP}_costs_decided", debts.STEP, debts.COSTS_DECIDED, debts.COSTS_ASKED, event="UPDATE"),
    _refuse_insert(f"{debts.STEP}_recovers", debts.STEP, debts.RECOVERS_BEYOND, debts.RECOVERED),
    _refuse_insert(f"{debts.STEP}_recovers_more", debts.STEP, debts.RECOVERS_MORE, debts.RECOVERED, event="UPDATE"),
    _refuse_insert(f"{debts.RECEIPT}_as_charged", debts.RECEIPT, debts.NOT_CHARGED, debts.CHARGED),
    *(
        _refuse_insert(f"{table}_in_open_year", table, years.is_closed(f"NEW.{day}"), years.CLOSED)
        for table, day in _DATED.items()
    ),
    _refuse_insert(f"{debts.STEP}_decided_in_open", debts.STEP, years.DECIDED_IN_CLOSED, years.CLOSED, event="UPDATE"),
    _refuse_insert(f"{years.ANSWER}_by_another", years.ANSWER, years.ANSWERED_BY_PROPOSER, years.BY_ANOTHER),
    _refuse_insert(f"{years.PROPOSAL}_one_waits", years.PROPOSAL, years.ANOTHER_WAITS, years.ONE_WAITS),
    _refuse_insert(f"{DECISION}_settles_less", DECISION, decided.IS_UNFOUNDED, decided.LESS_UNFOUNDED),
    _refuse_insert(f"{APPLICATION}_settled_less", APPLICATION, decided.IS_UNTOLD, decided.LESS_UNTOLD, event="UPDATE"),
    _refuse_insert(f"{AID_ENTRY}_of_award", AID_ENTRY, _WITHOUT_AWARD, _NO_AWARD),
    _refuse_insert(f"{DECISION}_not_on_own", DECISION, objected.DECIDED_IT, objected.OWN_DECISION),
    _refuse_insert(f"{objected.OBJECTION}_of_its_case", objected.OBJECTION, objected.OTHER_SUBJECT, objected.OF_OTHER),
    _refuse_insert(f"{objected.STEP}_of_its_case", objected.STEP, objected.OTHER_CASE, objected.OF_OTHER),
    _refuse_insert(f"{DECISION}_not_on_own_ruling", DECISION, objected.DECIDED_WHAT_STANDS, objected.OWN_DECISION),
    _refuse_insert(f"{objected.TERMS}_weighed", objected.TERMS, objected.LATE_UNWEIGHED, objected.WEIGHED),
    _refuse_insert(f"{objected.STEP}_corrects", objected.STEP, objected.CORRECTS_OTHER, objected.CORRECTED),
    _refuse_insert(f"{objected.STEP}_in_order", objected.STEP, objected.AFTER_HEARING, objected.OUT_OF_ORDER),
    _refuse_insert(f"{objected.TERMS}_of_its_case", objected.TERMS, objected.OTHER_PROPOSAL, objected.OF_OTHER),
    *(
        _refuse_insert(*refused)
        for table in (samples, costs, state, irregular, same, mandates)
        for refused in table.REFUSED
    ),
    *(_refuse_insert(*refused, event="UPDATE") for refused in mandates.REFUSED_CHANGES),
    *(append_only(table) for table in APPEND_ONLY_TABLES),
    never_ahead("subsidies_caseevent"),
    *trail_of(
        "subsidies",
        apps.get_app_config("subsidies").get_models(include_auto_created=True),
        fleeting={"subsidies.LetterJob": FLEETING},
    ),
)
