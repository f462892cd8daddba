"""The letter with which a subsidy is settled anew on an objection.

The words follow the Awb from memory of the text: they are marked "not confirmed" until a lawyer has read them.
"""

from django.db import migrations

KIND = "settled_objection"
SUBJECT = "Onze beslissing op uw bezwaar: wij stellen de subsidie opnieuw vast voor {{ title }}"
BODY = """
Op {{ objection_received_on }} hebben wij het bezwaar ontvangen van {{ objector }}. Het gaat over {{ objection_against }}{% if objection_about_on %} van {{ objection_about_on }}{% endif %}, voor {{ title }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} Wij stellen de subsidie vast op {{ settled }} ({{ settled_words }}){% if title_4_2 %} (artikel 4:46 van de Awb){% endif %}. Dit besluit komt in de plaats van de eerdere vaststelling (artikel 7:11, tweede lid, van de Awb). Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}.
## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
## Of u bent gehoord
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}
## Waarom wij dit besluiten
{{ reason }}
## Wat u nog krijgt of terugbetaalt
Wij hebben u tot nu toe {{ paid_before }} betaald.
{% if still_to_pay %}
Wij betalen u nog {{ still_to_pay }}. Dat doen wij binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb).
{% endif %}
{% if to_repay %}
Dat is {{ to_repay }} te veel. U moet dat bedrag terugbetalen (artikel 4:95, vierde lid,{% if title_4_2 %} en artikel 4:57{% endif %} van de Awb). Doe dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Lukt het niet om in één keer te betalen? Vraag ons dan vóór die dag om uitstel (artikel 4:94 van de Awb).
{% endif %}
{% if settled_even %}
U krijgt niets meer van ons en u hoeft niets terug te betalen.
{% endif %}
{% if objection_costs %}
## De kosten van het bezwaar
U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }} (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
U hebt gevraagd om vergoeding van uw kosten. Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if view %}
## Uw zienswijze
{{ view }}
{% if view_answer %}
## Wat wij met uw zienswijze doen
{{ view_answer }}
{% endif %}
{% endif %}
{% if advice %}
## Het advies
{{ advice }}
## Wat wij met het advies doen
{{ advice_answer }}
{% endif %}
## Uw gegevens
{{ privacy }}
"""


def fill(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.create(kind=KIND, subject=SUBJECT, body=BODY.strip())


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND, scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0131_settled_on_objection")]
    operations = [migrations.RunPython(fill, empty)]
