"""What is not in order: combinations that cannot be, and what passes only with a written deviation (`deviation`)."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal

MOST_NAMED = 5  # cases in one sentence


class PhaseNotInScheme(Refusal):
    """A phase belongs to a scheme that has phases."""

    sentence = _("The scheme %(scheme)s has no phases, so “%(phase)s” does not fit. Leave the phase out.")
    field = "phase"


class PhaseOfOtherPart(Refusal):
    """In a scheme with phases each is paid in its own form: a grant or a loan."""

    sentence = _(
        "“%(phase)s” is paid as “%(right)s”, not as “%(part)s”. Choose the phase and the form that go together."
    )
    field = "phase"


class MaybeDuplicate(Refusal):
    """An application is entered once; `earlier` are those that it looks like."""

    sentence = _(
        "This application may already be in the system: %(cases)s. Look there first. If this is a different "
        "application, say so and send it again."
    )

    def __init__(self, *, earlier: Sequence[Any]):
        self.earlier = earlier
        super().__init__(cases=", ".join(case.case_number for case in earlier))


class DwellingsDoNotAddUp(Refusal):
    """The dwellings by segment are the dwellings of the application."""

    sentence = _(
        "The dwellings by segment add up to %(parts)s; the application says %(dwellings)s. Make them the same."
    )
    field = "dwellings"


class OutsidePeriod(Refusal):
    """Who applied outside the period gets no award."""

    sentence = _(
        "The application was received on %(received_on)s, outside the period in which it could be made. "
        "It can only be refused."
    )


class LoweringDoesNotBind(Refusal):
    """A lowering that was published later does not work for who had applied before (Awb 4:27)."""

    sentence = _(
        "%(available)s is left; this decision needs %(needed)s. The ceiling was lowered, but that does not hold for "
        "an application of %(received_on)s (Awb 4:27). Have the ceiling raised first."
    )


class LoweringHitsEarlier(Refusal):
    """What may still be due to who had applied before is not taken out of a ceiling (Awb 4:27)."""

    sentence = _(
        "%(claimed)s may still be due to %(count)s applications that were received before this lowering is published; "
        "it does not hold for them (Awb 4:27). Lower the ceiling by %(most)s at most, or record the three conditions "
        "of Awb 4:28."
    )
    field = "amount"


class Gap(Refusal):
    """Something is not in order. `sentence` says what, `advice` how to go on; a written deviation lets it pass."""

    advice: Any = ""
    field = "deviation"
    needs_article = False  # where a reason alone does not let it pass
    article = ""  # what allows to go on then
    stops_signing = True  # where it came up since the proposal
    beside: "Sequence[Gap]" = ()  # what is not in order either, and passes with the same deviation

    def __str__(self) -> str:
        if not self.beside:
            return f"{self.finding} {self.advice}"
        every = " ".join(f"({number}) {gap.finding}" for number, gap in enumerate((self, *self.beside), start=1))
        advice = gettext(
            "Put it right, or write down for each of these, on a line of its own, why you go on all the same."
        )
        return f"{every} {advice}"

    @property
    def key(self) -> str:
        """What tells one gap of a case from another: its name, and the criterion that it is about."""
        return f"{self.code} {self.facts.get('criterion', '')}".strip()

    @property
    def finding(self) -> str:
        """What is not in order, without the advice."""
        return super().__str__()

    def check_reason(self, line: str) -> None:
        """Refuse a reason that says too little of this gap; any will do unless a gap says otherwise."""

    def kept(self, reason: str) -> dict[str, str]:
        """Return what is kept of it with an act that went on for a reason."""
        row = {"code": self.code, "key": self.key, "text": self.finding, "reason": reason}
        return {**row, "article": self.article} if self.article else row


class OfCases(Refusal):
    """A refusal that names other cases: MOST_NAMED by number, and how many more there are. None is dropped in silence.

    `few` gives the sentence for so many that each is named, `many` is the one for more; `cases` are all of them.
    """

    few: Callable[[int], Any]
    many: Any

    def __init__(self, *, cases: Sequence[str], **facts: Any):
        self.cases, more = tuple(cases), len(cases) - MOST_NAMED
        self.names_each = more <= 0
        self.sentence = self.few(len(cases)) if self.names_each else self.many
        super().__init__(cases=", ".join(cases[:MOST_NAMED]), count=len(cases), more=more, **facts)


class TooManyReasons(Refusal):
    """Which reason goes with which deviation is seen from the lines: as many as there are deviations."""

    field = "deviation"
    sentence = _(
        "You wrote %(lines)s lines for %(gaps)s deviations. Write one line for each, in the order of the list; a "
        "longer reason stays on its own line."
    )


class SameReasonTwice(Refusal):
    """One sentence under everything explains nothing of what it stands under."""

    field = "deviation"
    sentence = _(
        "Lines %(first)s and %(second)s give the same reason. Write why for each; is it really the same, then write "
        "“see %(first)s” on line %(second)s."
    )


class NumberedOtherwise(Refusal):
    """A number before a line is that of what it is the reason for."""

    field = "deviation"
    sentence = _(
        "Line %(number)s begins with number %(typed)s. Write the lines in the order of the list: the first line is "
        "for number 1."
    )


class NotContinued(Gap):
    """Awb 4:51 is about who was subsidised for three years or more for the same activities."""

    sentence = _("This system has no awards to this applicant in three years before this application (Awb 4:51).")
    advice = _("Choose another ground, or write down what shows that there were.")


class DocumentsMissing(Gap):
    """An application is complete when the mandatory documents are there (Awb 4:5)."""

    sentence = _("Mandatory documents are missing: %(names)s.")
    advice = _("Ask for them, or write down why you go on without them.")


class CalledMissing(Gap):
    """An application is not disregarded for what the dossier has (Awb 3:2, 4:5)."""

    sentence = _("“%(name)s” was asked for, and the dossier has it since %(day)s.")
    advice = _(
        "Register what came in with “Completion received”, or write down what is wrong with what is there: the letter "
        "says on which day it came in, and that."
    )

    @property
    def key(self) -> str:
        """One for each document: each has its own reason."""
        return f"{self.code} {self.facts['name']}"


class CameInLate(CalledMissing):
    """What came in after the last day is told as late, not as missing (Awb 3:46, 4:5)."""

    sentence = _("“%(name)s” came in on %(day)s, after the last day to complete the application (%(due_on)s).")
    advice = _(
        "Decide on it all the same with “Completion received”, or write down why you do not: the letter says on which "
        "day it came in, and that."
    )


class FormalityMissing(Gap):
    """An application meets the demands of form (Awb 2:1, 4:2)."""

    sentence = _("The application lacks: %(names)s.")
    advice = _("Ask for it, or write down why you go on without it.")


class CompleteLater(Gap):
    """The day of completeness orders the queue; documents that were changed afterwards can make it a later one."""

    sentence = _(
        "The application counts as complete from %(complete_on)s. The documents that count now were complete on "
        "%(came_in)s: a document was retired, moved or given another type after that."
    )
    advice = _("Check its place in the queue, or write down why you go on.")


class CriterionUnknown(Gap):
    """An award rests on required criteria that were looked at."""

    sentence = _("The required criterion “%(criterion)s” has not been determined: %(facts)s.")
    advice = _("Determine it, or write down why you go on without it.")


class FinancingPlanMissing(Gap):
    """A scheme that wants others to pay wants a financing plan."""

    sentence = _("The application has no financing plan, and the scheme asks others to pay a share.")
    advice = _("Ask for the plan, or write down why you go on without it.")


class AwardAboveCosts(Gap):
    """A subsidy pays for costs that are made."""

    sentence = _("The award of %(amount)s is more than the total costs of %(costs)s in the application.")
    advice = _("Correct the total costs or the amount, or write down why it is more.")


class UndertakingJudgedOtherwise(Gap):
    """Who acts as an undertaking in one case and not in another had less room for de-minimis aid than it seems."""

    sentence = _(
        "The applicant is judged not to act as an undertaking in this case, and is or was judged to act as one in: "
        "%(cases)s."
    )
    advice = _("Check the answer, since no de-minimis aid is counted with it, or write down why it differs here.")


class DeclaredMoreBefore(OfCases, Gap):
    """What an undertaking declares that it had does not become less, but for what is over three years old by now."""

    @staticmethod
    def few(_count: int) -> Any:
        """The sentence with each of them."""
        return _(
            "The applicant declares %(declared)s of de-minimis aid here, and in the three years before %(before)s was "
            "declared by it or by a company of its undertaking: %(cases)s."
        )

    many = _(
        "The applicant declares %(declared)s of de-minimis aid here, and in the three years before %(before)s was "
        "declared by it or by a company of its undertaking: %(cases)s and %(more)s more."
    )
    advice = _("Ask the applicant which is right and correct the amount, or write down why it is less by now.")


class TitleUnknown(Gap):
    """Whether title 4.2 of the Awb applies decides on which articles an award rests (Awb 4:21, paragraph 3)."""

    sentence = _("%(version)s does not say whether title 4.2 of the Awb applies (Awb 4:21, paragraph 3).")
    advice = _("Have it filled in, or write down why you go on: the letter then rests on no article of that title.")


class DeclarationMissing(Refusal):
    """De-minimis aid is granted only after the undertaking declared what it had (Regulation 2023/2831, art. 7)."""

    sentence = _(
        "Somebody determined that the applicant on %(case)s acts as an undertaking, and there is no de-minimis "
        "declaration: without it no aid may be granted (Regulation (EU) 2023/2831, article 7, paragraph 4). Ask the "
        "applicant for the declaration and fill in the amount (0 if there was no aid) with “Correct the application”."
    )


class RoomWhenDue(Refusal):
    """A decision that comes too late is not refused for a ceiling that had room when it was due (Awb 4:25(3))."""

    sentence = _(
        "The decision was due on %(due_on)s, and the ceiling then had %(room)s for this application. So much of it "
        "cannot be refused for the ceiling now, even if the money is gone (Awb 4:25, paragraph 3). Award it, and have "
        "the ceiling raised or other money added if that is needed, or choose another ground."
    )
    field = "grounds"


class RoomSpentSince(Refusal):
    """What had room when its decision was due is awarded, and the money for it comes from elsewhere (Awb 4:25(3))."""

    sentence = _(
        "%(available)s is left; this decision needs %(needed)s. The decision was due on %(due_on)s and there was room "
        "then, so the ceiling is no ground to refuse it (Awb 4:25, paragraph 3). Ask a functional administrator to "
        "raise the ceiling or add another funding source, and sign it then."
    )
