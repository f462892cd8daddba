# Written by makeguards: as long as the tables that it guards.
"""Guards of projects in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("projects", "0008_trail")]
    operations = [
        InstallGuard(
            "projects_stay_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_stay_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."project_id" IS DISTINCT FROM OLD."project_id" OR NEW."track" IS DISTINCT FROM OLD."track" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."state" IS DISTINCT FROM OLD."state" OR NEW."entered_on" IS DISTINCT FROM OLD."entered_on" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id" OR NEW."recorded_at" IS DISTINCT FROM OLD."recorded_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'projects_stay_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_stay_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'projects_stay_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_stay_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_stay_fixed BEFORE UPDATE OR DELETE ON projects_stay
FOR EACH ROW EXECUTE FUNCTION projects_stay_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_stay_fixed_update BEFORE UPDATE ON projects_stay
WHEN (NEW."project_id" IS NOT OLD."project_id" OR NEW."track" IS NOT OLD."track" OR NEW."phase" IS NOT OLD."phase" OR NEW."state" IS NOT OLD."state" OR NEW."entered_on" IS NOT OLD."entered_on" OR NEW."reason" IS NOT OLD."reason" OR NEW."actor_id" IS NOT OLD."actor_id" OR NEW."recorded_at" IS NOT OLD."recorded_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'projects_stay_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_stay_fixed_delete BEFORE DELETE ON projects_stay
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'projects_stay_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_stay_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_stay_fixed_update""",
                    """DROP TRIGGER IF EXISTS projects_stay_fixed_delete""",
                    """DROP TRIGGER IF EXISTS projects_stay_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "projects_stay_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_stay_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."left_on" IS DISTINCT FROM OLD."left_on") AND ((OLD.left_on IS NOT NULL))
THEN RAISE EXCEPTION 'projects_stay_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_stay_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.left_on IS NOT NULL)
THEN RAISE EXCEPTION 'projects_stay_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_stay_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_stay_closed BEFORE UPDATE OR DELETE ON projects_stay
FOR EACH ROW EXECUTE FUNCTION projects_stay_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_stay_closed_update BEFORE UPDATE ON projects_stay
WHEN (NEW."left_on" IS NOT OLD."left_on") AND ((OLD.left_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'projects_stay_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_stay_closed_delete BEFORE DELETE ON projects_stay
WHEN (OLD.left_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'projects_stay_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_stay_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_stay_closed_update""",
                    """DROP TRIGGER IF EXISTS projects_stay_closed_delete""",
                    """DROP TRIGGER IF EXISTS projects_stay_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "projects_guidestay_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_guidestay_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."guide_id" IS DISTINCT FROM OLD."guide_id" OR NEW."state" IS DISTINCT FROM OLD."state" OR NEW."entered_on" IS DISTINCT FROM OLD."entered_on") AND ((1 = 1))
THEN RAISE EXCEPTION 'projects_guidestay_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_guidestay_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'projects_guidestay_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_guidestay_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_guidestay_fixed BEFORE UPDATE OR DELETE ON projects_guidestay
FOR EACH ROW EXECUTE FUNCTION projects_guidestay_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_guidestay_fixed_update BEFORE UPDATE ON projects_guidestay
WHEN (NEW."guide_id" IS NOT OLD."guide_id" OR NEW."state" IS NOT OLD."state" OR NEW."entered_on" IS NOT OLD."entered_on") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'projects_guidestay_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_guidestay_fixed_delete BEFORE DELETE ON projects_guidestay
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'projects_guidestay_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_guidestay_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_guidestay_fixed_update""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_fixed_delete""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "projects_guidestay_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_guidestay_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."left_on" IS DISTINCT FROM OLD."left_on") AND ((OLD.left_on IS NOT NULL))
THEN RAISE EXCEPTION 'projects_guidestay_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_guidestay_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.left_on IS NOT NULL)
THEN RAISE EXCEPTION 'projects_guidestay_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_guidestay_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_guidestay_closed BEFORE UPDATE OR DELETE ON projects_guidestay
FOR EACH ROW EXECUTE FUNCTION projects_guidestay_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_guidestay_closed_update BEFORE UPDATE ON projects_guidestay
WHEN (NEW."left_on" IS NOT OLD."left_on") AND ((OLD.left_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'projects_guidestay_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_guidestay_closed_delete BEFORE DELETE ON projects_guidestay
WHEN (OLD.left_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'projects_guidestay_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_guidestay_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_guidestay_closed_update""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_closed_delete""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "projects_municipality_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_municipality_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code") AND (EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.id)))
THEN RAISE EXCEPTION 'projects_municipality_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_municipality_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.id))
THEN RAISE EXCEPTION 'projects_municipality_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_municipality_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_municipality_fixed BEFORE UPDATE OR DELETE ON projects_municipality
FOR EACH ROW EXECUTE FUNCTION projects_municipality_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_municipality_fixed_update BEFORE UPDATE ON projects_municipality
WHEN (NEW."code" IS NOT OLD."code") AND (EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'projects_municipality_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_municipality_fixed_delete BEFORE DELETE ON projects_municipality
WHEN EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'projects_municipality_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_municipality_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_municipality_fixed_update""",
                    """DROP TRIGGER IF EXISTS projects_municipality_fixed_delete""",
                    """DROP TRIGGER IF EXISTS projects_municipality_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "projects_regionmembership_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_regionmembership_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."region_id" IS DISTINCT FROM OLD."region_id" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on") AND (EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.municipality_id)))
THEN RAISE EXCEPTION 'projects_regionmembership_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_regionmembership_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.municipality_id))
THEN RAISE EXCEPTION 'projects_regionmembership_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_regionmembership_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_regionmembership_fixed BEFORE UPDATE OR DELETE ON projects_regionmembership
FOR EACH ROW EXECUTE FUNCTION projects_regionmembership_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_regionmembership_fixed_update BEFORE UPDATE ON projects_regionmembership
WHEN (NEW."region_id" IS NOT OLD."region_id" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."starts_on" IS NOT OLD."starts_on") AND (EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.municipality_id)))
BEGIN SELECT RAISE(ABORT, 'projects_regionmembership_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_regionmembership_fixed_delete BEFORE DELETE ON projects_regionmembership
WHEN EXISTS (SELECT 1 FROM projects_project AS used WHERE used.municipality_id IN (OLD.municipality_id))
BEGIN SELECT RAISE(ABORT, 'projects_regionmembership_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_regionmembership_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_regionmembership_fixed_update""",
                    """DROP TRIGGER IF EXISTS projects_regionmembership_fixed_delete""",
                    """DROP TRIGGER IF EXISTS projects_regionmembership_fixed_insert""",
                ],
            },
        ),
    ]
