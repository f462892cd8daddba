"""Which deliveries came of which edition of the plans; an edition of which all were taken back was taken back itself."""

from django.db import migrations


def name_deliveries(apps, schema_editor):
    edition_model = apps.get_model("monitoring", "PlanEdition")
    load_model = apps.get_model("monitoring", "Load")
    for edition in edition_model.objects.all():
        loads = load_model.objects.filter(kind="plans", sha256=edition.sha256, published_on=edition.as_of)
        edition.loads.set(loads)
        taken = [getattr(load, "withdrawal", None) for load in loads.select_related("withdrawal")]
        if taken and all(taken):
            last = max(taken, key=lambda one: one.pk)
            edition.taken_back_at, edition.taken_back_by_id = last.recorded_at, last.actor_id
            edition.take_back_reason = last.reason
            edition.save(update_fields=["taken_back_at", "taken_back_by", "take_back_reason"])


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0026_edition_taken_back_trail")]
    operations = [migrations.RunPython(name_deliveries, migrations.RunPython.noop)]
