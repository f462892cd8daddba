"""What stands of a decision that an objection is against: itself, or what took its place since (Awb 6:19, 7:11)."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.values.money import format_euros
from subsidies.enums import ON_OBJECTION
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Objection
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.objections import contested
from subsidies.services.objections.objection_less_refusals import RevokedAlready, StandingIsOwn


def stands_for(application: Application, decision: Decision, *, on: date, but: Collection[int] = ()) -> Decision:
    """Return the decision that stands by a day for another: the last that took its place, or itself.

    `but` are the ids of decisions that do not count: the one that is being told of.
    """
    found = decision
    while (by := contested.replaced_by(application, found, on=on)) is not None and by.pk not in but:
        found = by
    return found


def check_not_own(application: Application, objection: Objection, *, actor: User) -> None:
    """Refuse to decide on an objection that is about an own decision on another one. Raises StandingIsOwn."""
    first = objection.decision
    stands = stands_for(application, first, on=timezone.localdate()) if first is not None else None
    if stands is not None and stands.pk != getattr(first, "pk", None) and stands.actor_id == actor.pk:
        raise StandingIsOwn(decided_on=stands.decided_on)


def check_not_twice(objection: Objection, amount: Decimal | None) -> None:
    """Refuse to revoke what was revoked on another objection: what took its place is looked at (Awb 6:19, 7:11).

    Call with the case locked. `amount` (euros) is what an award comes to in all. Raises RevokedAlready where that
    changes nothing of what stands.
    """
    first, application = objection.decision, objection.application
    if first is None or application.status == Status.SETTLED:
        return  # a settlement says itself that it is the same
    by = stands_for(application, first, on=timezone.localdate())
    if by.pk == first.pk or by.kind not in ON_OBJECTION:
        return
    awarded = standing_amount(application)
    if amount is not None and amount != awarded:
        return
    stands = _("It awards %(amount)s.") % {"amount": format_euros(awarded)} if awarded else ""
    raise RevokedAlready(by=by.get_kind_display(), replaced_on=by.decided_on, stands=stands)
