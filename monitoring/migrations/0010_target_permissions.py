"""Who sees supervision, who records it, and who keeps targets and what they follow from."""

from django.db import migrations

from drenthe.lib.roles import grant

SEE = [f"monitoring.view_{model}" for model in ("target", "demandestimate", "supervisionstep", "targettransfer")]
KEPT = ("target", "demandestimate", "nationaltarget", "population", "supervisionrung")
KEEP = [f"monitoring.{verb}_{model}" for model in KEPT for verb in ("view", "add", "change")]
PERMISSIONS = {
    "decision maker": SEE,
    "statistics officer": [*SEE, "monitoring.supervise_municipality"],
    "functional admin": [*SEE, *KEEP],
    "auditor": SEE,
    "team lead": SEE,
}


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0009_target_guards"), ("accounts", "0004_more_roles")]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
