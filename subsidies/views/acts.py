"""The page of an act: show its form, carry it out, or say why not."""

from collections.abc import Callable
from typing import Any, NoReturn, cast

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views import View

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.fresh import needs_fresh_sign_in_when
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.acts_on import acts_on
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS, SETTLEMENTS, Action, ApplicationStatus, DecisionKind, ProposalState
from subsidies.forms.acts import ActForm
from subsidies.forms.corrections import CorrectForm
from subsidies.forms.interest import NoInterestMixin
from subsidies.models import Application, Ceiling, Proposal
from subsidies.services.acts.act_reasons_award import ON_LOAN
from subsidies.services.acts.acts_now import Offered, acts_for, acts_now
from subsidies.services.acts.case_acts import CASE_ACTS, named
from subsidies.services.assessment import asked_since, cost_sheet, deviations
from subsidies.services.case.act_refusals import NotYourAct
from subsidies.services.case.dated_back import dated_back
from subsidies.services.ceilings import budget, order_power
from subsidies.services.decisions import award_needs, decision_facts, proposals
from subsidies.services.decisions.basis import basis_of
from subsidies.services.decisions.signing import amount_of
from subsidies.services.dossier import case_page
from subsidies.services.letters.letters_ahead import letter_ahead
from subsidies.services.recovery import recovery, set_off_terms, set_offs
from subsidies.services.settlements import settled
from subsidies.views.act_list import ACTS
from subsidies.views.act_objections import objections_on
from subsidies.views.act_payments import ABOUT_PAYMENTS, payments_of
from subsidies.views.act_settlement import ABOUT_SETTLEMENT, settlement_context
from subsidies.views.loans import loan_context

ABOUT_MONEY_STEPS = (Action.PROPOSE_MONEY_STEP, Action.DECIDE_MONEY_STEP, Action.RETURN_MONEY_STEP)
CONFLICT = 409
ABOUT_COSTS = (
    *(Action.PROPOSE, Action.PROPOSE_SETTLEMENT, Action.ACCOUNT_COSTS),
    *(Action.AGREE_SETTLEMENT, Action.RETURN_SETTLEMENT),  # finance agrees to the amount on what it follows from
)
SHOW_LETTER = "show-letter"  # the button that shows the letter before the proposal


