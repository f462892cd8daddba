"""Draws for checks by sample on screen: prepared by one, drawn by another, and what became of what was drawn."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from subsidies.forms.samples import DrawSampleForm, PrepareSampleForm
from subsidies.models import SampleDraw
from subsidies.services.acts.case_acts import DECIDE, PAY
from subsidies.services.settlements import sample_draws, samples_due

SEE = "subsidies.view_decision"
PER_PAGE, DRAWS_PER_PAGE = 50, 25


def may_draw(user: User) -> bool:
    """Whether somebody may prepare or draw a sample: who answers for money or decides, and not who handles cases."""
    return user.has_perm(PAY) or user.has_perm(DECIDE)


@acts_on_nothing(NEW)
@permission_required(SEE, raise_exception=True)
def sample_list(request: UserRequest) -> HttpResponse:
    """The draws, the last one first; and preparing one, for who may draw."""
    form = PrepareSampleForm(posted(request))
    if form.is_bound and not may_draw(request.user):
        raise PermissionDenied
    answer = attempt(form, lambda: sample_draws.prepare(actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The list has been fixed. Now somebody else draws from it."))
        return redirect(answer.result)
    context = {
        "form": form,
        "page": Paginator(samples_due.draws(), DRAWS_PER_PAGE).get_page(request.GET.get("page")),
        "may_draw": may_draw(request.user),
    }
    return render(request, "subsidies/samples.html", context, status=answer.status)


@require_GET
@permission_required(SEE, raise_exception=True)
def sample(request: UserRequest, pk: int) -> HttpResponse:
    """One draw: its list, who prepared and drew it, what was drawn, and how anybody draws it again."""
    return _page(request, _found(pk))


@acts_on(SampleDraw)
@permission_required(SEE, raise_exception=True)
def sample_draw(request: UserRequest, pk: int) -> HttpResponse:
    """Draw from a list that somebody else prepared."""
    if not may_draw(request.user):
        raise PermissionDenied
    found, form = _found(pk), DrawSampleForm(posted(request))
    answer = attempt(form, lambda: sample_draws.draw_sample(found, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The sample has been drawn. Who handles those cases sees it in My work."))
        return redirect(found)
    return _page(request, found, status=answer.status, form=form)


def _found(pk: int) -> SampleDraw:
    return get_object_or_404(samples_due.draws(), pk=pk)


def _page(request: UserRequest, found: SampleDraw, *, status: int = 200, **more: Any) -> HttpResponse:
    drawn = Paginator(samples_due.drawn_in(found), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "draw": found,
        "page": drawn,
        "tiers": samples_due.tiers_of(found),
        "may_draw": may_draw(request.user),
        "is_own": found.actor_id == request.user.pk,
        "form": DrawSampleForm(),
        **more,
    }
    return render(request, "subsidies/sample.html", context, status=status)
