"""What refuses a decision before which the applicant was not heard, or not answered (Awb 4:7 to 4:12)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NotHeard(Refusal):
    """A refusal, whole or in part, comes after the applicant could give a view."""

    sentence = _(
        "The applicant does not get everything that was requested, and must first be able to give a view (Awb 4:7). "
        "Ask for it by letter and wait for it or for its last day, or record why that is not needed (Awb 4:7, 4:11, "
        "4:12)."
    )


class MoneyIsNoException(Refusal):
    """Awb 4:12 does not hold for every decision about money."""

    sentence = _(
        "That the decision is only about money (Awb 4:12) is no reason here: paragraph 2 excludes a refusal under Awb "
        "4:35 or 4:51, a lower settlement and the withdrawal or lowering of an award. Ask for the applicant's view."
    )


class FactsAreNotOwn(Refusal):
    """A ground that rests on facts of another needs a hearing, or an exception of Awb 4:11."""

    sentence = _(
        "The ground “%(ground)s” rests on more than what the applicant stated, so that the applicant need not be "
        "heard (Awb 4:7) cannot be said of it. Ask for the applicant's view."
    )


class ViewStillOpen(Refusal):
    """Who was asked for a view by letter gets the time that the letter gives (Awb 4:8, 3:2)."""

    sentence = _(
        "The applicant was asked for a view by letter and has until %(due_on)s. Wait for the view or for that day: no "
        "other reason takes it away (Awb %(article)s)."
    )


class NeverHeardBefore(Refusal):
    """Awb 4:11b holds for who could give a view earlier."""

    sentence = _(
        "The applicant was never asked for a view on this case by a letter that was sent, so “heard before” (Awb "
        "4:11, under b) cannot be the reason. Ask for the view, or record another reason."
    )


class BibobIsHeard(Refusal):
    """The Bibob act has a hearing of its own (Wet Bibob, article 33)."""

    sentence = _(
        "Before a decision under the Bibob act the applicant is always heard (Wet Bibob, article 33). Ask for the "
        "applicant's view."
    )


class FactsAreNew(Refusal):
    """A ground of new facts and a view about the old ones do not go together (Awb 4:11b, 4:48 to 4:50)."""

    sentence = _(
        "The ground “%(ground)s” rests on what came up later. So it cannot be that the recipient was heard before and "
        "nothing is new since (Awb 4:11, under b). Ask for the recipient's view on it."
    )


class WaivedForOther(Refusal):
    """That the applicant need not be heard is said of one decision."""

    sentence = _(
        "The reason not to hear the applicant, recorded on %(recorded_on)s, was for another decision: its kind, its "
        "grounds or its amount differ (Awb %(article)s, 4:11, 4:12). Record it again for this decision, or ask for "
        "the applicant's view."
    )


class RefusalIsNotMinor(Refusal):
    """Who gets nothing of what was asked does not get nearly what was asked (Awb 4:7, paragraph 2)."""

    field = "exception"
    sentence = _(
        "A refusal is no small difference from what was asked (Awb 4:7, paragraph 2). Ask for the view of the "
        "applicant, or record another reason."
    )


class MinorIsOfApplications(Refusal):
    """Awb 4:7, paragraph 2, is about a difference from what was applied for; to end or lower an award asks Awb 4:8."""

    sentence = _(
        "That the difference matters little is a reason for decisions on an application only (Awb 4:7, paragraph 2). "
        "Ask for the view of the applicant on this, or record another reason."
    )


class OwnFactsOfApplications(Refusal):
    """No ground to end or lower an award rests on what the recipient stated alone (Awb 4:8)."""

    sentence = _(
        "That a decision rests only on what the applicant stated is no reason after an award: for each ground to "
        "withdraw or lower it the recipient is heard (Awb 4:8). Ask for the view of the recipient, or record a reason "
        "of Awb 4:11."
    )


class ViewNotAnswered(Refusal):
    """A decision answers the view that was given."""

    sentence = _(
        "The applicant gave a view on %(received_on)s. Write what you answer to it; the letter with the decision says "
        "so (Awb 3:46, %(article)s)."
    )
    field = "view_answer"


class ViewNotOnFile(Refusal):
    """A view is a document in the dossier."""

    sentence = _(
        "Add the view to the documents of this case first, and choose it here: the letter of the applicant, or the "
        "report of what the applicant said (Awb 4:9)."
    )
    field = "document"
