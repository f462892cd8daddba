from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from drenthe.lib.jobs.each_alone import keep_failures_by


class ExportsConfig(AppConfig):
    """Files that people ask for: made by a worker, fetched, thrown away."""

    name = "drenthe.exports"
    label = "exports"
    verbose_name = _("exports")

    def ready(self) -> None:
        """Have every app register its exports, and keep what fails of work at set times."""
        from drenthe.exports.failures import keep  # noqa: PLC0415 -- as the next
        from drenthe.exports.registry import discover  # noqa: PLC0415 -- exports use models, which are there only now

        keep_failures_by(keep)
        discover()
        import_module("drenthe.exports.trail_file")
