"""The letter that reminds of the settlement, and what a settlement after it says of that (Awb 4:44 and 4:47).

From memory of the Awb: not confirmed. A text that was changed by hand stays as it is.
"""

from django.db import migrations

KIND = "account_reminder"
SUBJECT = "Herinnering: vraag ons de subsidie vast te stellen voor {{ title }}"
BODY = """Op {{ award_date }} hebben wij u {{ form }} van ten hoogste {{ award_amount }} verleend voor {{ title }}. De laatste dag om ons te vragen de subsidie vast te stellen was {{ account_asked_by }}. Wij hebben nog geen aanvraag tot vaststelling van u gekregen.
## Wat wij van u vragen
Stuur ons uw aanvraag tot vaststelling uiterlijk op {{ account_again_by }}{% if title_4_2 %} (artikel 4:44, derde lid, van de Awb){% endif %}. Stuur alles mee wat in het besluit van {{ award_date }} staat. Zet {{ case_number }} bij uw aanvraag.
## Als u niet op tijd reageert
Hebben wij uw aanvraag op {{ account_again_by }} nog niet? Dan kunnen wij de subsidie vaststellen zonder uw aanvraag{% if title_4_2 %} (artikel 4:44, vierde lid, en artikel 4:47 van de Awb){% endif %}. Het bedrag kan dan lager worden. Het kan ook zijn dat u geld moet terugbetalen. Willen wij het bedrag verlagen? Dan vragen wij u eerst wat u daarvan vindt.
## Hebt u een vraag, of lukt het niet op tijd?
Neem dan vóór {{ account_again_by }} contact met ons op."""
BEFORE = "{% if settlement_unasked %}U hoeft niet om vaststelling te vragen"
NOT_ASKED = (
    "{% if account_reminded_on %}De laatste dag om ons te vragen de subsidie vast te stellen was {{ account_asked_by }}. "
    "Wij kregen geen aanvraag. Op {{ account_reminded_on }} hebben wij u een brief gestuurd en u tijd gegeven tot en met "
    "{{ account_again_by }}. Ook daarna kregen wij geen aanvraag. Daarom stellen wij de subsidie nu zelf vast"
    "{% if title_4_2 %} (artikel 4:44, vierde lid, en artikel 4:47 van de Awb){% endif %}.{% endif %}"
)


def fill(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.get_or_create(kind=KIND, scheme=None, defaults={"subject": SUBJECT, "body": BODY})
    for template in templates.filter(kind="settlement"):
        if BEFORE in template.body and "{{ account_reminded_on }}" not in template.body:
            template.body = template.body.replace(BEFORE, NOT_ASKED + BEFORE)
            template.save()


def empty(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.filter(kind=KIND, scheme=None, body=BODY).delete()
    for template in templates.filter(kind="settlement"):
        template.body = template.body.replace(NOT_ASKED, "")
        template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0210_settlement_reminders")]
    operations = [migrations.RunPython(fill, empty)]
