"""Advances of the whole award leave no rest to pay; a decision on a penalty or a claim rests on no scheme.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

REST = "De rest betalen wij binnen zes weken nadat wij de subsidie hebben vastgesteld (artikel 4:87 van de Awb)."
LEFT = "{% if advance_rest %}" + REST + "{% endif %}"
SCHEME = ", volgens {{ scheme_words }}, en de {{ asv }}."
NO_SCHEME = "{% if objection_step %}.{% else %}" + SCHEME + "{% endif %}"


def _change(apps, rest, scheme):
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code="advance-schedule"):
        if rest[0] in clause.text and rest[1] not in clause.text:
            clause.text = clause.text.replace(rest[0], rest[1], 1)
            clause.save()
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="decided_objection"):
        if scheme[0] in template.body and scheme[1] not in template.body:
            template.body = template.body.replace(scheme[0], scheme[1], 1)
            template.save()


def change(apps, schema_editor):
    _change(apps, (REST, LEFT), (SCHEME, NO_SCHEME))


def change_back(apps, schema_editor):
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(text__contains=LEFT):
        clause.text = clause.text.replace(LEFT, REST, 1)
        clause.save()
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(body__contains=NO_SCHEME):
        template.body = template.body.replace(NO_SCHEME, SCHEME, 1)
        template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0341_letters_ask_why_an_objection_is_late")]
    operations = [migrations.RunPython(change, change_back)]
