"""The forms of advices and actions: how far they are, and what shows it."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.date_reason import DateReasonMixin
from projects.enums import Progress
from projects.models import Advice, AgendaAction


class ProgressForm(forms.Form):
    """How far, and whose; an advice may belong to an action of the Woonagenda."""

    progress = forms.ChoiceField(label=_("Progress"), choices=Progress.choices)
    owner = forms.CharField(label=_("Owner"), max_length=150, required=False)
    action = forms.ModelChoiceField(
        label=_("Action of the Woonagenda"), queryset=AgendaAction.objects.all(), required=False
    )

    def __init__(self, *args: Any, item: Advice | AgendaAction, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial = {"progress": item.progress, "owner": item.owner, "action": getattr(item, "action", None)}
        if not isinstance(item, Advice):
            del self.fields["action"]


class EvidenceForm(DateReasonMixin, forms.Form):
    """What was done, on which day, and where it can be read."""

    day = forms.DateField(
        label=_("Day"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    text = forms.CharField(label=_("What was done"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    link = forms.URLField(label=_("Address of a page about it"), required=False, assume_scheme="https")
