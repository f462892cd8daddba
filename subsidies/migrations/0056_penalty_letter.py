"""The letter on a penalty says who gets which part (Awb 4:17(4)) and what an objection covers (Awb 4:19).

A text that somebody changed stays as it is.
"""

import hashlib

from django.db import migrations

BEFORE = {  # as it came, and as 0051 mended it
    "f6c222a1495d485d194af3323979bc824fc6a4ea3e31b1612218f4327e8aeb12",
    "ea2e6fe42d90aae64238664fe57114f0c6317c7ecb2590fdaab0c52211797a56",
}
PAY = "{% if penalty_pay_by %}\n## Hoe wij betalen\n"
PARTS = """\
{% if penalty_applicants %}
Er zijn {{ penalty_applicants }} aanvragers. Ieder krijgt een gelijk deel van dit bedrag (artikel 4:17, vierde lid, van de Awb).
{% endif %}
"""
COVERED = """
## Als u bezwaar maakt tegen ons besluit op uw aanvraag
Maakt u bezwaar tegen ons besluit op uw aanvraag, of gaat u daartegen in beroep? Dan gaat dat ook over dit besluit over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb). U hoeft dan niet apart bezwaar te maken tegen dit besluit."""


def fill(apps, schema_editor):
    LetterTemplate = apps.get_model("subsidies", "LetterTemplate")
    row = LetterTemplate.objects.filter(kind="penalty_decision", scheme=None).first()
    if row is not None and hashlib.sha256(f"{row.subject}\n{row.body}".encode()).hexdigest() in BEFORE:
        row.body = row.body.replace(PAY, PARTS + PAY) + COVERED
        row.save()


def empty(apps, schema_editor):
    LetterTemplate = apps.get_model("subsidies", "LetterTemplate")
    for row in LetterTemplate.objects.filter(kind="penalty_decision", scheme=None):
        row.body = row.body.replace(PARTS, "").removesuffix(COVERED)
        row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0055_works_when_told")]
    operations = [migrations.RunPython(fill, empty)]
