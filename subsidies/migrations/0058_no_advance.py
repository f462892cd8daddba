"""What the letter of an award says when no advance is paid (Awb 4:95)."""

from datetime import date

from django.db import migrations

CODE = "advance-none"
TEXT = (
    "Wij betalen geen voorschot. Nadat wij de subsidie hebben vastgesteld, betalen wij het bedrag binnen zes weken "
    "(artikel 4:87 van de Awb)."
)
SOURCE = "Voorstel voor de tekst; nog niet bevestigd door juristen"


def fill(apps, schema_editor):
    clauses = apps.get_model("subsidies", "LetterClause").objects
    if not clauses.filter(code=CODE, scheme=None).exists():
        clauses.create(code=CODE, valid_from=date(2000, 1, 1), text=TEXT, source=SOURCE)


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.filter(code=CODE, text=TEXT).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0057_reserved_is_paid_later")]
    operations = [migrations.RunPython(fill, empty)]
