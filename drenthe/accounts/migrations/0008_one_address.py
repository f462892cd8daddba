"""An account has the address that two functional admins gave it, and no other.

On the page of one's own addresses another one could be added, and a link for a new password went there as well.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_attempts"), ("account", "0009_emailaddress_unique_primary_email")]
    operations = [
        migrations.RunSQL(
            "DELETE FROM account_emailaddress WHERE LOWER(email) <> "
            "(SELECT LOWER(email) FROM accounts_user WHERE accounts_user.id = account_emailaddress.user_id)",
            migrations.RunSQL.noop,
        )
    ]
