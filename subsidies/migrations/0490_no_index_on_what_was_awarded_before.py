"""Lists are in order of what is awarded as it holds now, which no index of the column gives."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0485_letters_refer_once_to_what_is_repeated")]
    operations = [
        migrations.RemoveIndex("application", "application_by_awarded"),
        migrations.RemoveIndex("application", "application_awarded_up"),
    ]
