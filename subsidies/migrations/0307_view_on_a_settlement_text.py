"""A letter that asks for a view on a settlement says at what the subsidy was settled, and not only the award.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

OLD = "Het bedrag is nu {{ award_amount }}."
NEW = (
    "{% if settled_before %}Het bedrag was ten hoogste {{ award_amount }}. Op {{ settled_before_on }} hebben wij de subsidie "
    "vastgesteld op {{ settled_before }}.{% else %}Het bedrag is nu {{ award_amount }}.{% endif %}"
)


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="view_invitation"):
        if NEW not in template.body and OLD in template.body:
            template.body = template.body.replace(OLD, NEW, 1)
            template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="view_invitation"):
        if NEW in template.body:
            template.body = template.body.replace(NEW, OLD, 1)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0306_letters_as_read")]
    operations = [migrations.RunPython(change, change_back)]
