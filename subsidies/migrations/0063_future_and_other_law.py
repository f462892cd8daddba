"""Letters that end or lower an award: for which time, what becomes of advances, and what is compensated (Awb 4:50).

Texts are mended where they still say what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

FORM = "{% if loan %}de lening{% else %}de subsidie{% endif %}"
# kinds of letters: what their text said, and what it says
TEXTS = {
    "award_withdrawn": [
        (
            f"Wij trekken {FORM} in. U krijgt dus geen geld meer van ons voor {{{{ title }}}}. Wij hebben",
            f"Wij trekken {FORM} in{{% if works_on %}} vanaf {{{{ works_on }}}}{{% else %}}. U krijgt dus geen geld meer van ons voor {{{{ title }}}}{{% endif %}}. Wij hebben",
        ),
        (
            "Wij baseren ons besluit op:\n{{ grounds }}\n",
            "Wij baseren ons besluit op:\n{{ grounds }}\n{% if works_on %}\n## De tijd tot {{ works_on }}\n{{ activities }}\n{% endif %}\n{% if compensation %}\n## Als u schade hebt\n{{ compensation }}\n{% endif %}\n",
        ),
    ],
    "award_lowered": [
        (
            "## Wat hetzelfde blijft\nWat in ons besluit van {{ award_date }} staat, blijft gelden, behalve het bedrag.\n",
            "{% if activities %}\n## Wat er verandert aan de activiteiten\n{{ activities }}\n{% endif %}\n{% if advance_lines %}\n## De voorschotten\nDe voorschotten worden nu:\n{{ advance_lines }}\n{% endif %}\n{% if no_advance %}\n## De voorschotten\nWij betalen geen voorschot meer.\n{% endif %}\n{% if gross_aid %}\n## Staatssteun\nHet brutosteunbedrag wordt ook lager: {{ gross_aid }}.\n{% endif %}\n{% if compensation %}\n## Als u schade hebt\n{{ compensation }}\n{% endif %}\n## Wat hetzelfde blijft\nDe rest van ons besluit van {{ award_date }} blijft gelden.\n",
        ),
    ],
}
BY_HEART = "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"
NEW = [
    (
        "compensation-50",
        "Hebt u schade doordat u op {% if loan %}de lening{% else %}de subsidie{% endif %} vertrouwde en daardoor iets deed of niet deed? Dan vergoeden wij die schade{% if title_4_2 %} (artikel 4:50, tweede lid, van de Awb){% endif %}. Schrijf ons dan wat de schade is en stuur bewijs mee.",
    ),
    (
        "ground-award-changed-views",
        "Veranderde omstandigheden of gewijzigde inzichten verzetten zich in overwegende mate tegen voortzetting of ongewijzigde voortzetting van de subsidie (artikel 4:50, eerste lid, aanhef en onder b, van de Awb).",
    ),
    (
        "ground-award-other-law",
        "Een ander wettelijk voorschrift regelt dat de subsidie in dit geval kan worden ingetrokken of gewijzigd (artikel 4:50, eerste lid, aanhef en onder c, van de Awb).",
    ),
]


def mend(apps, schema_editor):
    _replace(apps, (0, 1))
    for code, text in NEW:
        apps.get_model("subsidies", "LetterClause").objects.create(
            code=code, valid_from="2000-01-01", text=text, source=BY_HEART
        )


def unmend(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.filter(code__in=[code for code, _text in NEW]).delete()
    _replace(apps, (1, 0))


def _replace(apps, turn):
    before, after = turn
    for kind, pairs in TEXTS.items():
        for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
            for pair in pairs:
                row.body = row.body.replace(pair[before], pair[after])
            row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0062_suspension_ends_earlier")]
    operations = [migrations.RunPython(mend, unmend)]
