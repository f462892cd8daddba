"""Why the applicant was not heard is said once: an explanation that only repeats the law is left out.

A text that was changed by hand stays as it is, but for the place of the explanation.
"""

from django.db import migrations

OLD = " {{ not_heard_reason }}"
NEW = "{% if not_heard_more %} {{ not_heard_reason }}{% endif %}"


def replace(apps, old, new):
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code__startswith="not-heard-"):
        if old in clause.text and (new == OLD or new not in clause.text):
            clause.text = clause.text.replace(old, new, 1)
            clause.save()


def change(apps, schema_editor):
    replace(apps, OLD, NEW)


def change_back(apps, schema_editor):
    replace(apps, NEW, OLD)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0392_early_notice_answered_after_the_term")]
    operations = [migrations.RunPython(change, change_back)]
