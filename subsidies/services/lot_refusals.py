"""What drawing lots and scoring refuse."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NoTender(Refusal):
    """Points are given in a tender only (Awb 4:26)."""

    sentence = _("The scheme %(scheme)s does not compare applications in a tender, so they get no points.")


class NothingToDraw(Refusal):
    """Lots are drawn among two or more (Awb 4:26)."""

    sentence = _("For %(day)s there are no two applications that draw lots.")


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
