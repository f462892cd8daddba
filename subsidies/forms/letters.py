"""What is filled in about letters: date and annexes, when they were sent, and the texts of the functional admin."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.files.filetypes import BadFileError, content_type
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import RowsField, field_of
from subsidies.enums import LetterKind
from subsidies.forms.acts import day_field, text_field
from subsidies.models import Letter, LetterClause, LetterTemplate
from subsidies.services.letters import letter_batch, letters
from subsidies.services.letters.letter_names import NAMES


class LetterForm(forms.Form):
    """The date of a letter, and what goes with it."""

    letter_date = day_field(
        _("Date of the letter"), _("The day on which it is sent: today, or in the next seven days.")
    )
    annexes = text_field(_("Annexes"), _("One per line."), rows=3, required=False)
    is_another = forms.BooleanField(label=_("Make another letter"), required=False)


class SentForm(DateReasonMixin, forms.Form):
    """Which letters were sent, and when; on the page of a case only those of that case."""

    asks_reason_at_once = True

    letters = RowsField(
        label=_("Letters"),
        queryset=Letter.objects.none(),
        error_messages={
            "required": _("Choose at least one letter."),
            "invalid_choice": _(
                "A letter that you chose has already been registered as sent, or is of another case. Choose again."
            ),
        },
    )
    sent_on = day_field(_("Sent on"), _("The terms for objection and payment begin on this day."))

    def __init__(self, *args: Any, case: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        waiting = letter_batch.unsent()
        of_case = waiting.filter(application__case_number=case) if case.isprintable() else waiting.none()
        field_of(self, "letters", forms.ModelChoiceField).queryset = of_case if case else waiting


class LetterTemplateForm(forms.ModelForm):
    """A text is tried on an invented case before it is kept."""

    class Meta:
        model = LetterTemplate
        fields = ["kind", "scheme", "subject", "body", "file"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = "; ".join(f"{name} ({meaning})" for name, meaning in NAMES.items())
        self.fields["body"].help_text = _(
            "A line that begins with “## ” is a heading, a line that begins with “- ” is a list item. Names "
            "to use as {{ name }}: %(names)s."
        ) % {"names": names}

    def clean_file(self) -> Any:
        """A Word file without macros."""
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            try:
                content_type(file, "x.docx" if file.name.lower().endswith(".docx") else file.name)
            except BadFileError:
                raise forms.ValidationError(_("Choose a Word file (.docx) without macros.")) from None
            if not file.name.lower().endswith(".docx"):
                raise forms.ValidationError(_("Choose a Word file (.docx) without macros."))
        return file

    def clean(self) -> dict[str, Any]:
        """Every name exists, and the text can be merged."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        file = cleaned.get("file") or None
        try:
            letters.check_template(cleaned["kind"], subject=cleaned["subject"], body=cleaned["body"], file=file)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        if file:
            file.seek(0)
        return cleaned


class LetterClauseForm(forms.ModelForm):
    """A clause is tried on an invented case before it is kept."""

    class Meta:
        model = LetterClause
        fields = ["code", "scheme", "valid_from", "text", "amount", "weeks", "source", "is_confirmed"]

    def clean_text(self) -> str:
        """Every name exists, and the text can be merged."""
        text: str = self.cleaned_data["text"]
        try:
            letters.check_template(LetterKind.AWARD, subject="x", body=text)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return text
