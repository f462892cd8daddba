"""What an applicant wrote about itself on one application."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.screens.fieldwords import in_words, label_of
from projects.enums import OrganisationKind
from projects.validators import validate_branch, validate_iban, validate_kvk, validate_rsin
from subsidies.enums import Salutation
from subsidies.models.application import Application


class ApplicantDetails(AppendOnlyModel):
    """The applicant as given with one application, written once; a correction is a new row and the latest counts.

    It stands beside what is known of the organisation. `known` keeps, by name of the field, what was known otherwise
    at the moment of writing: neither of the two is lost.
    """

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="applicant_details"
    )
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("type"), max_length=20, choices=OrganisationKind)
    kvk = models.CharField(_("KvK number"), max_length=8, blank=True, validators=[validate_kvk])
    branch = models.CharField(_("KvK branch number"), max_length=12, blank=True, validators=[validate_branch])
    rsin = models.CharField(_("RSIN"), max_length=9, blank=True, validators=[validate_rsin])
    iban = models.CharField(_("IBAN"), max_length=34, blank=True, validators=[validate_iban])
    contact_name = models.CharField(_("contact person"), max_length=150, blank=True)
    contact_email = models.EmailField(_("email address of the contact person"), blank=True)
    contact_phone = models.CharField(_("telephone number of the contact person"), max_length=30, blank=True)
    address = models.TextField(_("address for letters"), blank=True)
    salutation = models.CharField(
        _("how a letter greets"), max_length=10, choices=Salutation, blank=True, default="", db_default=""
    )
    co_applicants = models.TextField(_("who apply together with it"), blank=True, default="", db_default="")
    known = models.JSONField(_("known otherwise"), default=dict, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("applicant as given")
        verbose_name_plural = _("applicants as given")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.application}: {self.name}"

    @property
    def lines(self) -> list[tuple[str, str]]:
        """What was given, by the label of each field that has a value; its name and type when known otherwise."""
        names = [name for name in ("name", "kind") if name in self.known]
        names += ["kvk", "branch", "rsin", "iban", "contact_name", "contact_email", "contact_phone", "address"]
        names += ["salutation", "co_applicants"]
        fields = [self._meta.get_field(name) for name in names if getattr(self, name)]
        return [(label_of(field), in_words(field, getattr(self, field.name))) for field in fields]

    @property
    def differences(self) -> list[tuple[str, str, str]]:
        """What was known otherwise: the label of each field, what was known and what was given."""
        fields = [(self._meta.get_field(name), was) for name, was in self.known.items()]
        return [
            (str(field.verbose_name), in_words(field, was), in_words(field, getattr(self, field.name)))  # type: ignore[union-attr]
            for field, was in fields
        ]
