"""What the acts on a loan can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NoLoan(Refusal):
    """Only a loan has an agreement, is drawn and comes back."""

    sentence = _("%(case)s is a grant. This act is only for a loan.")


class AgreementNotSigned(Refusal):
    """A loan is paid after the agreement that carries out its award (Awb 4:36)."""

    sentence = _(
        "The agreement on the loan of %(case)s has not been recorded as signed by both. Add the signed agreement to "
        "the documents of the case and record it; then the loan can be drawn (Awb 4:36)."
    )


class PaidBeforeAgreement(Refusal):
    """The bank pays a loan on the day of its agreement or later."""

    field = "paid_on"
    sentence = _("The agreement was signed on %(signed_on)s, so the bank cannot have paid the loan on %(day)s.")


class AgreementNotOnFile(Refusal):
    """What was signed, or shows what happened, is a document of the case."""

    field = "document"
    sentence = _("Add the document that shows it to the documents of this case first, and choose it here.")


class SignedBeforeSending(Refusal):
    """An agreement carries out an award that was made known (Awb 3:40, 4:36)."""

    field = "signed_on"
    sentence = _(
        "The letter with the award was sent on %(sent_on)s. An agreement of %(day)s cannot carry it out: enter the "
        "day on which the last of both signed."
    )


class SignedBeforeLast(Refusal):
    """A later agreement takes the place of the one before."""

    field = "signed_on"
    sentence = _("The agreement that holds now was signed on %(signed_on)s; a new one is of that day or later.")


class InterestNotZero(Refusal):
    """What is drawn and repaid here bears no interest."""

    sentence = _(
        "For the scheme of %(case)s interest on loans is laid down. This system handles loans without interest only."
    )


class TermsWithoutSource(Refusal):
    """That a loan is repaid from something stands somewhere."""

    field = "terms_source"
    sentence = _("Write where it stands from what the loan is repaid, for example “article 4 of the agreement”.")


class FixedDayMissing(Refusal):
    """A loan that is repaid from a fixed day has that day."""

    field = "first_due_on"
    sentence = _("Fill in the day of the first repayment: the loan is repaid from a fixed day.")


class FixedDayTooMuch(Refusal):
    """What depends on an event has no day yet."""

    field = "first_due_on"
    sentence = _("Leave the day of the first repayment empty: the loan is repaid once something else has happened.")


class RepaidBeforeSigning(Refusal):
    """A loan is repaid after its agreement."""

    field = "first_due_on"
    fields = ("first_due_on", "latest_on")
    sentence = _("A loan is repaid after its agreement was signed: %(day)s is not after %(signed_on)s.")


class InstalmentsUnclear(Refusal):
    """Several repayments have time between them."""

    field = "months_between"
    sentence = _(
        "With one repayment there are no months between; with more there is at least one. At most %(most)s "
        "repayments, and the last within %(months)s months."
    )


class ChangeOfAgreementUnexplained(Refusal):
    """Other terms of repayment are a choice with public money: the dossier says why."""

    field = "remark"
    sentence = _(
        "An agreement signed on %(signed_on)s is recorded already. Write under “Remark” why another takes its place."
    )


class TermIsFixed(Refusal):
    """A loan that is repaid from a fixed day waits for nothing."""

    sentence = _("By its agreement this loan is repaid from %(day)s. Nothing else has to happen first.")


class NotDrawnYet(Refusal):
    """What was not paid does not come back."""

    sentence = _("Nothing of the loan of %(case)s has been paid yet, so nothing can come back.")


class StartBeforeAgreement(Refusal):
    """What makes a loan due by its agreement happens after it."""

    field = "happened_on"
    sentence = _("The agreement was signed on %(signed_on)s, so this cannot have made the loan due on %(day)s.")


class StartRecorded(Refusal):
    """A day that stands is put right with a reason."""

    field = "remark"
    sentence = _(
        "It is recorded already that this happened on %(day)s. If that is wrong, write down why; the new day then "
        "holds for the repayments."
    )


class LoanRepaidInFull(Refusal):
    """What is repaid in full is closed."""

    sentence = _("The loan of %(case)s has been repaid in full. Nothing is outstanding.")


class RepaidBeyondLoan(Refusal):
    """No more of a loan comes back than is outstanding."""

    field = "amount"
    sentence = _(
        "%(open)s of the loan is outstanding, and %(amount)s is more. Record at most that; what came in besides is "
        "not of this loan."
    )


class RepaidBeforePaid(Refusal):
    """What comes back was paid before."""

    field = "received_on"
    sentence = _("The loan was first paid on %(paid_on)s, so nothing can have come back on %(day)s.")


class DrawingHasEnded(Refusal):
    """What went back to the ceiling is not drawn, lowered or withdrawn."""

    sentence = _(
        "No more of the loan of %(case)s is drawn: %(amount)s went back to the ceiling. What was drawn stands, and is "
        "repaid."
    )


class DrawnWhileAgreementWaits(Refusal):
    """What is drawn is drawn under an agreement of which is known that it holds."""

    sentence = _(
        "The agreement signed on %(signed_on)s is to take the place of the one that holds now, and nobody of finance "
        "has looked at it yet. Confirm it, or say why not; after that the loan can be drawn."
    )


class AgreementWaits(Refusal):
    """One change of an agreement at a time."""

    sentence = _(
        "The agreement signed on %(signed_on)s waits for a colleague of finance to look at it. Record another once "
        "that is done."
    )


class NoAgreementWaits(Refusal):
    """There is no change of an agreement to look at."""

    sentence = _("No changed agreement on the loan of %(case)s waits to be looked at.")


class NothingDrawn(Refusal):
    """A loan of which nothing was drawn ends as an award ends."""

    sentence = _(
        "Nothing of the loan of %(case)s has been drawn. If the recipient wants none of it, propose to withdraw the "
        "award at its request."
    )


class NothingLeftToDraw(Refusal):
    """What was drawn wholly has no rest."""

    sentence = _("The loan of %(case)s was drawn wholly; there is nothing left to give back.")


class DueBeforeDrawn(Refusal):
    """Nobody repays what was not drawn yet."""

    field = "happened_on"
    sentence = _(
        "By this day the first repayment would be due on %(due_on)s, while the loan was first drawn on %(drawn_on)s. "
        "Check the day; if it is right, agree on other days of repayment first and record that agreement."
    )


class EndedBeforeAgreement(Refusal):
    """A recipient lets the rest of a loan go after the agreement on it."""

    field = "asked_on"
    sentence = _("The agreement was signed on %(signed_on)s; the recipient cannot have let the rest go on %(day)s.")


class LoanNotGiven(Refusal):
    """What is lent comes back, until somebody confirms that it need not."""

    sentence = _(
        "A loan of %(scheme)s cannot be waived: that the scheme allows it is not confirmed. The loan stays to be "
        "repaid. Ask a lawyer first."
    )


class ConversionUnfounded(Refusal):
    """What is lent becomes a grant only where the scheme says so."""

    sentence = _(
        "No confirmed article of %(scheme)s says that a loan becomes a grant. Ask the functional administrator to "
        "record the article and where it stands; until then the loan stays to be repaid."
    )


class OtherProject(Refusal):
    """A loan becomes a grant for what it was lent for."""

    field = "set_off_with"
    sentence = _("%(case)s is a subsidy for another project. Choose the case with the subsidy for what was lent for.")


class LoanRemindedAlready(Refusal):
    """Two weeks follow a reminder of a loan; what comes then is in its agreement, and no writ."""

    sentence = _(
        "A reminder of this loan was recorded already, on %(day)s. Send its letter and wait two weeks after that. If "
        "nothing comes in then, do what the loan agreement says of repaying too late; ask a legal officer."
    )


class LoanNotLate(Refusal):
    """Who repays a loan in time is not reminded."""

    sentence = _(
        "No repayment of the loan of %(case)s is late, so there is nothing to remind of. Its next day: %(when)s."
    )


class WaiverAmountWrong(Refusal):
    """No more of a loan is waived than is outstanding."""

    field = "amount"
    sentence = _("Enter an amount above zero and at most %(open)s: that is what is outstanding of the loan.")
