"""Who may see tables, load them, explain findings and supervise; who keeps the definitions.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

# model, codename, name
PERMISSIONS = [
    ("category", "add_category", "Can add class"),
    ("category", "change_category", "Can change class"),
    ("category", "view_category", "Can view class"),
    ("comparison", "add_comparison", "Can add comparison of text and table"),
    ("comparison", "change_comparison", "Can change comparison of text and table"),
    ("comparison", "view_comparison", "Can view comparison of text and table"),
    ("definitiontext", "add_definitiontext", "Can add definition"),
    ("definitiontext", "change_definitiontext", "Can change definition"),
    ("definitiontext", "view_definitiontext", "Can view definition"),
    ("demandestimate", "add_demandestimate", "Can add estimate of the demand"),
    ("demandestimate", "change_demandestimate", "Can change estimate of the demand"),
    ("demandestimate", "view_demandestimate", "Can view estimate of the demand"),
    ("dimension", "add_dimension", "Can add classification"),
    ("dimension", "change_dimension", "Can change classification"),
    ("dimension", "view_dimension", "Can view classification"),
    ("finding", "explain_finding", "Can explain findings"),
    ("finding", "view_finding", "Can view finding"),
    ("load", "view_load", "Can view load"),
    ("nationaltarget", "add_nationaltarget", "Can add national target for permit holders"),
    ("nationaltarget", "change_nationaltarget", "Can change national target for permit holders"),
    ("nationaltarget", "view_nationaltarget", "Can view national target for permit holders"),
    ("population", "add_population", "Can add number of inhabitants"),
    ("population", "change_population", "Can change number of inhabitants"),
    ("population", "view_population", "Can view number of inhabitants"),
    ("rule", "add_rule", "Can add rule"),
    ("rule", "change_rule", "Can change rule"),
    ("rule", "view_rule", "Can view rule"),
    ("ruleterm", "add_ruleterm", "Can add part of a rule"),
    ("ruleterm", "change_ruleterm", "Can change part of a rule"),
    ("ruleterm", "delete_ruleterm", "Can delete part of a rule"),
    ("ruleterm", "view_ruleterm", "Can view part of a rule"),
    ("supervisionrung", "add_supervisionrung", "Can add rung of supervision"),
    ("supervisionrung", "change_supervisionrung", "Can change rung of supervision"),
    ("supervisionrung", "view_supervisionrung", "Can view rung of supervision"),
    ("supervisionstep", "supervise_municipality", "Can record supervision and transfers of targets"),
    ("supervisionstep", "view_supervisionstep", "Can view step of supervision"),
    ("table", "add_table", "Can add table"),
    ("table", "change_table", "Can change table"),
    ("table", "load_table", "Can load figures into tables"),
    ("table", "view_table", "Can view table"),
    ("target", "add_target", "Can add target"),
    ("target", "change_target", "Can change target"),
    ("target", "view_target", "Can view target"),
    ("targettransfer", "view_targettransfer", "Can view transfer of a target"),
    ("textfigure", "add_textfigure", "Can add figure in a text"),
    ("textfigure", "change_textfigure", "Can change figure in a text"),
    ("textfigure", "view_textfigure", "Can view figure in a text"),
    ("yearlyparameter", "add_yearlyparameter", "Can add yearly parameter"),
    ("yearlyparameter", "change_yearlyparameter", "Can change yearly parameter"),
    ("yearlyparameter", "view_yearlyparameter", "Can view yearly parameter"),
]
CODENAMES = {
    "case officer": """
        view_finding view_load view_table
    """,
    "decision maker": """
        view_demandestimate view_finding view_load view_supervisionstep view_table view_target view_targettransfer
    """,
    "finance": """
        view_finding view_load view_table
    """,
    "adviser": """
        view_finding view_load view_table
    """,
    "statistics officer": """
        explain_finding load_table supervise_municipality view_demandestimate view_finding view_load
        view_supervisionstep view_table view_target view_targettransfer
    """,
    "functional admin": """
        add_category add_comparison add_definitiontext add_demandestimate add_dimension add_nationaltarget
        add_population add_rule add_ruleterm add_supervisionrung add_table add_target add_textfigure
        add_yearlyparameter change_category change_comparison change_definitiontext change_demandestimate
        change_dimension change_nationaltarget change_population change_rule change_ruleterm change_supervisionrung
        change_table change_target change_textfigure change_yearlyparameter delete_ruleterm view_category
        view_comparison view_definitiontext view_demandestimate view_dimension view_finding view_load
        view_nationaltarget view_population view_rule view_ruleterm view_supervisionrung view_supervisionstep
        view_table view_target view_targettransfer view_textfigure view_yearlyparameter
    """,
    "auditor": """
        view_demandestimate view_finding view_load view_supervisionstep view_table view_target view_targettransfer
    """,
    "reader": """
        view_finding view_load view_table
    """,
    "team lead": """
        view_demandestimate view_finding view_load view_supervisionstep view_table view_target view_targettransfer
    """,
    "acceleration table": """
        view_finding view_load view_table
    """,
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    by_codename = {}
    for model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label="monitoring", model=model)
        by_codename[codename], _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
    for role, codenames in CODENAMES.items():
        Group.objects.get(name=role).permissions.add(*(by_codename[codename] for codename in codenames.split()))


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0002_guards"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
