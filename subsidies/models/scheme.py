"""Schemes and their versions. What a version lays down is data with a source, never a constant in code."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import FixedOnceUsed
from subsidies import parameters
from subsidies.enums import ParameterCode
from subsidies.parameters import Parameter


class Scheme(FixedOnceUsed):
    """A subsidy scheme (regeling) of the province."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    name = models.CharField(_("name"), max_length=120)
    purpose = models.TextField(_("what it is for"), blank=True)
    applicants = models.TextField(_("who can apply"), blank=True)
    has_phases = models.BooleanField(_("has a plan phase and a development phase"), default=False)
    how_to_apply = models.TextField(
        _("how to apply"),
        blank=True,
        default="",
        db_default="",
        help_text=_("On the public page, in plain words: what somebody does first, and with which form."),
    )
    apply_url = models.CharField(
        _("address of the application form"),
        max_length=200,
        validators=[URLValidator(schemes=["https"])],
        blank=True,
        default="",
        db_default="",
        help_text=_("The button “Apply” on the public page goes there; without it there is no button."),
    )
    contact_phone = models.CharField(
        _("telephone number for questions"),
        max_length=30,
        blank=True,
        default="",
        db_default="",
        help_text=_("On the public page: the number of a desk, not of a person. If empty: that of the province."),
    )
    contact_email = models.EmailField(
        _("email address for questions"),
        blank=True,
        default="",
        db_default="",
        help_text=_("On the public page: a shared mailbox. If empty: that of the province."),
    )

    class Meta:
        verbose_name = _("scheme")
        verbose_name_plural = _("schemes")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class SchemeVersionQuerySet(models.QuerySet["SchemeVersion"]):
    """Versions, to be asked by date."""

    def in_force_on(self, day: date, *, known_on: date | None = None) -> Self:
        """The versions whose effective period holds the day, the one that counts first.

        A version may be published after the day from which it works (retroactive); of two versions that both cover the
        day, the later one counts. With `known_on`, only versions published by then are seen.
        """
        versions = self.filter(Q(effective_until__isnull=True) | Q(effective_until__gte=day), effective_from__lte=day)
        if known_on is not None:
            versions = versions.filter(published_on__lte=known_on)
        return versions.order_by("-number")


class SchemeVersion(FixedOnceUsed):
    """One version of a scheme, with the day it was published and the period over which it works."""

    scheme = models.ForeignKey(Scheme, verbose_name=_("scheme"), on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("number"))
    published_on = models.DateField(_("published on"))
    effective_from = models.DateField(
        _("effective from"), help_text=_("May be before publication: the version then applies retroactively.")
    )
    effective_until = models.DateField(_("effective up to and including"), null=True, blank=True)
    summary = models.TextField(_("what changed"), blank=True)
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("dates confirmed"), default=False)

    objects = SchemeVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("scheme version")
        verbose_name_plural = _("scheme versions")
        ordering = ["scheme", "number"]
        constraints = [
            models.UniqueConstraint(name="version_number_is_unique_in_scheme", fields=["scheme", "number"]),
            models.CheckConstraint(
                name="version_ends_after_it_starts",
                condition=Q(effective_until__isnull=True) | Q(effective_until__gte=F("effective_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        version = _("version")
        return f"{self.scheme}, {version} {self.number}"

    @property
    def is_retroactive(self) -> bool:
        """Whether the version works over days before it was published."""
        return self.effective_from < self.published_on

    def parameter(self, code: ParameterCode) -> Parameter:
        """Return one parameter of this version; its value is None when the version does not know it."""
        for row in self.parameters.all():
            if row.code == code:
                return row.as_parameter()
        return Parameter(code, None, "", is_confirmed=False)


class SchemeParameter(FixedOnceUsed):
    """One thing a version lays down, where it was read and whether that was confirmed. Empty means unknown."""

    version = models.ForeignKey(
        SchemeVersion, verbose_name=_("scheme version"), on_delete=models.CASCADE, related_name="parameters"
    )
    code = models.CharField(_("parameter"), max_length=30, choices=ParameterCode)
    value = models.CharField(
        _("value"),
        max_length=40,
        blank=True,
        help_text=_("Leave empty if unknown. Write an amount as 300.000,00; how it was read stands beside it."),
    )
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("parameter")
        verbose_name_plural = _("parameters")
        ordering = ["version", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="parameter_stands_once_in_version",
                fields=["version", "code"],
                violation_error_message=_("This parameter is already in the version."),
            ),
            models.CheckConstraint(
                name="parameter_is_not_confirmed_when_unknown",
                condition=~Q(value="", is_confirmed=True),
                violation_error_message=_("An unknown value cannot be confirmed."),
            ),
            models.CheckConstraint(
                name="parameter_has_a_source_when_confirmed",
                condition=~Q(source="", is_confirmed=True),
                violation_error_message=_("Name the source of a confirmed value."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_code_display())

    def clean(self) -> None:
        """The text must fit the kind of the parameter; an amount or a share is kept as it was read."""
        if self.code in ParameterCode.values:
            try:
                value = parameters.parse(self.code, self.value)
            except ValidationError as error:
                raise ValidationError({"value": error.messages}) from None
            if parameters.kind_of(self.code) in parameters.KEPT_AS_READ and value is not None:
                self.value = str(value)
        super().clean()

    @property
    def is_for_information(self) -> bool:
        """Whether the value is recorded only, and no rule of the system reads it."""
        return self.code in parameters.FOR_INFORMATION

    @property
    def shown(self) -> str:
        """The value for a screen, in the active language."""
        return parameters.show(self.code, self.as_parameter().value)

    def as_parameter(self) -> Parameter:
        """Return the parameter with its value read; one that no door would take (written past them) is unknown."""
        try:
            value = parameters.parse(self.code, self.value)
        except ValidationError:
            value = None
        return parameters.Parameter(ParameterCode(self.code), value, self.source, self.is_confirmed)
