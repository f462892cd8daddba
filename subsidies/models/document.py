"""Documents of a case. A new file is a new version; nothing is overwritten."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.lib.events import AppendOnlyModel
from drenthe.lib.fixed import FixedOnceUsed
from subsidies.models.application import Application
from subsidies.models.scheme import SchemeVersion


class RequiredDocument(FixedOnceUsed):
    """A document that an application under a scheme version must or may have."""

    version = models.ForeignKey(
        SchemeVersion, verbose_name=_("scheme version"), on_delete=models.CASCADE, related_name="required_documents"
    )
    code = models.SlugField(_("code"), max_length=40)
    name = models.CharField(_("name"), max_length=150)
    is_mandatory = models.BooleanField(_("mandatory"), default=True)
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("required document")
        verbose_name_plural = _("required documents")
        ordering = ["version", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="required_document_stands_once",
                fields=["version", "code"],
                violation_error_message=_("This document is already in the version."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """A document in the dossier of a case; its files are its versions."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="documents"
    )
    requirement = models.ForeignKey(
        RequiredDocument,
        verbose_name=_("required document"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
    )
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="document_title_is_unique_in_case", fields=["application", "title"])
        ]

    def __str__(self) -> str:
        return self.title


class DocumentVersion(AppendOnlyModel):
    """One file of a document, with its fingerprint. Written once."""

    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveSmallIntegerField(_("version"))
    file = models.FileField(_("file"), max_length=255)
    name = models.CharField(_("name of the file"), max_length=200)
    content_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)
    received_on = models.DateField(_("received on"))
    was_scanned = models.BooleanField(_("scanned for viruses"), default=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of a document")
        verbose_name_plural = _("versions of documents")
        ordering = ["document", "number"]
        constraints = [models.UniqueConstraint(name="document_version_is_unique", fields=["document", "number"])]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"
