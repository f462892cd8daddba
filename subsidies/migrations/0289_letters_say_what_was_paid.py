"""Letters that settle say that nothing was paid; an award that becomes less says what was paid of it already.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

PAID = "{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %}"
NOTHING = (
    "{% else %}{% if paid_none %}Wij hebben u nog niets betaald.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald."
    "{% endif %}{% endif %}"
)
REFUSED = (
    "Voor {{ objection_refused }} {% if objection_lowered %}wijzen wij de aanvraag nu af, vanaf de dag waarop wij deze brief "
    "hebben verstuurd{% else %}blijft de aanvraag afgewezen{% endif %}."
)
LESS = (
    "{% if objection_lowered %}{% if paid_before %} Wij hebben u al {{ paid_before }} betaald. Dat gaat af van wat u nog van "
    "ons krijgt.{% endif %}{% endif %}"
)
CHANGES = {
    "settlement": (PAID, NOTHING),
    "settled_objection": (PAID, NOTHING),
    "awarded_objection": (REFUSED, REFUSED + LESS),
}


def change(apps, schema_editor):
    for kind, (old, new) in CHANGES.items():
        for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
            if new not in template.body and old in template.body:
                template.body = template.body.replace(old, new, 1)
                template.save()


def change_back(apps, schema_editor):
    for kind, (old, new) in CHANGES.items():
        for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
            if new in template.body:
                template.body = template.body.replace(new, old, 1)
                template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0288_hearing_waived_guards")]
    operations = [migrations.RunPython(change, change_back)]
