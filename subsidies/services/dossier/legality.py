"""The legality list of a year: what an auditor asks of every case, each concern with its lines.

The provincial executive accounts for the legality of its spending itself (since the budget year 2023). What is listed
here is found in the rows, never written down apart: a late decision is one whose letter went out after the last day
that was frozen with it, a deviation is what its maker wrote when the system asked why.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from subsidies.enums import AWARDS, FIRST_DECISIONS, OPEN, EntryKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    CaseEvent,
    Decision,
    HearingWaiver,
    LedgerEntry,
    ObjectionStep,
    PenaltyDecision,
    UndoneDecision,
)
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.ceilings import jumped
from subsidies.services.decisions import reservations
from subsidies.services.terms import deadlines
from subsidies.services.work.work import MAX_OPEN_CASES

MOST_LINES = 10_000  # of one concern in one year, out of as many rows
CHUNK = 500


@dataclass(frozen=True)
class LegalityLine:
    """One finding: the case, the day it is about, what there is to know, why, who, and the amount if any (euros)."""

    case: Application
    day: date
    what: str
    reason: str = ""
    people: str = ""
    amount: Decimal | None = None


@dataclass(frozen=True)
class Concern:
    """One thing that an auditor asks; `lines` gives what there is of it in a year."""

    key: str
    label: Any
    explains: Any
    lines: Callable[[int], Iterator[LegalityLine]]


def lines_of(concern: str, year: int) -> list[LegalityLine]:
    """Return the lines of a concern in a year, by day; at most MOST_LINES. Raises KeyError for an unknown concern."""
    found = islice(CONCERNS[concern].lines(year), MOST_LINES)
    return sorted(found, key=lambda line: (line.day, line.case.case_number))


def years() -> list[int]:
    """Return the years that have something to list, the last first: from the first receipt on."""
    first = Application.objects.order_by("received_on").values_list("received_on", flat=True).first()
    last = timezone.localdate().year
    return list(range(last, (first.year if first else last) - 1, -1))


def _decisions(year: int, *more: str) -> Iterator[Decision]:
    """The decisions of a year on cases that count, with the `more` that a concern reads of them."""
    rows = Decision.objects.filter(decided_on__year=year).exclude(application__status=Status.VOID)
    rows = rows.order_by("decided_on", "pk")
    rows = rows.select_related("application", "basis", "mandate", "actor", "proposed_by")
    rows = rows.select_related("proposal__terms")
    rows = rows.prefetch_related("application__letters", "application__sent_elsewhere", *more)
    return rows[:MOST_LINES].iterator(chunk_size=CHUNK)


def _late(year: int) -> Iterator[LegalityLine]:
    """First decisions that were made known after their term (Awb 3:41, 4:13 to 4:15), and cases still without one."""
    today = timezone.localdate()
    for decision in _decisions(year):
        if decision.kind not in FIRST_DECISIONS or not hasattr(decision, "basis"):
            continue
        last_day = date.fromisoformat(decision.basis.data["last_day"])
        sent_on = decision.sent_on
        known_on = sent_on or today
        if known_on > last_day:
            days = (known_on - last_day).days
            late = ngettext(
                "%(days)s day late: last day %(last)s, %(sent)s",
                "%(days)s days late: last day %(last)s, %(sent)s",
                days,
            )
            sent = _("sent %(day)s") % {"day": _day(sent_on)} if sent_on else _("not registered as sent")
            what = late % {"days": days, "last": _day(last_day), "sent": sent}
            yield LegalityLine(decision.application, decision.decided_on, what, people=_who(decision))
    yield from _late_and_open(year, today)


def _late_and_open(year: int, today: date) -> Iterator[LegalityLine]:
    extra = deadlines.free_days()
    cases = Application.objects.filter(status__in=OPEN, received_on__year__lte=year).order_by("received_on", "pk")
    for case in deadlines.with_clock(cases)[:MAX_OPEN_CASES]:
        term = deadlines.decision_term(case, on=today, extra=extra)
        if term.last_day.year == year and term.is_late(today):
            days = (today - term.last_day).days
            late = ngettext("not decided yet: %(days)s day late", "not decided yet: %(days)s days late", days)
            what = late % {"days": days}
            yield LegalityLine(case, term.last_day, what)


def _paid_before_sending(year: int) -> Iterator[LegalityLine]:
    """Payments booked before the award was made known: it did not work yet (Awb 3:40)."""
    for entry in _payments(year):
        sent_on = deadlines.made_known_on(entry.application)
        if sent_on is None or sent_on > entry.booked_on:
            sent = _("letter sent %(day)s") % {"day": _day(sent_on)} if sent_on else _("no letter registered as sent")
            what = _("paid on %(day)s, %(sent)s") % {"day": _day(entry.booked_on), "sent": sent}
            paid, day = {"people": str(entry.actor), "amount": entry.amount}, entry.booked_on
            yield LegalityLine(entry.application, day, what, **paid)


def _performance(year: int) -> Iterator[LegalityLine]:
    """What was paid, by whom, and who looked at what was done for it: nobody yet, as long as nothing is settled."""
    for entry in _payments(year):
        awards = [row for row in entry.application.decisions.all() if row.kind in AWARDS]
        what = _("paid; no check of the performance is recorded")
        people = [*(_who(row) for row in awards[:1]), _("paid by %(name)s") % {"name": entry.actor}]
        yield LegalityLine(entry.application, entry.booked_on, what, people="; ".join(people), amount=entry.amount)


def _payments(year: int) -> Iterator[LedgerEntry]:
    rows = LedgerEntry.objects.filter(kind=EntryKind.PAYMENT, reversal=None, booked_on__year=year).select_related(
        "application", "actor"
    )
    rows = rows.prefetch_related(
        "application__letters", "application__sent_elsewhere", "application__decisions__actor"
    )
    rows = rows.prefetch_related("application__decisions__proposed_by", "application__decisions__mandate")
    return rows.order_by("booked_on", "pk")[:MOST_LINES].iterator(chunk_size=CHUNK)


def _events(year: int, fact: str) -> Iterator[CaseEvent]:
    rows = CaseEvent.objects.filter(recorded_at__year=year, data__has_key=fact)
    rows = rows.select_related("application", "actor").order_by("recorded_at", "pk")
    return rows[:MOST_LINES].iterator(chunk_size=CHUNK)


def _conditions(year: int) -> Iterator[LegalityLine]:
    """Awards whose condition on the budget lapsed in the year without anybody saying so (Awb 4:34)."""
    today = timezone.localdate()
    for row in reservations.waiting(ends_from=date(year, 1, 1), ends_until=date(year, 12, 31)):
        if row.term is not None and row.is_over(today):
            what = _("lapsed after %(day)s: nobody called upon it or let it go") % {"day": _day(row.term.last_day)}
            yield LegalityLine(row.application, row.term.last_day, what, people=str(row.application.handler or ""))


def _deviations(year: int) -> Iterator[LegalityLine]:
    """Acts that went on although something was not in order, with what its maker wrote."""
    for event in _events(year, "deviation"):
        what = f"{event.get_action_label()}: {event.data.get('gaps', '')}".removesuffix(": ")
        day = timezone.localdate(event.recorded_at)
        yield LegalityLine(event.application, day, what, str(event.data["deviation"]), str(event.actor))


def _out_of_turn(year: int) -> Iterator[LegalityLine]:
    """Awards that went before others in the order of handling, with what their letters say of it (Awb 4:26)."""
    for basis in jumped.before_others(year)[:MOST_LINES].iterator(chunk_size=CHUNK):
        decision, others = basis.decision, basis.data[jumped.JUMPED]
        before = ngettext("%(kind)s before %(cases)s", "%(kind)s before %(count)s others: %(cases)s", len(others))
        what = before % {"kind": decision.get_kind_display(), "count": len(others), "cases": ", ".join(others)}
        if took := basis.data.get(jumped.SQUEEZED):
            what += "; " + _("it took room of %(cases)s") % {"cases": ", ".join(took)}
        reason = " ".join(jumped.reasons(decision))
        yield LegalityLine(decision.application, decision.decided_on, what, reason, _who(decision), decision.amount)
    for basis in jumped.before_others(year, jumped.UNDECIDED)[:MOST_LINES].iterator(chunk_size=CHUNK):
        decision, cases = basis.decision, ", ".join(basis.data[jumped.UNDECIDED])
        kind = decision.get_kind_display()
        what = _("%(kind)s for the ceiling while nothing was decided on %(cases)s") % {"kind": kind, "cases": cases}
        gaps = (basis.data.get("deviations") or {}).get("gaps", [])
        reason = " ".join(gap["reason"] for gap in gaps if gap["code"] == jumped.FIRST_UNDECIDED)
        yield LegalityLine(decision.application, decision.decided_on, what, reason, _who(decision), decision.amount)


def _advice_open(year: int) -> Iterator[LegalityLine]:
    """First decisions that were taken while an advice that was asked for had not come in (Awb 3:49, 3:50)."""
    for decision in _decisions(year, "application__advices"):
        if decision.kind not in FIRST_DECISIONS:
            continue
        on = decision.decided_on
        for row in decision.application.advices.all():
            if row.asked_on <= on and (row.received_on is None or row.received_on > on):
                asked = _("%(kind)s; advice of %(adviser)s asked on %(asked)s, by %(due)s at the latest")
                days = {"asked": _day(row.asked_on), "due": _day(row.due_on)}
                what = asked % {"kind": decision.get_kind_display(), "adviser": row.adviser, **days}
                terms = getattr(decision.proposal, "terms", None)
                why = terms.advice_answer if terms is not None else ""
                yield LegalityLine(decision.application, on, what, why, _who(decision), decision.amount)


def _not_heard(year: int) -> Iterator[LegalityLine]:
    """Applicants who were not asked for a view, and objectors who were not heard, each with the exception."""
    rows = HearingWaiver.objects.filter(recorded_at__year=year).select_related("application", "actor")
    for row in rows.order_by("recorded_at", "pk")[:MOST_LINES].iterator(chunk_size=CHUNK):
        day = timezone.localdate(row.recorded_at)
        yield LegalityLine(row.application, day, row.get_exception_display(), row.explanation, str(row.actor))
    steps = ObjectionStep.objects.filter(done_on__year=year, kind=ObjectionStepKind.NOT_HEARD)
    steps = steps.select_related("application", "actor").order_by("done_on", "pk")
    for step in steps[:MOST_LINES].iterator(chunk_size=CHUNK):
        what = _("objection: %(exception)s") % {"exception": step.get_ground_display()}
        yield LegalityLine(step.application, step.done_on, what, step.text, str(step.actor))


def _penalties(year: int) -> Iterator[LegalityLine]:
    """Decisions on a penalty for a late decision, also that nothing is due (Awb 4:17, 4:18)."""
    rows = PenaltyDecision.objects.filter(decided_on__year=year).order_by("decided_on", "pk")
    for row in rows.select_related("application", "actor", "mandate")[:MOST_LINES].iterator(chunk_size=CHUNK):
        counted = ngettext(
            "%(days)s day, from %(first)s up to and including %(last)s",
            "%(days)s days, from %(first)s up to and including %(last)s",
            row.days,
        )
        what = counted % {"days": row.days, "first": _day(row.first_day), "last": _day(row.last_day)}
        if row.ground:
            what = _("nothing is due: %(ground)s") % {"ground": row.get_ground_display()}
        people = _("decided by %(decider)s (%(mandate)s)") % {"decider": row.actor, "mandate": row.mandate.reference}
        yield LegalityLine(row.application, row.decided_on, what, row.reason, people, row.amount)


def _dated_back(year: int) -> Iterator[LegalityLine]:
    """Acts that were dated further back than is usual for them."""
    for event in _events(year, "date_reason"):
        what = _("%(act)s counts for %(day)s") % {
            "act": event.get_action_label(),
            "day": _day(timezone.localdate(event.occurred_at)),
        }
        day = timezone.localdate(event.recorded_at)
        yield LegalityLine(event.application, day, what, str(event.data["date_reason"]), str(event.actor))


def _taken_back(year: int) -> Iterator[LegalityLine]:
    """Decisions that were signed and taken back before their letter was sent (Awb 3:40)."""
    rows = UndoneDecision.objects.filter(recorded_at__year=year).order_by("pk")
    rows = rows.select_related("actor", "decision__application", "decision__mandate", "decision__actor")
    for row in rows.select_related("decision__proposed_by")[:MOST_LINES].iterator(chunk_size=CHUNK):
        decision, day = row.decision, timezone.localdate(row.recorded_at)
        people = _("%(who)s; taken back by %(name)s") % {"who": _who(decision), "name": row.actor}
        what = _("%(kind)s of %(day)s") % {"kind": decision.get_kind_display(), "day": _day(decision.decided_on)}
        yield LegalityLine(decision.application, day, what, row.reason, people)


def _all_decisions(year: int) -> Iterator[LegalityLine]:
    """Every decision with who proposed and who decided it, and under which mandate."""
    for decision in _decisions(year):
        people, day, what = _who(decision), decision.decided_on, str(decision.get_kind_display())
        yield LegalityLine(decision.application, day, what, decision.reason, people, decision.amount)


def _who(decision: Decision) -> str:
    return _("proposed by %(proposer)s, decided by %(decider)s (%(mandate)s)") % {
        "proposer": decision.proposed_by,
        "decider": decision.actor,
        "mandate": decision.mandate.reference,
    }


def _day(day: date) -> str:
    return formats.date_format(day, "SHORT_DATE_FORMAT")


CONCERNS = {
    concern.key: concern
    for concern in (
        Concern(
            "late",
            gettext_lazy("Late decisions"),
            gettext_lazy(
                "Made known after the last day of the decision term, or not decided yet. What was taken over from "
                "before this system counts as sent on the day of its decision."
            ),
            _late,
        ),
        Concern(
            "conditions",
            gettext_lazy("Conditions on the budget that lapsed"),
            gettext_lazy(
                "Awards on the condition that a budget provides the money, which nobody called upon within four weeks "
                "after it was adopted (Awb 4:34). By year of the last day."
            ),
            _conditions,
        ),
        Concern(
            "paid",
            gettext_lazy("Paid before sending"),
            gettext_lazy(
                "A decision works once it was sent (Awb 3:40). What was taken over from before this system counts as "
                "sent on the day of its decision. By year of payment."
            ),
            _paid_before_sending,
        ),
        Concern(
            "deviations",
            gettext_lazy("Deviations"),
            gettext_lazy("What went on although a criterion, a document or the order was not in order, and why."),
            _deviations,
        ),
        Concern(
            "order",
            gettext_lazy("Out of turn"),
            gettext_lazy("Awards that went before others in the order of handling, and why. By year of decision."),
            _out_of_turn,
        ),
        Concern(
            "advice",
            gettext_lazy("Decided without the advice"),
            gettext_lazy(
                "First decisions that were taken while an advice had not come in, and what their letters say of it. "
                "By year of decision."
            ),
            _advice_open,
        ),
        Concern(
            "not-heard",
            gettext_lazy("Not heard"),
            gettext_lazy(
                "Applicants who were not asked for a view and objectors who were not heard, on which exception and "
                "why."
            ),
            _not_heard,
        ),
        Concern(
            "penalties",
            gettext_lazy("Penalties"),
            gettext_lazy("Decisions on a penalty for a late decision, and why nothing was due. By year of decision."),
            _penalties,
        ),
        Concern(
            "dated-back",
            gettext_lazy("Dated back"),
            gettext_lazy("Acts that count for an earlier day than is usual, and why. By year of recording."),
            _dated_back,
        ),
        Concern(
            "taken-back",
            gettext_lazy("Taken back"),
            gettext_lazy("Decisions that were taken back before anybody was told of them, and why. By year of that."),
            _taken_back,
        ),
        Concern(
            "performance",
            gettext_lazy("Performance"),
            gettext_lazy("What was paid, and who checked what was done for it. By year of payment."),
            _performance,
        ),
        Concern(
            "decisions",
            gettext_lazy("All decisions"),
            gettext_lazy("Each with who proposed it, who decided it and under which mandate. By year of decision."),
            _all_decisions,
        ),
    )
}
