"""What the formalities of an application refuse."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ForwardingUnexplained(Refusal):
    """Who sends an application on says where to, and why it belongs there (Awb 2:3)."""

    sentence = _("Write to which body the application goes, and why that body must decide on it (Awb 2:3).")


class RepresentativeUnnamed(Refusal):
    """A representative has a name (Awb 2:1)."""

    sentence = _("Write who acts for the applicant (Awb 2:1).")
    field = "name"


class ProxyOfOtherCase(Refusal):
    """A proxy is a document of the case that counts (Awb 2:1)."""

    sentence = _(
        "“%(title)s” is not a document that counts in this case. Add the proxy to the dossier first (Awb 2:1)."
    )
    field = "proxy"


class EarlierNotRefused(Refusal):
    """A repeated application repeats one that was refused, in whole or in part (Awb 4:6)."""

    sentence = _("%(case)s was not refused, in whole or in part, so this application does not repeat it (Awb 4:6).")
    field = "earlier"


class EarlierNotTold(Refusal):
    """A decision works once it was told (Awb 3:40); before that there is nothing to repeat."""

    sentence = _(
        "The refusal of %(case)s was not sent to the applicant yet, so this application does not repeat it (Awb 3:40, "
        "4:6)."
    )
    field = "earlier"


class ToldAfterReceipt(Refusal):
    """Only an application that follows a refusal repeats it (Awb 4:6)."""

    sentence = _(
        "This application came in on %(received_on)s and the refusal of %(case)s was sent on %(told_on)s: whoever "
        "applied did not know of it, so this is no repetition (Awb 4:6). Decide on its content."
    )
    field = "earlier"


class ForwardedToOurselves(Refusal):
    """What is for the province is handled here (Awb 2:3)."""

    field = "forwarded_to"
    sentence = _("%(name)s handles this system's applications itself: name the body that is competent (Awb 2:3).")


class OtherApplicant(Refusal):
    """A repeated application is of the same applicant (Awb 4:6)."""

    sentence = _("%(case)s is of another applicant, so this application does not repeat it (Awb 4:6).")
    field = "earlier"


class RepeatNotLinked(Refusal):
    """Whoever refuses a repeated application refers to the earlier decision (Awb 4:6)."""

    sentence = _(
        "%(case)s can only be refused as a repeated application when the earlier refusal is linked to it (Awb 4:6). "
        "Link it first, with what the applicant states as new."
    )
    field = "grounds"


class NewFactsGiven(Refusal):
    """An application with new facts is judged again (Awb 4:6)."""

    sentence = _(
        "The applicant states new facts since %(case)s, so that decision is not enough to refuse this one (Awb 4:6). "
        "Decide on its content."
    )
    field = "grounds"


class WhichAdvice(Refusal):
    """More than one request for advice is open."""

    sentence = _("More than one request for advice is open. Choose the one that this advice answers: %(advisers)s.")


class ReportOutOfOrder(Refusal):
    """A report of an adviser is made after the request and before it comes in (Awb 3:5 to 3:9)."""

    sentence = _(
        "The report is dated %(day)s: that is not between the request of %(asked_on)s and its receipt on "
        "%(received_on)s."
    )
    field = "reported_on"


class InterestTakenBack(Refusal):
    """Who said to have an interest does not decide alone that there is none after all (Awb 2:4)."""

    field = "has_interest"
    sentence = _(
        "You declared a personal interest in this case before, and that stays (Awb 2:4). Hand the case over to "
        "somebody else."
    )


class InterestUnexplained(Refusal):
    """Whoever has an interest says which (Awb 2:4)."""

    sentence = _("Write what your personal interest is (Awb 2:4).")
    field = "explanation"


class HasInterest(Refusal):
    """Whoever has a personal interest stays out of a case (Awb 2:4)."""

    sentence = _(
        "You declared a personal interest in %(case)s, so you may not handle it, decide on it or pay (Awb 2:4). "
        "Someone else must do this."
    )


class InterestNotDeclared(Refusal):
    """Whoever assesses or decides says first that there is no personal interest (Awb 2:4)."""

    sentence = _(
        "You have not said yet whether you have a personal interest in %(case)s. Say that you have none, or declare "
        "your interest and leave the case to a colleague (Awb 2:4)."
    )
    field = "no_interest"
