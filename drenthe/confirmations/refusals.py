"""Every rule of the confirmations app that can say no."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NothingChanged(Refusal):
    """A proposal changes something."""

    sentence = _("Nothing was changed, so there is nothing to confirm.")


class ChangeWaits(Refusal):
    """One change of a thing at a time."""

    sentence = _("A change to “%(title)s” by %(name)s is still waiting. Confirm or refuse that one first.")


class ChangeClosed(Refusal):
    """A change is confirmed or refused once."""

    sentence = _("The change to “%(title)s” is no longer waiting: it was closed by %(name)s.")


class OwnChange(Refusal):
    """Nobody confirms an own proposal, outside an emergency."""

    sentence = _("You proposed the change to “%(title)s” yourself. Another functional administrator must confirm it.")


class OwnAuthority(Refusal):
    """Nobody confirms what they get themselves, while a third can."""

    sentence = _("This change is about your own authority. Another functional administrator must confirm it.")


class NotAConfirmer(Refusal):
    """Only a functional admin confirms."""

    sentence = _("Only a functional administrator can confirm or refuse a change.")


class ChangeIsStale(Refusal):
    """What is confirmed is what was proposed on."""

    sentence = _("“%(title)s” has changed since this was proposed. Refuse it, and have it proposed again.")


class ChangeNotPossible(Refusal):
    """What was proposed does not fit any more."""

    sentence = _("This can no longer be done: %(reason)s")


class StaysAsItIs(Refusal):
    """What history rests on is not changed."""

    sentence = _("“%(title)s” was not proposed: %(reason)s")


class RemarkMissing(Refusal):
    """A refusal or an emergency says why."""

    sentence = _("Give the reason.")


class EmergencyTooLong(Refusal):
    """An emergency ends by itself, and soon."""

    sentence = _("An emergency lasts from 1 to %(longest)s hours.")


class NotAnAdmin(Refusal):
    """Only a functional admin starts an emergency."""

    sentence = _("Only a functional administrator can start an emergency.")
