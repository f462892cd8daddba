"""The days that decrees put on a par with public holidays from 2023 to 2028 (Atw article 3 paragraph 3).

Each was found in two sources that do not depend on each other; they stand with the row. A functional admin adds those
of a later decree.
"""

from datetime import date

from django.db import migrations

FIRST = (
    "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een "
    "algemeen erkende feestdag (Atw 3, lid 3)"
)
SECOND = (
    "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een "
    "algemeen erkende feestdag (Atw 3, lid 3)"
)
LAWYER = "sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)"
PROGRAM = "Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3"
BAILIFF = "Houwelingen & Partners gerechtsdeurwaarders, Feestdagen en ATW-dagen 2023"
DAYS = {
    date(2023, 4, 28): (FIRST, (LAWYER, PROGRAM, BAILIFF)),
    date(2023, 5, 19): (FIRST, (LAWYER, PROGRAM, BAILIFF)),
    date(2024, 5, 10): (FIRST, (LAWYER, PROGRAM)),
    date(2024, 12, 27): (FIRST, (LAWYER, PROGRAM)),
    date(2025, 5, 30): (FIRST, (LAWYER, PROGRAM)),
    date(2026, 1, 2): (SECOND, (LAWYER, PROGRAM)),
    date(2026, 5, 15): (SECOND, (LAWYER, PROGRAM)),
    date(2027, 5, 7): (SECOND, (LAWYER, PROGRAM)),
    date(2028, 4, 28): (SECOND, (LAWYER, PROGRAM)),
    date(2028, 5, 26): (SECOND, (LAWYER, PROGRAM)),
}


def fill(apps, schema_editor):
    ExtraFreeDay = apps.get_model("subsidies", "ExtraFreeDay")
    for day, (decree, sources) in DAYS.items():
        values = {"decree": decree, "source": "\n".join(sources), "is_confirmed": True}
        ExtraFreeDay.objects.update_or_create(day=day, defaults=values)


def empty(apps, schema_editor):
    ExtraFreeDay = apps.get_model("subsidies", "ExtraFreeDay")
    kept = (date(2024, 5, 10), date(2024, 12, 27))  # of 0004_law_data
    ExtraFreeDay.objects.filter(day__in=set(DAYS) - set(kept)).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0006_reasons_and_sources")]
    operations = [migrations.RunPython(fill, empty)]
