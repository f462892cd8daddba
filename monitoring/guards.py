"""The guards of the monitor: figures as loaded, transfers of targets and steps of supervision are history.

So is what a block of the yearly report said; the blocks of an approved chapter stay as they are (monitoring.fixed).
Every change of a row is recorded.
"""

from django.apps import apps

from drenthe.exports.models import FLEETING
from drenthe.lib.database.fixed import declare, guard_of
from drenthe.lib.database.triggers import Guard, append_only, register
from drenthe.trail.recording import trail_of
from monitoring.fixed import FIXED

# The publication of an edition names who froze it, and its constraint that it is another: the name must be true.
_NAME, _TABLE = "monitoring_editionpublication_by_another", "monitoring_editionpublication"
_MESSAGE = "a publication names who froze the edition"
_UNTRUE = (
    "NEW.frozen_by_id <> (SELECT frozen.actor_id FROM monitoring_reportedition AS frozen"
    " WHERE frozen.id = NEW.edition_id)"
)
_PUBLISHED_BY_ANOTHER = Guard(
    name=_NAME,
    app_label="monitoring",
    create={
        "postgresql": [
            f"""CREATE FUNCTION {_NAME}() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$
BEGIN IF {_UNTRUE} THEN RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'check_violation', CONSTRAINT = '{_NAME}'; END IF;
RETURN NEW; END $$""",
            f"""CREATE TRIGGER {_NAME} BEFORE INSERT ON {_TABLE} FOR EACH ROW EXECUTE FUNCTION {_NAME}()""",
        ],
        "sqlite": [
            f"""CREATE TRIGGER {_NAME} BEFORE INSERT ON {_TABLE}
WHEN {_UNTRUE}
BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"""
        ],
    },
    remove={
        "postgresql": [f"DROP FUNCTION IF EXISTS {_NAME}() CASCADE"],
        "sqlite": [f"DROP TRIGGER IF EXISTS {_NAME}"],
    },
)

declare(*FIXED)
register(
    *(
        append_only(f"monitoring_{name}")
        for name in ("load", "value", "targettransfer", "supervisionstep", "enteredchange", "withdrawal")
    ),
    *(append_only(f"monitoring_{name}") for name in ("chapterstep", "blockversion")),
    *(
        append_only(f"monitoring_{name}")
        for name in ("reportedition", "editionblock", "editionfigure", "editionerratum", "editionpublication")
    ),
    _PUBLISHED_BY_ANOTHER,
    *(guard_of(fixed) for fixed in FIXED),
    *trail_of(
        "monitoring",
        apps.get_app_config("monitoring").get_models(include_auto_created=True),
        exempt={
            "monitoring.CbsFetch": "how far a download from Statistics Netherlands is; thrown away when it is stored",
            "monitoring.CbsPage": "a page of such a download; thrown away when it is stored",
        },
        fleeting={"monitoring.CbsJob": FLEETING},
    ),
)
