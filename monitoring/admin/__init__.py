"""The admin of the monitoring app: what the monitor counts, and the targets that it is held against."""

from monitoring.admin import definitions, targets

__all__ = ["definitions", "targets"]
