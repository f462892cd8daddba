"""Who asks and who builds: organisations and groups of residents."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.enums import OrganisationKind
from projects.models.place import Municipality


class Organisation(models.Model):
    """A municipality, company, foundation or group of residents. Natural persons are not kept as applicants."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind)
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, null=True, blank=True
    )
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration."))

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                name="organisation_is_kept_once",
                fields=["name", "kind"],
                violation_error_message=_("This organisation is there already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
