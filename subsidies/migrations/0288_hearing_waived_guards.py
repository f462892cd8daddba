# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0287_hearing_waived_and_told_elsewhere"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_sentelsewhere_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_of_its_case BEFORE INSERT ON subsidies_sentelsewhere FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_of_its_case BEFORE INSERT ON subsidies_sentelsewhere
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id))
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
            "subsidies_decision_not_on_own_ruling",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_not_on_own_ruling() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_objectionterms AS said
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            JOIN subsidies_objection AS other ON other.decision_id = objected.decision_id AND other.id <> objected.id
            JOIN subsidies_objectionterms AS ruling ON ruling.objection_id = other.id
            JOIN subsidies_decision AS stands ON stands.proposal_id = ruling.proposal_id
            WHERE said.proposal_id = NEW.proposal_id AND stands.actor_id = NEW.actor_id
            AND stands.kind IN ('objection award', 'objection settlement', 'objection refusal')
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = stands.id
                    AND sent.sent_on IS NOT NULL)
                OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = stands.id))
            AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS later
                WHERE later.application_id = stands.application_id AND later.id > stands.id
                AND later.kind <> 'objection'))
        THEN RAISE EXCEPTION 'who decided does not decide on the objection' USING ERRCODE = 'check_violation', CONSTRAINT = 'who decided does not decide on the objection'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_not_on_own_ruling BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_not_on_own_ruling()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_not_on_own_ruling BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_objectionterms AS said
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            JOIN subsidies_objection AS other ON other.decision_id = objected.decision_id AND other.id <> objected.id
            JOIN subsidies_objectionterms AS ruling ON ruling.objection_id = other.id
            JOIN subsidies_decision AS stands ON stands.proposal_id = ruling.proposal_id
            WHERE said.proposal_id = NEW.proposal_id AND stands.actor_id = NEW.actor_id
            AND stands.kind IN ('objection award', 'objection settlement', 'objection refusal')
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = stands.id
                    AND sent.sent_on IS NOT NULL)
                OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = stands.id))
            AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS later
                WHERE later.application_id = stands.application_id AND later.id > stands.id
                AND later.kind <> 'objection'))
        BEGIN SELECT RAISE(ABORT, 'who decided does not decide on the objection'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_not_on_own_ruling() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_not_on_own_ruling""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionterms_weighed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionterms_weighed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.ground = 'late' AND trim(NEW.late_excuse) = ''
        THEN RAISE EXCEPTION 'that an objection came too late is weighed before it is inadmissible for it' USING ERRCODE = 'check_violation', CONSTRAINT = 'that an objection came too late is weighed before it is inadmissible for it'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionterms_weighed BEFORE INSERT ON subsidies_objectionterms FOR EACH ROW EXECUTE FUNCTION subsidies_objectionterms_weighed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_weighed BEFORE INSERT ON subsidies_objectionterms
        WHEN NEW.ground = 'late' AND trim(NEW.late_excuse) = ''
        BEGIN SELECT RAISE(ABORT, 'that an objection came too late is weighed before it is inadmissible for it'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionterms_weighed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_weighed""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_corrects",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_corrects() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.replaces_id IS NOT NULL AND (NEW.kind <> 'not_heard'
            OR NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.id = NEW.replaces_id
                AND was.objection_id = NEW.objection_id AND was.kind = 'not_heard')
            OR EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled
                ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = NEW.objection_id))
        THEN RAISE EXCEPTION 'a reason not to hear is corrected by another on the same objection, before it is decided on' USING ERRCODE = 'check_violation', CONSTRAINT = 'a reason not to hear is corrected by another on the same objection, before it is decided on'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_corrects BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_corrects()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_corrects BEFORE INSERT ON subsidies_objectionstep
        WHEN NEW.replaces_id IS NOT NULL AND (NEW.kind <> 'not_heard'
            OR NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.id = NEW.replaces_id
                AND was.objection_id = NEW.objection_id AND was.kind = 'not_heard')
            OR EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled
                ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = NEW.objection_id))
        BEGIN SELECT RAISE(ABORT, 'a reason not to hear is corrected by another on the same objection, before it is decided on'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_corrects() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_corrects""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objectionstep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionstep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionstep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_truncate BEFORE TRUNCATE ON subsidies_objectionstep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionstep', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionstep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_trail_insert AFTER INSERT ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'chair_name', NEW.chair_name, 'consent', NEW.consent, 'waived_on', NEW.waived_on, 'waived_by', NEW.waived_by, 'replaces_id', NEW.replaces_id, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_update AFTER UPDATE ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'chair_name', OLD.chair_name, 'consent', OLD.consent, 'waived_on', OLD.waived_on, 'waived_by', OLD.waived_by, 'replaces_id', OLD.replaces_id, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'chair_name', NEW.chair_name, 'consent', NEW.consent, 'waived_on', NEW.waived_on, 'waived_by', NEW.waived_by, 'replaces_id', NEW.replaces_id, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_delete AFTER DELETE ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'chair_name', OLD.chair_name, 'consent', OLD.consent, 'waived_on', OLD.waived_on, 'waived_by', OLD.waived_by, 'replaces_id', OLD.replaces_id, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', id, 'found', NULL, json_object('id', subsidies_objectionstep.id, 'application_id', subsidies_objectionstep.application_id, 'objection_id', subsidies_objectionstep.objection_id, 'kind', subsidies_objectionstep.kind, 'done_on', subsidies_objectionstep.done_on, 'due_on', subsidies_objectionstep.due_on, 'weeks', subsidies_objectionstep.weeks, 'ground', subsidies_objectionstep.ground, 'text', subsidies_objectionstep."text", 'place', subsidies_objectionstep.place, 'number', subsidies_objectionstep."number", 'chair_id', subsidies_objectionstep.chair_id, 'chair_name', subsidies_objectionstep.chair_name, 'consent', subsidies_objectionstep.consent, 'waived_on', subsidies_objectionstep.waived_on, 'waived_by', subsidies_objectionstep.waived_by, 'replaces_id', subsidies_objectionstep.replaces_id, 'document_id', subsidies_objectionstep.document_id, 'actor_id', subsidies_objectionstep.actor_id, 'recorded_at', subsidies_objectionstep.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail ON subsidies_objectionstep""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_truncate ON subsidies_objectionstep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'objection_step_id', NEW.objection_step_id, 'sent_on', NEW.sent_on, 'document_id', NEW.document_id, 'reason', NEW.reason, 'taken_over_from', NEW.taken_over_from, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_update AFTER UPDATE ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'objection_step_id', OLD.objection_step_id, 'sent_on', OLD.sent_on, 'document_id', OLD.document_id, 'reason', OLD.reason, 'taken_over_from', OLD.taken_over_from, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'objection_step_id', NEW.objection_step_id, 'sent_on', NEW.sent_on, 'document_id', NEW.document_id, 'reason', NEW.reason, 'taken_over_from', NEW.taken_over_from, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_delete AFTER DELETE ON subsidies_sentelsewhere
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'objection_step_id', OLD.objection_step_id, 'sent_on', OLD.sent_on, 'document_id', OLD.document_id, 'reason', OLD.reason, 'taken_over_from', OLD.taken_over_from, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', id, 'found', NULL, json_object('id', subsidies_sentelsewhere.id, 'application_id', subsidies_sentelsewhere.application_id, 'decision_id', subsidies_sentelsewhere.decision_id, 'completion_request_id', subsidies_sentelsewhere.completion_request_id, 'hearing_id', subsidies_sentelsewhere.hearing_id, 'suspension_id', subsidies_sentelsewhere.suspension_id, 'extension_id', subsidies_sentelsewhere.extension_id, 'objection_step_id', subsidies_sentelsewhere.objection_step_id, 'sent_on', subsidies_sentelsewhere.sent_on, 'document_id', subsidies_sentelsewhere.document_id, 'reason', subsidies_sentelsewhere.reason, 'taken_over_from', subsidies_sentelsewhere.taken_over_from, 'recorded_at', subsidies_sentelsewhere.recorded_at, 'actor_id', subsidies_sentelsewhere.actor_id), NULL, '', '', 'migration', '', ''
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
            "subsidies_sentelsewhere_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_of_undone BEFORE INSERT ON subsidies_sentelsewhere FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_of_undone BEFORE INSERT ON subsidies_sentelsewhere
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_of_undone""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.application_id <> (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_of_its_case BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_of_its_case BEFORE INSERT ON subsidies_objectionstep
        WHEN NEW.application_id <> (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_in_order",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_in_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'invited'))
        THEN RAISE EXCEPTION 'who was heard on an objection is not invited or called not heard after that' USING ERRCODE = 'check_violation', CONSTRAINT = 'who was heard on an objection is not invited or called not heard after that'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_in_order BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_in_order()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_in_order BEFORE INSERT ON subsidies_objectionstep
        WHEN (NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'invited'))
        BEGIN SELECT RAISE(ABORT, 'who was heard on an objection is not invited or called not heard after that'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_in_order() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_in_order""",
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
            "subsidies_objectionstep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objectionstep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_append_only BEFORE UPDATE OR DELETE ON subsidies_objectionstep
FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_append_only()""",
                    """CREATE TRIGGER subsidies_objectionstep_no_truncate BEFORE TRUNCATE ON subsidies_objectionstep
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objectionstep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_no_update BEFORE update ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionstep is append-only'); END""",
                    """CREATE TRIGGER subsidies_objectionstep_no_delete BEFORE delete ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionstep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_no_delete""",
                ],
            },
        ),
    ]
