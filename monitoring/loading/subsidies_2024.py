"""Puts the schemes and the cases of 2024 in an empty database, through the services.

The totals are those of the yearly report; the single cases behind them are invented and marked as examples.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.confirmations.base import kind_of
from drenthe.confirmations.services.changes import confirm_as_known
from projects.models import Municipality, Organisation, Project
from subsidies.enums import DecisionKind, Part, Phase
from subsidies.models import (
    Application,
    Ceiling,
    CeilingEntry,
    CeilingShare,
    Criterion,
    FundingSource,
    Mandate,
    Proposal,
    RefusalGround,
    RequiredDocument,
    Scheme,
    SchemeParameter,
    SchemeVersion,
    StateReceipt,
)
from subsidies.services.application.completeness import start_assessment
from subsidies.services.application.intake import NewApplicant, receive
from subsidies.services.ceilings.ledger import allot
from subsidies.services.decisions import decisions
from subsidies.services.decisions.proposals import propose
from subsidies.services.payments import payments
from subsidies.services.state_money.state_receipts import receive as receive_state_money

Row = TypeVar("Row", bound=Model)
GROUND = "scheme-criteria"
PATTERN = "Gangbaar patroon; de documentenlijst van de regeling is niet gelezen"
ADDRESS = "Voorbeeldstraat 1\n9400 AA Assen"  # the applicants are invented, and a letter needs one
DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class People:
    """Who loads: one proposes, another decides, a third pays, as everywhere."""

    officer: User
    decider: User
    payer: User


@transaction.atomic
def load_subsidies(people: People) -> dict[str, int] | None:
    """Load schemes, ceilings and cases and return how many of each; None (nothing done) when there are schemes."""
    if Scheme.objects.exists():
        return None
    data = json.loads((DATA / "schemes.json").read_text())
    for source in data["sources"]:
        _load_source(source, people.officer)
    for fields in data["schemes"]:
        _load_scheme(fields, data, people.officer)
    Mandate.objects.create(
        user=people.decider,
        function="teammanager Wonen (voorbeeld)",
        valid_from=date(2020, 1, 1),
        reference="Voorbeeld: inlezen van de gegevens van 2024",
    )
    for model in (Mandate, Ceiling, CeilingEntry, StateReceipt, Scheme, SchemeVersion):
        for row in model._default_manager.all():  # noqa: SLF001 -- the way to any model's rows
            confirm_as_known(row, kind_of(model), remark="manage.py load_2024")
    cases = json.loads((DATA / "cases_2024.json").read_text())
    for fields in sorted(cases, key=lambda case: case["received"]):
        _load_case(fields, people)
    return {
        "schemes": Scheme.objects.count(),
        "scheme versions": SchemeVersion.objects.count(),
        "ceilings": Ceiling.objects.count(),
        "applications": Application.objects.count(),
    }


def _load_source(fields: dict[str, Any], actor: User) -> None:
    receipts = fields.pop("receipts", [])
    source = _store(FundingSource(**fields))
    for amount, received_on, reference, is_confirmed in receipts:
        terms = {"reference": reference, "is_confirmed": is_confirmed, "actor": actor}
        receive_state_money(source, amount=Decimal(amount), received_on=date.fromisoformat(received_on), **terms)


def _load_scheme(fields: dict[str, Any], data: dict[str, Any], actor: User) -> None:
    versions, ceilings = fields.pop("versions"), fields.pop("ceilings")
    required = fields.pop("required_documents")
    criteria = [*data["common_criteria"], *fields.pop("criteria")]
    scheme = _store(Scheme(**fields))
    for version in versions:
        own = version.pop("parameters")
        row = _store(SchemeVersion(scheme=scheme, **version))
        for position, (check_code, text, article, is_required) in enumerate(criteria, start=1):
            fields = {"check_code": check_code, "text": text, "article": article, "is_required": is_required}
            _store(Criterion(version=row, position=position, **fields))
        for code, value, source, is_confirmed in [*own, *data["common_parameters"]]:
            _store(SchemeParameter(version=row, code=code, value=value, source=source, is_confirmed=is_confirmed))
        for position, (code, name, is_mandatory) in enumerate(required, 1):
            document = RequiredDocument(
                version=row, code=code, name=name, is_mandatory=is_mandatory, position=position
            )
            document.source = PATTERN
            _store(document)
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


def _load_case(fields: dict[str, Any], people: People) -> None:
    application = _receive(fields, people.officer)
    reason = fields.get("reason", "")
    decided_on = date.fromisoformat(fields["decided"]) if "decided" in fields else None
    if decided_on is None:
        return
    if fields.get("outcome") == "withdrawn":
        decisions.withdraw(application, reason=reason, withdrawn_on=decided_on, actor=people.officer)
        return
    start_assessment(application, actor=people.officer)
    proposal = _propose(application, fields, people)
    decisions.sign(proposal, decided_on=decided_on, actor=people.decider)
    if "paid" in fields:
        amount = Decimal(fields["awarded"])
        payments.pay(application, amount=amount, paid_on=date.fromisoformat(fields["paid"]), actor=people.payer)


def _propose(application: Application, fields: dict[str, Any], people: People) -> Proposal:
    reason = fields.get("reason", "")
    if fields.get("outcome") == "refused":
        ground = RefusalGround.objects.get(code=GROUND)
        return propose(application, kind=DecisionKind.REFUSAL, reason=reason, grounds=[ground], actor=people.officer)
    amount = Decimal(fields["awarded"])
    return propose(application, kind=DecisionKind.AWARD, amount=amount, reason=reason, actor=people.officer)


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
        applicant=NewApplicant(fields["applicant"], kind, address=ADDRESS),
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
