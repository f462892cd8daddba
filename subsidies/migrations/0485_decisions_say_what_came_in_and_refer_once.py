"""Letters of decisions refer once to a decision that is repeated, and call what came in a part only where more lacks.

The ground says that the earlier decision is referred to; then comes which one it is. A text that was changed by hand
stays as it is.
"""

from django.db import migrations

NAMED = "Het eerdere besluit is dat van {{ repeat_decided_on }} op uw aanvraag met nummer {{ repeat_of }}."
PART = "Op {{ partly_on }} kregen wij een deel daarvan."
CHANGES = [
    (f"{NAMED} Wij verwijzen daarnaar.", NAMED),
    (PART, "Op {{ partly_on }} kregen wij {% if still_missing %}een deel daarvan{% else %}uw antwoord{% endif %}."),
]
DECISIONS = ("award", "partial_award", "refusal", "disregard")


def replace(apps, pairs):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=DECISIONS):
        changed = template.body
        for old, new in pairs:
            changed = changed.replace(old, new)
        if changed != template.body:
            template.body = changed
            template.save()


def change(apps, schema_editor):
    replace(apps, CHANGES)


def change_back(apps, schema_editor):
    replace(apps, [(new, old) for old, new in CHANGES])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0484_article_to_deviate_from_the_order")]
    operations = [migrations.RunPython(change, change_back)]
