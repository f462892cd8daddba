"""What the screen knows of one act on a case: its address and words, who may do it, its form and its service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from subsidies.enums import Action
from subsidies.forms.acts import ActForm
from subsidies.services.acts.case_acts import CASE_ACTS, DECIDE, CaseAct

ABOUT_MONEY = {
    *(Action.START_ASSESSMENT, Action.CORRECT, Action.PROPOSE, Action.AWARD, Action.RETURN),
    *(Action.PROPOSE_WITHDRAWAL, Action.PROPOSE_SETTLEMENT, Action.PROPOSE_OBJECTION, Action.PROPOSE_CHANGE),
}


@dataclass(frozen=True)
class Act:
    """The form of one thing that can be done with a case; `slug` is its address, `named` its place in the list."""

    slug: str
    done: Any
    form: type[ActForm]
    service: Callable[..., Any]
    about: tuple[str, ...] = ()  # the fields that a link to it can fill in
    effects: Callable[..., Any] | None = None  # what it would change, to be seen before it is carried out
    warns: Callable[[Any], str] | None = None  # of what it made: what to look at, though it was done
    shows_letter: bool = False  # it proposes a decision, whose letter can be read before that
    signs_letter: bool = False  # it decides, and its letter is looked at before that

    @property
    def named(self) -> CaseAct:
        """What it is called and who may do it."""
        return CASE_ACTS[self.slug]

    @property
    def action(self) -> Action:
        """What it does, in the first place."""
        return self.named.action

    @property
    def label(self) -> Any:
        """What its button says."""
        return self.named.label

    @property
    def is_adverse(self) -> bool:
        """Whether its button warns: it ends or takes back something."""
        return self.named.is_adverse

    @property
    def shows_effects_first(self) -> bool:
        """Whether it shows what it would change before it is carried out; a template cannot ask a function that."""
        return self.effects is not None

    @property
    def shows_room(self) -> bool:
        """Whether the room under the ceiling matters to it: it takes, gives back or weighs money."""
        return self.action in ABOUT_MONEY

    @property
    def shows_heard(self) -> bool:
        """Whether what advisers and the applicant said is to be read before it (Awb 3:50, 4:8)."""
        return self.named.permission == DECIDE or self.action in {
            *(Action.PROPOSE, Action.PROPOSE_WITHDRAWAL, Action.PROPOSE_SETTLEMENT, Action.PROPOSE_CHANGE)
        }
