"""What is given with an application: what of it can be corrected, as it stands and as text for the dossier."""

from typing import Any

from drenthe.accounts.models import User
from drenthe.lib.screens.fieldwords import kept
from projects.models import Project
from subsidies import facts
from subsidies.models import Application
from subsidies.services.application.applicants import GIVEN, given_applicant
from subsidies.services.application.given_rows import OF_ROWS, rows_of

OF_CASE = (
    *("title", "municipality", "dwellings", "requested_amount", "total_costs", "revenues", "own_contribution"),
    *("declared_aid", "channel", "reference", "part", "phase"),
)
OF_APPLICANT = {{"name": "applicant_name", "kind": "applicant_kind"}.get(name, name): name for name in GIVEN}
CORRECTED = (*OF_CASE, *OF_APPLICANT, *OF_ROWS)


def as_given(application: Application, *, actor: User) -> dict[str, Any]:
    """Return what can be corrected as it stands now, by the name of each value: of the case, the applicant, the rows.

    Of the projects only those that the actor may see; what is not seen stays.
    """
    given = given_applicant(application)
    values = {name: getattr(application, name) for name in OF_CASE}
    of_applicant = {name: getattr(given, field) for name, field in OF_APPLICANT.items()}
    return {**values, **of_applicant, **rows_of(application, actor=actor)}


def as_facts(application: Application) -> dict[str, str]:
    """Return the same as text, by the names that subsidies.facts reads; what is confidential is left out."""
    given = given_applicant(application)
    found = {name: kept(getattr(application, name)) for name in (*OF_CASE, "received_at")}
    found["municipality"] = application.municipality.name
    found |= {f"{facts.OF_APPLICANT}{name}": str(getattr(given, name)) for name in GIVEN}
    for name, amount in application.cofinancers.values_list("name", "amount"):
        found[f"{facts.COFINANCERS}{name}"] = kept(amount)
    for segment, form, count in application.planned_dwellings.values_list("segment", "form", "count"):
        found[f"{facts.DWELLINGS}{segment}.{form}"] = str(count)
    projects = Project.objects.filter(applications=application, is_confidential=False).select_related("municipality")
    titles = (f"{one.title} ({one.municipality})" if one.municipality else one.title for one in projects)
    found["projects"] = ", ".join(sorted(titles))
    return found
