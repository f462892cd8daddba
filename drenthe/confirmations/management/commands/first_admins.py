"""Make the first two functional admins of a new installation."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.accounts.services import send_password_link
from drenthe.confirmations.authority import USER
from drenthe.confirmations.services.changes import confirm_as_known


class Command(BaseCommand):
    """Two at once, so that from the start one proposes and the other confirms. Works only while there are none."""

    help = "Make the first two functional admins; each gets a link by mail to choose a password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Two addresses."""
        parser.add_argument("emails", nargs=2, metavar="EMAIL")

    @transaction.atomic
    def handle(self, *args: Any, emails: list[str], **options: Any) -> None:
        """Make them, leave a trace, and mail the links."""
        addresses = [email.strip().lower() for email in emails]
        for address in addresses:
            try:
                validate_email(address)
            except ValidationError as error:
                raise CommandError(f"{address} is not an email address.") from error
        if addresses[0] == addresses[1]:
            raise CommandError("Name two different people: one proposes and the other confirms.")
        Group.objects.select_for_update().get(name=Role.FUNCTIONAL_ADMIN.value)
        may = Q(groups__name=Role.FUNCTIONAL_ADMIN.value) | Q(is_superuser=True)
        if User.objects.filter(may).exists() or User.objects.filter(email__in=addresses).exists():
            raise CommandError(
                "There is a functional admin already, or an account with this address. Further accounts and roles are "
                "proposed under Administration and confirmed by another functional admin."
            )
        for address in addresses:
            user = User.objects.create_user(address, name=address.partition("@")[0], is_staff=True)
            user.groups.add(Group.objects.get(name=Role.FUNCTIONAL_ADMIN.value))
            confirm_as_known(user, USER, remark="manage.py first_admins")
            send_password_link(user)
            self.stdout.write(f"{address}: a link to choose a password was sent.")
