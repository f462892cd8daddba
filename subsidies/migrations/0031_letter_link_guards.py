# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard

# What the letters that were made before told of: the last row of their case up to the day on which they were made.
LINKS = (
    ("completion_request", "completion_request", "subsidies_completionrequest", "requested_on"),
    ("view_invitation", "hearing", "subsidies_hearing", "invited_on"),
    ("extension", "extension", "subsidies_termextension", "announced_on"),
)


def _linked(kind, link, table, day):
    rows = f"FROM {table} AS told WHERE told.application_id = subsidies_letter.application_id"
    # Days and moments as texts compare alike in both databases: 2026-05-01 comes before 2026-05-01 10:00.
    until = f"{rows} AND CAST(told.{day} AS text) <= CAST(subsidies_letter.made_at AS text)"
    order = f"ORDER BY told.{day} DESC, told.id DESC LIMIT 1"
    return (
        f"UPDATE subsidies_letter SET {link}_id = coalesce((SELECT told.id {until} {order}),"
        f" (SELECT told.id {rows} {order})) WHERE kind = '{kind}'"
    )


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0030_letter_links"), ("trail", "0002_guards")]
    operations = [
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
        InstallGuard(  # not while the letters of before get their link
            "subsidies_letter_stays",
            create={"postgresql": [], "sqlite": []},
            remove={
                "postgresql": ["DROP FUNCTION IF EXISTS subsidies_letter_stays() CASCADE"],
                "sqlite": [
                    "DROP TRIGGER IF EXISTS subsidies_letter_no_delete",
                    "DROP TRIGGER IF EXISTS subsidies_letter_stays",
                ],
            },
        ),
        *(migrations.RunSQL(_linked(*link), migrations.RunSQL.noop) for link in LINKS),
        InstallGuard(
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id
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
    ]
