"""How a table of the monitor is found by the search, by who sees the internal version."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.search import Hit, Part, Rows, Source
from monitoring.models import Table

VIEW = "monitoring.view_table"


def _read(keys: Iterable[int] | None) -> Rows:
    rows = Table.objects.order_by("pk")
    for one in rows if keys is None else rows.filter(pk__in=list(keys)):
        texts = (one.label_nl, one.label_en)
        yield one.pk, [*(("label", text) for text in texts), ("about", one.description), ("source", one.source)]


def _show(user: Any, keys: Sequence[int]) -> Mapping[int, Hit]:
    if not user.has_perm(VIEW):
        return {}
    rows = Table.objects.filter(pk__in=keys)
    return {
        one.pk: Hit(one.label, reverse("monitoring:table", args=[one.key]), str(one.get_theme_display()))
        for one in rows
    }


TABLES = Source(
    key="tables",
    label=_("Tables of the monitor"),
    parts={"label": Part(_("name")), "about": Part(_("description")), "source": Part(_("source"))},
    read=_read,
    tables={"monitoring_table": list},
    show=_show,
    may=lambda user: user.has_perm(VIEW),
    order=4,
)
