"""The guard of a dossier: no line counts from after the moment at which it was written down."""

from drenthe.lib.database.triggers import Guard


def never_ahead(table: str) -> Guard:
    """Return the guard that refuses a line of a dossier dated after its own recording. `table` is `<app>_<model>`."""
    message = f"{table} counts from its recording at the latest"
    condition = "NEW.occurred_at > NEW.recorded_at"
    create_postgresql = [
        f"""CREATE FUNCTION {table}_never_ahead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF {condition} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$""",
        f"""CREATE TRIGGER {table}_never_ahead BEFORE INSERT ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_never_ahead()""",
    ]
    create_sqlite = [
        f"""CREATE TRIGGER {table}_never_ahead BEFORE INSERT ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END"""
    ]
    return Guard(
        name=f"{table}_never_ahead",
        app_label=table.partition("_")[0],
        create={"postgresql": create_postgresql, "sqlite": create_sqlite},
        remove={
            "postgresql": [f"DROP FUNCTION IF EXISTS {table}_never_ahead() CASCADE"],
            "sqlite": [f"DROP TRIGGER IF EXISTS {table}_never_ahead"],
        },
    )
