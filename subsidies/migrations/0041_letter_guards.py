# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0040_whole_letters"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_obligation_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligation_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."decision_id" IS DISTINCT FROM OLD."decision_id" OR NEW."text" IS DISTINCT FROM OLD."text" OR NEW."article" IS DISTINCT FROM OLD."article" OR NEW."due_on" IS DISTINCT FROM OLD."due_on") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_obligation_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_obligation_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_obligation_fixed BEFORE UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION subsidies_obligation_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_fixed_update BEFORE UPDATE ON subsidies_obligation
WHEN (NEW."decision_id" IS NOT OLD."decision_id" OR NEW."text" IS NOT OLD."text" OR NEW."article" IS NOT OLD."article" OR NEW."due_on" IS NOT OLD."due_on") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_obligation_fixed_delete BEFORE DELETE ON subsidies_obligation
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_obligation_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content
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
            "subsidies_proposalterms_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposalterms_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_proposalterms is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_proposalterms_append_only BEFORE UPDATE OR DELETE ON subsidies_proposalterms
FOR EACH ROW EXECUTE FUNCTION subsidies_proposalterms_append_only()""",
                    """CREATE TRIGGER subsidies_proposalterms_no_truncate BEFORE TRUNCATE ON subsidies_proposalterms
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_proposalterms_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposalterms_no_update BEFORE update ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'subsidies_proposalterms is append-only'); END""",
                    """CREATE TRIGGER subsidies_proposalterms_no_delete BEFORE delete ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'subsidies_proposalterms is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposalterms_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_applicantdetails",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_applicantdetails_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_truncate BEFORE TRUNCATE ON subsidies_applicantdetails
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_applicantdetails', id, 'found', NULL, trail_row(to_jsonb(subsidies_applicantdetails), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_applicantdetails ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_trail_insert AFTER INSERT ON subsidies_applicantdetails
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'kind', NEW.kind, 'kvk', NEW.kvk, 'branch', NEW.branch, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'contact_phone', NEW.contact_phone, 'address', NEW.address, 'salutation', NEW.salutation, 'co_applicants', NEW.co_applicants, 'known', NEW.known, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_update AFTER UPDATE ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'kind', OLD.kind, 'kvk', OLD.kvk, 'branch', OLD.branch, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'contact_phone', OLD.contact_phone, 'address', OLD.address, 'salutation', OLD.salutation, 'co_applicants', OLD.co_applicants, 'known', OLD.known, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'kind', NEW.kind, 'kvk', NEW.kvk, 'branch', NEW.branch, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'contact_phone', NEW.contact_phone, 'address', NEW.address, 'salutation', NEW.salutation, 'co_applicants', NEW.co_applicants, 'known', NEW.known, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_delete AFTER DELETE ON subsidies_applicantdetails
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'kind', OLD.kind, 'kvk', OLD.kvk, 'branch', OLD.branch, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'contact_phone', OLD.contact_phone, 'address', OLD.address, 'salutation', OLD.salutation, 'co_applicants', OLD.co_applicants, 'known', OLD.known, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', id, 'found', NULL, json_object('id', subsidies_applicantdetails.id, 'application_id', subsidies_applicantdetails.application_id, 'name', subsidies_applicantdetails.name, 'kind', subsidies_applicantdetails.kind, 'kvk', subsidies_applicantdetails.kvk, 'branch', subsidies_applicantdetails.branch, 'rsin', subsidies_applicantdetails.rsin, 'iban', subsidies_applicantdetails.iban, 'contact_name', subsidies_applicantdetails.contact_name, 'contact_email', subsidies_applicantdetails.contact_email, 'contact_phone', subsidies_applicantdetails.contact_phone, 'address', subsidies_applicantdetails.address, 'salutation', subsidies_applicantdetails.salutation, 'co_applicants', subsidies_applicantdetails.co_applicants, 'known', subsidies_applicantdetails.known, 'actor_id', subsidies_applicantdetails.actor_id, 'recorded_at', subsidies_applicantdetails.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_applicantdetails ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail ON subsidies_applicantdetails""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_truncate ON subsidies_applicantdetails""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'scheme_id', NEW.scheme_id, 'kind', NEW.kind, 'max_amount', NEW.max_amount, 'function', NEW.function, 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'reference', NEW.reference) AS became); END""",
                    """CREATE TRIGGER subsidies_mandate_trail_update AFTER UPDATE ON subsidies_mandate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'scheme_id', OLD.scheme_id, 'kind', OLD.kind, 'max_amount', OLD.max_amount, 'function', OLD.function, 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'reference', OLD.reference) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'scheme_id', NEW.scheme_id, 'kind', NEW.kind, 'max_amount', NEW.max_amount, 'function', NEW.function, 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'reference', NEW.reference) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_mandate_trail_delete AFTER DELETE ON subsidies_mandate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'scheme_id', OLD.scheme_id, 'kind', OLD.kind, 'max_amount', OLD.max_amount, 'function', OLD.function, 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'reference', OLD.reference) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', id, 'found', NULL, json_object('id', subsidies_mandate.id, 'user_id', subsidies_mandate.user_id, 'scheme_id', subsidies_mandate.scheme_id, 'kind', subsidies_mandate.kind, 'max_amount', subsidies_mandate.max_amount, 'function', subsidies_mandate.function, 'valid_from', subsidies_mandate.valid_from, 'valid_until', subsidies_mandate.valid_until, 'reference', subsidies_mandate.reference), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_proposalterms",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposalterms_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposalterms
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_truncate BEFORE TRUNCATE ON subsidies_proposalterms
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposalterms', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposalterms), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposalterms ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposalterms_trail_insert AFTER INSERT ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became); END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_update AFTER UPDATE ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_delete AFTER DELETE ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', id, 'found', NULL, json_object('id', subsidies_proposalterms.id, 'proposal_id', subsidies_proposalterms.proposal_id, 'activities', subsidies_proposalterms.activities, 'activities_from', subsidies_proposalterms.activities_from, 'activities_until', subsidies_proposalterms.activities_until, 'advances', subsidies_proposalterms.advances, 'reserved_for', subsidies_proposalterms.reserved_for, 'view_answer', subsidies_proposalterms.view_answer, 'advice_answer', subsidies_proposalterms.advice_answer), NULL, '', '', 'migration', '', ''
FROM subsidies_proposalterms ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail ON subsidies_proposalterms""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_truncate ON subsidies_proposalterms""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'article', NEW.article, 'due_on', NEW.due_on, 'met_on', NEW.met_on) AS became); END""",
                    """CREATE TRIGGER subsidies_obligation_trail_update AFTER UPDATE ON subsidies_obligation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'article', OLD.article, 'due_on', OLD.due_on, 'met_on', OLD.met_on) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'article', NEW.article, 'due_on', NEW.due_on, 'met_on', NEW.met_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_obligation_trail_delete AFTER DELETE ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'article', OLD.article, 'due_on', OLD.due_on, 'met_on', OLD.met_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', id, 'found', NULL, json_object('id', subsidies_obligation.id, 'decision_id', subsidies_obligation.decision_id, 'text', subsidies_obligation."text", 'article', subsidies_obligation.article, 'due_on', subsidies_obligation.due_on, 'met_on', subsidies_obligation.met_on), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_letterclause",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letterclause_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letterclause
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_letterclause_trail_truncate BEFORE TRUNCATE ON subsidies_letterclause
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letterclause', id, 'found', NULL, trail_row(to_jsonb(subsidies_letterclause), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letterclause ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letterclause_trail_insert AFTER INSERT ON subsidies_letterclause
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'scheme_id', NEW.scheme_id, 'valid_from', NEW.valid_from, 'text', NEW."text", 'amount', NEW.amount, 'weeks', NEW.weeks, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_letterclause_trail_update AFTER UPDATE ON subsidies_letterclause
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'scheme_id', OLD.scheme_id, 'valid_from', OLD.valid_from, 'text', OLD."text", 'amount', OLD.amount, 'weeks', OLD.weeks, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'scheme_id', NEW.scheme_id, 'valid_from', NEW.valid_from, 'text', NEW."text", 'amount', NEW.amount, 'weeks', NEW.weeks, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letterclause_trail_delete AFTER DELETE ON subsidies_letterclause
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'scheme_id', OLD.scheme_id, 'valid_from', OLD.valid_from, 'text', OLD."text", 'amount', OLD.amount, 'weeks', OLD.weeks, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', id, 'found', NULL, json_object('id', subsidies_letterclause.id, 'code', subsidies_letterclause.code, 'scheme_id', subsidies_letterclause.scheme_id, 'valid_from', subsidies_letterclause.valid_from, 'text', subsidies_letterclause."text", 'amount', subsidies_letterclause.amount, 'weeks', subsidies_letterclause.weeks, 'source', subsidies_letterclause.source, 'is_confirmed', subsidies_letterclause.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_letterclause ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail ON subsidies_letterclause""",
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_truncate ON subsidies_letterclause""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
            "subsidies_mandate_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_mandate_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."user_id" IS DISTINCT FROM OLD."user_id" OR NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."max_amount" IS DISTINCT FROM OLD."max_amount" OR NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."reference" IS DISTINCT FROM OLD."reference") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))) OR (NEW.valid_until IS DISTINCT FROM OLD.valid_until AND EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id = OLD.id AND used.decided_on > NEW.valid_until AND (OLD.valid_until IS NULL OR used.decided_on <= OLD.valid_until)))
