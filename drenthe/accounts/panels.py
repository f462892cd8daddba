"""What of people has a trail of its own, what of it stands out, and how roles are called there."""

from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.roles import label_of_role
from drenthe.trail.services.striking import When, add_striking
from drenthe.trail.services.subjects import add_subjects
from drenthe.trail.services.telling import name_kind, name_links_by, name_rows_by, name_tasks


def _role(group: Group) -> str:
    return label_of_role(group.name)


add_subjects("accounts.User", search=("name", "email"))
add_subjects("auth.Group")
name_rows_by("auth.Group", _role)
name_links_by("accounts.User", "groups", _("Role given"), _("Role taken away"))
name_links_by("accounts.User", "user_permissions", _("Right given"), _("Right taken away"))
name_links_by("auth.Group", "permissions", _("Right given to the role"), _("Right taken away from the role"))
for table in ("accounts_user_groups", "accounts_user_user_permissions", "auth_group_permissions"):
    add_striking(table, _("Rights changed"))
add_striking("accounts_user", _("Became a superuser"), column="is_superuser", when=When.TRUE)
add_striking("accounts_user", _("May use the admin pages"), column="is_staff", when=When.TRUE)
name_kind("auth.Group", _("Role"))
name_kind("mfa.Authenticator", _("Second step of signing in"))
name_kind("socialaccount.SocialAccount", _("Account elsewhere to sign in with"))
name_kind("socialaccount.SocialApp", _("Service elsewhere to sign in with"))
name_kind("socialaccount.SocialToken", _("Key of an account elsewhere"))
name_tasks("drenthe.accounts.tasks", forget_attempts=_("forgetting attempts to sign in and sessions that are over"))
