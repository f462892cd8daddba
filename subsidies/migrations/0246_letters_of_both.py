"""Letters on an objection: to both, on what stands, with why the rest is refused, and that a hearing is off.

A text that was changed by hand stays as it is. From memory of the Awb (6:10, 6:15, 6:19, 7:2, 7:11, 7:12, 10:10): not
confirmed.
"""

from django.db import migrations

TITLE = "{{ objection_against }}, voor {{ title }}."
NOW = (TITLE, f"{TITLE}{{% if objection_now %}} {{{{ objection_now }}}}{{% endif %}}")
IN_PLACE = ("in de plaats van {{ objection_against }} (", "in de plaats van {{ objection_replaces }} (")
REST = (
    (
        "## Wat wij nog steeds afwijzen\n"
        "Voor {{ objection_refused }} blijft de aanvraag afgewezen. Hiervoor leest u waarom.\n"
        "{% if grounds %}\nWij baseren dat op:\n"
    ),
    (
        "## Wat wij afwijzen\n"
        "Voor {{ objection_refused }} {% if objection_lowered %}wijzen wij de aanvraag nu af, vanaf de dag waarop wij deze brief hebben verstuurd{% else %}blijft de aanvraag "
        "afgewezen{% endif %}.{% if objection_rest %} {{ objection_rest }}{% endif %}\n"
        "{% if grounds %}\nWij baseren dat op:\n"
    ),
)
BY = (
    "Wij doen dit volgens {{ award_article }} en {{ scheme_words }}. Ook geldt de {{ asv }}.",
    "Wij doen dit volgens {{ award_article }}. Dat is {{ scheme_words }}. Ook geldt de {{ asv }}.",
)
HEARD = (
    "{% if objection_inadmissible %}\n{{ objection_inadmissible }}\n{% endif %}\n## Waarom wij dit besluiten\n",
    (
        "Dit is besloten namens {{ sender }} (mandaat {{ decided_mandate }}; artikel 10:10 van de Awb).\n"
        "{% if objection_inadmissible %}\n{{ objection_inadmissible }}\n{% endif %}\n"
        "## Het bezwaar\n"
        "Kort gezegd staat in het bezwaar:\n"
        "{{ objection_grounds }}\n"
        "{{ objection_in_time }}\n"
        "## De hoorzitting\n"
        "{{ objection_heard }}\n"
        "{% if objection_advice %}\n## Het advies van de commissie\n{{ objection_advice }}\n{% endif %}\n"
        "## Waarom wij dit besluiten\n"
    ),
)
INSTEAD = (
    "## De hoorzitting\n",
    (
        "## De hoorzitting\n"
        "{% if hearing_instead_of %}\nDe hoorzitting van {{ hearing_instead_of }} gaat niet door. Deze hoorzitting komt "
        "daarvoor in de plaats.\n{% endif %}\n"
    ),
)
TO_COURT = (
    "## Naar wie\nWij kunnen hierop niet beslissen. ",
    (
        "## Naar wie\nWij kunnen hierop niet beslissen. {% if objection_for_court %}Tegen een beslissing op een bezwaar kunt u "
        "geen bezwaar maken. U kunt wel in beroep gaan bij de rechtbank (artikelen 7:1 en 8:1 van de Awb). Wij zien uw brief "
        "daarom als een beroepschrift. {% endif %}"
    ),
)
OF_REST = (
    "## Waarom wij dit besluiten\n{{ reason }}\n",
    "## Waarom wij dit besluiten\n{{ reason }}\n{% if objection_rest %}\n{{ objection_rest }}\n{% endif %}\n",
)
SUBJECT = (
    ": u krijgt {{ form }} voor",
    ": u krijgt {% if objection_lowered %}minder{% else %}{{ form }}{% endif %} voor",
)
CHANGES = {
    "decided_objection": [NOW],
    "awarded_objection": [NOW, IN_PLACE, REST, BY],
    "settled_objection": [NOW],
    "objection_end_notice": [NOW, HEARD, OF_REST],
    "objection_hearing": [INSTEAD],
    "objection_day_notice": [INSTEAD],
    "objection_forwarded": [TO_COURT],
}
ABOUT = (
    "Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar"
    "{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}"
    "{{ objection_against }}, voor {{ title }}."
)
OFF = (
    "## De hoorzitting\n"
    "De hoorzitting van {{ hearing_off_on }} gaat niet door. {{ hearing_off_why }}\n"
    "U hoeft die dag niet te komen. Komt er een andere dag, dan krijgt u daarover een nieuwe brief."
)
REFUSED = (
    "Onze beslissing op {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}: u krijgt "
    "geen {% if loan %}lening{% else %}subsidie{% endif %} voor {{ title }}"
)
NEW = {
    "refused_objection": (
        REFUSED,
        ABOUT.replace(*NOW)
        + " {% if to_objector %}De aanvraag waar het over gaat{% else %}Uw aanvraag{% endif %} hadden wij ontvangen op "
        "{{ received_on }}. U vroeg {{ requested }}. In deze brief leest u onze beslissing.\n"
        "## Onze beslissing\n"
        "{{ objection_outcome }} Wij wijzen uw aanvraag alsnog af. U krijgt dus geen {% if loan %}lening{% else %}subsidie"
        "{% endif %}. Dit besluit komt in de plaats van {{ objection_replaces }} (artikel 7:11, tweede lid, van de Awb). {% "
        "if objection_other %}{{ objector }} krijgt bericht van deze beslissing. {% endif %}Wij hebben dit besloten op "
        "{{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. Het werkt vanaf de dag waarop wij deze brief "
        "hebben verstuurd.\n"
        "## Het bezwaar\n"
        "Kort gezegd staat in het bezwaar:\n"
        "{{ objection_grounds }}\n"
        "{{ objection_in_time }}\n"
        "{% if objection_interest %}\n"
        "Het besluit waar het bezwaar over gaat, gold al niet meer toen wij het bezwaar ontvingen. Wij kijken toch naar het "
        "bezwaar, want er is nog een belang:\n"
        "{{ objection_interest }}\n"
        "{% endif %}\n"
        "## De hoorzitting\n"
        "{{ objection_heard }}\n"
        "{% if objection_advice %}\n## Het advies van de commissie\n{{ objection_advice }}\n{% endif %}\n"
        "## Waarom wij dit besluiten\n"
        "{{ reason }}\n"
        "{% if objection_costs %}\n## De kosten van het bezwaar\n"
        "{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten. Wij betalen {{ objection_costs "
        "}} aan {{ objector }}{% else %}U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }}{% "
        "endif %} (artikel 7:15 van de Awb). Wij rekenen volgens het Besluit proceskosten bestuursrecht. Wij betalen binnen "
        "zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). {{ objection_costs_reason }}\n"
        "{% endif %}\n"
        "{% if objection_no_costs %}\n## De kosten van het bezwaar\n"
        "{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten.{% else %}U hebt gevraagd om "
        "vergoeding van uw kosten.{% endif %} Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}\n"
        "{% endif %}\n"
        "{% if view %}\n## Uw zienswijze\n{{ view }}\n"
        "{% if view_answer %}\n## Wat wij met uw zienswijze doen\n{{ view_answer }}\n{% endif %}\n{% endif %}\n"
        "{% if advice %}\n## Het advies\n{{ advice }}\n## Wat wij met het advies doen\n{{ advice_answer }}\n{% endif %}\n"
        "## Uw gegevens\n"
        "{{ privacy }}",
    ),
    "objection_off": ("De hoorzitting over uw bezwaar gaat niet door: {{ title }}", f"{ABOUT}\n{OFF}"),
    "objection_off_notice": (
        "De hoorzitting over het bezwaar van {{ objector }} gaat niet door: {{ title }}",
        f"{ABOUT} Dat besluit ging over uw aanvraag. Wij hebben u geschreven wanneer de hoorzitting zou zijn.\n{OFF}",
    ),
}


def _changed(text, pairs):
    for old, new in pairs:
        if new not in text:
            text = text.replace(old, new)
    return text


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, pairs in CHANGES.items():
        for template in templates.filter(kind=kind):
            before = template.subject, template.body
            template.body = _changed(template.body, pairs)
            if kind == "awarded_objection":
                template.subject = template.subject.replace(*SUBJECT)
            if (template.subject, template.body) != before:
                template.save()
    for kind, (subject, body) in NEW.items():
        templates.create(kind=kind, subject=subject, body=body)


def take_away(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=NEW, scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0245_objection_by_another")]
    operations = [migrations.RunPython(change, take_away)]
