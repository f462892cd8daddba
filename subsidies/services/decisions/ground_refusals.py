"""What refuses a ground that cannot carry a decision."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class GroundDoesNotFit(Refusal):
    """A ground is for one sort of decision; none that was chosen is dropped or replaced."""

    field = "grounds"
    sentence = _(
        "The ground “%(ground)s” (%(article)s) is for: %(use)s. It cannot carry this decision. Choose another ground, "
        "or another decision."
    )


class WorksBackAndAhead(Refusal):
    """A ground of Awb 4:48 works back, one of Awb 4:50 only for the future: one decision cannot do both."""

    field = "grounds"
    sentence = _(
        "A ground of Awb 4:48 works back to the award, a ground of Awb 4:50 only for the future. Choose grounds of "
        "one of these articles."
    )


class HasteForTheFuture(Refusal):
    """What works for the future does not have such haste that nobody can be heard first (Awb 4:11a, 4:50)."""

    sentence = _(
        "That there was no time to ask for a view (Awb 4:11, under a) is no reason for a decision that only works "
        "later on (Awb 4:50). Ask for the view of the recipient, or record another reason."
    )


class RefusalNotWeighed(Refusal):
    """A ground that may be used, and need not be, asks what that does to the applicant (Awb 3:4; Wet Bibob 3(5))."""

    field = "weighing"
    sentence = _(
        "“%(ground)s” (%(article)s) allows to refuse and asks it not. Write how the interests of the applicant were "
        "weighed against those of the province, and why the refusal is in proportion (%(weighed_by)s): the letter "
        "says it."
    )


class NotWeighed(Refusal):
    """Who may end, lower or settle at less, and need not, weighs what that does to the recipient (Awb 3:4)."""

    field = "weighing"
    sentence = _(
        "This decision may be taken and need not be (Awb 4:46, paragraph 2, 4:48, 4:50). Write how the interests of "
        "the recipient were weighed against those of the province, and why the consequences are in proportion (Awb "
        "3:4): the letter says it."
    )


class ReceivedInPeriod(Refusal):
    """What came in while one could apply is not refused for its day (Awb 3:46)."""

    field = "grounds"
    sentence = _(
        "The application came in on %(received_on)s: then it was possible to apply, so it was not outside the period "
        "(Awb 3:46). Choose another ground. Is the day of receipt wrong, correct the application first."
    )


class AidToNoUndertaking(Refusal):
    """State aid is aid to an undertaking, and nobody judged that the applicant acts as one (VWEU 107)."""

    field = "grounds"
    sentence = _(
        "Only who acts as an undertaking can be given state aid (VWEU 107, paragraph 1). Nobody determined that the "
        "applicant of %(case)s does. Answer that question first, under “More” on the page of the case; or choose "
        "another ground."
    )


class ReceivedOnPaper(Refusal):
    """What was not sent electronically was not refused as such (Awb 2:15, 4:5, paragraph 1, under b)."""

    field = "grounds"
    sentence = _(
        "%(case)s came in on paper, so it was not refused as an electronic message (Awb 2:15). Choose the ground of "
        "what is missing. Is the way in which it came in wrong, correct the application first."
    )
