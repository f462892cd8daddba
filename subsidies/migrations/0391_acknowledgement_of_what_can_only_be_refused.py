"""The acknowledgement of what came in outside the period says that it can only be refused (Awb 3:2, 4:3a).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

BEFORE = (
    "Wij kijken eerst of uw aanvraag compleet is. Mist er iets, dan vragen wij u om dat aan te vullen. "
    "Daarna beoordelen wij de aanvraag.\n"
    "U krijgt uiterlijk op {{ decide_by }} ons besluit. Vragen wij u om een aanvulling, dan telt de tijd die u daarvoor "
    "nodig hebt niet mee (artikel 4:15, eerste lid, van de Awb).\n"
)
AFTER = (
    "{% if open_period %}\n"
    "Voor deze regeling kon u aanvragen {{ open_period }}. Uw aanvraag kwam daarbuiten binnen. Wij kunnen haar daarom "
    "alleen afwijzen. U krijgt uiterlijk op {{ decide_by }} ons besluit.\n"
    "{% else %}\n" + BEFORE + "{% endif %}\n"
)


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="acknowledgement"):
        if BEFORE in template.body and AFTER not in template.body:
            template.body = template.body.replace(BEFORE, AFTER, 1)
            template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="acknowledgement"):
        if AFTER in template.body:
            template.body = template.body.replace(AFTER, BEFORE, 1)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0390_letters_say_that_the_order_was_deviated_from")]
    operations = [migrations.RunPython(change, change_back)]
