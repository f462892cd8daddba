# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0036_order_of_handling"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_advice_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_advice_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."answer" IS DISTINCT FROM OLD."answer" OR NEW."reported_on" IS DISTINCT FROM OLD."reported_on") AND ((OLD.received_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_advice_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.received_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_advice_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_advice_closed BEFORE UPDATE OR DELETE ON subsidies_advice
FOR EACH ROW EXECUTE FUNCTION subsidies_advice_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_advice_closed_update BEFORE UPDATE ON subsidies_advice
WHEN (NEW."received_on" IS NOT OLD."received_on" OR NEW."answer" IS NOT OLD."answer" OR NEW."reported_on" IS NOT OLD."reported_on") AND ((OLD.received_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_advice_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_advice_closed_delete BEFORE DELETE ON subsidies_advice
WHEN (OLD.received_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_advice_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_advice_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_draw_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_draw_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."day" IS DISTINCT FROM OLD."day" OR NEW."cases" IS DISTINCT FROM OLD."cases" OR NEW."prepared_by_id" IS DISTINCT FROM OLD."prepared_by_id" OR NEW."prepared_at" IS DISTINCT FROM OLD."prepared_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_draw_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_draw_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_draw_fixed BEFORE UPDATE OR DELETE ON subsidies_draw
FOR EACH ROW EXECUTE FUNCTION subsidies_draw_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_draw_fixed_update BEFORE UPDATE ON subsidies_draw
WHEN (NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."day" IS NOT OLD."day" OR NEW."cases" IS NOT OLD."cases" OR NEW."prepared_by_id" IS NOT OLD."prepared_by_id" OR NEW."prepared_at" IS NOT OLD."prepared_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_draw_fixed_delete BEFORE DELETE ON subsidies_draw
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_draw_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_draw_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_draw_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."seed" IS DISTINCT FROM OLD."seed" OR NEW."witness_id" IS DISTINCT FROM OLD."witness_id" OR NEW."drawn_at" IS DISTINCT FROM OLD."drawn_at") AND ((OLD.drawn_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_draw_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.drawn_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_draw_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_draw_closed BEFORE UPDATE OR DELETE ON subsidies_draw
FOR EACH ROW EXECUTE FUNCTION subsidies_draw_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_draw_closed_update BEFORE UPDATE ON subsidies_draw
WHEN (NEW."seed" IS NOT OLD."seed" OR NEW."witness_id" IS NOT OLD."witness_id" OR NEW."drawn_at" IS NOT OLD."drawn_at") AND ((OLD.drawn_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_draw_closed_delete BEFORE DELETE ON subsidies_draw
WHEN (OLD.drawn_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_draw_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay')))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseanswer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseanswer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_caseanswer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_caseanswer_append_only BEFORE UPDATE OR DELETE ON subsidies_caseanswer
FOR EACH ROW EXECUTE FUNCTION subsidies_caseanswer_append_only()""",
                    """CREATE TRIGGER subsidies_caseanswer_no_truncate BEFORE TRUNCATE ON subsidies_caseanswer
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_caseanswer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseanswer_no_update BEFORE update ON subsidies_caseanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_caseanswer is append-only'); END""",
                    """CREATE TRIGGER subsidies_caseanswer_no_delete BEFORE delete ON subsidies_caseanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_caseanswer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseanswer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_repeatof_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_repeatof_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_repeatof is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_repeatof_append_only BEFORE UPDATE OR DELETE ON subsidies_repeatof
FOR EACH ROW EXECUTE FUNCTION subsidies_repeatof_append_only()""",
                    """CREATE TRIGGER subsidies_repeatof_no_truncate BEFORE TRUNCATE ON subsidies_repeatof
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_repeatof_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_repeatof_no_update BEFORE update ON subsidies_repeatof
BEGIN SELECT RAISE(ABORT, 'subsidies_repeatof is append-only'); END""",
                    """CREATE TRIGGER subsidies_repeatof_no_delete BEFORE delete ON subsidies_repeatof
BEGIN SELECT RAISE(ABORT, 'subsidies_repeatof is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_repeatof_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_interest_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_interest_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_interest is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_interest_append_only BEFORE UPDATE OR DELETE ON subsidies_interest
FOR EACH ROW EXECUTE FUNCTION subsidies_interest_append_only()""",
                    """CREATE TRIGGER subsidies_interest_no_truncate BEFORE TRUNCATE ON subsidies_interest
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_interest_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_interest_no_update BEFORE update ON subsidies_interest
BEGIN SELECT RAISE(ABORT, 'subsidies_interest is append-only'); END""",
                    """CREATE TRIGGER subsidies_interest_no_delete BEFORE delete ON subsidies_interest
BEGIN SELECT RAISE(ABORT, 'subsidies_interest is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_interest_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_interest_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_lot_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_lot_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_lot is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_lot_append_only BEFORE UPDATE OR DELETE ON subsidies_lot
FOR EACH ROW EXECUTE FUNCTION subsidies_lot_append_only()""",
                    """CREATE TRIGGER subsidies_lot_no_truncate BEFORE TRUNCATE ON subsidies_lot
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_lot_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_lot_no_update BEFORE update ON subsidies_lot
BEGIN SELECT RAISE(ABORT, 'subsidies_lot is append-only'); END""",
                    """CREATE TRIGGER subsidies_lot_no_delete BEFORE delete ON subsidies_lot
BEGIN SELECT RAISE(ABORT, 'subsidies_lot is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_lot_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_lot_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_score_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_score_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_score is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_score_append_only BEFORE UPDATE OR DELETE ON subsidies_score
FOR EACH ROW EXECUTE FUNCTION subsidies_score_append_only()""",
                    """CREATE TRIGGER subsidies_score_no_truncate BEFORE TRUNCATE ON subsidies_score
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_score_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_score_no_update BEFORE update ON subsidies_score
BEGIN SELECT RAISE(ABORT, 'subsidies_score is append-only'); END""",
                    """CREATE TRIGGER subsidies_score_no_delete BEFORE delete ON subsidies_score
BEGIN SELECT RAISE(ABORT, 'subsidies_score is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_score_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_score_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_score_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ceilingentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ceilingentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ceilingentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_truncate BEFORE TRUNCATE ON subsidies_ceilingentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ceilingentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_ceilingentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingentry_trail_insert AFTER INSERT ON subsidies_ceilingentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'published_on', NEW.published_on, 'publication', NEW.publication, 'before_budget', NEW.before_budget, 'follows_budget', NEW.follows_budget, 'was_announced', NEW.was_announced, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_update AFTER UPDATE ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'published_on', OLD.published_on, 'publication', OLD.publication, 'before_budget', OLD.before_budget, 'follows_budget', OLD.follows_budget, 'was_announced', OLD.was_announced, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'published_on', NEW.published_on, 'publication', NEW.publication, 'before_budget', NEW.before_budget, 'follows_budget', NEW.follows_budget, 'was_announced', NEW.was_announced, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_delete AFTER DELETE ON subsidies_ceilingentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'published_on', OLD.published_on, 'publication', OLD.publication, 'before_budget', OLD.before_budget, 'follows_budget', OLD.follows_budget, 'was_announced', OLD.was_announced, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', id, 'found', NULL, json_object('id', subsidies_ceilingentry.id, 'share_id', subsidies_ceilingentry.share_id, 'amount', subsidies_ceilingentry.amount, 'decided_on', subsidies_ceilingentry.decided_on, 'reference', subsidies_ceilingentry.reference, 'is_confirmed', subsidies_ceilingentry.is_confirmed, 'published_on', subsidies_ceilingentry.published_on, 'publication', subsidies_ceilingentry.publication, 'before_budget', subsidies_ceilingentry.before_budget, 'follows_budget', subsidies_ceilingentry.follows_budget, 'was_announced', subsidies_ceilingentry.was_announced, 'actor_id', subsidies_ceilingentry.actor_id, 'recorded_at', subsidies_ceilingentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail ON subsidies_ceilingentry""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_truncate ON subsidies_ceilingentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_advice",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_advice_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_advice
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_advice_trail_truncate BEFORE TRUNCATE ON subsidies_advice
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_advice', id, 'found', NULL, trail_row(to_jsonb(subsidies_advice), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_advice ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_advice_trail_insert AFTER INSERT ON subsidies_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'adviser', NEW.adviser, 'question', NEW.question, 'asked_on', NEW.asked_on, 'due_on', NEW.due_on, 'received_on', NEW.received_on, 'answer', NEW.answer, 'reported_on', NEW.reported_on) AS became); END""",
                    """CREATE TRIGGER subsidies_advice_trail_update AFTER UPDATE ON subsidies_advice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'adviser', OLD.adviser, 'question', OLD.question, 'asked_on', OLD.asked_on, 'due_on', OLD.due_on, 'received_on', OLD.received_on, 'answer', OLD.answer, 'reported_on', OLD.reported_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'adviser', NEW.adviser, 'question', NEW.question, 'asked_on', NEW.asked_on, 'due_on', NEW.due_on, 'received_on', NEW.received_on, 'answer', NEW.answer, 'reported_on', NEW.reported_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_advice_trail_delete AFTER DELETE ON subsidies_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'adviser', OLD.adviser, 'question', OLD.question, 'asked_on', OLD.asked_on, 'due_on', OLD.due_on, 'received_on', OLD.received_on, 'answer', OLD.answer, 'reported_on', OLD.reported_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', id, 'found', NULL, json_object('id', subsidies_advice.id, 'application_id', subsidies_advice.application_id, 'adviser', subsidies_advice.adviser, 'question', subsidies_advice.question, 'asked_on', subsidies_advice.asked_on, 'due_on', subsidies_advice.due_on, 'received_on', subsidies_advice.received_on, 'answer', subsidies_advice.answer, 'reported_on', subsidies_advice.reported_on), NULL, '', '', 'migration', '', ''
FROM subsidies_advice ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail ON subsidies_advice""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_truncate ON subsidies_advice""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_caseanswer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_caseanswer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_caseanswer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_caseanswer_trail_truncate BEFORE TRUNCATE ON subsidies_caseanswer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_caseanswer', id, 'found', NULL, trail_row(to_jsonb(subsidies_caseanswer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_caseanswer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseanswer_trail_insert AFTER INSERT ON subsidies_caseanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'question', NEW.question, 'answer', NEW.answer, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'answered_at', NEW.answered_at) AS became); END""",
                    """CREATE TRIGGER subsidies_caseanswer_trail_update AFTER UPDATE ON subsidies_caseanswer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'question', OLD.question, 'answer', OLD.answer, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'answered_at', OLD.answered_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'question', NEW.question, 'answer', NEW.answer, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'answered_at', NEW.answered_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_caseanswer_trail_delete AFTER DELETE ON subsidies_caseanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'question', OLD.question, 'answer', OLD.answer, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'answered_at', OLD.answered_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', id, 'found', NULL, json_object('id', subsidies_caseanswer.id, 'application_id', subsidies_caseanswer.application_id, 'question', subsidies_caseanswer.question, 'answer', subsidies_caseanswer.answer, 'reason', subsidies_caseanswer.reason, 'actor_id', subsidies_caseanswer.actor_id, 'answered_at', subsidies_caseanswer.answered_at), NULL, '', '', 'migration', '', ''
FROM subsidies_caseanswer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail ON subsidies_caseanswer""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_truncate ON subsidies_caseanswer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_repeatof",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_repeatof_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_repeatof
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_repeatof_trail_truncate BEFORE TRUNCATE ON subsidies_repeatof
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_repeatof', id, 'found', NULL, trail_row(to_jsonb(subsidies_repeatof), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_repeatof ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_repeatof_trail_insert AFTER INSERT ON subsidies_repeatof
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'earlier_id', NEW.earlier_id, 'new_facts', NEW.new_facts, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_repeatof_trail_update AFTER UPDATE ON subsidies_repeatof
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'earlier_id', OLD.earlier_id, 'new_facts', OLD.new_facts, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'earlier_id', NEW.earlier_id, 'new_facts', NEW.new_facts, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_repeatof_trail_delete AFTER DELETE ON subsidies_repeatof
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'earlier_id', OLD.earlier_id, 'new_facts', OLD.new_facts, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', id, 'found', NULL, json_object('id', subsidies_repeatof.id, 'application_id', subsidies_repeatof.application_id, 'earlier_id', subsidies_repeatof.earlier_id, 'new_facts', subsidies_repeatof.new_facts, 'actor_id', subsidies_repeatof.actor_id, 'recorded_at', subsidies_repeatof.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_repeatof ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail ON subsidies_repeatof""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_truncate ON subsidies_repeatof""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_interest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_interest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_interest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_interest_trail_truncate BEFORE TRUNCATE ON subsidies_interest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_interest', id, 'found', NULL, trail_row(to_jsonb(subsidies_interest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_interest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_interest_trail_insert AFTER INSERT ON subsidies_interest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'actor_id', NEW.actor_id, 'has_interest', NEW.has_interest, 'explanation', NEW.explanation, 'declared_at', NEW.declared_at) AS became); END""",
                    """CREATE TRIGGER subsidies_interest_trail_update AFTER UPDATE ON subsidies_interest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'actor_id', OLD.actor_id, 'has_interest', OLD.has_interest, 'explanation', OLD.explanation, 'declared_at', OLD.declared_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'actor_id', NEW.actor_id, 'has_interest', NEW.has_interest, 'explanation', NEW.explanation, 'declared_at', NEW.declared_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_interest_trail_delete AFTER DELETE ON subsidies_interest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'actor_id', OLD.actor_id, 'has_interest', OLD.has_interest, 'explanation', OLD.explanation, 'declared_at', OLD.declared_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', id, 'found', NULL, json_object('id', subsidies_interest.id, 'application_id', subsidies_interest.application_id, 'actor_id', subsidies_interest.actor_id, 'has_interest', subsidies_interest.has_interest, 'explanation', subsidies_interest.explanation, 'declared_at', subsidies_interest.declared_at), NULL, '', '', 'migration', '', ''
FROM subsidies_interest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail ON subsidies_interest""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_truncate ON subsidies_interest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_undertaking",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_undertaking_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_undertaking
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_undertaking_trail_truncate BEFORE TRUNCATE ON subsidies_undertaking
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_undertaking', id, 'found', NULL, trail_row(to_jsonb(subsidies_undertaking), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_undertaking ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undertaking_trail_insert AFTER INSERT ON subsidies_undertaking
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER subsidies_undertaking_trail_update AFTER UPDATE ON subsidies_undertaking
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_undertaking_trail_delete AFTER DELETE ON subsidies_undertaking
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', id, 'found', NULL, json_object('id', subsidies_undertaking.id, 'name', subsidies_undertaking.name, 'source', subsidies_undertaking.source), NULL, '', '', 'migration', '', ''
FROM subsidies_undertaking ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail ON subsidies_undertaking""",
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_truncate ON subsidies_undertaking""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_undertakingmember",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_undertakingmember_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_undertakingmember
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_undertakingmember_trail_truncate BEFORE TRUNCATE ON subsidies_undertakingmember
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_undertakingmember', id, 'found', NULL, trail_row(to_jsonb(subsidies_undertakingmember), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_undertakingmember ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undertakingmember_trail_insert AFTER INSERT ON subsidies_undertakingmember
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'undertaking_id', NEW.undertaking_id, 'organisation_id', NEW.organisation_id) AS became); END""",
                    """CREATE TRIGGER subsidies_undertakingmember_trail_update AFTER UPDATE ON subsidies_undertakingmember
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'undertaking_id', OLD.undertaking_id, 'organisation_id', OLD.organisation_id) AS was,
json_object('id', NEW.id, 'undertaking_id', NEW.undertaking_id, 'organisation_id', NEW.organisation_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_undertakingmember_trail_delete AFTER DELETE ON subsidies_undertakingmember
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'undertaking_id', OLD.undertaking_id, 'organisation_id', OLD.organisation_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', id, 'found', NULL, json_object('id', subsidies_undertakingmember.id, 'undertaking_id', subsidies_undertakingmember.undertaking_id, 'organisation_id', subsidies_undertakingmember.organisation_id), NULL, '', '', 'migration', '', ''
FROM subsidies_undertakingmember ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail ON subsidies_undertakingmember""",
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_truncate ON subsidies_undertakingmember""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_draw",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_draw_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_draw
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_draw_trail_truncate BEFORE TRUNCATE ON subsidies_draw
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_draw', id, 'found', NULL, trail_row(to_jsonb(subsidies_draw), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_draw ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_draw_trail_insert AFTER INSERT ON subsidies_draw
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'day', NEW.day, 'cases', NEW.cases, 'prepared_by_id', NEW.prepared_by_id, 'prepared_at', NEW.prepared_at, 'seed', NEW.seed, 'witness_id', NEW.witness_id, 'drawn_at', NEW.drawn_at) AS became); END""",
                    """CREATE TRIGGER subsidies_draw_trail_update AFTER UPDATE ON subsidies_draw
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'day', OLD.day, 'cases', OLD.cases, 'prepared_by_id', OLD.prepared_by_id, 'prepared_at', OLD.prepared_at, 'seed', OLD.seed, 'witness_id', OLD.witness_id, 'drawn_at', OLD.drawn_at) AS was,
json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'day', NEW.day, 'cases', NEW.cases, 'prepared_by_id', NEW.prepared_by_id, 'prepared_at', NEW.prepared_at, 'seed', NEW.seed, 'witness_id', NEW.witness_id, 'drawn_at', NEW.drawn_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_draw_trail_delete AFTER DELETE ON subsidies_draw
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'day', OLD.day, 'cases', OLD.cases, 'prepared_by_id', OLD.prepared_by_id, 'prepared_at', OLD.prepared_at, 'seed', OLD.seed, 'witness_id', OLD.witness_id, 'drawn_at', OLD.drawn_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', id, 'found', NULL, json_object('id', subsidies_draw.id, 'ceiling_id', subsidies_draw.ceiling_id, 'day', subsidies_draw.day, 'cases', subsidies_draw.cases, 'prepared_by_id', subsidies_draw.prepared_by_id, 'prepared_at', subsidies_draw.prepared_at, 'seed', subsidies_draw.seed, 'witness_id', subsidies_draw.witness_id, 'drawn_at', subsidies_draw.drawn_at), NULL, '', '', 'migration', '', ''
FROM subsidies_draw ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail ON subsidies_draw""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_truncate ON subsidies_draw""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_lot",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_lot_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_lot
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_lot_trail_truncate BEFORE TRUNCATE ON subsidies_lot
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_lot', id, 'found', NULL, trail_row(to_jsonb(subsidies_lot), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_lot ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_lot_trail_insert AFTER INSERT ON subsidies_lot
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'application_id', NEW.application_id, 'number', NEW."number") AS became); END""",
                    """CREATE TRIGGER subsidies_lot_trail_update AFTER UPDATE ON subsidies_lot
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'application_id', OLD.application_id, 'number', OLD."number") AS was,
json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'application_id', NEW.application_id, 'number', NEW."number") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_lot_trail_delete AFTER DELETE ON subsidies_lot
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'application_id', OLD.application_id, 'number', OLD."number") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', id, 'found', NULL, json_object('id', subsidies_lot.id, 'draw_id', subsidies_lot.draw_id, 'application_id', subsidies_lot.application_id, 'number', subsidies_lot."number"), NULL, '', '', 'migration', '', ''
FROM subsidies_lot ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail ON subsidies_lot""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_truncate ON subsidies_lot""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_score",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_score_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_score
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_score_trail_truncate BEFORE TRUNCATE ON subsidies_score
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_score', id, 'found', NULL, trail_row(to_jsonb(subsidies_score), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_score ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_score_trail_insert AFTER INSERT ON subsidies_score
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'points', NEW.points, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'scored_at', NEW.scored_at) AS became); END""",
                    """CREATE TRIGGER subsidies_score_trail_update AFTER UPDATE ON subsidies_score
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'points', OLD.points, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'scored_at', OLD.scored_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'points', NEW.points, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'scored_at', NEW.scored_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_score_trail_delete AFTER DELETE ON subsidies_score
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'points', OLD.points, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'scored_at', OLD.scored_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', id, 'found', NULL, json_object('id', subsidies_score.id, 'application_id', subsidies_score.application_id, 'points', subsidies_score.points, 'reason', subsidies_score.reason, 'actor_id', subsidies_score.actor_id, 'scored_at', subsidies_score.scored_at), NULL, '', '', 'migration', '', ''
FROM subsidies_score ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_score_trail ON subsidies_score""",
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_truncate ON subsidies_score""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_delete""",
                ],
            },
        ),
    ]
