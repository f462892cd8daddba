"""Plain factories: keyword arguments, valid by default, everything through the services where there is one."""

import itertools
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.background.models import OutgoingMail
from drenthe.dates.services.takeover import take_over
from projects.enums import GuideState, MeetingKind, OrganisationKind, Track
from projects.models import Assignment, Guide, Meeting, Municipality, Organisation, Project
from projects.services.guides import set_guide_state
from projects.services.phases import follow
from subsidies.enums import (
    ApplicationStatus,
    CaseAnswerValue,
    CaseQuestion,
    CheckCode,
    DecisionKind,
    Outcome,
    ParameterCode,
    Part,
)
from subsidies.models import (
    Application,
    Ceiling,
    CeilingShare,
    FundingSource,
    Mandate,
    Obligation,
    Proposal,
    RefusalGround,
    Scheme,
    SchemeParameter,
    SchemeVersion,
)
from subsidies.services.application import completeness
from subsidies.services.application.intake import receive
from subsidies.services.ceilings.ledger import allot
from subsidies.services.decisions import decisions, withdrawals
from subsidies.services.decisions.proposals import propose
from tests.reasons import with_reasons
from tests.recorded import recorded
from tests.told import need_not_be_heard, sent

_numbers = itertools.count(1)

OPENED = date(2020, 1, 1)
TIER_2 = Decimal("25000.00")  # from here an award says when its advances are paid


def make_user(*roles: Role, **fields: Any) -> User:
    """A user with the roles."""
    number = next(_numbers)
    user = User.objects.create_user(
        fields.pop("email", f"user{number}@test.example"), "secret-password", **{"name": f"User {number}", **fields}
    )
    user.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
    return user


@recorded
def make_scheme(*, parameters: dict[str, str] | None = None, **fields: Any) -> Scheme:
    """A scheme with one version, in force since 2020, that lays down the parameters."""
    number = next(_numbers)
    scheme = Scheme.objects.create(**{"code": f"scheme-{number}", "name": f"Scheme {number}", **fields})
    make_version(scheme, parameters=parameters)
    return scheme


def make_version(scheme: Scheme, *, parameters: dict[str, str] | None = None, **fields: Any) -> SchemeVersion:
    """One more version of a scheme."""
    version = SchemeVersion.objects.create(
        scheme=scheme,
        **{
            "number": scheme.versions.count() + 1,
            "published_on": OPENED,
            "effective_from": OPENED,
            "source": "test",
            **fields,
        },
    )
    for code, value in {
        ParameterCode.TITLE_4_2.value: "yes",
        ParameterCode.AWARD_ARTICLE.value: "artikel 3",
        ParameterCode.ORDER_ARTICLE.value: "artikel 11",
        ParameterCode.COSTS_FROM_TIER.value: "1",  # so that a small award can be settled by its costs
        **(parameters or {}),
    }.items():
        SchemeParameter.objects.create(
            version=version, code=code, value=value, source="test", is_confirmed=bool(value)
        )
    return version


def put_under(application: Application, *, parameters: dict[str, str] | None = None, **fields: Any) -> SchemeVersion:
    """Put an application that was not decided under a version of its own, that lays down the parameters."""
    version = make_version(application.scheme, parameters=parameters, **fields)
    Application.objects.filter(pk=application.pk).update(version=version)
    application.refresh_from_db()
    return version


@recorded
def make_share(
    *, ceiling: Ceiling | None = None, amount: str | Decimal = "100000.00", actor: User | None = None, **fields: Any
) -> CeilingShare:
    """A share of a ceiling with an amount allotted on the first day."""
    ceiling = ceiling or Ceiling.objects.create(scheme=make_scheme(), starts_on=OPENED)
    number = next(_numbers)
    source = FundingSource.objects.create(code=f"source-{number}", name=f"Source {number}")
    share = CeilingShare.objects.create(ceiling=ceiling, source=source, **fields)
    if Decimal(amount):
        allot(
            share,
            amount=Decimal(amount),
            decided_on=OPENED,
            reference="test",
            is_confirmed=True,
            actor=actor or make_user(),
        )
    share.refresh_from_db()
    return share


@recorded
def make_ceiling(
    *, amount: str | Decimal = "100000.00", scheme: Scheme | None = None, actor: User | None = None, **fields: Any
) -> Ceiling:
    """A ceiling of one source, since 2020."""
    ceiling = Ceiling.objects.create(scheme=scheme or make_scheme(), **{"starts_on": OPENED, **fields})
    make_share(ceiling=ceiling, amount=amount, actor=actor)
    return ceiling


@recorded
def make_organisation(**fields: Any) -> Organisation:
    """An applicant."""
    number = next(_numbers)
    return Organisation.objects.create(
        **{
            "name": f"Organisation {number}",
            "kind": OrganisationKind.DEVELOPER,
            "address": f"Brink {number}\n9401 HS Assen",
            **fields,
        }
    )


