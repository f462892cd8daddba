# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0304_guards_of_three_branches")]
    operations = [
        InstallGuard(
            "subsidies_receiptpart_as_charged",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_receiptpart_as_charged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END
                - (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided' AND EXISTS (SELECT 1
                    FROM subsidies_letter AS told WHERE told.money_step_id = gone.id AND told.sent_on IS NOT NULL)))
        THEN RAISE EXCEPTION 'no more of a receipt pays costs or interest than was charged, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a receipt pays costs or interest than was charged, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_receiptpart_as_charged BEFORE INSERT ON subsidies_receiptpart FOR EACH ROW EXECUTE FUNCTION subsidies_receiptpart_as_charged()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_as_charged BEFORE INSERT ON subsidies_receiptpart
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END
                - (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided' AND EXISTS (SELECT 1
                    FROM subsidies_letter AS told WHERE told.money_step_id = gone.id AND told.sent_on IS NOT NULL)))
        BEGIN SELECT RAISE(ABORT, 'no more of a receipt pays costs or interest than was charged, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_receiptpart_as_charged() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_as_charged""",
                ],
            },
        ),
    ]
