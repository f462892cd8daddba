"""Words of letters that a reader could take for something else; a text that was changed by hand stays as it is.

The day in a letter about an objection is that of the decision and not of the application. A remission rests on Awb 4:94a.
Who pays witnesses is not in Awb 7:8 any more. From memory of the Awb: not confirmed.
"""

from django.db import migrations

OBJECTION = (
    "{{ objection_against }}{% if objection_about_on %} van {{ objection_about_on }}{% endif %},",
    "{% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }},",
)
CHANGES = {
    **dict.fromkeys(
        [
            *("objection_received", "objection_repair", "objection_hearing", "objection_adjourned"),
            *("objection_forwarded", "decided_objection", "awarded_objection", "settled_objection"),
        ],
        [OBJECTION],
    ),
    "money_write_off": [
        (
            "U hoeft {{ money_amount }} niet meer terug te betalen.",
            "U hoeft {{ money_amount }} niet meer terug te betalen (artikel 4:94a van de Awb).",
        )
    ],
}
CHANGES["objection_hearing"] = [
    OBJECTION,
    ("meebrengen, op eigen kosten (artikel 7:8 van de Awb)", "meebrengen (artikel 7:8 van de Awb)"),
]


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, pairs in CHANGES.items():
        for template in templates.filter(kind=kind):
            before = template.body
            for old, new in pairs:
                template.body = template.body.replace(old, new)
            if template.body != before:
                template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0183_duties_together")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
