"""A period as people type it: "2e halfjaar 2026", "2026h2" and "tweede helft van 2026" are all 2026H2."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from monitoring.enums import PeriodKind
from monitoring.services.files.periods import period_of

LONGEST = 60  # of what is typed


class PeriodField(forms.CharField):
    """A period of one of some lengths, read as it is in a file and returned in the one way in which it is kept."""

    def __init__(self, *, kinds: Sequence[PeriodKind] = tuple(PeriodKind), **kwargs: Any):
        self.kinds = kinds
        super().__init__(**{**kwargs, "max_length": LONGEST})

    def clean(self, value: Any) -> str:
        """Return the period as it is kept. Raises ValidationError with the ways in which it may be written."""
        text = super().clean(value)
        if not text:
            return ""
        found = next((period for kind in self.kinds if (period := period_of(text, kind))), None)
        if found is None:
            raise forms.ValidationError(self._accepted())
        return found

    def _accepted(self) -> str:
        if list(self.kinds) == [PeriodKind.HALF_YEAR]:
            return _("Write a half-year as 2026H2, “2nd half 2026” or “second half of 2026”.")
        return _("Write a period as 2026, 2026H2, 2026Q3 or 2026M07, or in words: “3rd quarter of 2026”.")


class HalfYearField(PeriodField):
    """A half-year."""

    def __init__(self, **kwargs: Any):
        said = gettext_lazy("For example 2026H2 or “2nd half 2026”.")
        named = {"label": gettext_lazy("Half-year"), "help_text": said, **kwargs}
        super().__init__(kinds=(PeriodKind.HALF_YEAR,), **named)
