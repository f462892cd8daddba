"""What is asked on the screens of the monitor."""

from monitoring.forms.exports import ExportForm
from monitoring.forms.supervision import StepForm, TransferForm

__all__ = ["ExportForm", "StepForm", "TransferForm"]
