"""My work: what the user must do next, by legal date; and who handles a case."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.acts_on import acts_on, acts_on_nothing
from drenthe.lib.screens.paging import FirstRows
from drenthe.lib.values.keys import key_of
from subsidies.enums import Action
from subsidies.forms.work import AssignForm
from subsidies.models import Application
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.acts.case_acts import CASE_ACTS, CaseAct, named
from subsidies.services.decisions import reservations
from subsidies.services.decisions.people import DECIDE, HANDLE, waiting_for
from subsidies.services.decisions.reservations import Reservation
from subsidies.services.loans import loan_balances
from subsidies.services.loans.loan_balances import LoanBalance
from subsidies.services.obligations import obligations
from subsidies.services.payments.to_pay import DuePayment, to_pay
from subsidies.services.recovery import recovery_due, set_off_terms
from subsidies.services.recovery.recovery_due import MoneyWork
from subsidies.services.refusals import HandledByAnother
from subsidies.services.settlements import samples_due, settlements_due
from subsidies.services.state_aid.aid_tasks import AidTask, aid_tasks
from subsidies.services.state_money import tranches
from subsidies.services.work import sent_back, work
from subsidies.services.work.work import WorkItem

PER_PAGE = 25
OBLIGATIONS_AHEAD = 30  # days
AID_ROWS = 50  # the first last days; the page of state aid has all
LABELS = {
    "mine": gettext_lazy("My cases"),
    "decide": gettext_lazy("Waiting for my decision"),
    "team": gettext_lazy("All open cases"),
    "unassigned": gettext_lazy("Without a case officer"),
    "state": gettext_lazy("State money"),
}
WATCH = "subsidies.watch_state_money"
OF_CASES = (HANDLE, DECIDE)
PERMISSIONS_BY_TAB = {"mine": [HANDLE], "decide": [DECIDE], "team": [], "unassigned": [HANDLE]}
ACT_OF = {act.action: act for act in CASE_ACTS.values()}


@dataclass(frozen=True)
class WorkRow:
    """One line of the list: what the case asks for, and the act that the user can carry out, if any."""

    item: WorkItem
    act: CaseAct | None

    @property
    def url(self) -> str:
        """The address of the act."""
        return f"{self.item.application.get_absolute_url()}{self.act.slug}/" if self.act else ""


def work_list(request: UserRequest, tab: str = "") -> HttpResponse:
    """The open cases of a tab, what is late first; without a tab the first one that the user has."""
    user, today = request.user, timezone.localdate()
    if not any(user.has_perm(permission) for permission in (*OF_CASES, WATCH)):
        raise PermissionDenied
    deciding = waiting_for(user, on=today)
    tabs = _tabs(user, deciding)
    tab = tab or next(iter(tabs))
    if tab not in tabs:
        raise Http404
    items = work.work_items(tabs[tab], on=today)
    page = Paginator(items, PER_PAGE).get_page(request.GET.get("page"))
    ending = tranches.asking(on=today) if "state" in tabs else []
    counts = {name: len(ending) if name == "state" else cases.count() for name, cases in tabs.items()}
    context = {
        "tab": tab,
        "tabs": [_shown(name, counts[name], current=name == tab) for name in tabs],
        "page": page,
        "rows": [WorkRow(item, _act(item, user, deciding)) for item in page],
        "late": sum(item.is_late for item in items),
        "left_out": counts[tab] - len(items) if tab != "state" else 0,
        "state_money": ending,
        "conditions": _conditions(user, tab),
        "obligations": _obligations(user, tab),
        "sent_back": sent_back.to(user) if tab == "mine" and user.has_perm(HANDLE) else [],
        "money": _money(user, tab),
        "payments": _payments(user, tab),
        "settlements": _settlements(user, tab),
        "not_asked": _not_asked(user, tab),
        "samples": _samples(user, tab),
        "to_draw": samples_due.to_draw() if tab == "decide" else None,
        "loans": _loans(user, tab),
        "state_aid": _state_aid(user, tab),
    }
    return render(request, "subsidies/work/list.html", context)


def _conditions(user: User, tab: str) -> list[tuple[Reservation, int]]:
    """The awards on condition of a budget that was adopted, with the days left: one's own, or those of the team."""
    if tab not in ("mine", "team"):
        return []
    today = timezone.localdate()
    found = reservations.waiting(ends_from=today, handler=user if tab == "mine" else None)
    return [(row, row.term.days_left(today)) for row in found if row.term is not None]


def _obligations(user: User, tab: str) -> FirstRows | None:
    """What recipients must do soon, or should have done: in one's own cases, or in those of the team."""
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return None
    until = timezone.localdate() + timedelta(days=OBLIGATIONS_AHEAD)
    return obligations.due(until=until, handler=user if tab == "mine" else None)


def _payments(user: User, tab: str) -> list[DuePayment]:
    """What is to be paid soon on one's own awards and was not proposed yet."""
    if tab != "mine" or not user.has_perm(HANDLE):
        return []
    rows, blocked = to_pay(on=timezone.localdate(), handler=user).rows, set_off_terms.blocked()
    return [row for row in rows if row.order is None and row.application.pk not in blocked]


