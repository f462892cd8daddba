"""The forms of a project: its facts, where it stands, and a line in its log."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import OpenChoiceField, field_of
from projects.enums import NEEDS_REASON, BottleneckKind, Light, OrganisationKind, Phase, ProjectState, Track
from projects.models import CONFIDENTIAL, Contact, Organisation, Project, StatusLine
from projects.phases import PHASES, phases_of
from projects.services.phases import current_stay

ADVISERS = ["projects.write_project", "projects.write_any_project"]


def today_field(label: Any) -> forms.DateField:
    """A day that is today unless it is changed."""
    return forms.DateField(label=label, initial=timezone.localdate, widget=forms.DateInput(attrs={"type": "date"}))


def day_field(label: Any) -> forms.DateField:
    """A day that may stay empty."""
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class ProjectForm(DateReasonMixin, forms.ModelForm):
    """The facts of a project. Who is confidential is asked of who may see it."""

    class Meta:
        model = Project
        fields = [
            "title",
            "municipality",
            "place",
            "dwellings",
            "dwellings_are_minimum",
            "initiator",
            "adviser",
            "location_type",
            "plan_type",
            "planning_status",
            "plan_name",
            "expected_on",
            "delivered_on",
            "reference",
            "description",
            "is_confidential",
        ]
        widgets = {
            "expected_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "delivered_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "description": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        initiators = field_of(self, "initiator", forms.ModelChoiceField)
        initiators.queryset = Organisation.objects.exclude(kind=OrganisationKind.PERSON)  # who applied is not for here
        roles = User.objects.filter(is_active=True, groups__permissions__codename="write_project").distinct()
        present = User.objects.filter(pk=self.instance.adviser_id or 0)
        field_of(self, "adviser", forms.ModelChoiceField).queryset = (roles | present.distinct()).distinct()
        if not user.has_perm("projects.write_any_project"):
            del self.fields["adviser"]
        if not user.has_perm(CONFIDENTIAL):
            del self.fields["is_confidential"]

    def clean_title(self) -> str:
        """A title without blanks around it."""
        return " ".join(self.cleaned_data["title"].split())


class FollowForm(DateReasonMixin, forms.Form):
    """Begin to follow a project."""

    track = OpenChoiceField(label=_("Track"), choices=Track.choices)
    on = today_field(_("From"))


class NewProjectForm(ProjectForm):
    """A new project of the Impulsteam, with its track."""

    track = OpenChoiceField(label=_("Track"), choices=Track.choices)

    field_order = ["title", "municipality", "place", "track"]


class MoveForm(DateReasonMixin, forms.Form):
    """Put a project in another phase, state or track."""

    track = forms.ChoiceField(label=_("Track"), choices=Track.choices)
    phase = forms.ChoiceField(label=_("Phase"))
    state = forms.ChoiceField(label=_("Status"), choices=ProjectState.choices)
    on = today_field(_("From"))
    reason = forms.CharField(
        label=_("Why"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Required when the project is put on hold, stopped or changes form."),
    )

    def __init__(self, *args: Any, project: Project, **kwargs: Any):
        super().__init__(*args, **kwargs)
        stay = current_stay(project)
        grouped = [(Track(track).label, [(p.value, p.label) for p in phases]) for track, phases in PHASES.items()]
        field_of(self, "phase", forms.ChoiceField).choices = grouped
        if stay is not None:
            for name in ("track", "phase", "state"):
                self.fields[name].initial = getattr(stay, name)

    def clean(self) -> dict[str, Any]:
        """A phase of the track, and a reason where one is needed."""
        data = super().clean() or {}
        if data.get("state") in NEEDS_REASON and not data.get("reason", "").strip():
            self.add_error("reason", _("Explain why."))
        track, phase = data.get("track"), data.get("phase")
        if track and phase and phase not in phases_of(track):
            self.add_error("phase", _("This phase does not belong to that track."))
        return data


class LightInput(forms.RadioSelect):
    """Three large buttons, so that a thumb finds them."""

    template_name = "projects/light_input.html"


class LineForm(DateReasonMixin, forms.Form):
    """One line in the log, made for a phone: three taps and a sentence."""

    asks_reason_at_once = True

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    light = forms.ChoiceField(label=_("How it is going"), choices=Light.choices, widget=LightInput)
    text = forms.CharField(
        label=_("What happened"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3, "enterkeyhint": "enter"})
    )
    next_step = forms.CharField(label=_("Next step"), max_length=200, required=False)
    next_on = day_field(_("When"))
    phase = forms.ChoiceField(label=_("Phase"), required=False)
    bottlenecks = forms.MultipleChoiceField(
        label=_("Bottlenecks"), choices=BottleneckKind.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    file = forms.FileField(label=_("Photo or file"), required=False)
    happened_on = today_field(_("Day"))
    is_confidential = forms.BooleanField(label=_("Confidential"), required=False)

    def __init__(self, *args: Any, project: Project, user: User, may_write: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        stay = current_stay(project)
        phases = phases_of(stay.track) if stay else ()
        field_of(self, "phase", forms.ChoiceField).choices = [(phase.value, phase.label) for phase in phases]
        if stay:
            self.fields["phase"].initial = stay.phase
        last = project.lines.filter(is_confidential=False).first()
        self.fields["light"].initial = last.light if last else Light.GREEN
        if not may_write:
            del self.fields["phase"], self.fields["bottlenecks"]
        if not user.has_perm(CONFIDENTIAL):
            del self.fields["is_confidential"]

    def clean_text(self) -> str:
        """Words, not blanks."""
        return self.cleaned_data["text"].strip()

    def clean(self) -> dict[str, Any]:
        """A day belongs to a step."""
        data = super().clean() or {}
        if data.get("next_on") and not data.get("next_step"):
            self.add_error("next_step", _("Enter what happens on that day."))
        return data

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)


class CorrectLineForm(forms.ModelForm):
    """Mend a line, within a day."""

    class Meta:
        model = StatusLine
        fields = ["light", "text", "next_step", "next_on"]
        widgets = {
            "light": LightInput,
            "text": forms.Textarea(attrs={"rows": 3}),
            "next_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    light = forms.ChoiceField(label=_("How it is going"), choices=Light.choices, widget=LightInput)


class ContactForm(forms.ModelForm):
    """Somebody to call."""

    class Meta:
        model = Contact
        fields = ["name", "role", "email", "phone", "keep_until"]
        widgets = {"keep_until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class PhaseChoice(forms.Form):
    """Where a card was dropped on the board."""

    phase = forms.ChoiceField(choices=Phase.choices)
