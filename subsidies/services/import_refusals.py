"""What an import of applications may not do: one named class per rule."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DoublesNotSaid(Refusal):
    """What may be in the system already is stored only when a person says that it is something else."""

    sentence = _(
        "Rows of this file look like applications that are already here: row %(rows)s. Look at them first. If they "
        "are different applications, tick the box that says so."
    )


class NoApplicationsHeader(Refusal):
    """A list begins with the names of its columns."""

    sentence = _(
        "No row with column names, such as scheme, applicant and requested, was found at the top of “%(name)s”. "
        "Put the applications in the template."
    )


class ImportNotStored(Refusal):
    """Only what was stored can be undone, and once."""

    sentence = _("This import was not stored, or it has been undone already. There is nothing to undo.")


class UndoUnexplained(Refusal):
    """The dossiers say why their cases were taken out."""

    sentence = _("Write why the import is undone; it is kept in the dossier of each case.")
    field = "reason"


class CasesWorkedOn(Refusal):
    """An import is undone as a whole, as long as nothing was done with its cases."""

    sentence = _(
        "Something was done with these cases after the import: %(cases)s. The import is no longer undone as a whole. "
        "Handle the cases themselves: correct them, or record that they were withdrawn."
    )
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
