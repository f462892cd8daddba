"""A writ says what Awb 4:122 asks, and against it one goes to the civil court and not into objection.

The words follow the Awb from memory of the text: they are marked "not confirmed" until a lawyer has read them. A text that
a functional administrator changed stays as it is.
"""

from django.db import migrations

BEFORE = """## Hoe u betaalt
Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Betaal uiterlijk op {{ money_pay_by }}. Daarna kan een deurwaarder het bedrag bij u innen."""
AFTER = """## Hoe u betaalt
Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Betaal uiterlijk op {{ money_pay_by }}.
Betaalt u niet? Dan kan een deurwaarder dit dwangbevel op uw kosten ten uitvoer leggen (artikelen 4:116 en 4:122 van de Awb). De kosten van het dwangbevel betaalt u ook (artikel 4:120 van de Awb)."""
REMEDY = {
    "code": "remedy-writ",
    "valid_from": "2000-01-01",
    "text": "Tegen een dwangbevel kunt u geen bezwaar maken en niet in beroep gaan (artikelen 7:1 en 8:4, eerste lid, onder b, van de Awb). Bent u het niet eens met het innen? Dan kunt u naar de burgerlijke rechter (artikel 438 van het Wetboek van Burgerlijke Rechtsvordering). Daarvoor hebt u meestal een advocaat nodig.",
    "source": "Awb 4:116, 4:122, 7:1 en 8:4, lid 1, onder b; Rv 438; uit het hoofd, niet bevestigd",
}


def write(apps, schema_editor):
    template = apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="money_writ", scheme=None).first()
    if template is not None and BEFORE in template.body:
        template.body = template.body.replace(BEFORE, AFTER)
        template.save()
    apps.get_model("subsidies", "LetterClause").objects.create(**REMEDY)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0161_printed_letter_guards")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
