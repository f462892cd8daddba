"""Who objects: the applicant or somebody else, and where the letters about the objection go (Awb 3:41, 6:5)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from projects.enums import OrganisationKind
from subsidies.enums import Salutation
from subsidies.models.objection import Objection
from subsidies.objection_enums import ObjectorRole


class Objector(AppendOnlyModel):
    """Who objects, as recorded with an objection; a change is a new row and the latest counts.

    Its name is that of the objection. Of the applicant, or who acts for it, the case knows where letters go.
    """

    objection = models.ForeignKey(
        Objection, verbose_name=_("objection"), on_delete=models.PROTECT, related_name="objectors"
    )
    role = models.CharField(_("whose objection it is"), max_length=20, choices=ObjectorRole)
    kind = models.CharField(
        _("type"), max_length=20, choices=OrganisationKind, blank=True, help_text=_("Of somebody else only.")
    )
    salutation = models.CharField(_("how a letter greets"), max_length=10, choices=Salutation, blank=True)
    address = models.TextField(_("address for letters"), blank=True)
    representative = models.CharField(
        _("representative"), max_length=200, blank=True, help_text=_("If there is one, letters go there (Awb 2:1).")
    )
    representative_address = models.TextField(
        _("address of the representative"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Letters go there (Awb 2:1)."),
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("who objects")
        verbose_name_plural = _("who object")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="objector_address_is_of_a_representative",
                condition=Q(representative_address="") | ~Q(representative=""),
                violation_error_message=_("Name the representative that this address is of."),
            ),
            models.CheckConstraint(
                name="objector_has_a_kind_of_another",
                condition=Q(role="another") & ~Q(kind="")
                | Q(role="applicant", kind="", salutation="", address="", representative=""),
                violation_error_message=_(
                    "Choose what somebody else is, and give the address; of the applicant the case knows these."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.objection}: {self.get_role_display()}"
