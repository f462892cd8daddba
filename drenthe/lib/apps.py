from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.options import FORMFIELD_FOR_DBFIELD_DEFAULTS
from django.db.backends.signals import connection_created
from django.db.models import DecimalField
from django.utils.module_loading import autodiscover_modules

from drenthe.lib.database import collation
from drenthe.lib.entry import entered
from drenthe.lib.requests import request_ids
from drenthe.lib.screens import options

options.install()
entered.install()  # here, and not when all is ready: by then forms and models were made


class LibConfig(AppConfig):
    """The leaves: no tables, only what every app may use."""

    name = "drenthe.lib"

    def ready(self) -> None:
        """Have every app declare its guards, what `verify` counts, what it adds to pages and what it holds of people.

        A number of the admin may be typed with a comma, on every page of it.
        """
        import_module("drenthe.lib.database.checks")
        connection_created.connect(collation.prepare, dispatch_uid="collation")
        request_ids.connect()
        formfields = import_module("drenthe.lib.screens.formfields")
        FORMFIELD_FOR_DBFIELD_DEFAULTS[DecimalField] = {"form_class": formfields.CommaDecimalField}

        autodiscover_modules("guards", "panels", "personal", "verification")
