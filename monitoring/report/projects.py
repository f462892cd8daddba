"""The figures of the yearly report on the Impulsteam, the Wooncongres and the Burgerberaad (chapters 3.1, 3.3, 6).

What is confidential is counted nowhere: these figures are public.
"""

from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import urlencode

from django.db.models import Q, Sum
from django.urls import reverse
from django.utils.translation import gettext as _

from monitoring.report.base import NUMBER, Figure, Year
from projects.enums import GuideState, MeetingKind, ProjectState, Track
from projects.models import Advice, FlexPlan, Guide, Meeting, Stay
from projects.models.project import VIEW

ABOUT_IN = {2024}  # the reports that print the numbers of active projects as "about"


def project_figures(year: int) -> list[Figure]:
    """Return the figures on the Impulsteam as of 31 December of the year."""
    period = Year(year)
    parts: list[Callable[[Year], Iterator[Figure]]] = [_initiatives, _guides, _flex, _congress, _assembly]
    return [figure for part in parts for figure in part(period)]


def _link(name: str, **filters: object) -> str:
    return f"{reverse(name)}?{urlencode(filters)}"


def _stood(day: date, *tracks: str) -> Q:
    """The stays at the end of a day in some tracks, of projects that are not confidential."""
    return Q(pk__in=Stay.objects.on(day).filter(track__in=tracks, project__is_confidential=False).values("pk"))


def _initiatives(period: Year) -> Iterator[Figure]:
    day, part = period.last, _("Impulsteam Wonen")
    about = _("The report says “about”.") if period.number in ABOUT_IN else ""
    shown = {"confidential": "no", "as_of": day}
    yield Figure(
        "impulsteam.projects.ever",
        Stay.objects.filter(_stood(day, Track.CPO, Track.OTHER)).count(),
        NUMBER,
        _(
            "CPO and other initiatives followed up to 31 December, whatever became of them, excluding "
            "confidential ones."
        ),
        url=_link("projects:project-list", initiative="yes", **shown),
        permission=VIEW,
        name=_("Projects ever supported"),
        part=part,
    )
    for key, track, name in (
        ("cpo", Track.CPO, _("Active CPO projects")),
        ("other", Track.OTHER, _("Other active initiatives")),
    ):
        yield Figure(
            f"impulsteam.{key}.active",
            Stay.objects.filter(_stood(day, track), state=ProjectState.ACTIVE).count(),
            NUMBER,
            _("Projects on this track that were active on 31 December, excluding confidential ones."),
            remark=about,
            url=_link("projects:project-list", track=track.value, state=ProjectState.ACTIVE.value, **shown),
            permission=VIEW,
            name=name,
            part=part,
        )


def _guides(period: Year) -> Iterator[Figure]:
    state = GuideState.ACTIVE.value
    yield Figure(
        "impulsteam.guides.active",
        Guide.objects.in_state_on(state, period.last).count(),
        NUMBER,
        _("Process guides that were active on 31 December."),
        url=_link("projects:guide-list", state=state, as_of=period.last),
        permission="projects.view_guide",
        name=_("Active process guides"),
        part=_("Impulsteam Wonen"),
    )


def _flex(period: Year) -> Iterator[Figure]:
    active = Stay.objects.filter(_stood(period.last, Track.FLEX), state=ProjectState.ACTIVE)
    filters = {"state": ProjectState.ACTIVE.value, "confidential": "no", "as_of": period.last}
    url, part = _link("projects:flex", **filters), _("Flex housing")
    yield Figure(
        "flex.municipalities_supported",
        active.values("project__municipality").distinct().count(),
        NUMBER,
        _("Municipalities with a flex project that was active on 31 December, excluding confidential ones."),
        url=url,
        permission=VIEW,
        name=_("Municipalities supported"),
        part=part,
    )
    plans = FlexPlan.objects.filter(project__in=active.values("project"))
    sums = plans.aggregate(least=Sum("units_from", default=0), most=Sum("units_until", default=0))
    yield Figure(
        "flex.ambition.units",
        (sums["least"], sums["most"]),
        NUMBER,
        _("Units in those projects, lowest and highest number, as currently planned; excluding confidential ones."),
        url=url,
        permission=VIEW,
        name=_("Ambition in units"),
        part=part,
    )


def _congress(period: Year) -> Iterator[Figure]:
    held = Meeting.objects.filter(
        kind=MeetingKind.CONGRESS, starts_on__range=(period.first, period.last), is_confidential=False
    )
    about = _("The number of participants is given as “about”.")
    yield Figure(
        "congress.participants",
        held.aggregate(total=Sum("participants", default=0))["total"],
        NUMBER,
        _("Participants in the Wooncongres of the year, excluding confidential meetings."),
        remark=about if held.filter(participants_are_about=True).exists() else "",
        url=_link("projects:meeting-list", kind=MeetingKind.CONGRESS.value, year=period.number, confidential="no"),
        permission="projects.view_meeting",
        name=_("Participants in the Wooncongres"),
        part=_("Wooncongres and Burgerberaad"),
    )


def _assembly(period: Year) -> Iterator[Figure]:
    yield Figure(
        "citizens_assembly.advices",
        Advice.objects.filter(given_on__lte=period.last).count(),
        NUMBER,
        _("Recommendations of the Burgerberaad in the register that were given up to 31 December."),
        url=_link("projects:advice-list", as_of=period.last),
        permission="projects.view_advice",
        name=_("Recommendations of the Burgerberaad"),
        part=_("Wooncongres and Burgerberaad"),
    )
