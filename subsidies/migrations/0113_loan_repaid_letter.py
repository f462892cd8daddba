"""The letter that confirms that a loan was repaid in full."""

from django.db import migrations

SUBJECT = "U hebt de lening helemaal afgelost: {{ title }}"
BODY = """
Wij hebben u een renteloze lening verstrekt voor {{ title }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. Zij heeft het nummer {{ case_number }}.
U hebt {{ loan_drawn }} van ons geleend. Op {{ loan_repaid_on }} hebben wij het laatste deel ontvangen. U hebt de lening daarmee helemaal afgelost. U hoeft ons voor deze lening niets meer te betalen.
{% if loan_not_drawn %}
Een deel van de lening hebt u niet opgenomen: {{ loan_not_drawn }}. Dat deel is vervallen, omdat u ons liet weten dat u het niet nodig hebt.
{% endif %}
"""


def fill(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.create(
        kind="loan_repaid", subject=SUBJECT, body=BODY.strip()
    )


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="loan_repaid", scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0112_loan_data")]
    operations = [migrations.RunPython(fill, empty)]
