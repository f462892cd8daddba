"""Letters: texts and templates that a functional admin keeps, and the letters made with them."""

from typing import TYPE_CHECKING, Any, NoReturn, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyError, AppendOnlyModel
from drenthe.lib.storage.hashed_files import HashedFileField
from drenthe.lib.values.money import MoneyField
from subsidies.enums import LetterKind
from subsidies.letter_links import LETTERS_ABOUT
from subsidies.models.application import Application
from subsidies.models.assessment import Hearing
from subsidies.models.deadline import CompletionRequest, DefaultNotice, Suspension, TermExtension
from subsidies.models.decision import Decision
from subsidies.models.document import Document
from subsidies.models.money_step import MoneyStep
from subsidies.models.objection import ObjectionStep
from subsidies.models.penalty import PenaltyDecision
from subsidies.models.scheme import Scheme
from subsidies.models.settlement import SettlementReminder
from subsidies.models.told import STEPS

if TYPE_CHECKING:
    from subsidies.models.printed_letter import PrintedLetter

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class LetterTemplate(models.Model):
    """A Word template (docxtpl) and the text for one kind of letter; the scheme's own goes before the general one."""

    kind = models.CharField(_("type"), max_length=20, choices=LetterKind)
    scheme = models.ForeignKey(
        Scheme,
        verbose_name=_("scheme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letter_templates",
        help_text=_("If empty: for every scheme that has none of its own."),
    )
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(
        _("text"),
        help_text=_("Paragraphs, with names such as {{ case_number }} where facts from the case are inserted."),
    )
    file = HashedFileField(
        _("template in Word"),
        upload_to="letter-templates/",
        blank=True,
        help_text=_("If empty: the layout that comes with the system."),
    )
    sha256 = models.CharField(_("hash of the file"), max_length=64, blank=True, default="", editable=False)

    class Meta:
        verbose_name = _("letter template")
        verbose_name_plural = _("letter templates")
        ordering = ["kind", "scheme"]
        constraints = [
            models.UniqueConstraint(
                name="letter_template_is_one_per_scheme",
                fields=["kind", "scheme"],
                condition=Q(scheme__isnull=False),
                violation_error_message=_("This scheme already has a letter of this type."),
            ),
            models.UniqueConstraint(
                name="letter_template_is_one_in_general",
                fields=["kind"],
                condition=Q(scheme__isnull=True),
                violation_error_message=_("There is already a general letter of this type."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}" + (f" ({self.scheme})" if self.scheme_id else "")


class LetterClauseQuerySet(models.QuerySet["LetterClause"]):
    """Clauses, to be asked by scheme."""

    def of(self, *schemes: int) -> Self:
        """The clauses that can hold for schemes: their own before the general ones, each the latest first."""
        rows = self.filter(Q(scheme__in=schemes) | Q(scheme__isnull=True))
        return rows.order_by(F("scheme").asc(nulls_last=True), "-valid_from")


class LetterClause(models.Model):
    """A fixed part of letters that rests on law or policy: its text, article, source, and whether it was confirmed."""

    code = models.SlugField(_("code"), max_length=40)
    scheme = models.ForeignKey(
        Scheme,
        verbose_name=_("scheme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letter_clauses",
        help_text=_("If empty: for every scheme that has none of its own."),
    )
    valid_from = models.DateField(_("from"), help_text=_("The day of the award, or of the letter."))
    text = models.TextField(
        _("text"), help_text=_("With names such as {{ case_number }} where facts from the case are inserted.")
    )
    amount = MoneyField(_("amount"), null=True, blank=True)
    weeks = models.PositiveSmallIntegerField(_("weeks"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    objects = LetterClauseQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter clause")
        verbose_name_plural = _("letter clauses")
        ordering = ["code", "valid_from", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="letter_clause_is_one_per_scheme",
                fields=["code", "scheme", "valid_from"],
                condition=Q(scheme__isnull=False),
                violation_error_message=_("This clause is already there for the scheme from that day."),
            ),
            models.UniqueConstraint(
                name="letter_clause_is_one_in_general",
                fields=["code", "valid_from"],
                condition=Q(scheme__isnull=True),
                violation_error_message=_("This clause is already there from that day."),
            ),
            models.CheckConstraint(
                name="letter_clause_has_a_source_when_confirmed",
                condition=~Q(source="", is_confirmed=True),
                violation_error_message=_("Name the source of a confirmed value."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} ({self.scheme})" if self.scheme_id else self.code


def _tells_of_one() -> Q:
    """The condition that a letter tells of one thing at most, and of one that its kind is about."""
    names = ("decision", *LETTERS_ABOUT)
    found = Q(**{f"{name}__isnull": True for name in LETTERS_ABOUT})
    for name, begins in LETTERS_ABOUT.items():
        of_kind = Q()
        for beginning in begins:
            of_kind |= Q(kind__startswith=beginning)
        found |= of_kind & Q(**{f"{other}__isnull": other != name for other in names})
    return found


class Letter(models.Model):
    """A letter that was made for a case; sent on a date, it starts the terms for objection and payment.

    It is linked to what it tells of: a decision, or one of the steps of letter_links.LETTERS_ABOUT. It counts from the
    day on which its letter was sent.
    """

    folder = "letters"  # where the files are kept, each in that of its case
    pdf: "PrintedLetter | None" = None  # while it is built: its PDF, to be stored with it

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="letters"
    )
    decision = models.ForeignKey(
        Decision, verbose_name=_("decision"), on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    completion_request = models.ForeignKey(
        CompletionRequest,
        verbose_name=_("completion request"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    hearing = models.ForeignKey(
        Hearing,
        verbose_name=_("view of the applicant"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    suspension = models.ForeignKey(
        Suspension,
        verbose_name=_("suspension"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    extension = models.ForeignKey(
        TermExtension,
        verbose_name=_("extension"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    default_notice = models.ForeignKey(
        DefaultNotice,
        verbose_name=_("notice of default"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    penalty_decision = models.ForeignKey(
        PenaltyDecision,
        verbose_name=_("decision on a penalty"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    money_step = models.ForeignKey(
        MoneyStep,
        verbose_name=_("step about money"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    objection_step = models.ForeignKey(
        ObjectionStep,
        verbose_name=_("step of an objection"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    settlement_reminder = models.ForeignKey(
        SettlementReminder,
        verbose_name=_("reminder to ask for the settlement"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
    )
    kind = models.CharField(_("type"), max_length=20, choices=LetterKind)
    subject = models.CharField(_("subject"), max_length=200)
    file = models.FileField(_("file"), max_length=255)
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)
    made_at = models.DateTimeField(_("created at"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("created by"), on_delete=models.PROTECT, related_name="+"
    )
    dated_on = models.DateField(
        _("date of the letter"),
        null=True,
        blank=True,
        help_text=_("The day on which it is sent; empty on older ones."),
    )
    content = models.JSONField(
        _("text"), null=True, blank=True, help_text=_("What it says, as it was made; empty on older ones.")
    )
    named_day = models.DateField(
        _("day that was named"),
        null=True,
        blank=True,
        help_text=_("Of a notice that the decision comes later: by when it promises it (Awb 4:14)."),
    )
    sent_on = models.DateField(_("sent on"), null=True, blank=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["made_at", "pk"]
        constraints = [models.CheckConstraint(name="letter_tells_of_one_thing_of_its_kind", condition=_tells_of_one())]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.application}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; a letter that was made stays as it is, and only `services.letters.letters.send` dates it."""
        if not self._state.adding:
            raise AppendOnlyError("A letter stays as it was made: make a new one instead.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("A letter that was made cannot be deleted.")

    @property
    def content_type(self) -> str:
        """The type of its file."""
        return WORD

    @property
    def name(self) -> str:
        """The name of its file for whoever fetches it."""
        return f"{self.application.case_number}-{LetterKind(self.kind).file_name}-{self.made_at:%Y%m%d}.docx"


def _one_of(names: tuple[str, ...]) -> Q:
    """The condition that exactly one of the fields is filled."""
    found = Q()
    for name in names:
        found |= Q(**{f"{other}__isnull": other != name for other in names})
    return found


class SentElsewhere(AppendOnlyModel):
    """A letter that was sent outside this system: on which day, and what shows it.

    What was taken over counts as sent on its day, and says from what it was taken over. Otherwise the letter is in the
    dossier as a document, with the reason why it was not made here.
    """

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="sent_elsewhere"
    )
    decision = models.ForeignKey(
        Decision,
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_elsewhere",
    )
    completion_request = models.ForeignKey(
        CompletionRequest,
        verbose_name=_("completion request"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_elsewhere",
    )
    hearing = models.ForeignKey(
        Hearing,
        verbose_name=_("view of the applicant"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_elsewhere",
    )
    suspension = models.ForeignKey(
        Suspension,
        verbose_name=_("suspension"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_elsewhere",
    )
    extension = models.ForeignKey(
        TermExtension,
        verbose_name=_("extension"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_elsewhere",
    )
    objection_step = models.ForeignKey(
        ObjectionStep,
        verbose_name=_("step of an objection"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_elsewhere",
    )
    sent_on = models.DateField(_("sent on"))
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reason = models.TextField(_("reason"), blank=True)
    taken_over_from = models.CharField(_("taken over from"), max_length=200, blank=True)
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("letter sent outside this system")
        verbose_name_plural = _("letters sent outside this system")
        ordering = ["sent_on", "pk"]
        constraints = [
            models.CheckConstraint(name="sent_elsewhere_tells_of_one_thing", condition=_one_of(STEPS)),
            models.CheckConstraint(
                name="sent_elsewhere_is_shown_by_something",
                condition=~Q(taken_over_from="") | (Q(document__isnull=False) & ~Q(reason="")),
                violation_error_message=_("Add the letter as a document, and say why it was not made here."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.sent_on}"
