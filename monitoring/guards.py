"""The guards of the monitor: figures as loaded, transfers of targets and steps of supervision are history."""

from drenthe.lib.triggers import append_only, register

register(
    *(append_only(f"monitoring_{name}") for name in ("load", "value", "targettransfer", "supervisionstep")),
)
