"""Which exports there are."""

from monitoring.exports import applications, budget, dossier, letters, scenario
from monitoring.exports.base import Export
from monitoring.exports.refusals import NoSuchExport

MODULES = (budget, applications, scenario, letters, dossier)
EXPORTS: dict[str, Export] = {module.EXPORT.key: module.EXPORT for module in MODULES}


def get_export(key: str) -> Export:
    """Return the export of that name. Raises NoSuchExport."""
    if key not in EXPORTS:
        raise NoSuchExport(name=key[:40], names=", ".join(sorted(EXPORTS)))
    return EXPORTS[key]
