"""People to call about a project: kept as long as needed, and no longer."""

from datetime import date

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.jobs.each_alone import alone
from projects.models import Contact, Project
from projects.services.record import record
from projects.services.refusals import ContactExists
from projects.services.rights import lock_project, require_write_access


@transaction.atomic
def add_contact(
    project: Project,
    *,
    name: str,
    role: str = "",
    email: str = "",
    phone: str = "",
    keep_until: date | None = None,
    actor: User,
) -> Contact:
    """Keep a contact; the dossier says that it was, not who.

    Raises NotYourProject, DateOutOfReach or ContactExists.
    """
    require_write_access(project, actor)
    check_ahead(keep_until)
    lock_project(project)
    if project.contacts.filter(name=name).exists():
        raise ContactExists(name=name)
    contact = Contact.objects.create(
        project=project, name=name, role=role, email=email, phone=phone, keep_until=keep_until
    )
    record(project, "add_contact", actor=actor)
    return contact


@transaction.atomic
def remove_contact(contact: Contact, *, actor: User) -> None:
    """Remove a contact. Raises NotYourProject."""
    require_write_access(contact.project, actor)
    project = contact.project
    contact.delete()
    record(project, "remove_contact", actor=actor)


def remove_expired(*, on: date) -> int:
    """Remove the contacts whose last day is past; return how many. Safe to run again."""
    removed = 0
    for contact in Contact.objects.filter(keep_until__lt=on):
        with alone("projects.tasks.remove_contacts", contact.pk), transaction.atomic():
            contact.delete()
            removed += 1
    return removed
