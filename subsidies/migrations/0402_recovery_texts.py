"""The letter of a recovery, and letters that follow one: they name it, and not a settlement that was not made (4:57).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

KIND = "money_recovery"
SUBJECT = "Besluit: u betaalt subsidie terug voor {{ title }}"
BODY = """{% if recovered_by %}Op {{ recovered_by }} hebben wij besloten dat u {% if recovered_ended %}geen subsidie meer krijgt voor {{ title }}.{% else %}minder subsidie krijgt voor {{ title }}: ten hoogste {{ recovered_stands }}.{% endif %}{% endif %} {% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}Wij hebben u {{ paid_before }} betaald.{% endif %} Dat is te veel.
## Ons besluit
Wij vorderen {{ money_amount }} van u terug ({% if title_4_2 %}artikel 4:57, eerste lid, en {% endif %}artikel 4:95, vierde lid, van de Awb). Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
Wij mogen dit bedrag terugvorderen, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken (artikel 3:4 van de Awb).
{{ reason }}
## Hoe u betaalt
Betaal {{ money_amount }} binnen zes weken nadat wij deze brief hebben verstuurd. Dat is uiterlijk op {{ money_pay_by }} (artikel 4:87 van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Lukt het niet om in één keer te betalen? Vraag ons dan vóór die dag om uitstel (artikel 4:94 van de Awb).
## Als u niet op tijd betaalt
Betaalt u niet op tijd? Dan moet u ook wettelijke rente betalen (artikelen 4:97 en 4:98 van de Awb)."""

_SETTLED = "op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld"
_CLAIMED = (
    f"{{% if recovered %}}dat u subsidie voor {{{{ title }}}} moet terugbetalen{{% else %}}{_SETTLED}{{% endif %}}"
)
_AND_ASKED = ", en dat u ons geld terugbetaalt"
_OF_CLAIM = """{% if written_off %}
Van wat u moest terugbetalen, hebben wij {{ written_off }} kwijtgescholden. Dat blijft zo.
{% endif %}
{% if repay_before %}
U moest daarvan {{ repay_before }} al terugbetalen. Daarvoor blijft gelden wat wij u eerder schreven.
{% endif %}
{% if repay_more %}
Door deze vaststelling moet u {% if repay_before %}daarnaast {% endif %}{{ repay_more }} terugbetalen (artikel 4:95, vierde lid,{% if title_4_2 %} en artikel 4:57{% endif %} van de Awb). Doe dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Lukt het niet om in één keer te betalen? Vraag ons dan vóór die dag om uitstel (artikel 4:94 van de Awb).
{% endif %}
"""
_WRIT = "Daarin hebben wij de subsidie vastgesteld op een lager bedrag dan wij hadden betaald. Wat te veel was betaald, hebben wij van u teruggevorderd"
CHANGES = {
    **dict.fromkeys(
        ("money_arrangement", "money_ended", "money_reminder", "money_set_off", "money_write_off"),
        [(_SETTLED, _CLAIMED)],
    ),
    "money_interest": [
        (
            _SETTLED + _AND_ASKED,
            "{% if recovered %}dat u subsidie voor {{ title }} moet terugbetalen{% else %}"
            + _SETTLED
            + _AND_ASKED
            + "{% endif %}",
        )
    ],
    "money_writ": [
        (_SETTLED, _CLAIMED),
        (
            _WRIT,
            "{% if recovered %}Daarin hebben wij subsidie die te veel was betaald, van u teruggevorderd{% else %}"
            + _WRIT
            + "{% endif %}",
        ),
    ],
    "settlement": [("{% if settled_even %}\n", _OF_CLAIM + "{% if settled_even %}\n")],
}


def write(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.create(kind=KIND, subject=SUBJECT, body=BODY)
    _change(templates, lambda before, after: (before, after))


def take_away(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.filter(kind=KIND).delete()
    _change(templates, lambda before, after: (after, before))


def _change(templates, order):
    for kind, pairs in CHANGES.items():
        for row in templates.filter(kind=kind):
            for pair in pairs:
                found, instead = order(*pair)
                row.body = row.body.replace(found, instead, 1)
            row.save(update_fields=["body"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0401_guards_of_recovery")]
    operations = [migrations.RunPython(write, take_away)]
