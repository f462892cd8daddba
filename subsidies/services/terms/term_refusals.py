"""What refuses an extension (Awb 4:14) or a suspension (Awb 4:15) of the decision term."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from drenthe.lib.refusals import Refusal


class ExpectedDayMissing(Refusal):
    """Of force majeure the applicant is told within which term there will be a decision (Awb 4:15 paragraph 3)."""

    field = "expected_by"
    sentence = _("Enter by when you expect to decide: the letter on force majeure says so (Awb 4:15, paragraph 3).")


class ExpectedDayTooEarly(Refusal):
    """A decision is expected after the term stood still."""

    field = "expected_by"
    sentence = _("Enter a day after %(after)s: the term still stands still until then.")


class NoticeWithinTerm(Refusal):
    """That a decision will be late is told of a day after the term (Awb 4:14 paragraph 1)."""

    field = "weeks"
    sentence = _(
        "You name %(day)s, and with the longer term that was recorded the decision term ends on %(last_day)s: a "
        "decision by then is not late. Send the letter of the longer term; this notice is not needed."
    )


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


class AdjournmentHasNoBasis(Refusal):
    """Only what the ordinance or the scheme allows lengthens a term that it lays down."""

    sentence = _(
        "Neither the ordinance nor this version of the scheme is known to allow adjournment: the article, the weeks "
        "and the number of times are not laid down. You can tell the applicant by when the decision comes (Awb 4:14); "
        "that does not change the term. A functional administrator can lay them down in a new version."
    )
    field = "kind"


class AdjournedOften(Refusal):
    """A term is adjourned as often as the basis allows."""

    field = "kind"

    def __init__(self, *, times: int):
        super().__init__(times=times)
        self.sentence = ngettext_lazy(
            "The term can be adjourned once, and that was done. You can tell the applicant by when the decision comes "
            "(Awb 4:14); that does not change the term.",
            "The term can be adjourned %(times)s times, and that was done. You can tell the applicant by when the "
            "decision comes (Awb 4:14); that does not change the term.",
            times,
        )


class LongerTermUnknown(Refusal):
    """The longer term is in the version, or it is not there."""

    sentence = _("This version of the scheme knows no longer decision term.")
    field = "kind"


class TermArticleNotConfirmed(Refusal):
    """A term that a regulation lays down becomes longer by an article of it, and the letter names that (Awb 3:47)."""

    sentence = _(
        "The decision term becomes longer by an article of the ordinance or the scheme, and the letter names it. This "
        "version of the scheme has no article that was confirmed. A functional administrator can write it down and "
        "confirm it. Until then you can tell the applicant by when the decision comes (Awb 4:14); that does not "
        "change the term."
    )
    field = "kind"


class LongerTermTaken(Refusal):
    """The longer term holds once."""

    sentence = _("The applicant was told before that the longer term holds.")
    field = "kind"


class LongerGroundMissing(Refusal):
    """The longer term holds on a ground of the ordinance only."""

    sentence = _("Choose on which ground of the ordinance the longer term holds; no other reason is enough.")
    field = "ground"


class CommitteeNotAsked(Refusal):
    """A committee that advises was asked, and its advice is awaited."""

    sentence = _(
        "First record which external committee was asked for advice that is still awaited; asking a colleague does "
        "not count."
    )
    field = "ground"


class SuspensionTooLong(Refusal):
    """How long an applicant is late, or force majeure lasts, is not known years ahead (Awb 4:15)."""

    field = "ends_on"
    sentence = _(
        "A suspension on this ground (Awb 4:15) ends by %(last_day)s at the latest. Leave the last day empty if you "
        "do not know it, and end the suspension when it is over."
    )


class ConsentNotOnFile(Refusal):
    """Consent to wait is in writing (Awb 4:15, paragraph 2a)."""

    sentence = _(
        "The applicant agrees in writing (Awb 4:15, paragraph 2a): add what the applicant wrote to the documents of "
        "this case first, and choose it here."
    )
    field = "document"


class ConsentWithoutEnd(Refusal):
    """Who agrees to wait knows until when (Awb 4:15, paragraph 2, under a)."""

    fields = ("ends_with", "ends_on")
    sentence = _(
        "The applicant agreed to wait, so say until when (Awb 4:15, paragraph 2a): enter the last day, or what ends "
        "it, as the applicant agreed to."
    )


class EndTwice(Refusal):
    """What somebody fills in is not dropped in silence."""

    field = "ends_with"
    sentence = _("There is a last day already. Leave one of both empty: the last day, or what ends it.")


class ConsentWorksBack(Refusal):
    """Consent works from the day on which it was given."""

    sentence = _(
        "The consent came in on %(received_on)s and does not work back (Awb 4:15, paragraph 2a): choose that day or a "
        "later one as the first day."
    )
    field = "starts_on"


class NoticeAfterDecision(Refusal):
    """Who was told of the decision waits for nothing any more (Awb 3:41, 4:17)."""

    field = "received_on"
    sentence = _(
        "The decision on %(case)s was sent on %(sent_on)s. A notice of default that came in after that day has no "
        "effect: the decision is known. One that came in by that day can be recorded."
    )


class DecidedInTime(Refusal):
    """Of a decision that was sent within its term nobody is in default (Awb 4:17)."""

    sentence = _(
        "The decision on %(case)s was sent on %(sent_on)s, and the term ended on %(last_day)s: it was in time, so a "
        "notice of default has no effect (Awb 4:17)."
    )


class NothingDue(Refusal):
    """A penalty is fixed when days of penalty have passed (Awb 4:17, 4:18)."""

    sentence = _(
        "No penalty is due on %(case)s: no notice of default was received after the legal term, or within two weeks "
        "after it the decision was sent or none was owed any more (Awb 4:17)."
    )


class NoticeOfAnother(Refusal):
    """Only who waits for a decision can put the province in default (Awb 4:17, paragraph 3)."""

    sentence = _(
        "Only who asked for the decision can give notice of default (Awb 4:17, paragraph 3): this letter starts no "
        "penalty. Add it to the documents, and answer who wrote it. Does that person act for who asked? Then record "
        "who acts for it first, and record this notice as from them."
    )
    field = "given_by"


class EndsBeforeNotice(Refusal):
    """Who gives notice of default still waits for a decision (Awb 4:17)."""

    sentence = _(
        "A notice of default came in on %(day)s, so the applicant still waited for a decision then: this cannot have "
        "ended on %(ended_on)s (Awb 4:17). Ask the applicant which of the two holds, and record it as of the day on "
        "which the answer came in."
    )


class GroundContradicted(Refusal):
    """A penalty is not refused on what the decision itself shows to be otherwise (Awb 4:17, paragraph 6)."""

    sentence = _(
        "“%(ground)s” cannot be: the decision gave what was asked, in whole or in part (Awb 4:17, paragraph 6). Fix "
        "the penalty at its amount, or choose another ground."
    )
    field = "ground"


class NoticeNotLate(Refusal):
    """A notice within the days for which a penalty can run is not unreasonably late (Awb 4:17, paragraph 6a)."""

    sentence = _(
        "The notice came in %(days)s days after the term was over (%(last_day)s). Within %(most)s days, as long as a "
        "penalty can run, it is not unreasonably late (Awb 4:17, paragraph 6a). Fix the penalty at its amount."
    )
    field = "ground"


class PenaltyStillRuns(Refusal):
    """The amount is fixed after the last day of penalty (Awb 4:18)."""

    sentence = _(
        "The penalty still runs, until %(last_day)s at the latest; its amount is fixed within two weeks after its "
        "last day (Awb 4:18). %(first)s"
    )


DECIDE_FIRST = _("Decide on the application first.")
SEND_FIRST = _("Send the letter with the decision first: it runs until then.")
DECIDE_OBJECTION_FIRST = _("Decide on the objection first.")


class PenaltyIsFixed(Refusal):
    """The penalty on one notice of default is fixed once."""

    sentence = _("The penalty was fixed on %(day)s.")


class PenaltyBeforeItsEnd(Refusal):
    """The decision on the penalty follows its last day."""

    sentence = _("The date %(day)s is not after %(last_day)s, the last day of the penalty (Awb 4:18).")


class SuspensionIsThere(Refusal):
    """A term stands still once for one reason."""

    sentence = _(
        "The term already stands still over these days for this reason: %(kind)s, %(days)s. Choose other days, or end "
        "that suspension first."
    )
    field = "starts_on"


class NothingToSuspend(Refusal):
    """A term that is over does not stand still (Awb 4:15): the decision is late, and stays so."""

    sentence = _(
        "The decision term ended on %(last_day)s, so it cannot stand still from %(starts_on)s (Awb 4:15). Decide on "
        "the application, or tell the applicant by which day you will."
    )
    field = "starts_on"


class SuspensionEnded(Refusal):
    """A suspension that has a last day ends on it or before (Awb 4:15)."""

    sentence = _(
        "This suspension already has a last day: %(ends_on)s. It can still end on an earlier day; for a longer one "
        "record a new suspension from the next day."
    )
