"""The irregularities register on screen, for the named roles only; whoever opens an entry is in the trail."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on_nothing
from subsidies.forms.irregularities import AnswerEntryForm, ExtraCheckForm, IrregularityForm, WithdrawEntryForm
from subsidies.irregularity_enums import STANDING, IrregularityStepKind
from subsidies.models import Application, ExtraCheck, Irregularity
from subsidies.models.irregularity import SEE
from subsidies.services.irregularities import extra_checks, irregularities
from subsidies.services.irregularities.standing_entries import entries_against

KEEP = "subsidies.keep_irregularity"
PER_PAGE = 50
WAITING = (None, IrregularityStepKind.WITHDRAWAL)


class ShownForm(forms.Form):
    """Which entries."""

    shown = forms.ChoiceField(
        label=gettext_lazy("Show"),
        choices=[("", gettext_lazy("Those that stand or wait")), ("all", gettext_lazy("All"))],
        required=False,
    )


@require_GET
@permission_required(SEE, raise_exception=True)
def irregularity_list(request: UserRequest) -> HttpResponse:
    """The entries, the last one first, and the cases that wait for an extra check."""
    form, today = ShownForm(request.GET), timezone.localdate()
    valid = form.is_valid()
    every = valid and form.cleaned_data["shown"]
    entries = Irregularity.objects.with_state() if every else Irregularity.objects.asking(today)
    paginator = Paginator(entries.select_related("organisation").order_by("-pk"), PER_PAGE)
    context = {
        "form": form,
        "shown": form.cleaned_data.get("shown", ""),
        "count": paginator.count,
        "page": paginator.get_page(request.GET.get("page")),
        "asked": extra_checks.asked_checks(on=today),
        "may_keep": request.user.has_perm(KEEP),
    }
    return render(request, "subsidies/irregularities/list.html", context, status=200 if valid else 400)


@acts_on_nothing(NEW)
@permission_required(KEEP, raise_exception=True)
def irregularity_new(request: UserRequest) -> HttpResponse:
    """Propose an entry against the applicant of a case."""
    form = IrregularityForm(posted(request), initial={"case_number": request.GET.get("case", "")[:20]})

    def propose() -> Irregularity:
        terms = {name: value for name, value in form.cleaned_data.items() if name != "case_number"}
        return irregularities.propose_entry(form.cleaned_data["case_number"], actor=request.user, **terms)

    answer = attempt(form, propose)
    if answer.is_done:
        messages.success(request, _("Proposed. Another legal officer has to confirm it before it stands."))
        return redirect("subsidies:irregularity", answer.result.pk)
    years = irregularities.years_of_entry(on=timezone.localdate())
    return render(request, "subsidies/irregularities/new.html", {"form": form, "years": years}, status=answer.status)


@require_GET
@permission_required(SEE, raise_exception=True)
def irregularity(request: UserRequest, pk: int) -> HttpResponse:
    """One entry, what happened to it, who read it and when, and what can be done."""
    return _page(request, _found(pk))


@acts_on_nothing(CHECKED)
@permission_required(KEEP, raise_exception=True)
def irregularity_answer(request: UserRequest, pk: int) -> HttpResponse:
    """Confirm what somebody else proposed about an entry, or say why not."""
    found, form = _found(pk), AnswerEntryForm(posted(request))
    is_new = found.state is None
    act = irregularities.answer_entry if is_new else irregularities.answer_withdrawal
    answer = attempt(form, lambda: act(found, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Recorded."))
        return redirect("subsidies:irregularity", pk)
    return _page(request, found, status=answer.status, answer_form=form)


@acts_on_nothing(CHECKED)
@permission_required(KEEP, raise_exception=True)
def irregularity_withdraw(request: UserRequest, pk: int) -> HttpResponse:
    """Propose that an entry does not stand any more."""
    found, form = _found(pk), WithdrawEntryForm(posted(request))
    answer = attempt(form, lambda: irregularities.propose_withdrawal(found, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Proposed. Another legal officer has to confirm it; until then the entry stands."))
        return redirect("subsidies:irregularity", pk)
    return _page(request, found, status=answer.status, withdraw_form=form)


@acts_on_nothing("adds a check to those before it; the last one counts")
@permission_required(KEEP, raise_exception=True)
def extra_check(request: UserRequest, case_number: str) -> HttpResponse:
    """Record what an extra check of a case found."""
    application = get_object_or_404(Application.objects.with_names(), case_number=case_number)
    form = ExtraCheckForm(posted(request), application=application)
    answer = attempt(form, lambda: extra_checks.record_check(application, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Recorded. Who decides on the case is not told what was found."))
        return redirect(application)
    context = {"form": form, "application": application, **register_of(application, request.user)}
    return render(request, "subsidies/irregularities/extra_check.html", context, status=answer.status)


def register_of(application: Application, user: User) -> dict[str, Any]:
    """Return what the page of a case shows of the register to the named roles; nothing to anybody else.

    Reading it here is a reading like any other: the trail has it.
    """
    if not user.has_perm(SEE):
        return {}
    against = entries_against(application, on=timezone.localdate())
    entries = list(against.select_related("organisation")[:PER_PAGE])
    checks = ExtraCheck.objects.filter(application=application).select_related("actor", "document")
    return {
        "irregularities": entries,
        "extra_checks": list(checks) if entries else [],
        "may_keep_irregularities": user.has_perm(KEEP),
    }


def irregularities_of(records: Collection[int], user: User) -> list[Irregularity]:
    """Return the entries of the records of one applicant, for its page: none for who may not see the register."""
    entries = Irregularity.objects.visible_to(user).filter(organisation__in=records)
    return list(entries.with_state().order_by("-pk")[:PER_PAGE])


def _found(pk: int) -> Irregularity:
    rows = Irregularity.objects.with_state().select_related("organisation", "application", "actor")
    return get_object_or_404(rows, pk=pk)


def _page(request: UserRequest, found: Irregularity, *, status: int = 200, **forms_: Any) -> HttpResponse:
    steps = list(found.steps.select_related("actor"))
    proposer = steps[-1].actor_id if steps else found.actor_id
    today = timezone.localdate()
    context = {
        "entry": found,
        "steps": steps,
        "is_standing": found.state in STANDING and found.stands_from <= today <= found.stands_until,
        "waits": found.state in WAITING,
        "is_own": proposer == request.user.pk,
        "may_keep": request.user.has_perm(KEEP),
        "readings": irregularities.readings(found),
        "answer_form": AnswerEntryForm(),
        "withdraw_form": WithdrawEntryForm(),
        **forms_,
    }
    return render(request, "subsidies/irregularities/entry.html", context, status=status)
