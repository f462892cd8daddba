"""What is filled in to reverse what was recorded by mistake, and to record that the bank returned a payment."""

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import RowField
from drenthe.lib.values.money import format_euros
from subsidies.forms.acts import ActForm, DatedActForm, day_field, text_field
from subsidies.models import CaseEvent, PaymentOrder
from subsidies.services.payments import reversals


class BookingField(RowField):
    """A payment or repayment, named with its day, amount and reference."""

    def label_from_instance(self, obj: Any) -> str:
        """What it is, how much, and on which day."""
        return reversals.name_of(obj)


class PaidField(RowField):
    """A payment that was made, named with its amount and account."""

    def label_from_instance(self, obj: Any) -> str:
        """How much, to which account, and the day on which that was recorded."""
        day = date_format(localdate(obj.closed_at), "SHORT_DATE_FORMAT")
        return ", ".join([format_euros(obj.amount), obj.iban, day])


class ReverseForm(ActForm):
    """Which payment or repayment was recorded by mistake, and why."""

    line = BookingField(
        label=_("What was recorded by mistake"), queryset=CaseEvent.objects.none(), empty_label=_("Choose what it is")
    )
    reason = text_field(
        _("Reason"),
        _("What shows that it was recorded by mistake. It stays in the ledger, and an entry of today undoes it."),
        rows=3,
    )

    def prepare(self) -> None:
        """What counts of this case; the only one is chosen already."""
        field: Any = self.fields["line"]
        rows = reversals.bookings(self.application)
        field.queryset = CaseEvent.objects.filter(pk__in=[row.pk for row in rows]).order_by("-pk")
        field.initial = rows[0].pk if len(rows) == 1 else None


class BounceForm(DatedActForm):
    """Which payment the bank returned, when and why."""

    order = PaidField(
        label=_("Payment that came back"), queryset=PaymentOrder.objects.none(), empty_label=_("Choose a payment")
    )
    returned_on = day_field(_("Came back on"), _("The day on which the bank booked it."))
    reason = text_field(_("Reason of the bank"), _("As the bank says it. Who proposes it anew sees this."), rows=2)

    def prepare(self) -> None:
        """The payments that were made and did not come back; the last one is chosen already."""
        field: Any = self.fields["order"]
        found = [order.pk for _line, order in reversals.paid_lines(self.application)]
        field.queryset = PaymentOrder.objects.filter(pk__in=found).order_by("-pk")
        field.initial = found[-1] if found else None
