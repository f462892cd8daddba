"""Form fields that do not trip over what nobody types by hand."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError


class RowsField(forms.ModelMultipleChoiceField):
    """Rows chosen by their ids. An id that is too large for the database is a wrong choice, not a fault."""

    def clean(self, value: Any) -> Any:
        """Return the rows. Raises ValidationError."""
        try:
            return super().clean(value)
        except OverflowError:  # SQLite
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": str(value)[:40]}
            ) from None
