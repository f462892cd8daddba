"""Letters: why being late is not excusable, and to a recipient that somebody else objects.

A text that was changed by hand stays as it is. From memory of the Awb (4:8, 6:11, 7:2, 7:4, 7:11, 7:12): not confirmed.
"""

from django.db import migrations

IN_TIME = "{{ objection_in_time }}\n"
LATE = (
    "{% if objection_late_why %}\n"
    "## Waarom de te late indiening niet verschoonbaar is\n"
    "{{ objection_late_why }}\n"
    "{% endif %}\n"
)
ANSWER = "## Hoe u reageert\n"
OTHERS = (
    "{% if view_objections %}\n"
    "## Er is bezwaar gemaakt door een ander\n"
    "Iemand anders is het niet eens met wat u van ons kreeg:\n"
    "{{ view_objections }}\n"
    "U mag het bezwaar en de andere stukken over het bezwaar bekijken (artikel 7:4, tweede lid, van de Awb). Bel of mail "
    "ons eerst, dan leggen wij ze voor u klaar.\n"
    "Wij kijken op het bezwaar opnieuw naar ons besluit. Daarbij kunnen wij besluiten dat u minder krijgt, of dat wij uw "
    "aanvraag alsnog afwijzen (artikel 7:11 van de Awb). Vertel ons daarom ook wat u van het bezwaar vindt.\n"
    "{% endif %}\n"
)
CHANGES = {
    "decided_objection": (IN_TIME, IN_TIME + LATE),
    "objection_end_notice": (IN_TIME, IN_TIME + LATE),
    "view_invitation": (ANSWER, OTHERS + ANSWER),
}


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, (old, new) in CHANGES.items():
        for template in templates.filter(kind=kind):
            if new not in template.body and old in template.body:
                template.body = template.body.replace(old, new, 1)
                template.save()


def change_back(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, (old, new) in CHANGES.items():
        for template in templates.filter(kind=kind):
            if new in template.body:
                template.body = template.body.replace(new, old, 1)
                template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0263_why_late")]
    operations = [migrations.RunPython(change, change_back)]
