"""What is filled in about an objection: receipt, repair, hearing, term, what is decided on it, and the court."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens import paging
from drenthe.lib.screens.formfields import OpenChoiceField, RowField
from drenthe.lib.values.workdays import next_workday
from subsidies.forms import objection_subjects as subjects
from subsidies.forms.acts import TO_BOTH, TO_OBJECTOR, ActForm, DatedActForm, day_field, letter_field, text_field
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.objectors import OF_ANOTHER, ObjectorForm
from subsidies.forms.term_acts import OnFileForm, document_field, given_by_field
from subsidies.models import Objection
from subsidies.models.objection import MOST_WEEKS
from subsidies.objection_enums import (
    CLOSINGS,
    OF_COURT,
    POSTPONEMENTS,
    ObjectionStepKind,
)
from subsidies.services.decisions.people import hearers
from subsidies.services.objections import contested, objecting, objection_hearings, objections
from subsidies.services.terms import deadlines
from subsidies.term_enums import Channel

COURT = "rechtbank Noord-Nederland"  # the court of the province of Drenthe; another can be typed


class ObjectionField(RowField):
    """An objection, named by who objects and its day."""

    def label_from_instance(self, obj: Any) -> str:
        """Who, when it came in, and against what."""
        day = date_format(obj.received_on, "SHORT_DATE_FORMAT")
        name = gettext("%(name)s, received on %(day)s") % {"name": obj.objector, "day": day}
        if obj.subject is None:
            return name
        return gettext("%(objection)s, against: %(subject)s") % {
            "objection": name,
            "subject": subjects.named_as(obj.subject),
        }


def objection_field() -> ObjectionField:
    """The objection that an act is about."""
    return ObjectionField(
        label=_("Objection"), queryset=Objection.objects.none(), empty_label=_("Choose an objection of this case")
    )


def choose_objection(form: ActForm, *, is_closed_too: bool = False) -> None:
    """Offer the objections of the case, the one that is open chosen already when it is the only one."""
    rows = objections.of(form.application)
    if not is_closed_too:
        rows = [row for row in rows if objections.is_open(row, on=timezone.localdate())]
    field: Any = form.fields["objection"]
    found = form.application.objections.filter(pk__in=[row.pk for row in rows])
    field.queryset = found.select_related("decision", "money_step", "penalty")
    if len(rows) == 1:
        field.initial = rows[0].pk


def chair_field(help_text: Any) -> RowField:
    """Who chairs a hearing."""
    return RowField(
        label=_("Chair of the hearing"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("The committee has a chair of its own"),
        help_text=help_text,
    )


def committee_field() -> forms.CharField:
    """Who chairs a committee."""
    return forms.CharField(
        label=_("Chair of the committee"),
        max_length=120,
        required=False,
        help_text=_("Somebody who does not work for the province (Awb 7:13)."),
    )


def offer_hearers(form: ActForm, *names: str) -> None:
    """Offer who can hear, without those who took part in the decision where only one objection is open."""
    people = list(hearers()[: paging.MOST_COLLEAGUES])
    rows = objections.open_of(form.application, on=timezone.localdate())
    if len(rows) == 1:
        took_part = objection_hearings.involved(people, rows[0])
        people = [user for user in people if user not in took_part]
    for name in names:
        field: Any = form.fields[name]
        if not any(row.has_committee for row in rows):
            field.empty_label = _("Choose a colleague")
            form.fields.pop("chair_name", None)
        elif rows and all(row.has_committee for row in rows):
            form.fields.pop("chair", None)
            form.fields.pop("heard_by", None)
            continue
        field.queryset = User.objects.filter(pk__in=[user.pk for user in people]).order_by("name", "pk")


class ReceiveObjectionForm(ObjectorForm, OnFileForm):
    """An objection as it came in."""

    against = OpenChoiceField(
        label=_("Decision objected to"),
        help_text=_(
            "If it came before there is a decision, and is no complaint about the delay: record it once the decision "
            "is taken, with its own day (Awb 6:10). Against a decision on an objection it is for the court."
        ),
    )
    field_order = ("role", "objector", *OF_ANOTHER)

    objector = forms.CharField(label=_("Who objects"), max_length=200)
    grounds = letter_field(
        _("Grounds of the objection"),
        _("In short, what the objection says. If it gives no grounds yet, write that: then ask for them (Awb 6:5)."),
        reads=TO_BOTH,
    )
    received_on = day_field(_("Received on"), _("The day on which it came in here."))
    channel = forms.ChoiceField(label=_("Received by"), choices=Channel.choices, initial=Channel.EMAIL)
    posted_on = day_field(
        _("Posted on"),
        _("Only if it came by post after the last day: the day of the postmark (Awb 6:9)."),
        required=False,
        initial=None,
    )
    elsewhere_on = day_field(
        _("Received elsewhere on"),
        _("Only if another body forwarded it: the day on which that received it (Awb 6:15)."),
        required=False,
        initial=None,
    )
    premature = letter_field(
        _("Why who objects could think that there was a decision"),
        _("Only if it came before the decision was taken (Awb 6:10): why, or that this could not be."),
        reads=TO_BOTH,
        rows=2,
        required=False,
    )
    interest = letter_field(
        _("What is still at stake"),
        _("Only if another decision took the place of this one before: for example damage, or costs."),
        reads=TO_BOTH,
        rows=2,
        required=False,
    )
    has_committee = forms.BooleanField(
        label=_("A committee advises on it"),
        required=False,
        help_text=_("With a chair of its own (Awb 7:13). Then the province has twelve weeks instead of six."),
    )
    asks_costs = forms.BooleanField(
        label=_("Asks for its costs"), required=False, help_text=_("Only before the decision on it (Awb 7:15).")
    )
    document = document_field(_("Document"), _("The objection itself. Add it to the documents of the case first."))

    def prepare(self) -> None:
        """What one can object to on the case, the last decision on the application chosen already; and the applicant.

        What is still at stake is asked where another decision took the place of one.
        """
        super().prepare()
        decisions = list(self.application.decisions.all())
        field: Any = self.fields["against"]
        field.choices = subjects.choices(self.application)
        field.initial = subjects.initial(self.application)
        self.fields["objector"].initial = self.application.given.name
        today = timezone.localdate()
        if not any(contested.replaced_by(self.application, row, on=today) for row in decisions):
            del self.fields["interest"]

    def values(self) -> dict[str, Any]:
        """With the one thing that it is against as the row itself."""
        data = dict(self.cleaned_data)
        return {**subjects.chosen(self.application, data.pop("against")), **data}


class RequestRepairForm(DatedActForm):
    """What an objection lacks, and until when it can be repaired."""

    objection = objection_field()
    missing = letter_field(
        _("What is missing"),
        _("One line each: for example the grounds, the signature or a proxy (Awb 6:5)."),
        reads=TO_OBJECTOR,
        rows=3,
    )
    asked_on = day_field(_("Asked on"), _("The day on which the letter will be sent; the term stands still after it."))
    due_on = day_field(_("To be repaired by"), _("At least two weeks after it was asked."))

    def prepare(self) -> None:
        """The open objections, and a working day after two weeks and some days for the post."""
        choose_objection(self)
        self.fields["due_on"].initial = next_workday(timezone.localdate() + objecting.REPAIR_TIME)


class ReceiveRepairForm(OnFileForm):
    """What came in."""

    objection = objection_field()
    repaired_on = day_field(_("Received on"))
    text = text_field(_("What came in"), rows=3)
    document = document_field(_("Document"))

    def prepare(self) -> None:
        """The open objections, and the documents of the case."""
        super().prepare()
        choose_objection(self)


class InviteObjectorForm(DatedActForm):
    """When, where and by whom who objects is heard."""

    objection = objection_field()
    invited_on = day_field(_("Invited on"), _("The day on which the letter will be sent."))
    hearing_on = day_field(
        _("Day of the hearing"),
        _("More than ten days after the invitation, so that documents can still be handed in (Awb 7:4)."),
        initial=None,
    )
    place = forms.CharField(
        label=_("Time and place"), max_length=200, help_text=_("It is in the letter: for example 10.00 uur, Assen.")
    )
    chair = chair_field(_("Somebody who took no part in the decision (Awb 7:5)."))
    chair_name = committee_field()

    def prepare(self) -> None:
        """The open objections, and who can hear."""
        choose_objection(self)
        offer_hearers(self, "chair")
        free = deadlines.free_days()
        self.fields["hearing_on"].initial = next_workday(timezone.localdate() + objecting.REPAIR_TIME, free)


class PostponeObjectionForm(ByKindMixin, DatedActForm):
    """That the decision on an objection comes later: adjourned, or as agreed."""

    needed = ("weeks", "due_on")
    only_for = {"weeks": ("adjourned",), "due_on": ("agreed",)}

    objection = objection_field()
    kind = forms.ChoiceField(
        label=_("How"),
        choices=[(kind.value, kind.label) for kind in POSTPONEMENTS],
        widget=forms.RadioSelect,
        initial=ObjectionStepKind.ADJOURNED,
    )
    done_on = day_field(_("On"), _("The day on which the letter will be sent, or on which it was agreed."))
    weeks = forms.IntegerField(
        label=_("Weeks"),
        min_value=1,
        max_value=MOST_WEEKS,
        initial=MOST_WEEKS,
        required=False,
        help_text=_("Six at most, and once. It counts when its letter is sent before the term ends (Awb 7:10)."),
    )
    due_on = day_field(_("Agreed day"), _("After the present last day."), required=False, initial=None)
    text = letter_field(_("Reason"), _("Why it comes later; and who agreed, and how."), reads=TO_OBJECTOR, rows=3)

    def prepare(self) -> None:
        """The open objections."""
        choose_objection(self)


class CloseObjectionForm(ByKindMixin, DatedActForm):
    """That an objection was withdrawn, or goes to another body."""

    needed = ("place",)
    only_for = {"place": ("forwarded",)}

    objection = objection_field()
    kind = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=[(kind.value, kind.label) for kind in reversed(CLOSINGS)],
        widget=forms.RadioSelect,
    )
    done_on = day_field(_("On"))
    place = forms.CharField(
        label=_("Forwarded to"), max_length=200, required=False, help_text=_("The body or the court that it is for.")
    )
    text = letter_field(
        _("Reason"), _("Who withdrew it and how; or why it is for another body."), reads=TO_OBJECTOR, rows=3
    )

    def prepare(self) -> None:
        """The open objections; one that is an appeal goes to the court."""
        choose_objection(self)
        rows = objections.open_of(self.application, on=timezone.localdate())
        if rows and rows[0].is_for_court:
            self.fields["kind"].initial = ObjectionStepKind.FORWARDED
            self.fields["place"].initial = COURT


class ObjectionDefaultForm(DatedActForm):
    """That the province was given notice of default about an objection."""

    objection = objection_field()
    given_by = given_by_field()
    received_on = day_field(_("Received on"))
    text = text_field(_("Remark"), rows=2, required=False)

    def prepare(self) -> None:
        """The open objections."""
        choose_objection(self)


class RecordAppealForm(ByKindMixin, OnFileForm):
    """What came of an objection at the court."""

    only_for = {"suspends": (ObjectionStepKind.RULING,)}

    objection = objection_field()
    kind = forms.ChoiceField(
        label=_("What happened"), choices=[(kind.value, kind.label) for kind in OF_COURT], widget=forms.RadioSelect
    )
    done_on = day_field(_("On"), _("The day of the appeal or request, or of the ruling."))
    place = forms.CharField(label=_("Court"), max_length=200, initial=COURT)
    number = forms.CharField(label=_("Number of the case at the court"), max_length=80, required=False)
    text = text_field(_("Outcome, or remark"), _("Of a ruling: what the court decided."), rows=3, required=False)
    suspends = forms.BooleanField(
        label=_("The court suspends what it is against"),
        required=False,
        help_text=_(
            "Until the next ruling nothing is collected or set off by it. Without this an objection or appeal changes "
            "nothing (Awb 6:16, 8:81)."
        ),
    )
    document = document_field(_("Document"))

    def prepare(self) -> None:
        """Every objection of the case, and its documents."""
        super().prepare()
        choose_objection(self, is_closed_too=True)
