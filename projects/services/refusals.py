"""What the rules of projects refuse, with a sentence for the person who asked."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NotYourProject(Refusal):
    """An adviser writes own projects; a guide those of an assignment."""

    sentence = _("“%(project)s” is not one of your projects. Ask its adviser or the team lead.")


class AlreadyFollowed(Refusal):
    """The Impulsteam follows a project once."""

    sentence = _("The Impulsteam already follows “%(project)s”.")


class ProjectNotFollowed(Refusal):
    """A project without a phase is not one of the Impulsteam."""

    sentence = _("The Impulsteam does not follow “%(project)s” yet. Start following it first.")


class PhaseOfOtherTrack(Refusal):
    """Each track has its own phases."""

    sentence = _("“%(phase)s” is not a phase of “%(track)s”.")


class ReasonNeeded(Refusal):
    """Stopping, pausing and changing the form are explained."""

    sentence = _("Explain why the project gets the status “%(state)s”.")


class AlreadyInPhase(Refusal):
    """The project stands there already."""

    sentence = _("“%(project)s” is already there.")


class BeforeCurrentPhase(Refusal):
    """A phase is entered on the day of the present one or later."""

    sentence = _("The current phase began on %(since)s: the new one cannot begin on %(day)s.")


class DateBeforeStart(Refusal):
    """What ends, or is taken further, began earlier or on the same day."""

    sentence = _("The date %(day)s is before %(since)s, the day on which it began.")


class DateBeforeAdvice(Refusal):
    """What was done about an advice comes after the advice."""

    sentence = _("The date %(day)s is before the advice was given on %(given_on)s.")


class CorrectionTooLate(Refusal):
    """A status line stays after a day."""

    sentence = _("This log entry is more than a day old and can no longer be changed. Write a new one.")


class NotLineAuthor(Refusal):
    """Who wrote a line may mend it."""

    sentence = _("Only %(writer)s may correct this log entry.")


class BottleneckIsOpen(Refusal):
    """One open bottleneck of a kind per project."""

    sentence = _("“%(kind)s” is already an open bottleneck of this project.")


class BottleneckIsClosed(Refusal):
    """What is solved is not solved again, nor taken to a table."""

    sentence = _("The bottleneck “%(kind)s” was resolved on %(day)s.")


class AlreadyEscalated(Refusal):
    """A bottleneck lies at a table once."""

    sentence = _("This bottleneck is already with “%(level)s”.")


class EscalationIsClosed(Refusal):
    """An escalation has one outcome."""

    sentence = _("This was already closed on %(day)s.")


class ConfidentialNotAllowed(Refusal):
    """Confidential things are written by who may see them."""

    sentence = _("Only people with the role “Versnellingstafel” can do this.")


class SharesOverHundred(Refusal):
    """The target groups of a flex plan are parts of one whole."""

    sentence = _("The target groups add up to %(total)s per cent; the total cannot exceed 100.")


class ProgrammeOverTotal(Refusal):
    """The parts of the programme are dwellings of the project."""

    sentence = _("The parts add up to %(parts)s dwellings, more than the %(dwellings)s in the project.")


class StateUnchanged(Refusal):
    """A guide is in that state already."""

    sentence = _("%(guide)s is already “%(state)s”.")


class GuideEnded(Refusal):
    """A guide who ended gets no new projects."""

    sentence = _("%(guide)s no longer works as a guide.")


class AlreadyAssigned(Refusal):
    """A guide works once for a project at a time."""

    sentence = _("%(guide)s already works for “%(project)s”.")


class ContactExists(Refusal):
    """A contact is kept once."""

    sentence = _("%(name)s is already a contact of this project.")


class EvidenceMissing(Refusal):
    """What is done can be shown."""

    sentence = _("First add evidence that “%(title)s” is done.")


class ProjectTakenOut(Refusal):
    """What was entered by mistake stays as it is."""

    sentence = _("“%(project)s” was taken out as entered by mistake. Nothing more is done with it.")


class UndoUnexplained(Refusal):
    """The dossiers say why an import was undone."""

    sentence = _("Write why the import is undone; it is kept in the dossier of each project.")
    field = "reason"


class ImportUnknown(Refusal):
    """Only what a list is known to have done can be undone."""

    sentence = _(
        "This list changed nothing, or it was stored before lists could be undone. Correct the projects themselves."
    )


class ProjectsWorkedOn(Refusal):
    """A list is undone as a whole, as long as nothing was done with its projects."""

    sentence = _(
        "Something was done with these projects after the import: %(projects)s. The import can no longer be undone. "
        "Correct the projects themselves."
    )
    field = "reason"


class CannotBePutBack(Refusal):
    """What was is not allowed any more, such as a title that another project has by now."""

    sentence = _("“%(project)s” cannot be put back as it was: %(why)s Nothing was undone. Correct that first.")
    field = "reason"
