"""Targets and realised figures of permit holders are not below nothing: a rule for the tables that are there already."""

from typing import Any

from django.db import migrations

TABLES = ("permit-holders", "permit-holders-half-year")
PARTS = ("target", "realised")
FIELDS = {
    "kind": "bounds",
    "axis": "first",
    "minimum": 0,
    "statement": "Een taakstelling en een realisatie zijn niet lager dan 0.",
}


def add(apps: Any, schema_editor: Any) -> None:
    models = apps.get_app_config("monitoring")
    for table in models.get_model("Table").objects.filter(key__in=TABLES, first__isnull=False):
        rule, is_new = models.get_model("Rule").objects.get_or_create(
            table=table, key="parts-not-negative", defaults=FIELDS
        )
        for part in models.get_model("Category").objects.filter(dimension=table.first, key__in=PARTS):
            if is_new:
                models.get_model("RuleTerm").objects.create(rule=rule, category=part)


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0019_more_finding_kinds")]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