def make_project(**fields: Any) -> Project:
    """A project in Assen."""
    number = next(_numbers)
    return Project.objects.create(
        **{"title": f"Project {number}", "municipality": Municipality.objects.get(code="GM0106"), **fields}
    )


def moment(day: date, hour: int = 10) -> datetime:
    """An aware moment on a day."""
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour))


def yesterday() -> date:
    """The day before today, in local time."""
    return timezone.localdate() - timedelta(days=1)


def past(day: date) -> AbstractContextManager[None]:
    """The door for what happened before this system, for a day before today; nothing for today."""
    return take_over("test") if day < timezone.localdate() else nullcontext()


@recorded
def make_application(
    *,
    ceiling: Ceiling | None = None,
    amount: str | Decimal = "1000.00",
    undertaking: CaseAnswerValue | None = CaseAnswerValue.NO,
    actor: User | None = None,
    **fields: Any,
) -> Application:
    """An application that was received yesterday and is in progress; its applicant is no undertaking, or as said.

    Without an answer nobody judged that yet.
    """
    ceiling = ceiling or make_ceiling()
    received_on = fields.pop("received_on", yesterday())
    values = {
        "applicant": fields.pop("applicant", None) or make_organisation(),
        "municipality": Municipality.objects.get(code="GM0106"),
        "title": "An application",
        "received_at": min(moment(received_on), timezone.now()),  # early in the day too
        "part": ceiling.part or Part.GRANT,
        "date_reason": "" if received_on >= yesterday() else "test",
        **fields,
    }
    actor = actor or make_user()
    case = receive(ceiling.scheme, requested_amount=Decimal(amount), actor=actor, **values)
    if undertaking is not None:
        judged(case, undertaking, actor)
    return case


def judged(case: Application, undertaking: CaseAnswerValue, actor: User) -> None:
    """Somebody judged whether the applicant acts as an undertaking in a case."""
    case.answers.create(question=CaseQuestion.UNDERTAKING, answer=undertaking, reason="test", actor=actor)


def give_mandate(user: User, **fields: Any) -> Mandate:
    """A mandate since 2020, for everything unless said otherwise; the same one again."""
    has = None if fields else Mandate.objects.filter(user=user, kind="", scheme=None, valid_from=OPENED).first()
    return has or Mandate.objects.create(
        **{"user": user, "valid_from": OPENED, "reference": "test", "function": "teammanager", **fields}
    )


def make_terms(amount: Decimal = Decimal(0), **fields: Any) -> dict[str, Any]:
    """What the letter of a decision says besides: a period of a year from today, and answers to view and advice.

    From the second tier on with a schedule of one advance, of half the amount (euros).
    """
    today = timezone.localdate()
    half = str((amount / 2).quantize(Decimal("0.01")))
    advances = [{"due_on": (today + timedelta(days=60)).isoformat(), "amount": half}] if amount >= 25_000 else None
    return {
        "award_article": "artikel 3",
        "activities": "Onderzoek en ontwerp voor de woningen.",
        "activities_from": today,
        "activities_until": today + timedelta(days=365),
        "weighing": "U bent nog niet begonnen. De gevolgen zijn daarom niet onevenredig.",
        "view_answer": "Uw zienswijze verandert ons besluit niet.",
        "advice_answer": "Wij volgen dit advies.",
        "advances": advances,
        "criteria": [{"text": "Past in de woonvisie", "article": "artikel 6"}],
        "ground_articles": {"asv": "artikel 9", "outside-period": "artikel 4"},
        **fields,
    }


def make_proposal(application: Application, *, actor: User | None = None, **terms: Any) -> Proposal:
    """A proposal that waits for a decision; to award as asked, unless said otherwise."""
    actor = actor or make_user()
    amount = terms.get("amount") or application.requested_amount
    is_award = terms.get("kind", DecisionKind.AWARD) == DecisionKind.AWARD
    given = terms.get("terms", {})
    terms["terms"] = {**make_terms(amount if is_award else Decimal(0)), **given}
    if application.status == ApplicationStatus.RECEIVED:
        application = with_reasons(completeness.start_assessment, application, actor=actor)
    is_partial = amount < application.requested_amount
    if terms.get("kind") == DecisionKind.REFUSAL or is_partial:
        terms.setdefault("grounds", [RefusalGround.objects.get(code="scheme-criteria")])
    if terms.get("kind") == DecisionKind.REFUSAL and "criteria" not in given:
        terms["terms"]["criteria"] = refused_on(application, actor) or terms["terms"]["criteria"]
    if not any(ground.needs_hearing for ground in terms.get("grounds", ())):
        need_not_be_heard(application, actor)
    if "kind" not in terms:
        terms = {"kind": DecisionKind.AWARD, "amount": application.requested_amount, **terms}
    return with_reasons(propose, application, actor=actor, **terms)


