"""What asks for attention on cases and money: ceilings, terms, reports and state money."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.alerts.base import Alert, AlertKind
from drenthe.alerts.registry import register
from drenthe.lib.values.money import format_euros
from subsidies.enums import ProposalState
from subsidies.models import Application, Proposal
from subsidies.services.ceilings.pace import NearlySpent, nearly_spent
from subsidies.services.decisions.people import DECIDE, HANDLE, waiting_for
from subsidies.services.obligations import obligations
from subsidies.services.state_money import tranches
from subsidies.services.terms import deadlines
from subsidies.services.work.work import MAX_OPEN_CASES, NEAR_DAYS, open_cases

PAY = "subsidies.pay_application"


def ceilings(_user: User, on: date) -> Iterator[Alert]:
    """Ceilings that are spent, or nearly; anew when the ceiling or its standing changes."""
    for row in nearly_spent(on=on):
        standing = "spent" if row.is_spent else "short" if row.is_short else "pace"
        text = _words(row) % {
            "left": format_euros(row.available),
            "asked": format_euros(row.pending),
            "days": row.days,
            "day": date_format(row.empty_on) if row.empty_on else "",
        }
        key = f"{row.ceiling.pk}-{standing}-{row.last_entry}"
        yield Alert(key, str(row.ceiling), text, reverse("subsidies:scheme", args=[row.ceiling.scheme.code]))


def _words(row: NearlySpent) -> str:
    if row.is_spent:
        return _("Everything has been awarded.")
    if row.is_short:
        return _("%(left)s is left, and the open applications ask for %(asked)s.")
    return _("%(left)s is left. At the pace of the last %(days)s days that has been awarded by %(day)s.")


def terms(user: User, on: date) -> Iterator[Alert]:
    """Cases whose term to decide ends soon or has passed: one's own, nobody's, and those one can decide on.

    Anew when the last day changes. Of a case with a proposal it is told to who can decide, not to its handler.
    """
    mine = Q(pk__in=waiting_for(user, on=on))
    if user.has_perm(HANDLE):
        proposed = Exists(Proposal.objects.filter(application=OuterRef("pk"), state=ProposalState.OPEN))
        mine |= (Q(handler=user) | Q(handler=None)) & Q(~proposed)
    first = open_cases().filter(mine).order_by("received_on", "pk").values_list("pk", flat=True)[:MAX_OPEN_CASES]
    cases = deadlines.with_clock(Application.objects.filter(pk__in=list(first)))
    extra, last_day = deadlines.free_days(), on + timedelta(days=NEAR_DAYS)
    days = {case: deadlines.decision_term(case, on=on, extra=extra).last_day for case in cases}
    for case, day in sorted(days.items(), key=lambda row: (row[1], row[0].case_number)):
        if day <= last_day:
            text = _("The term to decide has passed: %(day)s.") if day < on else _("To be decided by %(day)s.")
            key, said = f"{case.pk}-{day:%Y%m%d}", text % {"day": date_format(day)}
            yield Alert(key, _named(case), said, case.get_absolute_url())


def reports(user: User, on: date) -> Iterator[Alert]:
    """Obligations of one's own cases whose day has passed, and that are not known to be met."""
    for row in obligations.due(until=on - timedelta(days=1), handler=user).rows:
        obligation, case = row.obligation, row.application
        facts = {"text": obligations.shortened(obligation.text), "day": date_format(obligation.due_on)}
        said = _("“%(text)s” was due by %(day)s and is not known to be met.") % facts
        key = f"{obligation.pk}-{obligation.due_on:%Y%m%d}"
        yield Alert(key, _named(case), said, case.get_absolute_url())


def _named(case: Application) -> str:
    return f"{case.case_number}, {case.title}"


def state_money(_user: User, on: date) -> Iterator[Alert]:
    """Tranches of state money that have to be spent soon, and are not; anew when the last day changes."""
    for row in tranches.asking(on=on):
        facts = {"amount": format_euros(row.unspent)}
        if row.source.ends_on is None:
            day, said = "", _("%(amount)s has not been paid out yet, and no last day is known.") % facts
        else:
            day = f"{row.source.ends_on:%Y%m%d}"
            facts["day"] = date_format(row.source.ends_on)
            said = _("%(amount)s has to be paid out by %(day)s.") % facts
        yield Alert(
            f"{row.source.pk}-{day}", row.source.name, said, reverse("subsidies:tranche", args=[row.source.pk])
        )


register(
    AlertKind(
        *("ceiling", gettext_lazy("Ceilings that are nearly spent")),
        gettext_lazy("Nothing is left, more is asked for than is left, or at the present pace it will soon be gone."),
        (DECIDE, PAY),
        ceilings,
    )
)
register(
    AlertKind(
        *("term", gettext_lazy("Terms that are about to end")),
        gettext_lazy("A decision is due soon or is late, and it is your turn or nobody handles the case."),
        (HANDLE, DECIDE),
        terms,
    )
)
register(
    AlertKind(
        *("report", gettext_lazy("Reports and other obligations that are late")),
        gettext_lazy("The day has passed on a case of yours, and nobody has recorded that it was met."),
        (HANDLE,),
        reports,
    )
)
register(
    AlertKind(
        *("state-money", gettext_lazy("State money that is about to lapse")),
        gettext_lazy("A tranche has to be paid out soon, and something of it has not been."),
        ("subsidies.watch_state_money",),
        state_money,
    )
)
