"""What is filled in to enter an irregularity, to answer what somebody proposed, and to record an extra check."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import OpenChoiceField
from drenthe.lib.values.money import CENT, MoneyFormField
from subsidies.forms.acts import day_field, text_field
from subsidies.forms.term_acts import DocumentForm, document_field
from subsidies.irregularity_enums import ExtraCheckFinding, ExtraCheckStage, IrregularityKind, IrregularitySource
from subsidies.models import Application
from subsidies.services.irregularities.irregularity_refusals import NoSuchCase


class IrregularityForm(forms.Form):
    """What the applicant of a case did, how it was found, what was done about it and how long that stands."""

    case_number = forms.CharField(
        label=_("Case number"), max_length=20, help_text=_("A case of the applicant whom the entry is about.")
    )
    is_of_case = forms.BooleanField(label=_("It happened in this case"), required=False)
    kind = OpenChoiceField(label=_("What it is"), choices=IrregularityKind)
    what = text_field(_("What happened"), _("Facts, with their days. Only the named roles read it."))
    found_by = OpenChoiceField(label=_("How it was found"), choices=IrregularitySource)
    found_on = day_field(_("Came to light on"))
    measure = text_field(_("Measure that was taken"), _("Also when none was taken, and why."), rows=3)
    amount = MoneyFormField(
        label=_("Amount"), min_value=CENT, required=False, help_text=_("What it is about, if that is known.")
    )
    stands_until = day_field(
        _("Stands up to and including"), _("Empty: for as long as is laid down."), initial=None, required=False
    )

    def clean_case_number(self) -> Application:
        """The case itself."""
        number = self.cleaned_data["case_number"].strip()
        found = Application.objects.filter(case_number=number).select_related("applicant").first()
        if found is None:
            raise forms.ValidationError(str(NoSuchCase(case=number)))
        return found


class AnswerEntryForm(forms.Form):
    """Whether what was proposed about an entry is right, and why not."""

    is_confirmed = forms.ChoiceField(
        label=_("Answer"),
        choices=[("yes", _("Confirm")), ("no", _("Do not confirm"))],
        widget=forms.RadioSelect,
    )
    reason = text_field(_("Reason"), _("Needed where you do not confirm it."), rows=3, required=False)

    def clean_is_confirmed(self) -> Any:
        """As a yes or a no."""
        return self.cleaned_data["is_confirmed"] == "yes"


class WithdrawEntryForm(forms.Form):
    """Why an entry does not stand any more."""

    reason = text_field(_("Why it is withdrawn"), _("It stays with the entry."), rows=3)


class ExtraCheckForm(DocumentForm):
    """What an extra check found, before which decision and in which document of the case."""

    stage = OpenChoiceField(label=_("Before which decision"), choices=ExtraCheckStage)
    finding = OpenChoiceField(label=_("Finding"), choices=ExtraCheckFinding)
    remark = text_field(_("What was looked at, and what was found"), _("Only who may see the register reads it."))
    document = document_field(
        _("Document that was looked at"),
        _("Is it not in the list? Add it to the documents of the case first."),
        is_needed=True,
    )

    @property
    def has_documents(self) -> bool:
        """Whether the case has a document that can be chosen."""
        return bool(cast("Any", self.fields["document"]).queryset.exists())
