"""Fields in which articles are typed: they offer those that the scheme version knows, and say what looks wrong."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from django import forms
from django.utils.html import escape, format_html
from django.utils.translation import gettext as _

from subsidies.forms.acts import ActForm
from subsidies.forms.terms import ARTICLE_BEHIND
from subsidies.services.letters import typed_articles

LIST = "known-articles"  # the id of the list on the page
ONE, BEGINNING = ("award_article", "article", "basis"), "article-of-"  # fields with one article
ON_LINES = ("obligations", "criteria", "other_conditions")  # with one behind each line, unless they are chosen
MOST_NAMED = 8  # articles in the help of a field of lines, which can have no list


class TypedArticlesMixin(ActForm):
    """A form with articles. What is typed stays free; what looks wrong is said beside the field while it is there."""

    known_articles: Sequence[str] = ()

    def offer_articles(self) -> None:
        """Offer what the version knows with each field of an article; last of all in `prepare`."""
        self.known_articles = typed_articles.known(self.application)
        for name in self._with_articles():
            field: Any = self.fields[name]
            if name not in ON_LINES:
                if not isinstance(field.widget, forms.Textarea):  # only a field of one line can have a list
                    field.widget.attrs["list"] = LIST
                self._add_help(name, _("Choose one or write it yourself. Write other laws than Awb and Asv in full."))
            elif self.known_articles:
                named = "; ".join(self.known_articles[:MOST_NAMED])
                self._add_help(name, _("Articles that this scheme version knows: %(articles)s.") % {"articles": named})
        if not self.is_bound:
            self._tell({name: self.get_initial_for_field(self.fields[name], name) for name in self._with_articles()})

    def full_clean(self) -> None:
        """Say beside each field what looks wrong in it, whatever else is refused."""
        super().full_clean()
        if self.is_bound:
            self._tell({name: self[name].data for name in self._with_articles()})

    def _with_articles(self) -> list[str]:
        lines = [name for name in ON_LINES if name in self.fields and _is_typed(self.fields[name])]
        return [name for name in self.fields if name in ONE or name.startswith(BEGINNING)] + lines

    def _tell(self, said: dict[str, Any]) -> None:
        hidden = getattr(self, "of_other_kinds", ())
        typed: dict[str, list[str]] = {}
        for name, value in said.items():
            text = str(value or "").strip()
            if name not in hidden:
                typed[name] = list(dict.fromkeys(_behind_lines(text))) if name in ON_LINES else [text]
        doubts = typed_articles.doubts_by_article(self.application, chain.from_iterable(typed.values()))
        for name, articles in typed.items():
            for article in articles:
                if article in doubts:
                    self._add_help(name, str(doubts[article]), is_doubt=True)

    def _add_help(self, name: str, sentence: str, *, is_doubt: bool = False) -> None:
        """Add a sentence to the help of a field, which a page prints as it is: what was typed is escaped."""
        shown = format_html("<strong>{}</strong>", sentence) if is_doubt else escape(sentence)
        known = self.fields[name].help_text
        self.fields[name].help_text = f"{known} {shown}" if known else shown
        if self.is_bound and is_doubt:  # the page has a copy of the help since the field was checked
            self[name].help_text = self.fields[name].help_text


def _is_typed(field: forms.Field) -> bool:
    """Whether a field is one of lines; the criteria of most versions are chosen."""
    return isinstance(field.widget, forms.Textarea)


def _behind_lines(text: str) -> Iterable[str]:
    """Return the article at the end of each line, between brackets, which may have others within."""
    for line in text.splitlines():
        found = ARTICLE_BEHIND.fullmatch(line.strip())
        if found is not None:
            yield found["article"].strip()
