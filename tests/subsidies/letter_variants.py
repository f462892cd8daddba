"""The variants of letters: kind, scheme, tier, applicant, view, advice, obligations, ground, and what was paid."""

import itertools
from dataclasses import dataclass

from drenthe.lib.refusals import Refusal
from projects.enums import OrganisationKind
from subsidies.award_enums import AidBasis
from subsidies.enums import ON_OBJECTION, SETTLEMENTS, DecisionKind, LetterKind, Part
from subsidies.models import RefusalGround
from subsidies.services.assessment.heard import ADVERSE, check_exception
from subsidies.services.letters import letter_occasions, letters
from subsidies.term_enums import ViewException
from tests.subsidies.letter_steps import ACTS

AMOUNTS = ("24999.99", "25000.00", "125000.01")  # of tier 1, 2 and 3
GROUNDS = {
    DecisionKind.REFUSAL: (
        *("ceiling", "doubtful-activities", "doubtful-obligations", "doubtful-accounts", "false-data", "bankruptcy"),
        *("continued", "repeat", "scheme-criteria", "state-aid", "bibob", "asv", "outside-period"),
    ),
    DecisionKind.PARTIAL_AWARD: ("ceiling", "scheme-criteria"),
    DecisionKind.DISREGARD: ("disregard-a", "disregard-b", "disregard-c"),
    DecisionKind.WITHDRAWAL: ("award-activities", "award-wrong", "award-false-data", "award-no-funds"),
    DecisionKind.LOWERING: ("award-obligations", "award-changed-views", "award-known-wrong", "award-other-law"),
    DecisionKind.SETTLEMENT: (
        *("settle-activities", "settle-obligations", "settle-false-data", "settle-known-wrong", "settle-costs"),
        *("settle-actual", ""),  # without one it is settled at the award
    ),
    DecisionKind.SETTLEMENT_CHANGE: ("settled-facts", "settled-known-wrong", "settled-obligations"),
}
HEARD = (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING, DecisionKind.SETTLEMENT, DecisionKind.SETTLEMENT_CHANGE)
OUTSIDE = (
    "repeat",
    "scheme-criteria",
    "state-aid",
    "bibob",
    "asv",
    "outside-period",
)  # grounds that are not of title 4.2
FOR_THE_FUTURE = ("award-wrong", "award-changed-views", "award-other-law")  # Awb 4:50
KINDS = tuple(OrganisationKind)
AIDS = tuple(basis for basis in AidBasis if basis != AidBasis.NONE)


SAID = (
    *(
        "has_advice",
        "has_obligations",
        "is_reserved",
        "is_represented",
        "is_of_another",
        "is_lowered",
        "is_late",
        "is_paid",
        "is_as_it_is",
        "has_committee",
        "is_repeat",
        "came_back",
        "is_reminded",
    ),
)


@dataclass(frozen=True)
class Variant:
    """One letter that can be made."""

    kind: LetterKind
    applicant: str = OrganisationKind.DEVELOPER
    title_4_2: str = "yes"
    amount: str = AMOUNTS[0]
    part: str = Part.GRANT
    view: str = ""  # "", "given" or "none"
    has_advice: bool = False
    has_obligations: bool = False
    ground: str = ""
    is_reserved: bool = False
    is_represented: bool = False
    waived: str = ""  # why the applicant was not heard
    is_of_another: bool = False  # somebody else than the applicant objects
    is_lowered: bool = False  # and it takes from an award or a settlement that stands
    is_late: bool = False  # the objection came too late, and that is held against who objects
    is_paid: bool = False  # all of the award was paid before
    came_back: bool = False  # and half of that came back
    is_reminded: bool = False  # nobody asked for the settlement, not after a reminder either
    typed: str = ""  # what somebody typed as the view and as the advice
    aid: str = ""  # on what ground an award is no forbidden state aid; without one the applicant is no undertaking
    advance: str = ""  # "schedule" or "none"; without one as the scheme lays down
    costs_from: str = "1"  # from which tier on an award is settled by its costs
    has_committee: bool = False  # it advised on the objection, and no costs are paid
    is_repeat: bool = False  # it repeats what was refused before
    is_as_it_is: bool = False  # the time to complete it lapsed, and the content is decided

    def __str__(self) -> str:
        more = [self.applicant, self.title_4_2 or "unknown", self.amount, self.part, self.view, self.ground]
        more += [self.waived, self.aid, self.advance, "" if self.costs_from == "1" else f"costs-{self.costs_from}"]
        more += [name for name in SAID if getattr(self, name)]
        return "-".join([self.kind.value, *filter(None, more)])


