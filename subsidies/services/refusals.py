"""Every rule of the subsidies app that can say no."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class SchemeClosed(Refusal):
    """No version of the scheme is in force on the day of receipt."""

    sentence = _(
        "The scheme %(scheme)s is not open on %(received_on)s: no version of it is in force on that day. "
        "Check the date, or say that it is to be recorded all the same, to be refused by decision."
    )
    field = "is_outside_period"


class NoCeiling(Refusal):
    """No ceiling covers the day of receipt (Awb 4:22, 4:25)."""

    sentence = _(
        "The scheme %(scheme)s has no ceiling for %(part)s on %(received_on)s. Ask a functional administrator."
    )


class ApplicantHasOtherNumbers(Refusal):
    """One applicant is not taken for another of the same name."""

    sentence = _(
        "“%(name)s” is known with other numbers (%(known)s). Check them, or give the applicant a different name."
    )


class AccountOfProvince(Refusal):
    """Nobody is given the account that the province pays from."""

    field = "iban"
    sentence = _("This is the account that the province pays from. Enter the applicant's account, or leave it empty.")


class DateBeforeReceipt(Refusal):
    """An act cannot be dated before the application was there."""

    sentence = _("The date %(day)s is before the application was received on %(received_on)s.")


class DateBeforeRequest(Refusal):
    """An answer comes after what was asked."""

    sentence = _("The date %(day)s is before the request of %(asked_on)s.")


class DateBeforeProposal(Refusal):
    """A decision comes after its proposal."""

    sentence = _("The date %(day)s is before %(proposed_on)s, the day on which this decision was proposed.")


class DateBeforeSubject(Refusal):
    """A letter is not older than what it is about."""

    sentence = _("The date %(day)s is before %(since)s, the day of what the letter is about.")


class TermHasEnded(Refusal):
    """A term that is over is not moved by something dated back to when it still ran."""

    sentence = _(
        "The decision term ended on %(last_day)s. An act dated %(day)s but recorded only now can no longer change it."
    )


class DateBeforeDecision(Refusal):
    """Money moves after the decision."""

    sentence = _("The date %(day)s is before the decision of %(decided_on)s.")


class AmountNotPositive(Refusal):
    """An amount of money must be above zero."""

    sentence = _("The amount must be above zero; %(amount)s is not.")


class TransitionNotAllowed(Refusal):
    """The act does not exist from the present status."""

    sentence = _(
        "“%(act)s” does not fit %(case)s as it stands: “%(status)s”. %(way_on)s The act is for a case that is: "
        "%(fits)s."
    )


class AwardAboveRequest(Refusal):
    """Nobody gets more than was asked."""

    sentence = _("The award of %(amount)s is more than the %(requested)s that was requested.")


class AwardAboveMaximum(Refusal):
    """The scheme version has a maximum per application."""

    sentence = _("The award of %(amount)s is more than the %(maximum)s that the scheme allows per application.")


class CeilingExceeded(Refusal):
    """The ceiling, or one of its sources, has less room than the decision needs (euros, Awb 4:25)."""

    sentence = _(
        "%(available)s is available; this decision needs %(needed)s. Send the proposal back to lower the amount, wait "
        "until money comes free, or have the ceiling raised or another funding source added first."
    )


class DivisionDoesNotAddUp(Refusal):
    """The parts per funding source are not the amount of the decision."""

    sentence = _("The funding sources add up to %(divided)s; the decision is %(amount)s.")


class ReasonMissing(Refusal):
    """A decision that gives less than was asked says why (Awb 3:46)."""

    sentence = _("Give the reason (Awb 3:46): the applicant does not get everything that was requested.")


class AlreadyPaid(Refusal):
    """What was drawn of a loan comes back by its agreement (Awb 4:36), and not by a lower award."""

    sentence = _(
        "%(paid)s of this loan has been paid. It comes back by the agreement on the loan, so that the loan is not "
        "withdrawn, and not lowered below that amount."
    )


class WithdrawalUnexplained(Refusal):
    """A withdrawal by the applicant says who asked for it and how."""

    sentence = _("Write who asked to withdraw, and how: a letter, an email or a telephone call.")


class NotLowered(Refusal):
    """A lowering gives less than the present award."""

    sentence = _("The award is %(awarded)s now. Enter an amount above zero and below that.")


class WithdrawalGroundMissing(Refusal):
    """The province withdraws or lowers an award on a ground in the law only (Awb 4:48, 4:50)."""

    sentence = _("Choose at least one ground: the province may only do this on a ground of Awb 4:48 or 4:50.")


class NotHeardAfterAward(Refusal):
    """Before each decision on an award the recipient is heard, whatever was heard before it (Awb 4:8)."""

    sentence = _(
        "First ask for the applicant's view on this (Awb 4:8), after the decision of %(decided_on)s, and wait for it "
        "or until its last day has passed. A view on an earlier decision does not count for this one."
    )


class ProposalWaits(Refusal):
    """One proposal at a time, and no payment while the end of an award is proposed."""

    sentence = _(
        "The proposal “%(kind)s” of %(name)s waits for a decision on %(case)s. Wait for it, or have it sent back."
    )


class PaysMoreThanAwarded(Refusal):
    """Total paid never passes the award."""

    sentence = _("%(open)s of this award is still to be paid; a payment of %(amount)s is too much.")


class GroundMissing(Refusal):
    """A refusal names its ground in the law or the scheme."""

    sentence = _("Choose at least one ground: a refusal must name the article it is based on.")


class HearingMissing(Refusal):
    """The applicant is heard first where the law asks for it (Awb 4:7, 4:8, 4:12)."""

    sentence = _("For the ground “%(ground)s” the applicant must first be able to give a view (Awb %(article)s).")


class CompletionNotLapsed(Refusal):
    """An application is disregarded only after the chance to complete it (Awb 4:5)."""

    sentence = _(
        "The application can be disregarded, or handled as it is, only after a letter asked for what is missing and "
        "its time has passed (Awb 4:5). Ask for it, or wait for that day."
    )


class DisregardDropped(Refusal):
    """Whoever takes an application into handling decides on its content (Awb 4:5)."""

    sentence = _(
        "The application was taken into handling on %(day)s, complete or as it is; it can no longer be disregarded "
        "(Awb 4:5). Decide on its content, or ask again for what is missing."
    )


class ProposalClosed(Refusal):
    """A proposal is decided once."""

    sentence = _("No proposal for %(case)s is waiting for a decision now.")


class OwnProposal(Refusal):
    """Four eyes: nobody decides on an own proposal."""

    sentence = _("You proposed this decision on %(case)s yourself. Someone else must decide.")


class AdviserOfProject(Refusal):
    """Who advises or guides a project does not handle, decide on or pay its subsidy."""

    sentence = _("You advise or guide the project %(project)s, now or before. Someone else must do this on %(case)s.")


class DutiesApart(Refusal):
    """One person does not do two things on a case that are kept apart (docs/duties.md)."""

    sentence = _("On %(day)s you did “%(act)s” on %(case)s, so you may not %(duty)s on it. %(others)s")

    def __str__(self) -> str:
        return super().__str__().strip()


class NoMandate(Refusal):
    """Who decides has a mandate that covers kind, scheme and amount on that day."""

    sentence = _("You have no mandate on %(day)s for this decision (%(kind)s, %(amount)s). Who has one: %(who)s.")

    def __init__(self, *, who: Sequence[str], **facts: Any):
        super().__init__(who="; ".join(who), **facts)
        if not who:
            self.sentence = _(
                "You have no mandate on %(day)s for this decision (%(kind)s, %(amount)s), and nobody else has one. "
                "The provincial executive decides itself, or a functional administrator records the mandate."
            )


class CompletionTermTooShort(Refusal):
    """Whoever must complete an application gets time for it."""

    sentence = _(
        "The day %(due_on)s is not after %(requested_on)s: give the applicant time to complete the application."
    )


class RequestAlreadyOpen(Refusal):
    """One request to complete at a time."""

    sentence = _("The applicant was asked on %(requested_on)s. Register what came in, or disregard it (Awb 4:5).")


class NoOpenRequest(Refusal):
    """A completion answers a request."""

    sentence = _("There is no open completion request for %(case)s.")


class EndsBeforeStart(Refusal):
    """What stands still has a last day on or after its first."""

    sentence = _("The last day %(ends_on)s is before the first day %(starts_on)s.")


class CriterionNotMet(Refusal):
    """An award needs every required criterion."""

    sentence = _("The criterion “%(criterion)s” is not met: %(facts)s.")


class NotManual(Refusal):
    """An automatic criterion is computed, not judged."""

    sentence = _("The criterion “%(criterion)s” is calculated from the case; correct the case instead.")


class NotYourScenario(Refusal):
    """A scenario is changed by its maker only."""

    sentence = _("The scenario “%(name)s” belongs to %(owner)s. Make a copy to change it.")


class SameFile(Refusal):
    """The same file is not kept twice."""

    sentence = _("“%(name)s” is already in the dossier, as version %(number)s of “%(title)s”.")


class NotAnOfficer(Refusal):
    """A case is handled by somebody who may handle cases."""

    sentence = _("%(name)s cannot handle applications. Choose a case officer.")


class HandledByAnother(Refusal):
    """A case is taken over from a colleague on purpose, never by accident."""

    sentence = _("%(name)s is handling %(case)s. Take it over only if you have agreed to do so.")


class NoteEmpty(Refusal):
    """A note says something."""

    sentence = _("Write something in the note.")


class UnknownMention(Refusal):
    """A mention reaches a colleague who may see the case, or the writer hears that it does not."""

    sentence = _("No colleague who can see this case is called %(name)s. Check the name, or choose from the list.")


class NothingToReport(Refusal):
    """A letter tells something that happened."""

    sentence = _("There is nothing yet to report in a letter “%(kind)s” about %(case)s.")


class NoLetterText(Refusal):
    """Every kind of letter has a text."""

    sentence = _("There is no text for the letter “%(kind)s”. A functional administrator can add it.")


class UnknownName(Refusal):
    """A text names only facts that exist."""

    sentence = _("The letter text uses the name “%(name)s”, which does not exist. Check the list of names.")


class FactMissing(Refusal):
    """A letter has no empty places."""

    sentence = _("The letter needs “%(name)s” (%(meaning)s), which is not known for this case.")


class LetterTextInvalid(Refusal):
    """A text can be read by the machine."""

    sentence = _("The letter text cannot be read: %(reason)s")


class LetterAlreadySent(Refusal):
    """A letter that was sent stays as it was sent."""

    sentence = _("This letter was registered as sent on %(sent_on)s; that cannot be changed.")


class SentBeforeCreated(Refusal):
    """A letter is made before it is sent."""

    sentence = _("The letter was created on %(made_on)s, so it cannot have been sent on %(sent_on)s.")


class NoPdf(Refusal):
    """What makes the PDF failed; the log says why."""

    sentence = _("A PDF could not be created. Download the Word file instead.")


class NoCaseChosen(Refusal):
    """Letters in bulk are for cases that were chosen."""

    sentence = _("Choose at least one case.")


class MayNoLongerMakeLetters(Refusal):
    """Whoever asked for letters lost the right to make them before they were made."""

    sentence = _("The letters were not created: %(person)s may no longer create letters.")


class NoCaseWaits(Refusal):
    """Letters in bulk are for cases that exist."""

    sentence = _("There is no case for these letters. Choose again from the list.")


class FilterNotUsable(Refusal):
    """A filter of the list cannot be applied."""

    sentence = _("This filter cannot be used: %(reason)s")
