# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0005_letters")]
    operations = [
        InstallGuard(
            "subsidies_application_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."complete_on" IS DISTINCT FROM OLD."complete_on" OR NEW."as_it_is_on" IS DISTINCT FROM OLD."as_it_is_on" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."channel" IS DISTINCT FROM OLD."channel" OR NEW."reference" IS DISTINCT FROM OLD."reference" OR NEW."is_example" IS DISTINCT FROM OLD."is_example" OR NEW."created_at" IS DISTINCT FROM OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."complete_on" IS NOT OLD."complete_on" OR NEW."as_it_is_on" IS NOT OLD."as_it_is_on" OR NEW."phase" IS NOT OLD."phase" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."channel" IS NOT OLD."channel" OR NEW."reference" IS NOT OLD."reference" OR NEW."is_example" IS NOT OLD."is_example" OR NEW."created_at" IS NOT OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
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
            "subsidies_application_facts",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_facts() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."title" IS DISTINCT FROM OLD."title" OR NEW."dwellings" IS DISTINCT FROM OLD."dwellings" OR NEW."total_costs" IS DISTINCT FROM OLD."total_costs" OR NEW."revenues" IS DISTINCT FROM OLD."revenues" OR NEW."own_contribution" IS DISTINCT FROM OLD."own_contribution" OR NEW."declared_aid" IS DISTINCT FROM OLD."declared_aid") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
THEN RAISE EXCEPTION 'subsidies_application_facts: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_facts'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_facts BEFORE UPDATE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_facts()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_facts_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."title" IS NOT OLD."title" OR NEW."dwellings" IS NOT OLD."dwellings" OR NEW."total_costs" IS NOT OLD."total_costs" OR NEW."revenues" IS NOT OLD."revenues" OR NEW."own_contribution" IS NOT OLD."own_contribution" OR NEW."declared_aid" IS NOT OLD."declared_aid") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_facts: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_facts() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_facts_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_facts_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_facts_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_planneddwellings_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_planneddwellings_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."segment" IS DISTINCT FROM OLD."segment" OR NEW."form" IS DISTINCT FROM OLD."form" OR NEW."count" IS DISTINCT FROM OLD."count") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_planneddwellings
FOR EACH ROW EXECUTE FUNCTION subsidies_planneddwellings_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_update BEFORE UPDATE ON subsidies_planneddwellings
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."segment" IS NOT OLD."segment" OR NEW."form" IS NOT OLD."form" OR NEW."count" IS NOT OLD."count") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_delete BEFORE DELETE ON subsidies_planneddwellings
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_insert BEFORE INSERT ON subsidies_planneddwellings
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."name" IS DISTINCT FROM OLD."name" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."is_confirmed" IS DISTINCT FROM OLD."is_confirmed") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_cofinancer
FOR EACH ROW EXECUTE FUNCTION subsidies_cofinancer_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_cofinancer_fixed_update BEFORE UPDATE ON subsidies_cofinancer
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."name" IS NOT OLD."name" OR NEW."amount" IS NOT OLD."amount" OR NEW."is_confirmed" IS NOT OLD."is_confirmed") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed_delete BEFORE DELETE ON subsidies_cofinancer
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed_insert BEFORE INSERT ON subsidies_cofinancer
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
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
    ]
