"""What is filled in to propose a payment, to release or return it, and to record that the bank paid it."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.date_reason import ask_for, keep_for_later
from drenthe.lib.screens.formfields import RowField, needed
from drenthe.lib.values.money import CENT, MoneyFormField, format_euros
from drenthe.lib.values.workdays import next_workday
from projects.validators import IbanFormField
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import GRANTED
from subsidies.forms.acts import ActForm, DatedActForm, day_field, text_field
from subsidies.models import OtherDebt, PaymentOrder
from subsidies.services.application.applicants import given_applicant, pay_to
from subsidies.services.payments import other_debts, payable
from subsidies.services.payments.other_debts import TO_WHOM, OpenDebt
from subsidies.services.terms import deadlines


class AskedWhenNeededMixin(forms.BaseForm):
    """A form with reasons that are asked for only once the service says that it needs them."""

    asked_when_needed: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in self.asked_when_needed:
            if not self.is_bound or not str(self.data.get(name) or "").strip():
                keep_for_later(self.fields[name])

    def add_error(self, field: str | None, error: Any) -> None:
        """Note an error; one about a reason that was not asked for brings its field in sight."""
        super().add_error(field, error)
        if field in self.asked_when_needed:
            ask_for(self.fields[field], forms.Textarea(attrs={"rows": 2}))
            self.fields[field].required = True


class DebtField(RowField):
    """What the province owes beside the subsidy; the subsidy itself when nothing is chosen."""

    def __init__(self, **kwargs: Any):
        super().__init__(empty_label=_("The subsidy"), **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """What it is, how much was decided, and to whom it is owed where that is not the applicant."""
        return f"{obj.what}: {format_euros(obj.amount)}"


class ProposePaymentForm(AskedWhenNeededMixin, ActForm):
    """How much is to be paid now, and to which account."""

    debt = DebtField(label=_("What is paid"), queryset=OtherDebt.objects.none(), required=False)
    amount = MoneyFormField(label=_("Amount"), min_value=CENT)
    iban = IbanFormField(label=_("Pay to IBAN"))
    holder = forms.CharField(
        label=_("Account holder"),
        max_length=PaymentOrder.HOLDER_AT_MOST,
        help_text=_("As the bank knows it: it compares the name with the IBAN."),
    )
    account_reason = text_field(
        _("Why this account"),
        _("Which letter or bank statement of who is paid shows it."),
        rows=2,
        required=False,
    )
    ahead_reason = text_field(
        _("Why more is paid than is due by now"),
        _("The ground, and where it stands: for example the decision with which the subsidy was settled."),
        rows=2,
        required=False,
    )
    asked_when_needed = ("account_reason", "ahead_reason")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not pay_to(self.application) or self.is_returned:  # then the one that is filled in needs it in any case
            ask_for(self.fields["account_reason"], forms.Textarea(attrs={"rows": 2}))

    def prepare(self) -> None:
        """What is due now, to the account that was given with the application, or as it was proposed last time."""
        last = payable.sent_back(self.application)
        self.is_returned = last is not None and last.state == PaymentOrderState.BOUNCED
        given = given_applicant(self.application)
        owed = self._about_debts()
        self.fields["amount"].initial = (owed.amount if owed else None) or payable.open_now(self.application) or None
        known = last.iban if last else pay_to(self.application)
        self.fields["iban"].initial = "" if self.is_returned else known  # the bank did not take it: look anew
        self.fields["holder"].initial = last.holder if last else given.name
        if owed is not None and owed.debt.objector is not None:  # its account is not that of the application
            self.fields["iban"].initial, self.fields["holder"].initial = "", owed.debt.objector.objection.objector

    def _about_debts(self) -> OpenDebt | None:
        """Offer what is owed beside the subsidy, and return the one that is chosen; the only thing to pay is."""
        found = other_debts.open_debts(self.application)
        if not found:
            self.fields.pop("debt")
            return None
        field: Any = self.fields["debt"]
        field.queryset = OtherDebt.objects.filter(pk__in=[row.debt.pk for row in found]).prefetch_related(*TO_WHOM)
        asked = str(self.initial.get("debt") or "")
        chosen = next((row for row in found if str(row.debt.pk) == asked), None)
        if self.application.status not in GRANTED:
            field.empty_label, field.required = None, True
            chosen = chosen or found[0]
        elif not payable.open_now(self.application):  # nothing of the subsidy is to be paid now
            chosen = chosen or found[0]
        if chosen is None and any(row.debt.objector is not None for row in found):
            field.help_text = _(
                "What is owed to who objected goes to an account of that person: then change the IBAN and the holder."
            )
        field.initial = chosen.debt.pk if chosen is not None else None
        return chosen


class ReleasePaymentForm(ActForm):
    """Nothing to fill in: the payment is released as it was proposed."""


class ReturnPaymentForm(ActForm):
    """Why a payment is not made as it was proposed."""

    reason = text_field(_("Reason"), _("What should be different, for who proposes it anew."), rows=3)


class PayForm(AskedWhenNeededMixin, DatedActForm):
    """What the bank paid."""

    amount = MoneyFormField(label=_("Amount paid"), min_value=CENT)
    paid_on = day_field(_("Date of the payment"), _("The day on which the bank made the payment."))
    reference = forms.CharField(label=_("Payment reference"), required=False, max_length=80)
    repeat_reason = text_field(
        _("Why the same payment was made twice"),
        _("Only if this reference is already recorded on this case."),
        rows=2,
        required=False,
    )
    asked_when_needed = ("repeat_reason",)

    def prepare(self) -> None:
        """The amount that was released."""
        order = payable.standing_order(self.application)
        self.fields["amount"].initial = order.amount if order is not None else None


def next_day_of_bank() -> date:
    """Return the first day on which the bank can pay: today, or the next working day."""
    return next_workday(timezone.localdate(), deadlines.free_days())


class RunForm(forms.Form):
    """When the bank is to pay; the payments themselves are ticked in the table."""

    pay_on = day_field(_("To be paid on"), initial=next_day_of_bank)


class FinishRunForm(forms.Form):
    """When the bank paid, and why it did not make the payments that are ticked in the table."""

    paid_on = day_field(_("Date of the payment"), _("The day on which the bank made the payment."))
    reason = needed(
        text_field(
            _("Why the ticked payments were not made"), _("As the bank says it, for who proposed them."), rows=2
        )
    )
