"""The list of applications, and the page of one case."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens import paging
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, acts_on_nothing
from drenthe.lib.screens.paging import CappedPaginator, wants_results_only
from drenthe.lib.values.money import ZERO, format_euros
from projects.models import Project
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.filters import ApplicationFilter
from subsidies.forms.intake import CoFinancers, PlannedRows, ReceiveForm
from subsidies.models import Application, CaseEvent, SetOff
from subsidies.services.acts.acts_now import acts_for
from subsidies.services.application.applicants import known_otherwise
from subsidies.services.application.intake import enter
from subsidies.services.assessment import cost_sheet
from subsidies.services.case import persons, seeing
from subsidies.services.case.dated_back import standing
from subsidies.services.ceilings import ledger
from subsidies.services.ceilings.order_refusals import MaybeDuplicate
from subsidies.services.decisions import award_steps, effects, taking_back
from subsidies.services.decisions.people import HANDLE, READ_NOTES
from subsidies.services.dossier import case_page
from subsidies.services.objections.objections_open import shown_of
from subsidies.services.obligations import obligations
from subsidies.services.payments import other_debts
from subsidies.services.payments.account_payees import warning_of_case
from subsidies.services.recovery import set_off_terms
from subsidies.services.settlements import account_evidence, samples, settled
from subsidies.services.state_money import source_ends
from subsidies.views.assessment import assessment_context
from subsidies.views.clock import clock_context
from subsidies.views.documents import document_parts
from subsidies.views.irregularities import register_of
from subsidies.views.letters import letter_parts
from subsidies.views.loans import loan_context
from subsidies.views.notes import may_write_notes, notes_context
from subsidies.views.recovery import fetch_steps, recovery_context
from subsidies.views.state_aid import aid_context
from subsidies.views.work import handler_context, may_assign

PER_PAGE = 50


@permission_required("subsidies.view_application", raise_exception=True)
def application_list(request: UserRequest) -> HttpResponse:
    """The applications, filtered and sorted; htmx asks for the results only."""
    filters = ApplicationFilter(request.GET, Application.objects.with_applicants(), reader=request.user)
    valid = filters.is_valid()
    paginator = CappedPaginator(filters.qs if valid else Application.objects.none(), PER_PAGE)
    context = {
        "filters": filters,
        "form": filters.form,
        "paginator": paginator,
        "page": paginator.get_page(request.GET.get("page")),
        "ordering": request.GET.get("ordering", "-received"),
        "is_filtered": bool(filters.applied()),
    }
    part = wants_results_only(request)
    name = "subsidies/application_results.html" if part else "subsidies/application_list.html"
    return render(request, name, context, status=200 if valid or part else 400)  # htmx shows no answer with an error


@permission_required("subsidies.view_application", raise_exception=True)
def application(request: UserRequest, case_number: str) -> HttpResponse:
    """One case: what was asked and decided, its money, its dossier, and what can be done next."""
    found, user = get_object_or_404(Application.objects.with_names(), case_number=case_number), request.user
    case_page.fetch_children(found)
    colleagues = case_page.fetch_people(found, _offered(user, found))
    fetch_steps(found)
    entries = case_page.ledger_of(found)
    balances = ledger.balances(entries)
    committed, paid = (sum((row[at] for row in balances.values()), ZERO) for at in (0, 1))
    events = case_page.events_of(found)
    decisions = case_page.decisions_of(found)
    case_page.fetch_objections(found)
    clock = clock_context(found, user, timezone.localdate())
    shown = seeing.events_for(user, events)
    context = {
        **seeing.context_for(user),
        "application": found,
        "is_hidden": persons.is_hidden_from(user, found),
        "dated_back": standing(list(reversed(events))),
        "awarded": found.awarded_now,
        "awarded_hint": _awarded_hint(found),
        "paid": paid,
        "projects": Project.objects.visible_to(user).filter(applications=found).select_related("municipality"),
        "decisions": decisions,
        "taken_back": [line for line in reversed(events) if line.action in taking_back.ACTIONS],
        "obligations": [row for decision in decisions for row in decision.obligations.all()],
        "obligations_run": obligations.run(found),
        "today": timezone.localdate(),
        "unpaid": effects.payable(found, committed=committed, paid=paid),
        "waits_for_effect": effects.awaiting(found),
        "costs": cost_sheet.sheet_of(found),
        **_settlement(found),
        **recovery_context(found, on=timezone.localdate(), extra=clock["free_days"]),
        **loan_context(found),
        **aid_context(found, clock["free_days"]),
        "objections": shown_of(found, on=timezone.localdate(), extra=clock["free_days"]),
        "overtaken": effects.overtaken(found),
        "events": shown[: paging.MOST_ROWS],
        "events_cut": paging.FirstRows([], paging.MOST_ROWS, has_more=len(shown) > paging.MOST_ROWS),
        "ledger": entries,
        "waived": settled.written_off_by(found),
        "balances": [(share.source, committed, paid) for share, (committed, paid) in balances.items()],
        "ends_before": source_ends.of_case(found, {share: row[0] - row[1] for share, row in balances.items()}),
        "set_offs": _set_offs(found, events),
        **register_of(found, user),
        "owed_beside": other_debts.shown(found, extra=clock["free_days"]),
        "proposal": case_page.standing_proposal(found),
        **_acts(user, found, clock["free_days"]),
        **assessment_context(found, user),
        **clock,
        **handler_context(found, user, colleagues.get(HANDLE, [])),
        **notes_context(found, user, colleagues.get(READ_NOTES, [])),
        **document_parts(user, found),
        **letter_parts(user, found, clock["free_days"]),
    }
    return render(request, "subsidies/application.html", context)


def _settlement(found: Application) -> dict[str, Any]:
    """What is to be repaid of a settled subsidy (euros), or what is still needed to settle one."""
    asked = settled.request_of(found) if found.status == Status.AWARDED else None
    return {
        "to_repay": settled.to_repay(found),
        "settled_steps": settled.settled_steps(found, on=timezone.localdate()),
        "sample": samples.drawn_of(found),
        "settlement_missing": account_evidence.missing_of(found, asked) if asked is not None else [],
    }


def _awarded_hint(found: Application) -> str:
    """What was awarded at first, where that was lowered, raised or withdrawn since."""
    first = award_steps.awarded_first(found)
    return "" if first is None else _("at first %(amount)s") % {"amount": format_euros(first)}


def _set_offs(found: Application, events: Collection[CaseEvent]) -> list[SetOff]:
    """What was set off against what was to be paid on a case; nothing is asked where its dossier knows of none."""
    return set_off_terms.set_off_with(found) if any(row.action == Action.SET_OFF for row in events) else []


def _offered(user: User, found: Application) -> list[str]:
    """The permissions of the colleagues whom the forms on the page offer."""
    offered = {HANDLE: may_assign(found, user), READ_NOTES: may_write_notes(user)}
    return [permission for permission, is_offered in offered.items() if is_offered]


def _acts(user: User, found: Application, extra: Collection[date]) -> dict[str, object]:
    main, others = acts_for(user, found, extra=extra)
    return {"acts": main + others, "main_acts": main, "other_acts": others}


@acts_on_nothing(NEW)
@permission_required("subsidies.receive_application", raise_exception=True)
def new_application(request: UserRequest) -> HttpResponse:
    """Enter an application that came in; one that looks like an earlier one is a 409 that asks whether it is new."""
    data = posted(request)
    form, cofinancers, dwellings = ReceiveForm(data), CoFinancers(data, prefix="pay"), PlannedRows(data, prefix="dw")
    context: dict[str, Any] = {"form": form, "cofinancers": cofinancers, "planned": dwellings}

    def enter_it() -> Application:
        try:
            return enter(actor=request.user, **form.receive_values(cofinancers, dwellings))
        except MaybeDuplicate as refusal:
            context["earlier"] = refusal.earlier
            raise

    answer = attempt(form, enter_it, rows=[cofinancers, dwellings])
    if answer.is_done:
        messages.success(request, _("Application %(case)s has been entered.") % {"case": answer.result.case_number})
        if answer.result.given.known and not request.user.has_perm("subsidies.view_caseevent"):  # else on its page
            messages.warning(request, known_otherwise(answer.result.given))
        if warning := warning_of_case(answer.result):
            messages.warning(request, warning)
        return redirect(answer.result)
    return render(request, "subsidies/application_new.html", context, status=answer.status)
