"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0001_initial")]
    operations = [
        InstallGuard(
            "subsidies_balances",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_share_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'INSERT' AND (NEW.allotted <> 0 OR NEW.committed <> 0 OR NEW.paid <> 0)
           OR TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 AND (NEW.allotted, NEW.committed, NEW.paid)
              IS DISTINCT FROM (OLD.allotted, OLD.committed, OLD.paid)
        THEN RAISE EXCEPTION 'balances of a ceiling are moved by entries only' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE INSERT OR UPDATE ON subsidies_ceilingshare
        FOR EACH ROW EXECUTE FUNCTION subsidies_share_guard()""",
                    """CREATE FUNCTION subsidies_allotment_moves() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_allotment_moves()""",
                    """CREATE FUNCTION subsidies_ledger_moves() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
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
                    """CREATE TABLE subsidies_share_door (is_open integer NOT NULL)""",
                    """INSERT INTO subsidies_share_door VALUES (0)""",
                    """CREATE TRIGGER subsidies_share_new BEFORE INSERT ON subsidies_ceilingshare
        WHEN NEW.allotted <> 0 OR NEW.committed <> 0 OR NEW.paid <> 0
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE UPDATE ON subsidies_ceilingshare
        WHEN (NEW.allotted <> OLD.allotted OR NEW.committed <> OLD.committed OR NEW.paid <> OLD.paid)
             AND (SELECT is_open FROM subsidies_share_door) = 0
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        BEGIN UPDATE subsidies_share_door SET is_open = 1; UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; UPDATE subsidies_share_door SET is_open = 0; END""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry BEGIN
        SELECT RAISE(ABORT, 'ledger_entry_is_in_the_ceiling_of_its_case') WHERE (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id);
        UPDATE subsidies_share_door SET is_open = 1; UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id; UPDATE subsidies_share_door SET is_open = 0;
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
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id
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
            "subsidies_ceilingentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ceilingentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_ceilingentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_ceilingentry_append_only BEFORE UPDATE OR DELETE ON subsidies_ceilingentry
FOR EACH ROW EXECUTE FUNCTION subsidies_ceilingentry_append_only()""",
                    """CREATE TRIGGER subsidies_ceilingentry_no_truncate BEFORE TRUNCATE ON subsidies_ceilingentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_ceilingentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingentry_no_update BEFORE update ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ceilingentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_ceilingentry_no_delete BEFORE delete ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ceilingentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ceilingentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_ledgerentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_append_only BEFORE UPDATE OR DELETE ON subsidies_ledgerentry
FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_append_only()""",
                    """CREATE TRIGGER subsidies_ledgerentry_no_truncate BEFORE TRUNCATE ON subsidies_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_ledgerentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_no_update BEFORE update ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ledgerentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_no_delete BEFORE delete ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ledgerentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_decision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_decision_append_only BEFORE UPDATE OR DELETE ON subsidies_decision
FOR EACH ROW EXECUTE FUNCTION subsidies_decision_append_only()""",
                    """CREATE TRIGGER subsidies_decision_no_truncate BEFORE TRUNCATE ON subsidies_decision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_decision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_no_update BEFORE update ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'subsidies_decision is append-only'); END""",
                    """CREATE TRIGGER subsidies_decision_no_delete BEFORE delete ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'subsidies_decision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_caseevent is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_append_only BEFORE UPDATE OR DELETE ON subsidies_caseevent
FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_append_only()""",
                    """CREATE TRIGGER subsidies_caseevent_no_truncate BEFORE TRUNCATE ON subsidies_caseevent
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_caseevent_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_no_update BEFORE update ON subsidies_caseevent
BEGIN SELECT RAISE(ABORT, 'subsidies_caseevent is append-only'); END""",
                    """CREATE TRIGGER subsidies_caseevent_no_delete BEFORE delete ON subsidies_caseevent
BEGIN SELECT RAISE(ABORT, 'subsidies_caseevent is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_documentversion_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_documentversion_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_documentversion is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_documentversion_append_only BEFORE UPDATE OR DELETE ON subsidies_documentversion
FOR EACH ROW EXECUTE FUNCTION subsidies_documentversion_append_only()""",
                    """CREATE TRIGGER subsidies_documentversion_no_truncate BEFORE TRUNCATE ON subsidies_documentversion
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_documentversion_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_documentversion_no_update BEFORE update ON subsidies_documentversion
BEGIN SELECT RAISE(ABORT, 'subsidies_documentversion is append-only'); END""",
                    """CREATE TRIGGER subsidies_documentversion_no_delete BEFORE delete ON subsidies_documentversion
BEGIN SELECT RAISE(ABORT, 'subsidies_documentversion is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_documentversion_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_judgement_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_judgement_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_judgement is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_judgement_append_only BEFORE UPDATE OR DELETE ON subsidies_judgement
FOR EACH ROW EXECUTE FUNCTION subsidies_judgement_append_only()""",
                    """CREATE TRIGGER subsidies_judgement_no_truncate BEFORE TRUNCATE ON subsidies_judgement
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_judgement_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_judgement_no_update BEFORE update ON subsidies_judgement
BEGIN SELECT RAISE(ABORT, 'subsidies_judgement is append-only'); END""",
                    """CREATE TRIGGER subsidies_judgement_no_delete BEFORE delete ON subsidies_judgement
BEGIN SELECT RAISE(ABORT, 'subsidies_judgement is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_judgement_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_judgement_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_no_delete""",
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
    ]
