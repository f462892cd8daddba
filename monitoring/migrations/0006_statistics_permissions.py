"""Everybody may see tables; statistics officers load and explain; functional admins keep the definitions."""

from django.db import migrations

from drenthe.lib.roles import grant

SEE = [f"monitoring.view_{model}" for model in ("table", "finding", "load")]
KEPT = ("table", "dimension", "category", "rule", "ruleterm", "definitiontext", "yearlyparameter", "textfigure")
KEEP = [
    f"monitoring.{verb}_{model}"
    for model in (*KEPT, "comparison", "columnmapping")
    for verb in ("view", "add", "change")
]
PERMISSIONS = {
    "case officer": SEE,
    "decision maker": SEE,
    "finance": SEE,
    "adviser": SEE,
    "statistics officer": [*SEE, "monitoring.load_table", "monitoring.explain_finding"],
    "functional admin": [*SEE, *KEEP],
    "auditor": SEE,
    "reader": SEE,
    "team lead": SEE,
    "acceleration table": SEE,
}


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0005_statistics_guards"),
        ("accounts", "0004_more_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
