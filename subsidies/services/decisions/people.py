"""Who of the colleagues may do what: by permission, and by mandate."""

from datetime import date

from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet

from drenthe.accounts.models import User
from subsidies.duties import Duty, barring
from subsidies.enums import SETTLEMENTS, ProposalState
from subsidies.models import Application, CaseEvent, Mandate, Proposal
from subsidies.services.case import duties
from subsidies.services.objections import objections

HANDLE, DECIDE, VIEW, OBJECT = (f"subsidies.{verb}_application" for verb in ("handle", "decide", "view", "object"))
MOST_WAITING = 2_000  # proposals that are looked at, those that came in first
READ_NOTES = "subsidies.view_note"


def people_with(permission: str) -> QuerySet[User]:
    """Return the active users who have a permission ("app.codename"), by role, by themselves or as superuser.

    By way of the few groups with it: a join to the permissions of each group of each user is a hundred times as long.
    """
    app, codename = permission.split(".")
    rights = Permission.objects.filter(content_type__app_label=app, codename=codename)
    by_role = User.groups.through.objects.filter(group__in=Group.objects.filter(permissions__in=rights))
    by_name = User.user_permissions.through.objects.filter(permission__in=rights)
    may = Q(pk__in=by_role.values("user")) | Q(pk__in=by_name.values("user")) | Q(is_superuser=True)
    return User.objects.filter(may, is_active=True)


def hearers() -> QuerySet[User]:
    """Who can hear who objects: the colleagues who handle cases or objections, or decide, by name."""
    return (people_with(HANDLE) | people_with(DECIDE) | people_with(OBJECT)).order_by("name", "pk")


def deciders(proposal: Proposal, *, on: date) -> list[User]:
    """Return who may decide on a proposal on the day: nobody who did something else on the case, under a mandate."""
    application = proposal.application
    people = duties.able(application, Duty.DECIDE, people_with(DECIDE).exclude(pk=proposal.proposed_by_id))
    mandates = Mandate.objects.holding(on=on)
    able = {
        mandate.user_id
        for mandate in mandates
        if mandate.covers(kind=proposal.kind, scheme=application.scheme_id, amount=proposal.at_stake)
    }
    first = objections.contested(objections.terms_on(proposal))  # who took that does not decide on it (Awb 10:3)
    return [user for user in people if user.pk in able and (first is None or user.pk != first.decider_id)]


def waiting_for(user: User, *, on: date) -> list[int]:
    """Return the ids of the cases whose open proposal this user may decide on the day; a fixed number of queries.

    Of the first MOST_WAITING open proposals.
    """
    if not user.has_perm(DECIDE):
        return []
    mandates = list(Mandate.objects.of(user, on=on))
    barred = CaseEvent.objects.filter(actor=user, action__in=barring(Duty.DECIDE)).values("application")
    advised = Application.projects.through.objects.filter(project__in=duties.advised_by(user).values("pk"))
    proposals = (
        Proposal.objects.filter(state=ProposalState.OPEN)
        .exclude(proposed_by=user)
        .exclude(application__in=barred)
        .exclude(application__in=advised.values("application"))
        .exclude(kind__in=SETTLEMENTS, settlement_check=None)
        .exclude(objection_terms__objection__decision__actor=user)
        .exclude(objection_terms__objection__money_step__closed_by=user)
        .exclude(objection_terms__objection__penalty__actor=user)
        .select_related("application")
        .order_by("application__received_at", "application")[:MOST_WAITING]
    )
    return [
        row.application_id
        for row in proposals
        if any(
            mandate.covers(kind=row.kind, scheme=row.application.scheme_id, amount=row.at_stake)
            for mandate in mandates
        )
    ]
