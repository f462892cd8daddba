"""The answer to a second notice of default does not say two days from which the penalty runs.

The two weeks run from the first notice, and the penalty after them (Awb 4:17, paragraph 3). That no penalty is due is
named by what the decision was on, and the letter on a late notice says as the other one that one objection is enough
(4:19). A text that was changed by hand stays as it is, but for these sentences.
"""

from django.db import migrations

FIRST_OLD = "De dwangsom telt vanaf die eerste ingebrekestelling. Uw nieuwe ingebrekestelling verandert dat niet"
FIRST = (
    "Voor de dwangsom telt die eerste ingebrekestelling: onze laatste twee weken begonnen toen. Uw nieuwe "
    "ingebrekestelling verandert dat niet"
)
SUBJECT_OLD = (
    "{% if penalty_ground %}u krijgt geen dwangsom voor ons late besluit{% else %}dwangsom omdat ons besluit te laat is"
    "{% endif %}: {{ title }}"
)
SUBJECT = (
    "{% if penalty_ground %}u krijgt geen dwangsom voor ons late besluit over {{ title }}{% else %}dwangsom omdat ons "
    "besluit te laat is: {{ title }}{% endif %}"
)
COVERS = (
    "Maakt u bezwaar tegen ons besluit op uw aanvraag, of gaat u daartegen in beroep? Dan gaat dat ook over dit besluit "
    "over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb)."
)
ENOUGH = f"{COVERS} U hoeft dan niet apart bezwaar te maken tegen dit besluit."


def write(apps, schema_editor):
    _change(apps, "notice_received", "body", FIRST_OLD, FIRST)
    _change(apps, "penalty_decision", "subject", SUBJECT_OLD, SUBJECT)
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="notice_late", body__contains=COVERS):
        if ENOUGH not in row.body:
            row.body = row.body.replace(COVERS, ENOUGH, 1)
            row.save(update_fields=["body"])


def take_away(apps, schema_editor):
    _change(apps, "notice_received", "body", FIRST, FIRST_OLD)
    _change(apps, "penalty_decision", "subject", SUBJECT, SUBJECT_OLD)
    _change(apps, "notice_late", "body", ENOUGH, COVERS)


def _change(apps, kind, name, found, instead):
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
        setattr(row, name, getattr(row, name).replace(found, instead, 1))
        row.save(update_fields=[name])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0462_mandate_stands_once")]
    operations = [migrations.RunPython(write, take_away)]
