"""In a form: what words of people's own mean, a field for each; which words those are follows from the columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from drenthe.lib.screens.formfields import needed
from drenthe.lib.sheets.list_forms import ListColumnsForm
from drenthe.lib.sheets.own_words import WordQuestion

Choices = Sequence[tuple[str, Any]]
Said = Mapping[str, Mapping[str, str]]


class ListWordsForm(ListColumnsForm):
    """For each field the column that holds it, and what the words mean that are not known. With others, others are
    asked.
    """

    asked: dict[str, WordQuestion]
    said_before: Said
    not_said: Any = _("not said: it is not imported")

    def ask(
        self, questions: Iterable[WordQuestion], choices_of: Callable[[str], Choices], *, said: Said | None = None
    ) -> None:
        """Add a field for each word; `choices_of` gives what a word in a field can mean.

        `said` is what words were said to mean before: those that are not in this file still mean that in the next.
        """
        self.said_before = said or {}
        self.asked = {f"word-{one.field}-{one.word}": one for one in questions}
        for name, question in self.asked.items():
            self.fields[name] = self._word_field(question, choices_of(question.field))

    def _word_field(self, question: WordQuestion, choices: Choices) -> forms.ChoiceField:
        cells = ngettext("%(count)s cell, in %(cell)s.", "%(count)s cells, the first is %(cell)s.", question.count)
        field = forms.ChoiceField(
            label=_("“%(word)s” in the column “%(column)s” means")
            % {"word": question.cell.content, "column": self.fields[question.field].label},
            choices=[("", self.not_said), *choices],
            initial=question.guess,
            help_text=cells % {"count": question.count, "cell": question.cell.ref},
            required=False,
        )
        return needed(field)

    def clean(self) -> dict[str, Any]:
        """Words that are asked only now, of another column than was shown, are looked at once."""
        cleaned = super().clean()
        if any(name not in self.data for name in self.asked):
            self.add_error(None, _("These columns have words that are not known. Say below what they mean."))
        return cleaned

    def word_fields(self) -> list[BoundField]:
        """The fields of the words that are asked."""
        return [self[name] for name in self.asked]

    def words(self) -> dict[str, dict[str, str]]:
        """What was said, now or before, by field; a word of which nobody says anything (any more) is not in it."""
        said = {field: dict(words) for field, words in self.said_before.items()}
        for name, question in self.asked.items():
            of_field = said.setdefault(question.field, {})
            of_field.pop(question.word, None)
            if meant := self.cleaned_data.get(name):
                of_field[question.word] = meant
        return {field: words for field, words in said.items() if words}
