"""The PDF of a letter, kept as it was made."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from subsidies.models.letter import Letter


class PrintedLetter(AppendOnlyModel):
    """The PDF/A of a letter, made with it. A letter with a Word template of its own has none: only Word knows that."""

    folder = "letters-pdf"  # where the files are kept, each in that of its case

    letter = models.OneToOneField(Letter, verbose_name=_("letter"), on_delete=models.PROTECT, related_name="printed")
    file = models.FileField(_("file"), max_length=255)
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)

    class Meta:
        verbose_name = _("PDF of a letter")
        verbose_name_plural = _("PDFs of letters")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.letter)

    @property
    def content_type(self) -> str:
        """The type of its file."""
        return "application/pdf"

    @property
    def name(self) -> str:
        """The name of its file for whoever fetches it."""
        return f"{self.letter.name.removesuffix('.docx')}.pdf"
