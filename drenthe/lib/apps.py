from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class LibConfig(AppConfig):
    """The leaves: no tables, only what every app may use."""

    name = "drenthe.lib"

    def ready(self) -> None:
        """Register the checks, and have every app declare its guards."""
        from drenthe.lib import checks  # noqa: F401, PLC0415 -- checks read the apps, which are there only now

        autodiscover_modules("guards")
