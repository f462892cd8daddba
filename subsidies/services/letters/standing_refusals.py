"""What refuses a letter because of what happened since: it would tell or ask what is no longer so."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class LetterOvertaken(Refusal):
    """A letter that goes out says what is so on that day. `since` is the first day on which this one does not."""

    def __init__(self, *, since: date, **facts: Any):
        self.since = since
        super().__init__(since=since, **facts)


class LetterOfEndedCase(LetterOvertaken):
    """Whoever has a decision, or withdrew, is asked and told nothing more about an open application."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the application was decided, withdrawn or forwarded on %(since)s. "
        "Do not send it; it stays in the dossier as not sent."
    )


class LetterOfEndedObjection(LetterOvertaken):
    """Of an objection that has ended nothing is asked any more."""

    sentence = _(
        "The letter “%(kind)s” cannot go out any more: on %(since)s was decided on the objection, or it was withdrawn "
        "or forwarded."
    )


class LetterOfHeardObjection(LetterOvertaken):
    """Nobody is invited to a hearing that is over."""

    sentence = _(
        "The letter “%(kind)s” cannot go out any more: on %(since)s it was recorded that who objects was heard, or "
        "why nobody is heard."
    )


class LetterOfAnsweredRequest(LetterOvertaken):
    """Nobody is asked for what came in."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: what it asks came in on %(since)s. Do not send it; tell the "
        "applicant that it was received."
    )


class LetterAskedAgain(LetterOvertaken):
    """Of two requests the last one counts."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the applicant was asked again on %(since)s. Send the letter of "
        "that request."
    )


class LetterOfRequestDropped(LetterOvertaken):
    """An application that is assessed is not asked for what is missing."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the application is being assessed since %(since)s. Ask again for "
        "what is missing if you need it, and send that letter."
    )


class LetterPromisesPastDay(LetterOvertaken):
    """A letter promises no decision by a day that has passed."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: it says that the decision comes in time, and the term ended on "
        "%(last_day)s. Tell the applicant by when the decision comes (Awb 4:14), and send that letter."
    )


class LetterOfPassedPromise(LetterOvertaken):
    """A notice names a day that lies ahead."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: it promises the decision by %(day)s, and it cannot be sent before "
        "that day any more. Record a new day (Awb 4:14), and send that letter."
    )


class LetterOfNeedlessNotice(LetterOvertaken):
    """Nobody is told that a decision will be late by a day on which it is in time."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: it says that the decision will be late and comes by %(day)s, and "
        "the decision term ends on %(last_day)s. Do not send it."
    )


class LetterOfTermGone(LetterOvertaken):
    """A term that is over cannot stand still any more (Awb 4:15)."""

    sentence = _(
        "The letter “%(kind)s” cannot go out: it says that the decision term stands still, and the term ended on "
        "%(last_day)s. Tell the applicant by when the decision comes (Awb 4:14), and send that letter."
    )


class LetterOfLapsedRequest(LetterOvertaken):
    """A reminder asks for nothing that is too late."""

    sentence = _(
        "The letter “%(kind)s” cannot go out: the time to complete the application ends or ended on %(day)s, and a "
        "reminder gives no new time. After that day, propose to disregard the application, or choose “Declare "
        "complete” and there “Decide on what is there”."
    )


class LetterOfOlderPromise(LetterOvertaken):
    """The last message about the term counts."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: a later message about the decision term was sent on %(since)s. "
        "Do not send it."
    )


class LetterOfEndedSuspension(LetterOvertaken):
    """A term that runs does not stand still."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the suspension ended on %(ended_on)s, before the applicant was "
        "told. Do not send it: the term did not stand still."
    )


class LetterOfUntoldStep(LetterOvertaken):
    """What a letter refers back to was told."""

    sentence = _(
        "The letter “%(kind)s” goes back to a letter that was not sent: the one of %(day)s. Send that one first, or "
        "do without both."
    )


