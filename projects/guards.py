"""The guards of projects: the dossiers of projects and registers are history."""

from drenthe.lib.triggers import append_only, register

register(append_only("projects_projectevent"), append_only("projects_registerevent"))
