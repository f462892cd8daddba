"""History that stays: in our models, and by triggers that no unknown database goes without."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from drenthe.confirmations.models import Emergency
from drenthe.lib.database.events import AppendOnlyError, AppendOnlyModel
from drenthe.lib.database.triggers import InstallGuard, UnknownVendor, declared
from drenthe.trail.models import TrailAnchor, TrailEntry, TrailSeal
from drenthe.trail.services import sealing
from monitoring.models import (
    BlockVersion,
    ChapterStep,
    EditionBlock,
    EditionErratum,
    EditionFigure,
    EditionPublication,
    EnteredChange,
    Load,
    Population,
    ReportEdition,
    Series,
    SupervisionRung,
    SupervisionStep,
    TargetTransfer,
    Value,
    Withdrawal,
)
from monitoring.report import editions
from projects.models import ImportedProject, Municipality, ProjectEvent, ProjectImport, RegisterEvent
from projects.services.record import record, record_in_register
from subsidies.models import (
    AidAssessment,
    AidEntry,
    ApplicantDetails,
    ApplicationImport,
    BookYearAnswer,
    BookYearBalance,
    BookYearProposal,
    CaseAnswer,
    CaseEvent,
    CeilingEntry,
    Criterion,
    Decision,
    DecisionBasis,
    DefaultNotice,
    Document,
    DocumentAct,
    DocumentVersion,
    ExtraCheck,
    Forwarding,
    HearingWaiver,
    ImportedCase,
    Instalment,
    Interest,
    Irregularity,
    IrregularityStep,
    Judgement,
    LedgerEntry,
    LoanAgreement,
    LoanAgreementCheck,
    LoanDrawingEnd,
    LoanTermStart,
    Lot,
    Objection,
    ObjectionStep,
    ObjectionTerms,
    Objector,
    ObligationCheck,
    OtherDebt,
    PaymentRun,
    PenaltyDecision,
    PrintedLetter,
    ProposalTerms,
    ReceiptPart,
    RepeatOf,
    Representative,
    RetentionHold,
    RetentionRelease,
    Reversal,
    SameApplicant,
    SameApplicantAnswer,
    Score,
    SentElsewhere,
    SetOff,
    SettlementCheck,
    SettlementReminder,
    SettlementRequest,
    StateReceipt,
    TermExtension,
    UndoneDecision,
)
from tests import lending, objecting
from tests.factories import make_award, make_guide, make_project, make_user
from tests.monitoring import report_rows
from tests.monitoring.tables import make_load, make_table
from tests.state_money import make_receipt
from tests.subsidies import (
    aid_rows,
    book_year_rows,
    cost_rows,
    irregular_rows,
    loan_rows,
    money_rows,
    objector_rows,
    retention_rows,
    rows,
    same_rows,
    sample_rows,
)
from tests.subsidies.test_files_kept import printed_letter
from tests.trail.tampering import run

DAY = date(2024, 3, 1)
HOUR = timedelta(hours=1)
WRITE = {
    CaseEvent: lambda _case, _actor: None,
    ProjectEvent: lambda _case, actor: record(make_project(), "create", actor=actor),
    RegisterEvent: lambda _case, actor: record_in_register(make_guide(), "change", actor=actor, fields="name"),
    CeilingEntry: lambda _case, _actor: None,
    StateReceipt: lambda _case, _actor: make_receipt(),
    LedgerEntry: lambda _case, _actor: None,
    Decision: lambda _case, _actor: None,
    DecisionBasis: lambda _case, _actor: None,
    DefaultNotice: lambda case, actor: DefaultNotice.objects.create(application=case, received_on=DAY, actor=actor),
    TermExtension: lambda case, actor: TermExtension.objects.create(
        application=case, announced_on=DAY, weeks=8, reason="Omdat het zo is", actor=actor
    ),
    Judgement: lambda case, actor: Judgement.objects.create(
        application=case,
        criterion=Criterion.objects.create(version=case.version, text="x"),
        outcome="met",
        reason="Omdat het zo is",
        actor=actor,
    ),
    ImportedCase: lambda case, actor: ImportedCase.objects.create(
        upload=ApplicationImport.objects.create(file="x.xlsx", file_name="x.xlsx", uploaded_by=actor),
        application=case,
        row=2,
    ),
    Load: lambda _case, _actor: make_load(make_table()),
    Value: lambda _case, _actor: make_value(),
    Withdrawal: lambda _case, actor: Withdrawal.objects.create(load=make_load(make_table()), reason="x", actor=actor),
    TargetTransfer: lambda _case, actor: TargetTransfer.objects.create(
        period="2024H1",
        giver=Municipality.objects.first(),
        taker=Municipality.objects.last(),
        persons=1,
        agreed_on=DAY,
        actor=actor,
    ),
    SupervisionStep: lambda _case, actor: SupervisionStep.objects.create(
        municipality=Municipality.objects.first(),
        rung=SupervisionRung.objects.create(key="x", label_nl="x", position=1),
        taken_on=DAY,
        actor=actor,
    ),
    EnteredChange: lambda _case, actor: EnteredChange.objects.create(
        population=Population.objects.create(
            municipality=Municipality.objects.first(), counted_on=DAY, inhabitants=1, source="x"
        ),
        is_new=True,
        actor=actor,
    ),
    ChapterStep: lambda _case, _actor: report_rows.step(),
    BlockVersion: lambda _case, _actor: report_rows.version(),
    ReportEdition: lambda _case, _actor: report_rows.edition(),
    EditionBlock: lambda _case, _actor: report_rows.edition(),
    EditionFigure: lambda _case, _actor: report_rows.edition(),
    EditionErratum: lambda _case, actor: editions.correct(report_rows.edition(), text="x", actor=actor),
    EditionPublication: lambda _case, _actor: report_rows.published(),
    Emergency: lambda _case, actor: Emergency.objects.create(
        user=actor, reason="Omdat het zo is", ends_at=timezone.now() + HOUR
    ),
    ApplicantDetails: lambda _case, _actor: None,
    ProposalTerms: lambda _case, _actor: None,
    HearingWaiver: lambda _case, _actor: None,
    SentElsewhere: lambda _case, _actor: None,
    PrintedLetter: lambda _case, _actor: printed_letter(),
    AidAssessment: lambda case, _actor: aid_rows.assessment(case),
    AidEntry: lambda case, _actor: aid_rows.entry(case),
    BookYearProposal: lambda _case, _actor: book_year_rows.proposal(),
    BookYearAnswer: lambda _case, _actor: book_year_rows.answer(),
    BookYearBalance: lambda _case, _actor: book_year_rows.balance(),
    **sample_rows.MADE,
    SameApplicant: lambda _case, _actor: same_rows.proposal(),
    SameApplicantAnswer: lambda _case, _actor: same_rows.answer(),
    Irregularity: lambda _case, _actor: irregular_rows.entry(),
    IrregularityStep: lambda _case, _actor: irregular_rows.step(),
    ExtraCheck: lambda _case, _actor: irregular_rows.extra_check(),
    **cost_rows.MADE,
    UndoneDecision: lambda _case, _actor: rows.undone_decision(),
    ObligationCheck: lambda _case, _actor: rows.obligation_check(),
    PaymentRun: lambda _case, _actor: rows.payment_run(),
    SettlementRequest: lambda _case, _actor: rows.settlement_request(),
    SetOff: lambda _case, _actor: money_rows.set_off(),
    SettlementReminder: lambda _case, _actor: money_rows.settlement_reminder(),
    SettlementCheck: lambda _case, _actor: rows.settlement_check(),
    Reversal: lambda _case, _actor: money_rows.reversal(),
    RetentionHold: lambda case, _actor: retention_rows.hold(case),
    RetentionRelease: lambda _case, _actor: retention_rows.release(),
    Instalment: lambda _case, _actor: money_rows.instalment(),
    OtherDebt: lambda _case, _actor: money_rows.other_debt(),
    ReceiptPart: lambda _case, _actor: money_rows.receipt_part(),
    LoanAgreement: lambda _case, _actor: lending.sign(lending.make_loan()),
    LoanAgreementCheck: lambda _case, _actor: loan_rows.loan_agreement_check(),
    LoanTermStart: lambda _case, _actor: lending.begin(lending.running(), remark="Anders dan gedacht"),
    LoanDrawingEnd: lambda _case, _actor: loan_rows.loan_drawing_end(),
    ImportedProject: lambda _case, actor: ImportedProject.objects.create(
        upload=ProjectImport.objects.create(file="x.xlsx", file_name="x.xlsx", uploaded_by=actor),
        project=make_project(),
        row=2,
        after={"title": "Een"},
    ),
    Objection: lambda case, _actor: objecting.row(case),
    ObjectionStep: lambda _case, _actor: rows.objection_step(),
    ObjectionTerms: lambda _case, _actor: rows.objection_terms(),
    Objector: lambda _case, _actor: objector_rows.objector(),
    PenaltyDecision: lambda _case, _actor: rows.penalty_decision(),
    Forwarding: lambda _case, _actor: rows.forwarding(),
    Representative: lambda _case, _actor: rows.representative(),
    CaseAnswer: lambda _case, _actor: rows.answer(),
    RepeatOf: lambda _case, _actor: rows.repeat(same=False),
    Interest: lambda _case, _actor: rows.interest(),
    Lot: lambda _case, _actor: rows.second_lot(number=2, same=False),
    Score: lambda _case, _actor: rows.score(),
    TrailEntry: lambda _case, _actor: None,
    TrailSeal: lambda _case, _actor: sealing.seal(),
    TrailAnchor: lambda _case, _actor: sealing.anchor(DAY),
    Document: lambda case, _actor: Document.objects.create(application=case, title="x"),
    DocumentAct: lambda case, actor: DocumentAct.objects.create(
        document=Document.objects.create(application=case, title="x"),
        kind="retire",
        reason="Omdat het zo is",
        actor=actor,
    ),
    DocumentVersion: lambda case, actor: DocumentVersion.objects.create(
        document=Document.objects.create(application=case, title="x"),
        number=1,
        size=1,
        received_on=DAY,
        actor=actor,
    ),
}
FIELDS = {
    AidAssessment: "reason",
    AidEntry: "reference",
    BookYearBalance: "paid",
    **sample_rows.CHANGED,
    **cost_rows.CHANGED,
    PrintedLetter: "sha256",
    ImportedCase: "row",
    ImportedProject: "row",
    Instalment: "amount",
    OtherDebt: "amount",
    ReceiptPart: "amount",
    Load: "remark",
    Value: "printed",
    DecisionBasis: "room",
    Document: "title",
    Lot: "number",
    ProposalTerms: "activities",
    ObjectionTerms: "outcome",
    Objector: "address",
    Emergency: "reason",
    EditionBlock: "title",
    EditionFigure: "name",
    TrailEntry: "address",
    TrailSeal: "hash",
    TrailAnchor: "hash",
}  # a field to write again; who did it, in the others


def field_of(row):
    return FIELDS.get(type(row), "actor")


def make_value():
    table = make_table()
    place, first = table.place.categories.first(), table.first.categories.first()
    series = Series.objects.create(table=table, place=place, first=first, key=f"{place.key}/{first.key}")
    return Value.objects.create(series=series, period="2024", load=make_load(table), number=1)


WAYS = {
    "save": lambda row: row.save(),
    "delete": lambda row: row.delete(),
    "update of a queryset": lambda row: type(row).objects.filter(pk=row.pk).update(pk=row.pk),
    "delete of a queryset": lambda row: type(row).objects.all().delete(),
    "bulk update": lambda row: type(row).objects.bulk_update([row], [field_of(row)]),
    "update or create": lambda row: type(row).objects.update_or_create(
        pk=row.pk, defaults={field_of(row): getattr(row, field_of(row))}
    ),
}


def make_row(model):
    WRITE[model](make_award(), make_user())
    return model.objects.first()


def refused(error, write, *values):
    """Whether it is refused with that error; in a savepoint, so that the next can be tried on the same row."""
    try:
        with transaction.atomic():
            write(*values)
    except error:
        return True
    return False


@pytest.mark.django_db
@pytest.mark.parametrize("model", WRITE)
def test_row_of_history_is_not_changed_and_not_deleted(model):
    make_row(model)
    before = model.objects.values().first()

    went_through = [way for way, write in WAYS.items() if not refused(AppendOnlyError, write, model.objects.first())]

    assert went_through == []
    assert model.objects.values().first() == before


SQL = ["UPDATE {table} SET {column} = {column} WHERE id = {pk}", "DELETE FROM {table} WHERE id = {pk}"]


@pytest.mark.django_db
@pytest.mark.parametrize("model", WRITE)
def test_database_itself_refuses_whoever_asks(model):
    row = make_row(model)
    column = model._meta.get_field(field_of(row)).column

    for statement in SQL:
        written = statement.format(table=model._meta.db_table, column=column, pk=row.pk)
        assert refused(DatabaseError, run, written), written

    assert model.objects.filter(pk=row.pk).exists()


def test_all_of_history_is_tried_here():
    assert set(WRITE) == {
        found
        for parent in (AppendOnlyModel, *AppendOnlyModel.__subclasses__())
        for found in parent.__subclasses__()
        if not found._meta.abstract
    }


def test_all_of_history_is_guarded_in_the_database_too():
    guards = {guard.name for guard in declared()}

    assert {f"{model._meta.db_table}_append_only" for model in WRITE} <= guards


class Recorder:
    """A schema editor that remembers what was executed."""

    def __init__(self, vendor):
        self.said = []
        cursor = SimpleNamespace(execute=self.said.append)
        self.connection = SimpleNamespace(vendor=vendor, cursor=lambda: _Context(cursor))


class _Context:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *error):
        return False


@pytest.mark.parametrize(("vendor", "said"), [("postgresql", ["z", "a", "b"]), ("sqlite", ["y", "c"])])
def test_statements_of_the_database_at_hand_are_run(vendor, said):
    editor = Recorder(vendor)
    guard = InstallGuard(
        "x", create={"postgresql": ["a", "b"], "sqlite": ["c"]}, remove={"postgresql": ["z"], "sqlite": ["y"]}
    )

    guard.database_forwards("projects", editor, None, None)

    assert editor.said == said


@pytest.mark.parametrize("vendor", ["mysql", "oracle"])
def test_unknown_database_is_refused_rather_than_left_without_guards(vendor):
    guard = InstallGuard("x", create={"postgresql": ["a"]}, remove={"postgresql": ["b"]})

    with pytest.raises(UnknownVendor, match=vendor):
        guard.database_forwards("projects", Recorder(vendor), None, None)
