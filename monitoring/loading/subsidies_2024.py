"""Puts the schemes and the cases of 2024 in an empty database, through the services.

The totals are those of the yearly report; the single cases behind them are invented and marked as examples.
"""

import json
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from drenthe.accounts.models import User
from projects.models import Municipality, Organisation, Project
from subsidies.enums import Part, Phase
from subsidies.models import Application, Ceiling, CeilingShare, FundingSource, Scheme, SchemeParameter, SchemeVersion
from subsidies.services import decisions, payments
from subsidies.services.intake import NewApplicant, receive
from subsidies.services.ledger import allot

Row = TypeVar("Row", bound=Model)
DATA = Path(__file__).resolve().parent.parent / "data"


@transaction.atomic
def load_subsidies(*, actor: User) -> dict[str, int] | None:
    """Load schemes, ceilings and cases and return how many of each; None (nothing done) when there are schemes."""
    if Scheme.objects.exists():
        return None
    data = json.loads((DATA / "schemes.json").read_text())
    for source in data["sources"]:
        _store(FundingSource(**source))
    for fields in data["schemes"]:
        _load_scheme(fields, data["common_parameters"], actor)
    cases = json.loads((DATA / "cases_2024.json").read_text())
    for fields in sorted(cases, key=lambda case: case["received"]):
        _load_case(fields, actor)
    return {
        "schemes": Scheme.objects.count(),
        "scheme versions": SchemeVersion.objects.count(),
        "ceilings": Ceiling.objects.count(),
        "applications": Application.objects.count(),
    }


def _load_scheme(fields: dict[str, Any], common: list[list[Any]], actor: User) -> None:
    versions, ceilings = fields.pop("versions"), fields.pop("ceilings")
    scheme = _store(Scheme(**fields))
    for version in versions:
        own = version.pop("parameters")
        row = _store(SchemeVersion(scheme=scheme, **version))
        for code, value, source, is_confirmed in [*own, *common]:
            _store(SchemeParameter(version=row, code=code, value=value, source=source, is_confirmed=is_confirmed))
    for ceiling in ceilings:
        shares = ceiling.pop("shares")
        _load_shares(_store(Ceiling(scheme=scheme, **ceiling)), shares, actor)


def _store(row: Row) -> Row:
    """Save a row of the data once it is found to be sound; dates come as text."""
    row.full_clean()
    row.save()
    return row


def _load_shares(ceiling: Ceiling, shares: list[dict[str, Any]], actor: User) -> None:
    for fields in shares:
        source = FundingSource.objects.get(code=fields["source"])
        share = CeilingShare.objects.create(ceiling=ceiling, source=source, priority=fields["priority"])
        for amount, decided_on, reference, is_confirmed in fields["entries"]:
            allot(
                share,
                amount=Decimal(amount),
                decided_on=date.fromisoformat(decided_on),
                reference=reference,
                is_confirmed=is_confirmed,
                actor=actor,
            )


def _load_case(fields: dict[str, Any], actor: User) -> None:
    application = _receive(fields, actor)
    reason = fields.get("reason", "")
    decided_on = date.fromisoformat(fields["decided"]) if "decided" in fields else None
    if decided_on is None:
        return
    if fields.get("outcome") == "refused":
        decisions.refuse(application, reason=reason, decided_on=decided_on, actor=actor)
    elif fields.get("outcome") == "withdrawn":
        decisions.withdraw(application, reason=reason, withdrawn_on=decided_on, actor=actor)
    else:
        amount = Decimal(fields["awarded"])
        decisions.award(application, amount=amount, decided_on=decided_on, reason=reason, actor=actor)
        if "paid" in fields:
            payments.pay(application, amount=amount, paid_on=date.fromisoformat(fields["paid"]), actor=actor)


def _receive(fields: dict[str, Any], actor: User) -> Application:
    municipality = Municipality.objects.get(name=fields["municipality"])
    kind = fields["applicant_kind"]
    Organisation.objects.get_or_create(
        name=fields["applicant"],
        kind=kind,
        defaults={"municipality": municipality, "is_example": kind != "municipality"},
    )
    return receive(
        Scheme.objects.get(code=fields["scheme"]),
        applicant=NewApplicant(fields["applicant"], kind),
        municipality=municipality,
        title=fields["title"],
        requested_amount=Decimal(fields["requested"]),
        received_at=timezone.make_aware(datetime.combine(date.fromisoformat(fields["received"]), time(10, 30))),
        part=fields.get("part", Part.GRANT),
        phase=fields.get("phase", Phase.NONE),
        dwellings=fields.get("dwellings"),
        projects=[_project(*project) for project in fields.get("projects", [])],
        is_example=True,
        actor=actor,
    )


def _project(title: str, municipality: str, dwellings: int) -> Project:
    project, _created = Project.objects.get_or_create(
        title=title,
        municipality=Municipality.objects.get(name=municipality),
        defaults={"dwellings": dwellings, "is_example": True},
    )
    return project
