"""The guards of the ledger and of the dossier in the database itself."""

from django.db import migrations

from subsidies.guards import install


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0001_initial")]
    operations = install()
