"""A proposal of a period for each outcome: none was found for subsidy files, so all wait to be confirmed."""

from datetime import date

from django.db import migrations

FROM = date(2020, 1, 1)  # the selection list for provincial bodies holds from this day
SOURCE = "Voorstel: in de selectielijst van provincies (Stcrt. 2020, 39934) is voor subsidies geen termijn gevonden. "
PERIODS = [
    ("awarded", 10, "booked", "Langer dan de vijf jaar van Awb 4:49 en 4:57"),
    ("loan", 10, "booked", "Na de laatste aflossing"),
    ("refused", 5, "closed", "Ruim na bezwaar en beroep"),
    ("disregarded", 5, "closed", "Ruim na bezwaar en beroep"),
    ("withdrawn", 5, "closed", "Zoals een afwijzing"),
    ("forwarded", 1, "closed", "De aanvraag ligt bij een ander"),
    ("void", 1, "closed", "Er was geen aanvraag"),
    ("objection", 10, "closed", "Na het einde van het bezwaar"),
    ("state_aid", 10, "closed", "Na de dag van de verlening"),
]


def propose(apps, schema_editor):
    Period = apps.get_model("subsidies", "RetentionPeriod")
    for outcome, years, counts_from, why in PERIODS:
        Period.objects.create(
            outcome=outcome, valid_from=FROM, years=years, counts_from=counts_from, source=f"{SOURCE}{why}."
        )


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0323_retention")]
    operations = [migrations.RunPython(propose, migrations.RunPython.noop)]
