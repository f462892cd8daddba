"""The letters about a withdrawal or lowering name the obligation that was not met (Awb 3:46, 4:8, 4:48).

Texts that still say what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

AFTER_GROUNDS = "Wij baseren ons besluit op:\n{{ grounds }}\n"
IN_DECISION = (
    "{% if not_met %}\n## Wat niet is nagekomen\n"
    "Bij het bedrag horen verplichtingen. Hieraan is niet voldaan:\n{{ not_met }}\n{% endif %}\n"
)
AFTER_INTENTION = "{{ view_intention }}\n"
IN_INVITATION = (
    "{% if not_met %}\n## Wat volgens ons niet is nagekomen\n"
    "Bij het bedrag horen verplichtingen. Hieraan is volgens ons niet voldaan:\n{{ not_met }}\n{% endif %}\n"
)
TEXTS = {
    "award_withdrawn": (AFTER_GROUNDS, IN_DECISION),
    "award_lowered": (AFTER_GROUNDS, IN_DECISION),
    "view_invitation": (AFTER_INTENTION, IN_INVITATION),
}


def add(apps, schema_editor):
    for row, before, more in _texts(apps):
        if before in row.body and "not_met" not in row.body:
            row.body = row.body.replace(before, before + more, 1)
            row.save()


def remove(apps, schema_editor):
    for row, before, more in _texts(apps):
        row.body = row.body.replace(before + more, before, 1)
        row.save()


def _texts(apps):
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=TEXTS):
        yield row, *TEXTS[row.kind]


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0090_not_met_guards")]
    operations = [migrations.RunPython(add, remove)]
