"""The roles: groups whose permissions each app hands out in a migration of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """A role is the name of a group; somebody may have more than one."""

    CASE_OFFICER = "case officer", _("Case officer")
    DECISION_MAKER = "decision maker", _("Decision maker")
    FINANCE = "finance", _("Finance")
    ADVISER = "adviser", _("Impulsteam adviser")
    STATISTICS_OFFICER = "statistics officer", _("Statistics officer")
    FUNCTIONAL_ADMIN = "functional admin", _("Functional administrator")
    AUDITOR = "auditor", _("Auditor")
    LEGAL_OFFICER = "legal officer", _("Legal officer")
    READER = "reader", _("Reader")
    TEAM_LEAD = "team lead", _("Team lead of the Impulsteam")
    ACCELERATION_TABLE = "acceleration table", _("Versnellingstafel")
    PROCESS_GUIDE = "process guide", _("External process guide")


def label_of_role(name: str) -> str:
    """Return what people call the role that a group stands for, in the active language; of another group its name."""
    return str(Role(name).label) if name in Role.values else name
