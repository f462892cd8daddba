"""Who asks and who builds: organisations and groups of residents."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import OrganisationKind
from projects.models.place import Municipality
from projects.validators import validate_iban, validate_kvk, validate_rsin


class Organisation(models.Model):
    """A municipality, company, foundation or group of residents. A natural person too, as an applicant."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("type"), max_length=20, choices=OrganisationKind)
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, null=True, blank=True
    )
    kvk = models.CharField(_("KvK number"), max_length=8, blank=True, validators=[validate_kvk])
    rsin = models.CharField(_("RSIN"), max_length=9, blank=True, validators=[validate_rsin])
    iban = models.CharField(_("IBAN"), max_length=34, blank=True, validators=[validate_iban])
    contact_name = models.CharField(_("contact person"), max_length=150, blank=True)
    contact_email = models.EmailField(_("email address of the contact person"), blank=True)
    address = models.TextField(_("address for letters"), blank=True)
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration purposes."))

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                name="organisation_is_kept_once",
                fields=["name", "kind"],
                violation_error_message=_("This organisation already exists."),
            ),
            models.UniqueConstraint(
                name="organisation_kvk_is_kept_once",
                fields=["kvk"],
                condition=~Q(kvk=""),
                violation_error_message=_("There is already an organisation with this KvK number."),
            ),
            models.UniqueConstraint(
                name="organisation_rsin_is_kept_once",
                fields=["rsin"],
                condition=~Q(rsin=""),
                violation_error_message=_("There is already an organisation with this RSIN."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
