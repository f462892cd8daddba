"""What an upload may not do: one named class per rule."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class UploadIsClosed(Refusal):
    """A file is stored once."""

    sentence = _("This file has already been stored or discarded.")


class UploadWasStored(UploadIsClosed):
    """It was stored in the meantime, such as in another tab: what came of it stays."""

    sentence = _("This file was stored in the meantime. What was stored stays as it is, and nothing was changed now.")


class UploadWasDiscarded(UploadIsClosed):
    """It was discarded in the meantime: nothing came of it."""

    sentence = _("This file was discarded in the meantime. Nothing from it was stored.")


class ShownChanged(Refusal):
    """What is stored is what somebody looked at: not what another layout, or another load, made of it since."""

    sentence = _("What this file would do has changed since you looked at it. Look again, and then store it.")


class UploadHasFaults(Refusal):
    """A file with a cell that cannot be read is not stored."""

    sentence = _("This file has cells that cannot be read. Nothing has been stored.")


class TooManyUploads(Refusal):
    """One person sends so many files in an hour."""

    sentence = _("You sent %(most)s files in the past hour, which is the most. Try again in an hour.")


class TooMuchUploaded(Refusal):
    """One person sends so many megabytes in an hour."""

    sentence = _(
        "With “%(name)s” you would send more than %(most)s MB in an hour, which is the most. Try again in an hour."
    )


class TooManyUploadsWaiting(Refusal):
    """Files that nobody stores or discards pile up."""

    sentence = _("%(most)s of your files wait to be stored. Store or discard one first, and then add this one.")


class ImportNotStored(Refusal):
    """Only what was stored can be undone, and once."""

    sentence = _("This import was not stored, or it has been undone already. There is nothing to undo.")


class TrialRunMissing(Refusal):
    """A list is tried before it is stored."""

    sentence = _("Choose the columns and check the result first.")
