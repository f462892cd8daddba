"""What a file of the bank can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NotABankFile(Refusal):
    """A file of the bank is one of those that banks give."""

    field = "file"
    sentence = _(
        "“%(name)s” is no file of the bank that can be read here. Choose a camt.053 file (.xml) or a CSV file."
    )


class BankFileUnreadable(Refusal):
    """What is read in part is not counted on."""

    field = "file"
    sentence = _(
        "“%(name)s” cannot be read as a file of the bank: %(where)s. Nothing was kept. Fetch the file from the bank "
        "again, without opening it in another program."
    )


class BankFileTooLong(Refusal):
    """The work on a file is bounded."""

    field = "file"
    sentence = _("“%(name)s” has more than %(most)s lines. Ask the bank for a file of fewer days.")


class BankFileEmpty(Refusal):
    """A file without a line confirms nothing."""

    field = "file"
    sentence = _("There is no movement on the account in “%(name)s”. Choose a file of other days.")


class BankFileTwice(Refusal):
    """What the bank did is recorded once."""

    field = "file"
    sentence = _(
        "This file was uploaded before, as “%(name)s” by %(who)s on %(day)s. Look under “Files of the bank” what came "
        "of it."
    )


class NothingToRecord(Refusal):
    """A file that confirms no payment of ours records nothing."""

    sentence = _(
        "No line of this file is a payment that can be recorded now. The table says why of each; discard the file if "
        "nothing is left to look at."
    )
