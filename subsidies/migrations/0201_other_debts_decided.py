"""What was fixed before is owed as well: penalties, and the costs of objections. Whether it was paid is not known here."""

from django.db import migrations


def write_down(apps, schema_editor):
    debts = apps.get_model("subsidies", "OtherDebt").objects
    fixed = apps.get_model("subsidies", "PenaltyDecision").objects.filter(amount__gt=0).order_by("pk")
    for row in fixed.iterator():
        debts.create(application_id=row.application_id, kind="penalty", penalty=row, amount=row.amount)
    rulings = apps.get_model("subsidies", "Decision").objects.filter(proposal__objection_terms__costs__gt=0)
    for row in rulings.select_related("proposal__objection_terms").order_by("pk").iterator():
        costs = row.proposal.objection_terms.costs
        debts.create(application_id=row.application_id, kind="objection_costs", decision=row, amount=costs)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0200_other_debts")]
    operations = [migrations.RunPython(write_down, migrations.RunPython.noop, elidable=True)]
