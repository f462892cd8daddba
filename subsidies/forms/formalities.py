"""What is filled in for the formalities of an application."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from subsidies.forms.acts import ActForm, DatedActForm, day_field, text_field
from subsidies.models import Document
from subsidies.services import documents


class ForwardForm(DatedActForm):
    """To which body an application goes, when and why."""

    forwarded_to = forms.CharField(
        label=_("Forwarded to"), max_length=200, help_text=_("The body that must decide, for example a municipality.")
    )
    forwarded_on = day_field(_("Forwarded on"), _("The applicant is told on the same day (Awb 2:3)."))
    reason = text_field(_("Why that body must decide"), rows=3)


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
