"""The budget and the schemes: what there is, what was awarded, what is left."""

from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from subsidies.enums import Part
from subsidies.forms.intake import AsOfForm
from subsidies.models import Ceiling, CeilingEntry, Scheme
from subsidies.services.case.schemes import open_schemes
from subsidies.services.ceilings import budget
from subsidies.services.ceilings.order import Rule

SEE_SCHEMES = "subsidies.view_scheme"


@permission_required("subsidies.view_ceiling", raise_exception=True)
def overview(request: HttpRequest) -> HttpResponse:
    """The budget of every scheme, today or as of a day."""
    today = timezone.localdate()
    form = AsOfForm(request.GET if "as_of" in request.GET else None, initial={"as_of": today})
    if form.is_bound and not form.is_valid():
        return render(request, "subsidies/budget.html", {"form": form, "rows": []}, status=400)
    as_of = (form.cleaned_data["as_of"] if form.is_bound else None) or today
    rows = budget.figures(as_of=as_of)
    if as_of >= today:  # how it stood on an earlier day is not counted again
        budget.fill_beyond(rows)
    sums = budget.by_part(rows)
    context = {
        "form": form,
        "rows": rows,
        "total": sums.get(Part.GRANT) or budget.total([]),
        "loans": sums.get(Part.LOAN),
        "totals": [(budget.ALL_OF[part], figures) for part, figures in sums.items()],
        "as_of": as_of,
        "is_today": as_of == today,
    }
    return render(request, "subsidies/budget.html", context)


@login_not_required
def scheme_list(request: HttpRequest) -> HttpResponse:
    """All schemes, with the version in force; who sees no schemes gets the public page."""
    if not request.user.has_perm(SEE_SCHEMES):
        return redirect("subsidies:public-schemes")
    return render(request, "subsidies/scheme_list.html", {"schemes": open_schemes(on=timezone.localdate())})


@login_not_required
def scheme(request: HttpRequest, code: str) -> HttpResponse:
    """One scheme: its order of handling, ceilings and versions; its budget and cases for who may see those.

    Who sees no schemes gets the public page of it.
    """
    if not request.user.has_perm(SEE_SCHEMES):
        return redirect("subsidies:public-scheme", code)
    found = get_object_or_404(Scheme, code=code)
    today = timezone.localdate()
    versions = found.versions.prefetch_related("parameters").order_by("-number")
    entries = CeilingEntry.objects.filter(share__ceiling__scheme=found).select_related("share__ceiling")
    sees_budget = request.user.has_perm("subsidies.view_ceiling")
    rows = budget.figures(as_of=today, ceilings=Ceiling.objects.filter(scheme=found)) if sees_budget else []
    budget.fill_beyond(rows)
    current = versions.in_force_on(today, known_on=today).first()
    context = {
        "scheme": found,
        "versions": versions,
        "current": current,
        "is_public": any(version.published_on <= today for version in versions),
        "as_of": today,
        "rule": Rule.of(current),
        "publications": [entry for entry in entries if sees_budget or entry.known_on <= today],
        "rows": rows,
        "recent": found.applications.with_applicants().order_by("-received_at", "-pk")[:10]
        if request.user.has_perm("subsidies.view_application")
        else [],
    }
    return render(request, "subsidies/scheme.html", context)
