"""The ground of Awb 4:50, paragraph 1c is any case that a regulation provides for, also one of the scheme itself.

And the letter of a withdrawal for the future says that the time before it is not paid either. What somebody wrote
otherwise stays as it is.
"""

from django.db import migrations

CODE = "award-other-law"
GROUND = (
    "Een ander wettelijk voorschrift regelt dit geval.",
    "Een wettelijk voorschrift regelt dat in dit geval kan worden ingetrokken of gewijzigd.",
)
CLAUSE = ("Een ander wettelijk voorschrift regelt dat", "Een wettelijk voorschrift regelt dat")
UNTIL = (
    "## De tijd tot {{ works_on }}\n{{ activities }}\n{% endif %}",
    "## De tijd tot {{ works_on }}\n{{ activities }}\nVoor die tijd betalen wij niets.\n{% endif %}",
)


def mend(apps, schema_editor):
    _replace(apps, (0, 1))


def unmend(apps, schema_editor):
    _replace(apps, (1, 0))


def _replace(apps, turn):
    before, after = turn
    grounds = apps.get_model("subsidies", "RefusalGround").objects.filter(code=CODE, text=GROUND[before])
    grounds.update(text=GROUND[after])
    for row in apps.get_model("subsidies", "LetterClause").objects.filter(code=f"ground-{CODE}"):
        row.text = row.text.replace(CLAUSE[before], CLAUSE[after])
        row.save()
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(body__contains=UNTIL[before]):
        row.body = row.body.replace(UNTIL[before], UNTIL[after])
        row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0083_obligation_days")]
    operations = [migrations.RunPython(mend, unmend)]
