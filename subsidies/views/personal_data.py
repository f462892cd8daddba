"""What is held of somebody who asks for it (GDPR article 15): find who is meant, then the report."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.paging import MOST_ROWS, FirstRows
from drenthe.lib.search import LONGEST
from subsidies.services.privacy.held import NobodyChosen, held_of
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
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


@require_GET
@permission_required(SEE, raise_exception=True)
def personal_data(request: UserRequest) -> HttpResponse:
    """Who is named as asked, to say who is meant; and of who was chosen what is held."""
    form = PersonForm(request.GET if "q" in request.GET else None)
    asked = form.cleaned_data["q"] if form.is_bound and form.is_valid() else ""
    chosen = request.GET.getlist("who")
    context: dict[str, Any] = {"form": form, "asked": asked, "chosen": chosen}
    status = 400 if form.is_bound and not asked else 200
    if asked and (chosen or "report" in request.GET):
        try:
            return _report(request, asked, chosen)
        except NobodyChosen as refusal:
            context["refusal"], status = str(refusal), 409
    found = find(asked, user=request.user) if asked else Found([])
    context |= {"found": found, "first": FirstRows([], found.most, found.has_more)}
    return render(request, "subsidies/personal_data.html", context, status=status)


def _report(request: UserRequest, asked: str, chosen: list[str]) -> HttpResponse:
    held = held_of(asked, chosen, user=request.user)
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
        "most": MOST_ROWS,
        "query": urlencode({"q": asked, "who": [person.key for person in held.people]}, doseq=True),
    }
    return render(request, "subsidies/personal_data_report.html", context)
