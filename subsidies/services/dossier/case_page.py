"""One case with everything that its page shows, in few statements whatever is in it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Prefetch, Q, QuerySet, prefetch_related_objects

from drenthe.accounts.models import User
from drenthe.lib.database.fetch_together import fetch_together, keep_under
from drenthe.lib.screens import paging
from subsidies.enums import ProposalState
from subsidies.models import (
    Application,
    CaseEvent,
    Decision,
    Document,
    LedgerEntry,
    Objection,
    ObligationCheck,
    Proposal,
    SampleCase,
    SampleCheck,
    SampleMember,
)
from subsidies.services.assessment import cost_sheet
from subsidies.services.decisions.people import people_with
from subsidies.services.payments.other_debts import TO_WHOM

OF_CASE = (  # a handful of rows each, of which the page needs all
    *("completion_requests", "suspensions", "extensions", "default_notices", "advices", "hearings"),
    *("sent_elsewhere", "hearing_waivers", "penalty_decisions", "payment_orders", "settlement_requests"),
    *("settlement_reminders", "receipt_parts", "sample_members", "cost_budgets"),
    *("other_debts", "aid_assessments", "aid_entries"),
    *("money_steps", "loan_agreements", "loan_checks", "loan_starts", "objections", "objection_steps"),
    *("planned_dwellings", "cofinancers", "documents", "judgements", "letters", "proposals", "applicant_details"),
    *("forwardings", "representatives", "answers", "repeats", "interests", "scores", "lots", "imports"),
)
NOT_MET = "not_met__obligation"  # the obligations that a view or a decision on an award is about
OF_VERSION = ("parameters", "criteria", "required_documents")
WRITERS = {  # whose name the page shows
    "judgements": "actor",
    "letters": "made_by",
    "payment_orders": "proposed_by",
    **dict.fromkeys(("loan_agreements", "loan_checks"), "actor"),
}


def fetch_children(application: Application) -> None:
    """Fetch the small tables of a case, its scheme version and its ceiling, so that `.all()` asks nothing any more."""
    fetch_together(
        [
            *((application, name) for name in OF_CASE),
            *((application.version, name) for name in OF_VERSION),
            (application.ceiling, "shares"),
        ]
    )
    fetch_hearings(application)
    documents = {row.pk: row for row in application.documents.all()}
    for row in application.representatives.all():
        if row.proxy_id in documents:
            row.proxy = documents[row.proxy_id]
    for signed in application.loan_agreements.all():
        signed.document = documents[signed.document_id]
    for start in application.loan_starts.all():
        start.document = documents[start.document_id]
    debts = {row.pk: row for row in application.other_debts.all()}
    penalties = {row.pk: row for row in application.penalty_decisions.all()}
    for debt in debts.values():
        debt.penalty = penalties.get(debt.penalty_id or 0)
    prefetch_related_objects([*debts.values()], *TO_WHOM)
    for order in application.payment_orders.all():
        order.debt = debts.get(order.debt_id or 0)
    steps = {row.pk: row for row in application.money_steps.all()}
    prefetch_related_objects([*application.receipt_parts.all()], "line__reversal")
    for part in application.receipt_parts.all():
        part.step = steps[part.step_id]
    _fetch_of_settlement(application, documents)
    for asked in application.settlement_requests.all():
        asked.report, asked.statement = (documents.get(pk or 0) for pk in (asked.report_id, asked.statement_id))


def _fetch_of_settlement(application: Application, documents: Mapping[int, Document]) -> None:
    """Fetch what an award is accounted for by: its budget in lines, its reminders, and the check by sample."""
    prefetch_related_objects(list(application.cost_budgets.all()), *cost_sheet.FETCHED)
    for reminder in application.settlement_reminders.all():
        reminder.application = application
    for member in application.sample_members.all():
        _fetch_drawn(member, documents)


def _fetch_drawn(member: SampleMember, documents: Mapping[int, Document]) -> None:
    """Fetch that an award which took part in a draw was drawn, with its checks; one statement, two without a check."""
    of_draw = "member__draw__drawing"
    rows = SampleCheck.objects.filter(drawn__member=member).select_related("actor", f"drawn__{of_draw}")
    checks = list(rows.order_by("pk"))
    drawn = checks[-1].drawn if checks else SampleCase.objects.select_related(of_draw).filter(member=member).first()
    SampleMember._meta.get_field("drawn").set_cached_value(member, drawn)  # noqa: SLF001 -- how Django keeps it
    if drawn is None:
        return
    for check in checks:
        check.document = documents.get(check.document_id or 0)
    keep_under(drawn, "checks", checks)


def fetch_for_acts(application: Application) -> None:
    """Fetch all of a case that says which acts are possible on it, so that the rules of these ask nothing any more."""
    fetch_children(application)
    ledger_of(application)
    decisions_of(application)
    fetch_objections(application)


def fetch_hearings(application: Application) -> None:
    """Fetch the hearings of a case with the obligations that they were about."""
    prefetch_related_objects([application], "hearings")
    prefetch_related_objects([*application.hearings.all()], NOT_MET)


def fetch_people(application: Application, permissions: Collection[str]) -> dict[str, list[User]]:
    """Return the colleagues with each permission, by name, and put the writers of what was fetched in their place.

    One query; none when there is nobody to ask for. Of the colleagues the first paging.MOST_COLLEAGUES and some more,
    from which a form knows that there are more.
    """
    written = list(_written(application))
    writers = {getattr(row, f"{field}_id") for row, field in written}
    wanted = Q(pk__in=writers)
    flags = {f"has_{number}": Q(pk__in=people_with(name).values("pk")) for number, name in enumerate(permissions)}
    if not written and not flags:
        return {}
    marks = {flag: ExpressionWrapper(condition, BooleanField()) for flag, condition in flags.items()}
    for condition in flags.values():
        wanted |= condition
    most = len(permissions) * (paging.MOST_COLLEAGUES + 1) + len(writers)
    found = User.objects.annotate(**marks, wrote=ExpressionWrapper(Q(pk__in=writers), BooleanField())).filter(wanted)
    users = sorted(found.order_by("-wrote", "name", "pk")[:most], key=lambda user: (user.name, user.pk))
    by_id = {user.pk: user for user in users}
    for row, field in written:
        setattr(row, field, by_id[getattr(row, f"{field}_id")])
    return {
        name: [user for user in users if getattr(user, flag)] for name, flag in zip(permissions, flags, strict=True)
    }


def decisions_of(application: Application) -> QuerySet[Decision]:
    """Fetch the decisions on a case with who took them and what they oblige to, also for whatever else asks."""
    prefetch_related_objects(
        [application], Prefetch("decisions", Decision.objects.select_related("actor", "basis", "proposal__terms"))
    )
    prefetch_related_objects(
        [application],
        Prefetch(
            "decisions__obligations__checks", ObligationCheck.objects.select_related("actor", "document", "obligation")
        ),
    )
    prefetch_related_objects([row.proposal for row in application.decisions.all() if row.ends_award], NOT_MET)
    return application.decisions.all()


def fetch_objections(application: Application) -> None:
    """Put together what happened to the objections of a case, and what is decided on them; two statements.

    One more where a decision on one is proposed. Call it once the children and the decisions of the case were fetched.
    """
    rows = {row.pk: row for row in application.objections.all()}
    steps = list(application.objection_steps.all())
    for step in steps:
        step.objection = rows[step.objection_id]
    prefetch_related_objects(steps, "chair")
    prefetch_related_objects([*rows.values()], "objectors")
    decisions = {row.pk: row for row in application.decisions.all()}
    steps_about = {row.pk: row for row in application.money_steps.all()}
    fixed = {row.pk: row for row in application.penalty_decisions.all()}
    for row in rows.values():
        keep_under(row, "steps", [step for step in steps if step.objection_id == row.pk])
        keep_under(row, "proposed", [])
        if row.decision_id in decisions:
            row.decision = decisions[row.decision_id]
        row.money_step, row.penalty = steps_about.get(row.money_step_id or 0), fixed.get(row.penalty_id or 0)
    if any(row.is_on_objection for row in application.proposals.all()):
        _fetch_rulings(application, list(rows.values()))


def _fetch_rulings(application: Application, rows: list[Objection]) -> None:
    fetch_together([(row, "proposed") for row in rows])
    of_proposal = {row.proposal_id: row for row in application.decisions.all()}
    proposals = {row.pk: row for row in application.proposals.all()}
    decided: Any = Proposal._meta.get_field("decision")  # noqa: SLF001 -- how Django keeps what was fetched
    for said in (said for row in rows for said in row.proposed.all()):
        said.proposal = proposals[said.proposal_id]
        decided.set_cached_value(said.proposal, of_proposal.get(said.proposal_id))


def standing_proposal(application: Application) -> Proposal | None:
    """Return the last proposal on a case, when it waits or was not decided; None once it is a decision.

    Call it on a case whose children were fetched: it asks only for a proposal that is shown.
    """
    last = next(iter(application.proposals.all()), None)
    if last is None or last.state == ProposalState.SIGNED:
        return None
    shown = application.proposals.select_related("proposed_by", "closed_by").prefetch_related("grounds", NOT_MET)
    return shown.get(pk=last.pk)


def ledger_of(application: Application) -> list[LedgerEntry]:
    """Fetch the bookings of a case with their sources, also for whatever else asks for them; one query."""
    entries = LedgerEntry.objects.select_related("share__source", "actor")
    prefetch_related_objects([application], Prefetch("ledger", entries))
    return list(application.ledger.all())


def events_of(application: Application) -> list[CaseEvent]:
    """Fetch the dossier of a case, newest line first, also for whatever else asks for it; one query."""
    lines = CaseEvent.objects.select_related("actor").order_by("-recorded_at", "-pk")
    prefetch_related_objects([application], Prefetch("events", lines))
    return list(application.events.all())


def _written(application: Application) -> Iterator[tuple[Any, str]]:
    for name, field in WRITERS.items():
        for row in getattr(application, name).all():
            yield row, field
