"""A withdrawal for want of money in the budget names both its articles in one sentence, with the law they are of.

From memory of the Awb: not confirmed, as the clause says of itself. A clause that is there stays as it is.
"""

from django.db import migrations

CODE = "ground-award-no-funds"
CLAUSE = {
    "text": (
        "Er zijn niet voldoende gelden beschikbaar gesteld, en de subsidie was op die voorwaarde verleend (artikel 4:34, eerste "
        "lid, en artikel 4:48, eerste lid, onder e, van de Awb)."
    ),
    "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
}


def fill(apps, schema_editor):
    clauses = apps.get_model("subsidies", "LetterClause").objects
    clauses.get_or_create(code=CODE, scheme=None, valid_from="2000-01-01", defaults=CLAUSE)


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.filter(code=CODE, text=CLAUSE["text"]).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0307_view_on_a_settlement_text")]
    operations = [migrations.RunPython(fill, empty)]
