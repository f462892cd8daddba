"""What refuses an act on an award that a signed decision will end or lower (Awb 3:40, 4:50)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import PaysMoreThanAwarded


class EndsAwardLater(Refusal):
    """An award that a signed decision ends or lowers bears nothing more than that decision leaves."""

    sentence = _(
        "On %(decided_on)s it was decided: %(kind)s. %(when)s Until then nothing else is decided on this award, and "
        "what it ends is not paid."
    )


class PaysMoreThanRemains(PaysMoreThanAwarded):
    """An award that will be lower is not paid beyond that."""

    sentence = _(
        "It was decided to lower this award to %(remaining)s. Of that %(open)s is still to be paid; a payment of "
        "%(amount)s is too much."
    )
