# Written by makeguards: as long as the tables that it guards.
"""Guards of projects in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("projects", "0009_fixed_once_used")]
    operations = [
        InstallGuard(
            "projects_statusline_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_statusline_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."key" IS DISTINCT FROM OLD."key" OR NEW."project_id" IS DISTINCT FROM OLD."project_id" OR NEW."happened_on" IS DISTINCT FROM OLD."happened_on" OR NEW."file" IS DISTINCT FROM OLD."file" OR NEW."sha256" IS DISTINCT FROM OLD."sha256" OR NEW."file_name" IS DISTINCT FROM OLD."file_name" OR NEW."content_type" IS DISTINCT FROM OLD."content_type" OR NEW."writer_id" IS DISTINCT FROM OLD."writer_id" OR NEW."written_at" IS DISTINCT FROM OLD."written_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'projects_statusline_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_statusline_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'projects_statusline_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_statusline_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_statusline_fixed BEFORE UPDATE OR DELETE ON projects_statusline
FOR EACH ROW EXECUTE FUNCTION projects_statusline_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_statusline_fixed_update BEFORE UPDATE ON projects_statusline
WHEN (NEW."key" IS NOT OLD."key" OR NEW."project_id" IS NOT OLD."project_id" OR NEW."happened_on" IS NOT OLD."happened_on" OR NEW."file" IS NOT OLD."file" OR NEW."sha256" IS NOT OLD."sha256" OR NEW."file_name" IS NOT OLD."file_name" OR NEW."content_type" IS NOT OLD."content_type" OR NEW."writer_id" IS NOT OLD."writer_id" OR NEW."written_at" IS NOT OLD."written_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'projects_statusline_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_statusline_fixed_delete BEFORE DELETE ON projects_statusline
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'projects_statusline_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_statusline_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_statusline_fixed_update""",
                    """DROP TRIGGER IF EXISTS projects_statusline_fixed_delete""",
                    """DROP TRIGGER IF EXISTS projects_statusline_fixed_insert""",
                ],
            },
        ),
    ]
