"""Who may see schemes, budget and cases, and who may do what with them.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

# model, codename, name
PERMISSIONS = [
    ("advice", "view_advice", "Can view advice"),
    ("application", "decide_application", "Can decide on applications"),
    ("application", "handle_application", "Can handle applications"),
    ("application", "pay_application", "Can register a payment"),
    ("application", "propose_application", "Can propose decisions"),
    ("application", "receive_application", "Can enter applications"),
    ("application", "view_application", "Can view application"),
    ("application", "withdraw_application", "Can register a withdrawal"),
    ("caseevent", "view_caseevent", "Can view line in the dossier"),
    ("ceiling", "add_ceiling", "Can add ceiling"),
    ("ceiling", "change_ceiling", "Can change ceiling"),
    ("ceiling", "view_ceiling", "Can view ceiling"),
    ("ceilingentry", "add_ceilingentry", "Can add change of a ceiling"),
    ("ceilingentry", "view_ceilingentry", "Can view change of a ceiling"),
    ("ceilingshare", "add_ceilingshare", "Can add share of a ceiling"),
    ("ceilingshare", "change_ceilingshare", "Can change share of a ceiling"),
    ("ceilingshare", "view_ceilingshare", "Can view share of a ceiling"),
    ("completionrequest", "view_completionrequest", "Can view request to complete"),
    ("criterion", "add_criterion", "Can add criterion"),
    ("criterion", "change_criterion", "Can change criterion"),
    ("criterion", "delete_criterion", "Can delete criterion"),
    ("criterion", "view_criterion", "Can view criterion"),
    ("decision", "view_decision", "Can view decision"),
    ("defaultnotice", "view_defaultnotice", "Can view notice of default"),
    ("deminimislimit", "add_deminimislimit", "Can add limit for de-minimis aid"),
    ("deminimislimit", "change_deminimislimit", "Can change limit for de-minimis aid"),
    ("deminimislimit", "view_deminimislimit", "Can view limit for de-minimis aid"),
    ("document", "view_document", "Can view document"),
    ("documentversion", "view_documentversion", "Can view version of a document"),
    ("extrafreeday", "add_extrafreeday", "Can add extra free day"),
    ("extrafreeday", "change_extrafreeday", "Can change extra free day"),
    ("extrafreeday", "view_extrafreeday", "Can view extra free day"),
    ("fundingsource", "add_fundingsource", "Can add funding source"),
    ("fundingsource", "change_fundingsource", "Can change funding source"),
    ("fundingsource", "view_fundingsource", "Can view funding source"),
    ("hearing", "view_hearing", "Can view view of the applicant"),
    ("judgement", "view_judgement", "Can view judgement"),
    ("ledgerentry", "view_ledgerentry", "Can view ledger entry"),
    ("letter", "add_letter", "Can add letter"),
    ("letter", "change_letter", "Can change letter"),
    ("letter", "view_letter", "Can view letter"),
    ("lettertemplate", "add_lettertemplate", "Can add letter template"),
    ("lettertemplate", "change_lettertemplate", "Can change letter template"),
    ("lettertemplate", "view_lettertemplate", "Can view letter template"),
    ("mandate", "add_mandate", "Can add mandate"),
    ("mandate", "change_mandate", "Can change mandate"),
    ("mandate", "view_mandate", "Can view mandate"),
    ("note", "add_note", "Can add note"),
    ("note", "view_note", "Can view note"),
    ("obligation", "view_obligation", "Can view obligation"),
    ("penaltyrate", "add_penaltyrate", "Can add penalty for a late decision"),
    ("penaltyrate", "change_penaltyrate", "Can change penalty for a late decision"),
    ("penaltyrate", "view_penaltyrate", "Can view penalty for a late decision"),
    ("proposal", "view_proposal", "Can view proposal"),
    ("refusalground", "add_refusalground", "Can add ground for refusal"),
    ("refusalground", "change_refusalground", "Can change ground for refusal"),
    ("refusalground", "view_refusalground", "Can view ground for refusal"),
    ("requireddocument", "add_requireddocument", "Can add required document"),
    ("requireddocument", "change_requireddocument", "Can change required document"),
    ("requireddocument", "delete_requireddocument", "Can delete required document"),
    ("requireddocument", "view_requireddocument", "Can view required document"),
    ("scenario", "add_scenario", "Can add scenario"),
    ("scenario", "view_scenario", "Can view scenario"),
    ("scheme", "add_scheme", "Can add scheme"),
    ("scheme", "change_scheme", "Can change scheme"),
    ("scheme", "view_scheme", "Can view scheme"),
    ("schemeparameter", "add_schemeparameter", "Can add parameter"),
    ("schemeparameter", "change_schemeparameter", "Can change parameter"),
    ("schemeparameter", "delete_schemeparameter", "Can delete parameter"),
    ("schemeparameter", "view_schemeparameter", "Can view parameter"),
    ("schemeversion", "add_schemeversion", "Can add scheme version"),
    ("schemeversion", "change_schemeversion", "Can change scheme version"),
    ("schemeversion", "view_schemeversion", "Can view scheme version"),
    ("suspension", "view_suspension", "Can view suspension"),
    ("termextension", "view_termextension", "Can view extension"),
]
CODENAMES = {
    "case officer": """
        add_letter add_note add_scenario change_letter handle_application propose_application receive_application
        view_advice view_application view_caseevent view_ceiling view_ceilingentry view_ceilingshare
        view_completionrequest view_criterion view_decision view_defaultnotice view_deminimislimit view_document
        view_documentversion view_extrafreeday view_fundingsource view_hearing view_judgement view_ledgerentry
        view_letter view_lettertemplate view_mandate view_note view_obligation view_penaltyrate view_proposal
        view_refusalground view_requireddocument view_scenario view_scheme view_schemeparameter view_schemeversion
        view_suspension view_termextension withdraw_application
    """,
    "decision maker": """
        add_note add_scenario decide_application view_advice view_application view_caseevent view_ceiling
        view_ceilingentry view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice
        view_deminimislimit view_document view_documentversion view_extrafreeday view_fundingsource view_hearing
        view_judgement view_ledgerentry view_letter view_lettertemplate view_mandate view_note view_obligation
        view_penaltyrate view_proposal view_refusalground view_requireddocument view_scenario view_scheme
        view_schemeparameter view_schemeversion view_suspension view_termextension
    """,
    "finance": """
        add_note add_scenario pay_application view_advice view_application view_caseevent view_ceiling
        view_ceilingentry view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice
        view_deminimislimit view_document view_documentversion view_extrafreeday view_fundingsource view_hearing
        view_judgement view_ledgerentry view_letter view_lettertemplate view_mandate view_note view_obligation
        view_penaltyrate view_proposal view_refusalground view_requireddocument view_scenario view_scheme
        view_schemeparameter view_schemeversion view_suspension view_termextension
    """,
    "adviser": """
        add_note add_scenario view_advice view_application view_caseevent view_ceiling view_ceilingentry
        view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice view_deminimislimit
        view_document view_documentversion view_extrafreeday view_fundingsource view_hearing view_judgement
        view_ledgerentry view_letter view_lettertemplate view_mandate view_note view_obligation view_penaltyrate
        view_proposal view_refusalground view_requireddocument view_scenario view_scheme view_schemeparameter
        view_schemeversion view_suspension view_termextension
    """,
    "statistics officer": """
        view_ceiling view_ceilingentry view_ceilingshare view_criterion view_fundingsource view_requireddocument
        view_scheme view_schemeparameter view_schemeversion
    """,
    "functional admin": """
        add_ceiling add_ceilingentry add_ceilingshare add_criterion add_deminimislimit add_extrafreeday
        add_fundingsource add_lettertemplate add_mandate add_penaltyrate add_refusalground add_requireddocument
        add_scheme add_schemeparameter add_schemeversion change_ceiling change_ceilingshare change_criterion
        change_deminimislimit change_extrafreeday change_fundingsource change_lettertemplate change_mandate
        change_penaltyrate change_refusalground change_requireddocument change_scheme change_schemeparameter
        change_schemeversion delete_criterion delete_requireddocument delete_schemeparameter view_advice
        view_application view_caseevent view_ceiling view_ceilingentry view_ceilingshare view_completionrequest
        view_criterion view_decision view_defaultnotice view_deminimislimit view_document view_documentversion
        view_extrafreeday view_fundingsource view_hearing view_judgement view_ledgerentry view_letter
        view_lettertemplate view_mandate view_note view_obligation view_penaltyrate view_proposal view_refusalground
        view_requireddocument view_scheme view_schemeparameter view_schemeversion view_suspension view_termextension
    """,
    "auditor": """
        view_advice view_application view_caseevent view_ceiling view_ceilingentry view_ceilingshare
        view_completionrequest view_criterion view_decision view_defaultnotice view_deminimislimit view_document
        view_documentversion view_extrafreeday view_fundingsource view_hearing view_judgement view_ledgerentry
        view_letter view_lettertemplate view_mandate view_note view_obligation view_penaltyrate view_proposal
        view_refusalground view_requireddocument view_scheme view_schemeparameter view_schemeversion view_suspension
        view_termextension
    """,
    "reader": """
        view_application view_ceiling view_ceilingentry view_ceilingshare view_criterion view_fundingsource
        view_requireddocument view_scheme view_schemeparameter view_schemeversion
    """,
    "team lead": """
        add_note add_scenario view_advice view_application view_caseevent view_ceiling view_ceilingentry
        view_ceilingshare view_completionrequest view_criterion view_decision view_defaultnotice view_deminimislimit
        view_document view_documentversion view_extrafreeday view_fundingsource view_hearing view_judgement
        view_ledgerentry view_letter view_lettertemplate view_mandate view_note view_obligation view_penaltyrate
        view_proposal view_refusalground view_requireddocument view_scenario view_scheme view_schemeparameter
        view_schemeversion view_suspension view_termextension
    """,
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    by_codename = {}
    for model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label="subsidies", model=model)
        by_codename[codename], _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
    for role, codenames in CODENAMES.items():
        Group.objects.get(name=role).permissions.add(*(by_codename[codename] for codename in codenames.split()))


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0002_guards"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
