"""What is asked on the screens of the monitor."""

from monitoring.forms.supervision import StepForm, TransferForm

__all__ = ["StepForm", "TransferForm"]
