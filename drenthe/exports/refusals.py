"""What an export can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NoSuchExport(Refusal):
    """There is no export of that name."""

    sentence = _("There is no export “%(name)s”. Available exports: %(names)s.")


class BadFilter(Refusal):
    """A filter cannot be applied."""

    sentence = _("This filter cannot be used: %(reason)s")


class FormatNotOffered(Refusal):
    """This export is not made as that type of file."""

    sentence = _("The export “%(name)s” is not available as %(format)s.")


class NotAllowed(Refusal):
    """The user may not see what is in this export."""

    sentence = _("You are not allowed to create the export “%(name)s”.")


class DayNotOffered(Refusal):
    """An export that holds things as they are when it is built is asked as of a day."""

    sentence = _("The export “%(name)s” shows how things are when the file is made, not how they were on %(day)s.")


class ColumnsNotOffered(Refusal):
    """Of this export no columns are left out, or it has no such column."""

    sentence = _("The export “%(name)s” has no such columns to choose from.")


class RepeatNotOffered(Refusal):
    """A file that is asked from a page of its own does not come by itself."""

    sentence = _("“%(name)s” cannot be made automatically: ask for it on its own page.")


class AlreadyRepeated(Refusal):
    """The same file comes by itself already."""

    sentence = _("This file is already made automatically. Stop that first if you want it differently.")


class TooManyRepeated(Refusal):
    """One person has a few files that come by themselves."""

    sentence = _("You already have %(most)s files that are made automatically. Stop one first.")


class AlreadyStopped(Refusal):
    """A file that came by itself was stopped before."""

    sentence = _("This file is no longer made automatically: it was already stopped.")


class NoLongerAllowed(Refusal):
    """Whoever asked for a file may no longer see what would be in it."""

    sentence = _("“%(name)s” is not created: %(person)s may no longer see what is in it.")


class TooManyAtOnce(Refusal):
    """One person has a few files waiting or being made, so that the others have their turn."""

    sentence = _(
        "You already have %(most)s files waiting or being made. "
        "Wait until one is ready, or stop one, and then try again."
    )


class TooManyThisHour(Refusal):
    """One person asks for so many files in an hour."""

    sentence = _("You asked for %(most)s files in the past hour, which is the most. Try again in %(minutes)s minutes.")


class NothingToRetry(Refusal):
    """A run that is busy or ready is not started again."""

    sentence = _("This export is still running or has finished, so it cannot be started again.")


class NothingToCancel(Refusal):
    """A run that has ended cannot be stopped."""

    sentence = _("This export has already ended, so it cannot be stopped.")
