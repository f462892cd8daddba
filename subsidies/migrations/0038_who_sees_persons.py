"""Who sees natural persons and the legality list; and what a legal officer sees."""

from django.db import migrations

NEW = {"view_person": "Can see natural persons", "view_legality": "Can see the legality list"}
PERSONS = ["case officer", "decision maker", "finance", "functional admin", "auditor", "legal officer"]
LEGALITY = ["auditor", "legal officer", "finance"]
LEGAL_OFFICER = {
    "subsidies": """
        view_advice view_application view_caseevent view_ceiling view_ceilingentry view_ceilingshare
        view_completionrequest view_criterion view_decision view_defaultnotice view_deminimislimit view_document
        view_documentversion view_extrafreeday view_fundingsource view_hearing view_judgement view_ledgerentry
        view_letter view_lettertemplate view_mandate view_note view_obligation view_penaltyrate view_proposal
        view_refusalground view_requireddocument view_scheme view_schemeparameter view_schemeversion view_suspension
        view_termextension
    """,
    "projects": """
        view_advice view_agendaaction view_guide view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "exports": "request_exportrun view_exportrun",
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type = ContentType.objects.get(app_label="subsidies", model="application")
    made = {
        codename: Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )[0]
        for codename, name in NEW.items()
    }
    for codename, roles in (("view_person", PERSONS), ("view_legality", LEGALITY)):
        for role in roles:
            Group.objects.get(name=role).permissions.add(made[codename])
    group = Group.objects.get(name="legal officer")
    for app, codenames in LEGAL_OFFICER.items():
        rights = Permission.objects.filter(content_type__app_label=app, codename__in=codenames.split())
        group.permissions.add(*rights)


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0027_natural_person"),
        ("projects", "0011_natural_person"),
        ("exports", "0005_failed_items"),
        ("accounts", "0009_legal_officer"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [
        migrations.AlterModelOptions(
            name="application",
            options={
                "ordering": ["-received_at", "-pk"],
                "permissions": [
                    ("receive_application", "Can enter applications"),
                    ("handle_application", "Can handle applications"),
                    ("propose_application", "Can propose decisions"),
                    ("decide_application", "Can decide on applications"),
                    ("withdraw_application", "Can register a withdrawal"),
                    ("pay_application", "Can register a payment"),
                    ("view_person", "Can see natural persons"),
                    ("view_legality", "Can see the legality list"),
                ],
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
