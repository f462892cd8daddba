"""What is asked on the screens of the monitor."""

from monitoring.forms.exports import ExportForm

__all__ = ["ExportForm"]
