"""What asks for the attention of somebody, and the mail about what is new: once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_noop

from drenthe.accounts.models import User
from drenthe.alerts.base import Alert, AlertKind
from drenthe.alerts.models import ToldAlert, UnwantedAlert
from drenthe.alerts.registry import KINDS, kinds_for
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.outside.mail import send

MOST = 50  # of a kind: the first ones; a page and a mail say that there are more
WORK = "drenthe.alerts.tasks.mail_alerts"
SUBJECT = gettext_noop("New alerts: %(count)s")


@dataclass(frozen=True)
class KindOfAlerts:
    """The alerts of one kind, at most MOST of them."""

    kind: AlertKind
    alerts: list[Alert]
    has_more: bool


def alerts_of(user: User, *, on: date) -> list[KindOfAlerts]:
    """Return what asks for the attention of a user on a day, by kind; kinds without anything are left out."""
    found = [_of_kind(kind, user, on) for kind in kinds_for(user)]
    return [row for row in found if row.alerts]


def _of_kind(kind: AlertKind, user: User, on: date) -> KindOfAlerts:
    first = list(islice(kind.found(user, on), MOST + 1))
    return KindOfAlerts(kind, first[:MOST], has_more=len(first) > MOST)


def unwanted(user: User) -> set[str]:
    """Return the codes of the kinds there are that a user does not want by mail."""
    return set(UnwantedAlert.objects.filter(user=user, kind__in=KINDS).values_list("kind", flat=True)[: len(KINDS)])


@transaction.atomic
def choose(user: User, wanted: Collection[str]) -> None:
    """Keep which of the kinds that are for a user they want by mail. What is for others is left as it is."""
    User.objects.select_for_update().get(pk=user.pk)  # two clicks wait for each other
    mine = {kind.code for kind in kinds_for(user)}
    off, was_off = mine - set(wanted), unwanted(user)
    UnwantedAlert.objects.filter(user=user, kind__in=mine & was_off - off).delete()
    UnwantedAlert.objects.bulk_create([UnwantedAlert(user=user, kind=code) for code in sorted(off - was_off)])


def mail_all(*, on: date) -> int:
    """Mail everybody the alerts that are new to them; return how many mails went out.

    Safe to run again. What fails is logged and kept, stops nobody else's, and is tried again with the next run.
    """
    sent = 0
    for user in User.objects.filter(is_active=True).order_by("pk").iterator():
        with alone(WORK, user):
            sent += mail_new(user, on=on)
    return sent


@transaction.atomic
def mail_new(user: User, *, on: date) -> bool:
    """Mail a user the alerts that they were not told of before; return whether there were any.

    What no longer holds is forgotten: when it is so again it is told again.
    """
    User.objects.select_for_update().get(pk=user.pk)  # two runs wait for each other
    off = unwanted(user)
    with translation.override("nl"):
        found = [_of_kind(kind, user, on) for kind in kinds_for(user) if kind.code not in off]
    told = {(kind, key): pk for pk, kind, key in ToldAlert.objects.filter(user=user).values_list("pk", "kind", "key")}
    new = [
        KindOfAlerts(row.kind, [alert for alert in row.alerts if (row.kind.code, alert.key) not in told], row.has_more)
        for row in found
    ]
    new = [row for row in new if row.alerts]
    _forget(found, told)
    ToldAlert.objects.bulk_create(
        [ToldAlert(user=user, kind=row.kind.code, key=alert.key, told_on=on) for row in new for alert in row.alerts]
    )
    if not new:
        return False
    count = sum(len(row.alerts) for row in new)
    send(user, "alerts/email/new.txt", (SUBJECT, {"count": count}), {"kinds": new, "most": MOST})
    return True


def _forget(found: Collection[KindOfAlerts], told: Mapping[tuple[str, str], int]) -> None:
    """Forget what no longer holds, of the kinds that were looked at whole; and kinds that are no more."""
    holds = {(row.kind.code, alert.key) for row in found for alert in row.alerts}
    whole = {row.kind.code for row in found if not row.has_more}
    gone = [pk for one, pk in told.items() if (one[0] in whole and one not in holds) or one[0] not in KINDS]
    ToldAlert.objects.filter(pk__in=gone).delete()
