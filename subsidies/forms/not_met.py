"""Which obligations of an award were not met, to be chosen where a view or a decision is about that."""

from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import RowsField
from subsidies.models import Application, Obligation
from subsidies.services.obligations import not_met, obligations


class NotMetField(RowsField):
    """Obligations of which it was recorded that they were not met, each with what was found."""

    def label_from_instance(self, obj: Any) -> str:
        """The day of the finding, the obligation shortened, and what is lacking."""
        last = obj.last_check
        day = formats.date_format(last.found_on, "SHORT_DATE_FORMAT")
        return f"{day}: {obligations.shortened(obj.text)} ({obligations.shortened(last.remark)})"


def not_met_field(application: Application, help_text: Any) -> NotMetField:
    """The field for the obligations of a case that were not met; it has no choices where none is known."""
    known = [row.obligation_id for row in not_met.found_of(application)]
    return NotMetField(
        label=_("Obligations that were not met"),
        queryset=Obligation.objects.filter(pk__in=known).select_related("decision").prefetch_related("checks"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=help_text if known else _("It is recorded of no obligation of this award that it was not met."),
    )
