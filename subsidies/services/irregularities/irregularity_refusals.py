"""What is refused of the irregularities register, and of decisions while an extra check is asked."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ExtraCheckAsked(Refusal):
    """Something is looked at first. Neutral: who decides need not know why (docs/irregularities.md)."""

    sentence = _("An extra check is asked before %(case)s is decided. Ask the legal officer.")


class NoExtraCheckAsked(Refusal):
    """Only where an entry stands there is something to check."""

    sentence = _("No entry in the register stands against the applicant of %(case)s, so no extra check is asked.")


class NothingToCheckYet(Refusal):
    """A check is of what waits for a decision; what comes later is looked at when it is there."""

    field = "stage"
    sentence = _(
        "Nothing of this kind waits for a decision on %(case)s: it was not asked for or proposed yet, or was decided "
        "already. Record the check once it waits."
    )


class ExtraCheckByOneself(Refusal):
    """Nobody overrules alone what that person found."""

    field = "finding"
    sentence = _(
        "You found that it cannot be decided like this. Another legal officer has to find that nothing stands in the "
        "way."
    )


class ExtraCheckOfOtherCase(Refusal):
    """What is looked at is in the dossier of the case."""

    field = "document"
    sentence = _("Choose a document that is on file for this case.")


class ExtraCheckUnfounded(Refusal):
    """Who reads it later learns what was looked at."""

    field = "remark"
    sentence = _("Write down what was looked at, and what was found.")


class NoSuchCase(Refusal):
    """An entry is found from a case of the applicant."""

    field = "case_number"
    sentence = _("There is no case %(case)s.")


class IrregularityUnfounded(Refusal):
    """An entry says what happened."""

    field = "what"
    sentence = _("Write down what happened.")


class MeasureMissing(Refusal):
    """An entry says what was done about it."""

    field = "measure"
    sentence = _("Write down which measure was taken; also when none was, and why.")


class FoundBeforeReceipt(Refusal):
    """What happened in a case cannot come to light before the case was there."""

    field = "found_on"
    sentence = _("The date %(day)s is before the application was received on %(received_on)s.")


class FoundTooLongAgo(Refusal):
    """An entry of the day on which it came to light would stand no more."""

    field = "found_on"
    sentence = _("It came to light longer ago than the %(years)s years that an entry stands: before %(first)s.")


class StandsNoDay(Refusal):
    """An entry stands from the day on which it is proposed."""

    field = "stands_until"
    sentence = _("An entry stands from %(first)s. Its last day cannot be before that.")


class StandsTooLong(Refusal):
    """How long an entry stands is bounded."""

    field = "stands_until"
    sentence = _("An entry stands for %(years)s years at most: up to and including %(last)s.")


class StandsUnknown(Refusal):
    """Without a term somebody says how long it stands."""

    field = "stands_until"
    sentence = _("It is not laid down how long an entry stands. Fill in its last day.")


class EntryAnswered(Refusal):
    """What was proposed is answered once."""

    sentence = _("Nothing is proposed about this entry, or somebody answered it already. Look at the page anew.")


class EntryDoesNotStand(Refusal):
    """Only what stands is withdrawn."""

    sentence = _("This entry does not stand, or its withdrawal is proposed already.")


class EntryByOneself(Refusal):
    """Two people enter and withdraw."""

    sentence = _("You proposed this yourself. Another legal officer has to look at it.")


class EntryReasonMissing(Refusal):
    """Who reads it later learns why."""

    field = "reason"
    sentence = _("Write down the reason; it stays with the entry.")
