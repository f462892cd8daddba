"""What is refused about years of the ledger that are closed or opened again."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class YearClosed(Refusal):
    """What is counted stays as it was counted."""

    sentence = _(
        "%(day)s lies in %(year)s, and that year was closed: nothing more is booked in it. Put right in the year that "
        "is open what was booked wrongly: reverse it, and record it anew. If it must be booked in %(year)s, two "
        "people of finance can open that year again, under Budget, Years."
    )


class YearNotOver(Refusal):
    """A year is counted once it is over."""

    sentence = _("%(year)s is not over yet, so it cannot be closed. That can be done from 1 January.")


class NothingInYear(Refusal):
    """A year without entries has nothing to close."""

    sentence = _("Nothing was booked in %(year)s, so there is nothing to close.")


class EarlierYearOpen(Refusal):
    """Years are closed in their order: each begins with what was carried over."""

    sentence = _("Money was booked in %(year)s, and that year is still open. Close it first.")


class LaterYearClosed(Refusal):
    """A year on which a later one rests is not opened before it."""

    sentence = _("%(year)s was closed after it, and begins with what was carried over. Open that year first.")


class YearIsClosed(Refusal):
    """What is closed is not closed again."""

    sentence = _("%(year)s was closed already.")


class YearIsOpen(Refusal):
    """Only what was closed is opened again."""

    sentence = _("%(year)s is open, so it need not be opened again.")


class YearProposalWaits(Refusal):
    """One proposal at a time."""

    sentence = _("%(name)s proposed to close or open %(year)s, and that waits for somebody else of finance.")


class NoYearProposal(Refusal):
    """There is nothing to answer."""

    sentence = _("Nothing is proposed about %(year)s, or somebody answered it already. Look at the page anew.")


class YearAnsweredByProposer(Refusal):
    """Two people close a year."""

    sentence = _("You proposed this yourself. Somebody else of finance has to look at it.")


class YearReasonMissing(Refusal):
    """Who reads it later learns why."""

    field = "reason"
    sentence = _("Write down the reason, for example what was checked; it stays with the year.")


class PaymentsInRuns(Refusal):
    """What the bank was told to pay in a year is booked in it."""

    sentence = _(
        "Of payment run %(run)s, to be paid on %(day)s, was not recorded yet what the bank did. Record that first: it "
        "is booked by the day of the bank."
    )
