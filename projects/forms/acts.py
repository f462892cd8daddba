"""The forms of the acts on a project and on its bottlenecks."""

from typing import Any

from django import forms
from django.forms import formset_factory
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import OpenChoiceField, field_of
from projects.enums import (
    BottleneckKind,
    BusinessCase,
    DelayCause,
    DwellingForm,
    EscalationLevel,
    Segment,
    TargetGroup,
)
from projects.forms.project import day_field, today_field
from projects.models import CONFIDENTIAL


class BottleneckForm(DateReasonMixin, forms.Form):
    """A bottleneck, whose it is and what is done about it."""

    kind = OpenChoiceField(label=_("Type"), choices=BottleneckKind.choices)
    description = forms.CharField(label=_("What is the problem"), max_length=500, required=False)
    owner = forms.CharField(label=_("Owner"), max_length=150, required=False, help_text=_("Who must resolve it."))
    action = forms.CharField(label=_("Action"), max_length=300, required=False)
    action_on = day_field(_("Action due before"))
    opened_on = today_field(_("Since"))
    is_confidential = forms.BooleanField(label=_("Confidential"), required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not user.has_perm(CONFIDENTIAL):
            del self.fields["is_confidential"]


class PlanForm(forms.Form):
    """Whose a bottleneck is, and what is done about it."""

    description = forms.CharField(label=_("What is the problem"), max_length=500, required=False)
    owner = forms.CharField(label=_("Owner"), max_length=150, required=False, help_text=_("Who must resolve it."))
    action = forms.CharField(label=_("Action"), max_length=300, required=False)
    action_on = day_field(_("Action due before"))


class ResolveForm(DateReasonMixin, forms.Form):
    """How a bottleneck was solved."""

    resolution = forms.CharField(label=_("How it was resolved"), max_length=300)
    on = today_field(_("Resolved on"))


class EscalateForm(DateReasonMixin, forms.Form):
    """Take a bottleneck to a table or to the State."""

    level = OpenChoiceField(label=_("To"), choices=EscalationLevel.choices)
    question = forms.CharField(label=_("What is requested"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    on = today_field(_("Since"))

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not user.has_perm(CONFIDENTIAL):
            choices = [choice for choice in EscalationLevel.choices if choice[0] != EscalationLevel.ACCELERATION_TABLE]
            field_of(self, "level", forms.ChoiceField).choices = choices


class OutcomeForm(DateReasonMixin, forms.Form):
    """What came of an escalation."""

    outcome = forms.CharField(label=_("Outcome"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    on = today_field(_("Closed on"))


class RowForm(forms.Form):
    """A row that does not count when the field that makes it one (`needed`) is left empty."""

    needed = ""

    def full_clean(self) -> None:
        """Clean the row, unless it was left or made empty."""
        if self.is_bound and not self.data.get(self.add_prefix(self.needed), "").strip():
            self._errors = forms.utils.ErrorDict()
            self.cleaned_data: dict[str, Any] = {}
            return
        super().full_clean()


class PartForm(RowForm):
    """One part of the programme."""

    needed = "number"
    number = forms.IntegerField(label=_("Number"), min_value=1)
    segment = OpenChoiceField(label=_("Segment"), choices=Segment.choices)
    form = OpenChoiceField(label=_("Form"), choices=DwellingForm.choices)
    target_group = OpenChoiceField(label=_("Target group"), choices=TargetGroup.choices)


class LocationForm(RowForm):
    """One place that is looked at for flex housing."""

    needed = "name"
    name = forms.CharField(label=_("Location"), max_length=150)
    units = forms.IntegerField(label=_("Units"), min_value=1, required=False)
    is_chosen = forms.BooleanField(label=_("Chosen"), required=False)


class ShareForm(RowForm):
    """A target group of a flex plan."""

    needed = "share"
    target_group = OpenChoiceField(label=_("Target group"), choices=TargetGroup.choices)
    share = forms.IntegerField(label=_("Share as a percentage"), min_value=1, max_value=100)


class FlexForm(forms.Form):
    """The plan of a flex project."""

    units_from = forms.IntegerField(label=_("Units, at least"), min_value=1)
    units_until = forms.IntegerField(label=_("Units, at most"), min_value=1)
    business_case = OpenChoiceField(label=_("Business case"), choices=BusinessCase.choices)
    corporation = forms.CharField(label=_("Housing corporation"), max_length=150, required=False)
    delay_cause = forms.ChoiceField(
        label=_("Cause of delay"), choices=[("", _("No delay")), *DelayCause.choices], required=False
    )
    delay_note = forms.CharField(label=_("About the delay"), max_length=300, required=False)
    exploited_from = day_field(_("In operation from"))
    exploited_until = forms.DateField(
        label=_("In operation until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class RowFormSet(forms.BaseFormSet):
    """Rows of which those that are left empty do not count, and none occurs twice."""

    keys: tuple[str, ...] = ()

    def values(self) -> list[dict[str, Any]]:
        """The rows that are filled in."""
        return [dict(form.cleaned_data) for form in self.forms if form.cleaned_data]

    def clean(self) -> None:
        """No two rows for the same thing."""
        if any(self.errors):
            return
        found = [tuple(row[key] for key in self.keys) for row in self.values()]
        if len(found) != len(set(found)):
            raise forms.ValidationError(_("Two rows are about the same thing. Combine them."))


class PlannedPartFormSet(RowFormSet):
    """The programme."""

    keys = ("segment", "form", "target_group")


class LocationFormSet(RowFormSet):
    """The locations."""

    keys = ("name",)


class ShareFormSet(RowFormSet):
    """The mix of target groups."""

    keys = ("target_group",)


Parts = formset_factory(PartForm, formset=PlannedPartFormSet, extra=3, max_num=40)
Locations = formset_factory(LocationForm, formset=LocationFormSet, extra=2, max_num=40)
Shares = formset_factory(ShareForm, formset=ShareFormSet, extra=2, max_num=12)
