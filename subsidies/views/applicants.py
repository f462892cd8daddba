"""The page of an applicant, with all its records; and joining records that are one, by two people."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import CHECKED, acts_on_nothing
from projects.enums import OrganisationKind
from projects.models import Organisation
from subsidies.forms.applicants import JoinAnswerForm, JoinForm
from subsidies.models import SameApplicant
from subsidies.services.application import same_applicants
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact, sees
from subsidies.services.decisions.people import HANDLE
from subsidies.services.dossier import applicant_page
from subsidies.views.irregularities import irregularities_of

SEE = "subsidies.view_application"
OF_ANSWER = "id_answer_%s"  # beside the form of a new proposal, which has a reason too


@require_GET
@permission_required(SEE, raise_exception=True)
def applicant(request: UserRequest, pk: int) -> HttpResponse:
    """One applicant: its records, cases, money, accounts and objections, as far as the reader sees these."""
    return _page(request, _found(request, pk))


@acts_on_nothing(CHECKED)
@permission_required(HANDLE, raise_exception=True)
def applicant_join(request: UserRequest, pk: int) -> HttpResponse:
    """Propose that another record is the same applicant, or no more."""
    found, form = _found(request, pk), JoinForm(posted(request))

    def propose() -> SameApplicant:
        said = form.cleaned_data
        other = said["case_number"].applicant
        return same_applicants.propose(
            found, other, joins=not said["apart"], reason=said["reason"], actor=request.user
        )

    answer = attempt(form, propose)
    if answer.is_done:
        messages.success(request, _("Proposed. Another case officer has to confirm it; until then nothing changes."))
        return redirect("subsidies:applicant", pk)
    return _page(request, found, status=answer.status, join_form=form)


@acts_on_nothing(CHECKED)
@permission_required(HANDLE, raise_exception=True)
def applicant_join_answer(request: UserRequest, pk: int) -> HttpResponse:
    """Confirm what somebody else proposed about two records, or say why not."""
    proposal, form = get_object_or_404(SameApplicant, pk=pk), JoinAnswerForm(posted(request), auto_id=OF_ANSWER)
    answer = attempt(form, lambda: same_applicants.answer(proposal, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Recorded."))
        return redirect("subsidies:applicant", proposal.first_id)
    return _page(request, _found(request, proposal.first_id), status=answer.status, answer_form=form)


def _found(request: UserRequest, pk: int) -> Organisation:
    found = get_object_or_404(Organisation, pk=pk)
    if found.kind == OrganisationKind.PERSON and not persons.sees_persons(request.user):
        raise PermissionDenied(str(persons.PersonNotShown()))
    return found


def _page(request: UserRequest, found: Organisation, *, status: int = 200, **forms: Any) -> HttpResponse:
    user, records = request.user, same_applicants.records_of(found.pk)
    may_join = user.has_perm(HANDLE)
    shown = applicant_page.page_of(
        records, with_accounts=sees(user, Fact.ACCOUNT), with_objections=sees(user, Fact.OBJECTION)
    )
    context = {
        "organisation": found,
        "found": shown,
        "shows_accounts": sees(user, Fact.ACCOUNT),
        "shows_bookings": sees(user, Fact.BOOKING),
        "shows_objections": sees(user, Fact.OBJECTION),
        "may_join": may_join,
        "like": same_applicants.like(found, known=records) if may_join else [],
        "irregularities": irregularities_of(records, user),
        "proposals": same_applicants.proposals_about(records),
        "join_form": JoinForm(),
        "answer_form": JoinAnswerForm(auto_id=OF_ANSWER),
        **forms,
    }
    return render(request, "subsidies/applicants/applicant.html", context, status=status)