def refused_on(application: Application, actor: User) -> list[dict[str, str]]:
    """The criterion that a refusal rests on, judged as not met; empty where the version lists none for a person."""
    criterion = application.version.criteria.filter(check_code=CheckCode.MANUAL).first()
    if criterion is None:
        return []
    application.judgements.create(criterion=criterion, outcome=Outcome.NOT_MET, reason="Past niet", actor=actor)
    return [{"text": criterion.text, "article": criterion.article or "artikel 6"}]


@transaction.atomic
def award(
    application: Application, *, amount: Decimal, decided_on: date, actor: User, reason: str = "", **terms: Any
) -> Application:
    """The whole way to an award, or nothing: somebody else proposes it, the actor gets a mandate and decides."""
    proposal = make_proposal(application, kind=DecisionKind.AWARD, amount=amount, reason=reason, **terms)
    give_mandate(actor)
    with past(decided_on):
        awarded = decisions.sign(proposal, decided_on=decided_on, actor=actor)
    decision = awarded.decisions.get()
    if decision.sent_on is None:
        sent(decision, decided_on)
    return awarded


@transaction.atomic
def refuse(application: Application, *, reason: str, decided_on: date, actor: User) -> Application:
    """The whole way to a refusal, or nothing."""
    proposal = make_proposal(application, kind=DecisionKind.REFUSAL, reason=reason)
    give_mandate(actor)
    with past(decided_on):
        return decisions.sign(proposal, decided_on=decided_on, actor=actor)


@recorded
def make_award(
    *, amount: str | Decimal = "1000.00", decided_on: date | None = None, actor: User | None = None, **fields: Any
) -> Application:
    """An application that was awarded in full."""
    application = make_application(amount=amount, **fields)
    decided_on = decided_on or timezone.localdate()
    return award(application, amount=Decimal(amount), decided_on=decided_on, actor=actor or make_user())


@recorded
def make_unsent_award(amount: str | Decimal = "1000.00", **fields: Any) -> Application:
    """An award that was signed today; its letter is still to be sent."""
    case, actor = make_application(amount=amount, **fields), make_user()
    proposal = make_proposal(case)
    give_mandate(actor)
    return decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)


def make_obligation(application: Application | None = None, *, due_on: date | None = None) -> Obligation:
    """An obligation that the award of a case lays down; of another award for a case without a decision."""
    decision = application.decisions.first() if application is not None else None
    decision = decision or make_award().decisions.get()
    return Obligation.objects.create(decision=decision, text="Meld de start van de bouw", due_on=due_on)


@transaction.atomic
def end_award(application: Application, *, decided_on: date | None = None, actor: User | None = None) -> Application:
    """An award that is withdrawn at the applicant's request: somebody proposes it and another decides."""
    actor = actor or make_user()
    proposal = withdrawals.propose_withdrawal(
        application,
        kind=DecisionKind.WITHDRAWAL_ASKED,
        reason="A letter of the board.",
        terms=make_terms(),
        actor=make_user(),
    )
    give_mandate(actor)
    case = decisions.sign(proposal, decided_on=decided_on or timezone.localdate(), actor=actor)
    if case.decisions.latest("pk").sent_on is None:
        sent(case.decisions.latest("pk"), decided_on)
    return Application.objects.get(pk=case.pk)


def make_followed(
    *, adviser: User | None = None, track: str = Track.CPO, on: date = OPENED, phase: str = "", **fields: Any
) -> Project:
    """A project that the Impulsteam follows since 2020, with an adviser."""
    project = make_project(adviser=adviser or make_user(Role.ADVISER), **fields)
    actor = project.adviser if not project.is_confidential else make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    with past(on):
        follow(project, track=track, phase=phase, on=on, actor=actor)
    return project


def make_guide(*, state: str = GuideState.ACTIVE, on: date = OPENED, **fields: Any) -> Guide:
    """A process guide, active since 2020."""
    guide = Guide.objects.create(**{"name": f"Guide {next(_numbers)}", **fields})
    with past(on):
        set_guide_state(guide, state=state, on=on, actor=make_user())
    return guide


def make_assignment(project: Project, *, guide: Guide | None = None, **fields: Any) -> Assignment:
    """A guide who works for a project since 2020."""
    return Assignment.objects.create(guide=guide or make_guide(), project=project, **{"starts_on": OPENED, **fields})


def make_meeting(**fields: Any) -> Meeting:
    """An expert session of yesterday."""
    number = next(_numbers)
    values = {"title": f"Meeting {number}", "kind": MeetingKind.EXPERT_SESSION, "starts_on": yesterday()}
    return Meeting.objects.create(**{**values, **fields})


def make_mail(**fields: Any) -> OutgoingMail:
    """A mail on its way out."""
    return OutgoingMail.objects.create(**{"sender": "a@x.nl", "recipients": ["b@x.nl"], "subject": "x", **fields})
