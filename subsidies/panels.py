"""What the page of a project, and of a guide, shows of subsidies."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.panels import Panel, add_links, add_panel
from drenthe.lib.search import add_source
from drenthe.lib.sheets.kinds import FileKind, add_kinds, score_of_columns
from drenthe.trail.services.striking import When, add_striking
from drenthe.trail.services.subjects import add_subjects, add_uses
from drenthe.trail.services.telling import name_tasks, tell_facts_by
from subsidies import facts
from subsidies.facts_in_trail import TELLERS
from subsidies.imports.fields import fields
from subsidies.models import Application
from subsidies.services.case import duties
from subsidies.services.dossier.finding import CASES

VIEW = "subsidies.view_application"


def cases_of_project(project: Any, user: Any) -> Panel | None:
    """Return the cases of a project, newest first; None where there are none or the user may not see cases."""
    if not user.has_perm(VIEW):
        return None
    cases = Application.objects.filter(projects=project).select_related("scheme", "applicant").order_by("-received_at")
    return Panel("subsidies/project_cases.html", {"cases": cases}) if cases else None


def case_links(numbers: Iterable[str], user: Any) -> dict[str, str]:
    """Return the address of each case by its number, for who may see cases."""
    if not user.has_perm(VIEW):
        return {}
    cases = Application.objects.filter(case_number__in=numbers)
    return dict.fromkeys(numbers, "") | {case.case_number: case.get_absolute_url() for case in cases}


def duties_of_user(person: Any, user: Any) -> Panel | None:
    """Return a warning when the roles of a person together open duties that are kept apart; None otherwise."""
    pairs = duties.apart(duties.duties_of(person))
    return (
        Panel("subsidies/user_duties.html", {"pairs": [(one.label, other.label) for one, other in pairs]})
        if pairs
        else None
    )


def _applications(path: Path, name: str, _year: int | None) -> Iterator[FileKind]:
    score = score_of_columns(path, name, fields())
    yield FileKind(
        _("a list of applications"), reverse("subsidies:import-list"), "subsidies.import_application", score
    )


add_panel("user", duties_of_user)
add_panel("project", cases_of_project)
add_links("case", case_links)
add_subjects("subsidies.Application", search=("case_number",))
add_subjects("subsidies.Scheme", search=("name", "code"))
add_subjects("subsidies.Ceiling", "subsidies.Scenario")
add_subjects("subsidies.Mandate", alone=True, search=("reference", "user__name"))
add_uses("subsidies.Mandate", "subsidies.Decision", "mandate")
add_uses("projects.Organisation", "subsidies.Application", "applicant")
add_subjects("subsidies.Irregularity")
add_subjects("subsidies.FundingSource", alone=True, search=("name",))
add_subjects("subsidies.LetterTemplate", alone=True)
for model, field, teller in TELLERS:
    tell_facts_by(model, field, teller)
IBANS = (f"{facts.WAS}{facts.OF_APPLICANT}iban", f"{facts.NOW}{facts.OF_APPLICANT}iban")
add_striking("subsidies_paymentorder", _("Payment to an account"), column="iban", when=When.FILLED)
add_striking("subsidies_caseevent", _("With a written deviation"), column="data", when=When.FACT, facts=["deviation"])
add_striking(
    "subsidies_proposal", _("With a written deviation"), column="deviations", when=When.FACT, facts=["reason"]
)
add_striking(
    "subsidies_moneystep", _("With a written deviation"), column="deviations", when=When.FACT, facts=["reason"]
)
add_striking("subsidies_caseevent", _("Other IBAN"), column="data", when=When.FACT, facts=IBANS)
add_striking("subsidies_applicantdetails", _("Other IBAN than known"), column="known", when=When.FACT, facts=["iban"])
add_striking("subsidies_applicantdetails", _("Other IBAN"), column="iban", when=When.CHANGED)
add_striking("subsidies_mandate", _("Mandate"))
add_striking("subsidies_ceilingentry", _("Money of a ceiling"))
add_striking("subsidies_schemeparameter", _("Rules of a scheme"))
name_tasks(
    "subsidies.tasks",
    apply_scheme_versions=_("putting a published version of a scheme in use"),
    take_effect=_("carrying out what works on awards from today"),
    remind=_("mailing legal dates that are near"),
    make_letters=_("making letters"),
    sweep_letter_jobs=_("finishing letters that were cut off"),
    expire_letter_jobs=_("throwing away old zips of letters"),
)
add_kinds(_applications)
add_source(CASES)
