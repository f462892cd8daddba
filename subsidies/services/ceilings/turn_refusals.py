"""What the order of handling stands in the way of (Awb 4:25, 4:26), and what passes with a written reason only."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext, ngettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from drenthe.lib.values.money import format_euros
from subsidies.services.ceilings.order_refusals import MOST_NAMED, Gap, OfCases

Room = tuple[Decimal, Decimal]  # what a case asks, and what is left for it (euros)


class NoPowerToDeviate(Refusal):
    """Who deviates from the order that was published needs an article that allows it; Awb 4:26 does not."""

    field = "deviation"
    sentence = _(
        "%(finding)s Going before it takes an article of the scheme or the ordinance that allows it, such as a "
        "hardship clause: Awb 4:26 does not. %(version)s has none that was confirmed. Wait until it is the turn of "
        "this application. Is there such an article? Then ask a functional administrator to record and confirm it "
        "(“%(parameter)s”), and propose again."
    )
    without_turn = _(
        "%(finding)s %(way)s Going on without it deviates from the order, which takes an article of the scheme or the "
        "ordinance that allows that, such as a hardship clause: Awb 4:26 does not. %(version)s has none that was "
        "confirmed. Is there such an article? Then ask a functional administrator to record and confirm it "
        "(“%(parameter)s”), and propose again."
    )

    def __init__(self, *, way: Any = "", **facts: Any):
        self.sentence = self.without_turn if way else self.sentence
        super().__init__(way=way, **facts)


class ReasonPassesOver(Refusal):
    """Why an award goes before others is about each of them (Awb 3:46, 4:26)."""

    field = "deviation"
    sentence = _(
        "You award while %(cases)s comes first and is not decided. Name that number in the reason, with why it does "
        "not go first (Awb 4:26)."
    )


class ReasonLacksTheirNumber(Refusal):
    """A reason about more cases than are named says about how many it is; the list of them stays with the decision."""

    field = "deviation"
    sentence = _(
        "%(count)s applications come first and are not decided. Write that number, %(count)s, in the reason, with why "
        "it holds for all of them (Awb 3:46, 4:26). The whole list is kept with the decision."
    )


class OfOrder(Gap):
    """An award out of the order that was published (Awb 4:26): the reason comes in the letters, also of who waits,
    with the article that allows it. `way` is how to go on without it, where that is not to wait for a turn.
    """

    needs_article = True
    way: Any = ""


class OutOfTurn(OfCases, OfOrder):
    """Who comes first in the order that was published has the first turn (Awb 4:26).

    It passes with a reason that names whom it is about: one that fits every case says nothing of this one. Of more
    than are named their number: which they are is kept with the decision (`jumped.to_keep`).

    `squeezed` are those for whom less is left than at their place, by case number with what each asks and what is
    left for it then (euros). Where each of `cases` waits for a signature only, and none of them gets less by
    this one, who signs this one can sign those.
    """

    many = _(
        "It is not the turn of this application (Awb 4:26): %(count)s applications come first and are not "
        "decided: %(cases)s and %(more)s more."
    )
    advice = _(
        "Propose on what comes first, or write down why you deviate from the queue, with the number of each: that "
        "reason comes in the letter, and in those to who is refused because there is no room left."
    )

    def __init__(
        self, *, cases: Sequence[str], squeezed: Mapping[str, Room] | None = None, are_proposed: bool = False
    ):
        self.stops_signing = not are_proposed or bool(squeezed)
        if are_proposed:
            self.advice = _(
                "What comes first waits for a signature: decide on that first. Or write down with the proposal why "
                "you deviate from the queue: that reason comes in the letters."
            )
        self.squeezed = dict(squeezed or {})
        super().__init__(cases=cases)

    @staticmethod
    def few(count: int) -> Any:
        """The sentence with each of them."""
        return ngettext_lazy(
            "It is not the turn of this application (Awb 4:26): %(cases)s comes first and is not decided.",
            "It is not the turn of this application (Awb 4:26): %(count)s applications come first and are not "
            "decided: %(cases)s.",
            count,
        )

    def check_reason(self, line: str) -> None:
        """Refuse a reason that leaves one of them out. Raises ReasonPassesOver or ReasonLacksTheirNumber."""
        missing = [number for number in self.cases if number not in line]
        if missing and self.names_each:
            raise ReasonPassesOver(cases=", ".join(missing))
        if missing and re.search(rf"(?<![\w-]){len(self.cases)}(?![\w-])", line) is None:
            raise ReasonLacksTheirNumber(count=len(self.cases))

    @property
    def finding(self) -> str:
        """With who no longer fits: an award out of turn is paid by them."""
        return " ".join([super().finding, *self._squeezed()])

    def _squeezed(self) -> Iterator[str]:
        if not self.squeezed:
            return
        each = gettext("%(case)s asks %(asked)s and keeps %(left)s")
        shown = [
            each % {"case": case, "asked": format_euros(asked), "left": format_euros(left)}
            for case, (asked, left) in list(self.squeezed.items())[:MOST_NAMED]
        ]
        more = len(self.squeezed) - MOST_NAMED
        if more > 0:
            shown.append(ngettext("%(count)s more", "%(count)s more", more) % {"count": more})
        yield gettext("This award takes the room of who comes first: %(cases)s.") % {"cases": "; ".join(shown)}


class LineTooLong(OfOrder):
    """Nobody is awarded on an order of which only the first part, by receipt, was looked at (Awb 4:26)."""

    sentence = _(
        "More than %(most)s applications are open under this ceiling. The place of those that came in last is not "
        "known (Awb 4:26)."
    )
    way = _("Decide first on those that came in first.")
    advice = _("Decide on those that came in first, or write down why you deviate from the order.")


class LotsNotDrawn(OfOrder):
    """Where those of one day do not all fit, lots decide who comes first (Awb 4:26)."""

    sentence = _(
        "Not all applications with the same place fit under the ceiling, and this one has no lot yet (Awb 4:26)."
    )
    way = _("Draw lots first.")
    advice = _("Draw lots first, or write down why you deviate from the order.")


class NoClosingDate(OfOrder):
    """A tender is compared after its closing date (Awb 4:26)."""

    sentence = _("The applications are compared in a tender, and the scheme version has no closing date.")
    way = _("Ask a functional administrator to record the closing date first.")
    advice = _("Ask a functional administrator to record it, or write down why you go on without it.")


class TenderStillOpen(OfOrder):
    """In a tender nothing is awarded before all have applied (Awb 4:26)."""

    sentence = _("The tender is open up to and including %(closes_on)s: until then applications come in (Awb 4:26).")
    way = _("Wait until that day is over.")
    advice = _("Wait for it, or write down why you deviate from the order.")


class NotScored(OfOrder):
    """In a tender the highest score comes first (Awb 4:26)."""

    sentence = _("The application has no score yet in the tender (Awb 4:26).")
    way = _("Score it first.")
    advice = _("Score it first, or write down why you deviate from the order.")
