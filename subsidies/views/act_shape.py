"""What the screen knows of one act on a case: its address and words, who may do it, its form and its service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from subsidies.enums import Action
from subsidies.forms.acts import ActForm

HANDLE, PROPOSE, DECIDE, PAY, OBJECT = (
    f"subsidies.{verb}_application" for verb in ("handle", "propose", "decide", "pay", "object")
)
ABOUT_MONEY = {
    *(Action.START_ASSESSMENT, Action.CORRECT, Action.PROPOSE, Action.AWARD, Action.RETURN),
    *(Action.PROPOSE_WITHDRAWAL, Action.PROPOSE_SETTLEMENT, Action.PROPOSE_OBJECTION),
}


@dataclass(frozen=True)
class Act:
    """One thing that can be done with a case. `slug` is its address; `also` are actions it carries out as well."""

    slug: str
    action: Action
    label: Any
    done: Any
    permission: str
    form: type[ActForm]
    service: Callable[..., Any]
    is_adverse: bool = False
    also: tuple[Action, ...] = ()
    or_permission: str = ""  # who has this one may do it as well
    about: tuple[str, ...] = ()  # the fields that a link to it can fill in
    binds: bool = False  # it signs or pays: asks again who it is (drenthe.lib.fresh)
    effects: Callable[..., Any] | None = None  # what it would change, to be seen before it is carried out
    shows_letter: bool = False  # it proposes a decision, whose letter can be read before that

    def is_open_to(self, user: Any) -> bool:
        """Whether this user has a right that opens it."""
        return any(user.has_perm(right) for right in (self.permission, self.or_permission) if right)

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
        return self.permission == DECIDE or self.action in {
            *(Action.PROPOSE, Action.PROPOSE_WITHDRAWAL, Action.PROPOSE_SETTLEMENT)
        }
