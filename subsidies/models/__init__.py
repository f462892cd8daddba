from subsidies.models.applicant import ApplicantDetails
from subsidies.models.application import Application, CaseEvent, CaseSequence, CoFinancer, PlannedDwellings
from subsidies.models.assessment import Advice, Criterion, DeMinimisLimit, Hearing, HearingWaiver, Judgement
from subsidies.models.bank_file import BankFile
from subsidies.models.book_year import BookYearAnswer, BookYearBalance, BookYearProposal
from subsidies.models.ceiling import Ceiling, CeilingEntry, CeilingShare, FundingSource, LedgerEntry
from subsidies.models.cost_line import (
    ApprovedCost,
    CostAccount,
    CostApproval,
    CostBudget,
    CostLine,
    RealisedCost,
)
from subsidies.models.deadline import (
    CompletionRequest,
    DefaultNotice,
    ExtraFreeDay,
    PenaltyRate,
    Suspension,
    TermExtension,
)
from subsidies.models.decision import (
    Decision,
    DecisionBasis,
    Proposal,
    ProposalTerms,
    RefusalGround,
    UndoneDecision,
)
from subsidies.models.document import Document, DocumentAct, DocumentVersion, RequiredDocument
from subsidies.models.formality import (
    CaseAnswer,
    Forwarding,
    Interest,
    RepeatOf,
    Representative,
    Undertaking,
    UndertakingMember,
)
from subsidies.models.importing import ApplicationImport, ImportedCase
from subsidies.models.irregularity import ExtraCheck, Irregularity, IrregularityStep
from subsidies.models.letter import Letter, LetterClause, LetterTemplate, SentElsewhere
from subsidies.models.letter_job import LetterJob
from subsidies.models.loan import LoanAgreement, LoanAgreementCheck, LoanDrawingEnd, LoanTermStart, ReferenceRate
from subsidies.models.mandate import Mandate
from subsidies.models.money_step import Instalment, MoneyFigure, MoneyStep
from subsidies.models.objection import Objection, ObjectionStep, ObjectionTerms
from subsidies.models.objector import Objector
from subsidies.models.obligation import Obligation, ObligationCheck
from subsidies.models.order import Draw, Lot, Score
from subsidies.models.other_debt import OtherDebt
from subsidies.models.payment import PaymentOrder, PaymentRun
from subsidies.models.penalty import PenaltyDecision
from subsidies.models.printed_letter import PrintedLetter
from subsidies.models.receipt import ReceiptPart
from subsidies.models.retention import RetentionHold, RetentionPeriod, RetentionRelease
from subsidies.models.reversal import Reversal
from subsidies.models.same_applicant import SameApplicant, SameApplicantAnswer
from subsidies.models.sample import SampleCase, SampleCheck, SampleDraw, SampleDrawing, SampleMember
from subsidies.models.scenario import Scenario, Supposition
from subsidies.models.scheme import Scheme, SchemeParameter, SchemeVersion
from subsidies.models.set_off import SetOff
from subsidies.models.settlement import SettlementCheck, SettlementReminder, SettlementRequest
from subsidies.models.state_aid import AidAssessment, AidEntry
from subsidies.models.state_money import StateReceipt
from subsidies.models.work import Note, WorkPreference

__all__ = [
    "Advice",
    "AidAssessment",
    "AidEntry",
    "ApplicantDetails",
    "Application",
    "ApplicationImport",
    "ApprovedCost",
    "BankFile",
    "BookYearAnswer",
    "BookYearBalance",
    "BookYearProposal",
    "CaseAnswer",
    "CaseEvent",
    "CaseSequence",
    "Ceiling",
    "CeilingEntry",
    "CeilingShare",
    "CoFinancer",
    "CompletionRequest",
    "CostAccount",
    "CostApproval",
    "CostBudget",
    "CostLine",
    "Criterion",
    "DeMinimisLimit",
    "Decision",
    "DecisionBasis",
    "DefaultNotice",
    "Document",
    "DocumentAct",
    "DocumentVersion",
    "Draw",
    "ExtraCheck",
    "ExtraFreeDay",
    "Forwarding",
    "FundingSource",
    "Hearing",
    "HearingWaiver",
    "ImportedCase",
    "Instalment",
    "Interest",
    "Irregularity",
    "IrregularityStep",
    "Judgement",
    "LedgerEntry",
    "Letter",
    "LetterClause",
    "LetterJob",
    "LetterTemplate",
    "LoanAgreement",
    "LoanAgreementCheck",
    "LoanDrawingEnd",
    "LoanTermStart",
    "Lot",
    "Mandate",
    "MoneyFigure",
    "MoneyStep",
    "Note",
    "Objection",
    "ObjectionStep",
    "ObjectionTerms",
    "Objector",
    "Obligation",
    "ObligationCheck",
    "OtherDebt",
    "PaymentOrder",
    "PaymentRun",
    "PenaltyDecision",
    "PenaltyRate",
    "PlannedDwellings",
    "PrintedLetter",
    "Proposal",
    "ProposalTerms",
    "RealisedCost",
    "ReceiptPart",
    "ReferenceRate",
    "RefusalGround",
    "RepeatOf",
    "Representative",
    "RequiredDocument",
    "RetentionHold",
    "RetentionPeriod",
    "RetentionRelease",
    "Reversal",
    "SameApplicant",
    "SameApplicantAnswer",
    "SampleCase",
    "SampleCheck",
    "SampleDraw",
    "SampleDrawing",
    "SampleMember",
    "Scenario",
    "Scheme",
    "SchemeParameter",
    "SchemeVersion",
    "Score",
    "SentElsewhere",
    "SetOff",
    "SettlementCheck",
    "SettlementReminder",
    "SettlementRequest",
    "StateReceipt",
    "Supposition",
    "Suspension",
    "TermExtension",
    "Undertaking",
    "UndertakingMember",
    "UndoneDecision",
    "WorkPreference",
]
