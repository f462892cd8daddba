# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard

# What was recorded before this version counts as told on the day that it has, when no letter here tells of it: a step
# had its effect from that day, and a decision was made known on its own.
BEFORE = "before letters were linked"
STEPS = (
    ("completion_request", "completionrequest", "requested_on", "told.actor_id"),
    ("hearing", "hearing", "invited_on", None),
    ("suspension", "suspension", "starts_on", "told.actor_id"),
    ("extension", "termextension", "announced_on", "told.actor_id"),
    ("decision", "decision", "decided_on", "told.actor_id"),
)


def _counts_as_sent(link, table, day, actor):
    # Who invited stands in the dossier only; the first line of a case has an actor always.
    actor = actor or (
        "(SELECT event.actor_id FROM subsidies_caseevent AS event WHERE event.application_id = told.application_id"
        " ORDER BY (CASE WHEN event.action = 'invite_view' THEN 0 ELSE 1 END), event.id LIMIT 1)"
    )
    return (
        f"INSERT INTO subsidies_sentelsewhere (application_id, {link}_id, sent_on, reason, taken_over_from,"
        f" recorded_at, actor_id) SELECT told.application_id, told.id, told.{day}, '', '{BEFORE}',"
        f" CURRENT_TIMESTAMP, {actor} FROM subsidies_{table} AS told"
        f" WHERE NOT EXISTS (SELECT 1 FROM subsidies_letter AS letter WHERE letter.{link}_id = told.id)"
    )


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0032_steps_told"), ("trail", "0002_guards"), ("dates", "0004_trail")]
    operations = [
        InstallGuard(
            "subsidies_penaltyrate_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_penaltyrate_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."first_days" IS DISTINCT FROM OLD."first_days" OR NEW."second_days" IS DISTINCT FROM OLD."second_days" OR NEW."further_days" IS DISTINCT FROM OLD."further_days" OR NEW."maximum" IS DISTINCT FROM OLD."maximum") AND ((EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_penaltyrate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_penaltyrate_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_penaltyrate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_penaltyrate_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_penaltyrate_fixed BEFORE UPDATE OR DELETE ON subsidies_penaltyrate
FOR EACH ROW EXECUTE FUNCTION subsidies_penaltyrate_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltyrate_fixed_update BEFORE UPDATE ON subsidies_penaltyrate
WHEN (NEW."valid_from" IS NOT OLD."valid_from" OR NEW."first_days" IS NOT OLD."first_days" OR NEW."second_days" IS NOT OLD."second_days" OR NEW."further_days" IS NOT OLD."further_days" OR NEW."maximum" IS NOT OLD."maximum") AND ((EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltyrate_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_penaltyrate_fixed_delete BEFORE DELETE ON subsidies_penaltyrate
WHEN (EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltyrate_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_penaltyrate_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."complete_on" IS DISTINCT FROM OLD."complete_on" OR NEW."as_it_is_on" IS DISTINCT FROM OLD."as_it_is_on" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."title" IS DISTINCT FROM OLD."title" OR NEW."dwellings" IS DISTINCT FROM OLD."dwellings" OR NEW."channel" IS DISTINCT FROM OLD."channel" OR NEW."reference" IS DISTINCT FROM OLD."reference" OR NEW."total_costs" IS DISTINCT FROM OLD."total_costs" OR NEW."revenues" IS DISTINCT FROM OLD."revenues" OR NEW."own_contribution" IS DISTINCT FROM OLD."own_contribution" OR NEW."declared_aid" IS DISTINCT FROM OLD."declared_aid" OR NEW."is_example" IS DISTINCT FROM OLD."is_example" OR NEW."created_at" IS DISTINCT FROM OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."complete_on" IS NOT OLD."complete_on" OR NEW."as_it_is_on" IS NOT OLD."as_it_is_on" OR NEW."phase" IS NOT OLD."phase" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."title" IS NOT OLD."title" OR NEW."dwellings" IS NOT OLD."dwellings" OR NEW."channel" IS NOT OLD."channel" OR NEW."reference" IS NOT OLD."reference" OR NEW."total_costs" IS NOT OLD."total_costs" OR NEW."revenues" IS NOT OLD."revenues" OR NEW."own_contribution" IS NOT OLD."own_contribution" OR NEW."declared_aid" IS NOT OLD."declared_aid" OR NEW."is_example" IS NOT OLD."is_example" OR NEW."created_at" IS NOT OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_fixed_delete BEFORE DELETE ON subsidies_application
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearing_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearing_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."view" IS DISTINCT FROM OLD."view" OR NEW."document_id" IS DISTINCT FROM OLD."document_id") AND ((OLD.received_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_hearing_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.received_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_hearing_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_hearing_closed BEFORE UPDATE OR DELETE ON subsidies_hearing
FOR EACH ROW EXECUTE FUNCTION subsidies_hearing_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_closed_update BEFORE UPDATE ON subsidies_hearing
WHEN (NEW."received_on" IS NOT OLD."received_on" OR NEW."view" IS NOT OLD."view" OR NEW."document_id" IS NOT OLD."document_id") AND ((OLD.received_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_hearing_closed_delete BEFORE DELETE ON subsidies_hearing
WHEN (OLD.received_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearing_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_suspension_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."document_id" IS DISTINCT FROM OLD."document_id" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_fixed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_fixed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."starts_on" IS NOT OLD."starts_on" OR NEW."reason" IS NOT OLD."reason" OR NEW."document_id" IS NOT OLD."document_id" OR NEW."actor_id" IS NOT OLD."actor_id") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_suspension_fixed_delete BEFORE DELETE ON subsidies_suspension
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_suspension_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'waive_view', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id
        BEGIN SELECT RAISE(ABORT, 'a letter stays as it was made'); END""",
                    """CREATE TRIGGER subsidies_letter_no_delete BEFORE DELETE ON subsidies_letter
        BEGIN SELECT RAISE(ABORT, 'a letter stays as it was made'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_stays() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_no_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_stays""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id))
        BEGIN SELECT RAISE(ABORT, 'a letter tells of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sentelsewhere_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_of_its_case BEFORE INSERT ON subsidies_sentelsewhere FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_of_its_case BEFORE INSERT ON subsidies_sentelsewhere
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id))
        BEGIN SELECT RAISE(ABORT, 'a letter tells of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_paid_once_sent",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_paid_once_sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        THEN RAISE EXCEPTION 'an award is paid once its letter was sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'an award is paid once its letter was sent'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_paid_once_sent()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        BEGIN SELECT RAISE(ABORT, 'an award is paid once its letter was sent'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_paid_once_sent() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_paid_once_sent""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sentelsewhere_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_sentelsewhere is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_append_only BEFORE UPDATE OR DELETE ON subsidies_sentelsewhere
FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_append_only()""",
                    """CREATE TRIGGER subsidies_sentelsewhere_no_truncate BEFORE TRUNCATE ON subsidies_sentelsewhere
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_sentelsewhere_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_no_update BEFORE update ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'subsidies_sentelsewhere is append-only'); END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_no_delete BEFORE delete ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'subsidies_sentelsewhere is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearingwaiver_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearingwaiver_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_hearingwaiver is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_hearingwaiver_append_only BEFORE UPDATE OR DELETE ON subsidies_hearingwaiver
FOR EACH ROW EXECUTE FUNCTION subsidies_hearingwaiver_append_only()""",
                    """CREATE TRIGGER subsidies_hearingwaiver_no_truncate BEFORE TRUNCATE ON subsidies_hearingwaiver
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_hearingwaiver_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearingwaiver_no_update BEFORE update ON subsidies_hearingwaiver
BEGIN SELECT RAISE(ABORT, 'subsidies_hearingwaiver is append-only'); END""",
                    """CREATE TRIGGER subsidies_hearingwaiver_no_delete BEFORE delete ON subsidies_hearingwaiver
BEGIN SELECT RAISE(ABORT, 'subsidies_hearingwaiver is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearingwaiver_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_penaltydecision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_penaltydecision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_penaltydecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_penaltydecision_append_only BEFORE UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_no_update BEFORE update ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_delete BEFORE delete ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_penaltydecision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_application",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_application_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_application_trail_truncate BEFORE TRUNCATE ON subsidies_application
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_application', id, 'found', NULL, trail_row(to_jsonb(subsidies_application), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_application ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_trail_insert AFTER INSERT ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'as_it_is_on', NEW.as_it_is_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became); END""",
                    """CREATE TRIGGER subsidies_application_trail_update AFTER UPDATE ON subsidies_application
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'as_it_is_on', OLD.as_it_is_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was,
json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'as_it_is_on', NEW.as_it_is_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_trail_delete AFTER DELETE ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'as_it_is_on', OLD.as_it_is_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', id, 'found', NULL, json_object('id', subsidies_application.id, 'case_number', subsidies_application.case_number, 'scheme_id', subsidies_application.scheme_id, 'version_id', subsidies_application.version_id, 'ceiling_id', subsidies_application.ceiling_id, 'part', subsidies_application.part, 'phase', subsidies_application.phase, 'applicant_id', subsidies_application.applicant_id, 'municipality_id', subsidies_application.municipality_id, 'title', subsidies_application.title, 'dwellings', subsidies_application.dwellings, 'channel', subsidies_application.channel, 'status', subsidies_application.status, 'handler_id', subsidies_application.handler_id, 'reference', subsidies_application.reference, 'total_costs', subsidies_application.total_costs, 'revenues', subsidies_application.revenues, 'own_contribution', subsidies_application.own_contribution, 'requested_amount', subsidies_application.requested_amount, 'awarded_amount', subsidies_application.awarded_amount, 'declared_aid', subsidies_application.declared_aid, 'received_at', subsidies_application.received_at, 'received_on', subsidies_application.received_on, 'complete_on', subsidies_application.complete_on, 'as_it_is_on', subsidies_application.as_it_is_on, 'decided_on', subsidies_application.decided_on, 'withdrawn_on', subsidies_application.withdrawn_on, 'version_changed_at', subsidies_application.version_changed_at, 'is_example', subsidies_application.is_example, 'created_at', subsidies_application.created_at), NULL, '', '', 'migration', '', ''
FROM subsidies_application ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_application_trail ON subsidies_application""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_truncate ON subsidies_application""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_hearing",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_hearing_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_hearing
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_hearing_trail_truncate BEFORE TRUNCATE ON subsidies_hearing
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_hearing', id, 'found', NULL, trail_row(to_jsonb(subsidies_hearing), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_trail_insert AFTER INSERT ON subsidies_hearing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'invited_on', NEW.invited_on, 'due_on', NEW.due_on, 'intention', NEW.intention, 'received_on', NEW.received_on, 'view', NEW.view, 'document_id', NEW.document_id) AS became); END""",
                    """CREATE TRIGGER subsidies_hearing_trail_update AFTER UPDATE ON subsidies_hearing
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'invited_on', OLD.invited_on, 'due_on', OLD.due_on, 'intention', OLD.intention, 'received_on', OLD.received_on, 'view', OLD.view, 'document_id', OLD.document_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'invited_on', NEW.invited_on, 'due_on', NEW.due_on, 'intention', NEW.intention, 'received_on', NEW.received_on, 'view', NEW.view, 'document_id', NEW.document_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearing_trail_delete AFTER DELETE ON subsidies_hearing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'invited_on', OLD.invited_on, 'due_on', OLD.due_on, 'intention', OLD.intention, 'received_on', OLD.received_on, 'view', OLD.view, 'document_id', OLD.document_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', id, 'found', NULL, json_object('id', subsidies_hearing.id, 'application_id', subsidies_hearing.application_id, 'invited_on', subsidies_hearing.invited_on, 'due_on', subsidies_hearing.due_on, 'intention', subsidies_hearing.intention, 'received_on', subsidies_hearing.received_on, 'view', subsidies_hearing.view, 'document_id', subsidies_hearing.document_id), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail ON subsidies_hearing""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_truncate ON subsidies_hearing""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_hearingwaiver",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_hearingwaiver_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_hearingwaiver
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_truncate BEFORE TRUNCATE ON subsidies_hearingwaiver
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_hearingwaiver', id, 'found', NULL, trail_row(to_jsonb(subsidies_hearingwaiver), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_hearingwaiver ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_insert AFTER INSERT ON subsidies_hearingwaiver
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'exception', NEW.exception, 'explanation', NEW.explanation, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_update AFTER UPDATE ON subsidies_hearingwaiver
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'exception', OLD.exception, 'explanation', OLD.explanation, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'exception', NEW.exception, 'explanation', NEW.explanation, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_delete AFTER DELETE ON subsidies_hearingwaiver
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'exception', OLD.exception, 'explanation', OLD.explanation, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', id, 'found', NULL, json_object('id', subsidies_hearingwaiver.id, 'application_id', subsidies_hearingwaiver.application_id, 'exception', subsidies_hearingwaiver.exception, 'explanation', subsidies_hearingwaiver.explanation, 'recorded_at', subsidies_hearingwaiver.recorded_at, 'actor_id', subsidies_hearingwaiver.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_hearingwaiver ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail ON subsidies_hearingwaiver""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_truncate ON subsidies_hearingwaiver""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_suspension",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_suspension_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_suspension_trail_truncate BEFORE TRUNCATE ON subsidies_suspension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_suspension', id, 'found', NULL, trail_row(to_jsonb(subsidies_suspension), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_suspension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_trail_insert AFTER INSERT ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_suspension_trail_update AFTER UPDATE ON subsidies_suspension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_suspension_trail_delete AFTER DELETE ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', id, 'found', NULL, json_object('id', subsidies_suspension.id, 'application_id', subsidies_suspension.application_id, 'kind', subsidies_suspension.kind, 'starts_on', subsidies_suspension.starts_on, 'ends_on', subsidies_suspension.ends_on, 'reason', subsidies_suspension.reason, 'document_id', subsidies_suspension.document_id, 'actor_id', subsidies_suspension.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_suspension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail ON subsidies_suspension""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_truncate ON subsidies_suspension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_termextension",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_termextension_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_termextension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_termextension_trail_truncate BEFORE TRUNCATE ON subsidies_termextension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_termextension', id, 'found', NULL, trail_row(to_jsonb(subsidies_termextension), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_termextension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_termextension_trail_insert AFTER INSERT ON subsidies_termextension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'ground', NEW.ground, 'article', NEW.article, 'announced_on', NEW.announced_on, 'weeks', NEW.weeks, 'named_day', NEW.named_day, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_termextension_trail_update AFTER UPDATE ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'ground', OLD.ground, 'article', OLD.article, 'announced_on', OLD.announced_on, 'weeks', OLD.weeks, 'named_day', OLD.named_day, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'ground', NEW.ground, 'article', NEW.article, 'announced_on', NEW.announced_on, 'weeks', NEW.weeks, 'named_day', NEW.named_day, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_termextension_trail_delete AFTER DELETE ON subsidies_termextension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'ground', OLD.ground, 'article', OLD.article, 'announced_on', OLD.announced_on, 'weeks', OLD.weeks, 'named_day', OLD.named_day, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', id, 'found', NULL, json_object('id', subsidies_termextension.id, 'application_id', subsidies_termextension.application_id, 'kind', subsidies_termextension.kind, 'ground', subsidies_termextension.ground, 'article', subsidies_termextension.article, 'announced_on', subsidies_termextension.announced_on, 'weeks', subsidies_termextension.weeks, 'named_day', subsidies_termextension.named_day, 'reason', subsidies_termextension.reason, 'actor_id', subsidies_termextension.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_termextension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail ON subsidies_termextension""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_truncate ON subsidies_termextension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_defaultnotice",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_defaultnotice_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_defaultnotice
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_truncate BEFORE TRUNCATE ON subsidies_defaultnotice
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_defaultnotice', id, 'found', NULL, trail_row(to_jsonb(subsidies_defaultnotice), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_defaultnotice ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_defaultnotice_trail_insert AFTER INSERT ON subsidies_defaultnotice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'channel', NEW.channel, 'sender', NEW.sender, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_update AFTER UPDATE ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'channel', OLD.channel, 'sender', OLD.sender, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'channel', NEW.channel, 'sender', NEW.sender, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_delete AFTER DELETE ON subsidies_defaultnotice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'channel', OLD.channel, 'sender', OLD.sender, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', id, 'found', NULL, json_object('id', subsidies_defaultnotice.id, 'application_id', subsidies_defaultnotice.application_id, 'received_on', subsidies_defaultnotice.received_on, 'channel', subsidies_defaultnotice.channel, 'sender', subsidies_defaultnotice.sender, 'actor_id', subsidies_defaultnotice.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_defaultnotice ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail ON subsidies_defaultnotice""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_truncate ON subsidies_defaultnotice""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_penaltydecision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_penaltydecision', id, 'found', NULL, trail_row(to_jsonb(subsidies_penaltydecision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail_insert AFTER INSERT ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_update AFTER UPDATE ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_delete AFTER DELETE ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', id, 'found', NULL, json_object('id', subsidies_penaltydecision.id, 'application_id', subsidies_penaltydecision.application_id, 'notice_id', subsidies_penaltydecision.notice_id, 'first_day', subsidies_penaltydecision.first_day, 'last_day', subsidies_penaltydecision.last_day, 'days', subsidies_penaltydecision.days, 'amount', subsidies_penaltydecision.amount, 'applicants', subsidies_penaltydecision.applicants, 'ground', subsidies_penaltydecision.ground, 'reason', subsidies_penaltydecision.reason, 'decided_on', subsidies_penaltydecision.decided_on, 'mandate_id', subsidies_penaltydecision.mandate_id, 'actor_id', subsidies_penaltydecision.actor_id, 'recorded_at', subsidies_penaltydecision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail ON subsidies_penaltydecision""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_truncate ON subsidies_penaltydecision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_letter",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letter_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_letter_trail_truncate BEFORE TRUNCATE ON subsidies_letter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letter', id, 'found', NULL, trail_row(to_jsonb(subsidies_letter), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_trail_insert AFTER INSERT ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
FROM subsidies_letter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail ON subsidies_letter""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_truncate ON subsidies_letter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_sentelsewhere",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_sentelsewhere_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_sentelsewhere
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_truncate BEFORE TRUNCATE ON subsidies_sentelsewhere
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_sentelsewhere', id, 'found', NULL, trail_row(to_jsonb(subsidies_sentelsewhere), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_sentelsewhere ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_insert AFTER INSERT ON subsidies_sentelsewhere
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'sent_on', NEW.sent_on, 'document_id', NEW.document_id, 'reason', NEW.reason, 'taken_over_from', NEW.taken_over_from, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_update AFTER UPDATE ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'sent_on', OLD.sent_on, 'document_id', OLD.document_id, 'reason', OLD.reason, 'taken_over_from', OLD.taken_over_from, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'sent_on', NEW.sent_on, 'document_id', NEW.document_id, 'reason', NEW.reason, 'taken_over_from', NEW.taken_over_from, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_delete AFTER DELETE ON subsidies_sentelsewhere
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'sent_on', OLD.sent_on, 'document_id', OLD.document_id, 'reason', OLD.reason, 'taken_over_from', OLD.taken_over_from, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', id, 'found', NULL, json_object('id', subsidies_sentelsewhere.id, 'application_id', subsidies_sentelsewhere.application_id, 'decision_id', subsidies_sentelsewhere.decision_id, 'completion_request_id', subsidies_sentelsewhere.completion_request_id, 'hearing_id', subsidies_sentelsewhere.hearing_id, 'suspension_id', subsidies_sentelsewhere.suspension_id, 'extension_id', subsidies_sentelsewhere.extension_id, 'sent_on', subsidies_sentelsewhere.sent_on, 'document_id', subsidies_sentelsewhere.document_id, 'reason', subsidies_sentelsewhere.reason, 'taken_over_from', subsidies_sentelsewhere.taken_over_from, 'recorded_at', subsidies_sentelsewhere.recorded_at, 'actor_id', subsidies_sentelsewhere.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_sentelsewhere ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail ON subsidies_sentelsewhere""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_truncate ON subsidies_sentelsewhere""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_termextension_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_termextension_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_termextension is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_termextension_append_only BEFORE UPDATE OR DELETE ON subsidies_termextension
FOR EACH ROW EXECUTE FUNCTION subsidies_termextension_append_only()""",
                    """CREATE TRIGGER subsidies_termextension_no_truncate BEFORE TRUNCATE ON subsidies_termextension
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_termextension_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_termextension_no_update BEFORE update ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'subsidies_termextension is append-only'); END""",
                    """CREATE TRIGGER subsidies_termextension_no_delete BEFORE delete ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'subsidies_termextension is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_termextension_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_termextension_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_defaultnotice_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_defaultnotice_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_defaultnotice is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_defaultnotice_append_only BEFORE UPDATE OR DELETE ON subsidies_defaultnotice
FOR EACH ROW EXECUTE FUNCTION subsidies_defaultnotice_append_only()""",
                    """CREATE TRIGGER subsidies_defaultnotice_no_truncate BEFORE TRUNCATE ON subsidies_defaultnotice
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_defaultnotice_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_defaultnotice_no_update BEFORE update ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'subsidies_defaultnotice is append-only'); END""",
                    """CREATE TRIGGER subsidies_defaultnotice_no_delete BEFORE delete ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'subsidies_defaultnotice is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_defaultnotice_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_no_delete""",
                ],
            },
        ),
        *(migrations.RunSQL(_counts_as_sent(*step), migrations.RunSQL.noop) for step in STEPS),
        migrations.RunSQL(
            "INSERT INTO dates_usualdays (act, days) VALUES ('fix-penalty', 0)",
            "DELETE FROM dates_usualdays WHERE act = 'fix-penalty'",
        ),
    ]
