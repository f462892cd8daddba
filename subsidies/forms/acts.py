"""What is filled in for each act on a case."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.date_reason import DateReasonMixin, ask_for, keep_for_later
from drenthe.lib.money import CENT, MoneyFormField
from drenthe.lib.workdays import next_workday
from subsidies.enums import (
    ParameterCode,
    SuspensionKind,
)
from subsidies.models import Application
from subsidies.services import deadlines, documents, formalities

COMPLETION_WEEKS = 2  # what the Subsidieloket gives; a scheme version can lay down another term


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
        _("Requested on"), _("The day on which the request is sent. The term is suspended from the next day.")
    )
    due_on = day_field(_("To be completed by"))

    def prepare(self) -> None:
        """The mandatory documents that are not there; two weeks, or what the scheme lays down, to a working day."""
        self.fields["missing"].initial = "\n".join(
            [*documents.missing(self.application), *formalities.defects(self.application)]
        )
        weeks = self.application.version.parameter(ParameterCode.COMPLETION_WEEKS).value or COMPLETION_WEEKS
        self.fields["due_on"].initial = next_workday(timezone.localdate() + timedelta(weeks=int(weeks)))


class ReceiveCompletionForm(DeviationMixin, DatedActForm):
    """What came in, and whether all is there."""

    received_on = day_field(_("Received on"))
    is_complete = forms.BooleanField(
        label=_("The application is now complete"), required=False, help_text=_("The decision term then resumes.")
    )
    remark = text_field(_("Remark"), rows=3, required=False)


class StartAssessmentForm(DeviationMixin, DatedActForm):
    """From which day the application is complete."""

    complete_on = day_field(
        _("Complete on"),
        _("If empty: the day on which the last mandatory document or completion came in; today if that is not known."),
        required=False,
        initial=None,
    )


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


class ExtendForm(DatedActForm):
    """By how much the decision term is extended, and why."""

    weeks = forms.IntegerField(label=_("Weeks"), min_value=1, initial=8)
    announced_on = day_field(_("Announced on"), _("The day on which the applicant was informed (Awb 4:14)."))
    reason = text_field(_("Reason"), rows=3)

    def prepare(self) -> None:
        """What the scheme lays down, if it does."""
        longest = deadlines.longest_extension(self.application)
        self.fields["weeks"].initial = min(longest, self.fields["weeks"].initial)
        self.fields["weeks"].widget.attrs["max"] = longest


class SuspendForm(DatedActForm):
    """Why and from when to when the decision term stands still."""

    kind = forms.ChoiceField(label=_("Legal ground"), choices=SuspensionKind.choices)
    starts_on = day_field(_("First day"))
    ends_on = day_field(_("Last day"), _("If empty: until further notice."), required=False, initial=None)
    reason = text_field(_("Explanation"), rows=3)


class DefaultNoticeForm(DatedActForm):
    """When the notice of default came in."""

    received_on = day_field(_("Received on"))


class AskAdviceForm(DatedActForm):
    """Who is asked what, and by when."""

    adviser = forms.CharField(label=_("Adviser"), max_length=200)
    question = text_field(_("Question"))
    asked_on = day_field(_("Requested on"))
    due_on = day_field(_("Due by"), initial=None)


class ReceiveAdviceForm(DatedActForm):
    """What the adviser answered."""

    received_on = day_field(_("Received on"))
    reported_on = day_field(_("Date of the report"), initial=None, required=False)
    answer = text_field(_("Advice"))


class InviteViewForm(DatedActForm):
    """What the province intends to decide, and until when the applicant can react."""

    intention = text_field(_("What the province intends to decide, and why"))
    invited_on = day_field(_("Invited on"))
    due_on = day_field(_("View due by"))

    def prepare(self) -> None:
        """Two weeks."""
        self.fields["due_on"].initial = next_workday(timezone.localdate() + timedelta(weeks=COMPLETION_WEEKS))


class ReceiveViewForm(DatedActForm):
    """What the applicant said."""

    received_on = day_field(_("Received on"))
    view = text_field(_("View of the applicant"))
