"""What refuses to retire, put back, move or reclassify a document, and to add to one that is retired."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DocumentActUnexplained(Refusal):
    """What is done with a document after it came in says why."""

    sentence = _("Write why you do this. It stays with the document and in the dossier.")
    field = "reason"


class DocumentRetired(Refusal):
    """What is retired stays as it is until it is put back."""

    sentence = _("“%(title)s” was retired on %(day)s. Put it back first.")


class DocumentNotRetired(Refusal):
    """Only what was retired is put back."""

    sentence = _("“%(title)s” was not retired, so there is nothing to put back.")


class DocumentMovedAway(Refusal):
    """A document stands on one case."""

    sentence = _("“%(title)s” was moved to case %(case)s. Go to that case; from there it can be moved back.")


class DecisionRestsOnDocument(Refusal):
    """Where a decision did not write down its documents, the dossier is the only place that tells which there were."""

    sentence = _(
        "The decision of %(day)s (%(kind)s) rested on “%(title)s”, and which documents there were was not written "
        "down with that decision. So the document stays as it is. Write in a note what is wrong with it."
    )


class MoveToSameCase(Refusal):
    """A document is moved to another case."""

    sentence = _("The document is on case %(case)s already. Enter the number of the right case.")
    field = "case_number"


class FileOnOtherCase(Refusal):
    """The same file does not count twice on one case."""

    sentence = _("The same file is on case %(case)s already, as “%(title)s”. Retire it here; moving it is not needed.")


class TypeUnchanged(Refusal):
    """A change changes something."""

    sentence = _("“%(title)s” already is: %(type)s. Choose another type.")
    field = "place"


class SameFileRetired(Refusal):
    """A file that is in the dossier is put back, not added again."""

    sentence = _(
        "“%(name)s” is already in the dossier, as “%(title)s”, but it no longer counts. Open that document and put it "
        "back, or move it back from the case where it is now."
    )
