"""What the hearing of who objects can be refused for (Awb 7:2 to 7:5, 7:13)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.terms.clock import Term


class HearingTooSoon(Refusal):
    """Until ten days before the hearing documents can be handed in, so the invitation leaves that chance (Awb 7:4)."""

    field = "hearing_on"
    sentence = _(
        "Until ten days before the hearing everybody can hand in documents (Awb 7:4). Plan the hearing on %(first)s "
        "or later."
    )


class HearingOnFreeDay(Refusal):
    """Nobody is heard on a day on which the provincial house is closed."""

    field = "hearing_on"
    sentence = _(
        "%(day)s is a Saturday, a Sunday or a public holiday: then nobody is heard. Plan the hearing on %(next)s or "
        "another working day."
    )


class HearingAfterTerm(Refusal):
    """Who objects is heard before the last day to decide (Awb 7:2, 7:10)."""

    field = "hearing_on"
    sentence = _(
        "%(day)s is after %(last_day)s, the last day to decide on this objection (Awb 7:10). Plan the hearing before "
        "that day; or first adjourn the decision and send that letter, or agree on a later day with who objects: "
        "“Postpone the decision on the objection”."
    )
    while_still = _(
        "%(day)s is too late for a hearing: the term to decide on this objection stands still, and will be over by "
        "then however long that lasts (Awb 7:10). Plan the hearing earlier; or first adjourn the decision and send "
        "that letter, or agree on a later day with who objects: “Postpone the decision on the objection”."
    )

    def __init__(self, day: date, term: Term):
        self.sentence = self.while_still if term.has_open_end else self.sentence
        super().__init__(day=day, last_day=None if term.has_open_end else term.last_day)


class ChairMissing(Refusal):
    """Without a committee somebody of the province hears (Awb 7:5)."""

    field = "chair"
    sentence = _("Choose who chairs the hearing. Only a committee has a chair of its own (Awb 7:13).")


class ChairPreparedDecision(Refusal):
    """Who prepared the decision does not hear alone, nor chairs the hearing (Awb 7:5)."""

    field = "chair"
    sentence = _(
        "%(name)s took part in the decision that the objection is against, so cannot chair the hearing or hear alone "
        "(Awb 7:5). Choose a colleague who did not."
    )


class MostPreparedDecision(Refusal):
    """Most of those who hear did not prepare the decision (Awb 7:5)."""

    field = "heard_by"
    sentence = _(
        "Of those who hear, %(involved)s of %(total)s took part in the decision that the objection is against. Most "
        "must not have (Awb 7:5): let others hear."
    )


class HearingIsRecorded(Refusal):
    """An objection is heard once, and a reason not to hear is recorded once."""

    field = "objection"
    sentence = _("It was recorded already on %(on)s: %(what)s. Put what came after it in a document.")


class NotHeardAlready(Refusal):
    """Who need not be heard is not heard, whatever is decided: that counts already (Awb 7:3, under c and d)."""

    field = "ground"
    sentence = _(
        "On %(on)s it was recorded already why nobody is heard: %(ground)s. That counts for each outcome, so nothing "
        "needs to be added: propose the decision. If it was wrong, invite who objects and record the hearing (Awb "
        "7:2)."
    )


class NotHeardContradicts(Refusal):
    """An objection is not evident in two ways, nor evidently wrong and met wholly (Awb 7:3, under a, b and e)."""

    field = "ground"
    sentence = _(
        "On %(on)s another reason was recorded: %(ground)s. Both cannot hold. If the first holds, it counts already: "
        "propose the decision. If not, invite who objects and record the hearing (Awb 7:2); or record that who "
        "objects does not want to be heard, if that was asked (Awb 7:3, under c or d)."
    )


class MeetingItHarms(Refusal):
    """What somebody else objects to was given to the recipient, who loses if it is met (Awb 7:3, under e)."""

    field = "ground"
    sentence = _(
        "Somebody else objects to what the recipient was given: to meet that objection wholly harms the recipient, so "
        "this reason does not hold (Awb 7:3, under e). Invite who objects and tell the recipient of the hearing (Awb "
        "7:2); or record another reason, for example that who objects does not want to be heard."
    )


class NotAskedToBeHeard(Refusal):
    """Nobody fails to answer what was not asked (Awb 7:3, under d)."""

    field = "ground"
    sentence = _(
        "No letter to who objects was sent before that day, so nobody could answer (Awb 7:3, under d). Send the "
        "acknowledgement or an invitation and wait for the answer; or choose another reason."
    )


class NoHearingGroundMissing(Refusal):
    """Not hearing who objects needs one of the reasons of the law, explained (Awb 7:3)."""

    fields = ("ground", "text")
    sentence = _("Choose why nobody is heard, and explain it (Awb 7:3). Otherwise hear who objects.")


class HearingReportMissing(Refusal):
    """Of a hearing a report is made (Awb 7:7)."""

    field = "text"
    sentence = _("Write shortly who said what at the hearing: a report is made of it (Awb 7:7).")


class HearingNotInvited(Refusal):
    """Who objects is invited before it is heard (Awb 7:2)."""

    field = "objection"
    sentence = _(
        "Nobody was invited to this hearing (Awb 7:2). Invite first and send the letter; or record why nobody is "
        "heard, if one of the reasons of Awb 7:3 holds."
    )


class HearingInvitationNotSent(Refusal):
    """An invitation that was not sent invites nobody (Awb 7:2)."""

    field = "objection"
    sentence = _(
        "The invitation of %(invited_on)s was not sent, so nobody was invited (Awb 7:2). Make its letter and send "
        "it; the hearing is a week after that, or on a later day."
    )


class FileNotOpenLongEnough(Refusal):
    """The file is open for a week before the hearing, unless all agree (Awb 7:4, paragraphs 2 and 5)."""

    fields = ("done_on", "consent")
    sentence = _(
        "The invitation was sent on %(sent_on)s, so that the file was not open for a week before %(on)s (Awb 7:4, "
        "paragraph 2): %(first)s is the first day. If those with an interest agreed to less (paragraph 5), write who "
        "agreed and how."
    )


class CommitteeChairMissing(Refusal):
    """A committee has a chair of its own (Awb 7:13)."""

    field = "chair_name"
    sentence = _(
        "Write who chairs the committee: somebody who does not work for the province (Awb 7:13, paragraph 1)."
    )


class CommitteeChairIsOwn(Refusal):
    """Who chairs a committee does not work for the body that decides (Awb 7:13, paragraph 1, under b)."""

    fields = ("chair", "chair_name")
    sentence = _(
        "%(name)s works for the province, so cannot chair the committee (Awb 7:13, paragraph 1, under b). Write the "
        "name of its own chair."
    )


class NoHearingPlanned(Refusal):
    """Only a hearing that is planned is called off."""

    field = "objection"
    sentence = _(
        "No hearing is planned on this objection, or it was called off already: there is nothing to call off. Invite "
        "to a hearing first, or record why nobody is heard."
    )


class CalledOffUnexplained(Refusal):
    """Who was invited reads why the hearing is off, and what comes next."""

    field = "text"
    sentence = _("Write why the hearing is off, and what comes next: it is in the letter to all who were invited.")


class HearingStillPlanned(Refusal):
    """Who was invited to a hearing is told that it is not held (Awb 7:2)."""

    field = "kind"
    sentence = _(
        "The invitation for %(hearing_on)s was sent on %(sent_on)s, and others may have been told of it. First use "
        "“Call off the hearing” and send that letter; then record why nobody is heard."
    )


class InvitedToHearing(Refusal):
    """What is evident needs no hearing (Awb 7:3); who was invited to one may count on it."""

    field = "ground"
    sentence = _(
        "The invitation for %(hearing_on)s was sent on %(sent_on)s: who was invited may count on being heard (Awb "
        "7:2). Record the hearing; or another reason, if who objects does not want to be heard."
    )
