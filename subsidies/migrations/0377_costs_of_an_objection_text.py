"""The letter with a later decision on the costs of an objection (Awb 7:15)."""

from django.db import migrations

KIND = "money_costs"
SUBJECT = "Besluit: de kosten van uw bezwaar over {{ title }}"
BODY = """Op {{ objection_received_on }} kregen wij uw bezwaar tegen {{ objection_against }}. Op {{ objection_ruled_on }} hebben wij op uw bezwaar beslist. U kreeg helemaal of voor een deel gelijk. Op {{ costs_asked_on }} hebt u gevraagd om vergoeding van uw kosten.
{% if costs_paid_before %}
In onze beslissing op het bezwaar gaven wij u {{ costs_paid_before }}. Dat was te weinig.
{% endif %}
{% if costs_refused_before %}
In onze beslissing op het bezwaar gaven wij u geen vergoeding. Dat was niet juist.
{% endif %}
## Ons besluit
{% if objection_costs %}
Wij betalen u {{ objection_costs }} voor de kosten van het bezwaar{% if costs_paid_before %}, naast wat wij u al gaven{% endif %} (artikel 7:15, tweede lid, van de Awb). Wij rekenen volgens het Besluit proceskosten bestuursrecht. Wij betalen binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb).
{% endif %}
{% if objection_no_costs %}
Wij betalen de kosten van het bezwaar niet (artikel 7:15, tweede lid, van de Awb).
{% endif %}
Wij hebben dit besloten op {{ decision_date }}. Dit besluit hoort bij onze beslissing op het bezwaar.
## Waarom wij dit besluiten
{{ reason }}"""


def write(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.create(kind=KIND, subject=SUBJECT, body=BODY)


def take_away(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0376_costs_of_an_objection_guards")]
    operations = [migrations.RunPython(write, take_away)]
