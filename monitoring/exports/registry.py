"""Which exports there are."""

from monitoring.exports import applications, budget, dossier, letters, scenario
from monitoring.exports.base import Export
from monitoring.exports.refusals import NoSuchExport

EXPORTS = {
    export.key: export
    for export in (budget.EXPORT, applications.EXPORT, scenario.EXPORT, letters.EXPORT, dossier.EXPORT)
}


def get_export(key: str) -> Export:
    """Return the export of that name. Raises NoSuchExport."""
    if key not in EXPORTS:
        raise NoSuchExport(name=key[:40], names=", ".join(sorted(EXPORTS)))
    return EXPORTS[key]
