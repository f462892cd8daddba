"""What is filled in for each act on a case."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator, format_lazy
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.date_reason import DateReasonMixin, ask_for, keep_for_later
from drenthe.lib.screens.formfields import RowField
from drenthe.lib.values.workdays import next_workday
from subsidies.enums import (
    ParameterCode,
)
from subsidies.models import Advice, Application
from subsidies.models.told import sent_days
from subsidies.services.application import documents, formalities
from subsidies.services.letters import sending

IN_LETTER = _("It is in the letter: write to the applicant, with “you”.")
TO_OBJECTOR = _("It is in the letter: write to who objects, with “you”.")
TO_WHO_GAVE_NOTICE = _("It is in the letter: write to who gave notice of default, with “you”.")
TO_BOTH = _(
    "The same words are in the letter to who objects and, if that is somebody else, in that to the applicant: name "
    "who you mean, and do not write “you”."
)
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


def letter_field(label: Any, help_text: Any = "", *, reads: Any = IN_LETTER, **kwargs: Any) -> forms.CharField:
    """A text that stands in a letter as it is typed; the help says so, and who `reads` it."""
    whole = format_lazy("{} {}", help_text, reads) if help_text else reads
    return text_field(label, whole, **kwargs)


class ActForm(forms.Form):
    """An act on a case: filled in for this application. `not_offered` is what cannot be chosen now, and why."""

    not_offered: Sequence[tuple[Any, str]] = ()

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
            help_text=_("One line for each thing that is not in order. The decision maker sees this first."),
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

    missing = letter_field(_("What is missing"), _("One line for each missing item."))
    requested_on = day_field(
        _("Requested on"),
        _("The day on which the letter will be sent; the term is suspended from the day after."),
    )
    due_on = day_field(_("To be completed by"))

    def prepare(self) -> None:
        """The mandatory documents that are not there; two weeks, or what the scheme lays down, to a working day."""
        self.fields["missing"].initial = "\n".join(
            [*documents.missing(self.application), *formalities.defects(self.application)]
        )
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
        label=_("The application is now complete"),
        required=False,
        help_text=_("The decision term then resumes, and you assess it."),
    )
    remark = text_field(
        _("Remark"), _("If a part came in: what came in. The applicant reads it in letters."), rows=3, required=False
    )
    still_missing = text_field(
        _("What is still missing"),
        _("Only if a part came in: leave out what is there now. The applicant reads it in letters."),
        rows=3,
        required=False,
    )

    def prepare(self) -> None:
        """What was asked, to leave out what came in."""
        asked = list(self.application.completion_requests.all())
        if asked:
            self.fields["still_missing"].initial = asked[-1].still_missing or asked[-1].missing


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


class TakeUpForm(ActForm):
    """Why an application that would be disregarded is assessed after all."""

    reason = text_field(
        _("Reason"),
        _("The applicant was not told of the decision, so it has no effect (Awb 3:40). It stays in the dossier."),
    )


class ReleaseConditionForm(ActForm):
    """Why the condition on the budget is not called upon."""

    reason = text_field(
        _("Reason"), _("For example: the budget provides the money. After this the award holds without the condition.")
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


class AskAdviceForm(DatedActForm):
    """Who is asked what, and by when."""

    adviser = forms.CharField(label=_("Adviser"), max_length=200)
    question = text_field(_("Question"))
    asked_on = day_field(_("Requested on"))
    due_on = day_field(_("Due by"), initial=None)


class AdviceField(RowField):
    """A request for advice, by whom was asked and when."""

    def label_from_instance(self, obj: Any) -> str:
        """Return what tells one request from another."""
        return f"{obj.adviser}, {date_format(obj.asked_on, 'SHORT_DATE_FORMAT')}: {Truncator(obj.question).chars(80)}"


class ReceiveAdviceForm(DatedActForm):
    """What an adviser answered, and on which request."""

    advice = AdviceField(
        label=_("Request for advice"), queryset=Advice.objects.none(), empty_label=_("Choose a request for advice")
    )
    received_on = day_field(_("Received on"))
    reported_on = day_field(_("Date of the report"), initial=None, required=False)
    answer = text_field(_("Advice"))

    def prepare(self) -> None:
        """The requests that are open; the only one is chosen already."""
        rows = self.application.advices.filter(received_on__isnull=True)
        field: Any = self.fields["advice"]
        field.queryset = rows
        if len(rows) == 1:
            field.initial, field.required = rows[0].pk, False
