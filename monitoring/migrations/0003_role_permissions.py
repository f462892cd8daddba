"""Who may see tables, load them, explain findings and supervise; who keeps the definitions.
Who may write the yearly report, and who may approve a chapter of it.

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
    ("report", "approve_report", "Can approve chapters of the yearly report"),
    ("report", "write_report", "Can write the yearly report"),
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
        approve_report explain_finding load_table supervise_municipality view_demandestimate view_finding view_load
        view_supervisionstep view_table view_target view_targettransfer write_report
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
        approve_report view_demandestimate view_finding view_load view_supervisionstep view_table view_target
        view_targettransfer
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
    replaces = [
        ("monitoring", "0004_trail"),
        ("monitoring", "0005_upload_choice"),
        ("monitoring", "0006_upload_choice_trail"),
        ("monitoring", "0007_place_of_any_length"),
        ("monitoring", "0008_place_trail"),
        ("monitoring", "0009_cbs_job"),
        ("monitoring", "0010_cbs_job_guards"),
        ("monitoring", "0011_entered_change"),
        ("monitoring", "0012_entered_change_guards"),
        ("monitoring", "0013_upload_layout"),
        ("monitoring", "0014_upload_layout_trail"),
        ("monitoring", "0015_withdrawal"),
        ("monitoring", "0016_withdrawal_guards"),
        ("monitoring", "0017_finding_kinds"),
        ("monitoring", "0018_repeated_and_opening"),
        ("monitoring", "0019_more_finding_kinds"),
        ("monitoring", "0020_parts_not_negative"),
        ("monitoring", "0021_upload_groups_and_errors"),
        ("monitoring", "0022_upload_groups_trail"),
        ("monitoring", "0023_plans_of_one_municipality"),
        ("monitoring", "0024_plans_of_one_municipality_trail"),
        ("monitoring", "0025_edition_taken_back"),
        ("monitoring", "0026_edition_taken_back_trail"),
        ("monitoring", "0027_edition_deliveries"),
        ("monitoring", "0028_added_up_here"),
        ("monitoring", "0029_report"),
        ("monitoring", "0030_report_rights"),
        ("monitoring", "0031_report_guards"),
        ("monitoring", "0032_report_edition"),
        ("monitoring", "0033_report_edition_guards"),
    ]
    dependencies = [
        ("monitoring", "0002_guards"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
