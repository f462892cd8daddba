"""What people fill in about a new application. The rules are in the services."""

from typing import Any

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.translation import gettext_lazy as _

from drenthe.lib.entry.days import not_in_future
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import OpenChoiceField
from drenthe.lib.values.moments import MomentFormField
from drenthe.lib.values.money import CENT, ZERO, MoneyFormField
from projects.enums import DwellingForm, OrganisationKind, Segment
from projects.models import Municipality
from projects.validators import IbanFormField, validate_branch, validate_kvk, validate_rsin
from subsidies.enums import Part, Phase, Salutation
from subsidies.models import Scheme
from subsidies.services.application.applicants import GIVEN, NewApplicant
from subsidies.services.application.intake import Plan
from subsidies.term_enums import Channel


class AsOfForm(forms.Form):
    """As of which day figures are wanted."""

    as_of = forms.DateField(
        label=_("As of"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[not_in_future],  # how it will stand nobody knows
    )


class ReceiveForm(DateReasonMixin, forms.Form):
    """A new application, as it was received."""

    scheme = forms.ModelChoiceField(label=_("Scheme"), queryset=Scheme.objects.all())
    part = forms.ChoiceField(label=_("Form"), choices=Part.choices, initial=Part.GRANT)
    phase = forms.ChoiceField(
        label=_("Phase"),
        choices=Phase.choices,
        required=False,
        help_text=_("Only for collective initiatives: the plan phase has a grant, the development phase a loan."),
    )
    applicant_name = forms.CharField(label=_("Applicant"), max_length=200)
    applicant_kind = OpenChoiceField(label=_("Type of applicant"), choices=OrganisationKind.choices)
    kvk = forms.CharField(label=_("KvK number"), max_length=8, required=False, validators=[validate_kvk])
    branch = forms.CharField(
        label=_("KvK branch number"),
        max_length=12,
        required=False,
        validators=[validate_branch],
        help_text=_("Twelve digits; for an applicant with more than one branch."),
    )
    rsin = forms.CharField(label=_("RSIN"), max_length=9, required=False, validators=[validate_rsin])
    iban = IbanFormField(label=_("IBAN"), required=False)
    contact_name = forms.CharField(label=_("Contact person"), max_length=150, required=False)
    contact_email = forms.EmailField(label=_("Email address of the contact person"), required=False)
    contact_phone = forms.CharField(label=_("Telephone number of the contact person"), max_length=30, required=False)
    address = forms.CharField(label=_("Address for letters"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    salutation = forms.ChoiceField(
        label=_("How a letter greets"),
        choices=[("", _("By the type of applicant")), *Salutation.choices],
        required=False,
        help_text=_("For the contact person, or for a natural person who applies."),
    )
    co_applicants = forms.CharField(
        label=_("Who apply together with it"),
        required=False,
        help_text=_("One name per line."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    municipality = forms.ModelChoiceField(label=_("Municipality"), queryset=Municipality.objects.all())
    project = forms.CharField(
        label=_("Housing project"),
        max_length=200,
        required=False,
        help_text=_("The name of the project; a known project in the municipality will be recognised."),
    )
    reference = forms.CharField(label=_("Reference of the applicant"), max_length=80, required=False)
    title = forms.CharField(
        label=_("Subject"),
        max_length=200,
        help_text=_(
            "What the subsidy is for, in one line. Of a natural person no name, street or number: whoever sees cases "
            "reads this line."
        ),
    )
    dwellings = forms.IntegerField(label=_("Dwellings"), required=False, min_value=1, max_value=100_000)
    requested_amount = MoneyFormField(label=_("Requested amount"), min_value=CENT)
    total_costs = MoneyFormField(label=_("Total project costs"), min_value=ZERO, required=False)
    revenues = MoneyFormField(label=_("Project revenue"), min_value=ZERO, required=False)
    own_contribution = MoneyFormField(label=_("Own contribution"), min_value=ZERO, required=False)
    declared_aid = MoneyFormField(
        label=_("De-minimis aid declared"),
        min_value=ZERO,
        required=False,
        help_text=_("What the applicant received in the past three years, according to its own declaration."),
    )
    channel = forms.ChoiceField(label=_("Received via"), choices=Channel.choices, initial=Channel.PAPER)
    received_at = MomentFormField(
        label=_("Received at"),
        help_text=_("When the province received it, not when you enter it."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        validators=[not_in_future],
    )

    is_outside_period = forms.BooleanField(
        label=_("Received outside the period; record it all the same"),
        help_text=_("It can then only be refused by decision."),
        required=False,
    )
    is_no_duplicate = forms.BooleanField(label=_("This is a different application; enter it anyway"), required=False)

    def applicant(self) -> NewApplicant:
        """Return the applicant as it was filled in."""
        data = self.cleaned_data
        return NewApplicant(
            data["applicant_name"],
            data["applicant_kind"],
            **{name: data[name] for name in GIVEN if name in data},
        )

    def receive_values(self, cofinancers: Any, dwellings: Any) -> dict[str, Any]:
        """Return what intake wants to know, with the rows of the financing plan and the dwellings."""
        data = self.cleaned_data
        plan = Plan(
            **{name: data[name] for name in ("total_costs", "revenues", "own_contribution", "declared_aid")},
            cofinancers=cofinancers.rows("name", "amount"),
            dwellings=dwellings.rows("segment", "form", "count"),
        )
        names = ("scheme", "part", "phase", "municipality", "title", "dwellings", "requested_amount")
        more = ("channel", "received_at", "date_reason", "is_outside_period", "reference", "is_no_duplicate")
        return {
            **{name: data[name] for name in (*names, *more)},
            "applicant": self.applicant(),
            "projects": [data["project"]] if data["project"] else [],
            "plan": plan,
        }


class UniqueRowFormSet(forms.BaseFormSet):
    """Rows that may stay empty; a name or kind occurs once."""

    once: tuple[str, ...] = ()

    def rows(self, *names: str) -> list[tuple[Any, ...]]:
        """Return the rows that were filled in, and those that were there and stay."""
        return [tuple(form.cleaned_data[name] for name in names) for form in self.standing()]

    def standing(self) -> list[Any]:
        """Return the forms that say something: not left empty, and not marked for deletion."""
        found = [
            form for number, form in enumerate(self.forms) if number < self.initial_form_count() or form.has_changed()
        ]
        return [form for form in found if not form.cleaned_data.get(DELETION_FIELD_NAME)]

    def clean(self) -> None:
        """Refuse a row that says the same as another."""
        seen = set()
        for form in self.standing():
            if form.errors:
                continue
            key = tuple(str(form.cleaned_data[name]).casefold() for name in self.once)
            if key in seen:
                raise forms.ValidationError(_("A row appears twice: combine them."))
            seen.add(key)


class CoFinancerRow(forms.Form):
    """Somebody else who pays."""

    name = forms.CharField(label=_("Co-financer"), max_length=200)
    amount = MoneyFormField(label=_("Amount"), min_value=CENT)


class PlannedRow(forms.Form):
    """Dwellings of one segment and form."""

    segment = forms.ChoiceField(label=_("Price segment"), choices=Segment.choices, initial=Segment.UNKNOWN)
    form = forms.ChoiceField(label=_("Dwelling form"), choices=DwellingForm.choices, initial=DwellingForm.OTHER)
    count = forms.IntegerField(label=_("Number"), min_value=1, max_value=100_000)


class CoFinancerRows(UniqueRowFormSet):
    """The co-financers."""

    once = ("name",)


class DwellingRows(UniqueRowFormSet):
    """The dwellings."""

    once = ("segment", "form")


CoFinancers = forms.formset_factory(CoFinancerRow, formset=CoFinancerRows, extra=3, max_num=20)
PlannedRows = forms.formset_factory(PlannedRow, formset=DwellingRows, extra=3, max_num=20)
