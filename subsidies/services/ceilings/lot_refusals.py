"""What drawing lots and scoring refuse."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from drenthe.lib.refusals import Refusal


class NoTender(Refusal):
    """Points are given in a tender only (Awb 4:26)."""

    sentence = _("The scheme %(scheme)s does not compare applications in a tender, so they get no points.")


class NothingToDraw(Refusal):
    """Lots are drawn among two or more (Awb 4:26)."""

    sentence = _("For %(day)s there are no two applications that draw lots.")


class TenderIsOpen(Refusal):
    """In a tender nobody draws while others can still apply (Awb 4:26)."""

    sentence = _("Applications can come in up to and including %(closes_on)s. Lots can be drawn after that day.")


class ScoresMissing(Refusal):
    """In a tender lots only decide between equal scores, so all scores are there first (Awb 4:26)."""

    def __init__(self, *, count: int):
        super().__init__(count=count)
        self.sentence = ngettext_lazy(
            "Lots only decide between equal scores. %(count)s application has no score yet: score it first.",
            "Lots only decide between equal scores. %(count)s applications have no score yet: score them first.",
            count,
        )


class NoEqualScores(Refusal):
    """Without equal scores there is nothing for a lot to decide (Awb 4:26)."""

    sentence = _("No two applications have the same score, so no lots are needed.")


class ListNotWhole(Refusal):
    """Whoever applied takes part: no lots are drawn for the first of a longer line (Awb 4:26)."""

    sentence = _(
        "More than %(most)s applications are open under this ceiling, so it is not known who takes part in a draw. "
        "Decide first on those that came in first, and then prepare the draw."
    )


class AlreadyPrepared(Refusal):
    """One draw for one day."""

    sentence = _("A draw for %(day)s has been prepared already.")


class AlreadyDrawn(Refusal):
    """Lots are drawn once."""

    sentence = _("The lots for %(day)s have been drawn; they are not drawn again.")


class WitnessIsDrawer(Refusal):
    """Lots are drawn before two people."""

    sentence = _("%(name)s prepared this draw. Someone else draws: lots are drawn before two people.")


class ListHasChanged(Refusal):
    """What is drawn is what was prepared."""

    sentence = _(
        "The applications of %(day)s are no longer those of the prepared draw. Drop it and prepare it again, so that "
        "all take part."
    )
