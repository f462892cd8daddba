from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IdempotencyConfig(AppConfig):
    """Requests that were carried out, so that none is carried out twice."""

    name = "drenthe.idempotency"
    label = "idempotency"
    verbose_name = _("requests carried out")
