# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0197_weighing_of_interests"), ("trail", "0002_guards")]
    operations = [
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
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'weighing', NEW.weighing, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became); END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_update AFTER UPDATE ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'weighing', OLD.weighing, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'weighing', NEW.weighing, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_delete AFTER DELETE ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'weighing', OLD.weighing, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', id, 'found', NULL, json_object('id', subsidies_proposalterms.id, 'proposal_id', subsidies_proposalterms.proposal_id, 'activities', subsidies_proposalterms.activities, 'activities_from', subsidies_proposalterms.activities_from, 'activities_until', subsidies_proposalterms.activities_until, 'advances', subsidies_proposalterms.advances, 'reserved_for', subsidies_proposalterms.reserved_for, 'award_article', subsidies_proposalterms.award_article, 'criteria', subsidies_proposalterms.criteria, 'ground_articles', subsidies_proposalterms.ground_articles, 'settlement_basis', subsidies_proposalterms.settlement_basis, 'works_on', subsidies_proposalterms.works_on, 'weighing', subsidies_proposalterms.weighing, 'view_answer', subsidies_proposalterms.view_answer, 'advice_answer', subsidies_proposalterms.advice_answer), NULL, '', '', 'migration', '', ''
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
    ]
