"""Giving permissions to roles from a migration."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any


def grant(permissions: Mapping[str, Sequence[str]]) -> Callable[[Any, Any], None]:
    """Return a RunPython function that gives each role (a group's name) the permissions "app.codename_model".

    Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with
    the same keys; Django then finds them there. A codename of the app that no model owns is refused with LookupError.
    """

    def run(apps: Any, schema_editor: Any) -> None:
        Group = apps.get_model("auth", "Group")
        for role, labels in permissions.items():
            group, _created = Group.objects.get_or_create(name=role)
            group.permissions.add(*(_permission(apps, label) for label in labels))

    return run


def _permission(apps: Any, label: str) -> Any:
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    app_label, codename = label.split(".")
    model, name = _owner(apps, app_label, codename)
    content_type, _created = ContentType.objects.get_or_create(app_label=app_label, model=model._meta.model_name)  # noqa: SLF001
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )
    return permission


def _owner(apps: Any, app_label: str, codename: str) -> tuple[Any, str]:
    for model in apps.get_app_config(app_label).get_models():
        options = model._meta  # noqa: SLF001 -- the public meta API of Django
        for action in options.default_permissions:
            if codename == f"{action}_{options.model_name}":
                return model, f"Can {action} {options.verbose_name_raw}"
        for custom, name in options.permissions:
            if codename == custom:
                return model, str(name)
    raise LookupError(f"No model of {app_label} has a permission {codename}.")
