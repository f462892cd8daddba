"""What refuses to record that nobody need be heard on an objection, or to correct that (Awb 7:3)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class WaiverUndated(Refusal):
    """Who reads the decision can check that the hearing was waived (Awb 7:3, under c; 7:12)."""

    fields = ("waived_on", "waived_by")
    sentence = _(
        "Enter on which day and in which way it was said that nobody need be heard (Awb 7:3, under c): the letter "
        "says so, and who objects can check it."
    )


class WaiverWithoutGround(Refusal):
    """What somebody fills in is not dropped in silence."""

    fields = ("waived_on", "waived_by")
    sentence = _(
        "When and how the hearing was waived is only for that reason (Awb 7:3, under c). Leave both empty, or choose "
        "that reason."
    )


class WaiverOutOfOrder(Refusal):
    """A hearing is waived on an objection that is there."""

    field = "waived_on"
    sentence = _(
        "The objection came in on %(received_on)s, and on %(decided_on)s it was decided to hear nobody: that this "
        "need not be cannot have been said on %(day)s. Enter a day between these."
    )


class NothingToCorrect(Refusal):
    """Only a reason not to hear is corrected by another one; who was heard was heard."""

    field = "corrects"
    sentence = _(
        "There is no reason not to hear on this objection that can be corrected. Record it as a new one, without "
        "saying that it corrects another."
    )
