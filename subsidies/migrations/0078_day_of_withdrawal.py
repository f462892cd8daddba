"""The clause of a withdrawal or lowering that works from another day than the award's (Awb 4:48, paragraph 2).

The text is mended where it still says what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

SOURCE = "{% if title_4_2 %} (artikel 4:48, tweede lid, van de Awb){% endif %}"
BEFORE = f"Dit werkt terug tot en met de dag waarop wij het bedrag verleenden{SOURCE}."
AFTER = (
    f"{{% if works_on %}}Dit geldt vanaf {{{{ works_on }}}}, en niet voor de tijd daarvoor{SOURCE}."
    f"{{% else %}}{BEFORE}{{% endif %}}"
)


def mend(apps, schema_editor):
    _replace(apps, BEFORE, AFTER)


def unmend(apps, schema_editor):
    _replace(apps, AFTER, BEFORE)


def _replace(apps, before, after):
    apps.get_model("subsidies", "LetterClause").objects.filter(code="works-48", text=before).update(text=after)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0077_ordinance_by_its_article")]
    operations = [migrations.RunPython(mend, unmend)]
