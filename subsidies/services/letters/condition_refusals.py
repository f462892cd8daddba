"""What passes with a written reason only of the conditions that a decision names."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from subsidies.letters import article_words
from subsidies.services.ceilings.order_refusals import Gap


class ConditionNotListed(Gap):
    """A condition that is not met refuses all that was asked, unless it is about a part of it (Awb 3:46, 4:25)."""

    sentence = _("The scheme version does not list this condition, and nobody judged it: %(conditions)s.")
    advice = _("Write down why this takes only a part of what was asked, or refuse all of it on a criterion not met.")


class ArticleDoubt(Gap):
    """An article as it was typed that whoever gets the letter cannot look up, or that is not of this scheme."""

    @property
    def key(self) -> str:
        """Each article that was typed is a doubt of its own."""
        return f"{self.code} {self.facts['article']}"


class LawInShort(ArticleDoubt):
    """A letter writes out the Awb and the Asv; any other law in short stays unknown to who reads it (Awb 3:47)."""

    sentence = _("“%(article)s” names a law in short that the letter does not write out: %(laws)s.")
    advice = _("Write the law with its full name, or write down why the reader knows it.")


class NoSuchArticle(ArticleDoubt):
    """The number is beyond the last article of its chapter of the Awb, without a chapter, or nought."""

    sentence = _("“%(article)s” names what the law does not have: %(numbers)s.")
    by_memory = _(
        "“%(article)s” names what the law does not have, as far as is known here: %(numbers)s. The last article of "
        "each chapter of the Awb was not confirmed."
    )
    advice = _(
        "Look the number up and mend it, or write down why it is right. An article of the Awb is written as Awb 4:37, "
        "lid 1."
    )

    def __init__(self, *, article: str, numbers: Sequence[str]):
        if article_words.rests_on_memory(numbers):
            self.sentence = self.by_memory
        super().__init__(article=article, numbers=", ".join(numbers))


class NoLawNamed(ArticleDoubt):
    """A number with a chapter is of a law, and the letter calls an article without one an article of the scheme."""

    sentence = _("“%(article)s” names no law, so the letter says that %(numbers)s is an article of the scheme.")
    advice = _("Write the law with it, for example Awb 4:37. Does the scheme number so itself, then write that down.")


class OtherSchemeNamed(ArticleDoubt):
    """A decision rests on the scheme that was applied under (Awb 4:23, 3:46)."""

    sentence = _("“%(article)s” names another scheme than that of this case: %(scheme)s.")
    advice = _("Name the article of the scheme of this case, or write down why another one holds.")
