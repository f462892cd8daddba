"""Who of the colleagues may do what: by permission, and by mandate."""

from datetime import date

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet

from drenthe.accounts.models import User
from subsidies.enums import ProposalState
from subsidies.models import Mandate, Proposal

HANDLE, DECIDE, VIEW = (f"subsidies.{verb}_application" for verb in ("handle", "decide", "view"))
READ_NOTES = "subsidies.view_note"


def people_with(permission: str) -> QuerySet[User]:
    """Return the active users who have a permission ("app.codename"), by role, by themselves or as superuser."""
    app, codename = permission.split(".")
    rights = Permission.objects.filter(content_type__app_label=app, codename=codename)
    may = Q(groups__permissions__in=rights) | Q(user_permissions__in=rights) | Q(is_superuser=True)
    return User.objects.filter(pk__in=User.objects.filter(may, is_active=True).values("pk"))


def deciders(proposal: Proposal, *, on: date) -> list[User]:
    """Return who may decide on a proposal on the day: not its maker, no adviser of its project, under a mandate."""
    application = proposal.application
    advisers = application.projects.exclude(adviser=None).values("adviser")
    people = people_with(DECIDE).exclude(pk=proposal.proposed_by_id).exclude(pk__in=advisers)
    mandates = Mandate.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), valid_from__lte=on)
    able = {
        mandate.user_id
        for mandate in mandates
        if mandate.covers(kind=proposal.kind, scheme=application.scheme_id, amount=proposal.amount)
    }
    return [user for user in people if user.pk in able]


def waiting_for(user: User, *, on: date) -> list[int]:
    """Return the ids of the cases whose open proposal this user may decide on the day; a fixed number of queries."""
    if not user.has_perm(DECIDE):
        return []
    mandates = list(Mandate.objects.of(user, on=on))
    proposals = (
        Proposal.objects.filter(state=ProposalState.OPEN)
        .exclude(proposed_by=user)
        .exclude(application__projects__adviser=user)
        .values_list("application", "kind", "application__scheme", "amount")
    )
    return [
        pk
        for pk, kind, scheme, amount in proposals
        if any(mandate.covers(kind=kind, scheme=scheme, amount=amount) for mandate in mandates)
    ]
