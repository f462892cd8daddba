# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0073_entered_by_mistake"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_trail_of_subsidies_applicationimport",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_applicationimport_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_applicationimport
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_truncate BEFORE TRUNCATE ON subsidies_applicationimport
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_applicationimport', id, 'found', NULL, trail_row(to_jsonb(subsidies_applicationimport), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_applicationimport ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicationimport_trail_insert AFTER INSERT ON subsidies_applicationimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason) AS became); END""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_update AFTER UPDATE ON subsidies_applicationimport
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_delete AFTER DELETE ON subsidies_applicationimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', id, 'found', NULL, json_object('id', subsidies_applicationimport.id, 'file', subsidies_applicationimport.file, 'file_name', subsidies_applicationimport.file_name, 'sha256', subsidies_applicationimport.sha256, 'uploaded_by_id', subsidies_applicationimport.uploaded_by_id, 'uploaded_at', subsidies_applicationimport.uploaded_at, 'closed_at', subsidies_applicationimport.closed_at, 'is_discarded', subsidies_applicationimport.is_discarded, 'columns', subsidies_applicationimport.columns, 'result', subsidies_applicationimport.result, 'undone_at', subsidies_applicationimport.undone_at, 'undone_by_id', subsidies_applicationimport.undone_by_id, 'undo_reason', subsidies_applicationimport.undo_reason), NULL, '', '', 'migration', '', ''
FROM subsidies_applicationimport ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail ON subsidies_applicationimport""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_truncate ON subsidies_applicationimport""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."complete_on" IS DISTINCT FROM OLD."complete_on" OR NEW."as_it_is_on" IS DISTINCT FROM OLD."as_it_is_on" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."title" IS DISTINCT FROM OLD."title" OR NEW."dwellings" IS DISTINCT FROM OLD."dwellings" OR NEW."channel" IS DISTINCT FROM OLD."channel" OR NEW."reference" IS DISTINCT FROM OLD."reference" OR NEW."total_costs" IS DISTINCT FROM OLD."total_costs" OR NEW."revenues" IS DISTINCT FROM OLD."revenues" OR NEW."own_contribution" IS DISTINCT FROM OLD."own_contribution" OR NEW."declared_aid" IS DISTINCT FROM OLD."declared_aid" OR NEW."is_example" IS DISTINCT FROM OLD."is_example" OR NEW."created_at" IS DISTINCT FROM OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."complete_on" IS NOT OLD."complete_on" OR NEW."as_it_is_on" IS NOT OLD."as_it_is_on" OR NEW."phase" IS NOT OLD."phase" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."title" IS NOT OLD."title" OR NEW."dwellings" IS NOT OLD."dwellings" OR NEW."channel" IS NOT OLD."channel" OR NEW."reference" IS NOT OLD."reference" OR NEW."total_costs" IS NOT OLD."total_costs" OR NEW."revenues" IS NOT OLD."revenues" OR NEW."own_contribution" IS NOT OLD."own_contribution" OR NEW."declared_aid" IS NOT OLD."declared_aid" OR NEW."is_example" IS NOT OLD."is_example" OR NEW."created_at" IS NOT OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_fixed_delete BEFORE DELETE ON subsidies_application
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
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
            "subsidies_application_number",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_number() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."case_number" IS DISTINCT FROM OLD."case_number") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_application_number: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_number'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_application_number: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_number'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_number BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_number()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_number_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."case_number" IS NOT OLD."case_number") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_number: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_number_delete BEFORE DELETE ON subsidies_application
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_application_number: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_number() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_number_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_number_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_number_insert""",
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
    ]
