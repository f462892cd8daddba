"""What is filled in about a loan: its agreement, from when it is repaid, what came back, and what is not drawn."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import CENT, MoneyFormField
from subsidies.award_enums import LoanTrigger
from subsidies.forms.acts import ActForm, DatedActForm, day_field, text_field
from subsidies.forms.payments import AskedWhenNeededMixin
from subsidies.forms.term_acts import OnFileForm, document_field
from subsidies.models import LoanAgreement
from subsidies.services.loans.loan_balances import balance_of
from subsidies.services.loans.loan_terms import agreement_of, start_of, trigger_laid_down

TERMS = ("trigger", "first_due_on", "months_after", "instalments", "months_between", "latest_on")


def months_field(label: Any, help_text: Any = "") -> forms.IntegerField:
    """A number of months; none when it is left empty."""
    return forms.IntegerField(
        label=label, help_text=help_text, min_value=0, max_value=LoanAgreement.MOST_MONTHS, required=False, initial=0
    )


class SignLoanForm(OnFileForm):
    """The agreement as both signed it, and how the loan is repaid by it."""

    signed_on = day_field(_("Signed by both on"), _("The day on which the last of both signed."))
    document = document_field(_("Signed agreement"), _("Add it to the documents of the case first."), is_needed=True)
    trigger = forms.ChoiceField(label=_("Repaid from"), choices=LoanTrigger.choices, widget=forms.RadioSelect)
    terms_source = forms.CharField(
        label=_("Where it says so"),
        max_length=200,
        help_text=_("The article of the agreement, award or scheme, for example “article 4 of the agreement”."),
    )
    first_due_on = day_field(
        _("First repayment by"), _("Only when the loan is repaid from a fixed day."), required=False, initial=None
    )
    months_after = months_field(
        _("Months until the first repayment"), _("After the event. 0 means: on the day of the event itself.")
    )
    instalments = forms.IntegerField(
        label=_("Number of repayments"),
        help_text=_("1 means: in whole. Several are equal; the last one has the cents that are left."),
        min_value=1,
        max_value=LoanAgreement.MOST_INSTALMENTS,
        initial=1,
    )
    months_between = months_field(_("Months between repayments"), _("Only with several repayments."))
    latest_on = day_field(
        _("Repaid in full by"),
        _("If the agreement has a last day: also when the event never happens."),
        required=False,
        initial=None,
    )
    remark = text_field(_("Remark"), rows=3, required=False)

    def prepare(self) -> None:
        """What the scheme says, or the agreement that holds now; and the documents of the case."""
        super().prepare()
        earlier = agreement_of(self.application)
        if earlier is None:
            self.fields["trigger"].initial = trigger_laid_down(self.application).value
            return
        for name in TERMS:
            self.fields[name].initial = getattr(earlier, name)
        self.fields["terms_source"].initial = earlier.source

    def clean_months_after(self) -> int:
        """None is 0."""
        return self.cleaned_data["months_after"] or 0

    def clean_months_between(self) -> int:
        """None is 0."""
        return self.cleaned_data["months_between"] or 0


class ConfirmLoanForm(ActForm):
    """Whether the agreement that takes the place of another is as both signed it."""

    is_confirmed = forms.TypedChoiceField(
        label=_("What you found"),
        choices=[
            ("yes", _("The terms are as the signed agreement says: it takes the place of the earlier one")),
            ("no", _("Not so: the earlier agreement stays")),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = text_field(
        _("Reason"), _("Needed if it is not confirmed; who recorded it sees this."), rows=3, required=False
    )


class StartLoanTermForm(OnFileForm):
    """When what makes the loan due happened, and what shows it."""

    happened_on = day_field(_("Happened on"))
    document = document_field(
        _("What shows it"),
        _("For example the notice that construction began, or the deed. Add it to the documents first."),
        is_needed=True,
    )
    remark = text_field(
        _("Remark"), _("If another day was recorded before: why it was wrong."), rows=3, required=False
    )

    def prepare(self) -> None:
        """Which event it is; the remark is needed once a day was recorded."""
        super().prepare()
        agreement = agreement_of(self.application)
        if agreement is not None:
            self.fields["happened_on"].label = agreement.get_trigger_display()
        if start_of(self.application) is not None:
            self.fields["remark"].required = True


class RepayLoanForm(AskedWhenNeededMixin, DatedActForm):
    """What came back of the loan."""

    amount = MoneyFormField(label=_("Amount received"), min_value=CENT)
    received_on = day_field(_("Received on"), _("The day on which the bank received it."))
    reference = forms.CharField(label=_("Payment reference"), required=False, max_length=80)
    repeat_reason = text_field(
        _("Why the same repayment came in twice"),
        _("Only if this reference is already recorded on this case."),
        rows=2,
        required=False,
    )
    asked_when_needed = ("repeat_reason",)

    def prepare(self) -> None:
        """What is due first, or else all that is outstanding."""
        loan = balance_of(self.application, on=timezone.localdate())
        first = loan.next_due
        self.fields["amount"].initial = (first.amount if first is not None else loan.outstanding) or None


class EndDrawingForm(OnFileForm):
    """That the recipient draws no more of the loan."""

    asked_on = day_field(_("Let go on"), _("The day of the letter or email in which the recipient says so."))
    document = document_field(
        _("What shows it"), _("The letter or email of the recipient. Add it to the documents first."), is_needed=True
    )
    reason = text_field(_("Reason"), _("Why the recipient draws no more."), rows=3)
