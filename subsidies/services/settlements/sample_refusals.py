"""What drawing a sample of awards, and checking what was drawn, can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class SamplePeriodAhead(Refusal):
    """Who is still to be awarded cannot take part: those awards come in the next draw."""

    field = "awarded_until"
    sentence = _(
        "%(day)s is still to come. Choose today at the latest: what is awarded after that takes part in the next draw."
    )


class SamplePeriodTurned(Refusal):
    """A period begins before it ends."""

    field = "awarded_until"
    sentence = _("The last day cannot be before the first.")


class NothingToSample(Refusal):
    """A draw is among awards that did not take part in one before."""

    field = "awarded_until"
    sentence = _(
        "No award of %(scheme)s in this period can take part in a draw. An award takes part once, if it is in "
        "accounting tier 1 or 2 and its letter was sent."
    )


class SampleWaits(Refusal):
    """One draw at a time, so that nobody prepares lists until one suits."""

    sentence = _(
        "A draw for %(scheme)s waits: %(name)s prepared it. Somebody else has to draw it first; then the next "
        "one can be prepared."
    )


class SampleDrawn(Refusal):
    """A sample is drawn once."""

    sentence = _("This sample was drawn already, by %(name)s. It is not drawn again.")


class SampleDrawnByPreparer(Refusal):
    """A sample is drawn before two people."""

    sentence = _("You prepared this draw yourself. Somebody else draws, with a word of their own.")


class WordMissing(Refusal):
    """Without the word of the second person the first half of the seed alone would say who is drawn."""

    field = "word"
    sentence = _("Enter a word or a number of your own, for example what a die showed.")


class NotInSample(Refusal):
    """Only an award that was drawn is checked by sample."""

    sentence = _("%(case)s was not drawn for a check, so there is nothing to record.")


class CheckUnfounded(Refusal):
    """Who reads it later learns what was looked at."""

    field = "remark"
    sentence = _("Write down what was looked at, and what was found.")


class CheckWithoutEvidence(Refusal):
    """What was looked at is in the dossier."""

    field = "document"
    sentence = _(
        "Add what was looked at to the documents of this case first, and choose it here. Only if the recipient gave "
        "no evidence there is no document."
    )


class CheckSaidAlready(Refusal):
    """The same check is recorded once."""

    sentence = _("%(name)s recorded this finding already, with this document and in these words.")


class SampleFoundWrong(Refusal):
    """Who decides reads what a check found before the subsidy is settled: not in a row with others."""

    sentence = _(
        "The check by sample of %(case)s was not in order. Read on its page what was found, and decide there."
    )


class SampleNotChecked(Refusal):
    """What was drawn is checked before the subsidy is settled (Subsidieloket, within the 22 weeks)."""

    sentence = _(
        "%(case)s was drawn on %(day)s for a check by sample. Record what that check found first; then it can be "
        "settled."
    )
