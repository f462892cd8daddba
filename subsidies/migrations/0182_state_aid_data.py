"""By when state aid is made known, and what a letter says of aid that is no de-minimis aid; nobody confirmed these."""

from django.db import migrations

FIGURES = [
    {
        "code": "aid_entry_days",
        "valid_from": "2026-01-01",
        "value": "20.00",
        "source": "Verordening (EU) 2023/2831, artikel 6, lid 1; niet bevestigd",
    },
    {
        "code": "aid_shown_above",
        "valid_from": "2016-07-01",
        "value": "500000.00",
        "source": "Verordening (EU) nr. 651/2014, artikel 9; niet bevestigd",
    },
    {
        "code": "aid_shown_above",
        "valid_from": "2023-07-01",
        "value": "100000.00",
        "source": "Verordening (EU) 2023/1315; het bedrag volgens Europa decentraal, de dag is niet bevestigd",
    },
    {
        "code": "aid_shown_months",
        "valid_from": "2016-07-01",
        "value": "6.00",
        "source": "Verordening (EU) nr. 651/2014, artikel 9; niet bevestigd",
    },
]
WHAT = {"": "subsidie", "-loan": "lening"}
GROSS = {
    "": "Het brutosteunbedrag is {{ awarded }}.",
    "-loan": "Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}.",
}
TEXTS = {
    "aid-sgei-de-minimis": "Deze %s is de-minimissteun voor een dienst van algemeen economisch belang volgens "
    "Verordening (EU) 2023/2832. %s Wij zetten deze steun in het register voor de-minimissteun.",
    "aid-block-exemption": "Deze %s is staatssteun die is vrijgesteld op grond van {{ aid_article }} van de Algemene "
    "groepsvrijstellingsverordening (Verordening (EU) nr. 651/2014). %s Steun boven een bedrag dat de Europese Unie "
    "vaststelt, maken wij openbaar.",
    "aid-notified": "Deze %s is staatssteun die de Europese Commissie heeft goedgekeurd ({{ aid_article }}). %s",
}


def write(apps, schema_editor):
    figures = apps.get_model("subsidies", "MoneyFigure").objects
    for row in FIGURES:
        figures.create(**row)
    clauses = apps.get_model("subsidies", "LetterClause").objects
    for code, text in TEXTS.items():
        for ending, what in WHAT.items():
            clauses.create(
                code=f"{code}{ending}",
                valid_from="2000-01-01",
                text=text % (what, GROSS[ending]),
                source="Voorstel voor de tekst; nog niet bevestigd door juristen",
            )
    apps.get_model("dates", "UsualDays").objects.update_or_create(act="enter-aid", defaults={"days": 31})


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0181_state_aid_guards"), ("dates", "0004_trail")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
