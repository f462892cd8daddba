"""Who may write what: an adviser the own projects, the team lead all, a guide from outside a line in the log."""

from django.utils import timezone

from drenthe.accounts.models import User
from projects.models import CONFIDENTIAL, Project
from projects.services.refusals import ConfidentialNotAllowed, NotYourProject, ProjectTakenOut


def may_write(project: Project, user: User) -> bool:
    """Whether the user may change the project: its phase, facts and bottlenecks."""
    if project.is_confidential and not user.has_perm(CONFIDENTIAL):
        return False
    own = project.adviser_id == user.pk and user.has_perm("projects.write_project")
    return own or user.has_perm("projects.write_any_project")


def may_log(project: Project, user: User) -> bool:
    """Whether the user may write in the log: who may write the project, and its guide of today."""
    if may_write(project, user):
        return True
    if not user.has_perm("projects.log_own_project"):
        return False
    return Project.objects.visible_to(user).filter(pk=project.pk).exists() and _is_guide(project, user)


def _is_guide(project: Project, user: User) -> bool:
    today = timezone.localdate()
    return any(
        assignment.starts_on <= today and (assignment.ends_on is None or assignment.ends_on >= today)
        for assignment in project.assignments.filter(guide__user=user)
    )


def lock_project(project: Project) -> Project:
    """Return the project as it is now, locked until the end of the transaction. Raises ProjectTakenOut."""
    locked = Project.objects.select_for_update(of=("self",), no_key=True).filter(pk=project.pk).first()
    if locked is None:
        raise ProjectTakenOut(project=project.title)
    return locked


def require_write_access(project: Project, user: User) -> None:
    """Raise NotYourProject unless the user may write the project."""
    if not may_write(project, user):
        raise NotYourProject(project=project.title)


def require_log_access(project: Project, user: User) -> None:
    """Raise NotYourProject unless the user may write in the log of the project."""
    if not may_log(project, user):
        raise NotYourProject(project=project.title)


def require_confidential_access(user: User) -> None:
    """Raise ConfidentialNotAllowed unless the user has the role for what is confidential."""
    if not user.has_perm(CONFIDENTIAL):
        raise ConfidentialNotAllowed
