"""What is filled in to put a received application right."""

import hashlib
import json
from copy import deepcopy
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.date_reason import keep_for_later
from projects.validators import plain_iban
from subsidies.forms.acts import DatedActForm, text_field
from subsidies.forms.intake import ReceiveForm
from subsidies.services.corrections import OF_APPLICANT, OF_CASE, as_given


class CorrectForm(DatedActForm):
    """The application as it stands; what is changed is corrected. `shown` says for which values the effects were."""

    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def prepare(self) -> None:
        """The fields of the intake, as they are now."""
        now = as_given(self.application)
        for name in (*OF_APPLICANT, *OF_CASE, "received_at"):
            self.fields[name] = deepcopy(ReceiveForm.base_fields[name])
            self.fields[name].initial = now.get(name)
        self.fields["received_at"].initial = timezone.localtime(self.application.received_at)
        self.fields["reason"] = text_field(
            _("Reason for the correction"), _("What is wrong and how you know; it is kept in the dossier."), rows=3
        )
        keep_for_later(self.fields["shown"])
        self.order_fields([*OF_APPLICANT, *OF_CASE, "received_at", "date_reason", "reason", "shown"])

    def clean_iban(self) -> str:
        """Spaces are how people write it."""
        return plain_iban(self.cleaned_data["iban"])

    def values(self) -> dict[str, Any]:
        """Return the values by name, and the rest."""
        data = self.cleaned_data
        return {
            "values": {name: data[name] for name in (*OF_APPLICANT, *OF_CASE)},
            **{name: data[name] for name in ("received_at", "reason", "date_reason")},
        }

    @property
    def digest(self) -> str:
        """What is filled in, in short: effects that were shown count for these values only."""
        data = {name: str(value) for name, value in self.cleaned_data.items() if name not in ("shown", "date_reason")}
        return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()

    @property
    def is_shown(self) -> bool:
        """Whether the effects of exactly these values were shown."""
        return self.cleaned_data.get("shown") == self.digest

    def mark_shown(self) -> None:
        """Note that the effects of these values are on the page."""
        self.data = {**self.data, "shown": self.digest}
