"""Who may see schemes, budget and cases, and who may do what with them."""

from django.db import migrations

from drenthe.lib.roles import grant

SCHEMES = ["scheme", "schemeversion", "schemeparameter"]
BUDGET = ["ceiling", "ceilingshare", "ceilingentry", "fundingsource"]
CASES = ["application", "decision", "caseevent", "ledgerentry"]


def view(*models):
    return [f"subsidies.view_{model}" for model in models]


KEEP = [
    f"subsidies.{verb}_{model}"
    for model in ("scheme", "schemeversion", "schemeparameter", "ceiling", "ceilingshare", "fundingsource")
    for verb in ("add", "change")
]
ALL = view(*SCHEMES, *BUDGET, *CASES)
PERMISSIONS = {
    "case officer": [*ALL, "subsidies.receive_application", "subsidies.withdraw_application"],
    "decision maker": [*ALL, "subsidies.decide_application"],
    "finance": [*ALL, "subsidies.pay_application"],
    "adviser": ALL,
    "statistics officer": view(*SCHEMES, *BUDGET),
    "functional admin": [*ALL, *KEEP, "subsidies.add_ceilingentry", "subsidies.delete_schemeparameter"],
    "auditor": ALL,
    "reader": view(*SCHEMES, *BUDGET, "application"),
}


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0002_guards"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
