"""What an import of applications may not do: one named class per rule."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DoublesNotSaid(Refusal):
    """What may be in the system, or in the file, already is stored only when a person says that it is another."""

    field = "different"
    sentence = _(
        "Rows of this file look like other applications, here or in this file: row %(rows)s. Look at each of them, "
        "and tick those that are different applications. Take the others out of the file."
    )


class ApplicantsNotSaid(Refusal):
    """Under a number that is known by another name an application is stored only when a person says so."""

    field = "same"
    sentence = _(
        "The applicant of row %(rows)s is known here under another name. Look at each of them, and tick those that "
        "are the same organisation. In the others, correct the KvK number or RSIN in the file."
    )


class HasFaultsByNow(Refusal):
    """What was without faults when somebody looked is not any more."""

    sentence = _(
        "Since you looked something has changed here, and rows of this file cannot be stored any more. The errors are "
        "below. Nothing has been stored."
    )


class NoApplicationsHeader(Refusal):
    """A list begins with the names of its columns."""

    sentence = _(
        "No row with column names, such as scheme, applicant and requested, was found at the top of “%(name)s”. "
        "Put the applications in the template."
    )


class UndoUnexplained(Refusal):
    """The dossiers say why their cases were taken out."""

    sentence = _("Write why the import is undone; it is kept in the dossier of each case.")
    field = "reason"


class CasesWorkedOn(Refusal):
    """An import is undone as a whole, as long as nothing was done with its cases."""

    sentence = _(
        "Something was done with these cases after the import: %(cases)s. The import is no longer undone as a whole. "
        "Take out the other cases, and correct these ones themselves."
    )
    field = "reason"


class NothingUntouched(Refusal):
    """Only a case with which nothing was done is taken out."""

    sentence = _("Something was done with every case of this import, or it was taken out already.")
    field = "reason"


class DecidedDayMissing(Refusal):
    """What was decided was decided on a day."""

    sentence = _("Fill in on which day this was decided or withdrawn.")


class AwardMissing(Refusal):
    """An award is of an amount."""

    sentence = _("Fill in how much was awarded.")


class DecidedWithoutStatus(Refusal):
    """What is said of a decision belongs to a status."""

    sentence = _(
        "Something is filled in about a decision, but no status that says that there was one. Fill in the status."
    )


class DeciderMissing(Refusal):
    """Decisions of before are confirmed by another person, with a mandate."""

    sentence = _("This file has decisions. Choose first who confirms them: another person, with a mandate.")


class DeciderWithoutMandate(Refusal):
    """Whoever confirms a decision has a mandate today, and had one on its day."""

    sentence = _(
        "%(name)s has no mandate for this decision on %(day)s (%(kind)s, %(amount)s), or has none today. Choose "
        "somebody else, or correct the day."
    )


class NobodyWithMandate(Refusal):
    """A decision that nobody could take is not confirmed by anybody."""

    sentence = _(
        "Nobody who can confirm decisions today had a mandate for this one on %(day)s (%(kind)s, %(amount)s). Correct "
        "the day, or ask a functional administrator to record the mandate of that day."
    )


class NotTheDecider(Refusal):
    """Whoever was chosen to confirm the decisions of a file stores it."""

    sentence = _("This file has decisions, so %(name)s stores it: with that the decisions are confirmed.")


class TooManyDecisions(Refusal):
    """Decisions take longer than rows without one."""

    sentence = _("This file has more than %(most)s decisions. Split it.")
