"""The letters of an award out of turn, and of who is refused since, say that the order was deviated from (Awb 4:26).

A text that was changed by hand stays as it is, unless the place is still there.
"""

from django.db import migrations

ORDER = "{% if order_deviation %}\n{{ order_deviation }}\n{% endif %}\n"
CEILING = "{% if ceiling_words %}\n{{ ceiling_words }}\n{% endif %}\n"
DIVISION = "{% if division %}\n"
PLACES = {
    "award": (DIVISION, ORDER + DIVISION),
    "partial_award": (DIVISION, ORDER + DIVISION),
    "refusal": (CEILING, CEILING + ORDER),
}


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=PLACES):
        before, after = PLACES[template.kind]
        if before in template.body and ORDER not in template.body:
            template.body = template.body.replace(before, after, 1)
            template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=PLACES):
        if ORDER in template.body:
            template.body = template.body.replace(ORDER, "", 1)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0385_publication_as_the_register_is")]
    operations = [migrations.RunPython(change, change_back)]
