"""What is filled in for acts that move the decision term, ask for a view, or say that a letter was sent."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import OpenChoiceField, RowField
from subsidies.enums import GRANTED, ParameterCode
from subsidies.forms.acts import (
    TO_WHO_GAVE_NOTICE,
    ActForm,
    DatedActForm,
    day_field,
    in_time,
    letter_field,
    text_field,
)
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.interest import NoInterestMixin
from subsidies.forms.not_met import not_met_field
from subsidies.models import Document, Objection
from subsidies.objection_enums import ObjectionStepKind as StepKind
from subsidies.services.application import documents
from subsidies.services.letters import sending, sent_elsewhere, untold
from subsidies.services.objections import objections
from subsidies.services.terms import extensions
from subsidies.term_enums import (
    Channel,
    ExtensionKind,
    LongerGround,
    NoPenaltyGround,
    NoticeFrom,
    SuspensionKind,
    ViewException,
)


def document_field(label: Any, help_text: Any = "", *, is_needed: bool = False) -> RowField:
    """A document of the case; the form fills in which there are. One that is needed is asked for by the service."""
    field: Any = RowField(
        label=label,
        help_text=help_text,
        queryset=Document.objects.none(),
        required=False,
        empty_label=_("Choose a document of this case"),
    )
    field.is_needed = is_needed
    return field  # type: ignore[no-any-return]


class DocumentForm(ActForm):
    """An act that a document of the case shows."""

    def prepare(self) -> None:
        """The documents that count, the last one first."""
        known = [row.pk for row in documents.counting(self.application)]
        for field in self.fields.values():
            if isinstance(field, RowField) and getattr(field.queryset, "model", None) is Document:
                field.queryset = Document.objects.filter(pk__in=known).order_by("-pk")


class OnFileForm(DocumentForm, DatedActForm):
    """An act with a day of its own that a document of the case shows."""


class ExtendForm(ByKindMixin, DatedActForm):
    """That the decision comes later: by what, by how much, and why."""

    needed = ("weeks", "ground")
    only_for = {
        "weeks": (ExtensionKind.NOTICE, ExtensionKind.ADJOURNMENT),
        "ground": (ExtensionKind.LONGER,),
    }

    kind = forms.ChoiceField(
        label=_("What the applicant is told"),
        choices=ExtensionKind.choices,
        initial=ExtensionKind.NOTICE,
        widget=forms.RadioSelect,
        help_text=_("Only an adjournment and the longer term change the legal term."),
    )
    weeks = forms.IntegerField(
        label=_("Weeks"), min_value=1, initial=4, required=False, help_text=_("Not for the longer term.")
    )
    ground = forms.ChoiceField(
        label=_("Ground of the longer term"),
        choices=LongerGround.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    announced_on = day_field(
        _("Announced on"), _("The day on which the letter will be sent; it counts from the day on which it was.")
    )
    reason = letter_field(_("Reason"), rows=3)

    def prepare(self) -> None:
        """What the scheme version lays down, if it does."""
        longest = extensions.adjournment_weeks(self.application)
        if longest is not None:
            text = gettext("Not for the longer term; an adjournment of at most %(longest)s.")
            self.fields["weeks"].help_text = text % {"longest": longest}
            self.fields["weeks"].initial = min(longest, self.fields["weeks"].initial)


class SuspendForm(ByKindMixin, OnFileForm):
    """Why and from when to when the decision term stands still."""

    needed = ("expected_by",)
    only_for = {"expected_by": (SuspensionKind.FORCE_MAJEURE,), "ends_with": (SuspensionKind.CONSENT,)}

    kind = forms.ChoiceField(label=_("Legal ground"), choices=SuspensionKind.choices, widget=forms.RadioSelect)
    starts_on = day_field(_("First day"))
    ends_on = day_field(
        _("Last day"),
        _("If empty: until further notice; if the applicant agreed, say below what ends it."),
        required=False,
        initial=None,
    )
    ends_with = letter_field(
        _("Ends with"),
        _("Only if the applicant agreed without a last day: what ends it, for example the report of the survey."),
        rows=2,
        required=False,
        max_length=200,
    )
    expected_by = day_field(
        _("Decision expected by"),
        _("Only for force majeure: the letter promises the decision by this day (Awb 4:15, paragraph 3)."),
        required=False,
        initial=None,
    )
    reason = letter_field(_("Explanation"), rows=3)
    document = document_field(_("Document"), _("Required if the applicant agreed: what the applicant wrote."))


def given_by_field() -> forms.ChoiceField:
    """Make a field for who gives notice of default."""
    return forms.ChoiceField(
        label=_("Who gives notice of default"),
        choices=NoticeFrom.choices,
        initial=NoticeFrom.PARTY,
        widget=forms.RadioSelect,
        help_text=_("Does somebody act for the applicant? Record that first: letters go there."),
    )


class DefaultNoticeForm(DatedActForm):
    """When and how the notice of default came in, and from whom."""

    given_by = given_by_field()
    received_on = day_field(_("Received on"))
    channel = forms.ChoiceField(label=_("Received by"), choices=Channel.choices, initial=Channel.PAPER)
    sender = forms.CharField(
        label=_("Sender"), max_length=200, help_text=_("Who wrote it, and for whom when that is another.")
    )


class InviteViewForm(DatedActForm):
    """What the province intends to decide, and until when the applicant can react."""

    intention = letter_field(_("What the province intends to decide, and why"))
    invited_on = day_field(_("Invited on"), _("The day on which the letter will be sent."))
    due_on = day_field(_("View due by"))

    def prepare(self) -> None:
        """The weeks of the scheme version, or two; on an award also the obligations that were not met."""
        self.fields["due_on"].initial = in_time(self.application, ParameterCode.VIEW_WEEKS)
        if self.application.status in GRANTED:
            self.fields["not_met"] = not_met_field(
                self.application,
                _("If that is why: the letter names them, so that the recipient can react (Awb 4:8)."),
            )

    def values(self) -> dict[str, Any]:
        """With the obligations as a list."""
        return {**self.cleaned_data, "not_met": list(self.cleaned_data.get("not_met", []))}


class ReceiveViewForm(OnFileForm):
    """What the applicant said."""

    received_on = day_field(_("Received on"))
    view = letter_field(_("View of the applicant"), _("In short."))
    document = document_field(
        _("Document"),
        _("The letter of the applicant, or the report of what the applicant said (Awb 4:9)."),
        is_needed=True,
    )


class WaiveViewForm(ActForm):
    """Why the applicant is not heard."""

    exception = forms.ChoiceField(label=_("Exception"), choices=ViewException.choices, widget=forms.RadioSelect)
    explanation = letter_field(_("Explanation"), _("Why this holds for this case."))


class SentElsewhereForm(OnFileForm):
    """Which letter was sent outside this system, when, and what shows it."""

    step = OpenChoiceField(label=_("What the letter tells"))
    sent_on = day_field(_("Sent on"))
    document = document_field(_("Document"), _("The letter as it was sent."), is_needed=True)
    reason = text_field(_("Why it was not made here"), rows=3)

    def prepare(self) -> None:
        """The steps whose letter was not sent."""
        super().prepare()
        steps = sent_elsewhere.recordable(self.application, on=timezone.localdate())
        self.steps = {f"{sending.LINKS[type(row)]}-{row.pk}": (row, day) for row, day in steps}
        choices = [
            (key, f"{untold.name_of(row)}, {date_format(day, 'SHORT_DATE_FORMAT')}")
            for key, (row, day) in self.steps.items()
        ]
        field = self.fields["step"]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def values(self) -> dict[str, Any]:
        """With the step itself."""
        return {**self.cleaned_data, "step": self.steps[self.cleaned_data["step"]][0]}


class FixPenaltyForm(NoInterestMixin, DatedActForm):
    """What is due for a late decision, on the application or on an objection, or why nothing is."""

    decided_on = day_field(_("Date of the decision"))
    objection = RowField(
        label=_("For which late decision"),
        queryset=Objection.objects.none(),
        required=False,
        empty_label=_("The decision on the application"),
    )
    others = text_field(
        _("Others who applied"),
        _("One name a line, only of who is not named in the application. Each gets an equal part (Awb 4:17)."),
        rows=2,
        required=False,
    )
    ground = forms.ChoiceField(
        label=_("Nothing is due because"),
        choices=[("", _("It is due")), *NoPenaltyGround.choices],
        required=False,
    )
    reason = letter_field(
        _("Reason"), _("Required when nothing is due."), reads=TO_WHO_GAVE_NOTICE, rows=3, required=False
    )

    def prepare(self) -> None:
        """The objections with a notice of default, if there are any."""
        super().prepare()
        noticed = [row for row in objections.of(self.application) if objections.steps_of(row, StepKind.DEFAULT)]
        if not noticed:
            self.fields.pop("objection", None)
            return
        field: Any = self.fields["objection"]
        field.queryset = self.application.objections.filter(pk__in=[row.pk for row in noticed])
        if not self.application.default_notices.exists():
            field.initial = noticed[0].pk

    def values(self) -> dict[str, Any]:
        """With the fingerprint of the letter that was shown."""
        return {**super().values(), "seen": str(self.data.get("letter") or "")}