THEN RAISE EXCEPTION 'subsidies_mandate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_mandate_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_mandate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_mandate_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_mandate_fixed BEFORE UPDATE OR DELETE ON subsidies_mandate
FOR EACH ROW EXECUTE FUNCTION subsidies_mandate_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_mandate_fixed_update BEFORE UPDATE ON subsidies_mandate
WHEN (NEW."user_id" IS NOT OLD."user_id" OR NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."max_amount" IS NOT OLD."max_amount" OR NEW."valid_from" IS NOT OLD."valid_from" OR NEW."reference" IS NOT OLD."reference") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))) OR (NEW.valid_until IS NOT OLD.valid_until AND EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id = OLD.id AND used.decided_on > NEW.valid_until AND (OLD.valid_until IS NULL OR used.decided_on <= OLD.valid_until)))
BEGIN SELECT RAISE(ABORT, 'subsidies_mandate_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_mandate_fixed_delete BEFORE DELETE ON subsidies_mandate
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_mandate_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_mandate_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_applicantdetails_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_applicantdetails_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_applicantdetails is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_applicantdetails_append_only BEFORE UPDATE OR DELETE ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION subsidies_applicantdetails_append_only()""",
                    """CREATE TRIGGER subsidies_applicantdetails_no_truncate BEFORE TRUNCATE ON subsidies_applicantdetails
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_applicantdetails_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_no_update BEFORE update ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails is append-only'); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_no_delete BEFORE delete ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_applicantdetails_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_applicantdetails_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_applicantdetails_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id)) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id)))
THEN RAISE EXCEPTION 'subsidies_applicantdetails_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_applicantdetails_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id))
THEN RAISE EXCEPTION 'subsidies_applicantdetails_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_applicantdetails_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_applicantdetails_fixed BEFORE UPDATE OR INSERT ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION subsidies_applicantdetails_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_fixed_update BEFORE UPDATE ON subsidies_applicantdetails
WHEN (NEW."application_id" IS NOT OLD."application_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id)) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_fixed_insert BEFORE INSERT ON subsidies_applicantdetails
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id))
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_applicantdetails_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_obligation_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligation_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."met_on" IS DISTINCT FROM OLD."met_on") AND ((OLD.met_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_obligation_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.met_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_obligation_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_obligation_closed BEFORE UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION subsidies_obligation_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_closed_update BEFORE UPDATE ON subsidies_obligation
WHEN (NEW."met_on" IS NOT OLD."met_on") AND ((OLD.met_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_obligation_closed_delete BEFORE DELETE ON subsidies_obligation
WHEN (OLD.met_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_obligation_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_closed_insert""",
                ],
            },
        ),
    ]
