"""What money that is owed or held asks of whom: a decision, a letter, a look at what was missed, the end of a hold."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO, format_euros
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.models import Application, Letter, MoneyStep
from subsidies.services.recovery import set_off_terms
from subsidies.services.recovery.to_receive import Unasked, to_receive, to_recover

MOST = 100  # of each, the first days first


@dataclass(frozen=True)
class MoneyWork:
    """One thing about money that asks for something by a day, and the act for it; the case itself without one."""

    application: Application
    what: str
    due_on: date
    days_left: int
    act: str = ""

    @property
    def url(self) -> str:
        """Where it is done."""
        return f"{self.application.get_absolute_url()}{self.act}/" if self.act else self.application.get_absolute_url()


def to_decide(user: User, *, on: date) -> list[MoneyWork]:
    """Return the steps that wait for a decision and that somebody else proposed, the first one first. Two queries."""
    rows = _steps().filter(state=MoneyStepState.PROPOSED).exclude(proposed_by=user).order_by("pk")
    return [MoneyWork(row.application, _said(row), on, 0, "decide-money-step") for row in rows[:MOST]]


def to_book(*, on: date) -> list[MoneyWork]:
    """Return the set-offs that nobody of finance booked yet, and those to reverse: revoked on an objection since."""
    booked = [MoneyWork(row.application, _said(row), on, 0, "set-off") for row in set_off_terms.all_to_book()]
    revoked = _steps().filter(state=MoneyStepState.REVOKED, set_off__repaid__reversal=None, set_off__isnull=False)
    what = _("Reverse the set-off that was revoked on an objection: %(amount)s")
    return booked + [
        MoneyWork(row.application, what % {"amount": format_euros(row.amount or ZERO)}, on, 0, "reverse")
        for row in revoked.order_by("pk")[:MOST]
    ]


def to_handle(*, on: date, handler: User | None = None) -> list[MoneyWork]:
    """Return the letters to send, the holds that stand and what was not repaid in time, the first day first.

    Of the cases of one handler when that is asked. A fixed number of queries.
    """
    steps = _steps().filter(state=MoneyStepState.DECIDED, ended_on=None)
    if handler is not None:
        steps = steps.filter(application__handler=handler)
    told = Letter.objects.filter(money_step=OuterRef("pk"), sent_on__isnull=False)
    untold = steps.filter(~Exists(told), replaces=None)  # of what is replaced the decision on the objection tells
    untold = untold.exclude(kind=MoneyStepKind.RECOVERY)  # of these `to_receive.to_recover` knows which still go out
    found = [
        _work(row, _("Send the letter: %(what)s") % {"what": row.get_kind_display()}, row.decided_on or on, on)
        for row in untold.order_by("decided_on", "pk")[:MOST]
    ]
    held = steps.filter(kind=MoneyStepKind.HOLD, until__gte=on).order_by("until", "pk")[:MOST]
    found += [_work(row, _("The hold on payment ends after"), row.until or on, on) for row in held]
    found += [_of_claim(row, on) for row in to_recover(handler=handler)]
    late = [row for row in to_receive(on=on, handler=handler).rows if row.is_late][:MOST]
    for row in late:
        said = {"amount": format_euros(row.amount), "number": row.instalment or 1}
        what = _("Instalment %(number)s was missed: %(amount)s") if row.instalment else _("Not repaid: %(amount)s")
        found.append(MoneyWork(row.application, what % said, row.due_on, row.days_left))
    return sorted(found, key=lambda row: (row.due_on, row.application.case_number))


def _steps() -> QuerySet[MoneyStep]:
    rows = MoneyStep.objects.select_related("application__applicant")
    return rows.prefetch_related("application__applicant_details")


def _of_claim(row: Unasked, on: date) -> MoneyWork:
    """What was paid too much and is not asked back: it is proposed, waits for a decision, or its letter is sent."""
    since = row.since or on
    if row.waits is not None:
        what = _("%(what)s: the proposal waits for a decision") % {"what": _said(row.waits)}
        return MoneyWork(row.application, what, since, (since - on).days)
    if row.untold is not None:
        what = _("Send the letter: %(what)s") % {"what": row.untold.get_kind_display()}
        return _work(row.untold, what, row.untold.decided_on or on, on)
    what = _("Decide whether to recover what was paid too much: %(amount)s") % {"amount": format_euros(row.amount)}
    return MoneyWork(row.application, what, since, (since - on).days, "propose-money-step")


def _work(row: MoneyStep, what: str, day: date, on: date) -> MoneyWork:
    return MoneyWork(row.application, what, day, (day - on).days)


def _said(row: MoneyStep) -> str:
    kind = str(row.get_kind_display())
    return kind if row.amount is None else f"{kind}: {format_euros(row.amount)}"
