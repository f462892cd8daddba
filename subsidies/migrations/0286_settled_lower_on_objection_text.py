"""The letter of a settlement that becomes less on the objection of another (Awb 7:11): what of it was owed already.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

KIND = "settled_objection"
CHANGES = [
    (
        "Dat is {{ to_repay }} te veel. U moet dat bedrag terugbetalen (artikel 4:95",
        (
            "Dat is {{ to_repay }} te veel. {% if repay_before %}Daarvan moest u {{ repay_before }} al terugbetalen. Daarvoor "
            "blijft gelden wat wij u eerder schreven. Door dit besluit moet u daarnaast {{ repay_more }} terugbetalen"
            "{% else %}U moet dat bedrag terugbetalen{% endif %} (artikel 4:95"
        ),
        "body",
    ),
    (
        "Nu stellen wij de subsidie vast op {% else %}",
        (
            "{% if objection_lowered %}Die vaststelling geldt niet meer zodra wij deze brief hebben verstuurd (artikel 3:40 van "
            "de Awb). {% endif %}Nu stellen wij de subsidie vast op {% else %}"
        ),
        "body",
    ),
]


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND):
        for old, new, name in CHANGES:
            text = getattr(template, name)
            if new not in text:
                setattr(template, name, text.replace(old, new, 1))
        template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND):
        for old, new, name in CHANGES:
            setattr(template, name, getattr(template, name).replace(new, old, 1))
        template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0285_settlement_change_guards")]
    operations = [migrations.RunPython(change, change_back)]
