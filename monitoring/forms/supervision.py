"""What is asked of a step of supervision, and of a transfer between municipalities."""

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.date_reason import DateReasonMixin
from monitoring.forms.periods import HalfYearField
from monitoring.models import SupervisionRung
from projects.models import Municipality


class StepForm(DateReasonMixin, forms.Form):
    """A step of supervision of a municipality."""

    municipality = forms.ModelChoiceField(Municipality.objects.order_by("name"), label=_("Municipality"))
    rung = forms.ModelChoiceField(SupervisionRung.objects.order_by("position"), label=_("Step"))
    taken_on = forms.DateField(label=_("Taken on"))
    term_until = forms.DateField(
        label=_("Deadline (up to and including)"),
        required=False,
        help_text=_("Only if the municipality is given a deadline."),
    )
    letter = forms.CharField(label=_("Letter reference"), max_length=120, required=False)
    remark = forms.CharField(label=_("Remark"), max_length=2000, required=False, widget=forms.Textarea({"rows": 2}))


class TransferForm(forms.Form):
    """Persons that one municipality takes over from another."""

    period = HalfYearField()
    giver = forms.ModelChoiceField(Municipality.objects.order_by("name"), label=_("From"))
    taker = forms.ModelChoiceField(Municipality.objects.order_by("name"), label=_("To"))
    persons = forms.IntegerField(label=_("Persons"), min_value=1, max_value=10_000)
    agreed_on = forms.DateField(label=_("Agreed on"))
    reference = forms.CharField(label=_("Reference"), max_length=120)
