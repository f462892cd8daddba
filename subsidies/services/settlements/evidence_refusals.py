"""What refuses a document as evidence of what was done with a subsidy, and who checks it by sample."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class EvidenceBeforeAward(Refusal):
    """What was there before the award shows nothing of what was done with the money (Awb 4:45)."""

    fields = ("document", "report", "statement")
    sentence = _(
        "“%(title)s” came in before the award of %(decided_on)s, so it does not show what was done with the money. "
        "Choose what the recipient sent after that, or add it to the documents first."
    )


class CheckedByProposer(Refusal):
    """Who proposed or took an award does not check it by sample."""

    sentence = _(
        "You proposed or took the decision to award this subsidy. Somebody else checks by sample what was done with "
        "it."
    )
