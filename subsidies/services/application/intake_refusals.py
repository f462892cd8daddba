"""What is refused of an application as it comes in."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ReceivedAlready(Refusal):
    """An application that is sent again is the same one, whoever says that it is another."""

    sentence = _(
        "This very application is in the system as %(case)s: the same applicant, subject, amount and moment of "
        "receipt. It is not entered again. If it is another one after all, its moment of receipt or its subject "
        "differs."
    )
