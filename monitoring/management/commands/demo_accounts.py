"""Make and print the demonstration accounts, one for each role, and give each some work of today."""

from argparse import ArgumentParser
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.demonstration import DOMAIN, PASSWORD
from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.confirmations.base import kind_of
from drenthe.confirmations.services.changes import confirm_as_known_once
from monitoring.loading.demo_projects import load_demo_projects
from monitoring.loading.example_desk import load_examples
from subsidies.models import Mandate

REMARK = "manage.py demo_accounts"
ACCOUNTS = {
    Role.CASE_OFFICER: ("behandelaar", "Bo Behandelaar"),
    Role.DECISION_MAKER: ("beslisser", "Bente Beslisser"),
    Role.FINANCE: ("financien", "Fen Financiën"),
    Role.ADVISER: ("adviseur", "Ari Adviseur"),
    Role.STATISTICS_OFFICER: ("statistiek", "Sam Statistiek"),
    Role.FUNCTIONAL_ADMIN: ("beheer", "Bas Beheer"),
    Role.AUDITOR: ("auditor", "Ali Auditor"),
    Role.LEGAL_OFFICER: ("jurist", "Jip Jurist"),
    Role.READER: ("lezer", "Lou Lezer"),
    Role.TEAM_LEAD: ("teamleider", "Teun Teamleider"),
    Role.ACCELERATION_TABLE: ("versnellingstafel", "Vera Versnellingstafel"),
    Role.PROCESS_GUIDE: ("begeleider", "Bibi Begeleider"),
}


# What one proposes or assesses another confirms or signs: there are two of these.
SECOND = [
    (Role.CASE_OFFICER, ("behandelaar2", "Bram Behandelaar")),
    (Role.DECISION_MAKER, ("beslisser2", "Bodil Beslisser")),
    (Role.FUNCTIONAL_ADMIN, ("beheer2", "Bep Beheer")),
    (Role.LEGAL_OFFICER, ("jurist2", "Jet Jurist")),
]


class Command(BaseCommand):
    """Only where DEMO=1: their password is printed and everybody may know it."""

    help = "Make and print the demonstration accounts (needs DEMO=1)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """No arguments."""

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing and print every account."""
        if not settings.DEMO:
            raise CommandError("Demonstration accounts have a password that everybody knows: set DEMO=1 to want that.")
        if User.objects.filter(is_active=True).exclude(email__endswith=f"@{DOMAIN}").exists():
            self.stdout.write("This database has accounts of its own: no demonstration accounts were made.")
            return
        made: dict[Role, User] = {}
        for role, (local, name) in (*ACCOUNTS.items(), *SECOND):
            email = f"{local}@{DOMAIN}"
            user = User.objects.filter(email=email).first() or User.objects.create_user(email, PASSWORD, name=name)
            if not user.has_usable_password():
                user.set_password(PASSWORD)
            user.is_staff = role == Role.FUNCTIONAL_ADMIN
            user.save()
            user.groups.add(Group.objects.get(name=role.value))
            if role == Role.DECISION_MAKER:
                mandate, _made = Mandate.objects.get_or_create(
                    user=user,
                    reference="Voorbeeld: mandaat voor alle besluiten tot en met € 500.000",
                    defaults={
                        "valid_from": date(2020, 1, 1),
                        "max_amount": Decimal("500000.00"),
                        "function": "teammanager Wonen (voorbeeld)",
                    },
                )
                confirm_as_known_once(mandate, kind_of(Mandate), remark=REMARK)
            confirm_as_known_once(user, kind_of(User), remark=REMARK)
            made.setdefault(role, user)
            self.stdout.write(f"{email:37} {PASSWORD:20} {role.label}")
        load_demo_projects(adviser=made[Role.ADVISER], guide=made[Role.PROCESS_GUIDE], today=timezone.localdate())
        load_examples()
