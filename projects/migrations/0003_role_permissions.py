"""Who may see and write projects, guides, meetings and the agenda.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

# model, codename, name
PERMISSIONS = [
    ("advice", "add_advice", "Can add advice of the Burgerberaad"),
    ("advice", "change_advice", "Can change advice of the Burgerberaad"),
    ("advice", "view_advice", "Can view advice of the Burgerberaad"),
    ("agendaaction", "add_agendaaction", "Can add action of the Woonagenda"),
    ("agendaaction", "change_agendaaction", "Can change action of the Woonagenda"),
    ("agendaaction", "view_agendaaction", "Can view action of the Woonagenda"),
    ("contact", "change_contact", "Can change contact"),
    ("contact", "delete_contact", "Can delete contact"),
    ("contact", "view_contact", "Can view contact"),
    ("guide", "add_guide", "Can add process guide"),
    ("guide", "change_guide", "Can change process guide"),
    ("guide", "view_guide", "Can view process guide"),
    ("guidestay", "view_guidestay", "Can view state of a process guide"),
    ("meeting", "add_meeting", "Can add meeting or activity"),
    ("meeting", "change_meeting", "Can change meeting or activity"),
    ("meeting", "view_meeting", "Can view meeting or activity"),
    ("municipality", "add_municipality", "Can add municipality"),
    ("municipality", "change_municipality", "Can change municipality"),
    ("municipality", "view_municipality", "Can view municipality"),
    ("organisation", "add_organisation", "Can add organisation"),
    ("organisation", "change_organisation", "Can change organisation"),
    ("organisation", "view_organisation", "Can view organisation"),
    ("project", "add_project", "Can add project"),
    ("project", "change_project", "Can change project"),
    ("project", "import_project", "Can import a list of projects"),
    ("project", "log_own_project", "Can add status lines to the projects to which one is assigned as a guide"),
    ("project", "view_confidential", "Can see what is confidential"),
    ("project", "view_contacts", "Can see telephone numbers and e-mail addresses of contacts"),
    ("project", "view_own_project", "Can see the projects to which one is assigned as a guide"),
    ("project", "view_project", "Can view project"),
    ("project", "write_any_project", "Can write every project"),
    ("project", "write_project", "Can write the projects one advises"),
    ("region", "add_region", "Can add region"),
    ("region", "change_region", "Can change region"),
    ("region", "view_region", "Can view region"),
    ("regionmembership", "add_regionmembership", "Can add membership of a region"),
    ("regionmembership", "change_regionmembership", "Can change membership of a region"),
    ("regionmembership", "delete_regionmembership", "Can delete membership of a region"),
    ("regionmembership", "view_regionmembership", "Can view membership of a region"),
    ("regionscheme", "add_regionscheme", "Can add region scheme"),
    ("regionscheme", "change_regionscheme", "Can change region scheme"),
    ("regionscheme", "view_regionscheme", "Can view region scheme"),
]
CODENAMES = {
    "case officer": """
        view_advice view_agendaaction view_contacts view_guide view_meeting view_municipality view_organisation
        view_project view_region view_regionmembership view_regionscheme
    """,
    "decision maker": """
        view_advice view_agendaaction view_guide view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "finance": """
        view_advice view_agendaaction view_guide view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "adviser": """
        add_advice add_agendaaction add_guide add_meeting change_advice change_agendaaction change_guide
        change_meeting import_project view_advice view_agendaaction view_contacts view_guide view_meeting
        view_municipality view_organisation view_project view_region view_regionmembership view_regionscheme
        write_project
    """,
    "statistics officer": """
        view_advice view_agendaaction view_guide view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "functional admin": """
        add_advice add_agendaaction add_guide add_meeting add_municipality add_organisation add_project add_region
        add_regionmembership add_regionscheme change_advice change_agendaaction change_contact change_guide
        change_meeting change_municipality change_organisation change_project change_region change_regionmembership
        change_regionscheme delete_contact delete_regionmembership view_advice view_agendaaction view_contact
        view_contacts view_guide view_guidestay view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "auditor": """
        view_advice view_agendaaction view_guide view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "reader": """
        view_advice view_agendaaction view_guide view_meeting view_municipality view_organisation view_project
        view_region view_regionmembership view_regionscheme
    """,
    "team lead": """
        add_advice add_agendaaction add_guide add_meeting change_advice change_agendaaction change_guide
        change_meeting import_project view_advice view_agendaaction view_contacts view_guide view_meeting
        view_municipality view_organisation view_project view_region view_regionmembership view_regionscheme
        write_any_project write_project
    """,
    "acceleration table": """
        view_advice view_agendaaction view_confidential view_guide view_meeting view_municipality view_organisation
        view_project view_region view_regionmembership view_regionscheme
    """,
    "process guide": """
        log_own_project view_own_project
    """,
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    by_codename = {}
    for model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label="projects", model=model)
        by_codename[codename], _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
    for role, codenames in CODENAMES.items():
        Group.objects.get(name=role).permissions.add(*(by_codename[codename] for codename in codenames.split()))


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0002_guards"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
