"""The closed list of what becomes of a document after it came in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentActKind(models.TextChoices):
    """What was done with a document after it came in."""

    RETIRE = "retire", _("Retired")
    RESTORE = "restore", _("Put back")
    CLASSIFY = "classify", _("Type changed")
    MOVE_AWAY = "move_away", _("Moved to another case")
    TAKE_IN = "take_in", _("Moved here from another case")
