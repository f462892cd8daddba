# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0051_letter_words_mended"), ("subsidies", "0052_guards_after_rebuild"), ("trail", "0002_guards")]
    operations = [
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
            "subsidies_planneddwellings_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_planneddwellings_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."segment" IS DISTINCT FROM OLD."segment" OR NEW."form" IS DISTINCT FROM OLD."form" OR NEW."count" IS DISTINCT FROM OLD."count") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_planneddwellings
FOR EACH ROW EXECUTE FUNCTION subsidies_planneddwellings_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_update BEFORE UPDATE ON subsidies_planneddwellings
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."segment" IS NOT OLD."segment" OR NEW."form" IS NOT OLD."form" OR NEW."count" IS NOT OLD."count") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_delete BEFORE DELETE ON subsidies_planneddwellings
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_insert BEFORE INSERT ON subsidies_planneddwellings
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_planneddwellings_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_cofinancer_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_cofinancer_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."name" IS DISTINCT FROM OLD."name" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."is_confirmed" IS DISTINCT FROM OLD."is_confirmed") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_cofinancer
FOR EACH ROW EXECUTE FUNCTION subsidies_cofinancer_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_cofinancer_fixed_update BEFORE UPDATE ON subsidies_cofinancer
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."name" IS NOT OLD."name" OR NEW."amount" IS NOT OLD."amount" OR NEW."is_confirmed" IS NOT OLD."is_confirmed") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed_delete BEFORE DELETE ON subsidies_cofinancer
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed_insert BEFORE INSERT ON subsidies_cofinancer
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_cofinancer_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_projects_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_projects_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."project_id" IS DISTINCT FROM OLD."project_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_application_projects_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_projects_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_projects_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_projects_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_projects_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_projects_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_projects_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_application_projects
FOR EACH ROW EXECUTE FUNCTION subsidies_application_projects_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_projects_fixed_update BEFORE UPDATE ON subsidies_application_projects
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."project_id" IS NOT OLD."project_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_projects_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_projects_fixed_delete BEFORE DELETE ON subsidies_application_projects
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_projects_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_projects_fixed_insert BEFORE INSERT ON subsidies_application_projects
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_projects_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_projects_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_applicantdetails_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_applicantdetails_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_applicantdetails_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_applicantdetails_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_applicantdetails_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_applicantdetails_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_applicantdetails_fixed BEFORE UPDATE OR INSERT ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION subsidies_applicantdetails_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_fixed_update BEFORE UPDATE ON subsidies_applicantdetails
WHEN (NEW."application_id" IS NOT OLD."application_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_fixed_insert BEFORE INSERT ON subsidies_applicantdetails
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
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
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'works_on', NEW.works_on, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became); END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_update AFTER UPDATE ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'works_on', OLD.works_on, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'works_on', NEW.works_on, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_delete AFTER DELETE ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'works_on', OLD.works_on, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', id, 'found', NULL, json_object('id', subsidies_proposalterms.id, 'proposal_id', subsidies_proposalterms.proposal_id, 'activities', subsidies_proposalterms.activities, 'activities_from', subsidies_proposalterms.activities_from, 'activities_until', subsidies_proposalterms.activities_until, 'advances', subsidies_proposalterms.advances, 'reserved_for', subsidies_proposalterms.reserved_for, 'award_article', subsidies_proposalterms.award_article, 'criteria', subsidies_proposalterms.criteria, 'ground_articles', subsidies_proposalterms.ground_articles, 'works_on', subsidies_proposalterms.works_on, 'view_answer', subsidies_proposalterms.view_answer, 'advice_answer', subsidies_proposalterms.advice_answer), NULL, '', '', 'migration', '', ''
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
    ]
