"""Functional admins keep the accounts; auditors see them."""

from django.db import migrations

from drenthe.lib.roles import grant

PERMISSIONS = {
    "functional admin": ["accounts.view_user", "accounts.add_user", "accounts.change_user"],
    "auditor": ["accounts.view_user"],
}


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_roles"), ("contenttypes", "0002_remove_content_type_name")]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
