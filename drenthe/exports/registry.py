"""Which exports there are: each module in the folder `exports` of an app registers its own."""

import pkgutil
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from drenthe.exports.base import Export
from drenthe.exports.refusals import NoSuchExport

EXPORTS: dict[str, Export] = {}


def register(export: Export) -> Export:
    """Offer an export. A key that another export has is refused with ValueError."""
    if EXPORTS.setdefault(export.key, export) is not export:
        raise ValueError(f"There are two exports named {export.key}.")
    return export


def discover() -> None:
    """Import every module of the folders `exports` of the apps, so that each registers its export."""
    for config in apps.get_app_configs():
        if config.name != "drenthe.exports" and module_has_submodule(config.module, "exports"):
            package = import_module(f"{config.name}.exports")
            for module in pkgutil.iter_modules(getattr(package, "__path__", [])):
                import_module(f"{package.__name__}.{module.name}")


def get_export(key: str) -> Export:
    """Return the export of that name. Raises NoSuchExport."""
    if key not in EXPORTS:
        raise NoSuchExport(name=key[:40], names=", ".join(sorted(EXPORTS)))
    return EXPORTS[key]


def personal_exports() -> list[str]:
    """Return the keys of the exports that hold what their owner may see, and nobody else."""
    return [key for key, export in EXPORTS.items() if export.is_personal]
