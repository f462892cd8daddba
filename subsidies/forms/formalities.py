"""What is filled in for the formalities of an application."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import OpenChoiceField
from subsidies.enums import CaseAnswerValue, CaseQuestion
from subsidies.forms.acts import ActForm, DatedActForm, day_field, letter_field, text_field
from subsidies.forms.interest import NoInterestMixin
from subsidies.models import Application, Document
from subsidies.services.application import documents


class ForwardForm(DatedActForm):
    """To which body an application goes, when and why."""

    forwarded_to = forms.CharField(
        label=_("Forwarded to"), max_length=200, help_text=_("The body that must decide, for example a municipality.")
    )
    forwarded_on = day_field(_("Forwarded on"), _("The applicant is told on the same day (Awb 2:3)."))
    reason = letter_field(_("Why that body must decide"), rows=3)


class RepresentForm(ActForm):
    """Who acts for the applicant."""

    name = forms.CharField(label=_("Name of the representative"), max_length=200)
    address = forms.CharField(label=_("Address for letters"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    email = forms.EmailField(label=_("Email address"), required=False)
    proxy = forms.ModelChoiceField(
        label=_("Proxy"),
        queryset=Document.objects.none(),
        required=False,
        help_text=_("The written proxy; add it to the documents of the case first."),
    )
    no_proxy_reason = forms.CharField(
        label=_("Why no proxy is asked for"),
        required=False,
        max_length=500,
        help_text=_("Only without a proxy, for example because this is a lawyer."),
    )
    has_ended = forms.BooleanField(label=_("No longer acts for the applicant"), required=False)

    def prepare(self) -> None:
        """The representative as it stands, and the documents of the case that count."""
        counting = [document.pk for document in documents.counting(self.application)]
        proxy: Any = self.fields["proxy"]
        proxy.queryset = Document.objects.filter(pk__in=counting)
        now = self.application.representative
        if now is not None:
            for name in ("name", "address", "email", "proxy", "no_proxy_reason"):
                self.fields[name].initial = getattr(now, name)


class AnswerForm(ActForm):
    """How a question about the case is answered, and why."""

    question = OpenChoiceField(label=_("Question"), choices=CaseQuestion.choices)
    answer = OpenChoiceField(label=_("Answer"), choices=CaseAnswerValue.choices)
    reason = text_field(_("Reason"), _("On what this rests; the decision maker sees it."), rows=3)


class LinkEarlierForm(ActForm):
    """Which refused application this one repeats, and what is new."""

    earlier = forms.CharField(
        label=_("Case number of the earlier application"),
        max_length=20,
        help_text=_("The application that was refused, in whole or in part (Awb 4:6)."),
    )
    new_facts = text_field(
        _("New facts or changed circumstances"), _("Leave empty if the applicant states none."), rows=3, required=False
    )

    def clean_earlier(self) -> Application:
        """The case with that number."""
        found = Application.objects.filter(case_number__iexact=self.cleaned_data["earlier"].strip()).first()
        if found is None:
            raise forms.ValidationError(_("There is no case with this number."), code="unknown")
        return found


class DeclareInterestForm(ActForm):
    """Whether the reader has a personal interest in the case."""

    has_interest = forms.TypedChoiceField(
        label=_("Do you have a personal interest in this case?"),
        choices=[("", _("Choose")), ("no", _("No")), ("yes", _("Yes"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        help_text=_("With an interest you may not assess the case or decide on it (Awb 2:4)."),
    )
    explanation = text_field(_("Which interest"), rows=2, required=False)


class ScoreForm(NoInterestMixin, ActForm):
    """How many points an application gets in the tender, and why."""

    points = forms.IntegerField(label=_("Points"), min_value=0, max_value=1_000_000)
    reason = text_field(_("Reason"), rows=3)
