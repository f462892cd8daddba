"""Checks by sample (steekproef): which awards took part in a draw, which were drawn, and what each check found."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import SampleFinding
from subsidies.enums import GRANTED
from subsidies.models.application import Application
from subsidies.models.document import Document
from subsidies.models.scheme import Scheme


class SampleDraw(AppendOnlyModel):
    """A draw among the awards of a scheme in a period, as one person prepared it: the list is fixed from then on.

    The first half of its seed is made then and kept from everybody; its seal, which everybody sees, holds it to that.
    Another person draws with a word of their own, so that neither can choose who is drawn (services.sample_draws).
    """

    scheme = models.ForeignKey(Scheme, verbose_name=_("scheme"), on_delete=models.PROTECT, related_name="sample_draws")
    awarded_from = models.DateField(_("awarded from"))
    awarded_until = models.DateField(_("awarded up to and including"))
    size = models.PositiveIntegerField(_("number of awards"))
    secret = models.CharField(_("first half of the seed"), max_length=64)
    seal = models.CharField(_("seal"), max_length=64, help_text=_("The SHA-256 of the first half of the seed."))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("prepared by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("prepared at"), auto_now_add=True)

    class Meta:
        verbose_name = _("draw for checks by sample")
        verbose_name_plural = _("draws for checks by sample")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="sample_draw_ends_after_it_begins",
                condition=Q(awarded_until__gte=F("awarded_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(name="sample_draw_is_among_some", condition=Q(size__gt=0)),
            models.CheckConstraint(name="sample_draw_is_sealed", condition=~Q(secret="") & ~Q(seal="")),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}: {self.awarded_from} - {self.awarded_until}"

    def get_absolute_url(self) -> str:
        """The page of the draw."""
        return reverse("subsidies:sample", args=[self.pk])


class SampleMember(AppendOnlyModel):
    """An award that takes part in a draw, as it was then. An award takes part once."""

    draw = models.ForeignKey(SampleDraw, verbose_name=_("draw"), on_delete=models.PROTECT, related_name="members")
    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="sample_members"
    )
    tier = models.PositiveSmallIntegerField(_("accounting tier"))
    one_in = models.PositiveIntegerField(_("one in"), help_text=_("Of so many awards one is drawn."))
    awarded = MoneyField(_("awarded"))

    class Meta:
        verbose_name = _("award in a draw")
        verbose_name_plural = _("awards in draws")
        ordering = ["draw", "pk"]
        constraints = [
            models.UniqueConstraint(name="sample_member_takes_part_once", fields=["application"]),
            models.CheckConstraint(
                name="sample_member_is_of_a_lower_tier", condition=Q(tier__gte=1, tier__lte=2, one_in__gt=0)
            ),
        ]

    def __str__(self) -> str:
        return str(self.application)


class SampleDrawing(AppendOnlyModel):
    """That another person drew: their word, and the seed that follows from it and from the half that was sealed."""

    draw = models.OneToOneField(SampleDraw, verbose_name=_("draw"), on_delete=models.PROTECT, related_name="drawing")
    word = models.CharField(_("word"), max_length=80)
    seed = models.CharField(_("seed"), max_length=64)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("drawn by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("drawn at"), auto_now_add=True)

    class Meta:
        verbose_name = _("drawing of a sample")
        verbose_name_plural = _("drawings of samples")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="sample_drawing_has_its_seed", condition=~Q(word="") & ~Q(seed=""))]

    def __str__(self) -> str:
        return str(self.draw)


class SampleCase(AppendOnlyModel):
    """That an award was drawn, as which one. It is checked before its settlement is proposed or signed."""

    member = models.OneToOneField(
        SampleMember, verbose_name=_("award"), on_delete=models.PROTECT, related_name="drawn"
    )
    number = models.PositiveIntegerField(_("number"), help_text=_("In which place of its tier it was drawn."))

    class Meta:
        verbose_name = _("award that was drawn")
        verbose_name_plural = _("awards that were drawn")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="sample_case_has_a_number", condition=Q(number__gt=0))]

    def __str__(self) -> str:
        return f"{self.member}: {self.number}"

    @property
    def last_check(self) -> "SampleCheck | None":
        """The check that counts; None while there is none. From what was fetched already."""
        return max(self.checks.all(), key=lambda row: row.pk, default=None)

    @property
    def is_to_check(self) -> bool:
        """Whether its check is still to be recorded; an award that was withdrawn since is checked no more."""
        return self.last_check is None and self.member.application.status in GRANTED


class SampleCheck(AppendOnlyModel):
    """What the check of a drawn award found, in which document, and by whom. The last one counts."""

    drawn = models.ForeignKey(
        SampleCase, verbose_name=_("award that was drawn"), on_delete=models.PROTECT, related_name="checks"
    )
    finding = models.CharField(_("finding"), max_length=20, choices=SampleFinding)
    remark = models.TextField(_("what was looked at, and what was found"))
    document = models.ForeignKey(
        Document, verbose_name=_("evidence"), on_delete=models.PROTECT, null=True, related_name="+"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("checked by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("check by sample")
        verbose_name_plural = _("checks by sample")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="sample_check_says_what_was_found",
                condition=Q(finding__in=SampleFinding.values) & ~Q(remark=""),
            ),
            models.CheckConstraint(
                name="sample_check_has_its_evidence",
                condition=Q(document__isnull=False) | Q(finding=SampleFinding.NO_EVIDENCE),
                violation_error_message=_("Choose the document that shows it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.drawn}: {self.get_finding_display()}"
