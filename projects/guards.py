"""The guards of projects: the dossier of a project is history."""

from drenthe.lib.triggers import append_only, register

register(append_only("projects_projectevent"))
