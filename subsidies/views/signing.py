"""Signing: the proposals that wait, one by one or in bulk, the money effect before the signature."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from drenthe.accounts.requests import UserRequest
from drenthe.lib.entry.days import not_in_future
from drenthe.lib.requests.fresh import needs_fresh_sign_in_with
from drenthe.lib.screens.acts_on import Posted, Thing, acts_on_found
from drenthe.lib.screens.date_reason import DateReasonMixin
from drenthe.lib.screens.formfields import RowsField, field_of
from drenthe.lib.screens.paging import first_of
from drenthe.lib.values.keys import key_of
from subsidies.forms.acts import day_field
from subsidies.forms.interest import NO_INTEREST, no_interest_field
from subsidies.models import Application, ApplicationImport, Proposal
from subsidies.services.case import interests
from subsidies.services.decisions import decisions, signing
from subsidies.services.recovery import recovery_due

IMPORTS_SHOWN = 20


class SigningForm(DateReasonMixin, forms.Form):
    """Which proposals, and the date of the decisions."""

    asks_reason_at_once = True

    proposals = RowsField(
        queryset=Proposal.objects.none(),
        error_messages={
            "required": gettext_lazy("Choose at least one proposal."),
            "invalid_choice": gettext_lazy(
                "A proposal that you chose is no longer waiting for a decision. Choose again."
            ),
            "invalid_pk_value": gettext_lazy(
                "A proposal that you chose is no longer waiting for a decision. Choose again."
            ),
        },
    )
    decided_on = day_field(gettext_lazy("Date of the decisions"), validators=[not_in_future])

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field_of(self, "proposals", forms.ModelChoiceField).queryset = signing.open_proposals()

    def ask_interest(self, *, needed: bool) -> None:
        """Ask once for all that is chosen, on the page that signs; the service refuses what nobody said."""
        if needed:
            self.fields[NO_INTEREST] = no_interest_field()
            self.fields[NO_INTEREST].label = gettext_lazy("I have no personal interest in any of these cases")


def _to_sign(data: Posted, **_kwargs: Any) -> list[Thing]:
    """Return the proposals that are signed and their cases; the page before only shows what signing would do."""
    chosen = [key for asked in data.getlist("proposals") if (key := key_of(asked)) is not None]
    rows = Proposal.objects.filter(pk__in=chosen if "sign" in data else []).values_list("pk", "application")
    return [thing for pk, case in rows for thing in (Thing(Proposal, str(pk)), Thing(Application, str(case)))]


@needs_fresh_sign_in_with("sign")
@acts_on_found(_to_sign)
@permission_required("subsidies.decide_application", raise_exception=True)
def signing_list(request: UserRequest) -> HttpResponse:
    """Choose what to sign (GET), see what it does to the money (POST), and sign it (POST with `sign`)."""
    if request.method != "POST":
        return _show_list(request, SigningForm())
    form = SigningForm(request.POST)
    if not form.is_valid():
        return _show_list(request, form, status=400)
    if "sign" in request.POST and _sign(request, form):
        return redirect("subsidies:signing")
    return _show_effects(request, form)


def _show_effects(request: UserRequest, form: SigningForm) -> HttpResponse:
    """What signing what was chosen would do; also where none of it could be signed, so that nothing is lost."""
    chosen, day = form.cleaned_data["proposals"], form.cleaned_data["decided_on"]
    rows = signing.signing_rows(chosen, on=day, with_letters=True, actor=request.user)
    cases = [row.proposal.application for row in rows if row.can_sign]
    form.ask_interest(needed=interests.must_say(request.user, cases))
    context = {"rows": rows, "effects": signing.effects(rows), "form": form, "day": day}
    return render(request, "subsidies/signing_confirm.html", context, status=409 if "sign" in request.POST else 200)


def _show_list(request: UserRequest, form: SigningForm, status: int = 200) -> HttpResponse:
    first = first_of(signing.open_proposals())
    rows = signing.signing_rows(first.rows, on=timezone.localdate(), actor=request.user)
    context = {"rows": rows, "first": first, "form": form, "can_sign_any": any(row.can_sign for row in rows)}
    context["money"], context["tab"] = recovery_due.to_decide(request.user, on=timezone.localdate()), "decide"
    waiting = ApplicationImport.objects.filter(decider=request.user, closed_at=None)
    context["imports"] = waiting.select_related("uploaded_by")[:IMPORTS_SHOWN]
    return render(request, "subsidies/signing.html", context, status=status)


def _sign(request: UserRequest, form: SigningForm) -> bool:
    """Sign what was chosen and say what became of each; return whether anything was signed, or waits no more."""
    terms = {name: form.cleaned_data[name] for name in ("decided_on", "date_reason")}
    terms["no_interest"] = bool(request.POST.get(NO_INTEREST))
    chosen = form.cleaned_data["proposals"]
    seen = {proposal.pk: request.POST.get(f"letter-{proposal.pk}", "") for proposal in chosen}
    results = decisions.sign_many(chosen, **terms, seen=seen, actor=request.user)
    signed = sum(refusal is None for _proposal, refusal in results)
    if signed:
        text = ngettext("%(count)s decision has been recorded.", "%(count)s decisions have been recorded.", signed)
        messages.success(request, text % {"count": signed})
    for proposal, refusal in results:
        if refusal is not None:
            messages.error(request, f"{proposal.application.case_number}: {refusal}")
    return bool(signed)
