"""Cases that grow: one more case in each status, and one more of every child under the first of each."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.confirmations.models import Change, Emergency
from projects.enums import DwellingForm, Segment
from subsidies.enums import (
    MANDATE_KINDS,
    Action,
    CaseAnswerValue,
    CaseQuestion,
    EntryKind,
    LetterKind,
    ParameterCode,
    ProposalState,
)
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    ApplicationImport,
    Ceiling,
    CeilingShare,
    Criterion,
    Decision,
    Document,
    DocumentVersion,
    ExtraFreeDay,
    FundingSource,
    LedgerEntry,
    Letter,
    LetterJob,
    LetterTemplate,
    RefusalGround,
    RequiredDocument,
    SampleCase,
    Scenario,
    Scheme,
    Supposition,
)
from subsidies.services.case.record import record
from subsidies.services.ceilings.ledger import allot
from tests import objecting
from tests.cases import make_case
from tests.factories import OPENED, give_mandate, make_award, make_user, make_version, yesterday
from tests.paying import ordered
from tests.state_money import ends_in, make_receipt, make_tranche
from tests.subsidies import irregular_rows, same_rows, sample_rows
from tests.subsidies.rows import bank_file, payment_run
from tests.told import need_not_be_heard, sent

STATUSES = (Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT, Status.PROPOSED, Status.AWARDED, Status.REFUSED)
KINDS = [(segment, form) for segment in Segment for form in DwellingForm]
LONG_AGO = timedelta(days=200)
ADDRESS = "Marktstraat 1\n9401 JG Assen"


def grow_cases(number: int, user: Any, main: dict[Any, Any]) -> None:
    """Add the `number`-th case of each status; the first ones stay in `main` and get the `number`-th child of all."""
    _grow_letter_job(user, main)
    _grow_changes(user, main)
    run = ApplicationImport(file_name="list.xlsx", uploaded_by=user, decider=user)
    run.file.save("list.xlsx", ContentFile(b"x"))
    main.setdefault("application import", run)
    main.setdefault("payment run", payment_run())
    main.setdefault("bank file", bank_file(content=str(number)))
    for status in STATUSES:
        case = make_case(status)
        main.setdefault(status, case)
        run.cases.create(application=case, row=len(main))
        Application.objects.filter(pk=case.pk).update(handler=user, version_changed_at=timezone.now())
        for grown in {case.pk: case, main[status].pk: main[status]}.values():
            _grow_dossier(grown, number, user)
            paid = {"state": "paid", "closed_by": user, "closed_at": timezone.now(), "run": main["payment run"]}
            ordered(grown, number, **paid)
            asked = {"received_on": yesterday(), "asked_amount": 1, "report": grown.documents.last()}
            grown.settlement_requests.create(**asked, actor=make_user())
            again = {"asked_by": yesterday() - LONG_AGO, "reminded_on": yesterday(), "weeks": 4}
            grown.settlement_reminders.create(**again, actor=make_user())
            objecting.row(grown)
            if status == Status.AWARDED:
                _grow_decisions(grown, number, user)
    _grow_samples(main)
    _grow_scheme(main[Status.ASSESSMENT].scheme, number, user)
    _grow_ceiling(main[Status.AWARDED].ceiling, number)
    _grow_state_money(main, number)
    main.setdefault("joining", same_rows.proposal())
    main.setdefault("irregularity", irregular_rows.standing(main[Status.AWARDED]))
    _grow_scenarios(main, number, user)
    give_mandate(user)  # for everything, once
    give_mandate(user, reference=f"mandate {number}", kind=MANDATE_KINDS[number][0])  # who has one has no second
    ExtraFreeDay.objects.create(day=OPENED + timedelta(days=number), decree=f"decree {number}")


def _grow_dossier(case: Any, number: int, user: Any) -> None:
    then = yesterday() - LONG_AGO + timedelta(days=number)
    later, other = then + timedelta(days=3), make_user()
    case.completion_requests.create(requested_on=then, due_on=later, completed_on=later, missing="x", actor=other)
    case.suspensions.create(kind="consent", starts_on=then, ends_on=later, reason="Omdat het zo is", actor=other)
    case.suspensions.create(kind="consent", starts_on=then, reason="Omdat het zo is", actor=other)
    case.extensions.create(announced_on=then, weeks=1, reason="Omdat het zo is", actor=other)
    notice = case.default_notices.create(received_on=then, actor=other)
    days = {"first_day": then, "last_day": later, "days": 4, "decided_on": later}
    mandate = give_mandate(other, reference=f"penalty {number}")
    penalty = case.penalty_decisions.create(notice=notice, **days, amount=Decimal(92), mandate=mandate, actor=other)
    case.other_debts.create(kind="penalty", penalty=penalty, amount=Decimal(92))
    case.advices.create(adviser=f"adviser {number}", question="x", asked_on=then, due_on=later)
    sent(case.hearings.create(invited_on=then, due_on=later, intention="x"), later, actor=other)
    need_not_be_heard(case, other)
    case.notes.create(author=other, text=f"note {number}").mentions.add(make_user())
    if not case.decisions.exists():  # what is given with a case that was decided stays as it is
        _grow_given(case, number, other)
    record(case, Action.ASSIGN, actor=other, handler=str(user))
    closed = {"state": ProposalState.RETURNED, "closed_by": user, "closed_at": timezone.now()}
    is_free = not case.proposals.filter(state=ProposalState.OPEN).exists()  # grounds are added to an open one only
    proposal = case.proposals.create(
        kind="refusal",
        reason="Omdat het zo is",
        proposed_by=other,
        **({} if is_free else closed),
    )
    if is_free:
        proposal.grounds.add(RefusalGround.objects.order_by("pk")[number % 3])
        case.proposals.filter(pk=proposal.pk).update(**closed)
    requirement = RequiredDocument.objects.create(version=case.version, code=f"needed-{number}-{other.pk}", name="x")
    criterion = Criterion.objects.create(version=case.version, text=f"criterion {number} {other.pk}")
    case.judgements.create(criterion=criterion, outcome="met", reason="Omdat het zo is", actor=other)
    _add_document(case, f"document {number} {other.pk}", requirement, other)
    _add_letter(case, LetterKind.ACKNOWLEDGEMENT, other)
    _grow_formalities(case, number, other)


def _grow_formalities(case: Any, number: int, actor: Any) -> None:
    """One more of what is judged or declared beside the criteria, and one more lot and score."""
    then = yesterday() - LONG_AGO
    if not case.forwardings.exists():  # it happens once
        where = {"received_on": then, "forwarded_on": then, "forwarded_to": "x", "reason": "Omdat het zo is"}
        case.forwardings.create(**where, actor=actor)
    proxy = case.documents.order_by("pk").last()
    case.representatives.create(name=f"representative {number}", address="x", proxy=proxy, actor=actor)
    case.answers.create(
        question=CaseQuestion.values[0], answer=CaseAnswerValue.values[0], reason="Omdat het zo is", actor=actor
    )
    earlier = Application.objects.exclude(pk=case.pk).order_by("pk").first()
    if earlier:
        case.repeats.create(earlier=earlier, actor=actor)
    case.interests.create(has_interest=False, actor=actor)
    case.scores.create(points=number, reason="Omdat het zo is", actor=actor)
    day = OPENED + timedelta(days=case.ceiling.draws.count())
    draw = case.ceiling.draws.create(day=day, cases=[case.case_number], prepared_by=actor)
    draw.lots.create(application=case, number=1)


def _grow_given(case: Any, number: int, actor: Any) -> None:
    case.cofinancers.create(name=f"financer {number} {case.cofinancers.count()}", amount=1)
    case.applicant_details.create(name=f"given {number}", kind="other", address=ADDRESS, actor=actor)
    used = case.planned_dwellings.count()
    case.planned_dwellings.create(segment=KINDS[used][0], form=KINDS[used][1], count=number)
    Application.objects.filter(pk=case.pk).update(total_costs=5000, dwellings=10, declared_aid=1)
    declaration, _is_new = RequiredDocument.objects.get_or_create(
        version=case.version, code="de-minimis", defaults={"name": "x", "is_mandatory": False}
    )
    Document.objects.get_or_create(application=case, title="declaration", defaults={"requirement": declaration})


def _add_document(case: Any, title: str, requirement: Any, actor: Any) -> None:
    document = Document.objects.create(application=case, title=title, requirement=requirement)
    for version in (1, 2):
        row = DocumentVersion(document=document, number=version, size=1, received_on=case.received_on, actor=actor)
        row.name = "plan.pdf"
        row.file.save("plan.pdf", ContentFile(b"x"))


def _add_letter(case: Any, kind: LetterKind, actor: Any, decision: Any = None, sent_on: Any = None) -> None:
    letter = Letter(application=case, kind=kind, subject="x", made_by=actor, decision=decision, sent_on=sent_on)
    letter.file.save("letter.docx", ContentFile(b"x"))


def _grow_decisions(case: Any, number: int, user: Any) -> None:
    """One more decision, with obligations and letters, and one more payment."""
    proposer, decider = make_user(), make_user()
    terms = {"kind": "award", "amount": Decimal(1), "proposed_by": proposer}
    proposal = case.proposals.create(**terms, state=ProposalState.SIGNED, closed_by=decider, closed_at=timezone.now())
    decision = Decision.objects.create(
        application=case,
        proposal=proposal,
        decided_on=yesterday(),
        mandate=give_mandate(decider),
        actor=decider,
        **terms,
    )
    decision.obligations.create(text=f"obligation {number}", due_on=yesterday())
    _add_letter(case, LetterKind.AWARD, decider, decision, sent_on=timezone.localdate())
    share = case.ledger.first().share
    day = timezone.localdate()
    entry = {"share": share, "application": case, "amount": Decimal(1), "booked_on": day, "actor": decider}
    LedgerEntry.objects.create(kind=EntryKind.PAYMENT, **entry)


def _grow_samples(main: dict[Any, Any]) -> None:
    """Add a draw with its check, one that waits for a second person, and one more check of the first award."""
    sample_rows.check()
    sample_rows.draw()
    if "drawn" not in main:
        case = main[Status.AWARDED]
        listed = sample_rows.member(application=case, draw=sample_rows.draw(scheme=case.scheme, size=1))
        sample_rows.drawing(draw=listed.draw)
        main["drawn"] = SampleCase.objects.create(member=listed, number=1)
    sample_rows.check(drawn=main["drawn"])


def _grow_scheme(scheme: Scheme, number: int, user: Any) -> None:
    unknown = dict.fromkeys(list(ParameterCode)[:number], "")  # in a version of its own: one in use stays as it is
    make_version(scheme, parameters={**unknown, ParameterCode.MAX_AMOUNT: "5000.00"})
    kinds = list(LetterKind)
    LetterTemplate.objects.get_or_create(scheme=scheme, kind=kinds[(number - 1) % len(kinds)], subject="x", body="x")
    Ceiling.objects.create(scheme=scheme, part="loan", starts_on=OPENED + timedelta(days=number))
    Scheme.objects.create(code=f"empty-{number}", name=f"Empty {number}")


def _grow_ceiling(ceiling: Ceiling, number: int) -> None:
    source = FundingSource.objects.create(code=f"more-{number}", name=f"More {number}")
    share = CeilingShare.objects.create(ceiling=ceiling, source=source)
    allot(share, amount=Decimal(5000), decided_on=OPENED, reference="Besluit x", is_confirmed=True, actor=make_user())


def _grow_state_money(main: dict[Any, Any], number: int) -> None:
    """One tranche, with a case and a receipt more each time; it ends soon."""
    if "tranche" not in main:
        main["tranche"] = make_tranche(ends_on=ends_in(30)).source
    make_award(amount="1.00", ceiling=main["tranche"].shares.get().ceiling)
    make_receipt(main["tranche"], amount="1.00", reference=f"Stcrt. {number}")


def _grow_scenarios(main: dict[Any, Any], number: int, user: Any) -> None:
    case = main[Status.ASSESSMENT]
    scenario = Scenario.objects.create(name=f"Scenario {number}", scheme=case.scheme, owner=user)
    main.setdefault("scenario", scenario)
    another = make_case(Status.ASSESSMENT)
    Application.objects.filter(pk=another.pk).update(
        scheme=case.scheme, version=case.version, ceiling=case.ceiling, handler=user
    )
    for into in {scenario, main["scenario"]}:
        Supposition.objects.create(scenario=into, application=another, choice="accept")


def _grow_changes(user: Any, main: dict[Any, Any]) -> None:
    """One more change that waits, one more that was closed, and one more emergency; of others than who looks."""
    proposer, now = make_user(), timezone.now()
    values = {"email": "new@test.example", "is_staff": True}
    change = Change.objects.create(kind="user", title="x", values=values, proposed_by=proposer)
    main.setdefault("change", change)
    emergency = Emergency.objects.create(user=proposer, reason="Omdat het zo is", ends_at=now + timedelta(hours=1))
    closed = {"state": "confirmed", "closed_by": proposer, "closed_at": now, "emergency": emergency}
    Change.objects.create(kind="user", title="x", proposed_by=proposer, **closed)


def _grow_letter_job(user: Any, main: dict[Any, Any]) -> None:
    job = LetterJob(kind=LetterKind.AWARD, letter_date=timezone.localdate(), requested_by=user, state="done")
    job.rows_total = job.size = 1
    job.file.save("letters.zip", ContentFile(b"x"))
    main.setdefault("letter job", job)
