"""What became of an obligation is a row of its own; the day that nobody filled in goes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from drenthe.lib.triggers import RemoveGuard


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0080_other_law_named"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveGuard(
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
        RemoveGuard(
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
        migrations.RemoveField(
            model_name="obligation",
            name="met_on",
        ),
        migrations.CreateModel(
            name="ObligationCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("met", "Fulfilled"),
                            ("not_yet", "Not fulfilled yet; it still can be"),
                            ("not_met", "Not fulfilled"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "found_on",
                    models.DateField(
                        help_text="The day on which it was met, or found not to be met.",
                        verbose_name="day of the finding",
                    ),
                ),
                ("remark", models.TextField(blank=True, verbose_name="remark")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="recorded at")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="subsidies.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "obligation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="subsidies.obligation",
                        verbose_name="obligation",
                    ),
                ),
            ],
            options={
                "verbose_name": "check of an obligation",
                "verbose_name_plural": "checks of obligations",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("document__isnull", False), ("outcome", "met")),
                            models.Q(("remark", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="obligation_check_rests_on_something",
                        violation_error_message="Choose the document that shows it, or write how you know.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["met", "not_yet", "not_met"])),
                        name="obligation_outcome_is_known",
                    ),
                ],
            },
        ),
    ]
