"""What can be done with a case: one page per act, each calling one service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views import View

from drenthe.accounts.models import User
from drenthe.lib.money import ZERO
from drenthe.lib.refusals import Refusal
from subsidies.enums import Action
from subsidies.forms import ActForm, AwardForm, PayForm, RefuseForm, WithdrawForm
from subsidies.models import Application, Ceiling
from subsidies.services import budget, decisions, ledger, payments
from subsidies.transitions import allowed_actions


@dataclass(frozen=True)
class Act:
    """One thing that can be done with a case."""

    action: Action
    label: Any
    done: Any
    permission: str
    form: type[ActForm]
    service: Callable[..., Application]
    is_adverse: bool = False


ACTS = {
    act.action: act
    for act in (
        Act(
            Action.AWARD,
            _("Award the subsidy"),
            _("The award has been booked."),
            "subsidies.decide_application",
            AwardForm,
            decisions.award,
        ),
        Act(
            Action.REFUSE,
            _("Refuse"),
            _("The refusal has been recorded."),
            "subsidies.decide_application",
            RefuseForm,
            decisions.refuse,
            is_adverse=True,
        ),
        Act(
            Action.PAY,
            _("Record a payment"),
            _("The payment has been recorded."),
            "subsidies.pay_application",
            PayForm,
            payments.pay,
        ),
        Act(
            Action.WITHDRAW,
            _("Register a withdrawal"),
            _("The withdrawal has been recorded."),
            "subsidies.withdraw_application",
            WithdrawForm,
            decisions.withdraw,
            is_adverse=True,
        ),
    )
}


def acts_for(user: User, application: Application) -> list[tuple[Act, str]]:
    """Return what this user can do with the case now, each with its address."""
    return [
        (ACTS[action], reverse("subsidies:act", args=[application.case_number, action.value]))
        for action in ACTS
        if action in allowed_actions(application.status) and user.has_perm(ACTS[action].permission)
    ]


class ActView(PermissionRequiredMixin, View):
    """Show the form of an act and carry it out."""

    raise_exception = True

    def get_permission_required(self) -> list[str]:
        """The permission of this act."""
        return [ACTS[Action(self.kwargs["action"])].permission]

    def get(self, request: HttpRequest, case_number: str, action: str) -> HttpResponse:
        """The empty form."""
        return self._show(request, self._form(None))

    def post(self, request: HttpRequest, case_number: str, action: str) -> HttpResponse:
        """Carry it out, or say why not: 400 for what was filled in, 409 for a rule."""
        form, act = self._form(request.POST), self.act
        if not form.is_valid():
            return self._show(request, form, status=400)
        try:
            act.service(self.application, actor=request.user, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self._show(request, form, status=409)
        messages.success(request, act.done)
        return redirect(self.application)

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the act; the case is fetched only once the user may do it."""
        super().setup(request, *args, **kwargs)
        self.act = ACTS[Action(kwargs["action"])]

    @property
    def application(self) -> Application:
        """The case."""
        if not hasattr(self, "_application"):
            self._application = get_object_or_404(
                Application.objects.with_names(), case_number=self.kwargs["case_number"]
            )
        return self._application

    def _form(self, data: Any) -> ActForm:
        more = {}
        if self.act.action == Action.PAY:
            balances = ledger.balance_by_share(self.application).values()
            more["unpaid"] = sum((committed - paid for committed, paid in balances), ZERO)
        return self.act.form(data, application=self.application, **more)

    def _show(self, request: HttpRequest, form: ActForm, status: int = 200) -> HttpResponse:
        ceilings = Ceiling.objects.filter(pk=self.application.ceiling_id)
        context = {
            "application": self.application,
            "act": self.act,
            "form": form,
            "figures": budget.figures(as_of=timezone.localdate(), ceilings=ceilings)[0],
        }
        return render(request, "subsidies/act.html", context, status=status)
