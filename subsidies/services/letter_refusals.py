"""What a letter is refused for because of its template, by name."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import LetterTextInvalid


class AddressMissing(Refusal):
    """A decision works once it was sent to whom it is for, so a letter has an address (Awb 3:41)."""

    sentence = _(
        "There is no address to send a letter to: none was given for %(name)s on %(case)s (Awb 3:41). Fill in the "
        "address for letters with “Correct the application” on the page of the case."
    )


class LetterTemplateInvalid(LetterTextInvalid):
    """A template that is kept holds what no letter may, or what the machine cannot read."""

    sentence = _(
        "The letter template “%(template)s” cannot be used: %(reason)s. "
        "Ask a functional administrator to mend it, and then make the letter again."
    )