def _money(user: User, tab: str) -> list[MoneyWork]:
    """What money that is owed or held asks of who decides, or of who handles the cases."""
    today = timezone.localdate()
    if tab == "decide":
        return recovery_due.to_decide(user, on=today)
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return []
    return recovery_due.to_handle(on=today, handler=user if tab == "mine" else None)


def _settlements(user: User, tab: str) -> FirstRows | None:
    """What recipients asked to settle and nobody proposed yet: in one's own cases, or in those of the team."""
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return None
    return settlements_due.to_propose(on=timezone.localdate(), handler=user if tab == "mine" else None)


def _not_asked(user: User, tab: str) -> FirstRows | None:
    """The settlements that recipients did not ask for in time: in one's own cases, or in those of the team."""
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return None
    return settlements_due.not_asked(on=timezone.localdate(), handler=user if tab == "mine" else None)


def _samples(user: User, tab: str) -> FirstRows | None:
    """The awards that were drawn for a check that nobody recorded yet: one's own, or those of the team."""
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return None
    return samples_due.to_check(handler=user if tab == "mine" else None)


def _loans(user: User, tab: str) -> list[LoanBalance]:
    """The loans to agree on, or of which something is late or due soon: one's own, or those of the team."""
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return []
    return loan_balances.asking(on=timezone.localdate(), handler=user if tab == "mine" else None)


def _state_aid(user: User, tab: str) -> list[AidTask]:
    """What is to be entered in a register of state aid: of one's own awards, or of those of the team."""
    if tab not in ("mine", "team") or not user.has_perm(HANDLE):
        return []
    return aid_tasks(on=timezone.localdate(), handler=user if tab == "mine" else None).rows[:AID_ROWS]


def _tabs(user: User, deciding: list[int]) -> dict[str, ApplicationQuerySet]:
    """Return the cases of each tab that the user has; state money that ends has tranches, and no cases."""
    cases = work.open_cases()
    state = {"state": Application.objects.none()} if user.has_perm(WATCH) else {}
    if not any(user.has_perm(permission) for permission in OF_CASES):
        return state
    tabs = {
        "mine": work.cases_of(user),
        "decide": Application.objects.filter(pk__in=deciding),
        "team": work.asking_cases(),
        "unassigned": cases.filter(handler=None),
    }
    return {name: found for name, found in tabs.items() if user.has_perms(PERMISSIONS_BY_TAB[name])} | state


def _shown(name: str, count: int, *, current: bool) -> dict[str, Any]:
    url = reverse("subsidies:work-tab", args=[name])
    return {"label": LABELS[name], "url": url, "current": current, "count": count}


def _act(item: WorkItem, user: User, deciding: list[int]) -> CaseAct | None:
    act = ACT_OF.get(item.action)  # none for a letter that is to be sent: its page is the case
    if act is None or (item.action == Action.AWARD and item.application.pk not in deciding):
        return None
    return named(act, item.application) if user.has_perm(act.permission) else None


def may_assign(application: Application, user: User) -> bool:
    """Whether the user may say who handles the case now."""
    return user.has_perm(HANDLE) and application.status in work.statuses_with_handler(application)


def handler_context(application: Application, user: User, colleagues: list[User]) -> dict[str, Any]:
    """Return what the page of a case needs to say who handles it, and to change that."""
    may = may_assign(application, user)
    return {"may_assign": may, "assign_form": AssignForm(auto_id="assign_%s", colleagues=colleagues) if may else None}


@acts_on(Application, case_number="case_number")
@require_POST
@permission_required(HANDLE, raise_exception=True)
def assign(request: UserRequest, case_number: str) -> HttpResponse:
    """Give the case to a colleague."""
    application = get_object_or_404(Application, case_number=case_number)
    form = AssignForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a case officer."))
        return redirect(application)
    done = _("%(name)s is now handling the case.") % {"name": form.cleaned_data["handler"]}
    return _carry_out(request, application, done, work.assign, handler=form.cleaned_data["handler"])


@acts_on_nothing("names whom it replaces, and asks first when that is somebody else")
@require_POST
@permission_required(HANDLE, raise_exception=True)
def take(request: UserRequest, case_number: str) -> HttpResponse:
    """Take the case; asks first when somebody else has it."""
    application = get_object_or_404(Application.objects.with_names(), case_number=case_number)
    instead_of = key_of(request.POST.get("instead_of"))
    try:
        return _carry_out(
            request, application, _("The case is now assigned to you."), work.take_over, instead_of=instead_of
        )
    except HandledByAnother as refusal:
        application.refresh_from_db(fields=["handler"])
        context = {"application": application, "refusal": refusal, "next": request.POST.get("next", "")}
        return render(request, "subsidies/work/take_over.html", context, status=409)


@acts_on(Application, case_number="case_number")
@require_POST
@permission_required(HANDLE, raise_exception=True)
def release(request: UserRequest, case_number: str) -> HttpResponse:
    """Leave the case to whoever takes it."""
    application = get_object_or_404(Application, case_number=case_number)
    return _carry_out(request, application, _("The case now has no case officer."), work.release)


def _carry_out(request: UserRequest, application: Application, done: str, service: Any, **terms: Any) -> HttpResponse:
    try:
        service(application, actor=request.user, **terms)
    except HandledByAnother:
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    back = request.POST.get("next", "")
    # Without the slash, redirect would take it for the name of a view.
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if is_ours else application.get_absolute_url())
