"""An award that ends at the applicant's request ends when that was told (Awb 3:40), not when it was decided."""

from django.db import migrations

DECIDED = "Dit geldt vanaf de dag waarop wij het hebben besloten."
TOLD = "Dit geldt vanaf de dag waarop wij deze brief hebben verstuurd."


def mend(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.filter(code="works-asked", text=DECIDED).update(text=TOLD)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0054_obligations_as_entered")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
