"""What of subsidies needs a second person: mandates, ceilings, state money, schemes, and how long cases are kept."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.confirmations.base import Kind, Rows, register
from subsidies.models import (
    Ceiling,
    CeilingEntry,
    CeilingShare,
    Criterion,
    Mandate,
    RequiredDocument,
    RetentionPeriod,
    Scheme,
    SchemeParameter,
    SchemeVersion,
    StateReceipt,
)
from subsidies.services.case.versions import apply_versions
from subsidies.services.ceilings.ledger import allot
from subsidies.services.state_money.state_receipts import receive


def _mandated(subject: str, values: Mapping[str, Any]) -> set[int]:
    """Return whose mandate it is, and whose it becomes."""
    was = set(Mandate.objects.filter(pk=subject).values_list("user", flat=True)) if subject else set()
    return was | ({values["user"]} if "user" in values else set())


def _apply(version: SchemeVersion, *, actor: User) -> None:
    apply_versions(version.scheme, actor=actor)


register(
    Kind(
        key="mandate",
        label=_("Mandate"),
        model=Mandate,
        fields=("user", "scheme", "kind", "max_amount", "valid_from", "valid_until", "reference", "function"),
        about=_mandated,
    ),
    Kind(
        key="ceiling",
        label=_("Ceiling"),
        model=Ceiling,
        fields=("scheme", "part", "starts_on", "ends_on", "note", "budget_adopted_on", "budget_source"),
        rows={"shares": Rows(CeilingShare, "ceiling", ("source", "priority"))},
    ),
    Kind(
        key="ceiling entry",
        label=_("Change to a ceiling"),
        model=CeilingEntry,
        fields=(
            *("share", "amount", "decided_on", "reference", "is_confirmed", "published_on", "publication"),
            *("before_budget", "follows_budget", "was_announced"),
        ),
        store=allot,
    ),
    Kind(
        key="state receipt",
        label=_("Receipt of state money"),
        model=StateReceipt,
        fields=("source", "amount", "received_on", "period_from", "period_until", "reference", "is_confirmed"),
        store=receive,
    ),
    Kind(
        key="scheme",
        label=_("Scheme"),
        model=Scheme,
        fields=(
            *("code", "name", "purpose", "applicants", "has_phases"),
            *("how_to_apply", "apply_url", "contact_phone", "contact_email"),
        ),
    ),
    Kind(
        key="scheme version",
        label=_("Scheme version"),
        model=SchemeVersion,
        fields=(
            *("scheme", "number", "published_on", "effective_from", "effective_until", "summary", "source"),
            "is_confirmed",
        ),
        rows={
            "parameters": Rows(SchemeParameter, "version", ("code", "value", "source", "is_confirmed")),
            "criteria": Rows(Criterion, "version", ("check_code", "text", "article", "position", "is_required")),
            "required_documents": Rows(
                RequiredDocument, "version", ("code", "name", "is_mandatory", "position", "source", "is_confirmed")
            ),
        },
        after=_apply,
    ),
    Kind(
        key="retention period",  # nothing comes back of what goes by it (Archiefwet 1995 article 5)
        label=_("Retention period"),
        model=RetentionPeriod,
        fields=("outcome", "valid_from", "years", "counts_from", "source", "is_confirmed"),
        is_installed=True,
    ),
)
