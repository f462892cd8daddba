"""What refuses an extension (Awb 4:14) or a suspension (Awb 4:15) of the decision term."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ExtensionTooLong(Refusal):
    """A term is extended by what the scheme allows at most."""

    sentence = _("Enter a number of weeks from 1 to %(longest)s: the term cannot be extended by more.")


class ExtensionTooLate(Refusal):
    """An extension is announced before the term ends (Awb 4:14)."""

    sentence = _("The decision term ended on %(last_day)s: it can no longer be extended (Awb 4:14).")


class ExtensionRecordedTooLate(Refusal):
    """What was announced in time is recorded soon after."""

    sentence = _(
        "The decision term ended on %(last_day)s, and %(day)s is more than %(usual)s days ago: an extension that was "
        "announced in time can no longer be recorded. Write in a note what happened."
    )


class ExtensionRepeated(Refusal):
    """A term that is over is not extended again."""

    sentence = _(
        "The decision term ended on %(last_day)s and was extended before (announced on %(day)s): it can no longer be "
        "extended (Awb 4:14)."
    )


class ExtensionAfterNotice(Refusal):
    """A notice of default stands on a term that was over."""

    sentence = _(
        "The decision term ended on %(last_day)s, and a notice of default was received on %(day)s: the term can no "
        "longer be extended."
    )


class ExtensionUnexplained(Refusal):
    """Who records an extension after the term says how the applicant was told in time."""

    sentence = _(
        "The decision term ended on %(last_day)s. If the applicant was told before that, write how, and why it is "
        "recorded only now; whoever handles the case next sees it."
    )
    field = "date_reason"


class SuspensionIsThere(Refusal):
    """A term stands still once for one reason."""

    sentence = _(
        "The term already stands still over these days for this reason: %(kind)s, %(days)s. Choose other days, or end "
        "that suspension first."
    )
    field = "starts_on"
