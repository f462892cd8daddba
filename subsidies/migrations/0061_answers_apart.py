"""Letters that lawyers read again: the answer to a view or an advice has a heading of its own, and says its article.

Texts are mended where they still say what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

DECISIONS = (
    *("award", "partial_award", "refusal", "disregard"),
    *("award_ended", "award_withdrawn", "award_lowered"),
)
# kinds of letters: what their text said, and what it says
TEXTS = {
    DECISIONS: [
        (
            "{{ view }}\n{% if view_answer %}\n{{ view_answer }}\n",
            "{{ view }}\n{% if view_answer %}\n## Wat wij met uw zienswijze doen\n{{ view_answer }}\n",
        ),
        ("{{ advice }}\n{{ advice_answer }}\n", "{{ advice }}\n## Wat wij met het advies doen\n{{ advice_answer }}\n"),
    ],
    ("view_invitation",): [("{% else %}artikelen 4:7 en 4:8{% endif %}", "{% else %}artikel 4:7{% endif %}")],
}
REST = "De rest betalen wij {}nadat wij de subsidie hebben vastgesteld."
# the code of a clause: what it said, and what it says
CLAUSES = {
    "remedy": [("Stuur een kopie van deze brief mee.", "Stuur als dat kan een kopie van deze brief mee.")],
    "advance-share": [(REST.format(""), REST.format("binnen zes weken "))],
    "advance-schedule": [
        (
            REST.format(""),
            REST.format("binnen zes weken ").replace("vastgesteld.", "vastgesteld (artikel 4:87 van de Awb)."),
        )
    ],
}


def mend(apps, schema_editor):
    _replace(apps, (0, 1))


def unmend(apps, schema_editor):
    _replace(apps, (1, 0))


def _replace(apps, turn):
    before, after = turn
    for kinds, pairs in TEXTS.items():
        for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=kinds):
            for pair in pairs:
                row.body = row.body.replace(pair[before], pair[after])
            row.save()
    for code, pairs in CLAUSES.items():
        for row in apps.get_model("subsidies", "LetterClause").objects.filter(code=code):
            for pair in pairs:
                row.text = row.text.replace(pair[before], pair[after])
            row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0060_reasonable_time")]
    operations = [migrations.RunPython(mend, unmend)]
