from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class LibConfig(AppConfig):
    """The leaves: no tables, only what every app may use."""

    name = "drenthe.lib"

    def ready(self) -> None:
        """Have every app declare its guards, what `verify` counts of it, and what it adds to pages of others."""
        import_module("drenthe.lib.checks")

        autodiscover_modules("guards", "panels", "verification")
