"""Letters about money: on what ground an arrangement ends, what a waiver leaves, and what came back, apart.

A text that was changed by hand stays as it is. From memory of the Awb (4:94a, 4:96): not confirmed. Grounds in plain
words name no subsidy, as they are for loans too.
"""

from django.db import migrations

PAID = (
    "Wij hebben u tot nu toe {{ paid_before }} betaald.",
    (
        "{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft "
        "{{ paid_before }} over.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %}"
    ),
)
CHANGES = {
    **dict.fromkeys(("award_ended", "award_lowered", "award_withdrawn", "settlement", "settled_objection"), [PAID]),
    "money_ended": [
        (
            (
                "Wij trekken de betalingsregeling in (artikel 4:96, onder a, van de Awb): u hebt zich niet aan de regeling "
                "gehouden."
            ),
            "{{ money_ended_on }}",
        )
    ],
    "money_write_off": [
        (
            "U hoeft {{ money_amount }} niet meer terug te betalen (artikel 4:94a van de Awb).",
            (
                "Wij schelden {{ money_amount }} kwijt: dat bedrag hoeft u niet meer terug te betalen (artikel 4:94a van de "
                "Awb). {% if money_remains %}U moet ons nog {{ money_remains }} terugbetalen. Daarvoor blijft gelden wat wij u "
                "eerder schreven.{% endif %}{% if money_remains_none %}U hoeft ons niets meer terug te betalen.{% endif %}"
            ),
        )
    ],
}
PLAIN = {
    "asv": (
        "Een regel van de subsidieverordening van de provincie zegt dat wij uw aanvraag mogen afwijzen.",
        "Een regel van de algemene verordening van de provincie zegt dat wij uw aanvraag mogen afwijzen.",
    ),
    "continued": (
        "U kreeg drie jaar of langer subsidie voor dezelfde activiteiten. Wij gaan daar niet mee door.",
        "Wij betaalden drie jaar of langer mee aan dezelfde activiteiten. Wij gaan daar niet mee door.",
    ),
    "settle-activities": (
        "U hebt niet alles gedaan waarvoor u de subsidie kreeg.",
        "U hebt niet alles gedaan waarvoor u het geld kreeg.",
    ),
    "settled-known-wrong": (
        "Wij hadden de subsidie niet zo mogen vaststellen, en u wist dat of kon dat weten.",
        "Wij hadden het bedrag niet zo mogen vaststellen, en u wist dat of kon dat weten.",
    ),
}


def _changed(text, pairs):
    for old, new in pairs:
        if new not in text:
            text = text.replace(old, new)
    return text


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, pairs in CHANGES.items():
        for template in templates.filter(kind=kind):
            before, template.body = template.body, _changed(template.body, pairs)
            if template.body != before:
                template.save()
    grounds = apps.get_model("subsidies", "RefusalGround").objects
    for code, (old, new) in PLAIN.items():
        for ground in grounds.filter(code=code, plain=old):
            ground.plain = new
            ground.save(update_fields=["plain"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0248_arrangement_ends")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
