"""Two accounts of PostgreSQL: the owner of the tables, and the one that the application works with."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from drenthe.trail.services import database_roles


class Command(BaseCommand):
    """Prints the SQL; `--apply` carries it out. Run it again after each migration."""

    help = "Make an owner (migrations) and an application account without DDL on PostgreSQL; print or --apply."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The names of the two, and whether to do it."""
        parser.add_argument("--owner", default="drenthe_owner", help="who owns the tables and migrates")
        parser.add_argument("--application", default="drenthe_app", help="whom DATABASE_URL of the services names")
        parser.add_argument("--apply", action="store_true", help="carry it out; connect as a superuser for it")

    def handle(self, *args: Any, owner: str, application: str, **options: Any) -> None:
        """Print the statements, or carry them out in one transaction."""
        if connection.vendor != "postgresql":
            raise CommandError("Only PostgreSQL has accounts. On SQLite whoever has the file has everything.")
        connection.ensure_connection()
        if options["apply"]:
            count = database_roles.apply(owner=owner, application=application)
            self.stdout.write(f"{count} statements carried out. Give both a password: ALTER ROLE ... PASSWORD ...")
            return
        for one in database_roles.statements(owner=owner, application=application):
            self.stdout.write(f"{one.as_string(connection.connection)};")
