"""What a letter is refused for because of its template, by name."""

from django.utils.translation import gettext_lazy as _

from subsidies.services.refusals import LetterTextInvalid


class LetterTemplateInvalid(LetterTextInvalid):
    """A template that is kept holds what no letter may, or what the machine cannot read."""

    sentence = _(
        "The letter template “%(template)s” cannot be used: %(reason)s. "
        "Ask a functional administrator to mend it, and then make the letter again."
    )
