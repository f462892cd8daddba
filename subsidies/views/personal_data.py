"""What is held of somebody who asks for it (GDPR article 15): find who is meant, then the report."""

from urllib.parse import urlencode

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.paging import MOST_ROWS, FirstRows
from drenthe.lib.search import LONGEST
from subsidies.services.privacy.answering import to_write
from subsidies.services.privacy.held import Held, held_of
from subsidies.services.privacy.people import Found, find
from subsidies.services.privacy.withheld import withheld

SEE = "subsidies.report_person"
SHORTEST = 3  # characters: less finds half of everybody


class PersonForm(forms.Form):
    """Who is looked for."""

    q = forms.CharField(
        label=_("Name, e-mail address, account or telephone number"),
        min_length=SHORTEST,
        max_length=LONGEST,
        help_text=_(
            "Postal addresses are not searched. Look for the name, and tell namesakes apart by their address."
        ),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


@require_GET
@permission_required(SEE, raise_exception=True)
def personal_data(request: UserRequest) -> HttpResponse:
    """Who is named as asked, to say who is meant; and of who was chosen what is held."""
    form = PersonForm(request.GET if "q" in request.GET else None)
    chosen = request.GET.getlist("who")
    is_chosen = bool(chosen) or "report" in request.GET
    found, status = Found([]), 200
    if is_chosen:
        answer = attempt(form, lambda: held_of(form.cleaned_data["q"], chosen, user=request.user))
        if answer.is_done:
            return _report(request, form.cleaned_data["q"], answer.result)
        status = answer.status
    if asked := form.is_bound and not form.has_error("q") and form.cleaned_data["q"]:
        found = find(asked, user=request.user)
    elif form.is_bound:
        status = 400
    context = {
        "form": form,
        "asked": form.data.get("q", ""),
        "chosen": chosen,
        "found": found,
        "first": FirstRows([], found.most, found.has_more),
    }
    return render(request, "subsidies/personal_data.html", context, status=status)


def _report(request: UserRequest, asked: str, held: Held) -> HttpResponse:
    lists = [
        (str(label), name, pieces[:MOST_ROWS], len(pieces))
        for label, name, pieces in (
            (_("Where the name stands"), "named", held.named),
            (_("Written in the cases"), "texts", held.texts),
            (_("Files"), "files", held.files),
            (_("What stood there before"), "earlier", held.earlier),
        )
        if pieces
    ]
    context = {
        "held": held,
        "asked": asked,
        "lists": lists,
        "withheld": withheld(held),
        "to_write": to_write(),
        "cases": [(case, held.whose(case), held.until(case)) for case in held.cases],
        "most": MOST_ROWS,
        "query": urlencode({"q": asked, "who": [person.key for person in held.people]}, doseq=True),
    }
    return render(request, "subsidies/personal_data_report.html", context)
