"""What is filled in about the hearing on an objection, or why nobody is heard (Awb 7:2, 7:3)."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens import paging
from drenthe.lib.screens.formfields import RowsField
from subsidies.forms.acts import TO_BOTH, day_field, letter_field, text_field
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.objections import (
    chair_field,
    choose_objection,
    committee_field,
    objection_field,
    offer_hearers,
)
from subsidies.forms.term_acts import OnFileForm, document_field
from subsidies.objection_enums import HEARINGS, NoHearingGround, ObjectionStepKind, WaiverWay
from subsidies.services.decisions.people import hearers
from subsidies.services.objections import objection_hearings, objections


class HearObjectorForm(ByKindMixin, OnFileForm):
    """The hearing with its report, or why nobody is heard."""

    needed = ("ground", "waived_on", "waived_by", "chair", "chair_name")
    only_for = {
        **dict.fromkeys(("chair", "chair_name", "heard_by", "consent"), ("heard",)),
        **dict.fromkeys(("ground", "waived_on", "waived_by", "corrects"), ("not_heard",)),
    }

    objection = objection_field()
    kind = forms.ChoiceField(
        label=_("What happened"),
        choices=[(kind.value, kind.label) for kind in HEARINGS],
        widget=forms.RadioSelect,
        initial=ObjectionStepKind.HEARD,
    )
    done_on = day_field(_("On"), _("The day of the hearing, or on which it was decided to hear nobody."))
    chair = chair_field(_("Somebody who took no part in the decision (Awb 7:5)."))
    chair_name = committee_field()
    heard_by = RowsField(
        label=_("Who heard besides"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Most of those who hear took no part in the decision (Awb 7:5)."),
    )
    ground = forms.ChoiceField(
        label=_("Why nobody is heard"), choices=NoHearingGround.choices, required=False, widget=forms.RadioSelect
    )
    waived_on = day_field(
        _("Waived on"),
        _("Only where somebody said that it need not be heard (Awb 7:3, under c): on which day."),
        required=False,
        initial=None,
    )
    waived_by = forms.ChoiceField(
        label=_("In which way"), choices=WaiverWay.choices, required=False, widget=forms.RadioSelect
    )
    corrects = forms.BooleanField(
        label=_("It corrects the reason that was recorded"),
        help_text=_("That was wrong. It stays in the dossier, and counts no more."),
        required=False,
    )
    text = letter_field(
        _("Report, or explanation"),
        _("Of a hearing: who said what, in short (Awb 7:7). Otherwise: why that reason holds (Awb 7:3)."),
        reads=TO_BOTH,
    )
    consent = text_field(
        _("Who agreed to less than a week"),
        _("Only if the file was open for less than a week before the hearing: who agreed, and how (Awb 7:4)."),
        rows=2,
        required=False,
    )
    document = document_field(_("Document"), _("The whole report, if there is one."))

    def prepare(self) -> None:
        """The open objections, and who can hear."""
        super().prepare()
        choose_objection(self)
        rows = objections.open_of(self.application, on=timezone.localdate())
        ground: Any = self.fields["ground"]
        wrong = any(objections.last_step(row, *HEARINGS) is not None for row in rows)
        if not wrong:
            del self.fields["corrects"]
        left = objection_hearings.grounds_left(rows, corrects=wrong)
        ground.choices = [one for one in NoHearingGround.choices if one[0] in left]
        offer_hearers(self, "chair")
        if "heard_by" in self.fields:  # of a committee only the chair is known here
            field: Any = self.fields["heard_by"]
            field.queryset = User.objects.filter(pk__in=[user.pk for user in hearers()[: paging.MOST_COLLEAGUES]])

    def values(self) -> dict[str, Any]:
        """With who heard as a list."""
        return {**self.cleaned_data, "heard_by": list(self.cleaned_data.get("heard_by") or [])}
