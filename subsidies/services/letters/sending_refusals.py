"""What refuses a step because of its letter, or a letter because of its step."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class CompletionRequestNotSent(Refusal):
    """An application is disregarded only after the applicant was asked by letter."""

    sentence = _(
        "The letter that asks to complete the application (of %(requested_on)s) was not registered as sent, so the "
        "time to complete it does not run and the application cannot be disregarded (Awb 4:5). Send the letter first."
    )


class InvitationNotSent(Refusal):
    """A view is asked by letter."""

    sentence = _(
        "The letter that asks for the applicant's view (of %(invited_on)s) was not registered as sent, so this cannot "
        "be decided yet (Awb %(article)s). Send the letter first."
    )


class CompletionTimeTooShort(Refusal):
    """Whoever is asked to complete an application gets the time that the scheme lays down for it."""

    sentence = _(
        "The applicant has until %(due_on)s, and gets at least %(weeks)s weeks from the day on which the letter is "
        "sent (Awb 4:5): until %(least)s if it is sent on %(sent_on)s. Choose that day or a later one, and make the "
        "letter again if it names another."
    )


class ViewTimeTooShort(Refusal):
    """Whoever is heard gets time to prepare."""

    sentence = _(
        "The applicant has until %(due_on)s, and gets at least %(weeks)s weeks from the day on which the letter is "
        "sent (Awb %(article)s): until %(least)s if it is sent on %(sent_on)s. Choose that day or a later one, and "
        "make the letter again if it names another."
    )


class ExtensionSentTooLate(Refusal):
    """A term is made longer before it ends, and the applicant is told before that."""

    sentence = _(
        "The decision term ended on %(last_day)s: a letter sent on %(sent_on)s can no longer make it longer "
        "(%(article)s). Tell the applicant by when the decision comes (Awb 4:14); that does not change the term."
    )


class DisregardToldTooLate(Refusal):
    """The applicant knows within four weeks that the application is disregarded (Awb 4:5, paragraph 4)."""

    sentence = _(
        "The applicant had to know by %(last_day)s that the application is disregarded (Awb 4:5, paragraph 4): a "
        "letter sent on %(sent_on)s is too late. Take the application up again and decide on its content."
    )


class DisregardWasTold(Refusal):
    """A decision that was made known is not undone by hand."""

    sentence = _(
        "The applicant was told on %(sent_on)s that the application is disregarded. It can only be changed on "
        "objection, or by a new application."
    )


class AwardNotSent(Refusal):
    """An award takes effect when its letter was sent, and is paid after that."""

    sentence = _(
        "The letter with the decision of %(decided_on)s was not registered as sent: the award has no effect yet and "
        "cannot be paid (Awb 3:40, 3:41, 4:87). Send the letter first."
    )


class ObligationBeforeSending(Refusal):
    """The obligations of an award run from the day on which it was sent (Awb 3:40)."""

    field = "found_on"
    sentence = _("The award was sent on %(sent_on)s; its obligations run from that day. %(day)s lies before it.")


class PaidBeforeSending(Refusal):
    """A payment follows the letter with the award."""

    sentence = _(
        "The date %(day)s is before %(sent_on)s, the day on which the letter with the award was sent (Awb 3:40, 4:87)."
    )


class NothingToSend(Refusal):
    """A step is told once."""

    sentence = _("The letter about this was sent already, or there is nothing that it can tell. Choose another step.")
    field = "step"


class SentBeforeStep(Refusal):
    """A letter tells of what was there when it was sent."""

    field = "sent_on"
    sentence = _(
        "The letter tells of what was decided or asked on %(day)s, so it cannot have been sent on %(sent_on)s."
    )


class ToldElsewhere(Refusal):
    """A decision is made known once: its terms run from that day (Awb 3:41, 6:8)."""

    sentence = _(
        "A letter about this was registered as sent on %(sent_on)s, outside this system. It is not sent a second "
        "time: the terms run from that day."
    )


class LetterNotOnFile(Refusal):
    """Who says that a letter was sent elsewhere shows it."""

    sentence = _("Add the letter to the documents of this case first, and choose it here.")
    field = "document"


class DocumentOfApplicant(Refusal):
    """What the applicant sent in is no letter of the province."""

    sentence = _("“%(title)s” came in from the applicant or from somebody else. Choose the letter that was sent.")
    field = "document"


class HearingTimeTooShort(Refusal):
    """Until ten days before the hearing documents can be handed in: its letters are sent before that (Awb 7:4)."""

    sentence = _(
        "Until ten days before the hearing everybody can hand in documents (Awb 7:4). If the letter is sent on "
        "%(sent_on)s that is not possible for the hearing of %(hearing_on)s. Invite anew, for %(first)s or later."
    )


class RepairToldTooLate(Refusal):
    """Who repairs an objection gets time for it (Awb 6:6)."""

    sentence = _(
        "Who objects has until %(due_on)s, and gets at least %(weeks)s weeks from the day on which the letter is sent "
        "(Awb 6:6): until %(least)s if it is sent on %(sent_on)s. Ask anew, with that day or a later one."
    )


class AdjournedTooLate(Refusal):
    """A decision on an objection is adjourned before its term ends (Awb 7:10)."""

    sentence = _(
        "The term to decide on the objection ended on %(last_day)s: a letter sent on %(sent_on)s can no longer "
        "adjourn it (Awb 7:10). Decide, or record a later day that who objects agreed to."
    )