class LetterSuspendedAgain(LetterOvertaken):
    """A term that stands still again does not run."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the decision term stands still again since %(since)s. Tell the "
        "applicant of that instead."
    )


class LetterBeforeTermRuns(LetterOvertaken):
    """Nobody is told that a term runs while it stands still (Awb 4:15 paragraph 4)."""

    sentence = _(
        "The letter “%(kind)s” says that the decision term runs again, and after %(day)s it still stands still. Make "
        "and send it once the term runs."
    )


class LetterOfOtherEnd(LetterOvertaken):
    """A letter on a suspension gives the last day that it has."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the suspension has another last day than this letter gives. Make "
        "the letter that fits it; this one stays in the dossier as not sent."
    )


class LetterOfOtherTerm(LetterOvertaken):
    """A letter that names the end of the term names the one that there is (Awb 4:13 to 4:15)."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: it says %(said)s as the end of the term, and the term has changed "
        "since. Make the letter again; this one stays in the dossier as not sent."
    )


class LetterDecisionWaits(LetterOvertaken):
    """A view is asked before a decision is proposed (Awb 4:7, 4:8)."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: a decision was proposed on %(since)s. Take the proposal back to "
        "ask the applicant first (Awb %(article)s), and then send this letter."
    )


class LetterOfOtherAnswer(LetterOvertaken):
    """A notice of default gets the answer that fits it."""

    sentence = _(
        "The letter “%(kind)s” no longer fits this notice of default: the term or the decision on the penalty says "
        "otherwise. Make the letter that fits it."
    )


class LetterOfLaterNotice(LetterOvertaken):
    """Of two notices of default the one that counts is answered, once there is one (Awb 4:17 paragraph 3)."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the notice of default of %(since)s counts, and the penalty runs "
        "from that one. Do not send it; answer the later notice."
    )


class LetterOfEarlierDecision(LetterOvertaken):
    """A decision that another one ended or changed is not told after it."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: on %(since)s another decision ended or changed this one. Send only "
        "the letter of that decision."
    )


class LetterOfUndoneDecision(LetterOvertaken):
    """Nobody is told of a decision that was taken back (Awb 3:40)."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: its decision was taken back on %(day)s. It was never sent and "
        "never will be; it stays in the dossier as not sent."
    )


class LetterOfPartlyAnsweredRequest(LetterOvertaken):
    """A request that lists what is missing does not go out once a part of that came in."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: a part of what it asks came in on %(since)s. Ask for what is still "
        "missing, and make the letter of that request."
    )


class LetterToFormerAddressee(LetterOvertaken):
    """A decision or request is sent to who it is meant for (Awb 3:41)."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: the applicant's name or address was corrected on %(since)s. Make "
        "the letter again; this one stays in the dossier as not sent."
    )


class LetterToFormerRepresentative(LetterOvertaken):
    """Who acts for the applicant gets the letters (Awb 2:1, 3:41); who no longer does, does not."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: since %(since)s somebody else acts for the applicant, or nobody "
        "does. Make the letter again; this one stays in the dossier as not sent."
    )


class LetterToFormerObjector(LetterOvertaken):
    """A letter about an objection goes to who made it (Awb 3:41)."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: who objects, or the address, was changed on %(since)s. Make the "
        "letter again; this one stays in the dossier as not sent."
    )


class LetterReplaced(LetterOvertaken):
    """Of a letter that was made again the last one goes out."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: it was made again on %(since)s. Send that one; this one stays in "
        "the dossier as not sent."
    )


class OvertakenSince(Refusal):
    """A letter that no longer holds is not registered as sent in passing."""

    field = "date_reason"
    sentence = _(
        "Something happened since %(sent_on)s that this letter does not know of. Was it really sent on that day? Then "
        "write in the reason how you know. If it was not sent, do not send it any more."
    )


class LetterOfPassedMoneyStep(LetterOvertaken):
    """What was decided about money and holds no more is not told as if it did."""

    sentence = _(
        "The letter “%(kind)s” has been overtaken: what it tells ended, or was decided otherwise since. Look at the "
        "recovery on the page of the case, and send the letter of what holds now."
    )


class MoneyMovedSince(Refusal):
    """A letter does not say that something was paid, or is owed, that is another amount by now (Awb 3:46)."""

    sentence = _(
        "The letter that was signed says that %(told)s was paid; by now that is %(paid)s, as money was paid or came "
        "back after the decision of %(decided_on)s. It does not go out like this. Have the decision taken back (“Take "
        "the decision back”), and let it be proposed and decided anew on what is so now."
    )
