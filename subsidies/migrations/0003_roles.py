"""Which roles get which permissions of subsidies."""

from django.db import migrations

PERMISSIONS = [
    ("exports", "exportrun", "request_exportrun", "Can ask for exports"),
    ("exports", "exportrun", "view_exportrun", "Can view export"),
    ("projects", "advice", "view_advice", "Can view advice of the Burgerberaad"),
    ("projects", "agendaaction", "view_agendaaction", "Can view action of the Woonagenda"),
    ("projects", "guide", "view_guide", "Can view process guide"),
    ("projects", "meeting", "view_meeting", "Can view meeting or activity"),
    ("projects", "municipality", "view_municipality", "Can view municipality"),
    ("projects", "organisation", "view_organisation", "Can view organisation"),
    ("projects", "project", "view_project", "Can view project"),
    ("projects", "region", "view_region", "Can view region"),
    ("projects", "regionmembership", "view_regionmembership", "Can view membership of a region"),
    ("projects", "regionscheme", "view_regionscheme", "Can view region scheme"),
    ("subsidies", "advice", "view_advice", "Can view advice"),
    ("subsidies", "application", "decide_application", "Can decide on applications"),
    ("subsidies", "application", "handle_application", "Can handle applications"),
    ("subsidies", "application", "object_application", "Can handle objections"),
    ("subsidies", "application", "pay_application", "Can register a payment"),
    ("subsidies", "application", "propose_application", "Can propose decisions"),
    ("subsidies", "application", "receive_application", "Can enter applications"),
    ("subsidies", "application", "view_account", "Can see accounts, and the files that can name them"),
    ("subsidies", "application", "view_application", "Can view application"),
    ("subsidies", "application", "view_legality", "Can see the legality list"),
    ("subsidies", "application", "view_person", "Can see natural persons"),
    ("subsidies", "application", "withdraw_application", "Can register a withdrawal"),
    ("subsidies", "applicationimport", "import_application", "Can import applications from a workbook"),
    ("subsidies", "caseevent", "view_caseevent", "Can view dossier entry"),
    ("subsidies", "ceiling", "add_ceiling", "Can add ceiling"),
    ("subsidies", "ceiling", "change_ceiling", "Can change ceiling"),
    ("subsidies", "ceiling", "view_ceiling", "Can view ceiling"),
    ("subsidies", "ceilingentry", "add_ceilingentry", "Can add change to a ceiling"),
    ("subsidies", "ceilingentry", "view_ceilingentry", "Can view change to a ceiling"),
    ("subsidies", "ceilingshare", "add_ceilingshare", "Can add share of a ceiling"),
    ("subsidies", "ceilingshare", "change_ceilingshare", "Can change share of a ceiling"),
    ("subsidies", "ceilingshare", "view_ceilingshare", "Can view share of a ceiling"),
    ("subsidies", "completionrequest", "view_completionrequest", "Can view completion request"),
    ("subsidies", "criterion", "add_criterion", "Can add criterion"),
    ("subsidies", "criterion", "change_criterion", "Can change criterion"),
    ("subsidies", "criterion", "delete_criterion", "Can delete criterion"),
    ("subsidies", "criterion", "view_criterion", "Can view criterion"),
    ("subsidies", "decision", "view_decision", "Can view decision"),
    ("subsidies", "defaultnotice", "view_defaultnotice", "Can view notice of default"),
    ("subsidies", "deminimislimit", "add_deminimislimit", "Can add limit for de-minimis aid"),
    ("subsidies", "deminimislimit", "change_deminimislimit", "Can change limit for de-minimis aid"),
    ("subsidies", "deminimislimit", "view_deminimislimit", "Can view limit for de-minimis aid"),
    ("subsidies", "document", "view_document", "Can view document"),
    ("subsidies", "documentversion", "view_documentversion", "Can view version of a document"),
    ("subsidies", "extrafreeday", "add_extrafreeday", "Can add extra public holiday"),
    ("subsidies", "extrafreeday", "change_extrafreeday", "Can change extra public holiday"),
    ("subsidies", "extrafreeday", "view_extrafreeday", "Can view extra public holiday"),
    ("subsidies", "fundingsource", "add_fundingsource", "Can add funding source"),
    ("subsidies", "fundingsource", "change_fundingsource", "Can change funding source"),
    ("subsidies", "fundingsource", "view_fundingsource", "Can view funding source"),
    ("subsidies", "hearing", "view_hearing", "Can view view of the applicant"),
    ("subsidies", "judgement", "view_judgement", "Can view assessment"),
    ("subsidies", "ledgerentry", "view_ledgerentry", "Can view ledger entry"),
    ("subsidies", "letter", "add_letter", "Can add letter"),
    ("subsidies", "letter", "change_letter", "Can change letter"),
    ("subsidies", "letter", "view_letter", "Can view letter"),
    ("subsidies", "letterclause", "add_letterclause", "Can add letter clause"),
    ("subsidies", "letterclause", "change_letterclause", "Can change letter clause"),
    ("subsidies", "letterclause", "view_letterclause", "Can view letter clause"),
    ("subsidies", "lettertemplate", "add_lettertemplate", "Can add letter template"),
    ("subsidies", "lettertemplate", "change_lettertemplate", "Can change letter template"),
    ("subsidies", "lettertemplate", "view_lettertemplate", "Can view letter template"),
    ("subsidies", "mandate", "add_mandate", "Can add mandate"),
    ("subsidies", "mandate", "change_mandate", "Can change mandate"),
    ("subsidies", "mandate", "view_mandate", "Can view mandate"),
    ("subsidies", "moneyfigure", "add_moneyfigure", "Can add figure for money that is owed"),
    ("subsidies", "moneyfigure", "change_moneyfigure", "Can change figure for money that is owed"),
    ("subsidies", "moneyfigure", "view_moneyfigure", "Can view figure for money that is owed"),
    ("subsidies", "note", "add_note", "Can add note"),
    ("subsidies", "note", "view_note", "Can view note"),
    ("subsidies", "objection", "view_objection", "Can view objection"),
    ("subsidies", "obligation", "view_obligation", "Can view obligation"),
    ("subsidies", "penaltyrate", "add_penaltyrate", "Can add penalty for late decision"),
    ("subsidies", "penaltyrate", "change_penaltyrate", "Can change penalty for late decision"),
    ("subsidies", "penaltyrate", "view_penaltyrate", "Can view penalty for late decision"),
    ("subsidies", "proposal", "view_proposal", "Can view proposal"),
    ("subsidies", "referencerate", "add_referencerate", "Can add reference rate"),
    ("subsidies", "referencerate", "change_referencerate", "Can change reference rate"),
    ("subsidies", "referencerate", "view_referencerate", "Can view reference rate"),
    ("subsidies", "refusalground", "add_refusalground", "Can add ground for refusal"),
    ("subsidies", "refusalground", "change_refusalground", "Can change ground for refusal"),
    ("subsidies", "refusalground", "view_refusalground", "Can view ground for refusal"),
    ("subsidies", "requireddocument", "add_requireddocument", "Can add required document"),
    ("subsidies", "requireddocument", "change_requireddocument", "Can change required document"),
    ("subsidies", "requireddocument", "delete_requireddocument", "Can delete required document"),
    ("subsidies", "requireddocument", "view_requireddocument", "Can view required document"),
    ("subsidies", "scenario", "add_scenario", "Can add scenario"),
    ("subsidies", "scenario", "view_scenario", "Can view scenario"),
    ("subsidies", "scheme", "add_scheme", "Can add scheme"),
    ("subsidies", "scheme", "change_scheme", "Can change scheme"),
    ("subsidies", "scheme", "view_scheme", "Can view scheme"),
    ("subsidies", "schemeparameter", "add_schemeparameter", "Can add parameter"),
    ("subsidies", "schemeparameter", "change_schemeparameter", "Can change parameter"),
    ("subsidies", "schemeparameter", "delete_schemeparameter", "Can delete parameter"),
    ("subsidies", "schemeparameter", "view_schemeparameter", "Can view parameter"),
    ("subsidies", "schemeversion", "add_schemeversion", "Can add scheme version"),
    ("subsidies", "schemeversion", "change_schemeversion", "Can change scheme version"),
    ("subsidies", "schemeversion", "view_schemeversion", "Can view scheme version"),
    ("subsidies", "suspension", "view_suspension", "Can view suspension"),
    ("subsidies", "termextension", "view_termextension", "Can view extension"),
    ("subsidies", "undertaking", "add_undertaking", "Can add undertaking of several companies"),
    ("subsidies", "undertaking", "change_undertaking", "Can change undertaking of several companies"),
    ("subsidies", "undertaking", "view_undertaking", "Can view undertaking of several companies"),
    ("subsidies", "undertakingmember", "add_undertakingmember", "Can add company of an undertaking"),
    ("subsidies", "undertakingmember", "change_undertakingmember", "Can change company of an undertaking"),
    ("subsidies", "undertakingmember", "view_undertakingmember", "Can view company of an undertaking"),
]
CODENAMES = {
    "case officer": """
        add_letter add_note add_scenario change_letter handle_application import_application object_application
        propose_application receive_application view_account view_advice view_application view_caseevent
        view_ceiling view_ceilingentry view_ceilingshare view_completionrequest view_criterion view_decision
        view_defaultnotice view_deminimislimit view_document view_documentversion view_extrafreeday
        view_fundingsource view_hearing view_judgement view_ledgerentry view_letter view_letterclause
        view_lettertemplate view_mandate view_moneyfigure view_note view_objection view_obligation
        view_penaltyrate view_person view_proposal view_referencerate view_refusalground view_requireddocument
        view_scenario view_scheme view_schemeparameter view_schemeversion view_suspension view_termextension
        view_undertaking view_undertakingmember withdraw_application
    """,
    "decision maker": """
        add_note add_scenario decide_application view_account view_advice view_application view_caseevent
        view_ceiling view_ceilingentry view_ceilingshare view_completionrequest view_criterion view_decision
        view_defaultnotice view_deminimislimit view_document view_documentversion view_extrafreeday
        view_fundingsource view_hearing view_judgement view_ledgerentry view_letter view_letterclause
        view_lettertemplate view_mandate view_moneyfigure view_note view_objection view_obligation
        view_penaltyrate view_person view_proposal view_referencerate view_refusalground view_requireddocument
        view_scenario view_scheme view_schemeparameter view_schemeversion view_suspension view_termextension
        view_undertaking view_undertakingmember
    """,
    "finance": """
        add_note add_scenario pay_application view_account view_advice view_application view_caseevent
        view_ceiling view_ceilingentry view_ceilingshare view_completionrequest view_criterion view_decision
        view_defaultnotice view_deminimislimit view_document view_documentversion view_extrafreeday
        view_fundingsource view_hearing view_judgement view_ledgerentry view_legality view_letter
        view_letterclause view_lettertemplate view_mandate view_moneyfigure view_note view_objection
        view_obligation view_penaltyrate view_person view_proposal view_referencerate view_refusalground
        view_requireddocument view_scenario view_scheme view_schemeparameter view_schemeversion view_suspension
        view_termextension
    """,
    "adviser": """
        add_note add_scenario view_advice view_application view_caseevent view_ceiling view_ceilingentry
        view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice
        view_deminimislimit view_document view_documentversion view_extrafreeday view_fundingsource view_hearing
        view_judgement view_letter view_letterclause view_lettertemplate view_mandate view_moneyfigure view_note
        view_obligation view_penaltyrate view_proposal view_referencerate view_refusalground
        view_requireddocument view_scenario view_scheme view_schemeparameter view_schemeversion view_suspension
        view_termextension
    """,
    "team lead": """
        add_note add_scenario view_advice view_application view_caseevent view_ceiling view_ceilingentry
        view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice
        view_deminimislimit view_document view_documentversion view_extrafreeday view_fundingsource view_hearing
        view_judgement view_letter view_letterclause view_lettertemplate view_mandate view_moneyfigure view_note
        view_obligation view_penaltyrate view_proposal view_referencerate view_refusalground
        view_requireddocument view_scenario view_scheme view_schemeparameter view_schemeversion view_suspension
        view_termextension
    """,
    "statistics officer": """
        view_ceiling view_ceilingentry view_ceilingshare view_criterion view_fundingsource view_requireddocument
        view_scheme view_schemeparameter view_schemeversion
    """,
    "functional admin": """
        add_ceiling add_ceilingentry add_ceilingshare add_criterion add_deminimislimit add_extrafreeday
        add_fundingsource add_letterclause add_lettertemplate add_mandate add_moneyfigure add_penaltyrate
        add_referencerate add_refusalground add_requireddocument add_scheme add_schemeparameter
        add_schemeversion add_undertaking add_undertakingmember change_ceiling change_ceilingshare
        change_criterion change_deminimislimit change_extrafreeday change_fundingsource change_letterclause
        change_lettertemplate change_mandate change_moneyfigure change_penaltyrate change_referencerate
        change_refusalground change_requireddocument change_scheme change_schemeparameter change_schemeversion
        change_undertaking change_undertakingmember delete_criterion delete_requireddocument
        delete_schemeparameter view_account view_advice view_application view_caseevent view_ceiling
        view_ceilingentry view_ceilingshare view_completionrequest view_criterion view_decision
        view_defaultnotice view_deminimislimit view_document view_documentversion view_extrafreeday
        view_fundingsource view_hearing view_judgement view_ledgerentry view_letter view_letterclause
        view_lettertemplate view_mandate view_moneyfigure view_note view_objection view_obligation
        view_penaltyrate view_person view_proposal view_referencerate view_refusalground view_requireddocument
        view_scheme view_schemeparameter view_schemeversion view_suspension view_termextension view_undertaking
        view_undertakingmember
    """,
    "auditor": """
        view_account view_advice view_application view_caseevent view_ceiling view_ceilingentry
        view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice
        view_deminimislimit view_document view_documentversion view_extrafreeday view_fundingsource view_hearing
        view_judgement view_ledgerentry view_legality view_letter view_letterclause view_lettertemplate
        view_mandate view_moneyfigure view_note view_objection view_obligation view_penaltyrate view_person
        view_proposal view_referencerate view_refusalground view_requireddocument view_scheme
        view_schemeparameter view_schemeversion view_suspension view_termextension view_undertaking
        view_undertakingmember
    """,
    "legal officer": """
        add_letter change_letter exports.request_exportrun exports.view_exportrun object_application
        projects.view_advice projects.view_agendaaction projects.view_guide projects.view_meeting
        projects.view_municipality projects.view_organisation projects.view_project projects.view_region
        projects.view_regionmembership projects.view_regionscheme view_account view_advice view_application
        view_caseevent view_ceiling view_ceilingentry view_ceilingshare view_completionrequest view_criterion
        view_decision view_defaultnotice view_deminimislimit view_document view_documentversion
        view_extrafreeday view_fundingsource view_hearing view_judgement view_ledgerentry view_legality
        view_letter view_letterclause view_lettertemplate view_mandate view_moneyfigure view_note view_objection
        view_obligation view_penaltyrate view_person view_proposal view_referencerate view_refusalground
        view_requireddocument view_scheme view_schemeparameter view_schemeversion view_suspension
        view_termextension view_undertaking view_undertakingmember
    """,
    "reader": """
        view_application view_ceiling view_ceilingentry view_ceilingshare view_criterion view_fundingsource
        view_requireddocument view_scheme view_schemeparameter view_schemeversion
    """,
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    by_codename = {}
    for app_label, model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label=app_label, model=model)
        key = codename if app_label == "subsidies" else f"{app_label}.{codename}"
        by_codename[key], _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
    for role, codenames in CODENAMES.items():
        Group.objects.get(name=role).permissions.add(*(by_codename[codename] for codename in codenames.split()))


class Migration(migrations.Migration):
    replaces = [("subsidies", "0003_role_permissions")]
    dependencies = [
        ("subsidies", "0002_guards_of_tables"),
        ("accounts", "0009_legal_officer"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
