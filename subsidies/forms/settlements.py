"""What is filled in to settle a subsidy, to check its amount, and to record what is repaid."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import RowsField, needed
from drenthe.lib.values.calendar_years import years_after
from drenthe.lib.values.money import CENT, ZERO, MoneyFormField
from subsidies.award_enums import SampleFinding, SettlementBasis
from subsidies.enums import GroundUse
from subsidies.forms import terms
from subsidies.forms.acts import ActForm, DatedActForm, DeviationMixin, day_field, letter_field, text_field
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.decisions import fill_in_again
from subsidies.forms.interest import NoInterestMixin
from subsidies.forms.not_met import not_met_field
from subsidies.forms.payments import AskedWhenNeededMixin
from subsidies.forms.term_acts import DocumentForm, OnFileForm, document_field
from subsidies.forms.typed_articles import TypedArticlesMixin
from subsidies.models import RefusalGround
from subsidies.services.recovery import receipts
from subsidies.services.settlements import account_terms, cost_accounts, settled, settlement_reminders
from subsidies.services.settlements.settlement_limits import YEARS


class ReceiveSettlementForm(OnFileForm):
    """That the recipient asked to settle the subsidy, and with what it gives account."""

    received_on = day_field(_("Received on"))
    asked_amount = MoneyFormField(
        label=_("Amount asked"), help_text=_("At what amount the recipient asks to settle it."), min_value=ZERO
    )
    realised_costs = MoneyFormField(
        label=_("Costs made"),
        help_text=_("All costs of the activities, as the recipient accounts for them."),
        min_value=ZERO,
        required=False,
    )
    report = document_field(
        _("Report on the activities"), _("Needed from tier 2 on. Add it to the documents of the case first.")
    )
    statement = document_field(_("Auditor's statement"), _("Needed in tier 3, but where a municipality uses SiSa."))
    remark = text_field(_("Remark"), rows=3, required=False)

    def prepare(self) -> None:
        """The whole award, or what was asked before; and the documents of the case."""
        super().prepare()
        earlier = settled.request_of(self.application)
        asked = self.application.awarded_amount if earlier is None else earlier.asked_amount
        self.fields["asked_amount"].initial = asked
        if earlier is not None:
            self.fields["realised_costs"].initial = earlier.realised_costs
            self.fields["report"].initial = earlier.report_id
            self.fields["statement"].initial = earlier.statement_id


class RemindSettlementForm(ActForm):
    """Nothing but a remark: what was to be asked by when, and how long it still can be, follow from the case."""

    remark = text_field(_("Remark"), _("For the dossier; it is not in the letter."), rows=2, required=False)


class CheckSampleForm(DocumentForm):
    """What the check found of an award that was drawn for it, and in which document."""

    finding = forms.ChoiceField(label=_("Finding"), choices=SampleFinding.choices, widget=forms.RadioSelect)
    remark = text_field(
        _("What was looked at, and what was found"), _("It stays with the case, for who decides and for the auditor.")
    )
    document = document_field(
        _("Evidence"), _("Needed unless the recipient gave no evidence. Add it to the documents of the case first.")
    )


class ProposeSettlementForm(TypedArticlesMixin, ByKindMixin, NoInterestMixin, DeviationMixin, ActForm):
    """At what amount a subsidy is settled, and why."""

    kind_field = "settlement_basis"
    only_for = dict.fromkeys(("award_article", "before_term"), (SettlementBasis.EX_OFFICIO,))

    settlement_basis = forms.ChoiceField(
        label=_("Why it is settled now"), choices=SettlementBasis.choices, widget=forms.RadioSelect
    )
    amount = MoneyFormField(
        label=_("Amount of the settlement"),
        help_text=_("At most the award. What is less goes back to the ceiling."),
        min_value=ZERO,
    )
    activities = letter_field(
        _("What was done"),
        _("Which activities were carried out, and what came of them."),
        rows=3,
        required=False,
    )
    reason = letter_field(
        _("Reason"), _("Why the subsidy is settled at this amount, and how it was found (Awb 3:46, 4:46).")
    )
    grounds = needed(
        RowsField(
            label=_("Grounds"),
            queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.SETTLEMENT),
            widget=forms.CheckboxSelectMultiple,
            help_text=_(
                "Only for less than the award. For less than the recipient asks itself, first ask for its view "
                "(Awb 4:7; unasked 4:8)."
            ),
        )
    )
    weighing = letter_field(
        _("How the interests were weighed"),
        _(
            "Only for less than the recipient asks, on a ground of Awb 4:46, paragraph 2: what it means for the "
            "recipient, what weighs against that, and why it is in proportion (Awb 3:4)."
        ),
        rows=3,
        required=False,
    )
    award_article = needed(
        forms.CharField(
            label=_("What says that it is settled unasked"),
            max_length=200,
            help_text=_("The article of the scheme or ordinance (Awb 4:47)."),
        )
    )

    before_term = forms.BooleanField(
        label=_("Settle it before that day"),
        help_text=_("The award names a later day: the activities are done already, or do not go on."),
        required=False,
    )

    def prepare(self) -> None:
        """As the recipient asks it; a proposal that was sent back as it was typed."""
        request = settled.request_of(self.application)
        refusals = settlement_reminders.refusals_of_bases(self.application)
        fitting = [one for one, refusal in refusals.items() if refusal is None]
        self.not_offered = [(one.label, str(refusal)) for one, refusal in refusals.items() if refusal is not None]
        kinds: Any = self.fields["settlement_basis"]
        kinds.choices = [(one.value, one.label) for one in fitting]
        # The last that fits, but for a request: who asked is settled on that.
        kinds.initial = fitting[0] if request is not None else fitting[-1]
        asked = self.application.awarded_amount if request is None else request.asked_amount
        most = cost_accounts.follows(self.application)
        self.fields["amount"].initial = asked if most is None or asked is None else min(asked, most)
        self.fields["not_met"] = not_met_field(
            self.application, _("Only for the ground that obligations were not met. The letter names them.")
        )
        self.fields.update(terms.ground_fields(GroundUse.SETTLEMENT) | terms.answer_fields())
        fill_in_again(self)
        if not account_terms.is_before_term(self.application, on=timezone.localdate()):
            del self.fields["before_term"]
        self.offer_articles()

    def values(self) -> dict[str, Any]:
        """With the grounds as a list, and what the letter says besides apart."""
        data = dict(self.cleaned_data)
        said = terms.terms_of(data)
        data["before_term"] = bool(data.get("before_term"))
        return {**data, "grounds": list(data["grounds"]), "not_met": list(data["not_met"]), "terms": said}


class ProposeChangeForm(TypedArticlesMixin, NoInterestMixin, DeviationMixin, ActForm):
    """At what amount a settlement is lowered, or that it is revoked, and why (Awb 4:49)."""

    amount = MoneyFormField(
        label=_("New amount of the settlement"),
        help_text=_("Less than it was settled at. 0,00 revokes the settlement."),
        min_value=ZERO,
    )
    reason = letter_field(
        _("Reason"), _("What came to light or was not met, when that was, and how the amount was found (Awb 3:46).")
    )
    grounds = needed(
        RowsField(
            label=_("Grounds"),
            queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.CHANGE),
            widget=forms.CheckboxSelectMultiple,
            help_text=_(
                "No other grounds exist (Awb 4:49). First ask for the view of the recipient (Awb 4:8): also where "
                "it is about money only (4:12)."
            ),
        )
    )
    weighing = letter_field(
        _("How the interests were weighed"),
        _("What it means for the recipient, what weighs against that, and why it is in proportion (Awb 3:4)."),
        rows=3,
    )

    def prepare(self) -> None:
        """Until when it may be, on which obligations it rests, from when it works, and the answers that it gives."""
        if self.application.settled_on is not None:
            day = date_format(years_after(self.application.settled_on, YEARS))
            before = str(self.fields["grounds"].help_text)
            until = gettext("%(before)s On a and b it can be done up to and including %(day)s (paragraph 3).")
            self.fields["grounds"].help_text = until % {"before": before, "day": day}
        self.fields["not_met"] = not_met_field(
            self.application, _("Only for the ground that obligations were not met. The letter names them.")
        )
        self.fields["breached_on"] = day_field(
            _("Not met on"),
            _(
                "Only for that ground: the day on which the recipient acted against the obligation, or should have "
                "met it. The five years run from then (Awb 4:49, paragraph 3)."
            ),
            required=False,
            initial=None,
        )
        self.fields["works_on"] = day_field(
            _("Works from"),
            _(
                "Leave it empty and it works back to the settlement; only fill in a later day if it is to work from "
                "then (Awb 4:49, paragraph 2)."
            ),
            required=False,
            initial=None,
        )
        self.fields.update(terms.ground_fields(GroundUse.CHANGE) | terms.answer_fields())
        fill_in_again(self)
        self.offer_articles()

    def values(self) -> dict[str, Any]:
        """With the grounds as a list, and what the letter says besides apart."""
        data = dict(self.cleaned_data)
        said = terms.terms_of(data)
        return {**data, "grounds": list(data["grounds"]), "not_met": list(data["not_met"]), "terms": said}


class AgreeSettlementForm(ActForm):
    """That finance agrees to the amount."""

    remark = text_field(
        _("Remark"), _("For the decision maker, if there is something to say."), rows=2, required=False
    )


class ReturnSettlementForm(ActForm):
    """Why finance does not agree to the amount."""

    reason = text_field(_("Reason"), _("What should be different, for who proposes it anew."), rows=3)


class RepayForm(AskedWhenNeededMixin, DatedActForm):
    """What the recipient paid back."""

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
        """What is still to come in: costs and interest, and what is to be repaid."""
        self.fields["amount"].initial = receipts.receivable_of(self.application) or None
