"""What refuses a word on an obligation (Awb 4:37 to 4:39)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ObligationOfAnother(Refusal):
    """An obligation is checked on the case whose award lays it down."""

    field = "obligation"
    sentence = _("This obligation is not of case %(case)s. Choose one of the list.")


class ObligationIsMet(Refusal):
    """What was found to be met already asks nothing more of the recipient."""

    field = "obligation"
    sentence = _(
        "This obligation was met on %(day)s already. Record only what has changed since: that it is not met after all."
    )


class EvidenceMissing(Refusal):
    """That something was met rests on a document of the case, or on what the officer saw."""

    field = "document"
    sentence = _("Choose the document that shows it, or write under “Remark” how you know that it was met.")


class WhyNotMetMissing(Refusal):
    """That something was not met is a ground to lower or withdraw (Awb 4:46, 4:48): it says what is lacking."""

    field = "remark"
    sentence = _("Write what is lacking: whoever lowers or withdraws the award rests on it (Awb 4:46 and 4:48).")


class ObligationNotDue(Refusal):
    """Nobody is late before the last day."""

    field = "outcome"
    sentence = _(
        "The recipient has up to and including %(due_on)s. Choose “Not fulfilled yet; it still can be”, or wait until "
        "that day has passed."
    )
