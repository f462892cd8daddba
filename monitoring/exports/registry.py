"""Which exports there are."""

from monitoring.exports import applications, budget, dossier, letters, projects, registers, scenario
from monitoring.exports.base import Export
from monitoring.exports.refusals import NoSuchExport

MODULES = (budget, applications, projects, scenario, letters, dossier)
EXPORTS: dict[str, Export] = {one.key: one for one in [*(module.EXPORT for module in MODULES), *registers.EXPORTS]}


def get_export(key: str) -> Export:
    """Return the export of that name. Raises NoSuchExport."""
    if key not in EXPORTS:
        raise NoSuchExport(name=key[:40], names=", ".join(sorted(EXPORTS)))
    return EXPORTS[key]


def personal_exports() -> list[str]:
    """Return the keys of the exports that hold what their asker may see."""
    return [key for key, export in EXPORTS.items() if export.is_personal]
