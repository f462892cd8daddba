"""What a letter is refused for because of its template, by name."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import LetterTextInvalid


class AddressMissing(Refusal):
    """A decision works once it was sent to whom it is for, so a letter has an address (Awb 3:41)."""

    sentence = _(
        "There is no address to send a letter to: none was given for %(name)s on %(case)s (Awb 3:41). Fill in the "
        "address for letters with “Correct the application” on the page of the case."
    )


class RepresentativeAddressMissing(Refusal):
    """Letters go to the representative (Awb 2:1), so there is an address for that (Awb 3:41)."""

    sentence = _(
        "There is no address for %(name)s, who acts for the applicant on %(case)s (Awb 2:1, 3:41). Record the "
        "representative again, with an address for letters."
    )


class LetterTemplateInvalid(LetterTextInvalid):
    """A template that is kept holds what no letter may, or what the machine cannot read."""

    sentence = _(
        "The letter template “%(template)s” cannot be used: %(reason)s. "
        "Ask a functional administrator to mend it, and then make the letter again."
    )


class LetterBasisMissing(Refusal):
    """Nothing that a letter must say is left out in silence."""

    sentence = _("The letter “%(kind)s” must give what is not known yet: %(elements)s. %(where)s")


class LetterTextLacks(Refusal):
    """The text of a decision says all that its kind must say."""

    sentence = _(
        "The letter template “%(template)s” leaves out %(element)s (%(article)s). "
        "Ask a functional administrator to add it."
    )


class ArticleNotHere(Refusal):
    """No article of title 4.2 of the Awb is used where that title may not apply (Awb 4:21, paragraph 3)."""

    sentence = _(
        "%(article)s is part of title 4.2 of the Awb, and %(version)s does not say that this title applies "
        "(Awb 4:21, paragraph 3). Choose another ground, or have a functional administrator fill it in."
    )


class LetterDateWrong(Refusal):
    """The date of a letter is the day on which it is sent."""

    field = "letter_date"
    sentence = _(
        "A letter bears the day on which it is sent: from %(first)s to %(last)s, not %(day)s. "
        "Choose the day of sending."
    )


class DayHasPassed(Refusal):
    """What a letter asks can still be done when it is sent."""

    sentence = _(
        "The letter asks something by %(day)s, and that day does not lie after %(sent_on)s, the day of sending. "
        "Give a later day first, and then make the letter again."
    )


class SentOnOtherDay(Refusal):
    """A letter was sent on the day that it bears."""

    sentence = _(
        "The letter is dated %(dated_on)s, so it cannot be registered as sent on %(sent_on)s. Make it again with the "
        "day on which it is really sent."
    )


class LetterChanged(Refusal):
    """Whoever decides signs the letter that was shown."""

    sentence = _(
        "The letter for %(case)s is another one than the one that you looked at. Look at the letter again, "
        "and then sign."
    )


class LetterNotSeen(Refusal):
    """Whoever decides has seen the letter."""

    sentence = _("Look at the letter for %(case)s first: signing the decision is signing that letter.")


class ObligationWithoutArticle(Refusal):
    """Every obligation has its article (Awb 4:37 to 4:39)."""

    field = "obligations"
    sentence = _(
        "The obligation “%(text)s” names no article. Write it at the end between brackets, for example "
        "(Awb 4:37, lid 1, onder a) or (artikel 8 van de regeling)."
    )


class ObligationWithoutSubject(Refusal):
    """What the province may impose by itself is a closed list (Awb 4:37, paragraph 1)."""

    field = "obligations"
    sentence = _(
        "The obligation “%(text)s” rests on Awb 4:37. That article is a closed list: write which part of it, for "
        "example (Awb 4:37, lid 1, onder a)."
    )


class ObligationWithoutRegulation(Refusal):
    """Where a subsidy rests on a regulation, so do its other obligations (Awb 4:38, paragraph 2; 4:39)."""

    field = "obligations"
    sentence = _(
        "The obligation “%(text)s” rests on %(article)s, which allows it only by or under a regulation (Awb 4:38, "
        "paragraph 2; 4:39, paragraph 1). Write the article of the scheme or the ordinance behind it, after a "
        "semicolon: (%(article)s; artikel 8 van de regeling)."
    )


class AdvancesAboveAward(Refusal):
    """Advances together are not more than the award (Awb 4:95)."""

    field = "advances"
    sentence = _("The advances add up to %(total)s; the award is %(amount)s. Lower the advances.")


class ActivitiesOver(Refusal):
    """A subsidy is for activities that were not over when it was applied for (Awb 4:21)."""

    field = "activities_until"
    sentence = _(
        "Activities that end on %(day)s were over before the application came in on %(received_on)s. Enter the day on "
        "which they end."
    )


class AccountIsPast(Refusal):
    """A subsidy is for activities of which the applicant can still account (Awb 4:44)."""

    field = "activities_until"
    sentence = _(
        "The letter would ask to account for activities that end on %(day)s by %(accounts_by)s, and that day has "
        "passed. Enter the day on which they end."
    )


class AdvanceOfNothing(Refusal):
    """An advance is money (Awb 4:95); that none is paid is said with so many words."""

    field = "advances"
    sentence = _("An advance of %(day)s is no amount above zero. Write “none” if no advance is paid.")


class AdvanceTooLate(Refusal):
    """What is paid after the settlement is no advance (Awb 4:95)."""

    field = "advances"
    sentence = _(
        "The advance of %(day)s comes after the day on which the applicant accounts for the subsidy, %(last_day)s. "
        "Choose an earlier day: what is paid after the settlement is no advance (Awb 4:95)."
    )


class LetterWasSent(Refusal):
    """A decision is told once: another letter would begin its term anew (Awb 3:41, 6:8)."""

    sentence = _(
        "The letter “%(kind)s” was sent on %(sent_on)s and is not made again: the terms run from that one. Download "
        "it from the dossier if the applicant needs a copy."
    )


class LetterMadeAlready(Refusal):
    """Two letters that tell the same are made only by who means it."""

    field = "is_another"
    sentence = _(
        "The letter “%(kind)s” was made on %(made_on)s by %(name)s and is not registered as sent. Use that one: it is "
        "in the dossier. Or say that you want another."
    )


class WorksFromMissing(Refusal):
    """What is withdrawn or lowered for the future leaves a reasonable time (Awb 4:50)."""

    field = "works_on"
    sentence = _(
        "From which day does this work? A withdrawal or lowering for the future leaves the recipient a reasonable "
        "time (Awb 4:50): choose a day that lies ahead."
    )


class WorksTooSoon(Refusal):
    """A withdrawal or lowering for the future leaves a reasonable time (Awb 4:50)."""

    field = "works_on"
    sentence = _(
        "From %(day)s on leaves the recipient too little time (Awb 4:50): choose %(first)s or later. How long is "
        "reasonable here is kept by a functional administrator."
    )


class PaidUntilThen(Refusal):
    """Of what was paid the part for the time before a withdrawal stands."""

    field = "works_on"
    sentence = _(
        "%(paid)s of this award has been paid, and for the time before that day a part of it stands. Lower the award "
        "to what that comes to. Or leave the day empty, where everything is taken back."
    )


class WorksBeforeAward(Refusal):
    """What is withdrawn or lowered works back as far as the award, and no further (Awb 4:48, paragraph 2)."""

    field = "works_on"
    sentence = _(
        "The award is of %(decided_on)s: this cannot work from %(day)s on. Leave the day empty and it works from the "
        "award on (Awb 4:48, paragraph 2)."
    )


class ActivitiesOfLowering(Refusal):
    """Who gets less reads whether less has to be done for it (Awb 4:30)."""

    field = "activities"
    sentence = _(
        "Write what the recipient no longer has to do for the lower amount, or that the activities stay as they are."
    )


class UntilThenMissing(Refusal):
    """A withdrawal that does not work from the award on leaves the time before it as it was (Awb 4:48, 4:50)."""

    field = "activities"
    sentence = _(
        "The award ends from a day after it was made, and here a withdrawal leaves no money for the time until then. "
        "Is something due for that time? Then propose to lower the award to that amount. If not, write what holds "
        "for that time; the letter says it."
    )


class DueBeforeItWorks(Refusal):
    """Until the day that a withdrawal names the award stands, so what is due is paid (Awb 4:87, 4:95)."""

    field = "works_on"
    sentence = _(
        "By %(day)s %(amount)s of this award is to be paid, before the withdrawal works on %(works_on)s: until then "
        "the award stands (Awb 4:87, 4:95), and the letter would say that nothing is paid for that time. Propose to "
        "lower the award to what is due until then, or choose an earlier day, where the law allows one."
    )


class AdvancesOfBefore(Refusal):
    """Advances are part of the award: together they are no more than it (Awb 4:95)."""

    field = "advances"
    sentence = _(
        "The award has advances of %(total)s together, and its new amount is %(amount)s. Write the advances as they "
        "will be, or “none”."
    )


class CriterionIsMet(Refusal):
    """Nobody is refused on what the dossier says to be met (Awb 3:2, 3:46)."""

    field = "criteria"
    sentence = _(
        "“%(text)s” was recorded as met, so the application is not refused on it. Judge the criterion again with the "
        "reason, or name the one that is not met."
    )


class CriterionNotJudged(Refusal):
    """Nobody is refused on a condition that nobody judged, or that the scheme does not have (Awb 3:2, 3:46)."""

    field = "criteria"
    sentence = _(
        "“%(text)s” was not judged as not met. Name a criterion of the scheme as it is worded there. Judged as not "
        "met: %(judged)s. Judge the criterion first if it is not among these."
    )


class NoneNotMet(Refusal):
    """Nobody is refused on the criteria of the scheme while none of them was judged as not met (Awb 3:2, 3:46)."""

    field = "criteria"
    sentence = _(
        "“%(text)s” cannot refuse all of it: no criterion of this scheme version was judged as not met. Judge the "
        "criterion that it is about under Criteria first, with the facts. If the version does not have it, the scheme "
        "does not ask it: choose another ground, or award the part that is right."
    )


class CriterionNotNamed(Refusal):
    """A refusal for the criteria of the scheme says which of them is not met (Awb 3:46)."""

    field = "criteria"
    sentence = _(
        "Which condition of the scheme is not met? Name it, with its article between brackets, or record with the "
        "criteria that it is not met (Awb 3:46, 3:47)."
    )


class CriterionWithoutArticle(Refusal):
    """A criterion that an application is refused for has its article (Awb 3:47)."""

    field = "criteria"
    sentence = _(
        "The condition “%(text)s” names no article of the scheme. Write its article with it, for example artikel 6, "
        "onder b."
    )


class NoArticle(Refusal):
    """A decision rests on articles, and an article has a number (Awb 3:46, 3:47)."""

    sentence = _("“%(text)s” is no article: write its number, for example “artikel 6, onder b”.")


class OtherLawNotNamed(Refusal):
    """An article says nothing without the regulation that it is of (Awb 3:47); any can be meant (Awb 4:50, 1c)."""

    field = "ground_articles"
    sentence = _(
        "“%(text)s” does not say of which regulation it is. Write it with its name, for example “artikel 5 van de "
        "regeling” or “artikel 5 van de Woningwet”."
    )


class GroundWithoutArticle(Refusal):
    """A ground of a regulation is an article of it (Awb 3:47)."""

    field = "ground_articles"
    sentence = _(
        "The ground “%(text)s” needs its article. Write which article of the ordinance or scheme it is, with the "
        "proposal."
    )


class CharacterNotPrinted(Refusal):
    """The letter of the house has no such character."""

    sentence = _(
        "There is no PDF of this letter: the character “%(character)s” in it cannot be printed. Take it out of the "
        "case or of the letter text and create the letter again, or download the Word file."
    )


class PdfOfOwnTemplate(Refusal):
    """Only a word processor knows the layout of a Word template."""

    sentence = _(
        "This letter has a Word template of its own, and this server has nothing that can make a PDF of that. "
        "Download the Word file and save it as PDF in Word."
    )
