"""The letter that no penalty is due says so, and on which ground of the law; it does not fix a penalty of nothing.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

SUBJECT_OLD = "Besluit: dwangsom omdat ons besluit te laat is: {{ title }}"
SUBJECT = (
    "Besluit: {% if penalty_ground %}u krijgt geen dwangsom voor ons late besluit{% else %}dwangsom omdat ons besluit te "
    "laat is{% endif %}: {{ title }}"
)
AMOUNT_OLD = (
    "De dwangsom is {{ penalty_amount }}. Dat is voor {{ penalty_days }} dagen (artikelen 4:17 en 4:18 van de Awb). Wij "
    "hebben dit besloten op {{ decision_date }}.\n"
)
AMOUNT = (
    "{% if penalty_ground %}\n"
    "Wij betalen u geen dwangsom voor ons late besluit (artikel 4:18 van de Awb). Wij hebben dit besloten op "
    "{{ decision_date }}.\n"
    "## Waarom u geen dwangsom krijgt\n"
    "{{ penalty_ground }}\n"
    "{% else %}\n" + AMOUNT_OLD + "{% endif %}\n"
)


def replace(apps, subjects, bodies):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="penalty_decision"):
        template.subject = template.subject.replace(*subjects)
        template.body = template.body.replace(*bodies)
        template.save(update_fields=["subject", "body"])


def change(apps, schema_editor):
    replace(apps, (SUBJECT_OLD, SUBJECT), (AMOUNT_OLD, AMOUNT))


def change_back(apps, schema_editor):
    replace(apps, (SUBJECT, SUBJECT_OLD), (AMOUNT, AMOUNT_OLD))


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0420_letters_say_how_the_term_stands")]
    operations = [migrations.RunPython(change, change_back)]
