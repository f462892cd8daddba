"""What `verify` counts of the monitor: that editions of the report are what was frozen."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from drenthe.lib.database.verifying import Scope, add_check
from monitoring.models import ReportEdition
from monitoring.report.editions import digest_of

TABLES = ("monitoring_reportedition", "monitoring_editionblock", "monitoring_editionfigure")


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each edition of which the digest is not of what stands there."""
    if not any(scope.covers(table) for table in TABLES):
        return
    for edition in ReportEdition.objects.select_related("report").order_by("pk"):
        if digest_of(edition, edition.blocks.all(), edition.figures.all()) != edition.digest:
            yield _("%(edition)s is not what was frozen.") % {"edition": edition}


add_check("report_editions", differences)
