"""What is refused of the work in the background."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class MailNotGivenUp(Refusal):
    """Only a mail that was given up is sent again by hand."""

    sentence = _("This mail is on its way or has been sent. Open the list again to see how far it is.")