def variants() -> list[Variant]:
    """Return the matrix: with each kind each value of each property, and each two of title, amount and view."""
    found = []
    for kind, decision in letters.DECISIONS.items():
        for number, (title, amount) in enumerate(itertools.product(("yes", "no", ""), AMOUNTS)):
            part, view = Part.values[number % 2], ("", "given", "none")[(number // 3 + number) % 3]
            grounds = [one for one in GROUNDS.get(decision, ("",)) if title == "yes" or not _is_inside(one)]
            if not grounds:
                continue
            if decision in SETTLEMENTS:  # a loan is not settled
                part = Part.GRANT
            ground = grounds[number % len(grounds)]
            answered = view or ("given" if decision in HEARD or ground == "bibob" else "")
            more = {"has_advice": number % 2 == 0, "has_obligations": number % 4 < 2, "is_reserved": number % 5 == 0}
            applicant = KINDS[number % len(KINDS)]
            found.append(Variant(kind, applicant, title, amount, part, answered, ground=ground, **more))
    acts = [kind for kind in ACTS if kind not in letters.DECISIONS]
    found += [Variant(kind, KINDS[number % len(KINDS)]) for number, kind in enumerate(acts)]
    for number, kind in enumerate(LetterKind, 3):  # to a representative
        ground = GROUNDS.get(letters.DECISIONS.get(kind), ("",))[0]
        view = "given" if letters.DECISIONS.get(kind) in HEARD else ""
        found.append(Variant(kind, KINDS[number % len(KINDS)], ground=ground, view=view, is_represented=True))
    found += [
        Variant(kind, KINDS[number % len(KINDS)], is_of_another=True)
        for number, kind in enumerate(LetterKind)
        if "objection" in kind.value or kind == LetterKind.VIEW_INVITATION
    ]
    less = (LetterKind.AWARDED_OBJECTION, LetterKind.REFUSED_OBJECTION, LetterKind.SETTLED_OBJECTION)
    found += [
        Variant(kind, KINDS[number % len(KINDS)], view=view, is_of_another=True, is_lowered=True)
        for number, (kind, view) in enumerate(itertools.product(less, ("given", "", "none")))
    ]
    found += [Variant(LetterKind.DECIDED_OBJECTION, is_of_another=other, is_late=True) for other in (False, True)]
    found += [*_paid(), *_awarded_otherwise(), *_as_it_is(), *_repeated_and_advised()]
    walked = {(variant.kind, variant.ground) for variant in found}
    found += [
        Variant(letter_occasions.LETTERS[decision], KINDS[number % len(KINDS)], ground=ground, view="given")
        for decision, grounds in GROUNDS.items()
        for number, ground in enumerate(grounds)
        if ground and (letter_occasions.LETTERS[decision], ground) not in walked
    ]
    return found + _unheard()


def _unheard() -> list[Variant]:
    """Each kind for which the applicant need not be heard, and each reason for that, once where one does for both."""
    found, kinds = [], set()
    for exception in ViewException:
        rows = [decision for decision in ADVERSE if _holds(exception, decision, GROUNDS[decision][0])]
        new = [decision for decision in rows if decision not in kinds] or rows[:1]
        kinds.update(new)
        found += [Variant(letter_occasions.LETTERS[one], ground=GROUNDS[one][0], waived=exception) for one in new]
    return found


def _paid() -> list[Variant]:
    """What is taken from an award of which all was paid: each ground with it, and what another's objection takes."""
    found = [Variant(LetterKind.AWARD_ENDED, KINDS[0], is_paid=True)]
    for number, decision in enumerate((*HEARD, *HEARD)):
        grounds = GROUNDS[decision][number // len(HEARD) * 2 :] or GROUNDS[decision]
        kind = letter_occasions.LETTERS[decision]
        found += [
            Variant(kind, KINDS[place % len(KINDS)], ground=ground, view="given", is_paid=True)
            for place, ground in enumerate(grounds[:2], number)
            if ground
        ]
    less = {"is_of_another": True, "is_lowered": True, "is_paid": True}
    found += [Variant(LetterKind.SETTLED_OBJECTION, KINDS[1], came_back=back, **less) for back in (False, True)]
    found.append(Variant(LetterKind.AWARD_ENDED, KINDS[1], is_paid=True, came_back=True))
    found += [
        Variant(letter_occasions.LETTERS[one], ground=GROUNDS[one][0], view="given", is_paid=True, came_back=True)
        for one in HEARD
    ]
    ground = {"ground": "settle-obligations", "view": "given"}
    found.append(Variant(LetterKind.SETTLEMENT, is_reminded=True, **ground))
    return [*found, Variant(LetterKind.VIEW_INVITATION, is_of_another=True, has_obligations=True)]


def _awarded_otherwise() -> list[Variant]:
    """Awards that are aid on each ground, that are paid in each way, and that are settled whatever they cost."""
    found = [Variant(LetterKind.AWARDED_OBJECTION, aid=AidBasis.DE_MINIMIS, part=part) for part in Part.values]
    for number, (aid, part) in enumerate(itertools.product(AIDS, Part.values)):
        applicant = KINDS[number % len(KINDS)]
        if (number // 2 + number) % 2:
            given = {"ground": "scheme-criteria", "view": "given"}
            found.append(Variant(LetterKind.PARTIAL_AWARD, applicant, part=part, aid=aid, **given))
        else:
            found.append(Variant(LetterKind.AWARD, applicant, part=part, aid=aid))
    found += [
        Variant(LetterKind.AWARD, amount=amount, advance=advance, is_reserved=amount == AMOUNTS[1])
        for amount, advance in itertools.product(AMOUNTS[:2], ("schedule", "none"))
    ]
    lowered = {"aid": AidBasis.DE_MINIMIS, "ground": "award-activities", "view": "given"}
    found += [Variant(LetterKind.AWARD_LOWERED, advance=advance, **lowered) for advance in ("schedule", "none")]
    found.append(Variant(LetterKind.AWARD, OrganisationKind.MUNICIPALITY, amount=AMOUNTS[2]))
    return found + [
        Variant(LetterKind.AWARD, amount=amount, costs_from="3", has_obligations=True) for amount in AMOUNTS
    ]


def _repeated_and_advised() -> list[Variant]:
    """Refusals of what was refused before, and decisions on an objection on which a committee advised."""
    found = [Variant(LetterKind.REFUSAL, KINDS[2], ground="repeat", is_repeat=True)]
    found.append(Variant(LetterKind.PARTIAL_AWARD, KINDS[1], ground="repeat", view="given", is_repeat=True))
    ruled = [kind for kind, decision in letters.DECISIONS.items() if decision in ON_OBJECTION]
    return found + [Variant(kind, KINDS[number], has_committee=True) for number, kind in enumerate(ruled)]


def _as_it_is() -> list[Variant]:
    """Decisions on the content of what was never complete."""
    return [
        Variant(kind, applicant, ground="scheme-criteria", view="given", is_as_it_is=True)
        for kind, applicant in zip((LetterKind.REFUSAL, LetterKind.PARTIAL_AWARD), KINDS, strict=False)
    ]


def _holds(exception: ViewException, kind: DecisionKind, ground: str) -> bool:
    """Whether the service lets the applicant go unheard on an exception: else nobody gets to read such a letter."""
    try:
        check_exception(exception, kind, RefusalGround.objects.filter(code=ground))
    except Refusal:
        return False
    return True


def _is_inside(code: str) -> bool:
    return code not in OUTSIDE and not code.startswith("disregard") and code != ""
