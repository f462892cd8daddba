"""What is refused about keeping a case longer."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class KeptAlready(Refusal):
    """A case is kept once, with one reason."""

    sentence = _("%(name)s keeps this case already. Say first that it need not be kept for that any more.")


class NotKept(Refusal):
    """Only what is kept is let go."""

    sentence = _("Nobody keeps this case, or somebody let it go already. Look at the page anew.")


class KeepReasonMissing(Refusal):
    """Who looks at the list years later learns why."""

    field = "reason"
    sentence = _("Write down why: whoever looks at it years later has only this.")


class NotYoursToLetGo(Refusal):
    """Whoever keeps a case knows why; a legal officer judges it besides."""

    sentence = _("%(name)s keeps this case. Only %(name)s or a legal officer says that it need not be kept any more.")
