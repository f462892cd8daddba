from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.options import FORMFIELD_FOR_DBFIELD_DEFAULTS
from django.db.backends.signals import connection_created
from django.db.models import DecimalField
from django.utils.module_loading import autodiscover_modules

from drenthe.lib import collation, entered, options, request_ids

options.install()
entered.install()  # here, and not when all is ready: by then forms and models were made


class LibConfig(AppConfig):
    """The leaves: no tables, only what every app may use."""

    name = "drenthe.lib"

    def ready(self) -> None:
        """Have every app declare its guards, what `verify` counts of it, and what it adds to pages of others.

        A number of the admin may be typed with a comma, on every page of it.
        """
        import_module("drenthe.lib.checks")
        connection_created.connect(collation.prepare, dispatch_uid="collation")
        request_ids.connect()
        formfields = import_module("drenthe.lib.formfields")
        FORMFIELD_FOR_DBFIELD_DEFAULTS[DecimalField] = {"form_class": formfields.CommaDecimalField}

        autodiscover_modules("guards", "panels", "verification")
