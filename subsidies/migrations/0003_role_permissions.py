"""Who may see schemes, budget and cases, and who may do what with them."""

from django.db import migrations

from drenthe.lib.roles import grant

SCHEMES = ["scheme", "schemeversion", "schemeparameter", "criterion", "requireddocument"]
BUDGET = ["ceiling", "ceilingshare", "ceilingentry", "fundingsource"]
CASES = [
    "application",
    "proposal",
    "decision",
    "obligation",
    "caseevent",
    "ledgerentry",
    "document",
    "documentversion",
    "letter",
    "completionrequest",
    "suspension",
    "termextension",
    "defaultnotice",
    "advice",
    "hearing",
    "judgement",
    "note",
]
LAW = ["refusalground", "mandate", "extrafreeday", "penaltyrate", "deminimislimit", "lettertemplate"]
WORK = ["subsidies.view_scenario", "subsidies.add_scenario", "subsidies.add_note"]


def view(*models):
    return [f"subsidies.view_{model}" for model in models]


KEPT = ["scheme", "schemeversion", "schemeparameter", "criterion", "requireddocument", "ceiling", "ceilingshare"]
KEEP = [f"subsidies.{verb}_{model}" for model in (*KEPT, "fundingsource", *LAW) for verb in ("add", "change")] + [
    f"subsidies.delete_{model}" for model in ("schemeparameter", "criterion", "requireddocument")
]
ALL = view(*SCHEMES, *BUDGET, *CASES, *LAW)
PERMISSIONS = {
    "case officer": [
        *ALL,
        *WORK,
        "subsidies.receive_application",
        "subsidies.handle_application",
        "subsidies.add_letter",
        "subsidies.change_letter",
        "subsidies.propose_application",
        "subsidies.withdraw_application",
    ],
    "decision maker": [*ALL, *WORK, "subsidies.decide_application"],
    "finance": [*ALL, *WORK, "subsidies.pay_application"],
    "adviser": [*ALL, *WORK],
    "statistics officer": view(*SCHEMES, *BUDGET),
    "functional admin": [*ALL, *KEEP, "subsidies.add_ceilingentry"],
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
