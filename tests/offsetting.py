"""Set-offs for the tests: what a recipient owes on one case, and what it is still paid on another (Awb 4:93)."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import Action
from subsidies.models import Application, Letter, MoneyStep, SchemeParameter, SetOff
from subsidies.services.recovery import set_offs
from tests import lending, recovering
from tests.factories import give_mandate, make_award, make_user
from tests.recovering import decided, owing, proposed, told
from tests.settling import fresh, overpaid
from tests.trail.tampering import asleep

SET_OFF = MoneyStepKind.SET_OFF
ARTICLE = "Awb 4:57, lid 3"
CONVERSION, CONVERTS = MoneyStepKind.LOAN_CONVERSION, "artikel 9, eerste lid, van de regeling"


def empowered(case: Application, *, is_confirmed: bool = True, ago: int = 90) -> Application:
    """A case that was settled some days ago, of a version that gives the power to set off."""
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(settled_on=timezone.localdate() - timedelta(days=ago))
        _lay_down(case, "set_off_article", ARTICLE, is_confirmed=is_confirmed)
    return fresh(case)


def convertible(case: Application, *, is_confirmed: bool = True) -> Application:
    """A loan of a version that lets it become a grant."""
    with asleep():
        _lay_down(case, "loan_conversion", CONVERTS, is_confirmed=is_confirmed)
    return fresh(case)


def _lay_down(case: Application, code: str, value: str, *, is_confirmed: bool) -> None:
    terms = {"value": value, "source": "De regeling", "is_confirmed": is_confirmed}
    SchemeParameter.objects.update_or_create(version=case.version, code=code, defaults=terms)


def pair(**terms: Any) -> tuple[Application, Application]:
    """A case that owes 300 euros, and one of the same recipient of which 1.000 euros are still to be paid."""
    owes = empowered(owing(), **terms)
    return owes, make_award(applicant=owes.applicant)


def propose(owes: Application, paid: Application, amount: str = "300.00", **terms: Any) -> MoneyStep:
    """A set-off as somebody proposes it."""
    return proposed(owes, SET_OFF, amount=Decimal(amount), set_off_with=paid, **terms)


def told_of(owes: Application, paid: Application, amount: str = "300.00") -> Letter:
    """A set-off that was proposed, decided and told; its letter."""
    propose(owes, paid, amount)
    decided(owes)
    return told(owes, SET_OFF)


def book(owes: Application, **terms: Any) -> SetOff:
    """Somebody of finance books it."""
    return set_offs.book(fresh(owes), **{"actor": make_user(), **terms})


def ready(case: Application) -> None:
    """A set-off as it was decided and told: rows, so that nobody did anything on it.

    Of a case that was settled, or of a loan that becomes a grant.
    """
    status = fresh(case).status
    if status == "settled":
        overpaid(case)
        owes, kind, basis = empowered(case), SET_OFF, ARTICLE
    elif status == "awarded":
        lending.drawn_and_late(case)
        owes, kind, basis = convertible(case), CONVERSION, CONVERTS
    else:
        return
    today, maker = timezone.localdate(), make_user()
    paid, decider = make_award(applicant=owes.applicant), make_user()
    step = MoneyStep.objects.create(
        application=owes,
        kind=kind,
        amount=Decimal("100.00"),
        reason="Dezelfde activiteiten",
        basis=basis,
        set_off_with=paid,
        state=MoneyStepState.DECIDED,
        proposed_by=maker,
        decided_on=today,
        mandate=give_mandate(decider),
        closed_by=decider,
        closed_at=timezone.now(),
    )
    Letter.objects.create(
        application=owes, kind=recovering.LETTERS[kind], money_step=step, subject="x", made_by=maker, sent_on=today
    )


def ready_for(case: Application, slug: str) -> None:
    """What has to be there before an act about money that is owed or held."""
    recovering.ready(case, slug)
    if slug == "set-off":
        ready(case)


def every_act(case: Application, actor: User) -> dict[Action, Any]:
    """Every act about money that is owed or held, with what has to be there before it, to be called."""

    def set_off() -> SetOff:
        ready(case)
        return set_offs.book(case, actor=actor)

    return {**recovering.every_act(case, actor), Action.SET_OFF: set_off}
