"""What is filled in when files are added to a dossier."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.files.filechecks import ALLOWED_TYPES
from drenthe.lib.screens.formfields import field_of
from subsidies.forms.acts import DatedActForm, day_field
from subsidies.models import Document, RequiredDocument
from subsidies.services.application import documents

NEED, VERSION = "need", "version"


class MultipleFileInput(forms.ClearableFileInput):
    """An input for more than one file."""

    allow_multiple_selected = True


class MultipleFileField(forms.FileField):
    """One file or more; the value is a list."""

    widget = MultipleFileInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Only whether there is a file: what is in it is looked at by the service, which says it by name."""
        files = [file for file in (data if isinstance(data, list | tuple) else [data]) if file]
        if not files:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return files


class UploadForm(DatedActForm):
    """Which files, and what they are."""

    asks_reason_at_once = True

    files = MultipleFileField(  # type: ignore[assignment]
        label=_("Files"), error_messages={"required": _("Choose at least one file.")}
    )
    place = forms.ChoiceField(
        label=_("What it is"),
        required=False,
        help_text=_("Adding a new version keeps the earlier ones; choose one file."),
    )
    received_on = day_field(_("Received on"))

    def prepare(self) -> None:
        """What the scheme asks for, and what is there already; the first that is missing is filled in."""
        self.fields["files"].help_text = _("%(types)s; you may choose more than one.") % {"types": ALLOWED_TYPES}
        self.fields["files"].widget.attrs["accept"] = ",".join(f".{kind}" for kind in ALLOWED_TYPES.split(", "))
        needs = [(f"{NEED}-{row.pk}", row.name) for row in self.application.version.required_documents.all()]
        kept = [(f"{VERSION}-{row.pk}", row.title) for row in documents.counting(self.application)]
        groups = [(_("Required for this scheme"), needs), (_("New version of"), kept)]
        choices = [("", _("Another document")), *((label, rows) for label, rows in groups if rows)]
        field_of(self, "place", forms.ChoiceField).choices = choices

    def clean(self) -> dict[str, Any]:
        """A new version is one file."""
        cleaned = super().clean() or {}
        if cleaned.get("place", "").startswith(VERSION) and len(cleaned.get("files", [])) > 1:
            self.add_error("files", _("A new version is a single file; you chose more than one."))
        return cleaned

    def document_values(self) -> dict[str, Any]:
        """Return what the service wants to know, apart from the file."""
        kind, _dash, key = self.cleaned_data["place"].partition("-")
        values: dict[str, Any] = {name: self.cleaned_data[name] for name in ("received_on", "date_reason")}
        if kind == NEED:
            values["requirement"] = RequiredDocument.objects.get(pk=key, version=self.application.version_id)
        if kind == VERSION:
            values["document"] = Document.objects.get(pk=key, application=self.application)
        return values
