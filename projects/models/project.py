"""A housing project: what is being done. Subsidies are money for it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.models.place import Municipality


class Project(models.Model):
    """A housing project in one municipality."""

    title = models.CharField(_("title"), max_length=200)
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="projects"
    )
    dwellings = models.PositiveIntegerField(_("dwellings"), null=True, blank=True)
    adviser = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("adviser"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="advised_projects",
        help_text=_("The adviser of the Impulsteam; this person does not decide on subsidies for the project."),
    )
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration."))

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["title", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="project_is_kept_once",
                fields=["title", "municipality"],
                violation_error_message=_("This project is there already."),
            ),
            models.CheckConstraint(
                name="project_has_no_zero_dwellings",
                condition=Q(dwellings__isnull=True) | Q(dwellings__gt=0),
                violation_error_message=_("Leave the number of dwellings empty when it is not known."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
