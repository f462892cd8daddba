"""What is filled in to put a document right: why, and where it belongs or what it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import field_of
from subsidies.forms.acts import text_field
from subsidies.models import Application, Document

OTHER = "other"


class DocumentForm(forms.Form):
    """An act on a document: with a reason."""

    reason = text_field(_("Reason"), _("It stays with the document and in the dossier."), rows=2, max_length=1000)

    def __init__(self, *args: Any, document: Document, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.document = document
        self.prepare()

    def prepare(self) -> None:
        """Fill in what can be chosen; for the forms that have a choice."""

    def values(self) -> dict[str, Any]:
        """Return what the service wants to know."""
        return self.cleaned_data


class ClassifyForm(DocumentForm):
    """What the document is."""

    place = forms.ChoiceField(label=_("What it is"))
    field_order = ("place", "reason")

    def prepare(self) -> None:
        """What the scheme asks for; what it is now is chosen."""
        self.needs = {str(row.pk): row for row in self.document.application.version.required_documents.all()}
        choices = [(OTHER, _("Another document")), *((key, row.name) for key, row in self.needs.items())]
        field_of(self, "place", forms.ChoiceField).choices = choices
        self.fields["place"].initial = str(self.document.counts_as_id or OTHER)

    def values(self) -> dict[str, Any]:
        """With the required document, None for another document."""
        return {"requirement": self.needs.get(self.cleaned_data["place"]), "reason": self.cleaned_data["reason"]}


class MoveForm(DocumentForm):
    """The case where the document belongs."""

    case_number = forms.CharField(label=_("Number of the right case"), max_length=20)
    field_order = ("case_number", "reason")

    def clean_case_number(self) -> Application:
        """A case that there is, however its number is typed."""
        typed = self.cleaned_data["case_number"]
        case = (
            Application.objects.with_names().filter(case_number__iexact=typed).first() if typed.isprintable() else None
        )
        if case is None:
            raise forms.ValidationError(_("There is no case with the number %(number)s."), params={"number": typed})
        return case

    def values(self) -> dict[str, Any]:
        """With the case by the name that the service knows."""
        return {"to": self.cleaned_data["case_number"], "reason": self.cleaned_data["reason"]}
