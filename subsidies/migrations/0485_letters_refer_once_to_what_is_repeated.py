"""A refusal as a repetition refers once to the earlier decision: the ground says that, and then comes which one it is.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

NAMED = "Het eerdere besluit is dat van {{ repeat_decided_on }} op uw aanvraag met nummer {{ repeat_of }}."
TWICE = f"{NAMED} Wij verwijzen daarnaar."


def replace(apps, old, new):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(body__contains=old):
        template.body = template.body.replace(old, new)
        template.save()


def change(apps, schema_editor):
    replace(apps, TWICE, NAMED)


def change_back(apps, schema_editor):
    replace(apps, NAMED, TWICE)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0484_article_to_deviate_from_the_order")]
    operations = [migrations.RunPython(change, change_back)]
