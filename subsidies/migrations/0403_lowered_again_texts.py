"""A second lowering or withdrawal says what of the money was asked back already: that keeps its own day (Awb 4:57).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

KINDS = ("award_ended", "award_withdrawn", "award_lowered")
BEFORE = "Of en wanneer u dat terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart besluit"
REST = (
    "U moest daarvan {{ repay_before }} al terugbetalen. Daarvoor blijft gelden wat wij u eerder schreven. Of en wanneer "
    "u de rest terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart besluit"
)
AFTER = f"{{% if repay_before %}}{REST}{{% else %}}{BEFORE}{{% endif %}}"


def write(apps, schema_editor):
    _change(apps, BEFORE, AFTER)


def take_away(apps, schema_editor):
    _change(apps, AFTER, BEFORE)


def _change(apps, found, instead):
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=KINDS):
        row.body = row.body.replace(found, instead, 1)
        row.save(update_fields=["body"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0402_recovery_texts")]
    operations = [migrations.RunPython(write, take_away)]