class ActView(PermissionRequiredMixin, View):
    """Show the form of an act and carry it out."""

    raise_exception = True

    def has_permission(self) -> bool:
        """Whether this act is open to the user."""
        return CASE_ACTS[self.kwargs["act"]].is_open_to(self.request.user)

    def handle_no_permission(self) -> NoReturn:
        """Say it as the API and the list of acts do. Raises PermissionDenied."""
        raise PermissionDenied(str(NotYourAct(act=CASE_ACTS[self.kwargs["act"]].label)))

    def get(self, request: HttpRequest, case_number: str, act: str) -> HttpResponse:
        """The empty form; of an act that cannot be done with the case as it stands only why there is none."""
        refusal, possible = self._stands()
        if refusal is not None:
            return self._show_closed(request, refusal, possible)
        return self._show(request, self._form(None))

    def post(self, request: HttpRequest, case_number: str, act: str) -> HttpResponse:
        """Carry it out, or say why not."""
        form = self._form(request.POST)
        if getattr(form, "is_choosing", False):
            return self._show(request, form)
        if self.act.effects is not None and isinstance(form, CorrectForm) and form.is_valid() and not form.is_shown:
            return self._show_effects(request, form, self.act.effects)
        if self.act.shows_letter and SHOW_LETTER in request.POST:
            return self._show_letter(request, form)
        if self.act.signs_letter and "letter" not in request.POST:
            return self._show_letter(request, form, seen=None)
        rows = form.row_sets
        answer = attempt(
            form, lambda: self.act.service(self.application, actor=request.user, **form.values()), rows=rows
        )
        if answer.is_done:
            messages.success(request, self.act.done)
            if self.act.warns is not None and (warning := self.act.warns(answer.result)):
                messages.warning(request, warning)
            return redirect(self.application)
        return self._show(request, form, status=answer.status, **self._instead(answer.status))

    def _instead(self, status: int) -> dict[str, Any]:
        """What can be done instead of an act that was refused and cannot be done any more; what was typed stays."""
        if status != CONFLICT:
            return {}
        refusal, possible = self._stands()
        return {} if refusal is None else {"possible": possible}

    def _stands(self) -> tuple[Refusal | None, Offered]:
        """Why this act cannot be done with the case as it stands, if so; and what this user can do, the next first."""
        case_page.fetch_for_acts(self.application)
        user = cast("User", self.request.user)
        found = {row.act.slug: row for row in acts_now(user, self.application)}
        main, others = acts_for(user, self.application, found=found.values())
        return found[self.act.slug].refusal, main + others

    def _show_closed(self, request: HttpRequest, refusal: Refusal, possible: Offered) -> HttpResponse:
        context = {"application": self.application, **self._named(), "refusal": refusal, "possible": possible}
        return render(request, "subsidies/act_closed.html", context, status=409)

    def _show_effects(self, request: HttpRequest, form: CorrectForm, effects: Callable[..., Any]) -> HttpResponse:
        """What the act would change; nothing is stored until exactly this is posted again."""
        answer = attempt(form, lambda: effects(self.application, actor=request.user, **form.values()))
        if answer.is_done:
            form.mark_shown()
            return self._show(request, form, corrected=answer.result)
        return self._show(request, form, status=answer.status)

    def _show_letter(self, request: HttpRequest, form: ActForm, **more: Any) -> HttpResponse:
        """The letter that this would lead to; nothing is stored."""
        act, user = self.act.service, cast("User", request.user)
        answer = attempt(form, lambda: letter_ahead(act, self.application, actor=user, **{**form.values(), **more}))
        if answer.is_done:
            return self._show(request, form, letter_ahead=answer.result, is_shown=True)
        return self._show(request, form, status=answer.status)

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the act; the case is fetched only once the user may do it."""
        super().setup(request, *args, **kwargs)
        self.act = ACTS[kwargs["act"]]

    @property
    def application(self) -> Application:
        """The case."""
        if not hasattr(self, "_application"):
            self._application = get_object_or_404(
                Application.objects.with_names(), case_number=self.kwargs["case_number"]
            )
        return self._application

    def _named(self) -> dict[str, Any]:
        """The act, with what it is called on this case."""
        return {"act": self.act, "act_label": named(self.act.named, self.application).label}

    def _form(self, data: Any) -> ActForm:
        more: dict[str, Any] = {}
        if self.act.action == Action.CORRECT or issubclass(self.act.form, NoInterestMixin):
            more["actor"] = self.request.user
        if self.act.action in ABOUT_PAYMENTS:
            case_page.decisions_of(self.application)  # once, for all that follows from them
        if given := {name: self.request.GET[name] for name in self.act.about if self.request.GET.get(name)}:
            more["initial"] = given
        return self.act.form(data, application=self.application, **more)

    def _standing(self, proposal: Proposal | None) -> dict[str, Any]:
        """What is not in order for this act now; for a decision all that it rests on."""
        if money := self._about_money():
            return money
        if proposal is not None and (proposal.settles or (proposal.is_on_objection and proposal.kind not in AWARDS)):
            return {}  # its own page tells what it rests on
        if self.act.action == Action.AWARD and proposal is not None:
            basis = basis_of(self.application, proposal, on=timezone.localdate())
            return {"basis": basis, "gaps": basis.told}
        if self.act.action == Action.START_ASSESSMENT:
            return {"gaps": deviations.of_completeness(self.application)}
        if self.act.shows_letter:
            is_settled = self.application.status == ApplicationStatus.SETTLED
            found: dict[str, Any] = {"sent_back": proposals.sent_back(self.application)}
            if self.act.action == Action.PROPOSE:
                found["asks_undertaking"] = decision_facts.aid_of(self.application) is None
                if self.application.status == ApplicationStatus.ASSESSMENT:
                    gaps = deviations.of_award(self.application, on=timezone.localdate())
                    found["gaps"] = order_power.shown(self.application, gaps)
            if self.act.action == Action.PROPOSE_OBJECTION and not is_settled:
                found["gaps"] = award_needs.gaps(
                    self.application, DecisionKind.OBJECTION_AWARD, on=timezone.localdate()
                )
            return found
        if self.act.action == Action.UNDO_DECISION:
            return {"to_take_back": asked_since.last_decision(self.application)}
        return {}

    def _about_money(self) -> dict[str, Any]:
        """What there is to see of the money where the act is about that."""
        if self.act.action in ABOUT_MONEY_STEPS:
            return {"money_step": recovery.waiting(self.application), **loan_context(self.application)}
        if self.act.action == Action.SET_OFF:
            step = set_off_terms.to_book(self.application)
            return {"money_step": step, "set_off": step and set_offs.now_of(step)}
        if self.act.action in ABOUT_PAYMENTS:
            return {**payments_of(self.application, self.act.action), **loan_context(self.application)}
        if self.act.action in (*ON_LOAN, Action.REMIND):
            return loan_context(self.application)
        return {}

    def _settling(self, proposal: Proposal | None) -> dict[str, Any]:
        """What a settlement rests on, on every page about one."""
        settles = proposal is not None and proposal.kind in SETTLEMENTS
        is_about = self.act.action in (*ABOUT_MONEY_STEPS, Action.PROPOSE_MONEY_STEP)
        is_owed = self.application.settled_amount is not None and self.act.action in ABOUT_MONEY_STEPS
        is_owed = is_owed or (is_about and bool(settled.overpaid(self.application)))
        if settles or is_owed or self.act.action in ABOUT_SETTLEMENT:
            return settlement_context(self.application, proposal)
        return {}

    def _show(self, request: HttpRequest, form: ActForm, status: int = 200, **more: Any) -> HttpResponse:
        lines = dated_back([self.application.pk])[self.application.pk]  # of a proposal its own page tells
        ceilings = Ceiling.objects.filter(pk=self.application.ceiling_id)
        waiting = self.application.proposals.filter(state=ProposalState.OPEN).select_related(
            "proposed_by", "application"
        )
        proposal = waiting.first()
        if self.act.shows_heard:
            case_page.fetch_hearings(self.application)
        context = {
            "application": self.application,
            **self._named(),
            "form": form,
            "dated_back": [line for line in lines if line.action != Action.PROPOSE],
            "proposal": proposal,
            "commits": amount_of(proposal) if proposal else ZERO,
            "act_costs": cost_sheet.sheet_of(self.application) if self.act.action in ABOUT_COSTS else None,
            **self._settling(proposal),
            **objections_on(self.application, self.act.action, proposal),
            **self._standing(proposal),
            **more,
            "figures": budget.figures(as_of=timezone.localdate(), ceilings=ceilings)[0],
        }
        return render(request, "subsidies/act.html", context, status=status)


act = needs_fresh_sign_in_when(lambda kwargs: CASE_ACTS[kwargs["act"]].binds)(
    acts_on(Application, case_number="case_number")(ActView.as_view())
)
