from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExportsConfig(AppConfig):
    """Files that people ask for: made by a worker, fetched, thrown away."""

    name = "drenthe.exports"
    label = "exports"
    verbose_name = _("exports")

    def ready(self) -> None:
        """Have every app register its exports."""
        from drenthe.exports.registry import discover  # noqa: PLC0415 -- exports use models, which are there only now

        discover()
