"""The guards of projects: the dossiers of projects and registers are history, and count from their recording."""

from drenthe.lib.dossier_guard import never_ahead
from drenthe.lib.triggers import append_only, register

TABLES = ("projects_projectevent", "projects_registerevent")

register(*(append_only(table) for table in TABLES), *(never_ahead(table) for table in TABLES))
