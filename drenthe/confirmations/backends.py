"""The extra role of an emergency, asked each time it is used."""

from datetime import datetime
from typing import Any

from django.contrib.auth.backends import BaseBackend, ModelBackend
from django.contrib.auth.models import Permission
from django.utils import timezone

from drenthe.confirmations.models import Emergency

START = "confirmations.start_emergency"


class EmergencyBackend(BaseBackend):
    """Gives a functional admin the rights of the role of their emergency, while it lasts."""

    def has_perm(self, user_obj: Any, perm: str, obj: object | None = None) -> bool:
        """Whether the emergency opens this right; asked once per user object, and of nobody who cannot start one.

        What was found holds until the emergency ends, whatever becomes of the object.
        """
        if not user_obj.is_active or user_obj.is_anonymous:
            return False
        if START not in ModelBackend().get_all_permissions(user_obj):
            return False
        if not hasattr(user_obj, "emergency_rights"):
            user_obj.emergency_rights = _rights(user_obj)
        now = timezone.now()
        return any(now < until and perm in rights for until, rights in user_obj.emergency_rights)


def _rights(user: Any) -> list[tuple[datetime, set[str]]]:
    found = []
    for emergency in Emergency.objects.active().filter(user=user, role__isnull=False):
        rows = Permission.objects.filter(group=emergency.role_id).values_list("content_type__app_label", "codename")
        found.append((emergency.ends_at, {f"{app}.{codename}" for app, codename in rows}))
    return found
