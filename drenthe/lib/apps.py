from django.apps import AppConfig


class LibConfig(AppConfig):
    """The leaves: no tables, only what every app may use."""

    name = "drenthe.lib"
