"""Duties apart: what the same person may not do on one case, read from what happened on it (subsidies.duties)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from projects.models import Project, ProjectEvent
from subsidies.duties import DUTY_OF, Duty, barring, is_refused
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent, Interest, Objection
from subsidies.services.application.formality_refusals import HasInterest
from subsidies.services.refusals import AdviserOfProject, DutiesApart

PERMISSIONS = {
    Duty.RECEIVE: "receive_application",
    Duty.ASSESS: "handle_application",
    Duty.PROPOSE: "propose_application",
    Duty.DECIDE: "decide_application",
    Duty.PAY: "pay_application",
    Duty.CORRECT: "handle_application",
}
NAMES_AT_MOST = 5


@dataclass
class Done:
    """What one person did on one case: the dossier lines that count, and the project advised, if any."""

    case: str
    events: list[CaseEvent] = field(default_factory=list)
    project: str = ""


def check(application: Application, action: Action, *, actor: User) -> None:
    """Refuse an act that the same person may not do after what they did on this case before.

    Raises AdviserOfProject, HasInterest, or DutiesApart with who did what and when, and who else can.
    """
    duty = DUTY_OF[action]
    if duty is None:
        return
    check_duty(application, duty, actor=actor)
    if duty != Duty.RECEIVE and actor.pk in _with_interest(application, actor=actor):
        raise HasInterest(case=application.case_number)


def check_all(applications: Collection[Application], action: Action, *, actor: User) -> None:
    """The same for many cases at once, in a fixed number of queries as long as it refuses none."""
    for application in barred(applications, action, actor=actor):
        check(application, action, actor=actor)


def barred(applications: Collection[Application], action: Action, *, actor: User) -> list[Application]:
    """Return on which of these cases the actor may not do the act; see `check`. Four queries."""
    duty = DUTY_OF[action]
    if duty is None:
        return []
    done, interests = done_by(actor, applications), _interests_of(applications, actor=actor)
    return [
        case
        for case in applications
        if _is_apart(case, duty, actor=actor, done=done) or (duty != Duty.RECEIVE and case.pk in interests)
    ]


def _is_apart(application: Application, duty: Duty, *, actor: User, done: Mapping[int, Done]) -> bool:
    try:
        check_duty(application, duty, actor=actor, done=done)
    except (AdviserOfProject, DutiesApart):
        return True
    return False


def check_duty(application: Application, duty: Duty, *, actor: User, done: Mapping[int, Done] | None = None) -> None:
    """The same for a duty; `done` is what `done_by` gives, for a list that asks it once (then without others)."""
    found = (done_by(actor, [application]) if done is None else done).get(application.pk)
    if found is None:
        return
    if found.project and is_refused(Duty.ADVISE, duty):
        raise AdviserOfProject(project=found.project, case=found.case)
    bars = barring(duty)
    first = next((event for event in found.events if event.action in bars), None)
    if first is not None:
        raise DutiesApart(
            case=found.case,
            act=first.get_action_label(),
            day=timezone.localdate(first.recorded_at),
            duty=duty.label,
            others=_others(application, duty, actor=actor) if done is None else "",
        )


def done_by(actor: User, applications: Iterable[Application]) -> dict[int, Done]:
    """Return what the user did on each of these cases, and the project of it that they advise; three queries."""
    cases = {case.pk: Done(case.case_number) for case in applications}
    counted = [action for action, duty in DUTY_OF.items() if duty is not None]
    for event in CaseEvent.objects.filter(application__in=cases, actor=actor, action__in=counted).order_by("pk"):
        cases[event.application_id].events.append(event)
    for pk, title in advised_by(actor).filter(applications__in=cases).values_list("applications", "title"):
        if pk in cases:
            cases[pk].project = title
    return cases


def advised_by(user: User) -> QuerySet[Project]:
    """The projects of which the user is or was the adviser, or that the user has or had an assignment for as guide."""
    was = ProjectEvent.objects.filter(action="change", data__adviser__startswith=f"{user} → ").values("project")
    return Project.objects.filter(Q(adviser=user) | Q(assignments__guide__user=user) | Q(pk__in=was)).distinct()


def advisers_of(application: Application) -> set[int]:
    """Return the ids of the present advisers and of every guide of the projects of a case."""
    rows = application.projects.values_list("adviser", "assignments__guide__user")
    return {pk for row in rows for pk in row if pk is not None}


def able(application: Application, duty: Duty, people: Iterable[User]) -> list[User]:
    """Return who of these people did nothing on the case that keeps them from the duty, and has no personal interest
    in it; three queries.
    """
    acted = CaseEvent.objects.filter(application=application, action__in=barring(duty))
    out = set(acted.values_list("actor", flat=True))
    if is_refused(Duty.ADVISE, duty):
        out |= advisers_of(application)
    out |= _with_interest(application)
    return [user for user in people if user.pk not in out]


def apart(held: Collection[Duty]) -> list[tuple[Duty, Duty]]:
    """Return the pairs among these duties that one person may not do on one case, in one order or the other."""
    found = [duty for duty in Duty if duty in held]
    pairs = [(one, other) for place, one in enumerate(found) for other in found[place + 1 :]]
    return [(one, other) for one, other in pairs if is_refused(one, other) or is_refused(other, one)]


def duties_of(user: User) -> list[Duty]:
    """Return the duties that the permissions of a user open, whether active or not."""
    rights = Permission.objects.filter(content_type__app_label="subsidies", codename__in=PERMISSIONS.values())
    if not user.is_superuser:
        rights = rights.filter(Q(group__user=user) | Q(user=user))
    codenames = set(rights.values_list("codename", flat=True))
    return [duty for duty, codename in PERMISSIONS.items() if codename in codenames]


def _with_interest(application: Application, **who: User) -> set[int]:
    """The ids of who declared a personal interest in a case and did not take that back (Awb 2:4)."""
    said = Interest.objects.filter(application=application, **who).order_by("pk").values_list("actor", "has_interest")
    return {pk for pk, has_interest in dict(said).items() if has_interest}


def _interests_of(applications: Iterable[Application], *, actor: User) -> set[int]:
    """The ids of the cases in which a person declared a personal interest and did not take that back."""
    said = Interest.objects.filter(application__in=applications, actor=actor).order_by("pk")
    return {pk for pk, has_interest in dict(said.values_list("application", "has_interest")).items() if has_interest}


def _others(application: Application, duty: Duty, *, actor: User) -> str:
    people = User.objects.filter(is_active=True, groups__permissions__codename=PERMISSIONS[duty]).exclude(pk=actor.pk)
    if duty == Duty.DECIDE:  # nobody decides on an objection against what they decided themselves (Awb 10:3)
        objected = Objection.objects.filter(application=application, decision__isnull=False)
        people = people.exclude(pk__in=objected.values("decision__actor"))
    names = [str(user) for user in able(application, duty, people.distinct())]
    if not names:
        return _("Nobody else can do this at the moment: ask a functional administrator.")
    more = "" if len(names) <= NAMES_AT_MOST else " …"
    return _("Ask one of these colleagues: %(names)s.") % {"names": ", ".join(names[:NAMES_AT_MOST]) + more}
