"""Lists are in order of what is awarded as it holds now, which no index of the column gives."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0470_second_notice_and_no_penalty_in_words")]
    operations = [
        migrations.RemoveIndex("application", "application_by_awarded"),
        migrations.RemoveIndex("application", "application_awarded_up"),
    ]
