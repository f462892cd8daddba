"""The figures of the yearly report on the Impulsteam, the Wooncongres and the Burgerberaad (chapters 3.1, 3.3, 6).

What is confidential is counted nowhere: these figures are public.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from monitoring.report.base import NUMBER, Figure, Row, Year
from monitoring.report.sources import FieldSum, Grouped, Things
from projects.enums import GuideState, MeetingKind, ProjectState, Track
from projects.models import Advice, FlexPlan, Guide, Meeting, Municipality, Stay
from projects.models.project import VIEW

ABOUT_IN = {2024}  # the reports that print the numbers of active projects as "about"


def project_figures(period: Year) -> list[Figure]:
    """Return the figures on the Impulsteam as of the day of the report."""
    parts: list[Callable[[Year], Iterator[Figure]]] = [_initiatives, _guides, _flex, _congress, _assembly]
    return [figure for part in parts for figure in part(period)]


def _stays(period: Year, *tracks: str, **more: Any) -> QuerySet[Stay]:
    """Where projects that are not confidential stood on some tracks at the end of the day of the report."""
    found = Stay.objects.on(period.last).filter(track__in=tracks, project__is_confidential=False, **more)
    return found.select_related("project__municipality").order_by("project__title", "pk")


def _stay(stay: Stay) -> Row:
    about = f"{stay.project.municipality}, {stay.get_state_display()}"
    return Row(stay.project.title, about, stay.entered_on, url=stay.project.get_absolute_url())


def _initiatives(period: Year) -> Iterator[Figure]:
    figure = partial(Figure, part=_("Impulsteam Wonen"), period=period, unit=NUMBER, permission=VIEW)
    about = _("The report says “about”.") if period.number in ABOUT_IN else ""
    yield figure(
        id="impulsteam.projects.ever",
        name=_("Projects ever supported"),
        source=Things(_stays(period, Track.CPO, Track.OTHER), _stay),
        derivation=_(
            "CPO and other initiatives followed up to the day of the figures, whatever became of them, "
            "excluding confidential ones."
        ),
    )
    for key, track, name in (
        ("cpo", Track.CPO, _("Active CPO projects")),
        ("other", Track.OTHER, _("Other active initiatives")),
    ):
        yield figure(
            id=f"impulsteam.{key}.active",
            name=name,
            source=Things(_stays(period, track, state=ProjectState.ACTIVE), _stay),
            derivation=_(
                "Projects on this track that were active on the day of the figures, excluding confidential ones."
            ),
            remark=about,
        )


def _guides(period: Year) -> Iterator[Figure]:
    yield Figure(
        id="impulsteam.guides.active",
        name=_("Active process guides"),
        part=_("Impulsteam Wonen"),
        period=period,
        source=Things(Guide.objects.in_state_on(GuideState.ACTIVE.value, period.last), _guide),
        unit=NUMBER,
        derivation=_("Process guides that were active on the day of the figures."),
        permission="projects.view_guide",
    )


def _guide(guide: Guide) -> Row:
    return Row(guide.name, guide.organisation, url=reverse("projects:guide", args=[guide.pk]))


def _flex(period: Year) -> Iterator[Figure]:
    active = _stays(period, Track.FLEX, state=ProjectState.ACTIVE)
    figure = partial(Figure, part=_("Flex housing"), period=period, unit=NUMBER, permission=VIEW)
    yield figure(
        id="flex.municipalities_supported",
        name=_("Municipalities supported"),
        source=Grouped(active, "project__municipality", Municipality.objects.all(), lambda one: Row(str(one))),
        derivation=_(
            "Municipalities with a flex project that was active on the day of the figures, excluding "
            "confidential ones."
        ),
    )
    plans = FlexPlan.objects.filter(project__in=active.order_by().values("project"))
    yield figure(
        id="flex.ambition.units",
        name=_("Ambition in units"),
        source=FieldSum(plans.select_related("project__municipality"), ("units_from", "units_until"), _plan),
        derivation=_(
            "Units in those projects, lowest and highest number, as currently planned; excluding confidential ones."
        ),
    )


def _plan(plan: FlexPlan) -> Row:
    project = plan.project
    units = (plan.units_from, plan.units_until)
    return Row(project.title, str(project.municipality), None, units, project.get_absolute_url())


def _congress(period: Year) -> Iterator[Figure]:
    held = Meeting.objects.filter(
        kind=MeetingKind.CONGRESS, starts_on__range=(period.first, period.last), is_confidential=False
    )
    about = _("The number of participants is given as “about”.")
    yield Figure(
        id="congress.participants",
        name=_("Participants in the Wooncongres"),
        part=_("Wooncongres and Burgerberaad"),
        period=period,
        source=FieldSum(held, ("participants",), _meeting),
        unit=NUMBER,
        derivation=_("Participants in the Wooncongres of the year, excluding confidential meetings."),
        remark=about if held.filter(participants_are_about=True).exists() else "",
        permission="projects.view_meeting",
    )


def _meeting(meeting: Meeting) -> Row:
    url = reverse("projects:meeting", args=[meeting.pk])
    return Row(meeting.title, "", meeting.starts_on, meeting.participants or 0, url)


def _assembly(period: Year) -> Iterator[Figure]:
    yield Figure(
        id="citizens_assembly.advices",
        name=_("Recommendations of the Burgerberaad"),
        part=_("Wooncongres and Burgerberaad"),
        period=period,
        source=Things(Advice.objects.filter(given_on__lte=period.last), _advice),
        unit=NUMBER,
        derivation=_(
            "Recommendations of the Burgerberaad in the register that were given up to the day of the figures."
        ),
        permission="projects.view_advice",
    )


def _advice(advice: Advice) -> Row:
    return Row(advice.title, "", advice.given_on, url=reverse("projects:advice", args=[advice.pk]))
