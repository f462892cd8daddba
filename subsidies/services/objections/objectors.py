"""Who objects: the applicant or somebody else, and to which of the two a letter about the objection goes.

Letters of an objection go to who made it (Awb 3:41); the applicant hears of somebody else's (Awb 7:2, 7:12). What is
granted on it is granted to the applicant: then that letter is the applicant's, and who objected hears of it.
"""

from typing import Any, cast

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_name
from subsidies.enums import ON_OBJECTION, Action, LetterKind
from subsidies.models import Application, Decision, MoneyStep, Objection, ObjectionStep, Objector, PenaltyDecision
from subsidies.objection_enums import ObjectorRole
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.objections import objections
from subsidies.services.objections.objection_receipt_refusals import (
    ObjectorIsApplicant,
    ObjectorKindMissing,
    ObjectorRepresentativeHalf,
    ObjectorRoleMissing,
    ObjectorRoleStands,
)

DETAILS = ("kind", "salutation", "address", "representative", "representative_address")
TO_APPLICANT = (
    *(LetterKind.OBJECTION_HEARING_NOTICE, LetterKind.OBJECTION_OFF_NOTICE),
    *(LetterKind.AWARDED_OBJECTION, LetterKind.SETTLED_OBJECTION, LetterKind.REFUSED_OBJECTION),
)


def of_another() -> QuerySet[Objection]:
    """The objections of somebody else than the applicant, by what was recorded last."""
    last = Objector.objects.filter(objection=OuterRef("pk")).order_by("-pk").values("role")[:1]
    return Objection.objects.annotate(now_of=Subquery(last)).filter(now_of=ObjectorRole.ANOTHER)


def objection_of(application: Application, about: Any) -> Objection | None:
    """Return the objection that a letter is about: its step, a decision on it or on its costs, or the
    penalty of a late one.
    """
    if isinstance(about, Decision):
        said = objections.terms_on(about.proposal) if about.kind in ON_OBJECTION else None
        return said.objection if said is not None else None
    if isinstance(about, MoneyStep):  # of the costs of one; what else is owed is owed by the recipient
        rows = objections.of(application) if about.costs_of_id is not None else []
        return next((row for row in rows if row.pk == about.costs_of_id), None)
    step = about.pk if isinstance(about, ObjectionStep) else None
    if isinstance(about, PenaltyDecision):
        step = about.on_objection_id
    found = objections.of(application) if step is not None else []
    return next((row for row in found if any(one.pk == step for one in row.steps.all())), None)


def addressed(application: Application, kind: LetterKind | str, about: Any) -> Objector | None:
    """Return the somebody else to whom a letter of a kind goes; None of one that goes to the applicant."""
    objection = objection_of(application, about)
    if objection is None or not objection.is_of_another or kind in TO_APPLICANT:
        return None
    if kind == LetterKind.OBJECTION_DECISION_NOTICE and not objections.is_told_to_objector(objection):
        return None
    return cast("Objector", objection.who)


def check(role: ObjectorRole | str, **details: str) -> dict[str, str]:
    """Return what is kept of who objects.

    Raises ObjectorRoleMissing, ObjectorKindMissing, ObjectorIsApplicant or ObjectorRepresentativeHalf.
    """
    if not role:
        raise ObjectorRoleMissing
    found = {name: str(details.get(name) or "").strip() for name in DETAILS}
    if role == ObjectorRole.APPLICANT and any(found.values()):
        raise ObjectorIsApplicant
    if role == ObjectorRole.ANOTHER and not found["kind"]:
        raise ObjectorKindMissing
    if found["representative"]:
        check_name(found["representative"], field="representative")
    if bool(found["representative"]) != bool(found["representative_address"]):
        raise ObjectorRepresentativeHalf
    return {"role": role, **found}


@transaction.atomic
def change(
    application: Application,
    *,
    objection: Objection,
    role: ObjectorRole | str,
    kind: str = "",
    salutation: str = "",
    address: str = "",
    representative: str = "",
    representative_address: str = "",
    actor: User,
) -> Objector:
    """Record anew whose an objection is and where its letters go; what was recorded before stays in the dossier.

    Whose it is no longer changes once a decision on it was proposed. Raises TransitionNotAllowed, ObjectorRoleMissing,
    ObjectorKindMissing, ObjectorIsApplicant, ObjectorRepresentativeHalf, ObjectorRoleStands, SaysNothing, and the
    refusals of the duties.
    """
    application = lock_case(application)
    next_status(application, Action.CHANGE_OBJECTOR)
    details = {"kind": kind, "salutation": salutation, "address": address, "representative": representative}
    said = check(role, **details, representative_address=representative_address)
    if objection.is_of_another != (role == ObjectorRole.ANOTHER) and objections.ruling_of(objection) is not None:
        raise ObjectorRoleStands(name=objection.objector)
    found = Objector.objects.create(objection=objection, actor=actor, **said)
    record(application, Action.CHANGE_OBJECTOR, actor=actor, objector=objection.objector, **facts_of(found))
    return found


def facts_of(objector: Objector) -> dict[str, Any]:
    """Return what a line in the dossier says of who objects."""
    return {
        "objector_role": objector.role,
        "objector_address": objector.address,
        "objector_representative": objector.representative,
        "representative_address": objector.representative_address,
    }
