"""Who may call the API: the same permissions as the screens."""

from typing import Any

from rest_framework.permissions import DjangoModelPermissions
from rest_framework.request import Request


class ModelPermissions(DjangoModelPermissions):
    """Reading needs the view permission of the model; an action names its own in `required_permissions`, or some."""

    perms_map = {**DjangoModelPermissions.perms_map, "GET": ["%(app_label)s.view_%(model_name)s"]}

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the user has the permission of this action; a method that does not exist is a 405, not a 403."""
        action = getattr(view, "action", None)
        if action is None and hasattr(view, "action_map"):
            return bool(request.user and request.user.is_authenticated)
        needed: dict[str, str | tuple[str, ...]] = getattr(view, "required_permissions", {})
        if action in needed:
            user: Any = request.user
            rights = (needed[action],) if isinstance(needed[action], str) else needed[action]
            return bool(user.is_authenticated and any(user.has_perm(right) for right in rights))
        return super().has_permission(request, view)
