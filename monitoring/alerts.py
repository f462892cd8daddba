"""What asks for attention on the monitor: what does not fit and nobody has explained."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Max
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from drenthe.accounts.models import User
from drenthe.alerts.base import Alert, AlertKind
from drenthe.alerts.registry import register
from monitoring.models import Table
from monitoring.pages.desk import findings_to_list
from monitoring.views.findings import EXPLAIN


def findings(_user: User, _on: date) -> Iterator[Alert]:
    """Tables with findings that are not explained, one alert a table; anew when another finding comes."""
    counted = findings_to_list().order_by("table").values_list("table").annotate(Count("pk"), Max("pk"))
    rows = list(counted.values_list("table", "pk__count", "pk__max"))
    tables = Table.objects.in_bulk([pk for pk, _count, _last in rows])
    for pk, count, last in rows:
        said = ngettext(
            "%(count)s finding has not been explained.",
            "%(count)s findings have not been explained.",
            count,
        )
        url = f"{reverse('monitoring:finding-list')}?table={tables[pk].key}"
        yield Alert(f"{pk}-{last}", str(tables[pk]), said % {"count": count}, url)


register(
    AlertKind(
        *("finding", gettext_lazy("Findings that are not explained")),
        gettext_lazy("Something in published figures does not fit, and nobody has said why."),
        (EXPLAIN,),
        findings,
    )
)
