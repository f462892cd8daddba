# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0016_duties_apart"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_balances",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_share_guard() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF TG_OP = 'INSERT' AND (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
           OR TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 AND (NEW.allotted, NEW.committed, NEW.paid)
              IS DISTINCT FROM (OLD.allotted, OLD.committed, OLD.paid)
        THEN RAISE EXCEPTION 'balances of a ceiling are moved by entries only' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE INSERT OR UPDATE ON subsidies_ceilingshare
        FOR EACH ROW EXECUTE FUNCTION subsidies_share_guard()""",
                    """CREATE FUNCTION subsidies_allotment_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_allotment_moves()""",
                    """CREATE FUNCTION subsidies_ledger_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id) THEN
            RAISE EXCEPTION 'ledger_entry_is_in_the_ceiling_of_its_case' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_is_in_the_ceiling_of_its_case';
        END IF;
        UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id;
        IF (SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries) THEN
            RAISE EXCEPTION 'ledger_case_releases_and_pays_what_was_committed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_case_releases_and_pays_what_was_committed';
        END IF;
        RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_ledger_moves()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_share_new BEFORE INSERT ON subsidies_ceilingshare WHEN (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE UPDATE ON subsidies_ceilingshare
        WHEN (NEW.allotted <> OLD.allotted OR NEW.committed <> OLD.committed OR NEW.paid <> OLD.paid)
             AND (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; END""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry BEGIN
        SELECT RAISE(ABORT, 'ledger_entry_is_in_the_ceiling_of_its_case') WHERE (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id);
        UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id;
        SELECT RAISE(ABORT, 'ledger_case_releases_and_pays_what_was_committed') WHERE (SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries);
        END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledger_moves() CASCADE""",
                    """DROP FUNCTION IF EXISTS subsidies_allotment_moves() CASCADE""",
                    """DROP FUNCTION IF EXISTS subsidies_share_guard() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledger_moves""",
                    """DROP TRIGGER IF EXISTS subsidies_allotment_moves""",
                    """DROP TRIGGER IF EXISTS subsidies_share_guard""",
                    """DROP TRIGGER IF EXISTS subsidies_share_new""",
                    """DROP TABLE IF EXISTS subsidies_share_door""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_scheme",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_scheme_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_scheme
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_scheme_trail_truncate BEFORE TRUNCATE ON subsidies_scheme
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_scheme', id, 'found', NULL, trail_row(to_jsonb(subsidies_scheme), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_scheme ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_scheme_trail_insert AFTER INSERT ON subsidies_scheme
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'purpose', NEW.purpose, 'applicants', NEW.applicants, 'has_phases', NEW.has_phases) AS became); END""",
                    """CREATE TRIGGER subsidies_scheme_trail_update AFTER UPDATE ON subsidies_scheme
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'purpose', OLD.purpose, 'applicants', OLD.applicants, 'has_phases', OLD.has_phases) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'purpose', NEW.purpose, 'applicants', NEW.applicants, 'has_phases', NEW.has_phases) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_scheme_trail_delete AFTER DELETE ON subsidies_scheme
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'purpose', OLD.purpose, 'applicants', OLD.applicants, 'has_phases', OLD.has_phases) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', id, 'found', NULL, json_object('id', subsidies_scheme.id, 'code', subsidies_scheme.code, 'name', subsidies_scheme.name, 'purpose', subsidies_scheme.purpose, 'applicants', subsidies_scheme.applicants, 'has_phases', subsidies_scheme.has_phases), NULL, '', '', 'migration', '', ''
FROM subsidies_scheme ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail ON subsidies_scheme""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_truncate ON subsidies_scheme""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_schemeversion",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_schemeversion_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_schemeversion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_schemeversion_trail_truncate BEFORE TRUNCATE ON subsidies_schemeversion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_schemeversion', id, 'found', NULL, trail_row(to_jsonb(subsidies_schemeversion), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeversion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeversion_trail_insert AFTER INSERT ON subsidies_schemeversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'number', NEW."number", 'published_on', NEW.published_on, 'effective_from', NEW.effective_from, 'effective_until', NEW.effective_until, 'summary', NEW.summary, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_schemeversion_trail_update AFTER UPDATE ON subsidies_schemeversion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'number', OLD."number", 'published_on', OLD.published_on, 'effective_from', OLD.effective_from, 'effective_until', OLD.effective_until, 'summary', OLD.summary, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'number', NEW."number", 'published_on', NEW.published_on, 'effective_from', NEW.effective_from, 'effective_until', NEW.effective_until, 'summary', NEW.summary, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_schemeversion_trail_delete AFTER DELETE ON subsidies_schemeversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'number', OLD."number", 'published_on', OLD.published_on, 'effective_from', OLD.effective_from, 'effective_until', OLD.effective_until, 'summary', OLD.summary, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', id, 'found', NULL, json_object('id', subsidies_schemeversion.id, 'scheme_id', subsidies_schemeversion.scheme_id, 'number', subsidies_schemeversion."number", 'published_on', subsidies_schemeversion.published_on, 'effective_from', subsidies_schemeversion.effective_from, 'effective_until', subsidies_schemeversion.effective_until, 'summary', subsidies_schemeversion.summary, 'source', subsidies_schemeversion.source, 'is_confirmed', subsidies_schemeversion.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeversion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail ON subsidies_schemeversion""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_truncate ON subsidies_schemeversion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_schemeparameter",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_schemeparameter_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_schemeparameter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_schemeparameter_trail_truncate BEFORE TRUNCATE ON subsidies_schemeparameter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_schemeparameter', id, 'found', NULL, trail_row(to_jsonb(subsidies_schemeparameter), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeparameter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeparameter_trail_insert AFTER INSERT ON subsidies_schemeparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_schemeparameter_trail_update AFTER UPDATE ON subsidies_schemeparameter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_schemeparameter_trail_delete AFTER DELETE ON subsidies_schemeparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', id, 'found', NULL, json_object('id', subsidies_schemeparameter.id, 'version_id', subsidies_schemeparameter.version_id, 'code', subsidies_schemeparameter.code, 'value', subsidies_schemeparameter.value, 'source', subsidies_schemeparameter.source, 'is_confirmed', subsidies_schemeparameter.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeparameter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail ON subsidies_schemeparameter""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_truncate ON subsidies_schemeparameter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_fundingsource",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_fundingsource_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_fundingsource
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_fundingsource_trail_truncate BEFORE TRUNCATE ON subsidies_fundingsource
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_fundingsource', id, 'found', NULL, trail_row(to_jsonb(subsidies_fundingsource), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_fundingsource ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_fundingsource_trail_insert AFTER INSERT ON subsidies_fundingsource
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'kind', NEW.kind, 'sisa_code', NEW.sisa_code, 'ends_on', NEW.ends_on, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER subsidies_fundingsource_trail_update AFTER UPDATE ON subsidies_fundingsource
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'kind', OLD.kind, 'sisa_code', OLD.sisa_code, 'ends_on', OLD.ends_on, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'kind', NEW.kind, 'sisa_code', NEW.sisa_code, 'ends_on', NEW.ends_on, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_fundingsource_trail_delete AFTER DELETE ON subsidies_fundingsource
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'kind', OLD.kind, 'sisa_code', OLD.sisa_code, 'ends_on', OLD.ends_on, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', id, 'found', NULL, json_object('id', subsidies_fundingsource.id, 'code', subsidies_fundingsource.code, 'name', subsidies_fundingsource.name, 'kind', subsidies_fundingsource.kind, 'sisa_code', subsidies_fundingsource.sisa_code, 'ends_on', subsidies_fundingsource.ends_on, 'source', subsidies_fundingsource.source), NULL, '', '', 'migration', '', ''
FROM subsidies_fundingsource ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail ON subsidies_fundingsource""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_truncate ON subsidies_fundingsource""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ceiling",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ceiling_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ceiling
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ceiling_trail_truncate BEFORE TRUNCATE ON subsidies_ceiling
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ceiling', id, 'found', NULL, trail_row(to_jsonb(subsidies_ceiling), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ceiling ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceiling_trail_insert AFTER INSERT ON subsidies_ceiling
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'part', NEW.part, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'note', NEW.note) AS became); END""",
                    """CREATE TRIGGER subsidies_ceiling_trail_update AFTER UPDATE ON subsidies_ceiling
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'part', OLD.part, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'note', OLD.note) AS was,
json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'part', NEW.part, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'note', NEW.note) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceiling_trail_delete AFTER DELETE ON subsidies_ceiling
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'part', OLD.part, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'note', OLD.note) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', id, 'found', NULL, json_object('id', subsidies_ceiling.id, 'scheme_id', subsidies_ceiling.scheme_id, 'part', subsidies_ceiling.part, 'starts_on', subsidies_ceiling.starts_on, 'ends_on', subsidies_ceiling.ends_on, 'note', subsidies_ceiling.note), NULL, '', '', 'migration', '', ''
FROM subsidies_ceiling ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail ON subsidies_ceiling""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_truncate ON subsidies_ceiling""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ceilingshare",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ceilingshare_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ceilingshare
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ceilingshare_trail_truncate BEFORE TRUNCATE ON subsidies_ceilingshare
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ceilingshare', id, 'found', NULL, trail_row(to_jsonb(subsidies_ceilingshare), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingshare ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingshare_trail_insert AFTER INSERT ON subsidies_ceilingshare
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'source_id', NEW.source_id, 'priority', NEW.priority, 'allotted', NEW.allotted, 'committed', NEW.committed, 'paid', NEW.paid) AS became); END""",
                    """CREATE TRIGGER subsidies_ceilingshare_trail_update AFTER UPDATE ON subsidies_ceilingshare
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'source_id', OLD.source_id, 'priority', OLD.priority, 'allotted', OLD.allotted, 'committed', OLD.committed, 'paid', OLD.paid) AS was,
json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'source_id', NEW.source_id, 'priority', NEW.priority, 'allotted', NEW.allotted, 'committed', NEW.committed, 'paid', NEW.paid) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceilingshare_trail_delete AFTER DELETE ON subsidies_ceilingshare
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'source_id', OLD.source_id, 'priority', OLD.priority, 'allotted', OLD.allotted, 'committed', OLD.committed, 'paid', OLD.paid) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', id, 'found', NULL, json_object('id', subsidies_ceilingshare.id, 'ceiling_id', subsidies_ceilingshare.ceiling_id, 'source_id', subsidies_ceilingshare.source_id, 'priority', subsidies_ceilingshare.priority, 'allotted', subsidies_ceilingshare.allotted, 'committed', subsidies_ceilingshare.committed, 'paid', subsidies_ceilingshare.paid), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingshare ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail ON subsidies_ceilingshare""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_truncate ON subsidies_ceilingshare""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_update AFTER UPDATE ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_delete AFTER DELETE ON subsidies_ceilingentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', id, 'found', NULL, json_object('id', subsidies_ceilingentry.id, 'share_id', subsidies_ceilingentry.share_id, 'amount', subsidies_ceilingentry.amount, 'decided_on', subsidies_ceilingentry.decided_on, 'reference', subsidies_ceilingentry.reference, 'is_confirmed', subsidies_ceilingentry.is_confirmed, 'actor_id', subsidies_ceilingentry.actor_id, 'recorded_at', subsidies_ceilingentry.recorded_at), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_ledgerentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ledgerentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ledgerentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_truncate BEFORE TRUNCATE ON subsidies_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ledgerentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_ledgerentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ledgerentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_trail_insert AFTER INSERT ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_update AFTER UPDATE ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_delete AFTER DELETE ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', id, 'found', NULL, json_object('id', subsidies_ledgerentry.id, 'share_id', subsidies_ledgerentry.share_id, 'application_id', subsidies_ledgerentry.application_id, 'kind', subsidies_ledgerentry.kind, 'amount', subsidies_ledgerentry.amount, 'booked_on', subsidies_ledgerentry.booked_on, 'actor_id', subsidies_ledgerentry.actor_id, 'recorded_at', subsidies_ledgerentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_ledgerentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail ON subsidies_ledgerentry""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_truncate ON subsidies_ledgerentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_application_projects",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_application_projects_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_application_projects
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_application_projects_trail_truncate BEFORE TRUNCATE ON subsidies_application_projects
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_application_projects', id, 'found', NULL, trail_row(to_jsonb(subsidies_application_projects), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_application_projects ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_projects_trail_insert AFTER INSERT ON subsidies_application_projects
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'project_id', NEW.project_id) AS became); END""",
                    """CREATE TRIGGER subsidies_application_projects_trail_update AFTER UPDATE ON subsidies_application_projects
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'project_id', OLD.project_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'project_id', NEW.project_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_projects_trail_delete AFTER DELETE ON subsidies_application_projects
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'project_id', OLD.project_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', id, 'found', NULL, json_object('id', subsidies_application_projects.id, 'application_id', subsidies_application_projects.application_id, 'project_id', subsidies_application_projects.project_id), NULL, '', '', 'migration', '', ''
FROM subsidies_application_projects ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail ON subsidies_application_projects""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_truncate ON subsidies_application_projects""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became); END""",
                    """CREATE TRIGGER subsidies_application_trail_update AFTER UPDATE ON subsidies_application
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was,
json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_trail_delete AFTER DELETE ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', id, 'found', NULL, json_object('id', subsidies_application.id, 'case_number', subsidies_application.case_number, 'scheme_id', subsidies_application.scheme_id, 'version_id', subsidies_application.version_id, 'ceiling_id', subsidies_application.ceiling_id, 'part', subsidies_application.part, 'phase', subsidies_application.phase, 'applicant_id', subsidies_application.applicant_id, 'municipality_id', subsidies_application.municipality_id, 'title', subsidies_application.title, 'dwellings', subsidies_application.dwellings, 'channel', subsidies_application.channel, 'status', subsidies_application.status, 'handler_id', subsidies_application.handler_id, 'reference', subsidies_application.reference, 'total_costs', subsidies_application.total_costs, 'revenues', subsidies_application.revenues, 'own_contribution', subsidies_application.own_contribution, 'requested_amount', subsidies_application.requested_amount, 'awarded_amount', subsidies_application.awarded_amount, 'declared_aid', subsidies_application.declared_aid, 'received_at', subsidies_application.received_at, 'received_on', subsidies_application.received_on, 'complete_on', subsidies_application.complete_on, 'decided_on', subsidies_application.decided_on, 'withdrawn_on', subsidies_application.withdrawn_on, 'version_changed_at', subsidies_application.version_changed_at, 'is_example', subsidies_application.is_example, 'created_at', subsidies_application.created_at), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_planneddwellings",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_planneddwellings_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_planneddwellings
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_planneddwellings_trail_truncate BEFORE TRUNCATE ON subsidies_planneddwellings
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_planneddwellings', id, 'found', NULL, trail_row(to_jsonb(subsidies_planneddwellings), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_planneddwellings ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_planneddwellings_trail_insert AFTER INSERT ON subsidies_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'segment', NEW.segment, 'form', NEW.form, 'count', NEW.count) AS became); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_trail_update AFTER UPDATE ON subsidies_planneddwellings
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'segment', OLD.segment, 'form', OLD.form, 'count', OLD.count) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'segment', NEW.segment, 'form', NEW.form, 'count', NEW.count) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_planneddwellings_trail_delete AFTER DELETE ON subsidies_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'segment', OLD.segment, 'form', OLD.form, 'count', OLD.count) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', id, 'found', NULL, json_object('id', subsidies_planneddwellings.id, 'application_id', subsidies_planneddwellings.application_id, 'segment', subsidies_planneddwellings.segment, 'form', subsidies_planneddwellings.form, 'count', subsidies_planneddwellings.count), NULL, '', '', 'migration', '', ''
FROM subsidies_planneddwellings ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail ON subsidies_planneddwellings""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_truncate ON subsidies_planneddwellings""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_cofinancer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_cofinancer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_cofinancer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_cofinancer_trail_truncate BEFORE TRUNCATE ON subsidies_cofinancer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_cofinancer', id, 'found', NULL, trail_row(to_jsonb(subsidies_cofinancer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_cofinancer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_cofinancer_trail_insert AFTER INSERT ON subsidies_cofinancer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'amount', NEW.amount, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_cofinancer_trail_update AFTER UPDATE ON subsidies_cofinancer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'amount', OLD.amount, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'amount', NEW.amount, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_cofinancer_trail_delete AFTER DELETE ON subsidies_cofinancer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'amount', OLD.amount, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', id, 'found', NULL, json_object('id', subsidies_cofinancer.id, 'application_id', subsidies_cofinancer.application_id, 'name', subsidies_cofinancer.name, 'amount', subsidies_cofinancer.amount, 'is_confirmed', subsidies_cofinancer.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_cofinancer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail ON subsidies_cofinancer""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_truncate ON subsidies_cofinancer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_caseevent",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_caseevent_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_caseevent
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_caseevent_trail_truncate BEFORE TRUNCATE ON subsidies_caseevent
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_caseevent', id, 'found', NULL, trail_row(to_jsonb(subsidies_caseevent), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_caseevent ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_trail_insert AFTER INSERT ON subsidies_caseevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'application_id', NEW.application_id) AS became); END""",
                    """CREATE TRIGGER subsidies_caseevent_trail_update AFTER UPDATE ON subsidies_caseevent
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'application_id', OLD.application_id) AS was,
json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'application_id', NEW.application_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_caseevent_trail_delete AFTER DELETE ON subsidies_caseevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'application_id', OLD.application_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', id, 'found', NULL, json_object('id', subsidies_caseevent.id, 'occurred_at', subsidies_caseevent.occurred_at, 'recorded_at', subsidies_caseevent.recorded_at, 'actor_id', subsidies_caseevent.actor_id, 'action', subsidies_caseevent.action, 'data', subsidies_caseevent.data, 'application_id', subsidies_caseevent.application_id), NULL, '', '', 'migration', '', ''
FROM subsidies_caseevent ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail ON subsidies_caseevent""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_truncate ON subsidies_caseevent""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_casesequence",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_casesequence_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_casesequence
FOR EACH ROW EXECUTE FUNCTION trail_record('year', '', '')""",
                    """CREATE TRIGGER subsidies_casesequence_trail_truncate BEFORE TRUNCATE ON subsidies_casesequence
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_casesequence', year, 'found', NULL, trail_row(to_jsonb(subsidies_casesequence), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_casesequence ORDER BY year""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_casesequence_trail_insert AFTER INSERT ON subsidies_casesequence
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', NEW.year, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('year', NEW.year, 'last', NEW.last) AS became); END""",
                    """CREATE TRIGGER subsidies_casesequence_trail_update AFTER UPDATE ON subsidies_casesequence
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.year IS NOT NEW.year;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', NEW.year, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('year', OLD.year, 'last', OLD.last) AS was,
json_object('year', NEW.year, 'last', NEW.last) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_casesequence_trail_delete AFTER DELETE ON subsidies_casesequence
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', OLD.year, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('year', OLD.year, 'last', OLD.last) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', year, 'found', NULL, json_object('year', subsidies_casesequence.year, 'last', subsidies_casesequence.last), NULL, '', '', 'migration', '', ''
FROM subsidies_casesequence ORDER BY year""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail ON subsidies_casesequence""",
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_truncate ON subsidies_casesequence""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_criterion",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_criterion_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_criterion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_criterion_trail_truncate BEFORE TRUNCATE ON subsidies_criterion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_criterion', id, 'found', NULL, trail_row(to_jsonb(subsidies_criterion), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_criterion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_criterion_trail_insert AFTER INSERT ON subsidies_criterion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'version_id', NEW.version_id, 'check_code', NEW.check_code, 'text', NEW."text", 'article', NEW.article, 'position', NEW.position, 'is_required', NEW.is_required) AS became); END""",
                    """CREATE TRIGGER subsidies_criterion_trail_update AFTER UPDATE ON subsidies_criterion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'check_code', OLD.check_code, 'text', OLD."text", 'article', OLD.article, 'position', OLD.position, 'is_required', OLD.is_required) AS was,
json_object('id', NEW.id, 'version_id', NEW.version_id, 'check_code', NEW.check_code, 'text', NEW."text", 'article', NEW.article, 'position', NEW.position, 'is_required', NEW.is_required) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_criterion_trail_delete AFTER DELETE ON subsidies_criterion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'check_code', OLD.check_code, 'text', OLD."text", 'article', OLD.article, 'position', OLD.position, 'is_required', OLD.is_required) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', id, 'found', NULL, json_object('id', subsidies_criterion.id, 'version_id', subsidies_criterion.version_id, 'check_code', subsidies_criterion.check_code, 'text', subsidies_criterion."text", 'article', subsidies_criterion.article, 'position', subsidies_criterion.position, 'is_required', subsidies_criterion.is_required), NULL, '', '', 'migration', '', ''
FROM subsidies_criterion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail ON subsidies_criterion""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_truncate ON subsidies_criterion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_judgement",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_judgement_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_judgement
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_judgement_trail_truncate BEFORE TRUNCATE ON subsidies_judgement
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_judgement', id, 'found', NULL, trail_row(to_jsonb(subsidies_judgement), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_judgement ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_judgement_trail_insert AFTER INSERT ON subsidies_judgement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'criterion_id', NEW.criterion_id, 'outcome', NEW.outcome, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'judged_at', NEW.judged_at) AS became); END""",
                    """CREATE TRIGGER subsidies_judgement_trail_update AFTER UPDATE ON subsidies_judgement
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'criterion_id', OLD.criterion_id, 'outcome', OLD.outcome, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'judged_at', OLD.judged_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'criterion_id', NEW.criterion_id, 'outcome', NEW.outcome, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'judged_at', NEW.judged_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_judgement_trail_delete AFTER DELETE ON subsidies_judgement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'criterion_id', OLD.criterion_id, 'outcome', OLD.outcome, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'judged_at', OLD.judged_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', id, 'found', NULL, json_object('id', subsidies_judgement.id, 'application_id', subsidies_judgement.application_id, 'criterion_id', subsidies_judgement.criterion_id, 'outcome', subsidies_judgement.outcome, 'reason', subsidies_judgement.reason, 'actor_id', subsidies_judgement.actor_id, 'judged_at', subsidies_judgement.judged_at), NULL, '', '', 'migration', '', ''
FROM subsidies_judgement ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail ON subsidies_judgement""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_truncate ON subsidies_judgement""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'adviser', NEW.adviser, 'question', NEW.question, 'asked_on', NEW.asked_on, 'due_on', NEW.due_on, 'received_on', NEW.received_on, 'answer', NEW.answer) AS became); END""",
                    """CREATE TRIGGER subsidies_advice_trail_update AFTER UPDATE ON subsidies_advice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'adviser', OLD.adviser, 'question', OLD.question, 'asked_on', OLD.asked_on, 'due_on', OLD.due_on, 'received_on', OLD.received_on, 'answer', OLD.answer) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'adviser', NEW.adviser, 'question', NEW.question, 'asked_on', NEW.asked_on, 'due_on', NEW.due_on, 'received_on', NEW.received_on, 'answer', NEW.answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_advice_trail_delete AFTER DELETE ON subsidies_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'adviser', OLD.adviser, 'question', OLD.question, 'asked_on', OLD.asked_on, 'due_on', OLD.due_on, 'received_on', OLD.received_on, 'answer', OLD.answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', id, 'found', NULL, json_object('id', subsidies_advice.id, 'application_id', subsidies_advice.application_id, 'adviser', subsidies_advice.adviser, 'question', subsidies_advice.question, 'asked_on', subsidies_advice.asked_on, 'due_on', subsidies_advice.due_on, 'received_on', subsidies_advice.received_on, 'answer', subsidies_advice.answer), NULL, '', '', 'migration', '', ''
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'invited_on', NEW.invited_on, 'due_on', NEW.due_on, 'intention', NEW.intention, 'received_on', NEW.received_on, 'view', NEW.view) AS became); END""",
                    """CREATE TRIGGER subsidies_hearing_trail_update AFTER UPDATE ON subsidies_hearing
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'invited_on', OLD.invited_on, 'due_on', OLD.due_on, 'intention', OLD.intention, 'received_on', OLD.received_on, 'view', OLD.view) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'invited_on', NEW.invited_on, 'due_on', NEW.due_on, 'intention', NEW.intention, 'received_on', NEW.received_on, 'view', NEW.view) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearing_trail_delete AFTER DELETE ON subsidies_hearing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'invited_on', OLD.invited_on, 'due_on', OLD.due_on, 'intention', OLD.intention, 'received_on', OLD.received_on, 'view', OLD.view) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', id, 'found', NULL, json_object('id', subsidies_hearing.id, 'application_id', subsidies_hearing.application_id, 'invited_on', subsidies_hearing.invited_on, 'due_on', subsidies_hearing.due_on, 'intention', subsidies_hearing.intention, 'received_on', subsidies_hearing.received_on, 'view', subsidies_hearing.view), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_deminimislimit",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_deminimislimit_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_deminimislimit
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_deminimislimit_trail_truncate BEFORE TRUNCATE ON subsidies_deminimislimit
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_deminimislimit', id, 'found', NULL, trail_row(to_jsonb(subsidies_deminimislimit), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_deminimislimit ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_deminimislimit_trail_insert AFTER INSERT ON subsidies_deminimislimit
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'amount', NEW.amount, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_deminimislimit_trail_update AFTER UPDATE ON subsidies_deminimislimit
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'amount', OLD.amount, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'amount', NEW.amount, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_deminimislimit_trail_delete AFTER DELETE ON subsidies_deminimislimit
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'amount', OLD.amount, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', id, 'found', NULL, json_object('id', subsidies_deminimislimit.id, 'valid_from', subsidies_deminimislimit.valid_from, 'amount', subsidies_deminimislimit.amount, 'source', subsidies_deminimislimit.source, 'is_confirmed', subsidies_deminimislimit.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_deminimislimit ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail ON subsidies_deminimislimit""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_truncate ON subsidies_deminimislimit""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_completionrequest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_completionrequest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_truncate BEFORE TRUNCATE ON subsidies_completionrequest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_completionrequest', id, 'found', NULL, trail_row(to_jsonb(subsidies_completionrequest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_completionrequest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_trail_insert AFTER INSERT ON subsidies_completionrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'missing', NEW.missing, 'completed_on', NEW.completed_on, 'partly_received_on', NEW.partly_received_on, 'remark', NEW.remark, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_update AFTER UPDATE ON subsidies_completionrequest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'missing', OLD.missing, 'completed_on', OLD.completed_on, 'partly_received_on', OLD.partly_received_on, 'remark', OLD.remark, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'missing', NEW.missing, 'completed_on', NEW.completed_on, 'partly_received_on', NEW.partly_received_on, 'remark', NEW.remark, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_delete AFTER DELETE ON subsidies_completionrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'missing', OLD.missing, 'completed_on', OLD.completed_on, 'partly_received_on', OLD.partly_received_on, 'remark', OLD.remark, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', id, 'found', NULL, json_object('id', subsidies_completionrequest.id, 'application_id', subsidies_completionrequest.application_id, 'requested_on', subsidies_completionrequest.requested_on, 'due_on', subsidies_completionrequest.due_on, 'missing', subsidies_completionrequest.missing, 'completed_on', subsidies_completionrequest.completed_on, 'partly_received_on', subsidies_completionrequest.partly_received_on, 'remark', subsidies_completionrequest.remark, 'actor_id', subsidies_completionrequest.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_completionrequest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail ON subsidies_completionrequest""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_truncate ON subsidies_completionrequest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_suspension_trail_update AFTER UPDATE ON subsidies_suspension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_suspension_trail_delete AFTER DELETE ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', id, 'found', NULL, json_object('id', subsidies_suspension.id, 'application_id', subsidies_suspension.application_id, 'kind', subsidies_suspension.kind, 'starts_on', subsidies_suspension.starts_on, 'ends_on', subsidies_suspension.ends_on, 'reason', subsidies_suspension.reason, 'actor_id', subsidies_suspension.actor_id), NULL, '', '', 'migration', '', ''
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'announced_on', NEW.announced_on, 'weeks', NEW.weeks, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_termextension_trail_update AFTER UPDATE ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'announced_on', OLD.announced_on, 'weeks', OLD.weeks, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'announced_on', NEW.announced_on, 'weeks', NEW.weeks, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_termextension_trail_delete AFTER DELETE ON subsidies_termextension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'announced_on', OLD.announced_on, 'weeks', OLD.weeks, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', id, 'found', NULL, json_object('id', subsidies_termextension.id, 'application_id', subsidies_termextension.application_id, 'announced_on', subsidies_termextension.announced_on, 'weeks', subsidies_termextension.weeks, 'reason', subsidies_termextension.reason, 'actor_id', subsidies_termextension.actor_id), NULL, '', '', 'migration', '', ''
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_update AFTER UPDATE ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_delete AFTER DELETE ON subsidies_defaultnotice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', id, 'found', NULL, json_object('id', subsidies_defaultnotice.id, 'application_id', subsidies_defaultnotice.application_id, 'received_on', subsidies_defaultnotice.received_on, 'actor_id', subsidies_defaultnotice.actor_id), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_extrafreeday",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_extrafreeday_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_extrafreeday
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_extrafreeday_trail_truncate BEFORE TRUNCATE ON subsidies_extrafreeday
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_extrafreeday', id, 'found', NULL, trail_row(to_jsonb(subsidies_extrafreeday), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_extrafreeday ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extrafreeday_trail_insert AFTER INSERT ON subsidies_extrafreeday
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'day', NEW.day, 'decree', NEW.decree, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_extrafreeday_trail_update AFTER UPDATE ON subsidies_extrafreeday
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'day', OLD.day, 'decree', OLD.decree, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'day', NEW.day, 'decree', NEW.decree, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_extrafreeday_trail_delete AFTER DELETE ON subsidies_extrafreeday
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'day', OLD.day, 'decree', OLD.decree, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', id, 'found', NULL, json_object('id', subsidies_extrafreeday.id, 'day', subsidies_extrafreeday.day, 'decree', subsidies_extrafreeday.decree, 'source', subsidies_extrafreeday.source, 'is_confirmed', subsidies_extrafreeday.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_extrafreeday ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail ON subsidies_extrafreeday""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_truncate ON subsidies_extrafreeday""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_penaltyrate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_penaltyrate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_penaltyrate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_penaltyrate_trail_truncate BEFORE TRUNCATE ON subsidies_penaltyrate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_penaltyrate', id, 'found', NULL, trail_row(to_jsonb(subsidies_penaltyrate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltyrate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltyrate_trail_insert AFTER INSERT ON subsidies_penaltyrate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'first_days', NEW.first_days, 'second_days', NEW.second_days, 'further_days', NEW.further_days, 'maximum', NEW.maximum, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_penaltyrate_trail_update AFTER UPDATE ON subsidies_penaltyrate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'first_days', OLD.first_days, 'second_days', OLD.second_days, 'further_days', OLD.further_days, 'maximum', OLD.maximum, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'first_days', NEW.first_days, 'second_days', NEW.second_days, 'further_days', NEW.further_days, 'maximum', NEW.maximum, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_penaltyrate_trail_delete AFTER DELETE ON subsidies_penaltyrate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'first_days', OLD.first_days, 'second_days', OLD.second_days, 'further_days', OLD.further_days, 'maximum', OLD.maximum, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', id, 'found', NULL, json_object('id', subsidies_penaltyrate.id, 'valid_from', subsidies_penaltyrate.valid_from, 'first_days', subsidies_penaltyrate.first_days, 'second_days', subsidies_penaltyrate.second_days, 'further_days', subsidies_penaltyrate.further_days, 'maximum', subsidies_penaltyrate.maximum, 'source', subsidies_penaltyrate.source, 'is_confirmed', subsidies_penaltyrate.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltyrate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail ON subsidies_penaltyrate""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_truncate ON subsidies_penaltyrate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'article', NEW.article, 'text', NEW."text", 'used_for', NEW.used_for, 'needs_hearing', NEW.needs_hearing, 'is_active', NEW.is_active, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_refusalground_trail_update AFTER UPDATE ON subsidies_refusalground
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'article', OLD.article, 'text', OLD."text", 'used_for', OLD.used_for, 'needs_hearing', OLD.needs_hearing, 'is_active', OLD.is_active, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'article', NEW.article, 'text', NEW."text", 'used_for', NEW.used_for, 'needs_hearing', NEW.needs_hearing, 'is_active', NEW.is_active, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_refusalground_trail_delete AFTER DELETE ON subsidies_refusalground
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'article', OLD.article, 'text', OLD."text", 'used_for', OLD.used_for, 'needs_hearing', OLD.needs_hearing, 'is_active', OLD.is_active, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', id, 'found', NULL, json_object('id', subsidies_refusalground.id, 'code', subsidies_refusalground.code, 'article', subsidies_refusalground.article, 'text', subsidies_refusalground."text", 'used_for', subsidies_refusalground.used_for, 'needs_hearing', subsidies_refusalground.needs_hearing, 'is_active', subsidies_refusalground.is_active, 'is_confirmed', subsidies_refusalground.is_confirmed), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_mandate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_mandate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_mandate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_mandate_trail_truncate BEFORE TRUNCATE ON subsidies_mandate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_mandate', id, 'found', NULL, trail_row(to_jsonb(subsidies_mandate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_mandate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_mandate_trail_insert AFTER INSERT ON subsidies_mandate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'scheme_id', NEW.scheme_id, 'kind', NEW.kind, 'max_amount', NEW.max_amount, 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'reference', NEW.reference) AS became); END""",
                    """CREATE TRIGGER subsidies_mandate_trail_update AFTER UPDATE ON subsidies_mandate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'scheme_id', OLD.scheme_id, 'kind', OLD.kind, 'max_amount', OLD.max_amount, 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'reference', OLD.reference) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'scheme_id', NEW.scheme_id, 'kind', NEW.kind, 'max_amount', NEW.max_amount, 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'reference', NEW.reference) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_mandate_trail_delete AFTER DELETE ON subsidies_mandate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'scheme_id', OLD.scheme_id, 'kind', OLD.kind, 'max_amount', OLD.max_amount, 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'reference', OLD.reference) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', id, 'found', NULL, json_object('id', subsidies_mandate.id, 'user_id', subsidies_mandate.user_id, 'scheme_id', subsidies_mandate.scheme_id, 'kind', subsidies_mandate.kind, 'max_amount', subsidies_mandate.max_amount, 'valid_from', subsidies_mandate.valid_from, 'valid_until', subsidies_mandate.valid_until, 'reference', subsidies_mandate.reference), NULL, '', '', 'migration', '', ''
FROM subsidies_mandate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail ON subsidies_mandate""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_truncate ON subsidies_mandate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal_grounds",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_grounds_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal_grounds
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_truncate BEFORE TRUNCATE ON subsidies_proposal_grounds
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal_grounds', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal_grounds), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_grounds ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_insert AFTER INSERT ON subsidies_proposal_grounds
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'refusalground_id', NEW.refusalground_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_update AFTER UPDATE ON subsidies_proposal_grounds
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'refusalground_id', OLD.refusalground_id) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'refusalground_id', NEW.refusalground_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_delete AFTER DELETE ON subsidies_proposal_grounds
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'refusalground_id', OLD.refusalground_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', id, 'found', NULL, json_object('id', subsidies_proposal_grounds.id, 'proposal_id', subsidies_proposal_grounds.proposal_id, 'refusalground_id', subsidies_proposal_grounds.refusalground_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_grounds ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail ON subsidies_proposal_grounds""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_truncate ON subsidies_proposal_grounds""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_trail_truncate BEFORE TRUNCATE ON subsidies_proposal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_trail_insert AFTER INSERT ON subsidies_proposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'reason', NEW.reason, 'division', NEW.division, 'obligations', NEW.obligations, 'deviations', NEW.deviations, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closing_remark', NEW.closing_remark, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_trail_update AFTER UPDATE ON subsidies_proposal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'reason', OLD.reason, 'division', OLD.division, 'obligations', OLD.obligations, 'deviations', OLD.deviations, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closing_remark', OLD.closing_remark, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'reason', NEW.reason, 'division', NEW.division, 'obligations', NEW.obligations, 'deviations', NEW.deviations, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closing_remark', NEW.closing_remark, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_trail_delete AFTER DELETE ON subsidies_proposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'reason', OLD.reason, 'division', OLD.division, 'obligations', OLD.obligations, 'deviations', OLD.deviations, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closing_remark', OLD.closing_remark, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', id, 'found', NULL, json_object('id', subsidies_proposal.id, 'application_id', subsidies_proposal.application_id, 'kind', subsidies_proposal.kind, 'amount', subsidies_proposal.amount, 'reason', subsidies_proposal.reason, 'division', subsidies_proposal.division, 'obligations', subsidies_proposal.obligations, 'deviations', subsidies_proposal.deviations, 'proposed_by_id', subsidies_proposal.proposed_by_id, 'proposed_at', subsidies_proposal.proposed_at, 'state', subsidies_proposal.state, 'closing_remark', subsidies_proposal.closing_remark, 'closed_at', subsidies_proposal.closed_at, 'closed_by_id', subsidies_proposal.closed_by_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail ON subsidies_proposal""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_truncate ON subsidies_proposal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_decision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_decision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_decision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_decision_trail_truncate BEFORE TRUNCATE ON subsidies_decision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_decision', id, 'found', NULL, trail_row(to_jsonb(subsidies_decision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_decision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_trail_insert AFTER INSERT ON subsidies_decision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'proposal_id', NEW.proposal_id, 'kind', NEW.kind, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reason', NEW.reason, 'mandate_id', NEW.mandate_id, 'proposed_by_id', NEW.proposed_by_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_decision_trail_update AFTER UPDATE ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'proposal_id', OLD.proposal_id, 'kind', OLD.kind, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reason', OLD.reason, 'mandate_id', OLD.mandate_id, 'proposed_by_id', OLD.proposed_by_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'proposal_id', NEW.proposal_id, 'kind', NEW.kind, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reason', NEW.reason, 'mandate_id', NEW.mandate_id, 'proposed_by_id', NEW.proposed_by_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_decision_trail_delete AFTER DELETE ON subsidies_decision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'proposal_id', OLD.proposal_id, 'kind', OLD.kind, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reason', OLD.reason, 'mandate_id', OLD.mandate_id, 'proposed_by_id', OLD.proposed_by_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', id, 'found', NULL, json_object('id', subsidies_decision.id, 'application_id', subsidies_decision.application_id, 'proposal_id', subsidies_decision.proposal_id, 'kind', subsidies_decision.kind, 'amount', subsidies_decision.amount, 'decided_on', subsidies_decision.decided_on, 'reason', subsidies_decision.reason, 'mandate_id', subsidies_decision.mandate_id, 'proposed_by_id', subsidies_decision.proposed_by_id, 'actor_id', subsidies_decision.actor_id, 'recorded_at', subsidies_decision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_decision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail ON subsidies_decision""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_truncate ON subsidies_decision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_decisionbasis",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_decisionbasis_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_decisionbasis
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_decisionbasis_trail_truncate BEFORE TRUNCATE ON subsidies_decisionbasis
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_decisionbasis', id, 'found', NULL, trail_row(to_jsonb(subsidies_decisionbasis), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_decisionbasis ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decisionbasis_trail_insert AFTER INSERT ON subsidies_decisionbasis
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'room', NEW.room, 'data', NEW.data, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_decisionbasis_trail_update AFTER UPDATE ON subsidies_decisionbasis
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'room', OLD.room, 'data', OLD.data, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'room', NEW.room, 'data', NEW.data, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_decisionbasis_trail_delete AFTER DELETE ON subsidies_decisionbasis
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'room', OLD.room, 'data', OLD.data, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', id, 'found', NULL, json_object('id', subsidies_decisionbasis.id, 'decision_id', subsidies_decisionbasis.decision_id, 'room', subsidies_decisionbasis.room, 'data', subsidies_decisionbasis.data, 'recorded_at', subsidies_decisionbasis.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_decisionbasis ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail ON subsidies_decisionbasis""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_truncate ON subsidies_decisionbasis""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_obligation",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_obligation_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_obligation_trail_truncate BEFORE TRUNCATE ON subsidies_obligation
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_obligation', id, 'found', NULL, trail_row(to_jsonb(subsidies_obligation), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_obligation ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_trail_insert AFTER INSERT ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'due_on', NEW.due_on, 'met_on', NEW.met_on) AS became); END""",
                    """CREATE TRIGGER subsidies_obligation_trail_update AFTER UPDATE ON subsidies_obligation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'due_on', OLD.due_on, 'met_on', OLD.met_on) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'due_on', NEW.due_on, 'met_on', NEW.met_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_obligation_trail_delete AFTER DELETE ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'due_on', OLD.due_on, 'met_on', OLD.met_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', id, 'found', NULL, json_object('id', subsidies_obligation.id, 'decision_id', subsidies_obligation.decision_id, 'text', subsidies_obligation."text", 'due_on', subsidies_obligation.due_on, 'met_on', subsidies_obligation.met_on), NULL, '', '', 'migration', '', ''
FROM subsidies_obligation ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail ON subsidies_obligation""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_truncate ON subsidies_obligation""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_requireddocument",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_requireddocument_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_requireddocument
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_requireddocument_trail_truncate BEFORE TRUNCATE ON subsidies_requireddocument
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_requireddocument', id, 'found', NULL, trail_row(to_jsonb(subsidies_requireddocument), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_requireddocument ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_requireddocument_trail_insert AFTER INSERT ON subsidies_requireddocument
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'name', NEW.name, 'is_mandatory', NEW.is_mandatory, 'position', NEW.position, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_requireddocument_trail_update AFTER UPDATE ON subsidies_requireddocument
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'name', OLD.name, 'is_mandatory', OLD.is_mandatory, 'position', OLD.position, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'name', NEW.name, 'is_mandatory', NEW.is_mandatory, 'position', NEW.position, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_requireddocument_trail_delete AFTER DELETE ON subsidies_requireddocument
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'name', OLD.name, 'is_mandatory', OLD.is_mandatory, 'position', OLD.position, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', id, 'found', NULL, json_object('id', subsidies_requireddocument.id, 'version_id', subsidies_requireddocument.version_id, 'code', subsidies_requireddocument.code, 'name', subsidies_requireddocument.name, 'is_mandatory', subsidies_requireddocument.is_mandatory, 'position', subsidies_requireddocument.position, 'source', subsidies_requireddocument.source, 'is_confirmed', subsidies_requireddocument.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_requireddocument ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail ON subsidies_requireddocument""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_truncate ON subsidies_requireddocument""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_document",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_document_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_document
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_document_trail_truncate BEFORE TRUNCATE ON subsidies_document
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_document', id, 'found', NULL, trail_row(to_jsonb(subsidies_document), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_document ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_document_trail_insert AFTER INSERT ON subsidies_document
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'requirement_id', NEW.requirement_id, 'title', NEW.title) AS became); END""",
                    """CREATE TRIGGER subsidies_document_trail_update AFTER UPDATE ON subsidies_document
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requirement_id', OLD.requirement_id, 'title', OLD.title) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'requirement_id', NEW.requirement_id, 'title', NEW.title) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_document_trail_delete AFTER DELETE ON subsidies_document
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requirement_id', OLD.requirement_id, 'title', OLD.title) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', id, 'found', NULL, json_object('id', subsidies_document.id, 'application_id', subsidies_document.application_id, 'requirement_id', subsidies_document.requirement_id, 'title', subsidies_document.title), NULL, '', '', 'migration', '', ''
FROM subsidies_document ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_document_trail ON subsidies_document""",
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_truncate ON subsidies_document""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_documentversion",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_documentversion_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_documentversion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_documentversion_trail_truncate BEFORE TRUNCATE ON subsidies_documentversion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_documentversion', id, 'found', NULL, trail_row(to_jsonb(subsidies_documentversion), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_documentversion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_documentversion_trail_insert AFTER INSERT ON subsidies_documentversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'document_id', NEW.document_id, 'number', NEW."number", 'file', NEW.file, 'name', NEW.name, 'content_type', NEW.content_type, 'size', NEW.size, 'sha256', NEW.sha256, 'received_on', NEW.received_on, 'was_scanned', NEW.was_scanned, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_documentversion_trail_update AFTER UPDATE ON subsidies_documentversion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'document_id', OLD.document_id, 'number', OLD."number", 'file', OLD.file, 'name', OLD.name, 'content_type', OLD.content_type, 'size', OLD.size, 'sha256', OLD.sha256, 'received_on', OLD.received_on, 'was_scanned', OLD.was_scanned, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'document_id', NEW.document_id, 'number', NEW."number", 'file', NEW.file, 'name', NEW.name, 'content_type', NEW.content_type, 'size', NEW.size, 'sha256', NEW.sha256, 'received_on', NEW.received_on, 'was_scanned', NEW.was_scanned, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_documentversion_trail_delete AFTER DELETE ON subsidies_documentversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'document_id', OLD.document_id, 'number', OLD."number", 'file', OLD.file, 'name', OLD.name, 'content_type', OLD.content_type, 'size', OLD.size, 'sha256', OLD.sha256, 'received_on', OLD.received_on, 'was_scanned', OLD.was_scanned, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', id, 'found', NULL, json_object('id', subsidies_documentversion.id, 'document_id', subsidies_documentversion.document_id, 'number', subsidies_documentversion."number", 'file', subsidies_documentversion.file, 'name', subsidies_documentversion.name, 'content_type', subsidies_documentversion.content_type, 'size', subsidies_documentversion.size, 'sha256', subsidies_documentversion.sha256, 'received_on', subsidies_documentversion.received_on, 'was_scanned', subsidies_documentversion.was_scanned, 'actor_id', subsidies_documentversion.actor_id, 'recorded_at', subsidies_documentversion.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_documentversion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail ON subsidies_documentversion""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_truncate ON subsidies_documentversion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_lettertemplate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_lettertemplate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_lettertemplate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_lettertemplate_trail_truncate BEFORE TRUNCATE ON subsidies_lettertemplate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_lettertemplate', id, 'found', NULL, trail_row(to_jsonb(subsidies_lettertemplate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_lettertemplate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_lettertemplate_trail_insert AFTER INSERT ON subsidies_lettertemplate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'kind', NEW.kind, 'scheme_id', NEW.scheme_id, 'subject', NEW.subject, 'body', NEW.body, 'file', NEW.file, 'sha256', NEW.sha256) AS became); END""",
                    """CREATE TRIGGER subsidies_lettertemplate_trail_update AFTER UPDATE ON subsidies_lettertemplate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'scheme_id', OLD.scheme_id, 'subject', OLD.subject, 'body', OLD.body, 'file', OLD.file, 'sha256', OLD.sha256) AS was,
json_object('id', NEW.id, 'kind', NEW.kind, 'scheme_id', NEW.scheme_id, 'subject', NEW.subject, 'body', NEW.body, 'file', NEW.file, 'sha256', NEW.sha256) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_lettertemplate_trail_delete AFTER DELETE ON subsidies_lettertemplate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'scheme_id', OLD.scheme_id, 'subject', OLD.subject, 'body', OLD.body, 'file', OLD.file, 'sha256', OLD.sha256) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', id, 'found', NULL, json_object('id', subsidies_lettertemplate.id, 'kind', subsidies_lettertemplate.kind, 'scheme_id', subsidies_lettertemplate.scheme_id, 'subject', subsidies_lettertemplate.subject, 'body', subsidies_lettertemplate.body, 'file', subsidies_lettertemplate.file, 'sha256', subsidies_lettertemplate.sha256), NULL, '', '', 'migration', '', ''
FROM subsidies_lettertemplate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail ON subsidies_lettertemplate""",
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_truncate ON subsidies_lettertemplate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_letterjob",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letterjob_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letterjob
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'attempts,heartbeat_at,queued_at,rows_done,token', '')""",
                    """CREATE TRIGGER subsidies_letterjob_trail_truncate BEFORE TRUNCATE ON subsidies_letterjob
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letterjob', id, 'found', NULL, trail_row(to_jsonb(subsidies_letterjob), 'attempts,heartbeat_at,queued_at,rows_done,token', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letterjob ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letterjob_trail_insert AFTER INSERT ON subsidies_letterjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'kind', NEW.kind, 'letter_date', NEW.letter_date, 'date_reason', NEW.date_reason, 'case_numbers', NEW.case_numbers, 'filters', NEW.filters, 'file', NEW.file) AS became); END""",
                    """CREATE TRIGGER subsidies_letterjob_trail_update AFTER UPDATE ON subsidies_letterjob
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'kind', OLD.kind, 'letter_date', OLD.letter_date, 'date_reason', OLD.date_reason, 'case_numbers', OLD.case_numbers, 'filters', OLD.filters, 'file', OLD.file) AS was,
json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'kind', NEW.kind, 'letter_date', NEW.letter_date, 'date_reason', NEW.date_reason, 'case_numbers', NEW.case_numbers, 'filters', NEW.filters, 'file', NEW.file) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letterjob_trail_delete AFTER DELETE ON subsidies_letterjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'kind', OLD.kind, 'letter_date', OLD.letter_date, 'date_reason', OLD.date_reason, 'case_numbers', OLD.case_numbers, 'filters', OLD.filters, 'file', OLD.file) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', id, 'found', NULL, json_object('id', subsidies_letterjob.id, 'language', subsidies_letterjob.language, 'requested_by_id', subsidies_letterjob.requested_by_id, 'requested_at', subsidies_letterjob.requested_at, 'state', subsidies_letterjob.state, 'rows_total', subsidies_letterjob.rows_total, 'size', subsidies_letterjob.size, 'sha256', subsidies_letterjob.sha256, 'problem', subsidies_letterjob.problem, 'finished_at', subsidies_letterjob.finished_at, 'expires_at', subsidies_letterjob.expires_at, 'kind', subsidies_letterjob.kind, 'letter_date', subsidies_letterjob.letter_date, 'date_reason', subsidies_letterjob.date_reason, 'case_numbers', subsidies_letterjob.case_numbers, 'filters', subsidies_letterjob.filters, 'file', subsidies_letterjob.file), NULL, '', '', 'migration', '', ''
FROM subsidies_letterjob ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail ON subsidies_letterjob""",
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_truncate ON subsidies_letterjob""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_scenario",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_scenario_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_scenario
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_scenario_trail_truncate BEFORE TRUNCATE ON subsidies_scenario
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_scenario', id, 'found', NULL, trail_row(to_jsonb(subsidies_scenario), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_scenario ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_scenario_trail_insert AFTER INSERT ON subsidies_scenario
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'scheme_id', NEW.scheme_id, 'owner_id', NEW.owner_id, 'is_shared', NEW.is_shared, 'made_at', NEW.made_at) AS became); END""",
                    """CREATE TRIGGER subsidies_scenario_trail_update AFTER UPDATE ON subsidies_scenario
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'scheme_id', OLD.scheme_id, 'owner_id', OLD.owner_id, 'is_shared', OLD.is_shared, 'made_at', OLD.made_at) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'scheme_id', NEW.scheme_id, 'owner_id', NEW.owner_id, 'is_shared', NEW.is_shared, 'made_at', NEW.made_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_scenario_trail_delete AFTER DELETE ON subsidies_scenario
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'scheme_id', OLD.scheme_id, 'owner_id', OLD.owner_id, 'is_shared', OLD.is_shared, 'made_at', OLD.made_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', id, 'found', NULL, json_object('id', subsidies_scenario.id, 'name', subsidies_scenario.name, 'scheme_id', subsidies_scenario.scheme_id, 'owner_id', subsidies_scenario.owner_id, 'is_shared', subsidies_scenario.is_shared, 'made_at', subsidies_scenario.made_at), NULL, '', '', 'migration', '', ''
FROM subsidies_scenario ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail ON subsidies_scenario""",
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_truncate ON subsidies_scenario""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_supposition",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_supposition_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_supposition
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_supposition_trail_truncate BEFORE TRUNCATE ON subsidies_supposition
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_supposition', id, 'found', NULL, trail_row(to_jsonb(subsidies_supposition), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_supposition ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_supposition_trail_insert AFTER INSERT ON subsidies_supposition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scenario_id', NEW.scenario_id, 'application_id', NEW.application_id, 'choice', NEW.choice, 'amount', NEW.amount) AS became); END""",
                    """CREATE TRIGGER subsidies_supposition_trail_update AFTER UPDATE ON subsidies_supposition
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scenario_id', OLD.scenario_id, 'application_id', OLD.application_id, 'choice', OLD.choice, 'amount', OLD.amount) AS was,
json_object('id', NEW.id, 'scenario_id', NEW.scenario_id, 'application_id', NEW.application_id, 'choice', NEW.choice, 'amount', NEW.amount) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_supposition_trail_delete AFTER DELETE ON subsidies_supposition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scenario_id', OLD.scenario_id, 'application_id', OLD.application_id, 'choice', OLD.choice, 'amount', OLD.amount) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', id, 'found', NULL, json_object('id', subsidies_supposition.id, 'scenario_id', subsidies_supposition.scenario_id, 'application_id', subsidies_supposition.application_id, 'choice', subsidies_supposition.choice, 'amount', subsidies_supposition.amount), NULL, '', '', 'migration', '', ''
FROM subsidies_supposition ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail ON subsidies_supposition""",
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_truncate ON subsidies_supposition""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_note_mentions",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_note_mentions_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_note_mentions
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_note_mentions_trail_truncate BEFORE TRUNCATE ON subsidies_note_mentions
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_note_mentions', id, 'found', NULL, trail_row(to_jsonb(subsidies_note_mentions), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_note_mentions ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_note_mentions_trail_insert AFTER INSERT ON subsidies_note_mentions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'note_id', NEW.note_id, 'user_id', NEW.user_id) AS became); END""",
                    """CREATE TRIGGER subsidies_note_mentions_trail_update AFTER UPDATE ON subsidies_note_mentions
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'note_id', OLD.note_id, 'user_id', OLD.user_id) AS was,
json_object('id', NEW.id, 'note_id', NEW.note_id, 'user_id', NEW.user_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_note_mentions_trail_delete AFTER DELETE ON subsidies_note_mentions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'note_id', OLD.note_id, 'user_id', OLD.user_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', id, 'found', NULL, json_object('id', subsidies_note_mentions.id, 'note_id', subsidies_note_mentions.note_id, 'user_id', subsidies_note_mentions.user_id), NULL, '', '', 'migration', '', ''
FROM subsidies_note_mentions ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail ON subsidies_note_mentions""",
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_truncate ON subsidies_note_mentions""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_note",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_note_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_note
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_note_trail_truncate BEFORE TRUNCATE ON subsidies_note
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_note', id, 'found', NULL, trail_row(to_jsonb(subsidies_note), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_note ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_note_trail_insert AFTER INSERT ON subsidies_note
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'author_id', NEW.author_id, 'text', NEW."text", 'written_at', NEW.written_at) AS became); END""",
                    """CREATE TRIGGER subsidies_note_trail_update AFTER UPDATE ON subsidies_note
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'author_id', OLD.author_id, 'text', OLD."text", 'written_at', OLD.written_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'author_id', NEW.author_id, 'text', NEW."text", 'written_at', NEW.written_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_note_trail_delete AFTER DELETE ON subsidies_note
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'author_id', OLD.author_id, 'text', OLD."text", 'written_at', OLD.written_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', id, 'found', NULL, json_object('id', subsidies_note.id, 'application_id', subsidies_note.application_id, 'author_id', subsidies_note.author_id, 'text', subsidies_note."text", 'written_at', subsidies_note.written_at), NULL, '', '', 'migration', '', ''
FROM subsidies_note ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_note_trail ON subsidies_note""",
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_truncate ON subsidies_note""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_workpreference",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_workpreference_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_workpreference
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', 'feed_key')""",
                    """CREATE TRIGGER subsidies_workpreference_trail_truncate BEFORE TRUNCATE ON subsidies_workpreference
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_workpreference', id, 'found', NULL, trail_row(to_jsonb(subsidies_workpreference), '', 'feed_key'), NULL, '', '', 'migration', '', ''
FROM subsidies_workpreference ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_workpreference_trail_insert AFTER INSERT ON subsidies_workpreference
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'mail_when_assigned', NEW.mail_when_assigned, 'mail_when_mentioned', NEW.mail_when_mentioned, 'mail_when_proposed', NEW.mail_when_proposed, 'mail_when_returned', NEW.mail_when_returned, 'mail_reminders', NEW.mail_reminders, 'reminded_on', NEW.reminded_on, 'feed_key', trail_digest(NEW.feed_key)) AS became); END""",
                    """CREATE TRIGGER subsidies_workpreference_trail_update AFTER UPDATE ON subsidies_workpreference
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'mail_when_assigned', OLD.mail_when_assigned, 'mail_when_mentioned', OLD.mail_when_mentioned, 'mail_when_proposed', OLD.mail_when_proposed, 'mail_when_returned', OLD.mail_when_returned, 'mail_reminders', OLD.mail_reminders, 'reminded_on', OLD.reminded_on, 'feed_key', trail_digest(OLD.feed_key)) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'mail_when_assigned', NEW.mail_when_assigned, 'mail_when_mentioned', NEW.mail_when_mentioned, 'mail_when_proposed', NEW.mail_when_proposed, 'mail_when_returned', NEW.mail_when_returned, 'mail_reminders', NEW.mail_reminders, 'reminded_on', NEW.reminded_on, 'feed_key', trail_digest(NEW.feed_key)) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_workpreference_trail_delete AFTER DELETE ON subsidies_workpreference
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'mail_when_assigned', OLD.mail_when_assigned, 'mail_when_mentioned', OLD.mail_when_mentioned, 'mail_when_proposed', OLD.mail_when_proposed, 'mail_when_returned', OLD.mail_when_returned, 'mail_reminders', OLD.mail_reminders, 'reminded_on', OLD.reminded_on, 'feed_key', trail_digest(OLD.feed_key)) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', id, 'found', NULL, json_object('id', subsidies_workpreference.id, 'user_id', subsidies_workpreference.user_id, 'mail_when_assigned', subsidies_workpreference.mail_when_assigned, 'mail_when_mentioned', subsidies_workpreference.mail_when_mentioned, 'mail_when_proposed', subsidies_workpreference.mail_when_proposed, 'mail_when_returned', subsidies_workpreference.mail_when_returned, 'mail_reminders', subsidies_workpreference.mail_reminders, 'reminded_on', subsidies_workpreference.reminded_on, 'feed_key', trail_digest(subsidies_workpreference.feed_key)), NULL, '', '', 'migration', '', ''
FROM subsidies_workpreference ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail ON subsidies_workpreference""",
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_truncate ON subsidies_workpreference""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_delete""",
                ],
            },
        ),
    ]
