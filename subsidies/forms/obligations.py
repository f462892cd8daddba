"""What is filled in about an obligation of an award."""

from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import RowField
from subsidies.award_enums import ObligationOutcome
from subsidies.forms.acts import day_field, text_field
from subsidies.forms.term_acts import OnFileForm, document_field
from subsidies.models import Obligation
from subsidies.services.obligations import obligations


class ObligationField(RowField):
    """An obligation, named with its day and with what was found of it."""

    def label_from_instance(self, obj: Any) -> str:
        """Its day and where it stands, and the words of the letter, shortened."""
        parts = [] if obj.due_on is None else [formats.date_format(obj.due_on, "SHORT_DATE_FORMAT")]
        if (last := obj.last_check) is not None:
            parts.append(last.get_outcome_display())
        return ": ".join(filter(None, [", ".join(parts), obligations.shortened(obj.text)]))


class CheckObligationForm(OnFileForm):
    """Which obligation, whether it was met, and what shows it."""

    obligation = ObligationField(
        label=_("Obligation"), queryset=Obligation.objects.none(), empty_label=_("Choose an obligation of this case")
    )
    outcome = forms.ChoiceField(label=_("Outcome"), choices=ObligationOutcome.choices, widget=forms.RadioSelect)
    found_on = day_field(
        _("Day of the finding"), _("The day on which it was met, for example on which the report came in.")
    )
    document = document_field(_("Document"), _("What shows it, for example the report of the recipient."))
    remark = text_field(
        _("Remark"),
        _("How you know that it was met, if no document shows it; or what is lacking."),
        rows=3,
        required=False,
    )

    def prepare(self) -> None:
        """The obligations of this case, the first that is not known to be met chosen already; and its documents."""
        super().prepare()
        field: Any = self.fields["obligation"]
        rows = Obligation.objects.filter(decision__application=self.application).prefetch_related("checks")
        field.queryset = rows
        field.initial = next((row.pk for row in rows if not row.is_met), None)
