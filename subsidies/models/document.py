"""Documents of a case. A new file is a new version, a change of mind is a new row; nothing is overwritten."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from subsidies.document_enums import DocumentActKind
from subsidies.models.application import Application
from subsidies.models.scheme import SchemeVersion
from subsidies.words import worded

MOVES = (DocumentActKind.MOVE_AWAY, DocumentActKind.TAKE_IN)
WHETHER_IT_COUNTS = (DocumentActKind.RETIRE, DocumentActKind.RESTORE, DocumentActKind.MOVE_AWAY)


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


class Document(AppendOnlyModel):
    """A document in the dossier of a case; its files are its versions, what became of it are its acts.

    Written once: `requirement` is what it was when it came in, `counts_as_id` what it is now.
    """

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
    counts_as: RequiredDocument | None  # set by subsidies.services.application.documents.with_versions

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="document_title_is_unique_in_case", fields=["application", "title"])
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def retired(self) -> "DocumentAct | None":
        """The act by which it no longer counts (it was retired or moved away); None while it counts."""
        last = [act for act in self.acts.all() if act.kind in WHETHER_IT_COUNTS][-1:]
        return next((act for act in last if act.kind != DocumentActKind.RESTORE), None)

    @property
    def is_elsewhere(self) -> bool:
        """Whether it was moved to another case: what is in it concerns somebody else."""
        return self.retired is not None and self.retired.kind == DocumentActKind.MOVE_AWAY

    @property
    def moved_from(self) -> "DocumentAct | None":
        """The act by which it came here from another case, with the document there as `other`."""
        return next((act for act in self.acts.all() if act.kind == DocumentActKind.TAKE_IN), None)

    @property
    def counts_as_id(self) -> int | None:
        """The id of the required document that it is now; None for another document."""
        changes = [act for act in self.acts.all() if act.kind == DocumentActKind.CLASSIFY]
        return changes[-1].requirement_id if changes else self.requirement_id


class DocumentVersion(AppendOnlyModel):
    """One file of a document, with its fingerprint. Written once."""

    folder = "documents"  # where the files are kept, each in that of its case

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


class DocumentAct(AppendOnlyModel):
    """What was done with a document after it came in, why, and by whom. Written once."""

    document = models.ForeignKey(Document, verbose_name=_("document"), on_delete=models.PROTECT, related_name="acts")
    kind = models.CharField(_("what was done"), max_length=20, choices=DocumentActKind)
    reason = models.TextField(_("reason"))
    requirement = models.ForeignKey(
        RequiredDocument,
        verbose_name=_("type from then on"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    other = models.ForeignKey(
        Document,
        verbose_name=_("document on the other case"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("change to a document")
        verbose_name_plural = _("changes to documents")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="document_act_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="document_act_of_a_move_names_the_other",
                condition=Q(kind__in=MOVES, other__isnull=False) | (~Q(kind__in=MOVES) & Q(other__isnull=True)),
            ),
            models.CheckConstraint(
                name="document_act_has_a_type_only_to_change_it",
                condition=Q(requirement__isnull=True) | Q(kind=DocumentActKind.CLASSIFY),
            ),
        ]

    @property
    def why(self) -> str:
        """Why, in words."""
        return worded(self.reason)

    def __str__(self) -> str:
        return f"{self.document}: {self.get_kind_display()}"
