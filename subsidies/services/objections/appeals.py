"""What the court does with an objection: appeal, provisional relief and the ruling (Awb 8:1, 8:81)."""

from datetime import date
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.lib.entry.written import check_words, written
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application, Document, Objection, ObjectionStep
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.case import once
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections import objections
from subsidies.services.objections.appeal_refusals import AppealBeforeDecision, NothingToRule
from subsidies.services.objections.objection_steps import check_on_file, named, write_step
from subsidies.services.objections.step_ruling_refusals import OnlyRulingSuspends
from subsidies.services.refusals import DateBeforeSubject
from subsidies.services.terms import deadlines


@transaction.atomic
def record_appeal(
    application: Application,
    *,
    objection: Objection,
    kind: Kind | str,
    done_on: date,
    place: str,
    number: str = "",
    text: str = "",
    suspends: bool = False,
    document: Document | None = None,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Record an appeal (Awb 8:1), a request for provisional relief (8:81), or how the court ruled on one.

    With `suspends` a ruling suspends what the objection is against: until the next ruling nothing is collected by it.
    An appeal follows the decision on the objection, or a term to decide on it that is over (6:2). Raises
    TransitionNotAllowed, AppealBeforeDecision, NothingToRule, OnlyRulingSuspends, BodyMissing, AgreementUnexplained,
    EvidenceNotOnFile, RecordedAlready, SaysNothing, and the refusals of the day and the duties.
    """
    check_words(text, field="text")
    application = lock_case(application)
    next_status(application, Action.RECORD_APPEAL)
    check_on_file(application, document)
    after: list[Footing] = []
    if kind == Kind.APPEAL:
        after = _after_decision(application, objection, done_on)
    if suspends and kind != Kind.RULING:
        raise OnlyRulingSuspends
    if kind == Kind.RULING:
        before = objections.last_step(objection, Kind.APPEAL, Kind.RELIEF)
        if before is None:
            raise NothingToRule
        after = [(before.done_on, DateBeforeSubject(day=done_on, since=before.done_on))]
        written(text, missing=why.ClosingUnexplained())
    terms: dict[str, Any] = {
        "place": named(place), "number": number.strip(), "text": text.strip(), "document": document,
        "suspends": suspends,
    }  # fmt: skip
    same = {
        "kind": kind,
        "done_on": done_on,
        **{name: terms[name] for name in ("place", "number", "text", "suspends")},
    }
    once.check_new(objections.steps_of(objection), same)
    facts = {"step": kind, "place": terms["place"], "number": terms["number"], "remark": terms["text"]}
    facts["suspends"] = "yes" if suspends else ""
    return write_step(
        objection, Kind(kind), Action.RECORD_APPEAL, done_on, date_reason, terms, facts,
        act=dated_acts.RECORD_APPEAL, after=after, actor=actor,
    )  # fmt: skip


def _after_decision(application: Application, objection: Objection, on: date) -> list[Footing]:
    """Return the footing of an appeal. Raises AppealBeforeDecision."""
    sent = sent_days(application)
    decision = objections.decision_on(objection)
    told_on = decision.sent_in(sent) if decision is not None else None
    if told_on is not None:
        return [(told_on, DateBeforeSubject(day=on, since=told_on))]
    term = objections.decide_by(objection, on=on, sent=sent, extra=deadlines.free_days())
    if objection.subject is not None and (term is None or not term.is_late(on)):
        raise AppealBeforeDecision(term)
    return []
