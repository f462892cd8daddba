"""What is filled in for each act on a case."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.date_reason import DateReasonMixin, ask_for, keep_for_later
from drenthe.lib.formfields import RowsField
from drenthe.lib.money import CENT, MoneyFormField
from drenthe.lib.workdays import next_workday
from subsidies.enums import (
    AFTER_AWARD,
    AWARDS,
    FIRST_DECISIONS,
    DecisionKind,
    GroundUse,
    ParameterCode,
)
from subsidies.models import Application, RefusalGround
from subsidies.models.told import sent_days
from subsidies.services import documents, sending
from subsidies.services.schemes import maximum_for

SLACK = timedelta(days=4)  # a letter is often sent some days after it was prepared


def day_field(label: Any, help_text: Any = "", **kwargs: Any) -> forms.DateField:
    """A day; today unless something else is filled in."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(
        label=label, help_text=help_text, widget=widget, **{"initial": timezone.localdate, **kwargs}
    )


def text_field(label: Any, help_text: Any = "", *, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """A text of a few lines."""
    return forms.CharField(label=label, help_text=help_text, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class ActForm(forms.Form):
    """An act on a case: filled in for this application."""

    def __init__(self, *args: Any, application: Application, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.application = application
        self.prepare()

    @property
    def row_sets(self) -> list[Any]:
        """The formsets that go with it."""
        return []

    def prepare(self) -> None:
        """Fill in what is likely; for the forms that have something to suggest."""

    def values(self) -> dict[str, Any]:
        """Return what the service wants to know."""
        return self.cleaned_data


class DatedActForm(DateReasonMixin, ActForm):
    """An act with a day of its own."""


class DeviationMixin(forms.BaseForm):
    """A form of an act that passes with a written deviation. It asks for it only once something is not in order."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["deviation"] = forms.CharField(
            label=_("Why you go on all the same"),
            help_text=_("The decision maker sees this first."),
            required=False,
            max_length=1000,
        )
        keep_for_later(self.fields["deviation"])
        if self.is_bound and str(self.data.get("deviation") or "").strip():
            self._ask_deviation()

    def add_error(self, field: str | None, error: Any) -> None:
        """Note an error; one about the deviation brings its field in sight."""
        super().add_error(field, error)
        if field == "deviation":
            self._ask_deviation()

    def _ask_deviation(self) -> None:
        ask_for(self.fields["deviation"], forms.Textarea(attrs={"rows": 3}))
        self.fields["deviation"].required = True


class RequestCompletionForm(DatedActForm):
    """What is missing, and until when the applicant can complete it."""

    missing = text_field(_("What is missing"), _("One line for each missing item; it is included in the letter."))
    requested_on = day_field(
        _("Requested on"),
        _("The day on which the letter will be sent; the term is suspended from the day after."),
    )
    due_on = day_field(_("To be completed by"))

    def prepare(self) -> None:
        """The mandatory documents that are not there; two weeks, or what the scheme lays down, to a working day."""
        self.fields["missing"].initial = "\n".join(documents.missing(self.application))
        self.fields["due_on"].initial = in_time(self.application, ParameterCode.COMPLETION_WEEKS)


def in_time(application: Application, code: ParameterCode) -> date:
    """Return the day that leaves the applicant the weeks of the scheme version, also when the letter goes some days
    later: a working day.
    """
    return next_workday(timezone.localdate() + timedelta(weeks=sending.least_weeks(application, code)) + SLACK)


class ReceiveCompletionForm(DeviationMixin, DatedActForm):
    """What came in, and whether all is there."""

    received_on = day_field(_("Received on"))
    is_complete = forms.BooleanField(
        label=_("The application is now complete"), required=False, help_text=_("The decision term then resumes.")
    )
    remark = text_field(_("Remark"), rows=3, required=False)


class StartAssessmentForm(DeviationMixin, DatedActForm):
    """From which day the application is complete, or that the province decides on what is there."""

    as_it_is = forms.BooleanField(
        label=_("Decide on what is there"),
        required=False,
        help_text=_("It is not complete, and the time to complete it has passed: it is not called complete then."),
    )
    complete_on = day_field(
        _("Complete on"),
        _("If empty: the day on which the last mandatory document or completion came in; today if that is not known."),
        required=False,
        initial=None,
    )

    def prepare(self) -> None:
        """Only once the applicant was asked to complete it."""
        sent = sent_days(self.application)
        if not any(row.sent_in(sent) for row in self.application.completion_requests.all()):
            del self.fields["as_it_is"]


class ProposeForm(DeviationMixin, ActForm):
    """What the case officer proposes to decide."""

    kind = forms.ChoiceField(
        label=_("Proposal"),
        choices=[(kind.value, kind.label) for kind in FIRST_DECISIONS if kind != DecisionKind.PARTIAL_AWARD],
        initial=DecisionKind.AWARD,
        help_text=_("An award of less than was requested becomes a partial award."),
    )
    amount = MoneyFormField(label=_("Amount to award"), min_value=CENT, required=False)
    reason = text_field(
        _("Reason"),
        _(
            "Required for everything except a full award; the applicant must be able to understand the reason "
            "(Awb 3:46)."
        ),
        required=False,
    )
    grounds = RowsField(
        label=_("Grounds"),
        queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.REFUSAL),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For a refusal."),
    )
    obligations = text_field(
        _("Obligations"),
        _("One per line; a line may begin with a date, for example 2025-06-01 report on progress."),
        rows=3,
        required=False,
    )

    def prepare(self) -> None:
        """As asked, up to the maximum of the scheme."""
        case = self.application
        maximum = maximum_for(case.version, part=case.part, dwellings=case.dwellings)
        self.fields["amount"].initial = min(case.requested_amount, maximum or case.requested_amount)
        shares = list(case.ceiling.shares.select_related("source").order_by("priority", "pk"))
        self.shares = {f"source_{share.pk}": share for share in shares} if len(shares) > 1 else {}
        for name, share in self.shares.items():
            self.fields[name] = MoneyFormField(
                label=_("From %(source)s") % {"source": share.source},
                required=False,
                min_value=CENT,
                help_text=_("All empty: the sources are used in order."),
            )

    def clean_obligations(self) -> list[dict[str, Any]]:
        """One obligation for each line, with its day when it begins with one."""
        lines = [line.strip() for line in self.cleaned_data["obligations"].splitlines() if line.strip()]
        return [_obligation(line) for line in lines]

    def clean(self) -> dict[str, Any]:
        """An award needs an amount; a refusal has none."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") in AWARDS and "amount" in cleaned and cleaned["amount"] is None:
            self.add_error("amount", _("Enter the amount to award."))
        if cleaned.get("kind") not in AWARDS:
            cleaned["amount"] = None
        return cleaned

    def values(self) -> dict[str, Any]:
        """With the grounds as a list."""
        data = {name: value for name, value in self.cleaned_data.items() if name not in self.shares}
        parts = {share: self.cleaned_data[name] for name, share in self.shares.items() if self.cleaned_data[name]}
        return {**data, "grounds": list(data["grounds"]), "division": parts or None}


def _obligation(line: str) -> dict[str, Any]:
    first, _space, rest = line.partition(" ")
    try:
        day = forms.DateField().clean(first)
    except forms.ValidationError:
        return {"text": line[:300], "due_on": None}
    return {"text": (rest or line)[:300], "due_on": day.isoformat()}


class DecideForm(DatedActForm):
    """On which day the decision is taken."""

    decided_on = day_field(_("Date of the decision"))


class SendBackForm(ActForm):
    """Why the proposal is not decided as it is."""

    remark = text_field(_("Why"), _("The case officer sees this in the case."))


class WithdrawProposalForm(ActForm):
    """Why the maker takes the proposal back."""

    reason = text_field(_("Reason"), _("Why you take your proposal back; it is kept in the dossier."))


class WithdrawForm(DatedActForm):
    """When the applicant withdrew, who asked for it and how."""

    withdrawn_on = day_field(_("Date of the withdrawal"))
    reason = text_field(
        _("Who asked for this, and how"), _("For example: an email from the director on 12 March."), rows=3
    )


class ProposeWithdrawalForm(ActForm):
    """What the case officer proposes to do with an award."""

    kind = forms.ChoiceField(
        label=_("Proposal"),
        choices=[(kind.value, kind.label) for kind in AFTER_AWARD],
        initial=DecisionKind.WITHDRAWAL_ASKED,
        help_text=_("Another person decides. Nothing changes until then."),
    )
    amount = MoneyFormField(
        label=_("New amount of the award"), min_value=CENT, required=False, help_text=_("Only to lower the award.")
    )
    reason = text_field(
        _("Reason"),
        _("At the applicant's request: who asked for this, and how. Otherwise: why this is done (Awb 3:46)."),
    )
    grounds = RowsField(
        label=_("Grounds"),
        queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.WITHDRAWAL),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("When the province withdraws or lowers the award; first ask for the applicant's view (Awb 4:8)."),
    )

    def clean(self) -> dict[str, Any]:
        """Only a lowering has an amount."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") != DecisionKind.LOWERING:
            cleaned["amount"] = None
        elif "amount" in cleaned and cleaned["amount"] is None:
            self.add_error("amount", _("Enter the new amount of the award."))
        return cleaned

    def values(self) -> dict[str, Any]:
        """With the grounds as a list."""
        return {**self.cleaned_data, "grounds": list(self.cleaned_data["grounds"])}


class PayForm(DatedActForm):
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

    def __init__(self, *args: Any, unpaid: Decimal | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["amount"].initial = unpaid


class AskAdviceForm(DatedActForm):
    """Who is asked what, and by when."""

    adviser = forms.CharField(label=_("Adviser"), max_length=200)
    question = text_field(_("Question"))
    asked_on = day_field(_("Requested on"))
    due_on = day_field(_("Due by"), initial=None)


class ReceiveAdviceForm(DatedActForm):
    """What the adviser answered."""

    received_on = day_field(_("Received on"))
    answer = text_field(_("Advice"))
