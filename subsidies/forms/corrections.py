"""What is filled in to put a received application right."""

import hashlib
import json
from copy import deepcopy
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.date_reason import ask_for, keep_for_later
from subsidies.enums import SameOrOther
from subsidies.forms.acts import DatedActForm, text_field
from subsidies.forms.intake import CoFinancerRow, CoFinancerRows, DwellingRows, PlannedRow, ReceiveForm
from subsidies.services.application.given import OF_APPLICANT, OF_CASE, as_given

TITLE_LENGTH = 200
ROWS: dict[str, Any] = {"extra": 2, "max_num": 40, "can_delete": True, "can_delete_extra": False}
CorrectedCoFinancers = forms.formset_factory(CoFinancerRow, formset=CoFinancerRows, **ROWS)
CorrectedDwellings = forms.formset_factory(PlannedRow, formset=DwellingRows, **ROWS)


class CorrectForm(DatedActForm):
    """The application as it stands; what is changed is corrected. `shown` says for which values the effects were."""

    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, actor: User, **kwargs: Any):
        self.actor = actor
        super().__init__(*args, **kwargs)

    def prepare(self) -> None:
        """The fields of the intake and their rows, as they are now."""
        now = as_given(self.application, actor=self.actor)
        for name in (*OF_APPLICANT, *OF_CASE, "received_at"):
            self.fields[name] = deepcopy(ReceiveForm.base_fields[name])
            self.fields[name].initial = now.get(name)
        self.fields["received_at"].initial = timezone.localtime(self.application.received_at)
        self.fields["projects"] = text_field(
            _("Housing projects"),
            _("One project per line, by its name; a known project in the municipality will be recognised."),
            rows=2,
            required=False,
            initial="\n".join(now["projects"]),
        )
        self.fields["reason"] = text_field(
            _("Reason for the correction"), _("What is wrong and how you know; it is kept in the dossier."), rows=3
        )
        self.fields["organisation"] = forms.ChoiceField(
            label=_("Of which organisation is this name?"), choices=SameOrOther.choices, required=False
        )
        for name in ("shown", "organisation"):
            keep_for_later(self.fields[name])
        if self.data.get("organisation"):
            self._ask_organisation()
        data = self.data if self.is_bound else None
        cofinancers = [dict(zip(("name", "amount"), row, strict=True)) for row in now["cofinancers"]]
        dwellings = [dict(zip(("segment", "form", "count"), row, strict=True)) for row in now["planned_dwellings"]]
        self.cofinancers: Any = CorrectedCoFinancers(data, prefix="pay", initial=cofinancers)
        self.planned: Any = CorrectedDwellings(data, prefix="dw", initial=dwellings)

    @property
    def row_sets(self) -> list[Any]:
        """The formsets with the rows of the application."""
        return [self.cofinancers, self.planned]

    def is_valid(self) -> bool:
        """Whether the fields and the rows are right; what is wrong in a row is said at the top too."""
        is_right = all([self.cofinancers.is_valid(), self.planned.is_valid()])
        if not is_right and self.is_bound and not self.has_error(None, "rows"):
            wrong = _("Something is not right in the rows of dwellings or co-financers; the rows say what.")
            self.add_error(None, forms.ValidationError(wrong, code="rows"))
        return super().is_valid() and is_right

    def add_error(self, field: str | None, error: Any) -> None:
        """Note an error; one about the organisation brings its question in sight."""
        super().add_error(field, error)
        if field == "organisation":
            self._ask_organisation()

    def _ask_organisation(self) -> None:
        ask_for(self.fields["organisation"], forms.RadioSelect(choices=SameOrOther.choices))
        self.fields["organisation"].required = True  # for who reads the form; whether it is needed the service says

    def clean_projects(self) -> list[str]:
        """A name for each line."""
        titles = [line.strip() for line in self.cleaned_data["projects"].splitlines() if line.strip()]
        if any(len(title) > TITLE_LENGTH for title in titles):
            raise forms.ValidationError(_("A name has at most %(most)s characters.") % {"most": TITLE_LENGTH})
        return titles

    def values(self) -> dict[str, Any]:
        """Return the values by name, and the rest."""
        data = self.cleaned_data
        rows = {
            "cofinancers": self.cofinancers.rows("name", "amount"),
            "planned_dwellings": self.planned.rows("segment", "form", "count"),
        }
        return {
            "values": {**{name: data[name] for name in (*OF_APPLICANT, *OF_CASE, "projects")}, **rows},
            **{name: data[name] for name in ("received_at", "organisation", "reason", "date_reason")},
        }

    @property
    def digest(self) -> str:
        """What is filled in, in short: effects that were shown count for these values only."""
        data = {**self.values(), "date_reason": ""}
        return hashlib.sha256(json.dumps(data, sort_keys=True, default=str).encode()).hexdigest()

    @property
    def is_shown(self) -> bool:
        """Whether the effects of exactly these values were shown."""
        return self.cleaned_data.get("shown") == self.digest

    def mark_shown(self) -> None:
        """Note that the effects of these values are on the page."""
        data: Any = cast("QueryDict", self.data).copy()
        data["shown"] = self.digest
        self.data = data
