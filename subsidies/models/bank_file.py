"""Files of the bank that say what it paid: kept as they came in, with what was found in each line."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.uploads.models import ImportState, TriedUpload, stored_was_tried


class BankFile(TriedUpload):
    """One file of the bank, and what its lines were matched with. The result is `lines`, a mapping each.

    The same file is recorded once: what was discarded may come again.
    """

    folder = "bank-files"

    class Meta(TriedUpload.Meta):
        abstract = False
        verbose_name = _("file of the bank")
        verbose_name_plural = _("files of the bank")
        constraints = [
            *TriedUpload.Meta.constraints,
            stored_was_tried("bank_file_that_was_stored_was_tried"),
            models.UniqueConstraint(
                name="bank_file_comes_once",
                fields=["sha256"],
                condition=Q(is_discarded=False),
                violation_error_message=_("This file of the bank was uploaded before."),
            ),
        ]

    @property
    def state(self) -> ImportState:
        """How far it is: matched as it came in, so that a list need not fetch its lines to know."""
        if self.is_discarded:
            return ImportState.DISCARDED
        return ImportState.TRIED if self.is_open else ImportState.STORED

    @property
    def state_words(self) -> str:
        """How far it is, as a list of files says it."""
        words = {ImportState.TRIED: gettext("Nothing recorded yet"), ImportState.STORED: gettext("Recorded")}
        return words.get(self.state, super().state_words)
