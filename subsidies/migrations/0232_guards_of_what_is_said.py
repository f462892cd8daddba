# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0231_said_to_the_court"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_moneystep_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."cost" IS DISTINCT FROM OLD."cost" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."weighing" IS DISTINCT FROM OLD."weighing" OR NEW."basis" IS DISTINCT FROM OLD."basis" OR NEW."is_without_interest" IS DISTINCT FROM OLD."is_without_interest" OR NEW."set_off_with_id" IS DISTINCT FROM OLD."set_off_with_id" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_fixed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_fixed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."cost" IS NOT OLD."cost" OR NEW."reason" IS NOT OLD."reason" OR NEW."weighing" IS NOT OLD."weighing" OR NEW."basis" IS NOT OLD."basis" OR NEW."is_without_interest" IS NOT OLD."is_without_interest" OR NEW."set_off_with_id" IS NOT OLD."set_off_with_id" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_fixed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_suspension_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."ends_with" IS DISTINCT FROM OLD."ends_with" OR NEW."expected_by" IS DISTINCT FROM OLD."expected_by" OR NEW."document_id" IS DISTINCT FROM OLD."document_id" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_fixed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_fixed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."starts_on" IS NOT OLD."starts_on" OR NEW."reason" IS NOT OLD."reason" OR NEW."ends_with" IS NOT OLD."ends_with" OR NEW."expected_by" IS NOT OLD."expected_by" OR NEW."document_id" IS NOT OLD."document_id" OR NEW."actor_id" IS NOT OLD."actor_id") AND ((1 = 1))
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'ends_with', NEW.ends_with, 'expected_by', NEW.expected_by, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_suspension_trail_update AFTER UPDATE ON subsidies_suspension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'ends_with', OLD.ends_with, 'expected_by', OLD.expected_by, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'ends_with', NEW.ends_with, 'expected_by', NEW.expected_by, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_suspension_trail_delete AFTER DELETE ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'ends_with', OLD.ends_with, 'expected_by', OLD.expected_by, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', id, 'found', NULL, json_object('id', subsidies_suspension.id, 'application_id', subsidies_suspension.application_id, 'kind', subsidies_suspension.kind, 'starts_on', subsidies_suspension.starts_on, 'ends_on', subsidies_suspension.ends_on, 'ends_with', subsidies_suspension.ends_with, 'expected_by', subsidies_suspension.expected_by, 'reason', subsidies_suspension.reason, 'document_id', subsidies_suspension.document_id, 'actor_id', subsidies_suspension.actor_id), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_refusalground",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_refusalground_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_refusalground
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_refusalground_trail_truncate BEFORE TRUNCATE ON subsidies_refusalground
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_refusalground', id, 'found', NULL, trail_row(to_jsonb(subsidies_refusalground), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_refusalground ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_refusalground_trail_insert AFTER INSERT ON subsidies_refusalground
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'article', NEW.article, 'text', NEW."text", 'used_for', NEW.used_for, 'needs_hearing', NEW.needs_hearing, 'weighed_by', NEW.weighed_by, 'plain', NEW.plain, 'is_active', NEW.is_active, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_refusalground_trail_update AFTER UPDATE ON subsidies_refusalground
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'article', OLD.article, 'text', OLD."text", 'used_for', OLD.used_for, 'needs_hearing', OLD.needs_hearing, 'weighed_by', OLD.weighed_by, 'plain', OLD.plain, 'is_active', OLD.is_active, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'article', NEW.article, 'text', NEW."text", 'used_for', NEW.used_for, 'needs_hearing', NEW.needs_hearing, 'weighed_by', NEW.weighed_by, 'plain', NEW.plain, 'is_active', NEW.is_active, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_refusalground_trail_delete AFTER DELETE ON subsidies_refusalground
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'article', OLD.article, 'text', OLD."text", 'used_for', OLD.used_for, 'needs_hearing', OLD.needs_hearing, 'weighed_by', OLD.weighed_by, 'plain', OLD.plain, 'is_active', OLD.is_active, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', id, 'found', NULL, json_object('id', subsidies_refusalground.id, 'code', subsidies_refusalground.code, 'article', subsidies_refusalground.article, 'text', subsidies_refusalground."text", 'used_for', subsidies_refusalground.used_for, 'needs_hearing', subsidies_refusalground.needs_hearing, 'weighed_by', subsidies_refusalground.weighed_by, 'plain', subsidies_refusalground.plain, 'is_active', subsidies_refusalground.is_active, 'is_confirmed', subsidies_refusalground.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_refusalground ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail ON subsidies_refusalground""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_truncate ON subsidies_refusalground""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_moneystep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_moneystep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_moneystep_trail_truncate BEFORE TRUNCATE ON subsidies_moneystep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_moneystep', id, 'found', NULL, trail_row(to_jsonb(subsidies_moneystep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_trail_insert AFTER INSERT ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became); END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_update AFTER UPDATE ON subsidies_moneystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_delete AFTER DELETE ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', id, 'found', NULL, json_object('id', subsidies_moneystep.id, 'application_id', subsidies_moneystep.application_id, 'kind', subsidies_moneystep.kind, 'amount', subsidies_moneystep.amount, 'cost', subsidies_moneystep.cost, 'reason', subsidies_moneystep.reason, 'weighing', subsidies_moneystep.weighing, 'basis', subsidies_moneystep.basis, 'set_off_with_id', subsidies_moneystep.set_off_with_id, 'is_without_interest', subsidies_moneystep.is_without_interest, 'state', subsidies_moneystep.state, 'proposed_by_id', subsidies_moneystep.proposed_by_id, 'proposed_at', subsidies_moneystep.proposed_at, 'decided_on', subsidies_moneystep.decided_on, 'until', subsidies_moneystep.until, 'mandate_id', subsidies_moneystep.mandate_id, 'closed_by_id', subsidies_moneystep.closed_by_id, 'closed_at', subsidies_moneystep.closed_at, 'closing_remark', subsidies_moneystep.closing_remark, 'ended_on', subsidies_moneystep.ended_on), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail ON subsidies_moneystep""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_truncate ON subsidies_moneystep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objection",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objection_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objection
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objection_trail_truncate BEFORE TRUNCATE ON subsidies_objection
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objection', id, 'found', NULL, trail_row(to_jsonb(subsidies_objection), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objection ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_trail_insert AFTER INSERT ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'interest', NEW.interest, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objection_trail_update AFTER UPDATE ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'interest', OLD.interest, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'interest', NEW.interest, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objection_trail_delete AFTER DELETE ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'interest', OLD.interest, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', id, 'found', NULL, json_object('id', subsidies_objection.id, 'application_id', subsidies_objection.application_id, 'decision_id', subsidies_objection.decision_id, 'objector', subsidies_objection.objector, 'grounds', subsidies_objection.grounds, 'received_on', subsidies_objection.received_on, 'channel', subsidies_objection.channel, 'posted_on', subsidies_objection.posted_on, 'elsewhere_on', subsidies_objection.elsewhere_on, 'has_committee', subsidies_objection.has_committee, 'interest', subsidies_objection.interest, 'asks_costs', subsidies_objection.asks_costs, 'document_id', subsidies_objection.document_id, 'actor_id', subsidies_objection.actor_id, 'recorded_at', subsidies_objection.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objection ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail ON subsidies_objection""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_truncate ON subsidies_objection""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objector",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objector_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objector
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objector_trail_truncate BEFORE TRUNCATE ON subsidies_objector
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objector', id, 'found', NULL, trail_row(to_jsonb(subsidies_objector), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objector ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objector_trail_insert AFTER INSERT ON subsidies_objector
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'objection_id', NEW.objection_id, 'role', NEW.role, 'kind', NEW.kind, 'salutation', NEW.salutation, 'address', NEW.address, 'representative', NEW.representative, 'representative_address', NEW.representative_address, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objector_trail_update AFTER UPDATE ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objection_id', OLD.objection_id, 'role', OLD.role, 'kind', OLD.kind, 'salutation', OLD.salutation, 'address', OLD.address, 'representative', OLD.representative, 'representative_address', OLD.representative_address, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'objection_id', NEW.objection_id, 'role', NEW.role, 'kind', NEW.kind, 'salutation', NEW.salutation, 'address', NEW.address, 'representative', NEW.representative, 'representative_address', NEW.representative_address, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objector_trail_delete AFTER DELETE ON subsidies_objector
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objection_id', OLD.objection_id, 'role', OLD.role, 'kind', OLD.kind, 'salutation', OLD.salutation, 'address', OLD.address, 'representative', OLD.representative, 'representative_address', OLD.representative_address, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', id, 'found', NULL, json_object('id', subsidies_objector.id, 'objection_id', subsidies_objector.objection_id, 'role', subsidies_objector.role, 'kind', subsidies_objector.kind, 'salutation', subsidies_objector.salutation, 'address', subsidies_objector.address, 'representative', subsidies_objector.representative, 'representative_address', subsidies_objector.representative_address, 'actor_id', subsidies_objector.actor_id, 'recorded_at', subsidies_objector.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objector ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail ON subsidies_objector""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_truncate ON subsidies_objector""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_refusalground_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_refusalground_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."article" IS DISTINCT FROM OLD."article" OR NEW."text" IS DISTINCT FROM OLD."text" OR NEW."used_for" IS DISTINCT FROM OLD."used_for" OR NEW."needs_hearing" IS DISTINCT FROM OLD."needs_hearing") AND (EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_refusalground_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_refusalground_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_refusalground_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_refusalground_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_refusalground_fixed BEFORE UPDATE OR DELETE ON subsidies_refusalground
FOR EACH ROW EXECUTE FUNCTION subsidies_refusalground_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_refusalground_fixed_update BEFORE UPDATE ON subsidies_refusalground
WHEN (NEW."code" IS NOT OLD."code" OR NEW."article" IS NOT OLD."article" OR NEW."text" IS NOT OLD."text" OR NEW."used_for" IS NOT OLD."used_for" OR NEW."needs_hearing" IS NOT OLD."needs_hearing") AND (EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_refusalground_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_refusalground_fixed_delete BEFORE DELETE ON subsidies_refusalground
WHEN EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_refusalground_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_refusalground_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."decided_on" IS DISTINCT FROM OLD."decided_on" OR NEW."until" IS DISTINCT FROM OLD."until" OR NEW."mandate_id" IS DISTINCT FROM OLD."mandate_id" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.closed_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_closed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_closed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."state" IS NOT OLD."state" OR NEW."decided_on" IS NOT OLD."decided_on" OR NEW."until" IS NOT OLD."until" OR NEW."mandate_id" IS NOT OLD."mandate_id" OR NEW."closed_by_id" IS NOT OLD."closed_by_id" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closing_remark" IS NOT OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_closed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_ended",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_ended() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ended_on" IS DISTINCT FROM OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ended_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_ended BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_ended()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_ended_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."ended_on" IS NOT OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_ended_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.ended_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_ended() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_suspension_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ends_on" IS DISTINCT FROM OLD."ends_on" AND (NEW."ends_on" IS NULL OR NEW."ends_on" > OLD."ends_on")) AND ((OLD.ends_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ends_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_closed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_closed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."ends_on" IS NOT OLD."ends_on" AND (NEW."ends_on" IS NULL OR NEW."ends_on" > OLD."ends_on")) AND ((OLD.ends_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_suspension_closed_delete BEFORE DELETE ON subsidies_suspension
WHEN (OLD.ends_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_suspension_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objection_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objection_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objection_of_its_case BEFORE INSERT ON subsidies_objection FOR EACH ROW EXECUTE FUNCTION subsidies_objection_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_of_its_case BEFORE INSERT ON subsidies_objection
        WHEN NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objection_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objection_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objection_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objection is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objection_append_only BEFORE UPDATE OR DELETE ON subsidies_objection
FOR EACH ROW EXECUTE FUNCTION subsidies_objection_append_only()""",
                    """CREATE TRIGGER subsidies_objection_no_truncate BEFORE TRUNCATE ON subsidies_objection
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objection_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_no_update BEFORE update ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'subsidies_objection is append-only'); END""",
                    """CREATE TRIGGER subsidies_objection_no_delete BEFORE delete ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'subsidies_objection is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objection_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objector_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objector_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objector is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objector_append_only BEFORE UPDATE OR DELETE ON subsidies_objector
FOR EACH ROW EXECUTE FUNCTION subsidies_objector_append_only()""",
                    """CREATE TRIGGER subsidies_objector_no_truncate BEFORE TRUNCATE ON subsidies_objector
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objector_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objector_no_update BEFORE update ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'subsidies_objector is append-only'); END""",
                    """CREATE TRIGGER subsidies_objector_no_delete BEFORE delete ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'subsidies_objector is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objector_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_no_delete""",
                ],
            },
        ),
    ]
