"""Take away the second factor of somebody who lost it and the recovery codes."""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from drenthe.accounts.models import User


class Command(BaseCommand):
    """For whoever runs the site, who saw or called the person. The trail has it; the person is led to a new one."""

    help = "Take away somebody's second factors and end their sessions. They need a new one at the next sign-in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose."""
        parser.add_argument("email")

    @transaction.atomic
    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Take them away."""
        user = User.objects.filter(email=email.strip().lower()).first()
        if user is None:
            raise CommandError(f"There is no account {email}.")
        gone, _kinds = Authenticator.objects.filter(user=user).delete()
        for session in UserSession.objects.filter(user=user):
            session.end()
        self.stdout.write(f"{user.email}: {gone} second factors and codes were taken away.")
