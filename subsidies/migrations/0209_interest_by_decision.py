"""The letter that fixes default interest by decision (Awb 4:97 to 4:99), and what each applicant gets of a penalty.

From memory of the Awb: not confirmed. A text that was changed by hand stays as it is.
"""

from django.db import migrations

SUBJECT = "Besluit: u betaalt wettelijke rente voor {{ title }}"
BODY = (
    "Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld, "
    "en dat u ons geld terugbetaalt. De laatste dag om terug te betalen was {{ money_due_on }}. U hebt niet, of niet "
    "alles, op tijd terugbetaald (artikel 4:97 van de Awb).\n"
    "## Ons besluit\n"
    "U bent ons wettelijke rente schuldig. Wij stellen die vast op {{ money_amount }} (artikelen 4:98 en 4:99 van de "
    "Awb). Wij hebben dit besloten op {{ decision_date }}.\n"
    "De rente gaat over de tijd van {{ money_interest_from }} tot en met {{ money_interest_until }}. Wij rekenden met de "
    "wettelijke rente van elke dag, over wat u op die dag nog moest terugbetalen.\n"
    "## Waarom wij dit besluiten\n"
    "{{ reason }}\n"
    "## Hoe u betaalt\n"
    "Betaal uiterlijk op {{ money_pay_by }} (artikel 4:87, eerste lid, van de Awb). Betaal op rekening {{ repay_to }} op "
    "naam van {{ sender }}, en zet er {{ case_number }} bij."
)


STILL = "U krijgt nog wel ons besluit op uw aanvraag."
EQUAL = "Ieder krijgt een gelijk deel van dit bedrag (artikel 4:17, vierde lid, van de Awb)."


def add(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.get_or_create(kind="money_interest", scheme=None, defaults={"subject": SUBJECT, "body": BODY})
    for template in templates.filter(kind="notice_late"):
        if STILL in template.body and "decide_by" not in template.body:
            template.body = template.body.replace(STILL, "{% if decide_by %}\n" + STILL + "\n{% endif %}\n")
            template.save()
    for template in templates.filter(kind="penalty_decision"):
        if EQUAL in template.body and "{{ penalty_each }}" not in template.body:
            template.body = template.body.replace(EQUAL, EQUAL + " {{ penalty_each }}")
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0208_interest_fixed")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
